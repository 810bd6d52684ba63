/** This file defines a card as rooms make it: what it says and what can be pressed, without naming whoever draws it. */

/** What pressing something asks for: an action by its name, with texts that come back with it. */
export interface Press {
  readonly action: string;
  readonly args?: Readonly<Record<string, string>>;
}

export interface CardButton {
  readonly text: string;
  readonly does: Press | { readonly open: string };
  /** The one thing that is most likely wanted. */
  readonly main?: boolean;
}

export interface Option {
  readonly text: string;
  readonly value: string;
}

/** `named` parts come back under their name; one that nobody touched may not come back at all, so each press carries what it began as. */
export type CardPart =
  | { readonly part: 'text'; readonly text: string; readonly strong?: boolean }
  /** A line with a small word above it; pressing it leads on where it leads somewhere. */
  | { readonly part: 'line'; readonly above: string; readonly text: string; readonly below?: string; readonly does?: Press }
  | { readonly part: 'field'; readonly named: string; readonly title: string; readonly hint?: string; readonly value?: string; readonly long?: boolean }
  | { readonly part: 'choice'; readonly named: string; readonly title: string; readonly options: readonly Option[]; readonly value: string }
  /** A day as 2026-10-02; '' is none. */
  | { readonly part: 'day'; readonly named: string; readonly title: string; readonly value: string }
  | { readonly part: 'buttons'; readonly buttons: readonly CardButton[] }
  | { readonly part: 'rule' };

export interface CardSection {
  readonly header?: string;
  readonly parts: readonly CardPart[];
  /** How many parts stay in sight; absent shows all. */
  readonly inSight?: number;
}

export interface Card {
  readonly title: string;
  readonly about?: string;
  readonly sections: readonly CardSection[];
  readonly footer?: CardButton;
}

/**
 * What comes of a press: a card on top of the others, one in the place of the card that was pressed, one right on the home card, since those
 * between tell what is no longer so, or one alone.
 */
export interface CardAnswer {
  readonly card: Card;
  readonly where: 'on top' | 'in place' | 'on home' | 'alone';
  /** A line that passes. */
  readonly told?: string;
}

export const text = (words: string): CardPart => ({ part: 'text', text: words });

/** What must not be passed over: what was done, and why something was not. */
export const strong = (words: string): CardPart => ({ part: 'text', text: words, strong: true });

/** A line that is left out where there is nothing to say. */
export const line = (above: string, words: string, more: { readonly below?: string; readonly does?: Press } = {}): readonly CardPart[] => (words === '' ? [] : [{ part: 'line', above, text: words, ...more }]);

export const press = (words: string, action: string, args: Readonly<Record<string, string>> = {}, main = false): CardButton => ({ text: words, does: { action, args }, main });

export const buttons = (...all: readonly CardButton[]): CardPart => ({ part: 'buttons', buttons: all });

/** Sections without a part are left out, since a card may not have one. */
export const card = (title: string, sections: readonly CardSection[], more: Omit<Card, 'title' | 'sections'> = {}): Card => ({ title, sections: sections.filter((section) => section.parts.length > 0), ...more });

/** What went wrong, above the form that is shown again. */
export const trouble = (message: string): readonly CardSection[] => (message === '' ? [] : [{ parts: [strong(message)] }]);
