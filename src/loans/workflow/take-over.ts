/** This file writes the loans of the first day: every device goes to the person whom the Admin console names as its user. */
import type { ProgramContext } from '../../app/context';
import type { JobStep } from '../../app/entry';
import { UserError } from '../../base/codes';
import { keepApart } from '../../base/pace';
import type { Keep } from '../../base/ports';
import { dayOf } from '../../base/time';
import { type Verdict, accept } from '../../base/verdict';
import { devices } from '../../devices/sheet';
import { people } from '../../people/sheet';
import type { TakeOverView } from '../../ui/contracts/take-over';
import { checkOut } from '../rules/check-out';
import { DEVICE_FACTS, PERSON_FACTS, type TakeOver, planTakeOver } from '../rules/take-over';
import { LOAN_PREFIX, loans } from '../sheet';

/** So many loans go into one commit; with their devices, journal and History that stays below the 2 MB of a batch. */
const LOANS_PER_COMMIT = 200;
/** Bulk commits stand at least so far apart, so that the job never uses up the minute's writes of the people at work. */
const BULK_PAUSE_MS = 6_000;
/** Who agreed at the desk that it be done; there until it is done. */
const AGREED = 'take over holders';
const REMARK = 'Taken over from the Admin console.';

const agreedBy = (keep: Pick<Keep, 'get'>): string => keep.get(AGREED) ?? '';

export const isTakingOver = (context: Pick<ProgramContext, 'keep'>): boolean => agreedBy(context.keep) !== '';

function plan(context: ProgramContext): TakeOver {
  const read = context.books.staff.read({
    wants: {
      search: [
        ...DEVICE_FACTS.map((column) => ({ sheet: devices, column })),
        ...PERSON_FACTS.map((column) => ({ sheet: people, column })),
        ...(['loan', 'serial', 'state'] as const).map((column) => ({ sheet: loans, column })),
      ],
    },
    decide(found) {
      const open = found.columns(loans, ['serial', 'state']).filter((loan) => loan.state === 'out');
      return accept(planTakeOver(found.columns(devices, DEVICE_FACTS), found.columns(people, PERSON_FACTS), new Set(open.map((loan) => loan.serial))));
    },
  });
  if (!read.ok) throw new UserError(read.code, read.about);
  return read.value;
}

export function takeOverView(context: ProgramContext): Verdict<TakeOverView> {
  const { take, left, unnamed } = plan(context);
  return accept({ take: take.length, left: Object.entries(left).map(([why, devicesLeft]) => ({ why, devices: devicesLeft })), unnamed, running: isTakingOver(context) });
}

/** A lead has seen the numbers and wants it done; the ticks do it. */
export function agreeToTakeOver(context: ProgramContext): Verdict<TakeOverView> {
  context.keep.set(AGREED, context.identity.visitor() ?? context.identity.acting());
  return takeOverView(context);
}

interface Cursor {
  /** The last serial number that was looked at. */
  readonly after: string;
  readonly taken: number;
}
const isCursor = (cursor: unknown): cursor is Cursor => typeof cursor === 'object' && cursor !== null && 'after' in cursor;

const told = (taken: number): string => `${taken} ${taken === 1 ? 'loan' : 'loans'} taken over`;

/** One commit of loans. Each device and its loans are read again there, so that what staff lend meanwhile stands. */
export function takeOverStep(context: ProgramContext, cursor: unknown, event: string): JobStep {
  const { clock, keep } = context;
  const at: Cursor = isCursor(cursor) ? cursor : { after: '', taken: 0 };
  const who = agreedBy(keep);
  if (who === '') return { next: null, progress: told(at.taken) };
  const started = clock.now();
  const some = plan(context).take.filter((one) => one.serial > at.after).slice(0, LOANS_PER_COMMIT);
  const last = some[some.length - 1];
  if (last === undefined) {
    keep.remove(AGREED);
    return { next: null, progress: told(at.taken) };
  }
  const today = dayOf(started, clock.zone);
  const done = context.books.staff.change<number>({
    event: `loans.takeOver:${event}`,
    entry: 'loans.takeOver',
    wants: {
      find: [
        { sheet: devices, column: 'serial', values: some.map((one) => one.serial) },
        { sheet: people, column: 'personId', values: some.map((one) => one.personId) },
        { sheet: loans, column: 'serial', values: some.map((one) => one.serial) },
      ],
    },
    adds: [loans],
    decide(found, changes) {
      let taken = 0;
      for (const { serial, personId } of some) {
        const device = found.row(devices, serial);
        const person = found.row(people, personId);
        if (device === null || person === null) continue;
        const made = checkOut({ device, loans: found.rows(loans, 'serial', serial), holder: { kind: 'person', person }, dueOn: null, condition: '', place: '', remark: REMARK, sure: false, instead: '', who, now: started, today });
        if (!made.ok || made.value.outcome !== 'done' || made.value.open === null) continue;
        changes.add(loans, { loan: `${LOAN_PREFIX}${found.next('loan')}`, ...made.value.open });
        changes.update(devices, serial, made.value.device);
        taken++;
      }
      return accept(taken);
    },
  });
  if (!done.ok) throw new UserError(done.code, done.about);
  keepApart(clock, started, BULK_PAUSE_MS);
  const taken = at.taken + done.value;
  return { next: { after: last.serial, taken } satisfies Cursor, progress: `${told(taken)} so far` };
}
