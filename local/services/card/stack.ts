/** This file is what a panel does with cards, whoever draws it: the stack, what somebody has set in the fields, and what a press sends. */
import type { ActionView, CardView, Form, Press, Step, WidgetView } from './view';

type Field = Extract<WidgetView, { readonly name: string }>;

/** One card of the stack with what somebody has set in it; a card that takes its place begins anew. */
interface Layer {
  readonly card: CardView;
  readonly touched: Map<string, string | number | null>;
}

export class CardStack {
  #layers: readonly Layer[] = [];

  /**
   * `sendsUntouched` is what a page of Google's says: the event has "the current values of all the interactive widgets". In 2026 somebody
   * saw only those that were touched (groups.google.com/g/google-apps-script-community/c/2ziA-eEx-sw); an add-on has to bear both.
   */
  constructor(
    root: CardView,
    private readonly sendsUntouched: boolean,
  ) {
    this.#layers = [layer(root)];
  }

  /** The card on top as it is seen: with what somebody has set in it, which a card that lay on it meanwhile leaves alone (unsourced). */
  get card(): CardView {
    const { card, touched } = this.#top;
    if (touched.size === 0) return card;
    const seen = (widget: WidgetView): WidgetView => ('name' in widget && touched.has(widget.name) ? withValue(widget, touched.get(widget.name) ?? null) : widget);
    return { ...card, sections: card.sections.map((section) => ({ ...section, widgets: section.widgets.map(seen) })) };
  }

  get depth(): number {
    return this.#layers.length;
  }

  back(): void {
    if (this.#layers.length > 1) this.#layers = this.#layers.slice(0, -1);
  }

  /** In order, as a Navigation was told them: developers.google.com/workspace/add-ons/how-tos/navigation. */
  apply(steps: readonly Step[]): void {
    for (const step of steps) {
      if (step.step === 'root') this.#layers = this.#layers.slice(0, 1);
      else if (step.step === 'push') this.#layers = [...this.#layers, layer(step.card)];
      else this.#layers = [...this.#layers.slice(0, -1), layer(step.card)];
    }
  }

  /** Sets a field: a text, the value of an item, or the day of a date as milliseconds; null empties a date. */
  set(name: string, value: string | number | null): void {
    this.#top.touched.set(name, value);
  }

  press({ functionName, parameters }: ActionView): Press {
    return { functionName, parameters, form: this.#form() };
  }

  get #top(): Layer {
    const top = this.#layers[this.#layers.length - 1];
    if (top === undefined) throw new Error('The panel has no card.');
    return top;
  }

  /** Blank fields are absent from the event (unsourced, and the strict reading). */
  #form(): Form {
    const { card, touched } = this.#top;
    const fields = card.sections.flatMap((section) => section.widgets).filter((widget): widget is Field => 'name' in widget);
    const shown = fields.flatMap((field) => {
      if (!touched.has(field.name) && !this.sendsUntouched) return [];
      const value = touched.get(field.name) ?? (touched.has(field.name) ? null : initial(field));
      if (value === null || value === '') return [];
      return [[field.name, typeof value === 'number' ? { day: value } : { text: value }] as const];
    });
    return Object.fromEntries(shown);
  }
}

const layer = (card: CardView): Layer => ({ card, touched: new Map() });

function withValue(field: Field, value: string | number | null): Field {
  if (field.widget === 'selection') return { ...field, items: field.items.map((item) => ({ ...item, selected: item.value === value })) };
  if (field.widget === 'date') return { ...field, value: typeof value === 'number' ? value : null };
  return { ...field, value: typeof value === 'string' ? value : '' };
}

/** A drop-down of which nothing was selected shows its first item, but nobody chose it. */
function initial(field: Field): string | number | null {
  if (field.widget === 'selection') return field.items.find((item) => item.selected)?.value ?? null;
  return field.value;
}
