/** This file does what staff ask about a device: the Admin console is asked about it now, or a plan to disable it waits at the desk. */
import type { ProgramContext } from '../../app/context';
import type { RequestKind, RequestRow } from '../../app/entry';
import { type Verdict, accept, refuse } from '../../base/verdict';
import { schools } from '../../people/sheet';
import { fromConsole, serialOf } from '../rules/console';
import { schoolFinder } from '../rules/schools';
import { devices } from '../sheet';
import { ChangeQueue } from './changes';
import { CHANGE_SEARCH, planRows } from './console-asking';
import { planWish } from './console-devices';
import { oneDevice } from './pages';

function refresh(context: ProgramContext, { requestId, about }: RequestRow): Verdict<string> {
  const found = context.books.staff.read({
    wants: { whole: [schools], find: [{ sheet: devices, column: 'serial', values: [about] }] },
    decide: (rows) => accept({ deviceId: rows.row(devices, about)?.deviceId ?? null, schools: rows.all(schools) }),
  });
  if (!found.ok) return found;
  const { deviceId } = found.value;
  if (deviceId === null) return refuse('console-unknown', { code: about });
  const device = deviceId === '' ? null : oneDevice(context, deviceId);
  if (device === null) return refuse('console-not-there', { device: about });
  if (serialOf(device) !== about.toUpperCase()) return refuse('console-other-device', { found: serialOf(device), serial: about });
  const queue = new ChangeQueue(context, `request:${requestId}`, 0);
  queue.offer([{ how: 'full', known: null, fields: fromConsole(device, schoolFinder(found.value.schools), context.clock.zone), careful: true }]);
  queue.writeAll();
  return accept(queue.changed === 0 ? 'The row is as the Admin console says.' : 'The row has been brought up to date.');
}

/** Never acts: whoever leads the programme decides at the desk. */
function disable(context: ProgramContext, { requestId, about, askedBy }: RequestRow): Verdict<string> {
  const waits = accept('It waits for a lead at the desk, who decides.');
  // However often it is asked, one plan is enough.
  const standing = context.books.programme.read({ wants: { search: CHANGE_SEARCH }, decide: (rows) => accept(planRows(rows, 'state', 'planned').some((row) => row.serial === about && row.field === 'status')) });
  if (standing.ok && standing.value) return waits;
  const reason = `Asked in the Staff workbook in the name of ${askedBy.slice(0, 100)}: lost or stolen.`;
  const planned = planWish(context, { click: requestId, action: 'disable', serials: [about], reason, cause: '', confirm: '' });
  return planned.ok ? waits : planned;
}

export const deviceRequests: readonly RequestKind[] = [
  { kind: 'refresh device', do: refresh },
  { kind: 'disable lost device', do: disable },
];
