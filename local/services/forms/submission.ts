/** This file decides whether Google would take an answered form: who may, whether it is open, and whether the answers will do. */
import { type Answer, ANSWER_MAX_CHARACTERS, type FormModel, isBlank, isQuestion, type ItemModel, type StoredResponse, takesText } from './model';
import { pagesOf, pathOf } from './pages';

/** What a respondent sends. */
export interface Submission {
  /** The account signed in; null is somebody who is not signed in. */
  readonly respondent: string | null;
  /** By item id. */
  readonly answers: ReadonlyMap<number, Answer>;
  /** What was typed into the address field where the form asks for it without proof. */
  readonly typedEmail?: string;
  /** The id of the response that this one replaces. */
  readonly edit?: string;
  /** The moment of sending in epoch milliseconds; by default now. */
  readonly atMs?: number;
}

export type RefusalReason = 'unknown-form' | 'unpublished' | 'no-permission' | 'closed' | 'no-edits' | 'unknown-response' | 'email' | 'answers' | 'path';

export interface Problem {
  readonly itemId: number;
  readonly message: string;
}

export interface Refusal {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** What the respondent reads. */
  readonly message: string;
  /** Which questions stand in the way, in the order of the form. */
  readonly problems: readonly Problem[];
}

export type Verdict = { readonly ok: true; readonly responseId: string } | Refusal;

/**
 * How a form comes by its respondents' addresses. Which of the two `setCollectEmail(true)` yields is not documented; the reading
 * here: `verified` where everybody has to sign in, `typed`, and so no proof of anything, where anyone with the link may answer.
 */
export type EmailMode = 'none' | 'verified' | 'typed';

export const refusal = (reason: RefusalReason, message: string, problems: readonly Problem[] = []): Refusal => ({ ok: false, reason, message, problems });

const REQUIRED = 'This is a required question';
const NOT_AN_ADDRESS = 'Must be a valid email address';

/** The gates before any question, in the order in which a respondent meets them; null is open. */
export function gate(form: FormModel, permitted: boolean): Refusal | null {
  // What an unpublished form shows is not documented; that nobody may answer it is.
  if (!form.isPublished) return refusal('unpublished', 'This document is not published.');
  if (!permitted) return refusal('no-permission', 'You need permission');
  if (!form.isAcceptingResponses) {
    return refusal('closed', `The form ${form.title === '' ? 'Untitled form' : form.title} is no longer accepting responses.`);
  }
  return null;
}

/** The address that the form records: null where it collects none. */
export function recordedEmail(mode: EmailMode, submission: Submission): { readonly email: string | null } | Refusal {
  if (mode === 'none') return { email: null };
  if (mode === 'verified') return { email: submission.respondent };
  const typed = submission.typedEmail?.trim() ?? '';
  if (typed === '') return refusal('email', REQUIRED);
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed) ? { email: typed } : refusal('email', NOT_AN_ADDRESS);
}

/**
 * The answers that the form keeps: those on the pages that the answers themselves lead through. That a page the respondent left
 * by going back does not count is how the public form behaves; Google has no page that says so.
 */
export function keptAnswers(form: FormModel, answers: ReadonlyMap<number, Answer>): { readonly answers: StoredResponse['answers'] } | Refusal {
  const known = new Set(form.items.filter(isQuestion).map((item) => item.id));
  for (const itemId of answers.keys()) {
    if (!known.has(itemId)) return refusal('answers', 'This form has changed. Please reload it.', [{ itemId, message: 'No such question' }]);
  }
  const path = pathOf(form, answers);
  const visited = pagesOf(form).filter((page) => path.pageIndexes.includes(page.index));
  const asked = visited.flatMap((page) => page.items).filter(isQuestion);
  const problems = asked.flatMap((item) => problemWith(item, answers.get(item.id)));
  if (problems.length > 0) return refusal('answers', problems[0]?.message ?? REQUIRED, problems);
  if (!path.complete) return refusal('path', 'The answers lead back to a page that was answered already.');
  const kept: Record<number, Answer> = {};
  for (const item of asked) {
    const answer = answers.get(item.id);
    if (answer !== undefined && !isBlank(answer)) kept[item.id] = answer;
  }
  return { answers: kept };
}

/** What is wrong with the answer to one question: at most one thing. */
function problemWith(item: ItemModel, answer: Answer | undefined): readonly Problem[] {
  const message = answer === undefined || isBlank(answer) ? (item.required ? REQUIRED : null) : answerProblem(item, answer);
  return message === null ? [] : [{ itemId: item.id, message }];
}

/** What Google Forms takes for an address is not documented; this asks for the least that every address has. */
const EMAIL_SHAPE = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** Why a question does not take an answer that is not blank; null where it does. */
export function answerProblem(item: ItemModel, answer: Answer): string | null {
  if (!takesText(item.type)) return isChoice(item, answer) ? null : 'Not one of the choices';
  if (item.rule !== null && 'isEmail' in item.rule && !EMAIL_SHAPE.test(answer)) return 'Must be a valid email address';
  const most = item.rule !== null && 'maxCharacters' in item.rule ? item.rule.maxCharacters : ANSWER_MAX_CHARACTERS;
  return answer.length > most ? `Must be fewer than ${most} characters` : null;
}

const isChoice = (item: ItemModel, value: string): boolean => value !== '' && item.choices.some((choice) => choice.value === value);
