/** This file keeps numbers, ticket ids and phone numbers whole inside a sentence that runs from right to left. */

/** First strong isolate: what stands between it and the pop takes no part in the ordering of the sentence (Unicode UAX #9, 2.4). */
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** A text on one line that is laid out by itself: from left to right unless its first letter runs the other way. */
export const isolate = (text: string | number): string => `${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}`;
