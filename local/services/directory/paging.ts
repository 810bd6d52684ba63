/** This file cuts a listing into pages and gives the token for the next one. */
import { invalidInput } from './refusals';
import type { PageTokens } from './tokens';
import type { DirectoryFault } from './trouble';

export interface PageAsked {
  readonly method: string;
  readonly tokens: PageTokens;
  /** What is listed, in which order: a token is good for that alone. */
  readonly listing: string;
  readonly token: string | undefined;
  readonly size: number;
  readonly fault: DirectoryFault | undefined;
}

/**
 * One page of the listing as it now is. A token stands for a place, not for a copy: what is added, removed or re-sorted while
 * somebody pages can make an item appear twice or not at all (platform.md §4).
 */
export function paged<T>(asked: PageAsked, items: readonly T[]): { readonly items: readonly T[]; readonly nextPageToken?: string } {
  const { method, tokens, listing, token, size, fault } = asked;
  const from = token === undefined ? 0 : tokens.read(listing, token);
  if (from === null) throw invalidInput(method, token ?? '');
  if (fault?.kind === 'empty-page') return { items: [], nextPageToken: tokens.issue(listing, from) };
  const page = items.slice(from, from + size);
  const ended = from + size >= items.length || fault?.kind === 'early-end';
  return ended ? { items: page } : { items: page, nextPageToken: tokens.issue(listing, from + size) };
}
