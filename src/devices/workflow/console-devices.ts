/** This file makes plans for devices that somebody named: disable, re-enable, deprovision, or a note. Each is agreed to before it happens. */
import { peopleNeeded } from '../../app/approvals';
import type { ProgramContext } from '../../app/context';
import { Unavailable } from '../../app/run';
import { approvals } from '../../app/tables';
import { UserError } from '../../base/codes';
import { DirectoryError, type DeprovisionReason } from '../../base/ports';
import { newRow } from '../../base/table';
import { dayOf } from '../../base/time';
import { type Verdict, accept, refuse } from '../../base/verdict';
import { schools } from '../../people/sheet';
import type { ConsoleCard } from '../../ui/contracts/console';
import { fromConsole } from '../rules/console';
import { noteInFront } from '../rules/console-changes';
import { ACTIVE, CAUSES, DEPROVISION_REASONS, DISABLED, NOTES_CHARS, type Said, actionFor, deprovisioned } from '../rules/console-fields';
import { CHANGE_COUNTER, type PlanRow, byHandPrefix, changeIdOf, kindOf, nextPlan } from '../rules/console-plans';
import { type ConsoleField, type Device, consoleChanges, devices } from '../sheet';
import { CHANGE_SEARCH, askIn, countAsker, keepWatch, planRows } from './console-asking';

export const ACTIONS = ['disable', 'reenable', 'deprovision', 'note'] as const;
type Action = (typeof ACTIONS)[number];

/** So many devices may be named at once: each is looked at in the console while somebody waits. */
export const MOST_DEVICES = 40;
/** The shortest reason that says anything, in characters. */
const LEAST_REASON = 3;

interface Named {
  readonly device: Device;
  readonly school: string;
  readonly said: Said;
}

const nameOf = ({ assetTag, serial }: Pick<Device, 'assetTag' | 'serial'>): string => (assetTag === '' ? serial : `${assetTag} (${serial})`);

/** The rows of what was typed or scanned: a serial number letter by letter, else an asset tag, which must be of one device alone. */
function find(context: ProgramContext, codes: readonly string[]): Verdict<readonly Omit<Named, 'said'>[]> {
  const typed = [...new Set(codes.map((code) => code.trim()).filter((code) => code !== ''))];
  return context.books.staff.read<readonly Omit<Named, 'said'>[]>({
    wants: {
      whole: [schools],
      find: [
        { sheet: devices, column: 'serial', values: typed.map((code) => code.toUpperCase()) },
        { sheet: devices, column: 'assetTag', values: typed },
      ],
    },
    decide(found) {
      const names = new Map(found.all(schools).map((school) => [school.schoolId, school.name]));
      const rows = new Map<string, Omit<Named, 'said'>>();
      for (const code of typed) {
        const bySerial = found.row(devices, code.toUpperCase());
        const tagged = bySerial === null ? found.rows(devices, 'assetTag', code) : [bySerial];
        const [device, ...more] = tagged;
        if (device === undefined) return refuse('console-unknown', { code });
        if (more.length > 0) return refuse('console-ambiguous', { code, count: tagged.length });
        if (device.deviceId === '') return refuse('console-not-there', { device: nameOf(device) });
        rows.set(device.serial, { device, school: names.get(device.schoolId) ?? '' });
      }
      return accept([...rows.values()]);
    },
  });
}

/** What the console says of a device this moment; its serial number must be the row's, letter by letter. */
function look(context: ProgramContext, device: Device): Said {
  try {
    const said = fromConsole(context.directory.device(device.deviceId), () => '', context.clock.zone);
    if (said.serial !== device.serial) throw new UserError('console-other-device', { found: said.serial === '' ? '(none)' : said.serial, serial: device.serial });
    return said;
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    if (error.passing) throw new Unavailable(error.message);
    if (error.code === 404) throw new UserError('console-not-there', { device: nameOf(device) });
    throw new UserError('console-refused', { what: nameOf(device), why: error.message, account: context.identity.acting() });
  }
}

/** One device, for whoever wants to do something with it. */
export function consoleDevice(context: ProgramContext, code: string): Verdict<ConsoleCard> {
  const found = find(context, [code]);
  if (!found.ok) return found;
  const [named] = found.value;
  if (named === undefined) return refuse('console-unknown', { code });
  const { device, school } = named;
  const { consoleStatus, user, orgUnit, notes } = look(context, device);
  return accept({ serial: device.serial, tag: device.assetTag, model: device.model, school, holder: device.holder, status: consoleStatus, user, unit: orgUnit, notes });
}

