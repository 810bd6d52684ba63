/** This file keeps what was typed for each ticket, so that looking at another one, or a failed call, loses no text. */
import { useCallback, useMemo, useState } from 'preact/hooks';

export interface Draft {
  readonly answer: string;
  readonly wait: boolean;
  readonly note: string;
  readonly resolution: string;
  readonly cause: string;
  /** The canned answer that was picked, as it was filled in and as the family will read it. */
  readonly canned: string;
  readonly cannedText: string;
  readonly cannedOwn: string;
  readonly closing: string;
  readonly device: string;
  readonly person: string;
}

export const EMPTY_DRAFT: Draft = { answer: '', wait: false, note: '', resolution: '', cause: '', canned: '', cannedText: '', cannedOwn: '', closing: '', device: '', person: '' };

/** Whether something stands there that somebody would be sorry to lose; a tick or a choice is made again in a moment. */
export const isUnsent = ({ answer, note, closing, device, person }: Draft): boolean =>
  [answer, note, closing, device, person].some((text) => text.trim() !== '');

export interface Drafts {
  of(ticket: string): Draft;
  change(ticket: string, typed: Partial<Draft>): void;
  /** All texts that were not sent. */
  texts(): readonly string[];
}

/** Kept in the page alone: what staff write about families is not put into the browser's storage. */
export function useDrafts(): Drafts {
  const [byTicket, setByTicket] = useState<Readonly<Record<string, Draft>>>({});
  const change = useCallback((ticket: string, typed: Partial<Draft>): void => {
    setByTicket((before) => ({ ...before, [ticket]: { ...(before[ticket] ?? EMPTY_DRAFT), ...typed } }));
  }, []);
  const texts = (): readonly string[] => Object.values(byTicket).flatMap(({ answer, note, closing }) => [answer, note, closing]);
  return useMemo(() => ({ of: (ticket) => byTicket[ticket] ?? EMPTY_DRAFT, change, texts }), [byTicket, change]);
}
