/** This file keeps the forms of the local Workspace with their responses, and takes what respondents send. */
import { type DriveFile, MIME } from '../../kernel/files';
import type { Served } from '../../kernel/served';
import type { Workspace } from '../../kernel/workspace';
import { Form } from './form';
import { editResponseUrl, prefilledAnswers, publishedUrl, readAddress } from './links';
import { type Answer, type FormModel, type ItemModel, type ItemTypeName, type StoredResponse, takesChoice } from './model';
import { type FormPage, nextStep, pagesOf, type PageStep } from './pages';
import { type EmailMode, gate, keptAnswers, recordedEmail, type Refusal, refusal, type Submission, type Verdict } from './submission';

export type SubmitListener = (formId: string, responseId: string, how: { readonly edited: boolean }) => void;

/** What a respondent's browser gets to see of a form. */
export interface FormFace {
  readonly formId: string;
  readonly title: string;
  readonly description: string;
  readonly confirmationMessage: string;
  readonly emailMode: EmailMode;
  readonly pages: readonly FormPage[];
}

/** A link to a form as a respondent follows it. */
export interface OpenedLink {
  readonly formId: string;
  /** The answers filled in already, by item id: those of the link, or those of the response to be edited. */
  readonly answers: ReadonlyMap<number, Answer>;
  /** The response that the link edits, null for a new one. */
  readonly edit: string | null;
}

/** Item and question ids "look like 00000000 to 7fffffff" in hexadecimal: measured by tanaikech, 2022-09-02. */
const ID_LIMIT = 2 ** 31 - 1;
/** What `FormApp` gives a new form is not documented ("might be published by default or behave inconsistently"): the strict reading is closed. */
const NEW_FORM = { isPublished: false, isAcceptingResponses: false, collectEmail: false, allowResponseEdits: false };

export class FormStore {
  readonly #forms = new Map<string, FormModel>();
  readonly #listeners: SubmitListener[] = [];

  constructor(private readonly workspace: Workspace) {}

  /** Makes the Drive file and the form in it: the file has the name, the form's own title stays empty until it is set. */
  create(name: string, owner: string, isPublished: boolean): FormModel {
    const file = this.workspace.drive.create({ name, mimeType: MIME.form, owner });
    const form: FormModel = {
      ...NEW_FORM,
      id: file.id,
      publishedId: `1FAIpQLS${this.workspace.random.text(48)}`,
      title: '',
      description: '',
      confirmationMessage: '',
      isPublished,
      isAcceptingResponses: isPublished,
      items: [],
      responses: [],
    };
    this.#forms.set(form.id, form);
    return form;
  }

  get(formId: string): FormModel | undefined {
    return this.#forms.get(formId);
  }

  require(formId: string): FormModel {
    const form = this.#forms.get(formId);
    if (form === undefined) throw new Error(`No form ${formId} in this local Workspace.`);
    return form;
  }

