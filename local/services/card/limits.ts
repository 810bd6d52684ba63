/** This file holds what Google allows of cards, each figure with where it stands. */

/** "no more than 100 card sections": developers.google.com/workspace/add-ons/concepts/cards, "Card anatomy". */
export const SECTIONS_PER_CARD = 100;

/**
 * "You can add up to 100 widgets per card … in Google Workspace add-ons" (google.apps.card.v1.Card); the page on cards says 100 per
 * section. Google leaves out what is beyond it, which nobody would see, so here it is refused. That every button counts is the strict reading.
 */
export const WIDGETS_PER_CARD = 100;

/** Items of one selection; google.apps.card.v1.SelectionInput says so of those with several choices, and for the others it is the strict reading. */
export const ITEMS_PER_SELECTION = 100;

