/** This file walks a respondent through a form: which page comes next, what is still wrong, and what is sent at the end. */
import type { Workspace } from '../../kernel/workspace';
import { type Answer, isBlank, isQuestion, type ItemModel } from '../../services/forms/model';
import { answerProblem, type Problem, type Verdict } from '../../services/forms/submission';
import { BadRequest } from '../request';

/** Where a respondent stands; it travels in the page itself, as in Google's forms, so that the server remembers nothing. */
export interface Walk {
  readonly answers: ReadonlyMap<number, Answer>;
  /** The pages gone through, the present one last. */
  readonly history: readonly number[];
  readonly typedEmail: string;
  /** The response that is being changed. */
  readonly edit: string | null;
}

/** Google's words for a required question that is left blank. */
const REQUIRED = 'This is a required question';
const NOT_AN_ADDRESS = 'Must be a valid email address';
/** The key of the address field among the problems, which no item has: ids are positive. */
export const EMAIL_FIELD = 0;

export const hereOf = (walk: Walk): number => walk.history.at(-1) ?? 0;

export function packed(walk: Walk): string {
  return JSON.stringify({ ...walk, answers: [...walk.answers] });
}

export function unpacked(text: string): Walk {
  try {
    const read = JSON.parse(text) as { answers: [number, Answer][]; history: number[]; typedEmail: string; edit: string | null };
    if (!Array.isArray(read.history) || !read.history.every((index) => Number.isInteger(index))) throw new BadRequest('The history of pages is no list.');
    return { answers: new Map(read.answers), history: read.history, typedEmail: String(read.typedEmail), edit: read.edit };
  } catch (error) {
    throw new BadRequest(`The state of the form cannot be read: ${String(error)}`);
  }
}

/** Takes in what was typed on the present page; other pages' answers stay. */
export function withTyped(items: readonly ItemModel[], walk: Walk, form: FormData): Walk {
  const answers = new Map(walk.answers);
  for (const item of items.filter(isQuestion)) {
    const value = form.get(`q${item.id}`);
    const answer: Answer = typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
    if (isBlank(answer)) answers.delete(item.id);
    else answers.set(item.id, answer);
  }
  const typed = form.get('typedEmail');
  return { ...walk, answers, typedEmail: typeof typed === 'string' ? typed : walk.typedEmail };
}

/** What keeps somebody from leaving the present page forwards. */
export function problemsOn(items: readonly ItemModel[], walk: Walk, asksAddress: boolean): readonly Problem[] {
  const found: Problem[] = [];
  if (asksAddress && hereOf(walk) === 0) {
    if (walk.typedEmail.trim() === '') found.push({ itemId: EMAIL_FIELD, message: REQUIRED });
    else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(walk.typedEmail.trim())) found.push({ itemId: EMAIL_FIELD, message: NOT_AN_ADDRESS });
  }
  for (const item of items.filter(isQuestion)) {
    const answer = walk.answers.get(item.id);
    const message = answer === undefined || isBlank(answer) ? (item.required ? REQUIRED : null) : answerProblem(item, answer);
    if (message !== null) found.push({ itemId: item.id, message });
  }
  return found;
}

/** One page on, or the whole form sent. */
export function onwards(workspace: Workspace, formId: string, walk: Walk, respondent: string | null): Walk | Verdict {
  const step = workspace.forms.nextPage(formId, hereOf(walk), walk.answers);
  if (typeof step === 'number') return { ...walk, history: [...walk.history, step] };
  return workspace.forms.submit(formId, {
    respondent,
    answers: walk.answers,
    ...(walk.typedEmail === '' ? {} : { typedEmail: walk.typedEmail }),
    ...(walk.edit === null ? {} : { edit: walk.edit }),
  });
}

export function backwards(walk: Walk): Walk {
  return walk.history.length < 2 ? walk : { ...walk, history: walk.history.slice(0, -1) };
}
