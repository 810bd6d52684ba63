/** This file serves the answers to a form: stored ones, and ones that a script only makes up for a prefilled link. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import { Served } from '../../kernel/served';
import { editResponseUrl, prefilledUrl } from './links';
import { type Answer, type FormModel, type ItemModel, type StoredResponse, takesText } from './model';

/** The answer to one question. */
export class ItemResponse extends Served {
  readonly interfaceName = 'Forms.ItemResponse';

  constructor(
    private readonly serveItem: () => Served,
    readonly form: FormModel,
    readonly item: ItemModel,
    readonly answer: Answer,
  ) {
    super();
  }

  getItem(): Served {
    return this.serveItem();
  }

  /** Text, or the ticked values of a checkbox question. */
  getResponse(): Answer {
    return this.answer;
  }
}

/**
 * A whole answered form as it was when the script came by it: a response edited later does not change under the script's hands.
 * `stored` is null for one that the script makes up itself.
 */
export class FormResponse extends Served {
  readonly interfaceName = 'Forms.FormResponse';
  readonly #answers: Map<number, Answer>;

  constructor(
    private readonly serveItem: (item: ItemModel) => Served,
    private readonly form: FormModel,
    private readonly stored: StoredResponse | null,
  ) {
    super();
    this.#answers = new Map(Object.entries(stored?.answers ?? {}).map(([itemId, answer]) => [Number(itemId), answer]));
  }

  getId(): string | null {
    return this.stored?.id ?? null;
  }

  /** The last submit: after an edit that of the edit (no source says so; the Forms API calls this one `lastSubmittedTime`). */
  getTimestamp(): Date | null {
    return this.stored === null ? null : new Date(this.stored.lastSubmittedMs);
  }

  getRespondentEmail(): string | null {
    return this.stored === null ? null : (this.stored.respondentEmail ?? '');
  }

  getEditResponseUrl(): string | null {
    return this.stored === null ? null : editResponseUrl(this.form, this.stored.editToken);
  }

  /**
   * In the order of the form's items. Text questions that were left blank are there with '', all other blank ones are missing
   * (reference/forms/form-response#getitemresponses). Answers to items deleted since are missing: an assumption.
   */
  getItemResponses(): ItemResponse[] {
    return this.form.items.flatMap((item) => {
      const answer = this.#answers.get(item.id) ?? (takesText(item.type) ? '' : undefined);
      return answer === undefined ? [] : [new ItemResponse(() => this.serveItem(item), this.form, item, answer)];
    });
  }

  withItemResponse(response: unknown): this {
    if (!(response instanceof ItemResponse)) throw signatureMismatch('FormApp.FormResponse.withItemResponse', [response]);
    // "It cannot affect stored responses" (reference/forms/form-response); the words are not documented.
    if (this.stored !== null) throw new ServiceError('This response has already been submitted.');
    if (response.form !== this.form) throw new ServiceError('Invalid argument: response');
    this.#answers.set(response.item.id, response.answer);
    return this;
  }

  toPrefilledUrl(): string {
    return prefilledUrl(this.form, this.#answers);
  }
}
