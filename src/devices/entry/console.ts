/** This file registers what the devices room does in the Admin console: the job that writes what was agreed to, and the desk's place for it. */
import type { ProgramContext } from '../../app/context';
import { type AnyRpcMethod, type ArgumentCheck, type Job, change, clickId, oneOf, read, shortText } from '../../app/entry';
import { runJob } from '../../app/jobs';
import type { WorkbookName } from '../../base/table';
import { CAUSES } from '../rules/console-fields';
import { keepWatch } from '../workflow/console-asking';
import { ACTIONS, MOST_DEVICES, consoleDevice, planWish } from '../workflow/console-devices';
import { consoleStep, consoleWanted } from '../workflow/console-job';
import { wantLook } from '../workflow/console-look';
import { checkUndo, wantUndo } from '../workflow/console-undo';
import { JOB, consoleView } from '../workflow/console-view';

export const consoleJob: Job = {
  job: JOB,
  room: 'devices',
  about: 'Writes to the Admin console what was agreed to at the desk, and nothing else.',
  every: 'tick',
  wanted: consoleWanted,
  step: consoleStep,
};

/** Longer than any serial number or tag, and short enough for a cell's search. */
const CODE_CHARS = 100;
const REASON_CHARS = 300;
const PLAN_CHARS = 200;

const codes: ArgumentCheck = {
  expected: `it should be 1 to ${MOST_DEVICES} devices`,
  accepts: (value) => Array.isArray(value) && value.length > 0 && value.length <= MOST_DEVICES && value.every((one) => typeof one === 'string' && one.length <= CODE_CHARS),
};

/** In an older version of the workbook things may wait again that were done with. */
export function watchAgain(context: ProgramContext, workbook: WorkbookName): void {
  if (workbook === 'programme') keepWatch(context);
}

export const consoleDesk: readonly AnyRpcMethod<ProgramContext>[] = [
  read<'console.view', ProgramContext>('console.view', { who: 'member', args: {}, run: consoleView }),
  change<'console.look', ProgramContext>('console.look', {
    who: 'lead',
    args: { click: clickId },
    run(context) {
      wantLook(context, context.identity.visitor() ?? '');
      runJob(context, consoleJob);
      return consoleView(context);
    },
  }),
  read<'console.device', ProgramContext>('console.device', { who: 'lead', args: { code: shortText(CODE_CHARS) }, run: (context, { code }) => consoleDevice(context, code) }),
  change<'console.act', ProgramContext>('console.act', {
    who: 'lead',
    args: { click: clickId, action: oneOf(ACTIONS), serials: codes, reason: shortText(REASON_CHARS), cause: oneOf(['', ...CAUSES]), confirm: shortText(CODE_CHARS) },
    run(context, wish) {
      const planned = planWish(context, { ...wish, action: wish.action as (typeof ACTIONS)[number] });
      return planned.ok ? consoleView(context) : planned;
    },
  }),
  change<'console.undo', ProgramContext>('console.undo', {
    who: 'lead',
    args: { click: clickId, plan: shortText(PLAN_CHARS) },
    run(context, { plan }) {
      const can = checkUndo(context, plan);
      if (!can.ok) return can;
      wantUndo(context, plan, context.identity.visitor() ?? '');
      runJob(context, consoleJob);
      return consoleView(context);
    },
  }),
];
