/** This file lists what problems are about, and how much each usually matters before anybody has looked. */
import { CATEGORY_KEYS, type Category } from '../words/vocabulary';
import type { Happening } from './forms/damage';
import type { Ticket } from './sheet';

export type { Category };
export const CATEGORIES: readonly Category[] = CATEGORY_KEYS;

export const LEVELS = ['low', 'medium', 'high'] as const;
export type Level = (typeof LEVELS)[number];

/** A first guess at a ticket's priority, which is impact by urgency; staff may change either. */
export interface PriorityHint {
  /** How much of a school day the problem takes away. */
  readonly impact: Level;
  /** How much is lost by waiting. */
  readonly urgency: Level;
}

export const PRIORITY_HINTS: Readonly<Record<Category, PriorityHint>> = {
  screen: { impact: 'high', urgency: 'medium' },
  keyboard: { impact: 'medium', urgency: 'medium' },
  charging: { impact: 'high', urgency: 'medium' },
  wifi: { impact: 'medium', urgency: 'medium' },
  // Nothing works without an account, and a new password takes a minute.
  'sign-in': { impact: 'high', urgency: 'high' },
  app: { impact: 'low', urgency: 'medium' },
  // A device can be locked and found only while its trail is fresh.
  lost: { impact: 'high', urgency: 'high' },
  sound: { impact: 'low', urgency: 'low' },
  other: { impact: 'medium', urgency: 'low' },
};

/** What a report is about, and what brought it about, by what happened to the device: a guess that whoever looks at it puts right. */
export const DAMAGE: Readonly<Record<Happening, { readonly category: Category; readonly cause: Ticket['cause'] }>> = {
  dropped: { category: 'screen', cause: 'dropped' },
  liquid: { category: 'keyboard', cause: 'liquid' },
  lost: { category: 'lost', cause: 'lost' },
  stolen: { category: 'lost', cause: 'lost' },
  other: { category: 'other', cause: '' },
};
