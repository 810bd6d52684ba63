/** This file registers a part of upkeep: changes of the tables from one release to the next, seen before they are made, resumable and undone. */
import type { ProgramContext } from '../../app/context';
import { type ArgumentCheck, change, clickId, read } from '../../app/entry';
import { keepRelease } from '../../app/release';
import type { UpkeepPart } from '../part';
import { mayWork, takeBack, updateNow } from './workflow/desk';
import { releaseView } from './workflow/view';

const schemaNumber: ArgumentCheck = { expected: 'it should be the number of a change', accepts: (value) => typeof value === 'number' && Number.isInteger(value) && value > 0 };

export const migrationsPart: UpkeepPart = {
  desk: [
    read<'release.view', ProgramContext>('release.view', { who: 'member', args: {}, run: releaseView }),
    change<'release.update', ProgramContext>('release.update', { who: 'lead', args: { click: clickId }, run: updateNow }),
    change<'release.undo', ProgramContext>('release.undo', { who: 'lead', args: { click: clickId, schema: schemaNumber }, run: (context, { schema }) => takeBack(context, schema, 'down') }),
    change<'release.settle', ProgramContext>('release.settle', { who: 'lead', args: { click: clickId, schema: schemaNumber }, run: (context, { schema }) => takeBack(context, schema, 'settle') }),
  ],
  mayWork,
  // The older version may be of an older release.
  putBack: (context) => void keepRelease(context.keep, { at: 0 }),
};
