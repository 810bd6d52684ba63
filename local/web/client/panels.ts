/** This file shows what a script wants on the screen: the sidebar, and what went wrong. */
import type { Effect } from '../wire';
import { followLinks, hear } from './frames';
import { toast } from './toast';

/** As on Google; the web face keeps the same list in same-origin.ts, where the server enforces it. */
const SANDBOX = 'allow-scripts allow-forms allow-modals allow-popups allow-downloads';

export class Panels {
  #frame: HTMLIFrameElement | null = null;

  constructor(
    private readonly sidebar: HTMLElement,
    private readonly focusGrid: () => void,
  ) {
    const sidebarFrame = (): HTMLIFrameElement | null => this.#frame;
    followLinks(sidebarFrame);
    hear(sidebarFrame, ({ mytechPage }) => (mytechPage === 'close' ? this.closeSidebar() : mytechPage === 'focus' ? focusGrid() : undefined));
    sidebar.querySelector('.close')?.addEventListener('click', () => this.closeSidebar());
  }

  show(effects: readonly Effect[]): void {
    for (const effect of effects) this.#show(effect);
  }

  closeSidebar(): void {
    this.#frame?.remove();
    this.#frame = null;
    this.sidebar.hidden = true;
    this.focusGrid();
  }

  #show(effect: Effect): void {
    switch (effect.kind) {
      case 'sidebar':
        return this.#openSidebar(effect.title, effect.src);
      case 'error':
        return toast(effect.message, 'wrong', 'The script failed', '/activity?status=failed');
    }
  }

  #openSidebar(title: string, src: string): void {
    this.#frame?.remove();
    this.#frame = frameOf(title, src);
    const heading = this.sidebar.querySelector('h2');
    if (heading !== null) heading.textContent = title;
    this.sidebar.append(this.#frame);
    this.sidebar.hidden = false;
  }
}

function frameOf(title: string, src: string): HTMLIFrameElement {
  const frame = Object.assign(document.createElement('iframe'), { title, src });
  frame.setAttribute('sandbox', SANDBOX);
  return frame;
}
