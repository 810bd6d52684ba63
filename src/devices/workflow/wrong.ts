/** This file looks every night for what does not add up, and renews the list of exceptions. */
import type { ProgramContext } from '../../app/context';
import type { JobStep } from '../../app/entry';
import { UserError } from '../../base/codes';
import { keepApart } from '../../base/pace';
import { dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import { people, schools } from '../../people/sheet';
import { HELD_BACK_PERCENT, JUDGED_KINDS, LOOKED_AT, LOOKED_AT_OF_PEOPLE, heldBack, whatIsWrong } from '../rules/wrong';
import { devices } from '../sheet';
import { showExceptions } from './exceptions';

/** Bulk commits stand at least so far apart, so that the job never uses up the minute's writes of the people at work. */
const BULK_PAUSE_MS = 6_000;

/** The whole look; where it is cut off, the next one finds what is still to be written. */
export function lookForWrong(context: ProgramContext, _cursor: unknown, event: string): JobStep {
  const { clock, settings } = context;
  const read = context.books.staff.read({
    wants: {
      whole: [schools],
      search: [...LOOKED_AT.map((column) => ({ sheet: devices, column })), ...LOOKED_AT_OF_PEOPLE.map((column) => ({ sheet: people, column }))],
    },
    decide: (found) => accept({ schools: found.all(schools), people: found.columns(people, LOOKED_AT_OF_PEOPLE), devices: found.columns(devices, LOOKED_AT) }),
  });
  if (!read.ok) throw new UserError(read.code, read.about);
  const today = dayOf(clock.now(), clock.zone);
  const wrong = whatIsWrong(read.value.devices, { ...read.value, today, closures: new Set(settings.get('days without school')), milestonesBehind: settings.get('versions behind') });
  const held = heldBack(wrong, read.value.devices.length);
  const kinds = JUDGED_KINDS.filter((kind) => !held.includes(kind));
  const listed = wrong.filter((one) => !held.includes(one.kind));
  for (let piece = 1; ; piece++) {
    const started = clock.now();
    const left = showExceptions(context, kinds, listed, `${event}:${piece}`);
    if (left === 0) break;
    if (clock.now() >= context.handOverAt) return { next: { left }, progress: `${left} rows of the list still to write` };
    keepApart(clock, started, BULK_PAUSE_MS);
  }
  const count = `${listed.length} ${listed.length === 1 ? 'exception' : 'exceptions'}`;
  return { next: null, progress: held.length === 0 ? count : `${count}; "${held.join('", "')}" left as it was, since it holds more than ${HELD_BACK_PERCENT} % of the fleet` };
}
