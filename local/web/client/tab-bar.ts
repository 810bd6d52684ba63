/** This file shows the tabs of a spreadsheet at its foot; hidden ones when asked for. */
import type { TabName } from '../wire';

export class TabBar {
  #shownText = '';
  #chosen = -1;
  #withHidden = false;
  #tabs: readonly TabName[] = [];

  constructor(
    private readonly list: HTMLElement,
    private readonly toggle: HTMLElement,
    private readonly open: (sheetId: number) => void,
  ) {
    toggle.addEventListener('click', () => {
      this.#withHidden = !this.#withHidden;
      this.#draw();
    });
  }

  show(tabs: readonly TabName[]): void {
    const text = JSON.stringify(tabs);
    if (text === this.#shownText) return;
    this.#shownText = text;
    this.#tabs = tabs;
    this.#draw();
  }

  choose(sheetId: number): void {
    this.#chosen = sheetId;
    this.#draw();
  }

  #draw(): void {
    const hidden = this.#tabs.filter((tab) => tab.hidden).length;
    const shown = this.#tabs.filter((tab) => !tab.hidden || this.#withHidden || tab.sheetId === this.#chosen);
    this.list.replaceChildren(...shown.map((tab) => this.#button(tab)));
    this.toggle.hidden = hidden === 0;
    this.toggle.textContent = this.#withHidden ? 'Put hidden tabs away' : `${hidden} hidden ${hidden === 1 ? 'tab' : 'tabs'}`;
  }

  #button({ sheetId, title, hidden, color }: TabName): HTMLElement {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: title, className: hidden ? 'tab hidden-tab' : 'tab' });
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-selected', String(sheetId === this.#chosen));
    if (color !== null) button.style.setProperty('--tab-color', color);
    button.onclick = () => this.open(sheetId);
    return button;
  }
}
