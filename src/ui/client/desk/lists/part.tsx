/** This file is the place at the desk where a district's own lists of devices are brought in. */
import type { JSX } from 'preact';

import { Press, StillWorking, Trouble } from '../../parts';
import { useChange } from '../../use-change';
import { LISTS } from '../../wording/lists';
import type { DeskPartProps } from '../part';
import { Columns } from './columns';
import { Ended, Files, UnderWay } from './files';
import { Preview } from './preview';
import { useLists } from './use-lists';

export function Lists({ server, now, reason, say }: DeskPartProps): JSX.Element {
  const lists = useLists(server, say);
  const changing = useChange(server);
  const { view, list, choices, preview } = lists;
  if (view === null) {
    return (
      <section class="card">
        <p class="opening">
          <span class="spinner" aria-hidden="true" /> {LISTS.opening}
        </p>
        <Trouble message={lists.trouble} />
        {lists.trouble === null ? null : <Press label={LISTS.refresh} working={LISTS.refreshing} kind="plain" busy={lists.busy !== null} onPress={lists.look} />}
      </section>
    );
  }
  const bringIn = (): void => {
    if (list === null || choices === null) return;
    const { file, name, at, fingerprint } = list;
    changing.run('bring in', 'lists.bringIn', { file, name, at, fingerprint, choices }, (next) => {
      lists.took(next, true);
      say(LISTS.started);
    });
  };
  const stop = (): void =>
    changing.run('stop', 'lists.stop', {}, (next) => {
      lists.took(next, false);
      say(LISTS.stopped);
    });
  return (
    <>
      {view.underWay === null ? null : <UnderWay list={view.underWay} now={now} reason={reason} busy={changing.busy === 'stop'} trouble={changing.trouble('stop')} stop={stop} />}
      {list === null || choices === null ? (
        <>
          <Files lists={lists} view={view} now={now} reason={reason} />
          <Ended view={view} now={now} />
        </>
      ) : (
        <>
          <Columns key={`${list.file} ${list.at}`} lists={lists} list={list} choices={choices} />
          <StillWorking busy={lists.busy === 'preview'} />
          {preview === null ? null : (
            <Preview
              preview={preview}
              reason={reason}
              busy={changing.busy === 'bring in'}
              blocked={changing.busy !== null}
              trouble={changing.trouble('bring in')}
              bringIn={bringIn}
            />
          )}
        </>
      )}
    </>
  );
}
