/** This file walks a document by keyboard alone, from its top to its end, and says what a person without a mouse would miss. */
import type { Frame, Page } from 'playwright-core';

/** What the page notes about the controls in it, kept there between the steps. */
interface Notes {
  readonly controls: HTMLElement[];
  readonly plain: string[];
  readonly met: HTMLElement[];
  readonly faults: string[];
}

interface WithNotes {
  notes: Notes;
}

/** More presses than controls, so that a trap shows as one. */
const SPARE_PRESSES = 3;

/** Notes what can be pressed, chosen or typed into, how it looks while the keyboard is elsewhere, and from now on where the keyboard comes. */
function note([part, besides]: readonly [string, string | null]): number {
  const visible = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && element.getClientRects().length > 0 && element.closest('[inert]') === null;
  const named = (element: HTMLElement): string => `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? (element.textContent || element.getAttribute('name') || element.id)).trim().replace(/\s+/g, ' ').slice(0, 50)}”`;
  const look = (element: HTMLElement): string =>
    [element, element.parentElement, element.closest('label'), element.querySelector('.active')]
      .map((one) => (one === null ? '' : ((style) => [style.outlineStyle === 'none' ? '' : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`, style.boxShadow, style.borderColor, style.clipPath, style.inset].join()) (getComputedStyle(one))))
      .join(';');
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const root = document.querySelector(part) ?? document.body;
  const candidates = [...root.querySelectorAll<HTMLElement>('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex],[contenteditable=true]')];
  // One of a group of radio buttons stands in the row of the Tab key, and the arrows lead to the others; so do they where a pattern of ARIA has them.
  const inGroup = (element: HTMLElement): boolean => element instanceof HTMLInputElement && element.type === 'radio' && !element.checked;
  const byArrows = (element: HTMLElement): boolean => element.tabIndex < 0 && element.closest('[role=tablist],[role=toolbar],[role=menu],[role=listbox],[role=radiogroup],[role=grid]') !== null;
  const controls = candidates.filter((element) => visible(element) && !(element as HTMLButtonElement).disabled && element.tabIndex >= 0 && !inGroup(element));
  const notes: Notes = { controls, plain: controls.map(look), met: [], faults: [] };
  for (const element of candidates) {
    if (visible(element) && element.tabIndex < 0 && element.matches('a,button,input,select,textarea,summary') && !byArrows(element) && element.getAttribute('aria-hidden') !== 'true' && !(element as HTMLButtonElement).disabled) notes.faults.push(`${named(element)} is left out by the Tab key`);
    if (element.tabIndex > 0) notes.faults.push(`${named(element)} jumps the order`);
  }
  // What shows a hand to the mouse must be something for the keyboard as well.
  for (const element of root.querySelectorAll<HTMLElement>('body *')) {
    if (getComputedStyle(element).cursor === 'pointer' && visible(element) && element.closest('a[href],button,input,select,textarea,summary,label,[tabindex],option') === null && (besides === null || element.closest(besides) === null)) notes.faults.push(`${named(element)} is for the mouse alone`);
  }
  (globalThis as unknown as WithNotes).notes = notes;
  document.addEventListener(
    'focusin',
    ({ target }) => {
      const element = target as HTMLElement;
      if (!notes.controls.includes(element) || notes.met.includes(element)) return;
      const before = notes.controls.indexOf(element);
      const last = notes.met.at(-1);
      if (last !== undefined && notes.controls.indexOf(last) > before) notes.faults.push(`${named(element)} comes after ${named(last)}, which stands below it`);
      notes.met.push(element);
      if (look(element) === notes.plain[before]) notes.faults.push(`${named(element)} does not show that the keyboard is on it`);
      const box = element.getBoundingClientRect();
      const points = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.15, 0.85].map((y) => [box.left + box.width * x, box.top + box.height * y] as const));
      const seen = points.some(([x, y]) => ((there) => there !== null && (element.contains(there) || (there.closest('label')?.contains(element) ?? false)))(document.elementFromPoint(x, y)));
      const small = box.width <= 2 || box.height <= 2;
      if (!seen && !small) notes.faults.push(`${named(element)} is hidden while the keyboard is on it`);
    },
    true,
  );
  (root as HTMLElement).tabIndex = -1;
  (root as HTMLElement).focus();
  // A date is typed in parts, each with a stop of its own.
  return controls.length + 3 * controls.filter((element) => element.matches('input[type=date]')).length;
}

/** What was found wrong when the keyboard has passed through. */
function told(part: string): { readonly faults: readonly string[]; readonly met: number } {
  const { controls, met, faults } = (globalThis as unknown as WithNotes).notes;
  const missed = controls.filter((element) => !met.includes(element) && element.isConnected);
  document.querySelector(part)?.removeAttribute('tabindex');
  return { met: met.length, faults: [...faults, ...missed.map((element) => `${element.outerHTML.slice(0, 120)} is never reached`)] };
}

export interface Way {
  /** A key to press before each Tab, where the page says that it leads out of what keeps the Tab key for itself. */
  readonly leave?: string;
  /** What may be for the mouse alone, since the same can be done elsewhere on the page. */
  readonly besides?: string;
}

/** Walks from the top with the Tab key. Says what cannot be reached, seen or left. */
export async function walked(page: Page, frame: Frame, part = 'body', { leave, besides }: Way = {}): Promise<{ readonly faults: readonly string[]; readonly met: number }> {
  const count = await frame.evaluate(note, [part, besides ?? null] as const);
  // A document that stands in a frame must hold the keyboard to begin with.
  if (frame !== page.mainFrame()) await (await frame.frameElement()).focus();
  await frame.evaluate((root) => document.querySelector<HTMLElement>(root)?.focus(), part);
  for (let press = 0; press < count + SPARE_PRESSES; press++) {
    if (leave !== undefined) await page.keyboard.press(leave);
    await page.keyboard.press('Tab');
  }
  return frame.evaluate(told, part);
}
