/** This file shows what a script wants on the screen: the sidebar, dialogs, alerts and notices. */
import type { Effect } from '../wire';
import { followLinks, hear } from './frames';
import type { Place } from './grid';
import { toast } from './toast';

/** As on Google; the web face keeps the same list in same-origin.ts, where the server enforces it. */
const SANDBOX = 'allow-scripts allow-forms allow-modals allow-popups allow-downloads';

export class Panels {
  #frame: HTMLIFrameElement | null = null;
  #dialog: HTMLDialogElement | null = null;

  constructor(
    private readonly sidebar: HTMLElement,
    private readonly select: (sheetId: number, place: Place) => void,
    private readonly focusGrid: () => void,
  ) {
    const sidebarFrame = (): HTMLIFrameElement | null => this.#frame;
    const dialogFrame = (): HTMLIFrameElement | null => this.#dialog?.querySelector('iframe') ?? null;
    for (const frame of [sidebarFrame, dialogFrame]) followLinks(frame);
    hear(sidebarFrame, ({ mytechPage }) => (mytechPage === 'close' ? this.closeSidebar() : mytechPage === 'focus' ? focusGrid() : undefined));
    hear(dialogFrame, ({ mytechPage }) => (mytechPage === 'close' ? this.#dialog?.close() : mytechPage === 'focus' ? focusGrid() : undefined));
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
        return this.#openDialog(effect.title, frameOf(effect.title, effect.src));
      case 'alert':
        return this.#alert(effect.title, effect.prompt, effect.closed);
      case 'toast':
        return toast(effect.message, 'plain', effect.title);
      case 'select':
        return this.select(effect.sheetId, { row: effect.row, column: effect.column });
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

  #openDialog(title: string, content: HTMLElement): void {
    this.#dialog?.remove();
    const dialog = Object.assign(document.createElement('dialog'), { className: 'dialog' });
    const head = document.createElement('header');
    const close = Object.assign(document.createElement('button'), { type: 'button', className: 'close', textContent: '×', ariaLabel: 'Close' });
    close.onclick = () => dialog.close();
    head.append(Object.assign(document.createElement('h2'), { textContent: title }), close);
    dialog.append(head, content);
    dialog.addEventListener('close', () => {
      dialog.remove();
      this.focusGrid();
    });
    document.body.append(dialog);
    dialog.showModal();
    this.#dialog = dialog;
  }

  #alert(title: string, prompt: string, closed: boolean): void {
    const content = Object.assign(document.createElement('div'), { className: 'alert' });
    content.append(Object.assign(document.createElement('p'), { textContent: prompt }));
    if (closed) {
      const why = 'The local Workspace cannot wait for an answer: the script was told that you closed this question.';
      content.append(Object.assign(document.createElement('p'), { className: 'hint', textContent: why }));
    }
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'primary', textContent: closed ? 'Close' : 'OK' });
    button.onclick = () => this.#dialog?.close();
    content.append(button);
    this.#openDialog(title, content);
    button.focus();
  }
}

function frameOf(title: string, src: string): HTMLIFrameElement {
  const frame = Object.assign(document.createElement('iframe'), { title, src });
  frame.setAttribute('sandbox', SANDBOX);
  return frame;
}
