/** This file serves the items of a form: what every item has, and what only text, choice and page break items have. */
import { NotInLocalWorkspace, ServiceError, signatureMismatch } from '../../kernel/errors';
import { type EnumValue, Served } from '../../kernel/served';
import type { Workspace } from '../../kernel/workspace';
import { flag, text, texts } from './arguments';
import { itemTypes, navigationTypeOf } from './enums';
import type { ChoiceModel, FormModel, ItemModel, ItemTypeName, Navigation } from './model';
import { ItemResponse } from './response';
import { TextValidation } from './validation';

/** Google's answer to any change that would leave a form contradicting itself; it says no more than this. */
export const INVALID_FORM_DATA = 'Invalid data updating form.';

/** What all items have. Scripts hold a view; the item itself lives in the store, so that all views show the same. */
export abstract class AnyItem extends Served {
  constructor(
    protected readonly workspace: Workspace,
    readonly form: FormModel,
    readonly item: ItemModel,
  ) {
    super();
  }

  getId(): number {
    return this.item.id;
  }

  getType(): EnumValue {
    return itemTypes[this.item.type];
  }

  setTitle(title: unknown): this {
    this.live().title = text(this.method('setTitle'), title);
    return this.changed();
  }

  setHelpText(helpText: unknown): this {
    this.live().helpText = text(this.method('setHelpText'), helpText);
    return this.changed();
  }

  /** The item, as long as it has not been deleted. */
  protected live(): ItemModel {
    if (!this.form.items.includes(this.item)) throw new ServiceError(INVALID_FORM_DATA);
    return this.item;
  }

  protected changed(): this {
    this.workspace.forms.changed(this.form);
    return this;
  }

  protected method(member: string): string {
    return `FormApp.${this.interfaceName.split('.').pop()}.${member}`;
  }
}

/** An item as `getItems` and `getItemById` hand it out: it has to be turned into its own kind before it can do more. */
export class Item extends AnyItem {
  readonly interfaceName = 'Forms.Item';

  asListItem = (): ChoiceItem => this.#as(ChoiceItem, 'LIST');
  asMultipleChoiceItem = (): ChoiceItem => this.#as(ChoiceItem, 'MULTIPLE_CHOICE');
  asPageBreakItem = (): PageBreakItem => this.#as(PageBreakItem, 'PAGE_BREAK');
  asParagraphTextItem = (): TextItem => this.#as(TextItem, 'PARAGRAPH_TEXT');
  asTextItem = (): TextItem => this.#as(TextItem, 'TEXT');

  #as<Kind extends AnyItem>(kind: new (workspace: Workspace, form: FormModel, item: ItemModel) => Kind, type: ItemTypeName): Kind {
    const { workspace, form, item } = this;
    if (item.type !== type) throw new ServiceError(`Invalid conversion for item type: ${item.type}.`);
    return new kind(workspace, form, item);
  }
}

const QUESTION_INTERFACES: Partial<Record<ItemTypeName, string>> = {
  LIST: 'Forms.ListItem',
  MULTIPLE_CHOICE: 'Forms.MultipleChoiceItem',
  PARAGRAPH_TEXT: 'Forms.ParagraphTextItem',
  TEXT: 'Forms.TextItem',
};

abstract class QuestionItem extends AnyItem {
  readonly interfaceName: string;

  constructor(workspace: Workspace, form: FormModel, item: ItemModel) {
    super(workspace, form, item);
    const interfaceName = QUESTION_INTERFACES[item.type];
    if (interfaceName === undefined) throw new Error(`${item.type} is no question.`);
    this.interfaceName = interfaceName;
  }

  setRequired(required: unknown): this {
    this.live().required = flag(this.method('setRequired'), required);
    return this.changed();
  }
}

/** Short text and paragraph questions. */
export class TextItem extends QuestionItem {
  createResponse(response: unknown): ItemResponse {
    return new ItemResponse(() => this, text(this.method('createResponse'), response), this.live());
  }

