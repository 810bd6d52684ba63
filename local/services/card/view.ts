/** This file types what a panel is given of a card, and what it sends back; it holds no code. */

/** What pressing something asks of the script. */
export interface ActionView {
  readonly functionName: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface ButtonView {
  readonly text: string;
  readonly filled: boolean;
  readonly action: ActionView | null;
  readonly link: string | null;
}

export interface ItemView {
  readonly text: string;
  readonly value: string;
  readonly selected: boolean;
}

/** Texts of `text` and `row` may hold Google's few tags; all others are plain. */
export type WidgetView =
  | { readonly widget: 'text'; readonly text: string }
  | {
      readonly widget: 'row';
      readonly above: string;
      readonly text: string;
      readonly below: string;
      readonly wraps: boolean;
      readonly action: ActionView | null;
    }
  | { readonly widget: 'input'; readonly name: string; readonly title: string; readonly hint: string; readonly value: string; readonly multiline: boolean }
  | { readonly widget: 'selection'; readonly name: string; readonly title: string; readonly kind: 'DROPDOWN' | 'RADIO_BUTTON'; readonly items: readonly ItemView[] }
  /** The day as milliseconds of its midnight in UTC; null where none is chosen. */
  | { readonly widget: 'date'; readonly name: string; readonly title: string; readonly value: number | null }
  | { readonly widget: 'buttons'; readonly buttons: readonly ButtonView[] }
  | { readonly widget: 'divider' };

export interface SectionView {
  readonly header: string;
  readonly collapsible: boolean;
  /** How many widgets stay in sight while it is closed. */
  readonly uncollapsible: number;
  readonly widgets: readonly WidgetView[];
}

export interface CardView {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly SectionView[];
  readonly footer: { readonly primary: ButtonView; readonly secondary: ButtonView | null } | null;
}

/** What an answer does to the cards that lie on one another. */
export type Step = { readonly step: 'push' | 'update'; readonly card: CardView } | { readonly step: 'root' };

/** What a callback of an action answers. */
export interface ResponseView {
  readonly steps: readonly Step[];
  readonly notification: string | null;
}

/** What somebody has set in the fields of a card, by the fields' names; what is not set is absent. */
export type Form = Readonly<Record<string, { readonly text: string } | { readonly day: number }>>;

/** What a press sends to the script. */
export interface Press extends ActionView {
  readonly form: Form;
}
