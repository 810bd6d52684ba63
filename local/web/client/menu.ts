/** This file opens menus: those of add-ons below their names, and the one below the right mouse button. */

export interface Choice {
  readonly caption: string;
  /** What it does; a choice without one is a separator. */
  readonly act?: () => void;
}

let open: HTMLElement | null = null;
let opener: HTMLElement | null = null;

function closeMenu(): void {
  open?.remove();
  open = null;
  opener?.setAttribute('aria-expanded', 'false');
  opener = null;
}

export const isMenuOpen = (): boolean => open !== null;

/** Opens a menu at a point of the window; arrow keys walk it, Escape closes it. */
export function openMenu(choices: readonly Choice[], x: number, y: number, from: HTMLElement | null = null): void {
  closeMenu();
  const list = document.createElement('div');
  list.className = 'menu';
  list.setAttribute('role', 'menu');
  list.append(...choices.map(lineOf));
  document.body.append(list);
  const box = list.getBoundingClientRect();
  list.style.left = `${Math.max(4, Math.min(x, innerWidth - box.width - 8))}px`;
  list.style.top = `${Math.max(4, Math.min(y, innerHeight - box.height - 8))}px`;
  list.addEventListener('keydown', walk);
  open = list;
  opener = from;
  from?.setAttribute('aria-expanded', 'true');
  list.querySelector('button')?.focus();
}

function lineOf({ caption, act }: Choice): HTMLElement {
  if (act === undefined) return document.createElement('hr');
  const line = Object.assign(document.createElement('button'), { type: 'button', textContent: caption });
  line.setAttribute('role', 'menuitem');
  line.onclick = () => {
    closeMenu();
    act();
  };
  return line;
}

function walk(event: KeyboardEvent): void {
  const lines = [...(open?.querySelectorAll('button') ?? [])];
  const at = lines.indexOf(document.activeElement as HTMLButtonElement);
  if (event.key === 'ArrowDown') lines[(at + 1) % lines.length]?.focus();
  else if (event.key === 'ArrowUp') lines[(at - 1 + lines.length) % lines.length]?.focus();
  else if (event.key === 'Escape') {
    const back = opener;
    closeMenu();
    back?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

document.addEventListener('pointerdown', (event) => {
  if (open !== null && !open.contains(event.target as Node) && !(opener?.contains(event.target as Node) ?? false)) closeMenu();
});
window.addEventListener('blur', closeMenu);
