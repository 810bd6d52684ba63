/** This file says what each part of upkeep brings to the room. */
import type { AnyRpcMethod, Job, Room } from '../app/entry';
import type { ProgramContext } from '../app/context';
import type { Sheet } from '../base/table';

export interface UpkeepPart {
  readonly sheets?: readonly Sheet[];
  readonly jobs?: readonly Job[];
  readonly desk?: readonly AnyRpcMethod<ProgramContext>[];
  readonly putBack?: Room['putBack'];
  readonly mayWork?: Room['mayWork'];
}
