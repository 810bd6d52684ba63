/** This file draws the widgets of a card as Google's side panel does, with what a keyboard and a reader of screens need. */
import type { ActionView, ButtonView, SectionView, WidgetView } from '../../services/card/view';
import { cardText } from './card-text';

/** What a widget may do to the panel around it. */
export interface Hands {
  press(action: ActionView): void;
  follow(link: string): void;
  set(name: string, value: string | number | null): void;
}

let ids = 0;
const newId = (): string => `card-${++ids}`;

const element = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text?: string): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  made.className = className;
  made.dir = 'auto';
  if (text !== undefined) made.textContent = text;
  return made;
};

export function buttonOf({ text, filled, action, link }: ButtonView, hands: Hands): HTMLButtonElement {
  const button = Object.assign(element('button', filled ? 'card-button filled' : 'card-button', text), { type: 'button' as const });
  button.onclick = () => (action !== null ? hands.press(action) : link !== null ? hands.follow(link) : undefined);
  return button;
}

function rowOf(widget: Extract<WidgetView, { widget: 'row' }>, hands: Hands): HTMLElement {
  const { action } = widget;
  const row = action === null ? element('div', 'card-row') : Object.assign(element('button', 'card-row pressed'), { type: 'button' as const, onclick: () => hands.press(action) });
  if (widget.above !== '') row.append(element('span', 'card-label', widget.above));
  const text = element('span', widget.wraps ? 'card-row-text' : 'card-row-text one-line');
  text.append(cardText(widget.text));
  row.append(text);
  if (widget.below !== '') row.append(element('span', 'card-label', widget.below));
  return row;
}

function labelled(title: string, field: HTMLElement, hint = ''): HTMLElement {
  const box = element('div', 'card-field');
  field.id = newId();
  const label = Object.assign(element('label', 'card-label', title), { htmlFor: field.id });
  box.append(label, field);
  if (hint !== '') {
    const below = Object.assign(element('span', 'card-hint', hint), { id: newId() });
    field.setAttribute('aria-describedby', below.id);
    box.append(below);
  }
  return box;
}

function inputOf({ name, title, hint, value, multiline }: Extract<WidgetView, { widget: 'input' }>, hands: Hands): HTMLElement {
  const field = multiline ? Object.assign(element('textarea', 'card-input'), { rows: 4 }) : Object.assign(element('input', 'card-input'), { type: 'text', autocomplete: 'off' as const });
  field.value = value;
  field.oninput = () => hands.set(name, field.value);
  return labelled(title, field, hint);
}

function selectionOf({ name, title, items }: Extract<WidgetView, { widget: 'selection' }>, hands: Hands): HTMLElement {
  const field = element('select', 'card-input');
  for (const item of items) field.append(Object.assign(element('option', '', item.text), { value: item.value, selected: item.selected }));
  field.onchange = () => hands.set(name, field.value);
  return labelled(title, field);
}

function dateOf({ name, title, value }: Extract<WidgetView, { widget: 'date' }>, hands: Hands): HTMLElement {
  const field = Object.assign(element('input', 'card-input'), { type: 'date' });
  if (value !== null) field.value = new Date(value).toISOString().slice(0, 'YYYY-MM-DD'.length);
  field.onchange = () => hands.set(name, field.value === '' ? null : Date.parse(`${field.value}T00:00:00Z`));
  return labelled(title, field);
}

function widgetOf(widget: WidgetView, hands: Hands): HTMLElement {
  switch (widget.widget) {
    case 'text': {
      const text = element('p', 'card-text');
      text.append(cardText(widget.text));
      return text;
    }
    case 'row':
      return rowOf(widget, hands);
    case 'input':
      return inputOf(widget, hands);
    case 'selection':
      return selectionOf(widget, hands);
    case 'date':
      return dateOf(widget, hands);
    case 'buttons': {
      const set = element('div', 'card-buttons');
      set.append(...widget.buttons.map((button) => buttonOf(button, hands)));
      return set;
    }
    case 'divider':
      return element('hr', 'card-divider');
  }
}

export function sectionOf({ header, collapsible, uncollapsible, widgets }: SectionView, hands: Hands): HTMLElement {
  const section = element('section', 'card-section');
  if (header !== '') section.append(element('h3', 'card-section-header', header));
  const drawn = widgets.map((widget) => widgetOf(widget, hands));
  if (!collapsible || drawn.length <= uncollapsible) {
    section.append(...drawn);
    return section;
  }
  const rest = Object.assign(element('div', 'card-rest'), { id: newId(), hidden: true });
  rest.append(...drawn.slice(uncollapsible));
  const more = Object.assign(element('button', 'card-more', 'Show more'), { type: 'button' as const });
  more.setAttribute('aria-expanded', 'false');
  more.setAttribute('aria-controls', rest.id);
  more.onclick = () => {
    rest.hidden = !rest.hidden;
    more.textContent = rest.hidden ? 'Show more' : 'Show less';
    more.setAttribute('aria-expanded', String(!rest.hidden));
  };
  section.append(...drawn.slice(0, uncollapsible), rest, more);
  return section;
}
