/** This file is the small field in which somebody types into a cell. */
import type { Look } from '../wire';

/** What closed the editor, so that the grid knows where to go on. */
export type Ending = 'enter' | 'tab' | 'back-tab' | 'away';

interface Editing {
  /** Where the cell is in the window. */
  readonly box: DOMRect;
  readonly text: string;
  readonly look: Look;
  /** True where typing began it: then arrow keys end it, as in any grid. */
  readonly byTyping: boolean;
  done(text: string, ending: Ending): void;
  cancelled(): void;
  /** Tells the formula bar what stands in the field. */
  typed(text: string): void;
}

/** The field lies over the grid and not in it, so that cells may be drawn anew beneath while somebody types. */
export class CellEditor {
  #input: HTMLInputElement | null = null;
  #finish: ((ending: Ending) => void) | null = null;

  constructor(private readonly host: HTMLElement) {}

  get open(): boolean {
    return this.#input !== null;
  }

  /** Ends the editing as if somebody had clicked elsewhere. */
  leave(): void {
    this.#finish?.('away');
  }

  begin(editing: Editing): void {
    this.leave();
    const input = Object.assign(document.createElement('input'), { className: 'cell-editor', value: editing.text, autocomplete: 'off', spellcheck: false, dir: 'auto' });
    input.setAttribute('aria-label', 'Content of the cell');
    if (editing.look.choices !== undefined) offer(input, editing.look.choices);
    let ended = false;
    const close = (): boolean => {
      if (ended) return false;
      ended = true;
      this.#input = null;
      this.#finish = null;
      input.remove();
      return true;
    };
    this.#input = input;
    this.#finish = (ending) => {
      if (close()) editing.done(input.value, ending);
    };
    input.addEventListener('input', () => editing.typed(input.value));
    input.addEventListener('blur', () => this.#finish?.('away'));
    input.addEventListener('keydown', (event) => {
      const ending = endingOf(event, editing.byTyping);
      event.stopPropagation();
      if (event.key === 'Escape' && close()) editing.cancelled();
      if (ending === null) return;
      event.preventDefault();
      this.#finish?.(ending);
    });
    const frame = this.host.getBoundingClientRect();
    const left = editing.box.left - frame.left;
    Object.assign(input.style, { left: `${left}px`, top: `${editing.box.top - frame.top}px`, minWidth: `${editing.box.width}px`, maxWidth: `${frame.width - left}px` });
    this.host.append(input);
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }
}

function endingOf(event: KeyboardEvent, byTyping: boolean): Ending | null {
  if (event.key === 'Enter') return 'enter';
  if (event.key === 'Tab') return event.shiftKey ? 'back-tab' : 'tab';
  return byTyping && event.key === 'ArrowDown' ? 'enter' : null;
}

function offer(input: HTMLInputElement, choices: readonly string[]): void {
  const list = Object.assign(document.createElement('datalist'), { id: 'cell-choices' });
  list.append(...choices.map((value) => Object.assign(document.createElement('option'), { value })));
  input.setAttribute('list', list.id);
  document.getElementById(list.id)?.remove();
  document.body.append(list);
}
