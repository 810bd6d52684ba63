/** This file registers stocktakes: what the desk may do with them, and the job that writes their reports. */
import type { ProgramContext } from '../../app/context';
import { type AnyRpcMethod, type ArgumentCheck, type Job, change, clickId, read, shortText } from '../../app/entry';
import { closeStocktake, mayBeClosing, openStocktake, reportOf, viewStocktakes } from '../workflow/stocktake';
import { reportStep } from '../workflow/stocktake-report';

const id = shortText(200);
const name = shortText(200);
/** More schools than the largest district has. */
const MAX_SCHOOLS = 2_000;
const schoolIds: ArgumentCheck = {
  expected: 'it should be the ids of schools',
  accepts: (value) => Array.isArray(value) && value.length <= MAX_SCHOOLS && value.every((one) => id.accepts(one)),
};

export const stocktakeMethods: readonly AnyRpcMethod<ProgramContext>[] = [
  read<'stocktake.view', ProgramContext>('stocktake.view', { who: 'member', args: {}, run: viewStocktakes }),
  change<'stocktake.open', ProgramContext>('stocktake.open', {
    who: 'lead',
    args: { click: clickId, name, schools: schoolIds },
    run: (context, { click, name: title, schools }) => openStocktake(context, click, title, schools),
  }),
  change<'stocktake.close', ProgramContext>('stocktake.close', {
    who: 'lead',
    args: { click: clickId, stocktake: id },
    run: (context, { click, stocktake }) => closeStocktake(context, click, stocktake),
  }),
  read<'stocktake.report', ProgramContext>('stocktake.report', {
    who: 'member',
    args: { stocktake: id, school: id },
    run: (context, { stocktake, school }) => reportOf(context, stocktake, school),
  }),
];

export const stocktakeJob: Job = {
  job: 'stocktake',
  room: 'devices',
  about: 'Writes the report of a stocktake that was ended at the desk.',
  every: 'tick',
  wanted: (context) => mayBeClosing(context.keep),
  step: reportStep,
};
