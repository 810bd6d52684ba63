/** This file counts open exceptions of a day, and keeps the days that the chart draws. */
import type { Day } from '../../base/time';
import type { Exception, ExceptionKind } from '../../devices/sheet';
import { type DayRow, PLACES, type Theme, THEMES } from '../sheet';

/** Kinds that stand nowhere here are under `other`, so that a new kind is counted from its first day. */
const THEME_OF: Readonly<Partial<Record<ExceptionKind, Theme>>> = {
  'held by a leaver': 'holder',
  'two devices for one student': 'holder',
  overdue: 'holder',
  'never used': 'notSeen',
  'not seen for 30 days': 'notSeen',
  'not seen for 60 days': 'notSeen',
  'not seen for 90 days': 'notSeen',
  'behind on updates': 'support',
  'past end of support': 'support',
  'gone from the console': 'console',
  'not in the console': 'console',
  'twice in the console': 'console',
  'without a serial number': 'console',
  'tag differs from the console': 'console',
  'wrong place': 'placed',
  'no school': 'placed',
  'duplicate tag': 'placed',
  'not found in the count': 'count',
  'unexpected in the count': 'count',
};

/** So many days are kept at least. */
export const DAYS_KEPT = 400;

export type DayCounts = Omit<DayRow, 'place'>;

export function countExceptions(exceptions: readonly Pick<Exception, 'kind' | 'state'>[], today: Day): DayCounts {
  const byKind: Record<string, number> = {};
  const themes = Object.fromEntries(THEMES.map((theme) => [theme, 0])) as Record<Theme, number>;
  let open = 0;
  for (const { kind, state } of exceptions) {
    if (state !== 'open') continue;
    open++;
    byKind[kind] = (byKind[kind] ?? 0) + 1;
    themes[THEME_OF[kind] ?? 'other']++;
  }
  return { day: today, open, ...themes, byKind: Object.fromEntries(Object.entries(byKind).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/**
 * The days with today's counts among them, oldest first; counting a day again replaces it. The oldest go when no place is left, a
 * month of them at once: every day that stays moves to another place then, and that should not be every night's work.
 */
export function daysWith(standing: readonly DayRow[], today: DayCounts): readonly DayCounts[] {
  const days = new Map<Day, DayCounts>();
  for (const { place: _place, ...counts } of standing) if (counts.day !== null) days.set(counts.day, counts);
  if (today.day !== null) days.set(today.day, today);
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counts]) => counts);
  return sorted.length > PLACES.days ? sorted.slice(-DAYS_KEPT) : sorted;
}
