/** This file is the desk's place "Needs": what a borrower needs of a device, by loan, for the programme team alone. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { LoanMethods, NeedRow } from '../../contracts/loans';
import type { Server } from '../call';
import { clockTime } from '../moments';
import { Badge, Press, Trouble, sendOnKeys } from '../parts';
import { type Changing, useChange } from '../use-change';
import { NEEDS } from '../wording/loans';

type Found = LoanMethods['needs.find']['answer'] & { readonly text: string };

interface NeedFormProps {
  readonly row: NeedRow;
  readonly draft: string;
  readonly changing: Changing;
  typed(text: string): void;
  done(needs: readonly NeedRow[]): void;
}

const nameOf = ({ assetTag, serial }: NeedRow): string => (assetTag === '' ? serial : assetTag);

function NeedForm({ row, draft, changing, typed, done }: NeedFormProps): JSX.Element {
  const name = `need ${row.loan}`;
  const submit = (event: Event): void => {
    event.preventDefault();
    changing.run(name, 'needs.write', { loan: row.loan, need: draft.trim() }, (after) => done(after.needs));
  };
  return (
    <form class="stack" onSubmit={submit}>
      <label>
        {NEEDS.need}
        <textarea rows={2} dir="auto" maxLength={2000} value={draft} onKeyDown={sendOnKeys} onInput={(event) => typed(event.currentTarget.value)} />
      </label>
      <p class="hint">{NEEDS.needHint}</p>
      <Trouble message={changing.trouble(name)} />
      <div class="row">
        <Press label={NEEDS.save} working={NEEDS.saving} busy={changing.busy === name} blocked={changing.busy !== null} />
      </div>
    </form>
  );
}

/** How the loan stands, where it is no longer open. */
function Ended({ row, now }: { readonly row: NeedRow; readonly now: number }): JSX.Element | null {
  if (row.state === 'out') return null;
  const text = row.state === '' ? NEEDS.gone : row.state === 'undone' ? NEEDS.undone : row.inAt === null ? NEEDS.endedUnknown : NEEDS.ended(clockTime(row.inAt, now));
  return <Badge tone="quiet">{text}</Badge>;
}

function Head({ row, now }: { readonly row: NeedRow; readonly now: number }): JSX.Element {
  return (
    <p class="named">
      <strong dir="auto">{row.holder}</strong>
      <span class="soft">
        {nameOf(row)} · {row.loan}
      </span>
      <Ended row={row} now={now} />
    </p>
  );
}

interface NeedsProps {
  readonly server: Server;
  readonly now: number;
  say(text: string): void;
}

/** What was read, and the texts that were typed and not saved yet, by loan. */
function useNeeds(server: Server, say: (text: string) => void) {
  const [needs, setNeeds] = useState<readonly NeedRow[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [finding, setFinding] = useState(false);
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const changing = useChange(server);
  useEffect(() => {
    void server.call('needs.list', {}).then((heard) => {
      if (heard.ok) setNeeds(heard.value.needs);
      else setTrouble(heard.message);
    });
  }, [server]);
  const find = async (text: string): Promise<void> => {
    if (text === '' || finding) return;
    setFinding(true);
    setTrouble(null);
    const heard = await server.call('needs.find', { find: text });
    setFinding(false);
    if (heard.ok) setFound({ ...heard.value, text });
    else setTrouble(heard.message);
  };
  const done = (loan: string) => (after: readonly NeedRow[]): void => {
    setNeeds(after);
    setDrafts(({ [loan]: _saved, ...others }) => others);
    setFound((before) => (before === null ? null : { ...before, loans: before.loans.map((row) => after.find((one) => one.loan === row.loan) ?? { ...row, need: row.loan === loan ? '' : row.need }) }));
    say(NEEDS.saved);
  };
  const form = (row: NeedRow): JSX.Element => (
    <NeedForm row={row} draft={drafts[row.loan] ?? row.need} changing={changing} typed={(text) => setDrafts({ ...drafts, [row.loan]: text })} done={done(row.loan)} />
  );
  return { needs, trouble, found, finding, find, form };
}

export function Needs({ server, now, say }: NeedsProps): JSX.Element {
  const { needs, trouble, found, finding, find, form } = useNeeds(server, say);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    void find(field.current?.value.trim() ?? '');
    field.current?.select();
  };
  return (
    <div class="columns">
      <section class="card" aria-labelledby="needs-find">
        <h2 id="needs-find">{NEEDS.find}</h2>
        <p class="soft">{NEEDS.lead}</p>
        <form class="scan stack" role="search" onSubmit={submit}>
          <label for="need-of">{NEEDS.findHint}</label>
          <div class="row field">
            <input id="need-of" ref={field} type="text" autocomplete="off" spellcheck={false} dir="auto" maxLength={200} />
            <Press label={NEEDS.findButton} working={NEEDS.finding} busy={finding} />
          </div>
        </form>
        <Trouble message={trouble} />
        {found === null ? null : found.loans.length === 0 ? (
          <p class="notice waiting" role="status">
            {NEEDS.none(found.text)}
          </p>
        ) : (
          <ul class="list">
            {found.loans.map((row) => (
              <li key={row.loan}>
                <Head row={row} now={now} />
                {form(row)}
              </li>
            ))}
          </ul>
        )}
        {found === null || found.more === 0 ? null : <p class="hint">{NEEDS.more(found.more)}</p>}
      </section>
      <section class="card" aria-labelledby="needs-list">
        <h2 id="needs-list">{NEEDS.list}</h2>
        {needs === null ? <p class="soft">{NEEDS.opening}</p> : needs.length === 0 ? <p class="soft">{NEEDS.empty}</p> : null}
        <ul class="list">
          {(needs ?? []).map((row) => (
            <li key={row.loan}>
              <Head row={row} now={now} />
              <p class="typed" dir="auto">
                {row.need}
              </p>
              {row.addedAt === null ? null : <p class="hint">{NEEDS.by(row.addedBy, clockTime(row.addedAt, now))}</p>}
              {row.state === 'out' ? (
                <details class="fold">
                  <summary>{NEEDS.change}</summary>
                  {form(row)}
                </details>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
