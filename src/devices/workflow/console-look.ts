/** This file looks for differences between the inventory and the Admin console, and writes them down as a plan that nobody has agreed to yet. */
import type { ProgramContext } from '../../app/context';
import { approvals } from '../../app/tables';
import { UserError } from '../../base/codes';
import { type Row, newRow } from '../../base/table';
import { type Moment, SECOND_MS, dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import type { Glimpse } from '../../base/work';
import { people, schools } from '../../people/sheet';
import { COMPARED, COMPARED_FIELDS, type Compared, type ComparedField, type Differences, type KnownPerson, type LeftOut, differences } from '../rules/console-changes';
import { CHANGE_COUNTER, type LookOutcome, type PlanRow, changeIdOf, isOpen, reconcile } from '../rules/console-plans';
import { consoleChanges, devices } from '../sheet';
import { CHANGE_SEARCH, askIn, findChanges, isAgreedTo, keepWatch, planRows } from './console-asking';

/** So many rows go into one commit; with journal and History that stays below the 2 MB of a batch. */
export const ROWS_PER_COMMIT = 400;
/** Bulk commits stand at least so far apart, so that a long plan never uses up the minute's writes of the people at work. */
const BULK_PAUSE_MS = 6 * SECOND_MS;
/** So many devices that were left out are told at the desk; a kept text holds 9 KB (quotas, "Properties value size"). */
const LEFT_OUT_TOLD = 20;

const LOOK = 'console look';
const LAST_LOOK = 'console last look';

/** Asks for a look; the job console does it. */
export function wantLook(context: ProgramContext, by: string): void {
  keepWatch(context);
  context.keep.set(LOOK, by);
}

export const lookWanted = (context: Pick<ProgramContext, 'keep'>): string | null => context.keep.get(LOOK);

/** What the last look found, for the desk. */
export interface LastLook {
  readonly at: Moment;
  readonly devices: number;
  readonly differences: Readonly<Record<ComparedField, number>>;
  /** How many of them stand in plans, and how many wait for the next because the plan is full. */
  readonly planned: number;
  readonly waiting: number;
  readonly leftOut: number;
  readonly told: readonly LeftOut[];
}

export const lastLook = (context: Pick<ProgramContext, 'keep'>): LastLook | null => JSON.parse(context.keep.get(LAST_LOOK) ?? 'null') as LastLook | null;

export const fieldsOn = (context: ProgramContext): readonly ComparedField[] => COMPARED_FIELDS.filter((field) => context.settings.get(`console ${field}`));

/** One piece of a look: everything is compared afresh, and the first rows that the plan lacks are committed. */
export function lookStep(context: ProgramContext, event: string): { readonly ended: boolean; readonly progress: string } {
  const started = context.clock.now();
  const by = lookWanted(context) ?? '';
  const wrote = writtenUsers(context);
  const found = compare(context, wrote);
  const on = fieldsOn(context);
  const proposals = found.proposals.filter((proposal) => (on as readonly string[]).includes(proposal.field));
  const terms = { today: dayOf(started, context.clock.zone), cap: context.settings.get('console changes in one plan') };
  // Agreement is kept outside the workbook, so it is looked up between reading and deciding; what is agreed to meanwhile no longer fits its rows.
  const outcomeOf = (glimpse: Glimpse): LookOutcome => {
    const rows = STATES.flatMap((state) => planRows(glimpse, 'state', state));
    const plans = new Set(rows.filter(isOpen).map((row) => row.plan));
    const agreed = new Set([...plans].filter((plan) => isAgreedTo(context, plan, planRows(glimpse, 'plan', plan))));
    return reconcile(proposals, rows, { ...terms, agreed, taken: (plan) => planRows(glimpse, 'plan', plan).length > 0 });
  };
  keepWatch(context);
  const written = context.books.programme.change<{ left: number; planned: number; waiting: number; plan: string }>({
    event: `console.look:${event}`,
    entry: 'devices.console',
    wants: { whole: [approvals], search: CHANGE_SEARCH },
    follow: (glimpse) => [findChanges(outcomeOf(glimpse).drop.slice(0, ROWS_PER_COMMIT).map((row) => row.changeId))],
    adds: [consoleChanges, approvals],
    decide(rows, changes) {
      const outcome = outcomeOf(rows);
      const { plan, planned, waiting } = outcome;
      const drop = outcome.drop.slice(0, ROWS_PER_COMMIT);
      const add = outcome.add.slice(0, ROWS_PER_COMMIT - drop.length);
      for (const { changeId } of drop) changes.update(consoleChanges, changeId, { state: 'dropped', result: 'It no longer holds.', at: started });
      const added = add.map((proposal) => ({ ...proposal, changeId: changeIdOf(plan, rows.next(CHANGE_COUNTER)), plan, state: 'planned' as const }));
      for (const row of added) changes.add(consoleChanges, newRow(consoleChanges, { ...row, at: started }));
      const left = outcome.drop.length + outcome.add.length - drop.length - add.length;
      if (left === 0) {
        const dropped = new Set(drop.map((row) => row.changeId));
        for (const touched of outcome.touched) {
          const standing = planRows(rows, 'plan', touched).filter((row) => !dropped.has(row.changeId));
          askIn(context, rows, changes, { plan: touched, rows: [...standing, ...(touched === plan ? added : [])], by, why: '' });
        }
      }
      return accept({ left, planned, waiting, plan });
    },
  });
  if (!written.ok) throw new UserError(written.code, written.about);
  const { left, planned, waiting } = written.value;
  if (left > 0) {
    context.clock.wait(BULK_PAUSE_MS);
    return { ended: false, progress: `${left} changes still to write down` };
  }
  keepWatch(context);
  noteLook(context, { at: started, planned, waiting }, found);
  if (lookWanted(context) === by) context.keep.remove(LOOK);
  return { ended: true, progress: planned === 0 ? 'found no differences to write' : `found ${planned + waiting} differences; they wait to be agreed to` };
}

const STATES = ['planned', 'applying', 'done', 'changed meanwhile', 'failed', 'dropped', 'undone'] as const satisfies readonly Row<typeof consoleChanges>['state'][];

function noteLook(context: ProgramContext, { at, planned, waiting }: Pick<LastLook, 'at' | 'planned' | 'waiting'>, { proposals, leftOut, compared }: Differences & { readonly compared: number }): void {
  const count = (field: ComparedField): number => proposals.filter((proposal) => proposal.field === field).length;
  const look: LastLook = {
    at,
    devices: compared,
    differences: { 'asset id': count('asset id'), 'user': count('user'), 'location': count('location'), 'unit': count('unit') },
    planned,
    waiting,
    leftOut: leftOut.length,
    told: leftOut.slice(0, LEFT_OUT_TOLD),
  };
  context.keep.set(LAST_LOOK, JSON.stringify(look));
}

/** The user that MyTech wrote last to each device, by serial number. */
function writtenUsers(context: ProgramContext): ReadonlyMap<string, string> {
  const found = context.books.programme.read<readonly PlanRow[]>({ wants: { search: CHANGE_SEARCH }, decide: (rows) => accept(planRows(rows, 'state', 'done')) });
  return new Map((found.ok ? found.value : []).filter((row) => row.field === 'user').map((row) => [row.serial, row.after]));
}

/** Compares the whole inventory by the columns that it takes, and no others: a fleet's rows whole would be three times as much. */
function compare(context: ProgramContext, wrote: ReadonlyMap<string, string>): Differences & { readonly compared: number } {
  const found = context.books.staff.read<Differences & { readonly compared: number }>({
    wants: {
      whole: [schools],
      search: [
        ...[...COMPARED, 'inConsole' as const].map((column) => ({ sheet: devices, column })),
        ...(['personId', 'email', 'schoolIds', 'active'] as const).map((column) => ({ sheet: people, column })),
      ],
    },
    decide(rows) {
      const columns = COMPARED.map((name) => [name, rows.beside(devices, 'inConsole', 'yes', name)] as const);
      const [, serials] = columns[0] as (typeof columns)[number];
      const inventory = serials.map((_, at) => Object.fromEntries(columns.map(([name, cells]) => [name, cells[at] ?? ''])) as Compared);
      const person = (column: 'personId' | 'email', value: string): KnownPerson | null => {
        const one = (other: 'personId' | 'email' | 'schoolIds' | 'active'): readonly string[] => rows.beside(people, column, value, other);
        const [personId, ...more] = one('personId');
        if (personId === undefined || more.length > 0) return null;
        const schoolIds = (one('schoolIds')[0] ?? '').split(',').map((id) => id.trim());
        return { personId, email: one('email')[0] ?? '', schoolIds: schoolIds.filter((id) => id !== ''), active: one('active')[0] === 'yes' };
      };
      const known = {
        schools: rows.all(schools),
        person: (personId: string) => person('personId', personId),
        withEmail: (email: string) => person('email', email),
        wroteUser: (serial: string) => wrote.get(serial) ?? '',
      };
      return accept({ ...differences(inventory, known), compared: inventory.length });
    },
  });
  if (!found.ok) throw new UserError(found.code, found.about);
  return found.value;
}
