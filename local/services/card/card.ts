/** This file serves cards: header, sections and footer, validated as a whole when the card is built. */
import { ServiceError } from '../../kernel/errors';
import { Served } from '../../kernel/served';
import { part, required, text, truth, whole } from './arguments';
import { SECTIONS_PER_CARD, WIDGETS_PER_CARD } from './limits';
import type { CardView, SectionView, WidgetView } from './view';
import { TextButton, Widget } from './widgets';

export class CardHeader extends Served {
  readonly interfaceName = 'Card_Service.CardHeader';
  #title = '';
  #subtitle = '';

  setTitle(value: unknown): this {
    this.#title = text('CardHeader.setTitle', value);
    return this;
  }

  setSubtitle(value: unknown): this {
    this.#subtitle = text('CardHeader.setSubtitle', value);
    return this;
  }

  /** A title is required: reference/card-service/card-header#settitle. */
  get view(): Pick<CardView, 'title' | 'subtitle'> {
    return { title: required('the title of a CardHeader', this.#title), subtitle: this.#subtitle };
  }
}

export class CardSection extends Served {
  readonly interfaceName = 'Card_Service.CardSection';
  #header = '';
  #collapsible = false;
  #uncollapsible = 0;
  readonly #widgets: Widget[] = [];

  setHeader(value: unknown): this {
    this.#header = text('CardSection.setHeader', value);
    return this;
  }

  addWidget(widget: unknown): this {
    this.#widgets.push(part('CardSection.addWidget', widget, Widget));
    return this;
  }

  setCollapsible(value: unknown): this {
    this.#collapsible = truth('CardSection.setCollapsible', value);
    return this;
  }

  /** How many of its first widgets stay in sight while it is closed. */
  setNumUncollapsibleWidgets(value: unknown): this {
    this.#uncollapsible = whole('CardSection.setNumUncollapsibleWidgets', value);
    return this;
  }

  /** That an empty one is refused is the strict reading of "Each card section contains one or more UI widgets" (workspace/add-ons/concepts/cards). */
  get view(): SectionView {
    if (this.#widgets.length === 0) throw new ServiceError('Invalid card: a CardSection has no widgets.');
    return { header: this.#header, collapsible: this.#collapsible, uncollapsible: this.#uncollapsible, widgets: this.#widgets.map((widget) => widget.view) };
  }
}

export class FixedFooter extends Served {
  readonly interfaceName = 'Card_Service.FixedFooter';
  #primary: TextButton | null = null;

  setPrimaryButton(button: unknown): this {
    this.#primary = part('FixedFooter.setPrimaryButton', button, TextButton);
    return this;
  }

  /** "The primary button must be a TextButtonStyle.FILLED button": reference/card-service/fixed-footer#setprimarybutton. */
  get view(): NonNullable<CardView['footer']> {
    const primary = this.#primary?.view;
    if (primary === undefined) throw new ServiceError('Invalid card: a FixedFooter has no primary button.');
    if (!primary.filled) throw new ServiceError('Invalid card: the primary button of a FixedFooter must be a filled button.');
    return { primary, secondary: null };
  }
}

/** A card that was built; nothing changes it any more. */
export class Card extends Served {
  readonly interfaceName = 'Card_Service.Card';

  constructor(readonly view: CardView) {
    super();
  }
}

const countOf = (widget: WidgetView): number => (widget.widget === 'buttons' ? widget.buttons.length : 1);

export class CardBuilder extends Served {
  readonly interfaceName = 'Card_Service.CardBuilder';
  #header: CardHeader | null = null;
  #footer: FixedFooter | null = null;
  readonly #sections: CardSection[] = [];

  setHeader(header: unknown): this {
    this.#header = part('CardBuilder.setHeader', header, CardHeader);
    return this;
  }

  addSection(section: unknown): this {
    this.#sections.push(part('CardBuilder.addSection', section, CardSection));
    return this;
  }

  setFixedFooter(footer: unknown): this {
    this.#footer = part('CardBuilder.setFixedFooter', footer, FixedFooter);
    return this;
  }

  /** Builds and validates, and throws where the card is not valid (reference/card-service/card-builder#build). That a card needs a header and a section is the strict reading. */
  build(): Card {
    if (this.#header === null) throw new ServiceError('Invalid card: the header is required.');
    if (this.#sections.length === 0) throw new ServiceError('Invalid card: a card has at least one section.');
    if (this.#sections.length > SECTIONS_PER_CARD) throw new ServiceError(`Invalid card: ${this.#sections.length} sections, and ${SECTIONS_PER_CARD} can be shown.`);
    const sections = this.#sections.map((section) => section.view);
    const widgets = sections.flatMap((section) => section.widgets);
    const count = widgets.reduce((sum, widget) => sum + countOf(widget), 0);
    if (count > WIDGETS_PER_CARD) throw new ServiceError(`Invalid card: ${count} widgets, and ${WIDGETS_PER_CARD} can be shown.`);
    const names = widgets.flatMap((widget) => ('name' in widget ? [widget.name] : []));
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) throw new ServiceError(`Invalid card: the field name ${twice} is used twice.`);
    return new Card({ ...this.#header.view, sections, footer: this.#footer?.view ?? null });
  }
}
