/** This file registers the hub: what it may read, and the job that publishes it. */
import type { Room } from '../app/entry';
import { hubCards, hubFacts, hubProblems, hubSchools, hubStatus } from './sheet';
import { publish } from './workflow';

export const hubRoom: Room = {
  room: 'hub',
  about: 'The public page for families.',
  sheets: [hubFacts, hubSchools, hubCards, hubProblems, hubStatus],
  jobs: [
    {
      job: 'publish',
      room: 'hub',
      about: 'Publishes schools, hours and the help form for the public page.',
      every: 'hour',
      step: (context, _cursor, event) => publish(context, event),
    },
  ],
};
