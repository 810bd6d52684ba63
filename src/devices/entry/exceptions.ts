/** This file registers the list of what does not add up: the job that renews it, and what the desk may read of it. */
import type { ProgramContext } from '../../app/context';
import { type AnyRpcMethod, type Job, oneOf, read, shortText } from '../../app/entry';
import { EXCEPTION_KINDS } from '../sheet';
import { listExceptions } from '../workflow/exception-list';
import { leaversView } from '../workflow/leavers';
import { lookForWrong } from '../workflow/wrong';

/** A School ID is as long as the roster makes it. */
const ID_CHARS = 300;

export const exceptionMethods: readonly AnyRpcMethod<ProgramContext>[] = [
  read<'exceptions.list', ProgramContext>('exceptions.list', {
    who: 'member',
    args: { kind: oneOf(['', ...EXCEPTION_KINDS]), school: shortText(ID_CHARS) },
    run: (context, { kind, school }) => listExceptions(context, kind, school),
  }),
  read<'devices.leavers', ProgramContext>('devices.leavers', { who: 'member', args: {}, run: leaversView }),
];

export const exceptionsJob: Job = {
  job: 'exceptions',
  room: 'devices',
  about: 'Lists what does not add up: devices held by leavers, not seen, in the wrong place, and more.',
  every: 'night',
  step: lookForWrong,
};
