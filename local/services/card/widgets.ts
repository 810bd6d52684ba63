/** This file serves the widgets of a card. Each checks itself when the card is built, as Google validates a card as a whole. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import { Served } from '../../kernel/served';
import { Action, OpenLink } from './action';
import { part, required, text, truth } from './arguments';
import { selectionInputTypes, textButtonStyles } from './enums';
import { ITEMS_PER_SELECTION } from './limits';
import type { ActionView, ButtonView, ItemView, WidgetView } from './view';

export abstract class Widget extends Served {
  abstract get view(): WidgetView;
}

export class TextParagraph extends Widget {
  readonly interfaceName = 'Card_Service.TextParagraph';
  #text = '';

  /** A paragraph without text is refused as one that shows nothing: the strict reading of reference/card-service/text-paragraph#settext. */
  setText(value: unknown): this {
    this.#text = text('TextParagraph.setText', value);
    return this;
  }

  get view(): WidgetView {
    return { widget: 'text', text: required('the text of a TextParagraph', this.#text) };
  }
}

export class DecoratedText extends Widget {
  readonly interfaceName = 'Card_Service.DecoratedText';
  #text = '';
  #above = '';
  #below = '';
  #wraps = false;
  #action: Action | null = null;

  setText(value: unknown): this {
    this.#text = text('DecoratedText.setText', value);
    return this;
  }

  setTopLabel(value: unknown): this {
    this.#above = text('DecoratedText.setTopLabel', value);
    return this;
  }

  setBottomLabel(value: unknown): this {
    this.#below = text('DecoratedText.setBottomLabel', value);
    return this;
  }

  setWrapText(value: unknown): this {
    this.#wraps = truth('DecoratedText.setWrapText', value);
    return this;
  }

  setOnClickAction(action: unknown): this {
    this.#action = part('DecoratedText.setOnClickAction', action, Action);
    return this;
  }

  /** "Setting the text content and one of the keys is required" (reference/card-service/decorated-text); keys are a label or an icon. */
  get view(): WidgetView {
    required('a label of a DecoratedText', this.#above + this.#below);
    return { widget: 'row', above: this.#above, text: required('the text of a DecoratedText', this.#text), below: this.#below, wraps: this.#wraps, action: this.#action?.view ?? null };
  }
}

/** A widget in which something is set, known in the event by its field name: "Required, must be unique" (reference/card-service/text-input#setfieldname). */
export abstract class Field extends Widget {
  protected name = '';
  protected title = '';

  setFieldName(value: unknown): this {
    this.name = text(`${this.kind}.setFieldName`, value);
    return this;
  }

  setTitle(value: unknown): this {
    this.title = text(`${this.kind}.setTitle`, value);
    return this;
  }

  get fieldName(): string {
    return required(`the field name of a ${this.kind}`, this.name);
  }

  private get kind(): string {
    return this.interfaceName.replace('Card_Service.', '');
  }
}

export class TextInput extends Field {
  readonly interfaceName = 'Card_Service.TextInput';
  #hint = '';
  #value = '';
  #multiline = false;

  setHint(value: unknown): this {
    this.#hint = text('TextInput.setHint', value);
    return this;
  }

  setValue(value: unknown): this {
    this.#value = text('TextInput.setValue', value);
    return this;
  }

  setMultiline(value: unknown): this {
    this.#multiline = truth('TextInput.setMultiline', value);
    return this;
  }

  /** A title is required: reference/card-service/text-input#settitle. */
  get view(): WidgetView {
    return { widget: 'input', name: this.fieldName, title: required('the title of a TextInput', this.title), hint: this.#hint, value: this.#value, multiline: this.#multiline };
  }
}

export class SelectionInput extends Field {
  readonly interfaceName = 'Card_Service.SelectionInput';
  #isDropdown = false;
  readonly #items: ItemView[] = [];

  setType(type: unknown): this {
    if (type !== selectionInputTypes.DROPDOWN) throw signatureMismatch('CardService.SelectionInput.setType', [type]);
    this.#isDropdown = true;
    return this;
  }

  addItem(label: unknown, value: unknown, selected: unknown): this {
    this.#items.push({ text: text('SelectionInput.addItem', label), value: text('SelectionInput.addItem', value), selected: truth('SelectionInput.addItem', selected) });
    return this;
  }

  /** Without a type it would be check boxes, which no card here has (reference/card-service/selection-input#settype). */
  get view(): WidgetView {
    if (!this.#isDropdown) throw new ServiceError('Invalid card: a SelectionInput without a type is a list of check boxes, which the local Workspace does not draw.');
    if (this.#items.length === 0 || this.#items.length > ITEMS_PER_SELECTION) throw new ServiceError(`Invalid card: a SelectionInput has ${this.#items.length} items, and 1 to ${ITEMS_PER_SELECTION} can be shown.`);
    if (this.#items.filter((item) => item.selected).length > 1) throw new ServiceError('Invalid card: a SelectionInput of the type DROPDOWN has more than one item selected.');
    return { widget: 'selection', name: this.fieldName, title: this.title, kind: 'DROPDOWN', items: [...this.#items] };
  }
}

export class DatePicker extends Field {
  readonly interfaceName = 'Card_Service.DatePicker';
  #value: number | null = null;

  setValueInMsSinceEpoch(value: unknown): this {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw signatureMismatch('CardService.DatePicker.setValueInMsSinceEpoch', [value]);
    this.#value = value;
    return this;
  }

  get view(): WidgetView {
    return { widget: 'date', name: this.fieldName, title: this.title, value: this.#value };
  }
}

export class TextButton extends Served {
  readonly interfaceName = 'Card_Service.TextButton';
  #text = '';
  #filled = false;
  #action: Action | null = null;
  #link: OpenLink | null = null;

  setText(value: unknown): this {
    this.#text = text('TextButton.setText', value);
    return this;
  }

  setTextButtonStyle(style: unknown): this {
    if (style !== textButtonStyles.FILLED) throw signatureMismatch('CardService.TextButton.setTextButtonStyle', [style]);
    this.#filled = true;
    return this;
  }

  setOnClickAction(action: unknown): this {
    this.#action = part('TextButton.setOnClickAction', action, Action);
    return this;
  }

  setOpenLink(link: unknown): this {
    this.#link = part('TextButton.setOpenLink', link, OpenLink);
    return this;
  }

  /** A button that does nothing is refused, and one that does two things; the reference is silent, and this is the strict reading. */
  get view(): ButtonView {
    const action: ActionView | null = this.#action?.view ?? null;
    const link = this.#link?.url ?? null;
    const label = required('the text of a TextButton', this.#text);
    if ((action === null) === (link === null)) throw new ServiceError(`Invalid card: the button "${label}" needs one action, and no more.`);
    return { text: label, filled: this.#filled, action, link };
  }
}

export class ButtonSet extends Widget {
  readonly interfaceName = 'Card_Service.ButtonSet';
  readonly #buttons: TextButton[] = [];

  addButton(button: unknown): this {
    this.#buttons.push(part('ButtonSet.addButton', button, TextButton));
    return this;
  }

  get view(): WidgetView {
    if (this.#buttons.length === 0) throw new ServiceError('Invalid card: a ButtonSet has no button.');
    return { widget: 'buttons', buttons: this.#buttons.map((button) => button.view) };
  }
}

export class Divider extends Widget {
  readonly interfaceName = 'Card_Service.Divider';

  get view(): WidgetView {
    return { widget: 'divider' };
  }
}
