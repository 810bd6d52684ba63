/** This file draws one tab: virtual rows of real elements, letters above and numbers beside, and the active cell. */
import { FormatModule, FrozenColumnsModule, FrozenRowsModule, ResizeColumnsModule, Tabulator, type CellComponent, type ColumnDefinition } from 'tabulator-tables';
import { RowSelection } from './row-selection';
import type { CellView, Look, TabChange, TabView } from '../wire';
import { Charts } from './charts';

Tabulator.registerModule([FormatModule, FrozenColumnsModule, FrozenRowsModule, ResizeColumnsModule]);

const ROW_PIXELS = 26;
const NUMBER_COLUMN_PIXELS = 52;
const RENDER_BUFFER_PIXELS = 600;
const LETTERS = 26;

/** A cell counted from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface RowData {
  /** Counted from 1. */
  readonly n: number;
  cells: readonly CellView[];
}

/** 1 → `A`, 27 → `AA`. */
export function letters(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) text = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + text;
  return text;
}

export const address = ({ row, column }: Place): string => `${letters(column)}${row}`;

/** Reads `B12`; null where it is no cell. */
export function parseAddress(text: string): Place | null {
  const match = /^\s*([a-z]{1,3})([1-9]\d*)\s*$/i.exec(text);
  if (match === null) return null;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}

/** Where an event happened: a cell, a row's number (column 0) or a column's letter (row 0). */
export function placeOf(target: EventTarget | null): Place | null {
  if (!(target instanceof Element)) return null;
  const marked = target.closest<HTMLElement>('[data-row]');
  if (marked !== null) return { row: Number(marked.dataset['row']), column: Number(marked.dataset['column']) };
  const letter = target.closest('.tabulator-col')?.querySelector<HTMLElement>('[data-letter]');
  return letter ? { row: 0, column: Number(letter.dataset['letter']) } : null;
}

export class Grid {
  #table: Tabulator | null = null;
  #rows: RowData[] = [];
  #looks: readonly Look[] = [];
  #tab: TabView | null = null;
  #active: Place = { row: 1, column: 1 };
  readonly selection = new RowSelection();
  #marked: HTMLElement | null = null;
  /** The rows that scroll, by number, in order: not the frozen and not the hidden ones. */
  #scrolling: number[] = [];
  #widths: readonly number[] = [];
  readonly #charts = new Charts();

  constructor(
    private readonly element: HTMLElement,
    private readonly moved: (place: Place) => void,
  ) {}

  get tab(): TabView | null {
    return this.#tab;
  }

  get active(): Place {
    return this.#active;
  }

