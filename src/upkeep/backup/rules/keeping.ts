/** This file says which backups stay: the newest of so many days, of so many weeks and of so many months. */
import { type Day, addDays, weekday } from '../../../base/time';

export interface Kept {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

export interface Aged {
  readonly folderId: string;
  readonly day: Day;
}

/** The week of a day, named by its Monday. */
const weekOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));

/** Those that no rule keeps; `all` is the newest first. The newest stays whatever the rules say. */
export function expired(all: readonly Aged[], { daily, weekly, monthly }: Kept): readonly string[] {
  const stay = new Set(all.slice(0, 1).map((one) => one.folderId));
  const keep = (of: (day: Day) => string, most: number): void => {
    const seen = new Set<string>();
    for (const { folderId, day } of all) {
      const name = of(day);
      if (seen.has(name) || seen.size >= most) continue;
      seen.add(name);
      stay.add(folderId);
    }
  };
  keep((day) => day, daily);
  keep(weekOf, weekly);
  keep((day) => day.slice(0, 7), monthly);
  return all.filter((one) => !stay.has(one.folderId)).map((one) => one.folderId);
}

/** `14 daily, 8 weekly, 12 monthly`; null where it is not that. */
export function keptOf(text: string): Kept | null {
  const [, daily, weekly, monthly] = /^\s*(\d{1,3}) daily, (\d{1,3}) weekly, (\d{1,3}) monthly\s*$/i.exec(text) ?? [];
  const kept = { daily: Number(daily), weekly: Number(weekly), monthly: Number(monthly) };
  return kept.daily >= 1 ? kept : null;
}
