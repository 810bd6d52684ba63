/** This file lays a form out in pages and follows a respondent through them. */
import { type Answer, type FormModel, isBlank, type ItemModel, type Navigation } from './model';

export interface FormPage {
  /** Counted from 0. */
  readonly index: number;
  /** The page break that begins it; null for the first page, whose title and help text are the form's own. */
  readonly pageBreakId: number | null;
  readonly title: string;
  readonly helpText: string;
  /** Questions, in order. */
  readonly items: readonly ItemModel[];
  /** Where the page leads unless an answer on it says otherwise. */
  readonly next: PageStep;
}

/** The index of the next page; `submit` is the end. */
export type PageStep = number | 'submit';

/** The way of a respondent with given answers. `complete` is false where the answers lead round in a circle and never to the end. */
export interface Path {
  readonly pageIndexes: readonly number[];
  readonly complete: boolean;
}

/** The pages of a form, in order; every form has at least one. */
export function pagesOf(form: FormModel): readonly FormPage[] {
  const breaks = form.items.filter((item) => item.type === 'PAGE_BREAK');
  const starts = [null, ...breaks];
  return starts.map((pageBreak, index) => {
    const from = pageBreak === null ? 0 : form.items.indexOf(pageBreak) + 1;
    const following = starts[index + 1];
    const to = following ? form.items.indexOf(following) : form.items.length;
    return {
      index,
      pageBreakId: pageBreak?.id ?? null,
      title: pageBreak?.title ?? form.title,
      helpText: pageBreak?.helpText ?? form.description,
      items: form.items.slice(from, to),
      // "Page navigation has no effect on the last page" (reference/forms/page-navigation-type).
      next: following ? stepOf(following.goTo, index, breaks) : 'submit',
    };
  });
}

/** Where a page leads with the answers given: the last chosen choice that carries a navigation decides, else the page itself. */
export function nextStep(form: FormModel, pageIndex: number, answers: ReadonlyMap<number, Answer>): PageStep {
  const pages = pagesOf(form);
  const page = pages[pageIndex];
  if (page === undefined) throw new Error(`The form ${form.id} has no page ${pageIndex}.`);
  if (pageIndex === pages.length - 1) return 'submit';
  const breaks = form.items.filter((item) => item.type === 'PAGE_BREAK');
  let step = page.next;
  for (const item of page.items) {
    const answer = answers.get(item.id);
    if (isBlank(answer)) continue;
    const navigation = item.choices.find((choice) => choice.value === answer)?.navigation ?? null;
    if (navigation !== null) step = stepOf(navigation, pageIndex, breaks);
  }
  return step;
}

/** Follows the answers from the first page; answers on pages off this way do not count. */
export function pathOf(form: FormModel, answers: ReadonlyMap<number, Answer>): Path {
  const pageIndexes: number[] = [];
  let step: PageStep = 0;
  while (typeof step === 'number') {
    if (pageIndexes.includes(step)) return { pageIndexes, complete: false };
    pageIndexes.push(step);
    step = nextStep(form, step, answers);
  }
  return { pageIndexes, complete: true };
}

function stepOf(navigation: Navigation, pageIndex: number, breaks: readonly ItemModel[]): PageStep {
  switch (navigation.type) {
    case 'CONTINUE':
      return pageIndex + 1;
    case 'SUBMIT':
      return 'submit';
    case 'GO_TO_PAGE':
      return breaks.findIndex((item) => item.id === navigation.pageBreakId) + 1;
  }
}
