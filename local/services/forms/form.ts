/** This file serves one form to scripts: its settings, its items and its responses. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import { Served } from '../../kernel/served';
import type { Workspace } from '../../kernel/workspace';
import { flag, moment, text } from './arguments';
import { itemTypeOf } from './enums';
import { ChoiceItem, INVALID_FORM_DATA, Item, PageBreakItem, TextItem } from './items';
import { publishedUrl } from './links';
import type { FormModel, ItemModel, StoredResponse } from './model';
import { DraftResponse, FormResponse } from './response';

export class Form extends Served {
  readonly interfaceName = 'Forms.Form';

  constructor(
    private readonly workspace: Workspace,
    private readonly form: FormModel,
  ) {
    super();
  }

  getId(): string {
    return this.form.id;
  }

  getTitle(): string {
    return this.form.title;
  }

  setTitle(title: unknown): this {
    this.form.title = text('FormApp.Form.setTitle', title);
    return this.#changed();
  }

  setDescription(description: unknown): this {
    this.form.description = text('FormApp.Form.setDescription', description);
    return this.#changed();
  }

  setConfirmationMessage(message: unknown): this {
    this.form.confirmationMessage = text('FormApp.Form.setConfirmationMessage', message);
    return this.#changed();
  }

  isPublished(): boolean {
    return this.form.isPublished;
  }

  /**
   * Publishing "also enables accepting responses" (Forms API, publish-form guide); where `isPublished` is false, accepting "is
   * forced to false" (Forms API v1, `PublishState`).
   */
  setPublished(enabled: unknown): this {
    this.form.isPublished = flag('FormApp.Form.setPublished', enabled);
    this.form.isAcceptingResponses = this.form.isPublished;
    return this.#changed();
  }

  isAcceptingResponses(): boolean {
    return this.form.isAcceptingResponses;
  }

  setAcceptingResponses(enabled: unknown): this {
    const accepting = flag('FormApp.Form.setAcceptingResponses', enabled);
    // The Forms API refuses this; that FormApp does too, and with which words, is an assumption.
    if (accepting && !this.form.isPublished) throw new ServiceError(INVALID_FORM_DATA);
    this.form.isAcceptingResponses = accepting;
    return this.#changed();
  }

  setCollectEmail(collect: unknown): this {
    this.form.collectEmail = flag('FormApp.Form.setCollectEmail', collect);
    return this.#changed();
  }

  getPublishedUrl(): string {
    return publishedUrl(this.form);
  }

  getItems(...type: readonly unknown[]): Item[] {
    if (type.length === 0) return this.form.items.map((item) => this.#item(item));
    const wanted = itemTypeOf(type[0]);
    if (wanted === null) throw signatureMismatch('FormApp.Form.getItems', type);
    return this.form.items.filter((item) => item.type === wanted).map((item) => this.#item(item));
  }

  /** Null where the form has no such item (reference/forms/form#getitembyid). */
  getItemById(id: unknown): Item | null {
    const item = this.form.items.find((one) => one.id === id);
    return item === undefined ? null : this.#item(item);
  }

  addListItem(): ChoiceItem {
    return new ChoiceItem(this.workspace, this.form, this.workspace.forms.addItem(this.form, 'LIST'));
  }

  addMultipleChoiceItem(): ChoiceItem {
    return new ChoiceItem(this.workspace, this.form, this.workspace.forms.addItem(this.form, 'MULTIPLE_CHOICE'));
  }

  addTextItem(): TextItem {
    return new TextItem(this.workspace, this.form, this.workspace.forms.addItem(this.form, 'TEXT'));
  }

  addParagraphTextItem(): TextItem {
    return new TextItem(this.workspace, this.form, this.workspace.forms.addItem(this.form, 'PARAGRAPH_TEXT'));
  }

  addPageBreakItem(): PageBreakItem {
    return new PageBreakItem(this.workspace, this.form, this.workspace.forms.addItem(this.form, 'PAGE_BREAK'));
  }

  createResponse(): DraftResponse {
    return new DraftResponse((item) => this.#item(item), this.form);
  }

  /** All responses, or those "after a given date and time" (reference/forms/form#getresponsestimestamp), in the order of their first submit. */
  getResponses(...since: readonly unknown[]): FormResponse[] {
    const afterMs = since.length === 0 ? -Infinity : moment('FormApp.Form.getResponses', since[0]);
    return this.form.responses.filter((response) => response.lastSubmittedMs > afterMs).map((response) => this.#response(response));
  }

  /**
   * "Deletes a single response from the form's response store", not from a linked sheet (reference/forms/form#deleteresponseresponseid).
   * That an id which no response has is refused, and with which words, is an assumption.
   */
  deleteResponse(responseId: unknown): this {
    const at = this.form.responses.findIndex((response) => response.id === responseId);
    if (at < 0) throw new ServiceError(INVALID_FORM_DATA);
    this.form.responses.splice(at, 1);
    return this.#changed();
  }

  /** The response as an event hands it over. */
  response(stored: StoredResponse): FormResponse {
    return this.#response(stored);
  }

  #item(item: ItemModel): Item {
    return new Item(this.workspace, this.form, item);
  }

  #response(stored: StoredResponse): FormResponse {
    return new FormResponse((item) => this.#item(item), this.form, { ...stored });
  }

  #changed(): this {
    this.workspace.forms.changed(this.form);
    return this;
  }
}
