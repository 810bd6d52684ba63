/** This file serves the stored answers to a form. */
import { Served } from '../../kernel/served';
import { type Answer, type FormModel, type ItemModel, type StoredResponse, takesText } from './model';

/** The answer to one question. */
export class ItemResponse extends Served {
  readonly interfaceName = 'Forms.ItemResponse';

  constructor(
    private readonly serveItem: () => Served,
    private readonly answer: Answer,
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

  getId(): string {
    return this.stored.id;
  }

  /** The last submit: after an edit that of the edit (no source says so; the Forms API calls this one `lastSubmittedTime`). */
  getTimestamp(): Date {
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
}
