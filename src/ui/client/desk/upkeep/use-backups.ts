/** This file keeps what the section for backups shows, and goes on with a restore as long as the page is open. */
import { useCallback, useEffect, useState } from 'preact/hooks';

import type { BackupLook, BackupsView } from '../../../contracts/backups';
import type { Heard, Server } from '../../call';
import { BACKUPS } from '../../wording/backups';

export interface OpenBackups {
  readonly view: BackupsView | null;
  readonly look: BackupLook | null;
  readonly trouble: string | null;
  /** What is under way, by the name its button gave it. */
  readonly busy: string | null;
  refresh(): void;
  open(backup: string): void;
  close(): void;
  backUp(): void;
  ask(books: string): void;
  restore(books: string): void;
  goOn(): void;
  stop(): void;
}

const isUnderWay = (view: BackupsView | null): boolean => view?.restore != null && view.restore.phase !== 'done' && view.restore.trouble === '';

export function useBackups(server: Server, say: (text: string) => void): OpenBackups {
  const [view, setView] = useState<BackupsView | null>(null);
  const [look, setLook] = useState<BackupLook | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>('look');
  const run = useCallback(async <T,>(name: string, asked: Promise<Heard<T>>, done: (value: T) => void): Promise<void> => {
    setBusy(name);
    const heard = await asked;
    setBusy(null);
    setTrouble(heard.ok ? null : heard.message);
    if (heard.ok) done(heard.value);
  }, []);
  const refresh = useCallback(() => void run('look', server.call('backups.view', {}), setView), [run, server]);
  useEffect(refresh, [refresh]);
  useEffect(() => {
    if (busy === null && isUnderWay(view)) void run('goOn', server.call('backups.goOn', {}), setView);
  }, [busy, view, run, server]);
  const backup = look?.backup ?? '';
  return {
    view,
    look,
    trouble,
    busy,
    refresh,
    open: (wanted) => void run(`open ${wanted}`, server.call('backups.look', { backup: wanted }), setLook),
    close: () => setLook(null),
    backUp: () =>
      void run('back up', server.call('desk.run', { job: 'backup' }), ({ jobs }) => {
        const job = jobs.find((one) => one.job === 'backup');
        if (job?.trouble !== undefined && job.trouble !== '') return setTrouble(job.trouble);
        say(job?.state === 'waiting' ? BACKUPS.nowDone(job.progress) : BACKUPS.nowGoesOn);
        refresh();
      }),
    ask: (books) => void run('ask', server.change('backups.ask', { backup, books }), setLook),
    restore: (books) =>
      void run('restore', server.call('backups.restore', { backup, books }), (after) => {
        setLook(null);
        setView(after);
      }),
    goOn: () => void run('goOn', server.call('backups.goOn', {}), setView),
    stop: () => void run('stop', server.call('backups.stop', {}), setView),
  };
}
