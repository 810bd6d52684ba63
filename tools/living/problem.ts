/** This file tells of two problems behind many tickets: one that was noticed, acted on and measured, and one that last night's look has just found. */
import { proposalFor } from '../../src/ui/client/wording/proposals';
import type { Installation } from '../installation';
import { type PlannedReport, reportFrom } from './reports';
import { type Act, type Told, daysAgo, schoolUpTo, studentsOf } from './told';

/** The first days of school, counted back from the last morning, and the day on which something was done. */
const SURGE_DAYS = [43, 42, 41, 40, 39, 36, 35, 34];
const NOTICED_DAYS_AGO = 33;
const LATELY_DAYS = [8, 7, 7, 6, 5, 5, 4, 1, 1];
/** A problem needs the days before it, to be out of the ordinary. */
export const PROBLEM_DAYS = 80;

export interface Sent {
  readonly atMs: number;
  readonly planned: PlannedReport;
}

const CHARGING = [
  'It does not charge. The light stays off, with two chargers.',
  'my chromebook was in the closet all summer and now it wont turn on',
  'Battery is empty after one class, even though it was plugged in all night.',
];
const WIFI = ['no wifi in the gym wing since monday', 'It loses the network every few minutes in the new building.', 'cannot get on the network in 3rd period, half the class too'];

/** What was asked far more often than usual. */
export function surges({ district }: Pick<Told, 'district'>): readonly Sent[] {
  const from = (days: readonly number[], each: number, highest: number, category: 'charging' | 'wifi', texts: readonly string[]): readonly Sent[] => {
    const students = studentsOf(district, schoolUpTo(district, highest)).slice(20);
    return days.flatMap((day, at) =>
      Array.from({ length: each }, (_, nth): Sent[] => {
        const index = at * each + nth;
        const student = students[index];
        const planned = student === undefined ? null : reportFrom(district, student, index % 3 === 0 ? 'open' : 'domain', { category, text: texts[index % texts.length] ?? '' });
        return planned === null ? [] : [{ atMs: daysAgo(day, `${8 + (index % 6)}:${10 + ((index * 7) % 45)}`), planned }];
      }).flat(),
    );
  };
  return [...from(SURGE_DAYS, 2, 12, 'charging', CHARGING), ...from(LATELY_DAYS, 1, 8, 'wifi', WIFI)];
}

/** A lead looks at the counts before school, takes the problem up, and acts on it the same day. */
export function actedOn({ installation, district, book }: Told): readonly Act[] {
  const lead = district.cast.lead.email;
  return [
    {
      atMs: daysAgo(NOTICED_DAYS_AGO, '7:10'),
      run: () => {
        installation.runJob('learning', lead);
        const problem = problemAbout(installation, lead, 'charging');
        const taken = installation.desk('problems.take', { click: book.click(), problem, ...proposalFor('charging', false) }, lead);
        if (!taken.ok) throw new Error(taken.message);
      },
    },
    {
      atMs: daysAgo(NOTICED_DAYS_AGO, '15:20'),
      run: () => {
        const problem = problemAbout(installation, lead, 'charging');
        const on = new Date(daysAgo(NOTICED_DAYS_AGO, '12:00')).toISOString().slice(0, 10);
        const acted = installation.desk('problems.act', { click: book.click(), problem, done: 'Card on the hub, a line in the newsletter, ten minutes in every homeroom', on }, lead);
        if (!acted.ok) throw new Error(acted.message);
      },
    },
  ];
}

function problemAbout(installation: Installation, lead: string, what: string): string {
  const view = installation.desk('problems.view', {}, lead);
  if (!view.ok) throw new Error(view.message);
  const found = view.value.problems.find((problem) => problem.what === what);
  if (found === undefined) throw new Error(`Nobody noticed that there is much about ${what}.`);
  return found.id;
}
