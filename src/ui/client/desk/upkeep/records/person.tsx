/** This file is where a lead finds one person, sees how much there is of them, hands it out, and asks to erase it. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { PeopleFound, PersonRecords } from '../../../../contracts/records';
import type { Server } from '../../../call';
import { Press, StillWorking, Trouble } from '../../../parts';
import { useChange } from '../../../use-change';
import { RECORDS } from '../../../wording/records';
import type { DeskPartProps } from '../../part';
import { saveGiven } from './given';

function Amounts({ records }: { readonly records: PersonRecords }): JSX.Element {
  if (records.tables.length === 0) return <p>{RECORDS.nothing}</p>;
  const rows = records.tables.reduce((sum, table) => sum + table.rows, 0);
  return (
    <>
      <p>
        <strong>{RECORDS.total(rows, records.tables.length)}</strong>
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-label={RECORDS.table}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{RECORDS.table}</th>
              <th scope="col" class="number">
                {RECORDS.rows}
              </th>
              <th scope="col">{RECORDS.stays}</th>
            </tr>
          </thead>
          <tbody>
            {records.tables.map(({ table, workbook, rows: some, stays }) => (
              <tr key={`${workbook} ${table}`}>
                <th scope="row">
                  {table} <span class="soft">{workbook}</span>
                </th>
                <td class="number">{some.toLocaleString()}</td>
                <td>{stays}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface AskProps extends Pick<DeskPartProps, 'server' | 'reason' | 'say'> {
  readonly records: PersonRecords;
}

function Ask({ records, server, reason, say }: AskProps): JSX.Element {
  const [askedFor, setAskedFor] = useState<string>('');
  const [sure, setSure] = useState(false);
  const [told, setTold] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const changing = useChange(server);
  const give = (): void =>
    changing.run('give', 'records.give', { person: records.id, askedFor }, (given) => {
      saveGiven(given);
      setTold([RECORDS.given(given.receipt), RECORDS.digest(given.digest)]);
      say(RECORDS.given(given.receipt));
    });
  const erase = (): void =>
    changing.run('erase', 'records.ask', { person: records.id, askedFor }, ({ receipts }) => {
      const said = RECORDS.asked(receipts[0]?.receipt ?? '');
      setTold([said]);
      setAsked(true);
      say(said);
    });
  const blocked = changing.busy !== null || askedFor === '';
  return (
    <div class="stack">
      <label>
        <span>{RECORDS.askedFor}</span>
        <select value={askedFor} onChange={(event) => setAskedFor(event.currentTarget.value)}>
          <option value="" />
          {RECORDS.askers.map((asker) => (
            <option key={asker}>{asker}</option>
          ))}
        </select>
      </label>
      <p class="hint">{RECORDS.giveLead}</p>
      <div class="row">
        <Press label={RECORDS.give} working={RECORDS.giving} busy={changing.busy === 'give'} blocked={blocked} reason={reason} onPress={give} />
      </div>
      <Trouble message={changing.trouble('give')} />
      {told.map((line) => (
        <p key={line} class="notice good break">
          {line}
        </p>
      ))}
      {records.kept.length > 0 ? (
        <div class="notice waiting">
          <strong>{RECORDS.keptTitle}</strong>
          <ul>
            {records.kept.map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </div>
      ) : asked ? null : (
        <>
          <label class="row">
            <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
            <span>{RECORDS.sure(records.name)}</span>
          </label>
          <div class="row">
            <Press label={RECORDS.erase} working={RECORDS.asking} kind="plain" busy={changing.busy === 'erase'} blocked={blocked || !sure} reason={reason} onPress={erase} />
            <span class="hint">{RECORDS.eraseLead}</span>
          </div>
          <Trouble message={changing.trouble('erase')} />
        </>
      )}
    </div>
  );
}

/** What was found, and whom somebody looks at. */
function useSearch(server: Server) {
  const [found, setFound] = useState<(PeopleFound & { readonly text: string }) | null>(null);
  const [records, setRecords] = useState<PersonRecords | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const find = async (text: string): Promise<void> => {
    if (text === '' || busy !== null) return;
    setBusy('find');
    setRecords(null);
    setTrouble(null);
    const heard = await server.call('records.find', { text });
    setBusy(null);
    if (heard.ok) setFound({ text, ...heard.value });
    else setTrouble(heard.message);
  };
  const look = async (person: string): Promise<void> => {
    if (busy !== null) return;
    setBusy(person);
    setTrouble(null);
    const heard = await server.call('records.look', { person });
    setBusy(null);
    if (heard.ok) setRecords(heard.value);
    else setTrouble(heard.message);
  };
  return { found, records, busy, trouble, find, look, leave: () => setRecords(null) };
}

export function OnePerson({ server, reason, say }: DeskPartProps): JSX.Element {
  const { found, records, busy, trouble, find, look, leave } = useSearch(server);
  const field = useRef<HTMLInputElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // Who is looked at stands alone, so that what there is of them is not below twenty others; and whoever reads by ear is taken there.
  const shown = (found?.people ?? []).filter((person) => records === null || person.id === records.id);
  useEffect(() => title.current?.focus(), [records]);
  const submit = (event: Event): void => {
    event.preventDefault();
    void find(field.current?.value.trim() ?? '');
  };
  return (
    <section class="card" aria-labelledby="records-find">
      <h2 id="records-find">{RECORDS.find}</h2>
      <p class="soft">{RECORDS.lead}</p>
      <form class="scan stack" role="search" onSubmit={submit}>
        <label for="records-of">{RECORDS.hint}</label>
        <div class="row field">
          <input id="records-of" ref={field} type="text" autocomplete="off" spellcheck={false} dir="auto" maxLength={200} />
          <Press label={RECORDS.findButton} working={RECORDS.finding} busy={busy === 'find'} reason={reason} />
        </div>
      </form>
      <Trouble message={trouble} />
      {found === null ? null : found.people.length === 0 ? (
        <p class="notice waiting" role="status">
          {RECORDS.nobody(found.text)}
        </p>
      ) : (
        <ul class="list">
          {shown.map((person) => (
            <li key={person.id} class="row spread">
              <span class="break">
                <strong>{person.name}</strong> <span class="soft">{[person.about, person.email === person.name ? '' : person.email].filter((one) => one !== '').join(' · ')}</span>
              </span>
              <Press label={RECORDS.choose} working={RECORDS.finding} kind="plain" name={`${RECORDS.choose}: ${person.name}`} busy={busy === person.id} blocked={busy !== null} onPress={() => void look(person.id)} />
            </li>
          ))}
        </ul>
      )}
      {records === null && found?.more === true ? <p class="soft">{RECORDS.more(found.people.length)}</p> : null}
      {records === null || found === null || found.people.length < 2 ? null : (
        <div class="row">
          <Press label={RECORDS.others(found.people.length)} working="" kind="quiet" busy={false} onPress={leave} />
        </div>
      )}
      <StillWorking busy={busy !== null} />
      {records === null ? null : (
        <>
          <h3 ref={title} tabIndex={-1}>
            {RECORDS.title(records.name)}
          </h3>
          <Amounts records={records} />
          <Ask key={records.id} records={records} server={server} reason={reason} say={say} />
        </>
      )}
    </section>
  );
}
