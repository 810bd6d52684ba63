/** This file serves forms.get over HTTP: forms.googleapis.com/v1/forms. */
import type { Hono } from 'hono';
import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1';
import type { Workspace } from '../kernel/workspace';
import type { ChoiceModel, FormModel, ItemModel } from '../services/forms/model';
import { accountOf, RestRefusal, type RestOptions } from './answers';

const ID_DIGITS = 8;

/** FormApp's numbers are the API's ids in hexadecimal (gas-fakes notes/oddities.md; their look, "00000000 to 7fffffff", tanaikech 2022-09-02). */
const idOf = (id: number): string => id.toString(16).padStart(ID_DIGITS, '0');

export function formRoutes(app: Hono, workspace: Workspace, options: RestOptions): void {
  app.get('/v1/forms/:id', (c) => {
    const account = accountOf(c, workspace, options);
    const file = workspace.drive.get(c.req.param('id'));
    const form = workspace.forms.get(c.req.param('id'));
    if (file === undefined || form === undefined) throw new RestRefusal(404, 'Requested entity was not found.');
    // Who may read a form's settings and questions by the API is not documented; the strict reading is whoever may edit it.
    if (!workspace.drive.can(account, file, 'writer')) throw new RestRefusal(403, 'The caller does not have permission');
    return c.json(formResource(workspace, form, file.name));
  });
}

function formResource(workspace: Workspace, form: FormModel, documentTitle: string): forms_v1.Schema$Form {
  const { isPublished, isAcceptingResponses } = form;
  return {
    formId: form.id,
    info: { title: form.title, description: form.description, documentTitle },
    settings: { emailCollectionType: { none: 'DO_NOT_COLLECT', typed: 'RESPONDER_INPUT', verified: 'VERIFIED' }[workspace.forms.emailMode(form.id)] },
    items: form.items.map(itemResource),
    responderUri: workspace.forms.publishedUrl(form.id),
    // What is false stays away from JSON made of a protocol buffer, and "if is_published is set to false, this field is forced to false".
    publishSettings: { publishState: { ...(isPublished ? { isPublished } : {}), ...(isPublished && isAcceptingResponses ? { isAcceptingResponses } : {}) } },
  };
}

function itemResource(item: ItemModel): forms_v1.Schema$Item {
  const face = { itemId: idOf(item.id), title: item.title, ...(item.helpText === '' ? {} : { description: item.helpText }) };
  if (item.type === 'PAGE_BREAK') return { ...face, pageBreakItem: {} };
  const question = { questionId: idOf(item.entryId), ...(item.required ? { required: true } : {}) };
  if (item.type === 'TEXT' || item.type === 'PARAGRAPH_TEXT') return { ...face, questionItem: { question: { ...question, textQuestion: item.type === 'TEXT' ? {} : { paragraph: true } } } };
  const options = item.choices.map((choice) => ({ value: choice.value, ...moveOf(choice) }));
  return { ...face, questionItem: { question: { ...question, choiceQuestion: { type: item.type === 'LIST' ? 'DROP_DOWN' : 'RADIO', options } } } };
}

function moveOf({ navigation }: ChoiceModel): forms_v1.Schema$Option {
  if (navigation === null) return {};
  if (navigation.type === 'GO_TO_PAGE') return { goToSectionId: idOf(navigation.pageBreakId) };
  return { goToAction: navigation.type === 'SUBMIT' ? 'SUBMIT_FORM' : 'NEXT_SECTION' };
}
