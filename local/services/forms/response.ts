/** This file serves the stored answers to a form. */
import { signatureMismatch } from '../../kernel/errors';
import { Served } from '../../kernel/served';
import { prefilledUrl } from './links';
import { type Answer, type FormModel, type ItemModel, type StoredResponse, takesText } from './model';

/** The answer to one question. */
export class ItemResponse extends Served {
  readonly interfaceName = 'Forms.ItemResponse';

  constructor(
    private readonly serveItem: () => Served,
    private readonly answer: Answer,
    /** The question it was made for; a stored answer says that by `getItem` alone. */
    readonly item: ItemModel | null = null,
  ) {
    super();
  }

  getItem(): Served {
    return this.serveItem();
  }

  getResponse(): Answer {
    return this.answer;
  }
}

/** A whole answered form as it was when the script came by it: a response edited later does not change under the script's hands. */
export class FormResponse extends Served {
  readonly interfaceName = 'Forms.FormResponse';

  constructor(
    private readonly serveItem: (item: ItemModel) => Served,
    private readonly form: FormModel,
    private readonly stored: StoredResponse,
  ) {
    super();
  }

  getId(): string | null {
    return this.stored.id;
  }

  /** The last submit: after an edit that of the edit (no source says so; the Forms API calls this one `lastSubmittedTime`). */
  getTimestamp(): Date | null {
    return new Date(this.stored.lastSubmittedMs);
  }

  getRespondentEmail(): string {
    return this.stored.respondentEmail ?? '';
  }

  /**
   * In the order of the form's items. Text questions that were left blank are there with '', all other blank ones are missing
   * (reference/forms/form-response#getitemresponses). Answers to items deleted since are missing: an assumption.
   */
  getItemResponses(): ItemResponse[] {
    return this.form.items.flatMap((item) => {
      const answer = this.stored.answers[item.id] ?? (takesText(item.type) ? '' : undefined);
      return answer === undefined ? [] : [new ItemResponse(() => this.serveItem(item), answer)];
    });
  }

  /** An answer of a response that was sent cannot be changed; Google's words for it are not known. */
  withItemResponse(response: unknown): this {
    throw signatureMismatch('FormApp.FormResponse.withItemResponse', [response]);
  }

  toPrefilledUrl(): string {
    return prefilledUrl(this.form, this.form.items.flatMap((item) => (this.stored.answers[item.id] === undefined ? [] : [[item.entryId, this.stored.answers[item.id] ?? ''] as const])));
  }
}

/** A response that a script makes and does not send, for the link that is filled in with it. */
export class DraftResponse extends FormResponse {
  readonly #answers: (readonly [number, Answer])[] = [];

  constructor(
    serveItem: (item: ItemModel) => Served,
    private readonly drafted: FormModel,
  ) {
    super(serveItem, drafted, { id: '', editToken: '', createdMs: 0, lastSubmittedMs: 0, respondentEmail: null, answers: {} });
  }

  /** "If the form response has not been submitted, this method returns null": reference/forms/form-response#getid and #gettimestamp. */
  override getId(): null {
    return null;
  }

  override getTimestamp(): null {
    return null;
  }

  override withItemResponse(response: unknown): this {
    if (!(response instanceof ItemResponse) || response.item === null) throw signatureMismatch('FormApp.FormResponse.withItemResponse', [response]);
    this.#answers.push([response.item.entryId, response.getResponse()]);
    return this;
  }

  override toPrefilledUrl(): string {
    return prefilledUrl(this.drafted, this.#answers);
  }
}
