/** This file writes and reads the addresses of a form: for answering, with answers filled in, for changing an answer. */
import { type Answer, type FormModel, isQuestion } from './model';

const FORMS_ADDRESS = 'https://docs.google.com/forms/d';

export interface FormAddress {
  readonly publishedId: string;
  /** The filled-in answers by the question's entry id, in the order of the address. */
  readonly entries: readonly (readonly [entryId: number, value: string])[];
  readonly editToken: string | null;
}

export function publishedUrl(form: FormModel): string {
  return `${FORMS_ADDRESS}/e/${form.publishedId}/viewform`;
}

/** The address with answers filled in, by entry id (reference/forms/form-response#toprefilledurl; the parameters as Google's own dialog writes them). */
export function prefilledUrl(form: FormModel, entries: readonly (readonly [entryId: number, value: string])[]): string {
  const parameters = new URLSearchParams([['usp', 'pp_url'], ...entries.map(([entryId, value]) => [`entry.${entryId}`, value])]);
  return `${publishedUrl(form)}?${parameters.toString()}`;
}

export function editResponseUrl(form: FormModel, editToken: string): string {
  return `${publishedUrl(form)}?edit2=${encodeURIComponent(editToken)}`;
}

/** Reads the address of a form for respondents; null where it is none. */
export function readAddress(address: string): FormAddress | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  const publishedId = url === null ? undefined : /^\/forms\/d\/e\/([^/]+)\/viewform$/.exec(url.pathname)?.[1];
  if (url === null || publishedId === undefined) return null;
  const entries: [number, string][] = [];
  for (const [key, value] of url.searchParams) {
    const entryId = /^entry\.(\d+)$/.exec(key)?.[1];
    if (entryId !== undefined) entries.push([Number(entryId), value]);
  }
  return { publishedId, entries, editToken: url.searchParams.get('edit2') };
}

/**
 * The answers by item id that a link fills in. A value that is no choice of its question is left out, since choices are
 * filled in by their exact text, and entries of questions that no longer exist are ignored.
 */
export function prefilledAnswers(form: FormModel, address: FormAddress): ReadonlyMap<number, Answer> {
  const answers = new Map<number, Answer>();
  for (const [entryId, value] of address.entries) {
    const item = form.items.find((one) => one.entryId === entryId && isQuestion(one));
    if (item === undefined) continue;
    if (item.choices.length > 0 && !item.choices.some((choice) => choice.value === value)) continue;
    answers.set(item.id, value);
  }
  return answers;
}
