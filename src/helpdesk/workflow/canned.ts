/** This file brings our canned answers into the district's table, once. */
import type { Job } from '../../app/entry';
import type { ProgramContext } from '../../app/context';
import { newRow } from '../../base/table';
import { accept } from '../../base/verdict';
import { LANGUAGES } from '../../words/languages';
import { words } from '../../words/words';
import { CANNED } from '../canned';
import { cannedAnswers } from '../sheet';

/** Which of ours were brought already: what the district has taken out since stays out. */
const BROUGHT = 'canned answers brought';
const ours = CANNED.map((one) => one.canned);

function bringCanned(context: ProgramContext, event: string): number {
  const brought = new Set((context.keep.get(BROUGHT) ?? '').split(','));
  const missing = CANNED.filter((one) => !brought.has(one.canned));
  context.books.staff.change({
    event: `canned:${event}`,
    entry: 'helpdesk.canned',
    wants: { whole: [cannedAnswers] },
    decide(found, changes) {
      const standing = new Set(found.all(cannedAnswers).map((row) => row.canned));
      for (const { canned, title, category, waits } of missing) {
        const texts = Object.fromEntries(LANGUAGES.map((language) => [language, words(language).canned[canned]]));
        if (!standing.has(canned)) changes.add(cannedAnswers, newRow(cannedAnswers, { canned, title, category, waits, ...texts }));
      }
      return accept(null);
    },
  });
  context.keep.set(BROUGHT, ours.join(','));
  return missing.length;
}

export const cannedJob: Job = {
  job: 'canned answers',
  room: 'helpdesk',
  about: 'Writes our canned answers into the Staff workbook, once.',
  every: 'night',
  atOnce: true,
  wanted: (context) => context.keep.get(BROUGHT) !== ours.join(','),
  step: (context, _cursor, event) => ({ next: null, progress: `${bringCanned(context, event)} canned answers brought` }),
};
