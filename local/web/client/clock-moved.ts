/** This file names the event by which the bar tells a page that the clock has moved. */

/** Pages that renew themselves answer with `preventDefault`; the others are loaded anew. */
export const CLOCK_MOVED = 'clockmoved';
