/** This file registers how a district's own lists of devices are brought in: the job, and what the desk may call. */
import { type AnyRpcMethod, type ArgumentCheck, type Job, change, clickId, read, shortText } from '../../app/entry';
import type { ProgramContext } from '../../app/context';
import { isChoices } from '../rules/list/choices';
import type { ListChoices } from '../rules/list/rows';
import { bringInList, listStep, stopList } from '../workflow/list-apply';
import { isAgreedTo } from '../workflow/list-keep';
import { LISTS_JOB, lookAtList, previewList, viewLists } from '../workflow/list-look';

const TEXT_CHARS = 500;

const moment: ArgumentCheck = { expected: 'it should be a moment', accepts: (value) => typeof value === 'number' && Number.isFinite(value) };
const choices: ArgumentCheck = { expected: 'the page did not say what the columns hold; reload it', accepts: isChoices };

const LIST = { file: shortText(TEXT_CHARS), name: shortText(TEXT_CHARS), at: moment, fingerprint: shortText(TEXT_CHARS), choices };

/** The contract's words are wider than the rules' own; `choices` above has checked them. */
const given = <T extends { readonly choices: unknown }>(list: T): T & { readonly choices: ListChoices } => list as T & { readonly choices: ListChoices };

export const listsJob: Job = {
  job: LISTS_JOB,
  room: 'devices',
  about: 'Brings in the list of devices that a lead agreed to at the desk.',
  every: 'tick',
  wanted: (context) => isAgreedTo(context.keep),
  step: listStep,
};

export const listMethods: readonly AnyRpcMethod<ProgramContext>[] = [
  read<'lists.view', ProgramContext>('lists.view', { who: 'member', args: {}, run: viewLists }),
  read<'lists.open', ProgramContext>('lists.open', { who: 'lead', args: { file: shortText(TEXT_CHARS) }, run: (context, { file }) => lookAtList(context, file) }),
  read<'lists.preview', ProgramContext>('lists.preview', { who: 'lead', args: LIST, run: (context, list) => previewList(context, given(list)) }),
  change<'lists.bringIn', ProgramContext>('lists.bringIn', { who: 'lead', args: { click: clickId, ...LIST }, run: (context, { click, ...list }) => bringInList(context, click, given(list)) }),
  change<'lists.stop', ProgramContext>('lists.stop', { who: 'lead', args: { click: clickId }, run: stopList }),
];
