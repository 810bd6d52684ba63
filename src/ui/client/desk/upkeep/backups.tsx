/** This file is the desk's section for backups: which there are, what one holds, and workbooks made again from it. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { BackupLook, BackupsView, RestoreView } from '../../../contracts/backups';
import { webAddress } from '../../../link';
import { Badge, Press, StillWorking, Trouble } from '../../parts';
import { BACKUPS } from '../../wording/backups';
import type { DeskPartProps } from '../part';
import { type OpenBackups, useBackups } from './use-backups';

interface Props {
  readonly open: OpenBackups;
  readonly reason: string | null;
}

function Lines({ view, open }: Pick<Props, 'open'> & { readonly view: BackupsView }): JSX.Element {
  if (view.all.length === 0) return <p>{BACKUPS.none}</p>;
  return (
    <ul class="list">
      {view.all.map(({ backup, title, complete, rows, bytes }) => (
        <li key={backup}>
          <div class="row spread">
            <span class="what">
              <strong>{BACKUPS.moment(title)}</strong> <span class="soft">{BACKUPS.facts(rows, bytes)}</span>
            </span>
            <span class="row">
              <Badge tone={complete ? 'good' : 'quiet'}>{complete ? BACKUPS.complete : BACKUPS.half}</Badge>
              {complete ? (
                <Press label={BACKUPS.look} working={BACKUPS.opening} name={BACKUPS.lookAt(title)} kind="plain" busy={open.busy === `open ${backup}`} blocked={open.busy !== null} onPress={() => open.open(backup)} />
              ) : null}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Book({ one, chosen, locked, choose }: { readonly one: BackupLook['books'][number]; readonly chosen: boolean; readonly locked: boolean; choose(on: boolean): void }): JSX.Element {
  return (
    <li>
      <div class="row spread">
        <span class="what">
          <label class="row">
            <input type="checkbox" checked={chosen} disabled={locked} onChange={(event) => choose(event.currentTarget.checked)} />
            <strong>{one.title}</strong>
          </label>
          <span class="soft">
            {BACKUPS.holds(one.rows, one.tables)}
            {one.changesSince === null ? '' : `; ${BACKUPS.since(one.changesSince)}`}
          </span>
        </span>
        <Badge tone={one.stands ? 'quiet' : 'bad'}>{one.stands ? BACKUPS.stands : BACKUPS.gone}</Badge>
      </div>
    </li>
  );
}

function Inside({ look, open, reason }: Props & { readonly look: BackupLook }): JSX.Element {
  const settled = [...look.asked, ...look.agreed];
  const [chosen, setChosen] = useState<readonly string[]>([]);
  useEffect(() => setChosen(settled.length > 0 ? settled : look.books.filter((one) => !one.stands).map((one) => one.book)), [look]);
  const titles = (books: readonly string[]): readonly string[] => look.books.filter((one) => books.includes(one.book)).map((one) => one.title);
  const mayStart = !look.needsTwo || look.agreed.length > 0;
  const blocked = open.busy !== null || chosen.length === 0;
  return (
    <section class="card" aria-labelledby="backup-inside">
      <h2 id="backup-inside">{BACKUPS.inside(look.title)}</h2>
      {look.unusable === '' ? <p class="soft">{BACKUPS.insideLead}</p> : <p class="notice bad">{BACKUPS.unusable(look.unusable)}</p>}
      <ul class="list">
        {look.books.map((one) => (
          <Book
            key={one.book}
            one={one}
            chosen={chosen.includes(one.book)}
            locked={settled.length > 0 || look.unusable !== ''}
            choose={(on) => setChosen(on ? [...chosen, one.book] : chosen.filter((book) => book !== one.book))}
          />
        ))}
      </ul>
      {look.needsTwo ? null : <p class="notice waiting">{BACKUPS.alone}</p>}
      {look.asked.length > 0 ? <p class="notice waiting">{BACKUPS.asked(titles(look.asked))}</p> : null}
      {look.agreed.length > 0 ? <p class="notice good">{BACKUPS.agreed(titles(look.agreed))}</p> : null}
      <div class="row">
        {look.unusable !== '' ? null : mayStart ? (
          <Press label={BACKUPS.restore(chosen.length)} working={BACKUPS.restoring} busy={open.busy === 'restore'} blocked={blocked} reason={reason ?? (chosen.length === 0 ? BACKUPS.choose : null)} onPress={() => open.restore(chosen.join())} />
        ) : look.asked.length > 0 ? (
          <Press label={BACKUPS.lookAgain} working={BACKUPS.opening} busy={open.busy === `open ${look.backup}`} blocked={open.busy !== null} onPress={() => open.open(look.backup)} />
        ) : (
          <Press label={BACKUPS.ask} working={BACKUPS.asking} busy={open.busy === 'ask'} blocked={blocked} reason={reason ?? (chosen.length === 0 ? BACKUPS.choose : null)} onPress={() => open.ask(chosen.join())} />
        )}
        <Press label={BACKUPS.close} working={BACKUPS.close} kind="plain" busy={false} blocked={open.busy !== null} onPress={open.close} />
      </div>
      <StillWorking busy={open.busy === 'restore'} />
    </section>
  );
}

/** Filling takes nearly all of the time; what comes after is a matter of a minute or two. */
const SHARE_OF_FILLING = 90;

