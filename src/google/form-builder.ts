/** This file builds a Google Form from its declaration, entry by entry, so that a build may stop anywhere and go on. */
import { UserError } from '../base/codes';
import type { Moment } from '../base/time';
import { type FormChoices, type FormItem, type FormSpec, type GoTo, pageBreakMoves } from '../helpdesk/forms/form';
import type { FormProgress } from '../app/installer';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type PageBreak = GoogleAppsScript.Forms.PageBreakItem;

/** Members that the live service has and Google's types lack (reference/forms/form, since 2025-04-08). */
interface PublishedForm extends Form {
  setPublished(published: boolean): Form;
  isPublished(): boolean;
}

export const publish = (form: Form): void => {
  (form as PublishedForm).setPublished(true);
  form.setAcceptingResponses(true);
};

export const isOpen = (form: Form): boolean => (form as PublishedForm).isPublished() && form.isAcceptingResponses();

/**
 * Builds from entry `from` on. The entries stand in the form in their declared order, so a form that was cut off is recognised
 * by what it has; choices come in a second pass, since they lead to pages that must be there first.
 */
export function buildForm(form: Form, spec: FormSpec, from: number, now: () => Moment, until: Moment): FormProgress {
  const { items } = spec;
  const standing = form.getItems();
  for (let next = Math.min(from, standing.length); next < items.length; next++) {
    if (now() >= until) return { done: false, next, items: {} };
    const entry = items[next] as FormItem;
    const found = standing[next];
    if (found !== undefined && found.getType() !== typeOf(entry)) throw new UserError('form-changed', { form: form.getTitle() });
    describe(found === undefined ? add(form, entry) : ofKind(found, entry.kind), entry);
  }
  const built = form.getItems();
  const pages = new Map<string, PageBreak>();
  items.forEach((entry, index) => {
    const item = built[index];
    if (item === undefined || item.getType() !== typeOf(entry)) throw new UserError('form-changed', { form: form.getTitle() });
    if (entry.kind === 'page') pages.set(entry.key, item.asPageBreakItem());
  });
  // Where items were missing the form is another than the one that `from` speaks of, and its choices are all still to be made.
  for (let next = standing.length < items.length ? items.length : Math.max(from, items.length); next < items.length * 2; next++) {
    if (now() >= until) return { done: false, next, items: {} };
    const entry = items[next - items.length] as FormItem;
    const item = built[next - items.length] as Item;
    if ('choices' in entry) setChoices(item, entry, pages);
  }
  for (const [key, goTo] of pageBreakMoves(spec)) setGoTo(pages.get(key), goTo, pages);
  const questions = items.flatMap((entry, index) => (entry.kind === 'page' ? [] : [[entry.key, (built[index] as Item).getId()] as const]));
  return { done: true, next: items.length * 2, items: Object.fromEntries(questions) };
}

function typeOf(entry: FormItem): GoogleAppsScript.Forms.ItemType {
  const types = FormApp.ItemType;
  switch (entry.kind) {
    case 'page':
      return types.PAGE_BREAK;
    case 'list':
      return types.LIST;
    case 'choice':
      return types.MULTIPLE_CHOICE;
    case 'text':
      return types.TEXT;
    case 'paragraph':
      return types.PARAGRAPH_TEXT;
  }
}

type AnyQuestion = PageBreak | GoogleAppsScript.Forms.ListItem | GoogleAppsScript.Forms.MultipleChoiceItem | GoogleAppsScript.Forms.TextItem | GoogleAppsScript.Forms.ParagraphTextItem;

function add(form: Form, entry: FormItem): AnyQuestion {
  switch (entry.kind) {
    case 'page':
      return form.addPageBreakItem();
    case 'list':
      return form.addListItem();
    case 'choice':
      return form.addMultipleChoiceItem();
    case 'text':
      return form.addTextItem();
    case 'paragraph':
      return form.addParagraphTextItem();
  }
}

export function ofKind(item: Item, kind: FormItem['kind']): AnyQuestion {
  switch (kind) {
    case 'page':
      return item.asPageBreakItem();
    case 'list':
      return item.asListItem();
    case 'choice':
      return item.asMultipleChoiceItem();
    case 'text':
      return item.asTextItem();
    case 'paragraph':
      return item.asParagraphTextItem();
  }
}

function describe(question: AnyQuestion, entry: FormItem): void {
  question.setTitle(entry.title);
  if (entry.help !== '') question.setHelpText(entry.help);
  if (!('maxLength' in entry)) return;
  if (entry.kind === 'text') {
    const text = question as GoogleAppsScript.Forms.TextItem;
    const validation = FormApp.createTextValidation();
    const rule = entry.isEmail === true ? validation.requireTextIsEmail() : validation.requireTextLengthLessThanOrEqualTo(entry.maxLength);
    text.setValidation(rule.build());
    if (entry.required) text.setRequired(true);
  } else {
    const paragraph = question as GoogleAppsScript.Forms.ParagraphTextItem;
    paragraph.setValidation(FormApp.createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(entry.maxLength).build());
    if (entry.required) paragraph.setRequired(true);
  }
}

function setChoices(item: Item, entry: FormChoices, pages: ReadonlyMap<string, PageBreak>): void {
  const question: GoogleAppsScript.Forms.ListItem | GoogleAppsScript.Forms.MultipleChoiceItem = entry.kind === 'list' ? item.asListItem() : item.asMultipleChoiceItem();
  question.setChoices(
    entry.choices.map(({ value, goTo }) => {
      if (goTo === undefined) return question.createChoice(value);
      // The overloads of createChoice take a page or a move; which of them it is, the declaration knows and the compiler does not.
      return question.createChoice(value, targetOf(goTo, pages) as PageBreak);
    }),
  );
  if (entry.required) question.setRequired(true);
}

function targetOf(goTo: GoTo, pages: ReadonlyMap<string, PageBreak>): PageBreak | GoogleAppsScript.Forms.PageNavigationType {
  if (goTo === 'submit') return FormApp.PageNavigationType.SUBMIT;
  if (goTo === 'next') return FormApp.PageNavigationType.CONTINUE;
  const page = pages.get(goTo);
  if (page === undefined) throw new Error(`The form leads to ${goTo}, which is none of its pages.`);
  return page;
}

function setGoTo(page: PageBreak | undefined, goTo: GoTo, pages: ReadonlyMap<string, PageBreak>): void {
  if (page === undefined) return;
  page.setGoToPage(targetOf(goTo, pages) as PageBreak);
}
