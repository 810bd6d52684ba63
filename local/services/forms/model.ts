/** This file says what a form consists of in the local Workspace: its settings, its items in order, and its own response store. */

/** The item types that can be made here, by their names in `FormApp.ItemType`. */
export const ITEM_TYPES = ['LIST', 'MULTIPLE_CHOICE', 'PAGE_BREAK', 'PARAGRAPH_TEXT', 'TEXT'] as const;
export type ItemTypeName = (typeof ITEM_TYPES)[number];

/** The moves of `FormApp.PageNavigationType` that can be made here without naming a page. */
export const NAVIGATION_TYPES = ['CONTINUE', 'SUBMIT'] as const;
export type NavigationTypeName = (typeof NAVIGATION_TYPES)[number];

/**
 * The longest answer taken, in characters. Google publishes no figure for forms; it is that of a spreadsheet cell, where people
 * read answers ("Your input contains more than the maximum of 50000 characters in a single cell").
 */
export const ANSWER_MAX_CHARACTERS = 50_000;

/** Where the form goes after a page: `GO_TO_PAGE` names the id of the page break that begins the page. */
export type Navigation =
  | { readonly type: NavigationTypeName }
  | { readonly type: 'GO_TO_PAGE'; readonly pageBreakId: number };

export interface ChoiceModel {
  readonly value: string;
  /** Null where the choice was made without navigation; an item's choices all have one or none has. */
  readonly navigation: Navigation | null;
}

/** A rule for typed text: a greatest length in characters, or the look of an e-mail address. */
export type TextRule = { readonly maxCharacters: number } | { readonly isEmail: true };

export interface ItemModel {
  /** `Item.getId()`: positive, below 2^31, never changed or used again in the form. */
  readonly id: number;
  /** The `entry.N` of prefilled links: the question's id, which is another than the item's (Forms API v1, `Question.questionId`). */
  readonly entryId: number;
  readonly type: ItemTypeName;
  title: string;
  helpText: string;
  required: boolean;
  choices: readonly ChoiceModel[];
  /** For a page break: what happens after the page *before* it when that page is left in the ordinary way (PageBreakItem.setGoToPage). */
  goTo: Navigation;
  rule: TextRule | null;
}

/** One answer: the text typed, or the choice taken. */
export type Answer = string;

export interface StoredResponse {
  readonly id: string;
  /** The token in the link that edits this response; whoever has the link may edit. */
  readonly editToken: string;
  readonly createdMs: number;
  lastSubmittedMs: number;
  /** Null where the form collects no addresses. */
  respondentEmail: string | null;
  /** By item id; questions left blank are absent. */
  answers: Readonly<Record<number, Answer>>;
}

export interface FormModel {
  /** The Drive file's id, `Form.getId()`. */
  readonly id: string;
  /** The id in the respondents' address, which is not the file's. */
  readonly publishedId: string;
  title: string;
  description: string;
  confirmationMessage: string;
  isPublished: boolean;
  isAcceptingResponses: boolean;
  collectEmail: boolean;
  /** Off until somebody turns it on by hand in the form's settings; Form.setAllowResponseEdits is not in the local Workspace. */
  allowResponseEdits: boolean;
  items: ItemModel[];
  responses: StoredResponse[];
}

const TAKES_TEXT: readonly ItemTypeName[] = ['TEXT', 'PARAGRAPH_TEXT'];
const TAKES_CHOICE: readonly ItemTypeName[] = ['LIST', 'MULTIPLE_CHOICE'];

export function takesText(type: ItemTypeName): boolean {
  return TAKES_TEXT.includes(type);
}

export function takesChoice(type: ItemTypeName): boolean {
  return TAKES_CHOICE.includes(type);
}

export function isQuestion(item: ItemModel): boolean {
  return takesText(item.type) || takesChoice(item.type);
}

export function isBlank(answer: Answer | undefined): boolean {
  return answer === undefined || answer.length === 0;
}
