/** This file composes the letters about a request that waits for its family. */
import type { Catalogue } from './catalogues';
import type { DateParts } from './date';
import { fill } from './fill';
import { type Letter, type LetterFacts, letter } from './letters';
import { writtenDate } from './written-date';

/** `closesAt` is null where the request stays open however long it waits. */
export function reminderLetter(words: Catalogue, facts: LetterFacts & { readonly closesAt: DateParts | null }): Letter {
  const { language, followUp } = words;
  const { subject, asked, answer, closes, solved } = followUp.reminder;
  const next = facts.closesAt === null ? answer : fill(closes, { date: writtenDate(words, facts.closesAt) }, language);
  return letter(words, facts, subject, fill(asked, { ticket: facts.ticket }, language), next, solved);
}

/** `opensUntil` is null where an answer does not open the request again. */
export function closedLetter(words: Catalogue, facts: LetterFacts & { readonly opensUntil: DateParts | null }): Letter {
  const { language, followUp } = words;
  const { subject, closed, opensAgain, askAnew } = followUp.closed;
  const next = facts.opensUntil === null ? askAnew : fill(opensAgain, { date: writtenDate(words, facts.opensUntil) }, language);
  return letter(words, facts, subject, fill(closed, { ticket: facts.ticket }, language), next);
}

export function reopenedLetter(words: Catalogue, facts: LetterFacts): Letter {
  const { subject, opened, soon } = words.followUp.reopened;
  return letter(words, facts, subject, fill(opened, { ticket: facts.ticket }, words.language), soon);
}
