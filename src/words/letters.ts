/** This file composes the helpdesk's letters out of a catalogue's sentences. */
import type { Catalogue } from './catalogues';
import type { DateParts } from './date';
import { fill } from './fill';
import type { Category } from './vocabulary';
import { writtenDate } from './written-date';

/** Plain text to be mailed. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** Who is written to about what, and who signs: the district's own name for its help. */
export interface LetterFacts {
  readonly ticket: string;
  readonly team: string;
}

/**
 * What the first mail after a request names. It quotes nothing that was typed, because the address may belong to somebody else
 * than the person who filled in the form.
 */
export interface AcknowledgementFacts extends LetterFacts {
  readonly category: Category;
  /** In school hours; null where no time can be promised. */
  readonly answerBy: DateParts | null;
  /** Null where the school's number is not known. */
  readonly officePhone: string | null;
}

/** A letter about a ticket: its subject starts with the number in square brackets, which is how an answer is recognised. */
export const letter = ({ language, mail }: Catalogue, { ticket, team }: LetterFacts, subject: string, ...paragraphs: readonly string[]): Letter => ({
  subject: fill(subject, { mark: `[${ticket}]` }, language),
  text: [mail.greeting, ...paragraphs, team].join('\n\n'),
});

export function acknowledgementLetter(words: Catalogue, facts: AcknowledgementFacts): Letter {
  const { language } = words;
  const { subject, thanks, about, answerSoon, answerBy, callOffice, callOfficeAt, addMore } = words.mail.acknowledgement;
  return letter(
    words,
    facts,
    subject,
    thanks,
    fill(about, { ticket: facts.ticket, category: words.categories[facts.category] }, language),
    facts.answerBy === null ? answerSoon : fill(answerBy, { answerBy: writtenDate(words, facts.answerBy) }, language),
    facts.officePhone === null ? callOffice : fill(callOfficeAt, { phone: facts.officePhone }, language),
    addMore,
  );
}

/** What a member of staff answered; where it is in another language too, the family's stands first and the original below. */
export interface Answer {
  readonly answer: string;
  readonly translation: string;
  /** Whether a machine translated it, which the family is told. */
  readonly byMachine: boolean;
}

export function replyLetter(words: Catalogue, facts: LetterFacts & Answer): Letter {
  const { subject, intro, askMore } = words.mail.reply;
  const { answer, translation, byMachine } = facts;
  const { original, byMachine: told } = words.replies;
  const said = translation === '' ? [answer] : [translation, ...(byMachine ? [told] : []), `${original}\n${answer}`];
  return letter(words, facts, subject, fill(intro, { ticket: facts.ticket }, words.language), ...said, askMore);
}

/** Tells a family that its request goes on under another number, which stands in the subject so that an answer arrives there. */
export function mergedLetter(words: Catalogue, facts: LetterFacts & { readonly into: string }): Letter {
  const { mergedSubject, merged, mergedNext } = words.replies;
  return letter(words, { ...facts, ticket: facts.into }, mergedSubject, fill(merged, { into: facts.into, ticket: facts.ticket }, words.language), mergedNext);
}

export function resolvedLetter(words: Catalogue, facts: LetterFacts): Letter {
  const { subject, solved, comesBack } = words.mail.resolved;
  return letter(words, facts, subject, fill(solved, { ticket: facts.ticket }, words.language), comesBack);
}

/** What a mail that became a ticket is answered. It repeats nothing of it: the address may be somebody else's than the sender's. */
export function mailLetter(words: Catalogue, facts: LetterFacts): Letter {
  const { subject, thanks, number, notYou } = words.mailbox;
  return letter(words, facts, subject, thanks, fill(number, { ticket: facts.ticket }, words.language), notYou);
}
