/** This file is how a page asks the server: typed, patient, and never in doubt about what was pressed. */
import type { MethodName, Methods, Reply } from '../contracts';
import { Clicks } from './clicks';
import { WORDING } from './wording';

/** The part of Google's runner that is used (developers.google.com/apps-script/guides/html/reference/run). */
interface Runner {
  withSuccessHandler(taken: (answer: unknown) => void): Runner;
  withFailureHandler(failed: (error: unknown) => void): Runner;
  rpc(method: string, args: string): void;
}

declare const google: { readonly script: { readonly run: Runner } };

export type Args<M extends MethodName> = Methods[M]['args'];
export type Answer<M extends MethodName> = Methods[M]['answer'];
/** The methods that change something: each is told which press of a button asked for it. */
export type ChangeName = { [M in MethodName]: Args<M> extends { readonly click: string } ? M : never }[MethodName];
/** What a change needs to know beside its click. */
export type Told<M extends ChangeName> = Omit<Args<M>, 'click'>;

/** Carries one request and brings the server's text; rejects, or brings something else, where the answer was lost. */
export type Transport = (method: string, args: string) => Promise<unknown>;

/** An execution ends after six minutes at most (platform.md §1), so an answer that is not there by then will not come. */
export const LOST_AFTER_MS = 6.5 * 60_000;
/** How long to wait before the second and the third attempt. */
export const PAUSES_MS: readonly number[] = [1_000, 3_000];

/**
 * Google refuses more than ten calls at once from a page and fails calls when the network blinks; a call that may be repeated is,
 * because changes carry their click and the server makes each click happen once.
 */
const repeatable = (method: MethodName): boolean => method !== 'desk.run';

export const googleTransport: Transport = (method, args) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), LOST_AFTER_MS);
    google.script.run
      .withSuccessHandler((answer) => {
        clearTimeout(timer);
        resolve(answer);
      })
      .withFailureHandler((error) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      })
      .rpc(method, args);
  });

/**
 * Google's words where somebody's consent to the script has ended, or the page is of a script that asks for more by now. Asking again
 * does not help; where Google says it in another language it counts as an answer that was lost.
 */
const CONSENT_GONE = /authorization is required/i;

const pauseMs = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A reply, and whether the server sent it: where the answer was lost nobody knows whether the change was made. */
export type Heard<T> = Reply<T> & { readonly lost: boolean };

function isReply(value: unknown): value is Reply<unknown> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  return value.ok === true ? 'value' in value : value.ok === false && 'message' in value && typeof value.message === 'string';
}

/** The reply that a server's text holds, or null where there is none. */
function replyIn(text: unknown): Reply<unknown> | null {
  if (typeof text !== 'string') return null;
  try {
    const value: unknown = JSON.parse(text);
    return isReply(value) ? value : null;
  } catch {
    // What is not JSON is not from our server: a sign-in page, or half an answer.
    return null;
  }
}

export interface Server {
  call<M extends MethodName>(method: M, args: Args<M>): Promise<Heard<Answer<M>>>;
  /** Calls with the click that this change was, or is, pressed with. */
  change<M extends ChangeName>(method: M, told: Told<M>): Promise<Heard<Answer<M>>>;
}

/** A server behind a transport. It never rejects: trouble on the way becomes a sentence for the person who pressed. */
export function serverBehind(transport: Transport, pause = pauseMs, clicks = new Clicks()): Server {
  async function attempt(method: MethodName, text: string): Promise<Reply<unknown> | 'consent gone' | null> {
    try {
      return replyIn(await transport(method, text));
    } catch (error) {
      console.warn(`MyTech: no answer to ${method}.`, error);
      return error instanceof Error && CONSENT_GONE.test(error.message) ? 'consent gone' : null;
    }
  }

  async function call<M extends MethodName>(method: M, args: Args<M>): Promise<Heard<Answer<M>>> {
    const text = JSON.stringify(args);
    for (const wait of [0, ...(repeatable(method) ? PAUSES_MS : [])]) {
      if (wait > 0) await pause(wait);
      const reply = await attempt(method, text);
      // An earlier attempt may have arrived before the consent ended, so what was pressed stays in doubt.
      if (reply === 'consent gone') return { ok: false, message: WORDING.consentGone, lost: true };
      // The contract types both ends, so what the server sends under a method's name is that method's answer.
      if (reply !== null) return { ...(reply as Reply<Answer<M>>), lost: false };
    }
    return { ok: false, message: 'click' in args ? WORDING.lostChange : WORDING.lostRead, lost: true };
  }

  async function change<M extends ChangeName>(method: M, told: Told<M>): Promise<Heard<Answer<M>>> {
    const args = { ...told, click: clicks.of(method, told) } as unknown as Args<M>;
    const heard = await call(method, args);
    if (!heard.lost) clicks.settle(method, told);
    return heard;
  }

  return { call, change };
}
