/** This file finds which way a text runs that somebody typed. */

/** Hebrew, Arabic, Syriac, Thaana and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * The `dir` of a text. One in a right-to-left language may begin with "Chromebook" and still runs from right to left, which `auto`
 * would get wrong; one without a single such letter is left to its own letters.
 */
export const directionOf = (text: string, expected: 'ltr' | 'rtl'): 'rtl' | 'auto' =>
  expected === 'rtl' && RIGHT_TO_LEFT.test(text) ? 'rtl' : 'auto';
