/** This file draws the folder with its lists of devices, the one that is being brought in, and those that were. */
import type { JSX } from 'preact';

import type { ListsView } from '../../../contracts/lists';
import { webAddress } from '../../../link';
import { ago } from '../../moments';
import { Badge, Press, StillWorking, Trouble } from '../../parts';
import { LISTS } from '../../wording/lists';
import type { Lists } from './use-lists';

interface FilesProps {
  readonly lists: Lists;
  readonly view: ListsView;
  readonly now: number;
  readonly reason: string | null;
}

type File = ListsView['files'][number];

function FileLine({ file, lists, now, reason }: Omit<FilesProps, 'view'> & { readonly file: File }): JSX.Element {
  const opening = `open ${file.id}`;
  return (
    <li>
      <div class="row spread">
        <span class="what">
          <strong class="break">{file.name}</strong>
          <span class="soft">
            {ago(file.at, now)}
            {file.bytes === null ? '' : `, ${LISTS.size(file.bytes)}`}
          </span>
        </span>
        <span class="row">
          {file.why !== '' ? <Badge tone="quiet">{LISTS.unusable}</Badge> : file.broughtInAt === null ? <Badge tone="fresh">{LISTS.fresh}</Badge> : <Badge tone="good">{LISTS.broughtIn(ago(file.broughtInAt, now))}</Badge>}
          {file.why !== '' ? null : (
            <Press
              label={LISTS.open}
              working={LISTS.reading}
              name={LISTS.opens(file.name)}
              kind="plain"
              busy={lists.busy === opening}
              blocked={lists.busy !== null || reason !== null}
              onPress={() => lists.open(file.id)}
            />
          )}
        </span>
      </div>
      {file.why === '' ? null : <p class="hint">{file.why}</p>}
    </li>
  );
}

export function Files({ lists, view, now, reason }: FilesProps): JSX.Element {
  const folder = webAddress(view.folderUrl);
  return (
    <section class="card" aria-labelledby="lists-title">
      <h2 id="lists-title">{LISTS.title}</h2>
      <p class="soft">{LISTS.lead}</p>
      {folder === null ? (
        <p class="notice waiting">{LISTS.noFolder}</p>
      ) : (
        <>
          <p>{LISTS.how}</p>
          <p class="row">
            <a href={folder} target="_blank" rel="noopener">
              {LISTS.folder}
            </a>
            <Press label={LISTS.refresh} working={LISTS.refreshing} kind="plain" busy={lists.busy === 'look'} blocked={lists.busy !== null} onPress={lists.look} />
          </p>
        </>
      )}
      {view.files.length === 0 ? (
        folder === null ? null : <p class="soft">{LISTS.noFiles}</p>
      ) : (
        <ul class="list" aria-label={LISTS.files}>
          {view.files.map((file) => (
            <FileLine key={file.id} file={file} lists={lists} now={now} reason={reason} />
          ))}
        </ul>
      )}
      {reason === null ? null : <p class="reason">{reason}</p>}
      <StillWorking busy={lists.busy !== null} />
      <Trouble message={lists.trouble} />
    </section>
  );
}

interface UnderWayProps {
  readonly list: NonNullable<ListsView['underWay']>;
  readonly now: number;
  readonly reason: string | null;
  readonly busy: boolean;
  readonly trouble: string | null;
  stop(): void;
}

export function UnderWay({ list, now, reason, busy, trouble, stop }: UnderWayProps): JSX.Element {
  return (
    <section class="card" aria-labelledby="under-way">
      <h2 id="under-way">{LISTS.underWay(list.name)}</h2>
      <progress class="bar" max={Math.max(1, list.rows)} value={list.done} aria-labelledby="under-way" />
      <p>
        {LISTS.progress(list.done, list.rows)}. {list.running ? LISTS.goesOn : LISTS.pausing}
      </p>
      <p class="soft">{LISTS.agreedBy(list.by, ago(list.at, now))}</p>
      <Trouble message={list.trouble === '' ? trouble : list.trouble} />
      <div class="row">
        <Press label={LISTS.stop} working={LISTS.stopping} kind="plain" busy={busy} blocked={reason !== null} onPress={stop} />
        {reason === null ? null : <span class="reason">{reason}</span>}
      </div>
    </section>
  );
}

export function Ended({ view, now }: Pick<FilesProps, 'view' | 'now'>): JSX.Element | null {
  if (view.ended.length === 0) return null;
  return (
    <section class="card" aria-labelledby="lists-ended">
      <h2 id="lists-ended">{LISTS.ended}</h2>
      <ul class="list">
        {view.ended.map(({ name, state, counts, by, at }) => (
          <li key={`${name} ${at}`}>
            <div class="row spread">
              <strong class="break">{name}</strong>
              <Badge tone={state === 'done' ? 'good' : 'waiting'}>{LISTS.states[state] ?? state}</Badge>
            </div>
            <p>{LISTS.sums(counts.added, counts.changed, counts['as it was'], counts.refused)}</p>
            <p class="soft">
              {by}, {ago(at, now)}
            </p>
          </li>
        ))}
      </ul>
      <p class="hint">{LISTS.resultsWhere}</p>
    </section>
  );
}
