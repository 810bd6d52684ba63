/** This file types the JSON that travels between the pages of the local Workspace and its server; it holds no code. */
import type { CardView, ResponseView } from '../services/card/view';

/** How a cell looks. Colours are CSS. */
export interface Look {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly wrap?: true;
  readonly align?: 'left' | 'center' | 'right';
  /** What a dropdown offers. */
  readonly choices?: readonly string[];
  readonly checkbox?: true;
  /** Plain text format: a green corner for numbers kept as text is not drawn, but the editor keeps what is typed. */
  readonly note?: string;
}

/**
 * A cell: its text, or text and the index of its look, or those and the raw content where the formula bar shows something else.
 */
export type CellView = string | readonly [text: string, look: number] | readonly [text: string, look: number, raw: string];

/** One line of a chart: a set of bars, columns or slices, or a line. */
export interface ChartLineView {
  readonly name: string;
  /** CSS; null leaves it to the drawing. */
  readonly color: string | null;
  /** Whether each number is written beside what it makes. */
  readonly labelled: boolean;
  /** By label; null is a gap. */
  readonly values: readonly (number | null)[];
}

/** A chart with the numbers that it draws, read from the cells of today. */
export interface ChartView {
  readonly chartId: number;
  readonly kind: 'bar' | 'column' | 'line' | 'pie';
  readonly title: string;
  readonly subtitle: string;
  /** What it shows, for those who hear the page. */
  readonly about: string;
  /** From 0 for a full pie to below 1. */
  readonly hole: number;
  readonly legend: 'bottom' | 'right' | null;
  readonly labelTitle: string;
  readonly numberTitle: string;
  readonly least: number | null;
  readonly most: number | null;
  readonly labels: readonly string[];
  readonly lines: readonly ChartLineView[];
  /** The cell at the upper left corner, from 0, and the distance from its own corner. */
  readonly place: { readonly row: number; readonly column: number; readonly right: number; readonly down: number; readonly width: number; readonly height: number };
}

export interface TabView {
  readonly version: number;
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** In pixels, by column from 0; a hidden column has 0. */
  readonly widths: readonly number[];
  /** Rows that are hidden, from 0. */
  readonly hiddenRows: readonly number[];
  readonly looks: readonly Look[];
  /** Ragged: what is absent is empty. */
  readonly rows: readonly (readonly CellView[])[];
  readonly hideGridlines: boolean;
  readonly charts: readonly ChartView[];
}

/** What changed since a version that the page has; rows are counted from 0. */
export interface TabChange {
  readonly version: number;
  readonly looks: readonly Look[];
  readonly changed: readonly (readonly [row: number, cells: readonly CellView[]])[];
  /** Absent where no chart draws anything else than before. */
  readonly charts?: readonly ChartView[];
}

export type TabAnswer = { readonly whole: TabView } | { readonly change: TabChange };

export interface TabName {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly color: string | null;
}

export interface MenuView {
  readonly projectId: string;
  readonly caption: string;
  /** An item without words is a separator. */
  readonly items: readonly { readonly caption: string; readonly functionName: string }[];
}

/** What a script wants of the screen. `src` is the address of a page of the script, to be framed. */
export type Effect =
  | { readonly kind: 'sidebar'; readonly title: string; readonly src: string }
  /** `width` and `height` are pixels; null is as large as the window allows. */
  | { readonly kind: 'dialog'; readonly title: string; readonly src: string; readonly width: number | null; readonly height: number | null }
  | { readonly kind: 'error'; readonly message: string }
  /** The script may not start before the person has allowed it; what was pressed is pressed again after a yes. */
  | { readonly kind: 'consent'; readonly ask: ConsentView; readonly functionName: string };

/** What the consent screen shows. */
export interface ConsentView {
  readonly projectId: string;
  /** What the script calls itself. */
  readonly name: string;
  readonly owner: string;
  /** As whom it would run. */
  readonly person: string;
  /** All that it asks for; `isNew` is what was not allowed before. */
  readonly scopes: readonly { readonly scope: string; readonly sentence: string; readonly isNew: boolean }[];
}

/** A Workspace add-on in the rail. */
export interface AddOnView {
  readonly projectId: string;
  readonly name: string;
  /** CSS; null is the page's own. */
  readonly color: string | null;
}

/** The answer to opening an add-on or pressing something on its card. */
export interface CardDeed {
  readonly ok: boolean;
  readonly message?: string;
  readonly consent?: ConsentView;
  readonly card?: CardView;
  readonly response?: ResponseView;
}

/** The answer to everything a person does in a spreadsheet: a refusal, or what there is to show. */
export interface Deed {
  readonly ok: boolean;
  /** Why not, as Google would say it. */
  readonly message?: string;
  readonly menus?: readonly MenuView[];
  readonly addOns?: readonly AddOnView[];
  readonly effects?: readonly Effect[];
}

/** What the open page of a spreadsheet asks every second. */
export interface Pulse {
  readonly version: number;
  readonly now: string;
  readonly tabs: readonly TabName[];
  readonly effects: readonly Effect[];
}

/** What a person does with hands in the grid; rows and columns are counted from 1. */
export type Gesture =
  | { readonly do: 'type'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly do: 'clear'; readonly row: number; readonly column: number }
  | { readonly do: 'sort'; readonly column: number; readonly descending: boolean }
  | { readonly do: 'insertRow'; readonly above: number }
  | { readonly do: 'deleteRow'; readonly row: number }
  | { readonly do: 'insertColumn'; readonly leftOf: number }
  | { readonly do: 'deleteColumn'; readonly column: number }
  | { readonly do: 'moveColumn'; readonly column: number; readonly leftOf: number };

export interface PersonView {
  readonly email: string;
  readonly name: string;
  readonly about: string;
}

/** What happened while the clock moved. */
export interface ClockAnswer {
  readonly now: string;
  readonly ran: number;
  readonly failed: readonly string[];
}
