/// <reference types="google-apps-script" />
/** This file says which members of FormApp the local Workspace answers, and puts FormApp on a script's global object. */
import type { Execution } from '../../kernel/execution';
import type { Served } from '../../kernel/served';
import { done, type Support } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';
import { FormApp } from './app';

type Forms = typeof GoogleAppsScript.Forms;

/** Google has these since 2025-04-08 (Apps Script release notes); `@types/google-apps-script` 2.0.13 does not. */
interface PublishableForm extends GoogleAppsScript.Forms.Form {
  isPublished(): boolean;
  setPublished(enabled: boolean): GoogleAppsScript.Forms.Form;
}

/** `forms.currentonly` does not count: it is for scripts bound to a form, and ours are not. */
const SCOPE = { scopes: ['https://www.googleapis.com/auth/forms'] };

/** Reads of what the script holds already; that they cost nothing and the reads of the form little is assumed, not measured. */
const held = done('free', SCOPE);
const read = done('formRead', SCOPE);
const change = done('formChange', SCOPE);

const question = { setTitle: change, setHelpText: change } satisfies Support<GoogleAppsScript.Forms.TextItem>;
const textQuestion = { ...question, setRequired: change, setValidation: change } satisfies Support<GoogleAppsScript.Forms.TextItem>;
const choiceQuestion = { ...question, setRequired: change, createChoice: held, setChoices: change } satisfies Support<GoogleAppsScript.Forms.ListItem>;
const validationBuilder = { requireTextLengthLessThanOrEqualTo: held, build: held };
const textValidationBuilder = { ...validationBuilder, requireTextIsEmail: held } satisfies Support<GoogleAppsScript.Forms.TextValidationBuilder>;

const form: Support<PublishableForm> = {
  getId: held,
  getTitle: read,
  setTitle: change,
  setDescription: change,
  setConfirmationMessage: change,
  isPublished: read,
  setPublished: change,
  isAcceptingResponses: read,
  setAcceptingResponses: change,
  setCollectEmail: change,
  getPublishedUrl: read,
  getItems: read,
  getItemById: read,
  addListItem: change,
  addMultipleChoiceItem: change,
  addTextItem: change,
  addParagraphTextItem: change,
  addPageBreakItem: change,
  createResponse: held,
  getResponses: done('formResponses', SCOPE),
  deleteResponse: change,
};

export const tables: readonly InterfaceTable[] = [
  supportTable<GoogleAppsScript.Forms.FormApp>('FormApp', 'Forms.FormApp', '', {
    ItemType: done('free'),
    PageNavigationType: done('free'),
    create: done('formCreate', SCOPE),
    openById: done('formOpen', SCOPE),
    createTextValidation: held,
    createParagraphTextValidation: held,
  }),
  supportTable<PublishableForm>('FormApp', 'Forms.Form', 'Form.', form),
  supportTable<GoogleAppsScript.Forms.Item>('FormApp', 'Forms.Item', 'Item.', {
    getId: held,
    getType: held,
    asListItem: held,
    asMultipleChoiceItem: held,
    asPageBreakItem: held,
    asParagraphTextItem: held,
    asTextItem: held,
  }),
  supportTable<GoogleAppsScript.Forms.TextItem>('FormApp', 'Forms.TextItem', 'TextItem.', { ...textQuestion, createResponse: held }),
  supportTable<GoogleAppsScript.Forms.ParagraphTextItem>('FormApp', 'Forms.ParagraphTextItem', 'ParagraphTextItem.', textQuestion),
  supportTable<GoogleAppsScript.Forms.ListItem>('FormApp', 'Forms.ListItem', 'ListItem.', { ...choiceQuestion, setChoiceValues: change, createResponse: held }),
  supportTable<GoogleAppsScript.Forms.MultipleChoiceItem>('FormApp', 'Forms.MultipleChoiceItem', 'MultipleChoiceItem.', choiceQuestion),
  supportTable<GoogleAppsScript.Forms.PageBreakItem>('FormApp', 'Forms.PageBreakItem', 'PageBreakItem.', { ...question, setGoToPage: change }),
  supportTable<GoogleAppsScript.Forms.Choice>('FormApp', 'Forms.Choice', 'Choice.', {}),
  supportTable<GoogleAppsScript.Forms.FormResponse>('FormApp', 'Forms.FormResponse', 'FormResponse.', {
    getId: held,
    getTimestamp: held,
    getRespondentEmail: held,
    getItemResponses: read,
    withItemResponse: held,
    toPrefilledUrl: read,
  }),
  supportTable<GoogleAppsScript.Forms.ItemResponse>('FormApp', 'Forms.ItemResponse', 'ItemResponse.', { getItem: held, getResponse: held }),
  supportTable<GoogleAppsScript.Forms.TextValidationBuilder>('FormApp', 'Forms.TextValidationBuilder', 'TextValidationBuilder.', textValidationBuilder),
  supportTable<GoogleAppsScript.Forms.ParagraphTextValidationBuilder>(
    'FormApp',
    'Forms.ParagraphTextValidationBuilder',
    'ParagraphTextValidationBuilder.',
    validationBuilder,
  ),
  supportTable<GoogleAppsScript.Forms.TextValidation>('FormApp', 'Forms.TextValidation', 'TextValidation.', {}),
  supportTable<GoogleAppsScript.Forms.ParagraphTextValidation>('FormApp', 'Forms.ParagraphTextValidation', 'ParagraphTextValidation.', {}),
  supportTable<Forms['ItemType']>('FormApp', 'Forms.ItemType', 'ItemType.', {
    LIST: done('free'),
    MULTIPLE_CHOICE: done('free'),
    PAGE_BREAK: done('free'),
    PARAGRAPH_TEXT: done('free'),
    TEXT: done('free'),
  }),
  supportTable<Forms['PageNavigationType']>('FormApp', 'Forms.PageNavigationType', 'PageNavigationType.', {
    CONTINUE: done('free'),
    SUBMIT: done('free'),
  }),
];

export function globals(execution: Execution): Readonly<Record<string, Served>> {
  return { FormApp: new FormApp(execution) };
}
