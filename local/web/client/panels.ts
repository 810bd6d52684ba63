/** This file shows what a script wants on the screen: the sidebar, a dialog, and what went wrong. */
import type { Effect } from '../wire';
import { askConsent } from './consent-dialog';
import { followLinks, hear } from './frames';
import { toast } from './toast';

/** As on Google; the web face keeps the same list in same-origin.ts, where the server enforces it. */
const SANDBOX = 'allow-scripts allow-forms allow-modals allow-popups allow-downloads';

type DialogEffect = Extract<Effect, { kind: 'dialog' }>;

export class Panels {
  #frame: HTMLIFrameElement | null = null;
  #dialog: { readonly box: HTMLDialogElement; readonly frame: HTMLIFrameElement } | null = null;

  constructor(
    private readonly sidebar: HTMLElement,
    private readonly focusGrid: () => void,
    /** Presses the menu item again that had to ask first. */
    private readonly again: (projectId: string, functionName: string) => void,
  ) {
    const sidebarFrame = (): HTMLIFrameElement | null => this.#frame;
    followLinks(sidebarFrame);
    hear(sidebarFrame, ({ mytechPage }) => (mytechPage === 'close' ? this.closeSidebar() : mytechPage === 'focus' ? focusGrid() : undefined));
    const dialogFrame = (): HTMLIFrameElement | null => this.#dialog?.frame ?? null;
    followLinks(dialogFrame);
    hear(dialogFrame, ({ mytechPage }) => (mytechPage === 'close' ? this.#dialog?.box.close() : undefined));
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
      case 'dialog':
        return this.#openDialog(effect);
      case 'consent':
        return void askConsent(effect.ask).then((yes) => {
          if (yes) this.again(effect.ask.projectId, effect.functionName);
          else toast(`Nothing was allowed, so ${effect.ask.name} did not start.`);
        });
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

  /** The browser's own modal dialog keeps the keyboard inside and closes on Escape; another one takes the place of the first. */
  #openDialog({ title, src, width, height }: DialogEffect): void {
    this.#dialog?.box.close();
    const box = Object.assign(document.createElement('dialog'), { className: 'script-dialog' });
    const heading = Object.assign(document.createElement('h2'), { id: 'script-dialog-title', textContent: title });
    box.setAttribute('aria-labelledby', heading.id);
    const close = Object.assign(document.createElement('button'), { type: 'button', className: 'close', textContent: '×' });
    close.setAttribute('aria-label', 'Close the dialog');
    close.onclick = () => box.close();
    const header = document.createElement('header');
    header.append(heading, close);
    const frame = frameOf(title, src);
    if (width !== null) frame.style.width = `${width}px`;
    if (height !== null) frame.style.height = `${height}px`;
    frame.onload = () => frame.focus();
    box.append(header, frame);
    box.addEventListener('close', () => {
      box.remove();
      if (this.#dialog?.box === box) this.#dialog = null;
      this.focusGrid();
    });
    document.body.append(box);
    this.#dialog = { box, frame };
    box.showModal();
  }
}

function frameOf(title: string, src: string): HTMLIFrameElement {
  const frame = Object.assign(document.createElement('iframe'), { title, src });
  frame.setAttribute('sandbox', SANDBOX);
  return frame;
}
