/** This file says what the handler of one kind of batchUpdate request is. */
import type { Draft } from '../draft';
import type { Reply, Request } from '../schema';

export type RequestKind = keyof Request;

export interface Handler<K extends RequestKind> {
  /** The fields that the request may have here; any other is refused by name. */
  readonly fields: readonly (keyof NonNullable<Request[K]> & string)[];
  /** Changes the draft; what it returns is the reply, undefined the empty one. */
  run(draft: Draft, request: NonNullable<Request[K]>): Reply | undefined | void;
}

export type Handlers = { readonly [K in RequestKind]?: Handler<K> };
