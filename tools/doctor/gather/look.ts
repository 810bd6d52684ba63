/** This file asks Google one thing and keeps the answer or the refusal, since one shut door must not hide the others. */
import type { Look } from '../facts';

interface GoogleFailure {
  readonly status?: number;
  readonly message?: string;
  readonly response?: { readonly status?: number; readonly data?: { readonly error?: GoogleError | string } };
}

interface GoogleError {
  readonly message?: string;
  readonly errors?: readonly { readonly reason?: string }[];
  readonly details?: readonly { readonly reason?: string }[];
}

export async function look<T>(ask: () => Promise<T>): Promise<Look<T>> {
  try {
    return { seen: true, value: await ask() };
  } catch (failure) {
    const { status, message, response } = failure as GoogleFailure;
    const error = typeof response?.data?.error === 'object' ? response.data.error : {};
    // The newer APIs put their reason into `details`, the older ones into `errors`.
    const reason = error.details?.find((one) => one.reason !== undefined)?.reason ?? error.errors?.[0]?.reason ?? '';
    const code = response?.status ?? status ?? 0;
    // What is no answer of Google's is a fault of ours or of the line; the first must not pass as the second.
    if (code === 0 && (failure instanceof TypeError || failure instanceof RangeError) && !/fetch/.test(String(message))) throw failure;
    return { seen: false, status: code, reason, message: error.message ?? message ?? 'no answer' };
  }
}

export const valueOf = <T>(from: Look<T>): T | null => (from.seen ? from.value : null);

/** What nobody asked for, since its id is not known. */
export const NOT_ASKED: Look<never> = { seen: false, status: 0, reason: 'notAsked', message: 'nobody knows which it is' };
