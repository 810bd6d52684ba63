/** This file is the edge that every execution passes through: errors become one sentence, details go to the log without personal data. */
import { OUR_CODES, USER_CODES, UserError, sentence } from '../base/codes';
import type { Identity, Log } from '../base/ports';
import type { Verdict } from '../base/verdict';
import type { Reply } from '../ui/contracts';
import type { AnyRpcMethod, Who } from './entry';

/** Thrown where Google did not answer or refused without a reason that somebody could put right. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

interface Edge {
  readonly log: Log;
  newId(): string;
}

const REFERENCE_CHARS = 8;

/**
 * What Google says where somebody left a permission unticked: built-in services name the scopes behind "Required permissions" (developers.google.com/apps-script/guides/services/authorization),
 * advanced ones speak as their REST APIs do (github.com/googleworkspace/apps-script-oauth2 issue 287).
 */
const PERMISSION_MISSING = /^(?:Specified permissions are not sufficient|You do not have permission to call|.*insufficient authentication scopes)/;

function permissionMissing(error: unknown): string | null {
  const message = error instanceof Error ? error.message : '';
  if (!PERMISSION_MISSING.test(message)) return null;
  const asked = /Required permissions: (.*)$/.exec(message)?.[1] ?? message;
  return asked.split(' || ')[0]?.replace('https://www.googleapis.com/auth/', '') ?? '';
}

/** The sentence for whatever was thrown; ours gets a reference under which the log has the rest. */
export function sentenceFor(edge: Edge, error: unknown, where: string): string {
  if (error instanceof UserError) return error.message;
  const what = permissionMissing(error);
  if (what !== null) return sentence(USER_CODES['permission-missing'], { what });
  const reference = edge.newId().slice(0, REFERENCE_CHARS);
  const { name, message, stack } = error instanceof Error ? error : { name: 'Error', message: String(error), stack: '' };
  edge.log.note(`${where} failed`, { reference, name, message, stack: stack ?? '' });
  return sentence(OUR_CODES[error instanceof Unavailable ? 'google-unavailable' : 'unexpected'], { reference });
}

/** Runs something whose failure must not stop what comes after; returns the sentence of a failure, '' where all went well. */
export function attempt(edge: Edge, where: string, work: () => void): string {
  try {
    work();
    return '';
  } catch (error) {
    return sentenceFor(edge, error, where);
  }
}

export const reply = <T>(verdict: Verdict<T>): Reply<T> =>
  verdict.ok ? { ok: true, value: verdict.value } : { ok: false, message: sentence(USER_CODES[verdict.code], verdict.about) };

/** Answers one call of a page: who asks, whether they may, whether the arguments can be used, then the method itself. */
export function answerCall<Context extends Edge & { readonly identity: Identity }>(
  edge: Edge,
  methods: ReadonlyMap<string, AnyRpcMethod<Context>>,
  call: { readonly method: unknown; readonly args: unknown },
  open: () => Context,
  may: (context: Context, who: Who) => boolean,
): string {
  return JSON.stringify(guarded());

  function guarded(): Reply<unknown> {
    try {
      const method = typeof call.method === 'string' ? methods.get(call.method) : undefined;
      if (method === undefined) throw new UserError('argument-wrong', { field: 'method', expected: 'this page is older than the script; reload it' });
      const args = parsedArguments(method, call.args);
      const context = open();
      const visitor = context.identity.visitor();
      if (visitor === null || visitor === '') throw new UserError('unknown-visitor');
      if (!may(context, method.who)) throw new UserError('not-allowed', { who: visitor });
      return reply(method.run(context, args as never));
    } catch (error) {
      // What is no text may even refuse to become one.
      return { ok: false, message: sentenceFor(edge, error, typeof call.method === 'string' ? call.method : 'a call') };
    }
  }
}

/** Arguments come as JSON text, since Google passes neither dates nor undefined through faithfully. */
function parsedArguments(method: AnyRpcMethod<never>, text: unknown): Readonly<Record<string, unknown>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(String(text));
  } catch {
    parsed = null;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new UserError('argument-wrong', { field: 'arguments', expected: 'this page is older than the script; reload it' });
  }
  const given = parsed as Record<string, unknown>;
  for (const [field, check] of Object.entries(method.args)) {
    if (!check.accepts(given[field])) throw new UserError('argument-wrong', { field, expected: check.expected });
  }
  for (const field of Object.keys(given)) {
    // Every object has a `constructor`, and no method asks for one.
    if (!Object.keys(method.args).includes(field)) throw new UserError('argument-wrong', { field, expected: 'this page is older than the script; reload it' });
  }
  return given;
}
