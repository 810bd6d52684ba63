/** This file is the desk's section for a new release: what it changes, with examples, how far that is, and how it is undone. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { ReleaseChange, ReleaseView } from '../../../contracts/releases';
import { Facts, Press, StillWorking, Trouble } from '../../parts';
import { type Changing, useChange } from '../../use-change';
import { useLook } from '../../use-look';
import { RELEASES } from '../../wording/releases';
import type { DeskPartProps } from '../part';

function Examples({ change }: { readonly change: ReleaseChange }): JSX.Element | null {
  if (change.examples.length === 0) return null;
  return (
    <div class="wide-table">
      <table>
        <caption>{RELEASES.examples}</caption>
        <thead>
          <tr>
            {[RELEASES.row, RELEASES.column, RELEASES.before, RELEASES.after].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {change.examples.flatMap(({ row, cells }) =>
            cells.map(({ header, before, after }) => (
              <tr key={`${row} ${header}`}>
                <td class="break">{row}</td>
                <td>{header}</td>
                <td class="break">{before === '' ? <span class="soft">{RELEASES.empty}</span> : before}</td>
                <td class="break">{after === '' ? <span class="soft">{RELEASES.empty}</span> : after}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

function Waiting({ change }: { readonly change: ReleaseChange }): JSX.Element {
  return (
    <li>
      <strong>{change.title}</strong>
      <p class="soft">{change.why}</p>
      <p>
        {change.where}. {change.columns.join(' ')} {RELEASES.rows(change.rows)}
      </p>
      {change.blockers.length === 0 ? null : <p class="notice bad">{[RELEASES.blockers, ...change.blockers].join(' ')}</p>}
      <Examples change={change} />
    </li>
  );
}

interface ActProps {
  readonly view: ReleaseView;
  readonly changing: Changing;
  readonly reason: string | null;
  show(view: ReleaseView): void;
}

/** What cannot be taken back at a press is pressed twice. */
function Made({ view, changing, reason, show }: ActProps): JSX.Element {
  const [asked, setAsked] = useState('');
  const act = (name: string, method: 'release.undo' | 'release.settle', schema: number): void => {
    if (asked !== name) return setAsked(name);
    setAsked('');
    changing.run(name, method, { schema }, show);
  };
  return (
    <>
      <h3>{RELEASES.doneTitle}</h3>
      <p class="soft">{RELEASES.doneLead}</p>
      <ul class="list plain">
        {[...view.done].reverse().map(({ schema, title, canUndo, canSettle, settled }) => {
          const [undo, settle] = [`undo ${schema}`, `settle ${schema}`];
          return (
            <li key={schema}>
              <div class="row spread">
                <span>{title}</span>
                <span class="row">
                  {settled ? <span class="soft">{RELEASES.settled}</span> : null}
                  {canUndo ? <Press label={RELEASES.undo} working={RELEASES.undoing} name={`${RELEASES.undo}: ${title}`} kind="plain" busy={changing.busy === undo} blocked={changing.busy !== null} reason={reason} onPress={() => act(undo, 'release.undo', schema)} /> : null}
                  {canSettle ? <Press label={RELEASES.settle} working={RELEASES.settling} name={`${RELEASES.settle}: ${title}`} kind="plain" busy={changing.busy === settle} blocked={changing.busy !== null} reason={canUndo ? null : reason} onPress={() => act(settle, 'release.settle', schema)} /> : null}
                </span>
              </div>
              {asked === undo || asked === settle ? <p role="alert">{asked === undo ? RELEASES.sureUndo : RELEASES.sureSettle}</p> : null}
              <Trouble message={changing.trouble(undo) ?? changing.trouble(settle)} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

const UPDATE = 'update';

function ToDo({ view, changing, reason, show }: ActProps): JSX.Element {
  const { running, waiting } = view;
  const press = (label: string, blocked = false): JSX.Element => (
    <div class="row">
      <Press label={label} working={RELEASES.updating} busy={changing.busy === UPDATE} blocked={blocked || changing.busy !== null} reason={reason} onPress={() => changing.run(UPDATE, 'release.update', {}, show)} />
    </div>
  );
  if (running !== null) {
    return (
      <>
        <h3>{RELEASES.running[running.way](running.title)}</h3>
        <p class="soft">{RELEASES.soFar(running.rows)}</p>
        <Trouble message={running.trouble === '' ? null : running.trouble} />
        {press(RELEASES.goOn)}
      </>
    );
  }
  if (waiting.length === 0) return <p>{view.newer.length === 0 ? RELEASES.upToDate : null}</p>;
  return (
    <>
      <h3>{RELEASES.waitingTitle(waiting.length)}</h3>
      <p class="soft">{RELEASES.waitingLead}</p>
      <ul class="list plain">
        {waiting.map((change) => (
          <Waiting key={change.schema} change={change} />
        ))}
      </ul>
      {press(RELEASES.update, waiting.some(({ blockers }) => blockers.length > 0))}
    </>
  );
}

function Ids({ ids, say }: { readonly ids: string; say(text: string): void }): JSX.Element {
  const copy = (): void => {
    // Where the browser does not let a page copy, the text still stands there to be marked.
    navigator.clipboard.writeText(ids).then(
      () => say(RELEASES.copied),
      () => undefined,
    );
  };
  return (
    <details class="fold">
      <summary>{RELEASES.idsTitle}</summary>
      <p class="soft">{RELEASES.idsLead}</p>
      <textarea class="wide" readOnly rows={8} aria-label={RELEASES.idsTitle} value={ids} />
      <Press label={RELEASES.copy} working={RELEASES.copy} kind="plain" busy={false} onPress={copy} />
    </details>
  );
}

export function NewRelease({ server, reason, say }: DeskPartProps): JSX.Element {
  const { view, trouble, busy, look, show } = useLook(server, 'release.view');
  const changing = useChange(server);
  const acting = { changing, reason, show: (next: ReleaseView): void => show(next) };
  const mismatch = view !== null && view.clock !== '' && view.clock !== view.page;
  return (
    <section class="card" aria-labelledby="new-release" aria-busy={busy || changing.busy !== null}>
      <h2 id="new-release">{RELEASES.title}</h2>
      <Trouble message={trouble} />
      <StillWorking busy={busy || changing.busy !== null} />
      {view === null ? (
        <p class="opening">{busy ? RELEASES.looking : null}</p>
      ) : (
        <>
          <Facts of={[[RELEASES.thisPage, view.page], [RELEASES.clock, view.clock === '' ? RELEASES.notYet : view.clock], [RELEASES.account, view.account]]} />
          {mismatch ? <p class="notice waiting">{RELEASES.mismatch(view.page, view.clock)}</p> : null}
          {view.newer.map((sentence) => (
            <p key={sentence} class="notice bad">
              {sentence}
            </p>
          ))}
          <ToDo view={view} {...acting} />
          <Trouble message={changing.trouble(UPDATE)} />
          {view.done.length === 0 ? null : <Made view={view} {...acting} />}
          {view.ids === '' ? null : <Ids ids={view.ids} say={say} />}
        </>
      )}
      <div class="row">
        <Press label={RELEASES.tryAgain} working={RELEASES.looking} kind="quiet" busy={busy} blocked={changing.busy !== null} onPress={() => void look()} />
      </div>
    </section>
  );
}