  setValidation(validation: unknown): this {
    const wanted = this.item.type === 'TEXT' ? 'Forms.TextValidation' : 'Forms.ParagraphTextValidation';
    if (!(validation instanceof TextValidation) || validation.interfaceName !== wanted) throw signatureMismatch(this.method('setValidation'), [validation]);
    this.live().rule = validation.rule;
    return this.changed();
  }
}

/** Lists and multiple choice. */
export class ChoiceItem extends QuestionItem {
  /** "Throws an exception if the response argument does not match a valid choice for this item" (reference/forms/list-item#createresponseresponse); its words are not known. */
  createResponse(response: unknown): ItemResponse {
    const value = text(this.method('createResponse'), response);
    if (!this.live().choices.some((choice) => choice.value === value)) throw new ServiceError(`Invalid response submitted to item: ${value}`);
    return new ItemResponse(() => this, value, this.item);
  }

  createChoice(value: unknown, ...navigation: readonly unknown[]): Choice {
    const method = this.method('createChoice');
    const [target] = navigation;
    if (typeof value !== 'string') throw signatureMismatch(method, [value, ...navigation]);
    if (target === undefined) return new Choice({ value, navigation: null });
    if (typeof target === 'boolean') throw new NotInLocalWorkspace(`${method} with a correct answer is not in the local Workspace: no quizzes.`);
    return new Choice({ value, navigation: navigationTo(method, target, [value, target]) });
  }

  setChoiceValues(values: unknown): this {
    return this.#set(texts(this.method('setChoiceValues'), 'values', values).map((value) => ({ value, navigation: null })));
  }

  setChoices(choices: unknown): this {
    const method = this.method('setChoices');
    if (!Array.isArray(choices)) throw signatureMismatch(method, [choices]);
    if (choices.length === 0) throw new ServiceError('Array is empty: choices');
    return this.#set(
      choices.map((choice: unknown) => {
        if (!(choice instanceof Choice)) throw signatureMismatch(method, [choices]);
        return choice.choice;
      }),
    );
  }

  #set(choices: readonly ChoiceModel[]): this {
    const item = this.live();
    const values = choices.map((choice) => choice.value);
    // The words for duplicates are Google's; that empty values are refused is reported, with which words is not.
    if (new Set(values).size !== values.length) throw new ServiceError('Questions cannot have duplicate choice values.');
    if (values.includes('')) throw new ServiceError(INVALID_FORM_DATA);
    // "Choices that use page navigation cannot be combined in the same item with choices that do not" (reference/forms/page-navigation-type).
    const navigating = choices.filter((choice) => choice.navigation !== null);
    if (navigating.length !== 0 && navigating.length !== choices.length) throw new ServiceError(INVALID_FORM_DATA);
    if (navigating.some((choice) => !leadsSomewhere(this.form, choice.navigation))) throw new ServiceError(INVALID_FORM_DATA);
    item.choices = choices;
    return this.changed();
  }
}

export class Choice extends Served {
  readonly interfaceName = 'Forms.Choice';

  constructor(readonly choice: ChoiceModel) {
    super();
  }
}

export class PageBreakItem extends AnyItem {
  readonly interfaceName = 'Forms.PageBreakItem';

  setGoToPage(target: unknown): this {
    const navigation = navigationTo(this.method('setGoToPage'), target, [target]);
    if (!leadsSomewhere(this.form, navigation)) throw new ServiceError(INVALID_FORM_DATA);
    this.live().goTo = navigation;
    return this.changed();
  }
}

function navigationTo(method: string, target: unknown, args: readonly unknown[]): Navigation {
  if (target instanceof PageBreakItem) return { type: 'GO_TO_PAGE', pageBreakId: target.item.id };
  const type = navigationTypeOf(target);
  if (type === null) throw signatureMismatch(method, args);
  return { type };
}

/** False for a jump to a page of another form. */
function leadsSomewhere(form: FormModel, navigation: Navigation | null): boolean {
  if (navigation?.type !== 'GO_TO_PAGE') return true;
  return form.items.some((item) => item.type === 'PAGE_BREAK' && item.id === navigation.pageBreakId);
}