  /** Shows a tab; the same tab keeps its place, another begins at its first cell. */
  show(tab: TabView): void {
    const same = this.#tab?.sheetId === tab.sheetId;
    const scroll = same ? { top: this.#holder()?.scrollTop ?? 0, left: this.#holder()?.scrollLeft ?? 0 } : { top: 0, left: 0 };
    this.#tab = tab;
    this.#looks = tab.looks;
    this.#widths = tab.widths;
    if (!same) this.#active = { row: Math.min(tab.frozenRows + 1, tab.rowCount), column: 1 };
    if (!same) this.selection.only(this.#active.row);
    const hidden = new Set(tab.hiddenRows);
    this.#rows = Array.from({ length: tab.rowCount }, (_, index) => ({ n: index + 1, cells: tab.rows[index] ?? [] }));
    const shown = this.#rows.filter((row) => !hidden.has(row.n - 1));
    this.#scrolling = shown.filter((row) => row.n > tab.frozenRows).map((row) => row.n);
    this.#build(shown, tab, scroll);
  }

  /** Shows what changed of the tab that is shown. */
  apply(change: TabChange): void {
    this.#looks = change.looks;
    for (const [index, cells] of change.changed) {
      const row = this.#rows[index];
      if (row === undefined) continue;
      row.cells = cells;
      const shown = this.#table?.getRow(row.n);
      if (shown) shown.reformat();
    }
    if (change.charts !== undefined) this.#draw(change.charts);
    this.moved(this.#active);
  }

  viewAt({ row, column }: Place): { readonly text: string; readonly raw: string; readonly look: Look } {
    const view = this.#rows[row - 1]?.cells[column - 1] ?? '';
    if (typeof view === 'string') return { text: view, raw: view, look: {} };
    return { text: view[0], raw: view[2] ?? view[0], look: this.#looks[view[1]] ?? {} };
  }

  /** Makes a cell the active one, within the grid, and brings it into sight. */
  activate(wanted: Place): void {
    const tab = this.#tab;
    if (tab === null) return;
    const row = Math.min(Math.max(1, wanted.row), tab.rowCount);
    this.#active = { row, column: Math.min(Math.max(1, wanted.column), tab.columnCount) };
    this.selection.only(row);
    this.#reveal();
    // After a long jump the library draws rows some pixels beside their place, so the last step is by what was drawn.
    requestAnimationFrame(() => this.#adjust());
    this.#mark();
    this.moved(this.#active);
  }

  /** Selects rows: up to this one from where the selection began, or this one as well. */
  select(row: number, how: 'up to' | 'as well'): void {
    const last = this.#tab?.rowCount ?? 1;
    const within = Math.min(Math.max(1, row), last);
    if (how === 'up to') this.selection.extendTo(within);
    else this.selection.add(within);
    this.#mark();
    this.moved(this.#active);
  }

  /** Moves by lines that can be seen: hidden ones are stepped over. */
  step(rows: number, columns: number): void {
    const tab = this.#tab;
    if (tab === null) return;
    const visible = [...Array.from({ length: Math.min(tab.frozenRows, tab.rowCount) }, (_, index) => index + 1), ...this.#scrolling];
    const at = Math.max(0, visible.indexOf(this.#active.row));
    const row = visible[Math.min(visible.length - 1, Math.max(0, at + rows))] ?? 1;
    let { column } = this.#active;
    for (let left = Math.abs(columns); left > 0; left--) {
      let next = column + Math.sign(columns);
      while (next >= 1 && next <= tab.columnCount && this.#widths[next - 1] === 0) next += Math.sign(columns);
      if (next < 1 || next > tab.columnCount) break;
      column = next;
    }
    this.activate({ row, column });
  }

  /** Where content ends, seen from the active cell, as Ctrl with an arrow jumps. */
  edge(rows: -1 | 0 | 1, columns: -1 | 0 | 1): Place {
    const tab = this.#tab;
    let at = this.#active;
    if (tab === null) return at;
    const filled = (place: Place): boolean => this.viewAt(place).text !== '';
    const next = (place: Place): Place => ({ row: place.row + rows, column: place.column + columns });
    const inside = ({ row, column }: Place): boolean => row >= 1 && column >= 1 && row <= tab.rowCount && column <= tab.columnCount;
    const along = filled(at) && inside(next(at)) && filled(next(at));
    while (inside(next(at)) && (along ? filled(next(at)) : true)) {
      at = next(at);
      if (!along && filled(at)) break;
    }
    return at;
  }

  /** The element of the active cell, to put an editor into. */
  activeElement(): HTMLElement | null {
    const row = this.#table?.getRow(this.#active.row);
    return row ? (row.getCells()[this.#active.column]?.getElement() ?? null) : null;
  }

  /** How many rows fill the window. */
  get pageRows(): number {
    return Math.max(1, Math.floor((this.#holder()?.clientHeight ?? 0) / ROW_PIXELS) - 1);
  }

  #build(shown: readonly RowData[], tab: TabView, scroll: { top: number; left: number }): void {
    this.#charts.clear();
    this.#table?.destroy();
    this.#marked = null;
    this.element.replaceChildren();
    const table = new Tabulator(this.element.appendChild(document.createElement('div')), {
      data: shown,
      index: 'n',
      columns: [this.#numberColumn(), ...this.#columns(tab)],
      height: '100%',
      rowHeight: ROW_PIXELS,
      layout: 'fitData',
      renderVerticalBuffer: RENDER_BUFFER_PIXELS,
      ...(tab.frozenRows === 0 ? {} : { frozenRows: (row: { getData(): unknown }) => (row.getData() as RowData).n <= tab.frozenRows }),
    });
    this.#table = table;
    table.on('tableBuilt', () => {
      if (this.#table !== table) return;
      this.element.classList.toggle('without-lines', tab.hideGridlines);
      this.#draw(tab.charts);
      this.#holder()?.scrollTo(scroll.left, scroll.top);
      // The grid itself is where the keyboard stands; what scrolls in it is no further stop.
      this.#holder()?.removeAttribute('tabindex');
      this.#mark();
      this.moved(this.#active);
      this.element.dataset['tab'] = String(tab.sheetId);
    });
  }

  /** Charts lie over the rows that scroll: a frozen or hidden row takes no room among them. */
  #draw(charts: TabView['charts']): void {
    const element = this.#holder();
    if (element === null) return;
    const left = (column: number): number => NUMBER_COLUMN_PIXELS + this.#widths.slice(0, column).reduce((sum, width) => sum + width, 0);
    this.#charts.show({ element, rowPixels: ROW_PIXELS, left, top: (row) => this.#scrolling.filter((each) => each <= row).length * ROW_PIXELS }, charts);
  }

  #numberColumn(): ColumnDefinition {
    return {
      title: '<span class="unseen">Row</span>',
      width: NUMBER_COLUMN_PIXELS,
      frozen: true,
      resizable: false,
      cssClass: 'row-number',
      formatter: (cell) => {
        const { n } = cell.getRow().getData() as RowData;
        Object.assign(cell.getElement().dataset, { row: String(n), column: '0' });
        return String(n);
      },
    };
  }

  #columns(tab: TabView): ColumnDefinition[] {
    return Array.from({ length: tab.columnCount }, (_, index): ColumnDefinition => {
      const column = index + 1;
      const width = tab.widths[index] ?? 100;
      return {
        title: letters(column),
        width,
        minWidth: 0,
        frozen: column <= tab.frozenColumns,
        cssClass: width === 0 ? 'hidden-column' : '',
        titleFormatter: () => {
          const letter = Object.assign(document.createElement('span'), { textContent: letters(column) });
          letter.dataset['letter'] = String(column);
          return letter;
        },
        formatter: (cell) => this.#paint(cell, column),
      };
    });
  }

  #paint(cell: CellComponent, column: number): string | HTMLElement {
    const element = cell.getElement();
    const { n } = cell.getRow().getData() as RowData;
    Object.assign(element.dataset, { row: String(n), column: String(column) });
    const { text, look } = this.viewAt({ row: n, column });
    element.style.background = look.background ?? '';
    element.style.color = look.color ?? '';
    element.style.fontWeight = look.bold === true ? '600' : '';
    element.style.fontStyle = look.italic === true ? 'italic' : '';
    element.style.textDecoration = look.strike === true ? 'line-through' : '';
    element.style.textAlign = look.align ?? '';
    element.title = look.note ?? '';
    element.classList.toggle('noted', look.note !== undefined);
    element.classList.toggle('choices', look.choices !== undefined);
    // A row that comes into sight is drawn with new elements, so the mark of the active cell is drawn with it.
    const active = n === this.#active.row && column === this.#active.column;
    element.classList.toggle('active', active);
    element.classList.toggle('selected', this.selection.has(n));
    if (active) this.#marked = element;
    const content = document.createElement('span');
    content.dir = 'auto';
    if (look.checkbox === true) content.className = `checkbox${text === 'TRUE' ? ' on' : ''}`;
    else content.textContent = text;
    return content;
  }

  #mark(): void {
    this.#marked?.classList.remove('active');
    const element = this.activeElement();
    element?.classList.add('active');
    this.#marked = element;
    for (const cell of this.element.querySelectorAll<HTMLElement>('[data-row]')) cell.classList.toggle('selected', this.selection.has(Number(cell.dataset['row'])));
    for (const lit of this.element.querySelectorAll('.lit')) lit.classList.remove('lit');
    this.element.querySelector(`[data-letter="${this.#active.column}"]`)?.closest('.tabulator-col')?.classList.add('lit');
  }

  /** Rows are all of one height, so where a row is follows from how many stand above it. */
  #reveal(): void {
    const holder = this.#holder();
    if (holder === null) return;
    const at = this.#scrolling.indexOf(this.#active.row);
    if (at >= 0) {
      const top = at * ROW_PIXELS;
      if (top < holder.scrollTop) holder.scrollTop = top;
      else if (top + ROW_PIXELS > holder.scrollTop + holder.clientHeight) holder.scrollTop = top + ROW_PIXELS - holder.clientHeight;
    }
    const letter = this.element.querySelector(`[data-letter="${this.#active.column}"]`)?.closest('.tabulator-col');
    if (!letter || this.#active.column <= (this.#tab?.frozenColumns ?? 0)) return;
    const box = letter.getBoundingClientRect();
    const frame = holder.getBoundingClientRect();
    const frozen = [...this.element.querySelectorAll('.tabulator-header .tabulator-frozen')].reduce((sum, each) => sum + each.getBoundingClientRect().width, 0);
    if (box.left < frame.left + frozen) holder.scrollLeft -= frame.left + frozen - box.left;
    else if (box.right > frame.left + holder.clientWidth) holder.scrollLeft += box.right - frame.left - holder.clientWidth;
  }

  #adjust(): void {
    const holder = this.#holder();
    const element = this.activeElement();
    if (holder === null || element === null || !holder.contains(element)) return;
    const box = element.getBoundingClientRect();
    const top = holder.getBoundingClientRect().top;
    if (box.top < top) holder.scrollTop -= top - box.top;
    else if (box.bottom > top + holder.clientHeight) holder.scrollTop += box.bottom - top - holder.clientHeight;
  }

  #holder(): HTMLElement | null {
    return this.element.querySelector('.tabulator-tableholder');
  }
}
