/** This file reads what an error of an advanced service says of itself; its message is in the user's language. */

export const statusOf = (error: unknown): number => Number((error as { details?: { code?: unknown } }).details?.code ?? 0);