function Restore({ restore, open, reason }: Props & { readonly restore: RestoreView }): JSX.Element {
  const { phase, files, of, trouble, next, title } = restore;
  if (phase === 'done') {
    return (
      <section class="card" aria-labelledby="backup-restore">
        <h2 id="backup-restore">{BACKUPS.doneTitle}</h2>
        <p class="notice good">{BACKUPS.done(title)}</p>
        <h3>{BACKUPS.nextTitle}</h3>
        <ul class="list plain">
          {next.map(({ what, copy }) => (
            <li key={what}>
              <p>{what}</p>
              {copy === '' ? null : <code class="break">{copy}</code>}
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const percent = phase === 'fill' ? Math.floor((SHARE_OF_FILLING * files) / Math.max(1, of)) : SHARE_OF_FILLING;
  return (
    <section class="card" aria-labelledby="backup-restore">
      <h2 id="backup-restore">{BACKUPS.progressTitle(title)}</h2>
      <progress class="bar" max={100} value={percent} aria-label={BACKUPS.progressTitle(title)} />
      <p role="status">{BACKUPS.phases[phase](files, of)}</p>
      <Trouble message={trouble === '' ? null : trouble} />
      <div class="row">
        <Press label={BACKUPS.goOn} working={BACKUPS.goingOn} busy={open.busy === 'goOn'} blocked={open.busy !== null} reason={reason} onPress={open.goOn} />
        {phase === 'fill' ? <Press label={BACKUPS.stop} working={BACKUPS.stopping} kind="quiet" busy={open.busy === 'stop'} blocked={open.busy !== null} onPress={open.stop} /> : null}
      </div>
    </section>
  );
}

export function Backups({ server, reason, say }: DeskPartProps): JSX.Element {
  const open = useBackups(server, say);
  const { view, look, trouble, busy } = open;
  const folder = view === null ? null : webAddress(view.folderUrl);
  return (
    <>
      {view === null || view.lost.length === 0 ? null : (
        <div class="notice bad">
          <p>{BACKUPS.lost(view.lost)}</p>
          <p>{BACKUPS.trashFirst}</p>
        </div>
      )}
      {view === null || view.restore === null ? null : <Restore restore={view.restore} open={open} reason={reason} />}
      {look === null ? null : <Inside look={look} open={open} reason={reason} />}
      <section class="card" aria-labelledby="backups-title">
        <h2 id="backups-title">{BACKUPS.title}</h2>
        <p class="soft">{BACKUPS.lead}</p>
        <Trouble message={trouble} />
        {view === null ? <p class="opening">{busy === null ? null : BACKUPS.looking}</p> : null}
        {view === null || view.lateSince === null ? null : <p class="notice waiting">{BACKUPS.late}</p>}
        {view === null ? null : <Lines view={view} open={open} />}
        <div class="row">
          <Press label={BACKUPS.now} working={BACKUPS.nowWorking} kind="plain" busy={busy === 'back up'} blocked={busy !== null || (view?.lost.length ?? 1) > 0} reason={reason} onPress={open.backUp} />
          {folder === null ? null : (
            <a href={folder} target="_blank" rel="noopener noreferrer">
              {BACKUPS.folder}
            </a>
          )}
        </div>
        <StillWorking busy={busy === 'back up'} />
        {view === null || view.kept === '' ? null : <p class="soft">{BACKUPS.kept(view.kept)}</p>}
      </section>
    </>
  );
}
