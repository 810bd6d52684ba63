/** This file keeps the desk's picture of the programme, and takes set-up through as many calls as it needs. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { DeskView } from '../../contracts';
import type { Heard, Server } from '../call';
import { SILENCE, type Said, saying } from '../parts';
import { desk } from '../wording/desk';
import { setUpGoesOn, stepsDone } from './set-up-round';

export interface OpenDesk {
  readonly view: DeskView | null;
  /** Why there is nothing to show: the server's own sentence, or that it could not be reached. */
  readonly closed: { readonly message: string; readonly lost: boolean } | null;
  readonly refreshing: boolean;
  readonly settingUp: boolean;
  readonly setUpTrouble: string | null;
  /** The job that is being run by hand. */
  readonly running: string | null;
  readonly said: Said;
  /** Trouble of a refresh or a job, which belongs to no form. */
  readonly trouble: string | null;
  refresh(): void;
  setUp(): void;
  run(job: string): void;
  changed(view: DeskView, said: string): void;
}

/** A look costs a few requests, so a glance at another window costs none. */
const STALE_AFTER_MS = 15 * 60_000;

/** Looks at once, and again for whoever comes back to a desk that stood open, who would else see how things were yesterday. */
function useLooking(view: DeskView | null, look: () => Promise<void>): void {
  useEffect(() => {
    void look();
  }, [look]);
  const lookedAt = useRef(Date.now());
  useEffect(() => {
    lookedAt.current = Date.now();
  }, [view]);
  useEffect(() => {
    const back = (): void => {
      if (document.visibilityState === 'visible' && Date.now() - lookedAt.current > STALE_AFTER_MS) void look();
    };
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [look]);
}

export function useDesk(server: Server): OpenDesk {
  const [view, setView] = useState<DeskView | null>(null);
  const [closed, setClosed] = useState<OpenDesk['closed']>(null);
  const [doing, setDoing] = useState<'refresh' | 'setUp' | { readonly job: string } | null>('refresh');
  const [setUpTrouble, setSetUpTrouble] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [said, setSaid] = useState(SILENCE);
  const underWay = useRef(false);
  /** Counts the views that changes brought; a look that began before one is thrown away. */
  const turn = useRef(0);

  /** One thing at a time: their answers are whole views, and an older one must not replace a newer. */
  const alone = useCallback(async (what: NonNullable<typeof doing>, work: () => Promise<void>): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setDoing(what);
    await work();
    underWay.current = false;
    setDoing(null);
  }, []);

  const look = useCallback(
    () =>
      alone('refresh', async () => {
        const began = turn.current;
        const heard = await server.call('desk.view', {});
        if (began !== turn.current) return;
        if (heard.ok) {
          setView(heard.value);
          setClosed(null);
          setTrouble(null);
        } else {
          setClosed(heard);
          setTrouble(heard.message);
        }
      }),
    [alone, server],
  );

  useLooking(view, look);

  const setUp = (): Promise<void> =>
    alone('setUp', async () => {
      setSetUpTrouble(null);
      const rounds: number[] = [];
      for (;;) {
        const heard: Heard<DeskView> = await server.call('desk.setUp', {});
        if (!heard.ok) {
          setSetUpTrouble(heard.message);
          return;
        }
        setView(heard.value);
        rounds.push(stepsDone(heard.value.setUp.steps));
        const next = setUpGoesOn(heard.value.setUp, rounds);
        if (next === 'finished') setSaid(saying(desk.setUpFinished, true));
        if (next === 'stuck') setSetUpTrouble(desk.setUpStuck);
        if (next !== 'again') return;
      }
    });

  const run = (job: string): Promise<void> =>
    alone({ job }, async () => {
      setTrouble(null);
      const heard = await server.call('desk.run', { job });
      if (heard.ok) {
        setView(heard.value);
        setSaid(saying(desk.ran(job), true));
      } else setTrouble(heard.message);
    });

  return {
    view,
    closed,
    refreshing: doing === 'refresh',
    settingUp: doing === 'setUp',
    setUpTrouble,
    running: typeof doing === 'object' && doing !== null ? doing.job : null,
    said,
    trouble,
    refresh: () => void look(),
    setUp: () => void setUp(),
    run: (job) => void run(job),
    changed(next, what) {
      turn.current += 1;
      setView(next);
      setSaid(saying(what, true));
    },
  };
}
