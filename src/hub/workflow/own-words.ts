/** This file publishes the district's own wording, so that the public page can say it too. */
import type { ProgramContext } from '../../app/context';
import type { Job, JobStep } from '../../app/entry';
import { OWN_WORDS, ownIn, ownWords } from '../../app/own-words';
import { mirror } from '../../base/mirror';
import { newRow } from '../../base/table';
import { dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import { LANGUAGES } from '../../words/languages';
import { textKey } from '../../words/own';
import { hubWords } from '../sheet';

/** What was published last, and on which day: once a day it is compared in any case, since hands may change the table too. */
const PUBLISHED = 'own words published';
const published = ({ keep, clock }: ProgramContext): string => `${dayOf(clock.now(), clock.zone)} ${keep.get(OWN_WORDS) ?? ''}`;

function publishOwn(context: ProgramContext, event: string): JobStep {
  const now = published(context);
  const read = context.books.programme.read({ wants: { whole: [ownWords] }, decide: (found) => accept(found.all(ownWords)) });
  const rows = read.ok ? read.value : [];
  const wanted = LANGUAGES.flatMap((language) => [...ownIn(rows, language)].map(([place, text]) => newRow(hubWords, { key: textKey(language, place), text })));
  const done = context.books.published.change<number>({
    event: `own-words:${event}`,
    entry: 'hub.ownWords',
    wants: { whole: [hubWords] },
    decide(found, changes) {
      const plan = mirror(hubWords, found.all(hubWords), wanted);
      for (const row of plan.add) changes.add(hubWords, row);
      for (const { key, values } of plan.change) changes.update(hubWords, key, values);
      for (const key of plan.gone) changes.remove(hubWords, key);
      return accept(plan.add.length + plan.change.length + plan.gone.length);
    },
  });
  if (done.ok) {
    context.books.published.forget();
    context.keep.set(PUBLISHED, now);
  }
  return { next: null, progress: done.ok ? `${done.value} texts brought up to date` : '' };
}

export const ownWordsJob: Job = {
  job: 'own words',
  room: 'hub',
  about: "Publishes the district's own wording for the public page.",
  every: 'hour',
  // A district that never reworded anything is asked nothing.
  wanted: (context) => context.keep.get(OWN_WORDS) !== null && context.keep.get(PUBLISHED) !== published(context),
  step: (context, _cursor, event) => publishOwn(context, event),
};

/** After the Published workbook was put back, what stands in it may be older than what is remembered. */
export const publishOwnAgain = (context: Pick<ProgramContext, 'keep'>): void => context.keep.remove(PUBLISHED);