  all(): readonly FormModel[] {
    return [...this.#forms.values()];
  }

  /** Puts a new item at the end of a form, with ids that the form has never used. */
  addItem(form: FormModel, type: ItemTypeName): ItemModel {
    const item: ItemModel = {
      id: this.#unusedId(form),
      entryId: this.#unusedId(form),
      type,
      title: '',
      helpText: '',
      required: false,
      // A new question with choices begins with one of empty text: gas-fakes test/testform.js, asserted against live Apps Script.
      choices: takesChoice(type) ? [{ value: '', navigation: null }] : [],
      goTo: { type: 'CONTINUE' },
      rule: null,
    };
    form.items.push(item);
    this.changed(form);
    return item;
  }

  changed(form: FormModel): void {
    const file = this.workspace.drive.get(form.id);
    if (file !== undefined) this.workspace.drive.touch(file);
  }

  /** Tells of every submit, new or edited, as soon as the form has stored it. */
  onSubmit(listener: SubmitListener): void {
    this.#listeners.push(listener);
  }

  /** Takes an answered form as Google's page does, or says why not. */
  submit(formId: string, submission: Submission): Verdict {
    const open = this.#open(formId, submission.respondent);
    if ('ok' in open) return open;
    const { form } = open;
    const earlier = form.responses.find((response) => response.id === submission.edit);
    if (submission.edit !== undefined) {
      if (!form.allowResponseEdits) return refusal('no-edits', 'Editing responses to this form is disabled.');
      if (earlier === undefined) return refusal('unknown-response', 'This response no longer exists.');
    }
    const recorded = recordedEmail(this.emailMode(formId), submission);
    if ('ok' in recorded) return recorded;
    const kept = keptAnswers(form, submission.answers);
    if ('ok' in kept) return kept;
    const response = this.#record(form, earlier, recorded.email, kept.answers, submission.atMs ?? this.workspace.clock.now);
    for (const listener of this.#listeners) listener(formId, response.id, { edited: earlier !== undefined });
    return { ok: true, responseId: response.id };
  }

  /** What somebody who follows the link sees; a refusal where Google shows a closed door. Null is somebody not signed in. */
  face(formId: string, respondent: string | null): FormFace | Refusal {
    const open = this.#open(formId, respondent);
    if ('ok' in open) return open;
    const { title, description, confirmationMessage } = open.form;
    return { formId, title, description, confirmationMessage, emailMode: this.emailMode(formId), pages: this.pages(formId) };
  }

  pages(formId: string): readonly FormPage[] {
    return pagesOf(this.require(formId));
  }

  nextPage(formId: string, pageIndex: number, answers: ReadonlyMap<number, Answer>): PageStep {
    return nextStep(this.require(formId), pageIndex, answers);
  }

  emailMode(formId: string): EmailMode {
    if (!this.require(formId).collectEmail) return 'none';
    return this.workspace.drive.mayAnswer('', this.#file(formId)) ? 'typed' : 'verified';
  }

  publishedUrl(formId: string): string {
    return publishedUrl(this.require(formId));
  }

  editResponseUrl(formId: string, responseId: string): string {
    const form = this.require(formId);
    const response = form.responses.find((one) => one.id === responseId);
    if (response === undefined) throw new Error(`The form ${formId} has no response ${responseId}.`);
    return editResponseUrl(form, response.editToken);
  }

  /** Reads the address of a form, filled in or not; null where it leads to no form or to a response that is gone. */
  openLink(address: string): OpenedLink | null {
    const read = readAddress(address);
    const form = this.all().find((one) => one.publishedId === read?.publishedId);
    if (read === null || form === undefined) return null;
    if (read.editToken === null) return { formId: form.id, answers: prefilledAnswers(form, read), edit: null };
    const response = form.responses.find((one) => one.editToken === read.editToken);
    if (response === undefined) return null;
    const answers = new Map(Object.entries(response.answers).map(([id, answer]) => [Number(id), answer]));
    return { formId: form.id, answers, edit: response.id };
  }

  /** The form as an event hands it to a script. */
  servedForm(formId: string): Served {
    return new Form(this.workspace, this.require(formId));
  }

  /** The response, as it stands at this moment, as an event hands it to a script; null where it was deleted meanwhile. */
  servedResponse(formId: string, responseId: string): Served | null {
    const form = this.require(formId);
    const response = form.responses.find((one) => one.id === responseId);
    return response === undefined ? null : new Form(this.workspace, form).response(response);
  }

  save(): readonly FormModel[] {
    return structuredClone(this.all());
  }

  load(saved: unknown): void {
    this.#forms.clear();
    for (const form of structuredClone(saved) as readonly FormModel[]) this.#forms.set(form.id, form);
  }

  #open(formId: string, respondent: string | null): { readonly form: FormModel } | Refusal {
    const form = this.get(formId);
    if (form === undefined || this.#file(formId).trashed) return refusal('unknown-form', 'Sorry, the file you have requested does not exist.');
    return gate(form, this.workspace.drive.mayAnswer(respondent ?? '', this.#file(formId))) ?? { form };
  }

  #unusedId(form: FormModel): number {
    for (;;) {
      const id = 1 + this.workspace.random.below(ID_LIMIT);
      if (!form.items.some((item) => item.id === id || item.entryId === id)) return id;
    }
  }

  #file(formId: string): DriveFile {
    const file = this.workspace.drive.get(formId);
    if (file === undefined) throw new Error(`The form ${formId} has no file in Drive.`);
    return file;
  }

  #record(form: FormModel, earlier: StoredResponse | undefined, respondentEmail: string | null, answers: StoredResponse['answers'], atMs: number): StoredResponse {
    if (earlier !== undefined) {
      // "The form records the email address of the user who edited the response instead" (reference/forms/form-response).
      Object.assign(earlier, { lastSubmittedMs: atMs, respondentEmail, answers });
      return earlier;
    }
    const response: StoredResponse = {
      id: `2_ABaOnu${this.workspace.random.text(60)}`,
      editToken: `2_ABaOnu${this.workspace.random.text(60)}`,
      createdMs: atMs,
      lastSubmittedMs: atMs,
      respondentEmail,
      answers,
    };
    form.responses.push(response);
    return response;
  }
}
