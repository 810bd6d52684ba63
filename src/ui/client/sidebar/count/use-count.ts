/** This file runs a count in the page: which stocktake and school, the queue of scans, and how far the school is. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { CountHere, CountView } from '../../../contracts/stocktake';
import type { Server } from '../../call';
import { newClick } from '../../clicks';
import { showTimesIn } from '../../moments';
import { type Batch, ScanQueue, type Sent } from './scan-queue';
import { ScanStore, type Where, browserTexts, forgetLeftOver, leftOver } from './scan-store';

/** Where this person counted last, kept beside the scans. */
const CHOICE_KEY = 'mytech counting';
/** So often the page looks how far the whole school is, while somebody scans; in between it counts along by itself. */
const LOOK_EVERY_MS = 90_000;

export interface Choice extends Where {
  readonly stocktake: string;
}

export interface OpenCount {
  /** Null until the first look is over. */
  readonly view: CountView | null;
  readonly trouble: string | null;
  readonly looking: boolean;
  readonly choice: Choice | null;
  readonly queue: ScanQueue | null;
  readonly here: CountHere | null;
  /** Devices that this page has found since it looked how far the school is. */
  readonly foundSince: ReadonlySet<string>;
  /** Codes that were never sent, of stocktakes that are over. */
  readonly left: readonly string[];
  look(): void;
  choose(choice: Choice | null): void;
  refresh(): void;
  forgetLeft(): void;
}

function savedChoice(): Choice | null {
  try {
    const value = JSON.parse(browserTexts()?.getItem(CHOICE_KEY) ?? 'null') as Partial<Choice> | null;
    if (typeof value?.stocktake !== 'string' || typeof value.school !== 'string' || typeof value.place !== 'string') return null;
    return { stocktake: value.stocktake, school: value.school, place: value.place, move: value.move === true };
  } catch {
    return null;
  }
}

function saveChoice(choice: Choice | null): void {
  try {
    if (choice !== null) browserTexts()?.setItem(CHOICE_KEY, JSON.stringify(choice));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** Sends a batch; what got lost on the way has no sentence of its own, since the scans are safe. */
const sender =
  (server: Server, stocktake: string) =>
  async ({ click, where, codes }: Batch): Promise<Sent> => {
    const heard = await server.call('count.scan', { click, stocktake, ...where, codes });
    if (!heard.ok) return { how: 'failed', message: heard.lost ? '' : heard.message };
    return heard.value.answers === null ? { how: 'over' } : { how: 'answered', answers: heard.value.answers };
  };

/** The queue of one stocktake, as long as the page counts in it. */
function useQueue(server: Server, stocktake: string | null): ScanQueue | null {
  const [, draw] = useState(0);
  const [queue, setQueue] = useState<ScanQueue | null>(null);
  useEffect(() => {
    if (stocktake === null) return undefined;
    const made = new ScanQueue({
      store: new ScanStore(browserTexts(), stocktake, newClick()),
      now: () => Date.now(),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      send: sender(server, stocktake),
      newClick,
      changed: () => draw((times) => times + 1),
    });
    setQueue(made);
    made.sendNow();
    return () => {
      made.end();
      setQueue(null);
    };
  }, [server, stocktake]);
  return queue;
}

/** How far the school is: looked up at the start, when somebody asks, and now and then while scans come in. */
function useHere(server: Server, choice: Choice | null, queue: ScanQueue | null, shown: boolean) {
  const [here, setHere] = useState<CountHere | null>(null);
  const [since, setSince] = useState(0);
  const turn = useRef(0);
  const [stocktake, school] = [choice?.stocktake ?? '', choice?.school ?? ''];
  const refresh = useCallback((): void => {
    if (stocktake === '') return;
    const mine = ++turn.current;
    const began = Date.now();
    void server.call('count.here', { stocktake, school }).then((heard) => {
      if (!heard.ok || mine !== turn.current) return;
      setHere(heard.value);
      setSince(began);
    });
  }, [server, stocktake, school]);
  useEffect(() => {
    turn.current += 1;
    setHere(null);
    refresh();
  }, [refresh]);
  // In a box, so that a scan does not begin the pause anew.
  const newest = useRef(0);
  newest.current = queue?.entries[0]?.id ?? 0;
  useEffect(() => {
    if (!shown) return undefined;
    let seen = newest.current;
    const timer = setInterval(() => {
      if (document.hidden || seen === newest.current) return;
      seen = newest.current;
      refresh();
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [refresh, shown]);
  const foundSince = new Set(
    (queue?.entries ?? []).flatMap(({ fate, at, where }) => (fate.how === 'counted' && at >= since && where.school === school && fate.answer.before === null && fate.answer.outcome === 'found' && fate.answer.why === 'here' ? [fate.answer.serial] : [])),
  );
  return { here, refresh, foundSince };
}

/** A choice that can still be made: its stocktake is open, and its school takes part. */
const stillOpen = (view: CountView, choice: Choice | null): Choice | null =>
  view.stocktakes.some((one) => one.id === choice?.stocktake && one.schools.some((school) => school.id === choice.school)) ? choice : null;

export function useCount(server: Server, shown: boolean): OpenCount {
  const [view, setView] = useState<CountView | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [looking, setLooking] = useState(false);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [left, setLeft] = useState<readonly string[]>([]);
  const openIds = useMemo(() => view?.stocktakes.map((one) => one.id) ?? [], [view]);
  const look = useCallback(async (): Promise<void> => {
    setLooking(true);
    const heard = await server.call('count.open', {});
    setLooking(false);
    setTrouble(heard.ok ? null : heard.message);
    if (!heard.ok) return;
    showTimesIn(heard.value.zone);
    setView(heard.value);
    setLeft(leftOver(browserTexts(), heard.value.stocktakes.map((one) => one.id)));
    setChoice((before) => stillOpen(heard.value, before ?? savedChoice()));
  }, [server]);
  useEffect(() => {
    void look();
  }, [look]);
  const queue = useQueue(server, choice?.stocktake ?? null);
  const { here, refresh, foundSince } = useHere(server, choice, queue, shown);
  return {
    ...{ view, trouble, looking, choice, queue, here, foundSince, left, refresh },
    look: () => void look(),
    choose(next) {
      saveChoice(next);
      setChoice(next);
    },
    forgetLeft() {
      forgetLeftOver(browserTexts(), openIds);
      setLeft([]);
    },
  };
}
