/** This file says how the notes document of a coach and a teacher is known in Drive. */

const MARK_CHARS = 40;

/** The mark of a pair's document. The address in the workbook is no mark: whoever may write there could name any file. */
export const notesMark = (pair: string, digest: (text: string) => string): string => `notes ${digest(pair).slice(0, MARK_CHARS)}`;
