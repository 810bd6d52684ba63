/** This file registers the hub: what it may read, what it is written from, and the job that publishes it. */
import type { Room } from '../app/entry';
import { cards, notices, texts } from './content-sheet';
import { hubCards, hubFacts, hubProblems, hubSchools, hubStatus, hubWords } from './sheet';
import { lookForNews, publishAnew } from './workflow/gather';
import { ownWordsJob, publishOwnAgain } from './workflow/own-words';
import { publishStep } from './workflow/publish';

export const hubRoom: Room = {
  room: 'hub',
  about: 'The public page for families.',
  sheets: [hubFacts, hubSchools, hubCards, hubProblems, hubStatus, hubWords, cards, texts, notices],
  jobs: [
    {
      job: 'publish',
      room: 'hub',
      about: 'Publishes cards, schools, forms, known problems and where requests stand for the public page.',
      every: 'tick',
      look: lookForNews,
      isPatient: true,
      step: (context, _cursor, event) => publishStep(context, event),
    },
    ownWordsJob,
  ],
  putBack(context) {
    publishAnew(context.keep);
    publishOwnAgain(context);
  },
};
