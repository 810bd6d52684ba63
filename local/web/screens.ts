/** This file collects what scripts want of people's screens until the page in front of the person fetches it. */
import type { DialogSize, Screen } from '../kernel/execution';
import type { Effect, MenuView } from './wire';

/** Turns the markup of a sidebar or a dialog into the address of a page. */
type Framed = (title: string, html: string) => string;

/** The screen of one person before one spreadsheet, during one execution. */
export class CollectingScreen implements Screen {
  readonly menus: MenuView[] = [];
  readonly effects: Effect[] = [];

  constructor(
    private readonly projectId: string,
    private readonly framed: Framed,
  ) {}

  menu(caption: string, items: MenuView['items']): void {
    this.menus.push({ projectId: this.projectId, caption, items });
  }

  sidebar(title: string, html: string): void {
    this.effects.push({ kind: 'sidebar', title, src: this.framed(title, html) });
  }

  dialog(title: string, html: string, size: DialogSize): void {
    this.effects.push({ kind: 'dialog', title, src: this.framed(title, html), ...size });
  }
}

/** What calls from a sidebar or a dialog put on a screen, waiting for the page around it. */
export class Screens {
  readonly #waiting = new Map<string, Effect[]>();

  add(person: string, spreadsheetId: string, effects: readonly Effect[]): void {
    if (effects.length === 0) return;
    const key = `${person} ${spreadsheetId}`;
    this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), ...effects]);
  }

  take(person: string, spreadsheetId: string): readonly Effect[] {
    const key = `${person} ${spreadsheetId}`;
    const effects = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    return effects;
  }
}
