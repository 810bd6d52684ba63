/** This file is the panel at the right of a sheet and the rail of icons beside it, in which Workspace add-ons show their cards. */
import { CardStack } from '../../services/card/stack';
import type { ActionView, ResponseView } from '../../services/card/view';
import type { AddOnView, CardDeed, ConsentView } from '../wire';
import { type Hands, buttonOf, sectionOf } from './card-widgets';
import { askConsent } from './consent-dialog';
import { type Answer, post } from './net';

const NOTIFICATION_MS = 5000;

/** The panel of one add-on at a time; a second press on its icon closes it. */
export class CardPanel {
  #open: AddOnView | null = null;
  #stack: CardStack | null = null;
  #busy = false;
  readonly #title = Object.assign(document.createElement('h2'), { tabIndex: -1, dir: 'auto' });
  readonly #back = iconButton('←', 'Back');
  readonly #body = Object.assign(document.createElement('div'), { className: 'cards-body' });
  readonly #footer = Object.assign(document.createElement('footer'), { className: 'cards-footer' });
  readonly #notice = Object.assign(document.createElement('div'), { className: 'cards-notice', hidden: true });

  constructor(
    private readonly api: string,
    private readonly rail: HTMLElement,
    private readonly panel: HTMLElement,
    private readonly done: () => void,
  ) {
    const close = iconButton('×', 'Close the add-on');
    const again = iconButton('⟳', 'Reload the add-on');
    close.onclick = () => this.close();
    again.onclick = () => void this.#home();
    this.#back.onclick = () => {
      this.#stack?.back();
      this.#draw();
    };
    const header = document.createElement('header');
    header.append(this.#back, this.#title, again, close);
    this.#notice.setAttribute('role', 'status');
    panel.append(header, this.#body, this.#notice, this.#footer);
    panel.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text') this.#pressMain(event);
    });
  }

  /** Draws an icon for each add-on. */
  offer(addOns: readonly AddOnView[]): void {
    this.rail.hidden = addOns.length === 0;
    this.rail.replaceChildren(
      ...addOns.map((addOn) => {
        const icon = Object.assign(document.createElement('button'), { type: 'button', title: addOn.name, textContent: addOn.name[0] ?? '?' });
        icon.style.setProperty('--add-on', addOn.color ?? '');
        icon.dataset['project'] = addOn.projectId;
        // As tabs, which they are in Google's own panel; each stays within reach of the Tab key.
        icon.setAttribute('role', 'tab');
        icon.setAttribute('aria-label', addOn.name);
        icon.setAttribute('aria-controls', this.panel.id);
        icon.setAttribute('aria-selected', 'false');
        icon.onclick = () => (this.#open?.projectId === addOn.projectId ? this.close() : this.open(addOn));
        return icon;
      }),
    );
  }

  open(addOn: AddOnView): void {
    this.#open = addOn;
    this.panel.hidden = false;
    this.panel.style.setProperty('--add-on', addOn.color ?? '');
    this.panel.setAttribute('aria-label', addOn.name);
    this.#press();
    void this.#home();
  }

  close(): void {
    const icon = this.rail.querySelector<HTMLElement>('[aria-selected="true"]');
    this.#open = null;
    this.#stack = null;
    this.panel.hidden = true;
    this.#press();
    icon?.focus();
  }

  #press(): void {
    for (const icon of this.rail.querySelectorAll<HTMLElement>('button')) icon.setAttribute('aria-selected', String(icon.dataset['project'] === this.#open?.projectId));
  }

  async #home(): Promise<void> {
    const answer = await this.#ask('home', {});
    if (answer === null || this.#open === null) return;
    if ('card' in answer && answer.card !== undefined) {
      this.#stack = new CardStack(answer.card, false);
      this.#draw();
    } else if ('consent' in answer && answer.consent !== undefined) this.#askFirst(answer.consent);
    else this.#say(this.#open.name, answer.message ?? 'The add-on did not answer.', 'Try again', () => void this.#home());
  }

  /** Google shows a card of its own before the screen opens. */
  #askFirst(consent: ConsentView, said = `${consent.name} needs your permission before it can start.`): void {
    this.#say(consent.name, said, 'Review permissions', () => {
      void askConsent(consent).then((yes) => {
        if (yes) void this.#home();
        else this.#askFirst(consent, `Nothing was allowed, so ${consent.name} cannot show anything. Your sheets are as they were. You can review the permissions whenever you like.`);
      });
    });
  }

  #say(title: string, text: string, button: string, act: () => void): void {
    this.#stack = null;
    this.#title.textContent = title;
    this.#back.hidden = true;
    const line = Object.assign(document.createElement('p'), { className: 'card-text', textContent: text });
    const press = Object.assign(document.createElement('button'), { type: 'button', className: 'card-button filled', textContent: button });
    press.onclick = act;
    const section = Object.assign(document.createElement('section'), { className: 'card-section' });
    section.append(line, press);
    this.#body.replaceChildren(section);
    this.#footer.replaceChildren();
    press.focus();
  }

  #draw(): void {
    const stack = this.#stack;
    if (stack === null) return;
    const { title, subtitle, sections, footer } = stack.card;
    const hands: Hands = {
      press: (action) => void this.#act(action),
      follow: (link) => void window.open(`/go?to=${encodeURIComponent(link)}`, '_blank', 'noopener'),
      set: (name, value) => stack.set(name, value),
    };
    this.#title.textContent = title;
    this.#back.hidden = stack.depth < 2;
    const head = Object.assign(document.createElement('p'), { className: 'card-subtitle', textContent: subtitle, dir: 'auto' });
    this.#body.replaceChildren(...(subtitle === '' ? [] : [head]), ...sections.map((section) => sectionOf(section, hands)));
    this.#footer.replaceChildren(...(footer === null ? [] : [buttonOf(footer.primary, hands)]));
    this.#body.scrollTop = 0;
    this.#title.focus();
  }

  async #act(action: ActionView): Promise<void> {
    if (this.#stack === null || this.#busy) return;
    const stack = this.#stack;
    const answer = await this.#ask('press', stack.press(action));
    if (answer === null || this.#stack !== stack) return;
    if ('response' in answer && answer.response !== undefined) this.#apply(stack, answer.response);
    else if ('consent' in answer && answer.consent !== undefined) this.#askFirst(answer.consent);
    else this.#tell(answer.message ?? 'The add-on did not answer.');
    this.done();
  }

  #apply(stack: CardStack, { steps, notification }: ResponseView): void {
    stack.apply(steps);
    if (steps.length > 0) this.#draw();
    if (notification !== null) this.#tell(notification);
  }

  /** While something is on its way Google shows a bar and takes no other press. */
  async #ask(what: 'home' | 'press', body: object): Promise<CardDeed | Answer | null> {
    if (this.#open === null || this.#busy) return null;
    this.#busy = true;
    this.panel.classList.add('busy');
    this.panel.setAttribute('aria-busy', 'true');
    try {
      return await post<CardDeed>(`${this.api}/cards/${this.#open.projectId}/${what}`, body);
    } finally {
      this.#busy = false;
      this.panel.classList.remove('busy');
      this.panel.setAttribute('aria-busy', 'false');
    }
  }

  #tell(text: string): void {
    this.#notice.textContent = text;
    this.#notice.hidden = false;
    setTimeout(() => {
      if (this.#notice.textContent === text) this.#notice.hidden = true;
    }, NOTIFICATION_MS);
  }

  /** Enter in a line of text presses the filled button that comes next, as a scanner's Enter is meant. */
  #pressMain(event: KeyboardEvent): void {
    const buttons = [...this.panel.querySelectorAll<HTMLButtonElement>('.card-button.filled')];
    const next = buttons.find((button) => ((event.target as Node).compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
    if (next === undefined) return;
    event.preventDefault();
    next.click();
  }
}

function iconButton(text: string, label: string): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'close', textContent: text, title: label });
  button.setAttribute('aria-label', label);
  return button;
}
