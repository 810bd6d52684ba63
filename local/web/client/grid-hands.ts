/** This file turns keys and the mouse on the grid into moves, edits and gestures. */
import type { Gesture } from '../wire';
import { contextChoices } from './context-menu';
import { CellEditor, type Ending } from './editor';
import { placeOf, type Grid } from './grid';
import { isMenuOpen, openMenu } from './menu';

interface HandsOptions {
  readonly grid: Grid;
  readonly element: HTMLElement;
  readonly formulaBar: HTMLInputElement;
  readonly mayEdit: boolean;
  /** Does it on the server; false where it was refused. */
  readonly act: (gesture: Gesture) => Promise<boolean>;
}

interface GridHands {
  /** True while somebody types, when nothing may be drawn anew under them. */
  readonly busy: boolean;
  leave(): void;
}

/** Shift and a click select up to a row, Ctrl and a click a row as well; the click moves nothing else. */
export function startSelecting(grid: Grid, element: HTMLElement): void {
  const selects = (event: MouseEvent): boolean => event.button === 0 && (event.shiftKey || event.ctrlKey || event.metaKey) && (placeOf(event.target)?.row ?? 0) > 0;
  element.addEventListener('pointerdown', (event) => {
    if (!selects(event)) return;
    event.stopImmediatePropagation();
    grid.select(placeOf(event.target)?.row ?? 1, event.shiftKey ? 'up to' : 'as well');
  });
  // A browser would mark the text between the two clicks as well.
  element.addEventListener('mousedown', (event) => {
    if (selects(event)) event.preventDefault();
  });
}

export function startHands({ grid, element, formulaBar, mayEdit, act }: HandsOptions): GridHands {
  const editor = new CellEditor(element.parentElement ?? element);

  const enter = async (text: string, ending: Ending): Promise<void> => {
    const place = grid.active;
    const before = grid.viewAt(place).raw;
    element.focus();
    if (ending === 'enter') grid.step(1, 0);
    if (ending === 'tab') grid.step(0, 1);
    if (ending === 'back-tab') grid.step(0, -1);
    if (text !== before) await act(text === '' ? { do: 'clear', ...place } : { do: 'type', ...place, text });
  };

  const edit = (first: string | null): void => {
    const { raw, look } = grid.viewAt(grid.active);
    const box = grid.activeElement()?.getBoundingClientRect();
    if (!mayEdit || box === undefined) return;
    if (look.checkbox === true) return toggle();
    editor.begin({
      box,
      text: first ?? raw,
      look,
      byTyping: first !== null,
      typed: (text) => (formulaBar.value = text),
      done: (text, ending) => void enter(text, ending),
      cancelled: () => {
        formulaBar.value = raw;
        element.focus();
      },
    });
    formulaBar.value = first ?? raw;
  };

  const toggle = (): void => {
    if (mayEdit) void act({ do: 'type', ...grid.active, text: grid.viewAt(grid.active).text === 'TRUE' ? 'FALSE' : 'TRUE' });
  };

  const isLeaving = leavingByEscape(element);
  element.addEventListener('keydown', (event) => {
    if (editor.open || isMenuOpen() || event.target instanceof HTMLInputElement || isLeaving(event)) return;
    if (walked(event, grid)) return event.preventDefault();
    const key = event.key;
    const checkbox = grid.viewAt(grid.active).look.checkbox === true;
    if (key === ' ' && checkbox) toggle();
    else if (key === 'Enter' || key === 'F2') edit(null);
    else if ((key === 'Delete' || key === 'Backspace') && mayEdit) void act({ do: 'clear', ...grid.active });
    else if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) edit(key);
    else if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) menuAtActive();
    else return;
    event.preventDefault();
  });

  const menuAt = (place: { row: number; column: number }, x: number, y: number): void => {
    if (!mayEdit || grid.tab === null) return;
    openMenu(contextChoices(place, grid.tab, (gesture) => void act(gesture)), x, y, element);
  };
  const menuAtActive = (): void => {
    const box = grid.activeElement()?.getBoundingClientRect();
    if (box !== undefined) menuAt(grid.active, box.left, box.bottom);
  };

  element.addEventListener('pointerdown', (event) => {
    const place = placeOf(event.target);
    if (place === null || event.target instanceof HTMLInputElement) return;
    editor.leave();
    if (place.row > 0 && place.column > 0) grid.activate(place);
    if (event.button === 0 && event.target instanceof Element && event.target.classList.contains('checkbox')) toggle();
  });
  element.addEventListener('scroll', () => editor.leave(), { capture: true, passive: true });
  element.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLInputElement)) element.focus({ preventScroll: true });
  });
  element.addEventListener('dblclick', (event) => {
    const place = placeOf(event.target);
    if (place !== null && place.row > 0 && place.column > 0) edit(null);
  });
  element.addEventListener('contextmenu', (event) => {
    const place = placeOf(event.target);
    if (place === null) return;
    event.preventDefault();
    menuAt(place, event.clientX, event.clientY);
  });
  onClipboard(element, () => grid.viewAt(grid.active).text, (text) => {
    if (mayEdit && !editor.open) void act({ do: 'type', ...grid.active, text });
  });

  formulaBar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      formulaBar.value = grid.viewAt(grid.active).raw;
      element.focus();
    }
    if (event.key !== 'Enter' || !mayEdit) return;
    void enter(formulaBar.value, 'enter');
  });

  return {
    get busy() {
      return editor.open || document.activeElement === formulaBar;
    },
    leave: () => editor.leave(),
  };
}

/** Copies the text of a cell, and takes the first cell of what is pasted. */
function onClipboard(element: HTMLElement, copied: () => string, pasted: (text: string) => void): void {
  element.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', copied());
    event.preventDefault();
  });
  element.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain').split(/[\t\r\n]/)[0] ?? '';
    if (text !== '') pasted(text);
  });
}

/**
 * Whether a key is the browser's own, since somebody is on the way out of the grid: the Tab key goes from cell to cell, so there must be
 * another way out of them (WCAG 2.2, 2.1.2). After Escape it leaves.
 */
function leavingByEscape(element: HTMLElement): (event: KeyboardEvent) => boolean {
  let leaving = false;
  element.addEventListener('focusin', () => (leaving = false));
  return ({ key }) => {
    if (leaving && (key === 'Tab' || key === 'Shift')) return true;
    leaving = key === 'Escape';
    return false;
  };
}

/** Moves the active cell by a key; false where the key moves nothing. */
function walked(event: KeyboardEvent, grid: Grid): boolean {
  const far = event.ctrlKey || event.metaKey;
  const arrows: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const arrow = arrows[event.key];
  if (arrow !== undefined) {
    if (event.shiftKey && arrow[0] !== 0) grid.select(grid.selection.end + arrow[0], 'up to');
    else if (far) grid.activate(grid.edge(...arrow));
    else grid.step(...arrow);
    return true;
  }
  const { tab, active } = grid;
  if (tab === null) return false;
  if (event.key === 'PageDown') grid.step(grid.pageRows, 0);
  else if (event.key === 'PageUp') grid.step(-grid.pageRows, 0);
  else if (event.key === 'Home') grid.activate({ row: far ? 1 : active.row, column: 1 });
  else if (event.key === 'End') grid.activate(far ? { row: Math.max(1, tab.rows.length), column: active.column } : { row: active.row, column: Math.max(1, tab.rows[active.row - 1]?.length ?? 1) });
  else if (event.key === 'Tab') grid.step(0, event.shiftKey ? -1 : 1);
  else return false;
  return true;
}