export interface Wish {
  readonly click: string;
  readonly action: Action;
  readonly serials: readonly string[];
  readonly reason: string;
  readonly cause: string;
  readonly confirm: string;
}

type Change = Pick<PlanRow, 'serial' | 'assetTag' | 'deviceId' | 'field' | 'before' | 'after'> & { readonly school: string };

const WORDS: Readonly<Record<Exclude<Action, 'note'>, string>> = { disable: 'disabled', reenable: 're-enabled', deprovision: 'deprovisioned' };

/** What a wish means for one device; refused where Google would refuse it. */
function changeOf(wish: Wish, { device, school, said }: Named, today: string): Verdict<Change> {
  const base = { serial: device.serial, assetTag: device.assetTag, deviceId: device.deviceId, school };
  if (wish.action === 'note') {
    const noted = noteInFront(said.notes, wish.reason, today);
    if (!noted.ok) return refuse('console-note-long', { device: nameOf(device), count: noted.chars, most: NOTES_CHARS, over: noted.chars - NOTES_CHARS });
    return accept({ ...base, field: 'notes', before: said.notes, after: noted.notes });
  }
  const after = wish.action === 'disable' ? DISABLED : wish.action === 'reenable' ? ACTIVE : deprovisioned(wish.cause as DeprovisionReason);
  const before = said.consoleStatus;
  if (actionFor(before, after) === null) return refuse('console-not-possible', { device: nameOf(device), what: WORDS[wish.action], status: before });
  return accept({ ...base, field: 'status', before, after });
}

/** Checks that cost nothing come before anything is read. */
function checked(wish: Wish): Verdict<null> {
  if (wish.reason.trim().length < LEAST_REASON) return refuse('console-no-reason');
  if (wish.serials.length > MOST_DEVICES) return refuse('console-too-many', { count: wish.serials.length, most: MOST_DEVICES });
  if (wish.action !== 'deprovision') return accept(null);
  // One at a time: it cannot be taken back.
  if (wish.serials.length > 1) return refuse('console-too-many', { count: wish.serials.length, most: 1 });
  if (!(CAUSES as readonly string[]).includes(wish.cause)) return refuse('argument-wrong', { field: 'reason', expected: 'choose one of the four' });
  return accept(null);
}

/** Makes the plan, and asks for agreement to it. */
export function planWish(context: ProgramContext, wish: Wish): Verdict<null> {
  const fit = checked(wish);
  if (!fit.ok) return fit;
  const found = find(context, wish.serials);
  if (!found.ok) return found;
  const today = dayOf(context.clock.now(), context.clock.zone);
  const wanted: Change[] = [];
  for (const named of found.value) {
    if (wish.action === 'deprovision' && wish.confirm.trim() !== named.device.serial) return refuse('console-not-confirmed', { serial: named.device.serial });
    const change = changeOf(wish, { ...named, said: look(context, named.device) }, today);
    if (!change.ok) return change;
    wanted.push(change.value);
  }
  if (wanted.length === 0) return refuse('console-unknown', { code: '' });
  const by = context.identity.visitor() ?? '';
  const needs = peopleNeeded(kindOf(wanted));
  const why = wish.action === 'deprovision' ? `${DEPROVISION_REASONS[wish.cause as DeprovisionReason]}; ${wish.reason.trim()}` : wish.reason.trim();
  keepWatch(context);
  const asked = context.books.programme.change<string>({
    event: `console.act:${wish.click}`,
    entry: 'desk.console',
    wants: { whole: [approvals], search: CHANGE_SEARCH },
    adds: [consoleChanges, approvals],
    decide(rows, changes) {
      const plan = nextPlan(byHandPrefix(today), (one) => planRows(rows, 'plan', one).length > 0);
      const added = wanted.map((change) => ({ ...change, field: change.field as ConsoleField, changeId: changeIdOf(plan, rows.next(CHANGE_COUNTER)), plan, state: 'planned' as const }));
      for (const row of added) changes.add(consoleChanges, newRow(consoleChanges, { ...row, why, at: context.clock.now() }));
      return accept(askIn(context, rows, changes, { plan, rows: added, by, why }));
    },
  });
  if (!asked.ok) return asked;
  countAsker(context, asked.value, needs, by);
  keepWatch(context);
  return accept(null);
}
