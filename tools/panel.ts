/** This file is somebody before the add-on's cards: opens them, sets fields and presses what is written on them. */
import type { Project } from '../local/kernel/projects';
import type { Workspace } from '../local/kernel/workspace';
import { type PanelVisit, openHomepage, pressOnCard } from '../local/services/card/panel';
import { CardStack } from '../local/services/card/stack';
import type { ActionView, CardView, Press, WidgetView } from '../local/services/card/view';

const LOCALE = 'en-US';

/** What can be read on a widget. */
const wordsOf = (widget: WidgetView): readonly string[] => {
  switch (widget.widget) {
    case 'text':
      return [widget.text];
    case 'row':
      return [widget.above, widget.text, widget.below];
    case 'buttons':
      return widget.buttons.map((button) => button.text);
    case 'divider':
      return [];
    case 'input':
      return [widget.title, widget.value, widget.hint];
    case 'selection':
      return [widget.title, ...widget.items.map((item) => item.text)];
    case 'date':
      return [widget.title];
  }
};

export class Panel {
  #stack: CardStack | null = null;
  /** The last line that passed. */
  notification = '';
  /** How the add-on failed, as Google's panel would say it; '' where it did not. */
  failure = '';
  readonly #visit: PanelVisit;

  constructor(
    private readonly workspace: Workspace,
    project: Project,
    person: string,
    private readonly how: { readonly timeZone: string; readonly sendsUntouched?: boolean },
  ) {
    this.#visit = { project, person: workspace.accounts.require(person), timeZone: how.timeZone, locale: LOCALE };
  }

  open(): this {
    const answer = openHomepage(this.workspace, this.#visit);
    this.failure = answer.ok ? '' : answer.message;
    if (answer.ok) this.#stack = new CardStack(answer.value, this.how.sendsUntouched ?? false);
    return this;
  }

  get card(): CardView {
    if (this.#stack === null) throw new Error(`The panel shows no card. ${this.failure}`);
    return this.#stack.card;
  }

  get depth(): number {
    return this.#stack?.depth ?? 0;
  }

  get widgets(): readonly WidgetView[] {
    return this.card.sections.flatMap((section) => section.widgets);
  }

  /** Everything that can be read on the card. */
  get text(): string {
    const { title, subtitle, sections, footer } = this.card;
    return [title, subtitle, ...sections.flatMap((section) => [section.header, ...section.widgets.flatMap(wordsOf)]), footer?.primary.text ?? ''].filter((words) => words !== '').join('\n');
  }

  back(): this {
    this.#stack?.back();
    return this;
  }

  set(name: string, value: string | number | null): this {
    if (!this.widgets.some((widget) => 'name' in widget && widget.name === name)) throw new Error(`There is no field ${name} on this card:\n${this.text}`);
    this.#stack?.set(name, value);
    return this;
  }

  /** What a button or a line would send, by the words on it. */
  pressOf(words: string): Press {
    return this.#sent(this.actionOf(words));
  }

  actionOf(words: string): ActionView {
    const { footer } = this.card;
    const buttons = [...this.widgets.flatMap((widget) => (widget.widget === 'buttons' ? widget.buttons : [])), ...(footer === null ? [] : [footer.primary])];
    const rows = this.widgets.flatMap((widget) => (widget.widget === 'row' ? [widget] : []));
    const found = buttons.find((button) => button.text === words)?.action ?? rows.find((row) => row.action !== null && [row.above, row.text].includes(words))?.action;
    if (found === undefined || found === null) throw new Error(`Nothing to press says “${words}” on this card:\n${this.text}`);
    return found;
  }

  press(words: string): this {
    return this.send(this.pressOf(words));
  }

  /** Sends what a browser would, or what somebody told it to. */
  send(press: Press): this {
    const answer = pressOnCard(this.workspace, this.#visit, press);
    this.failure = answer.ok ? '' : answer.message;
    this.notification = '';
    if (answer.ok) {
      this.#stack?.apply(answer.value.steps);
      this.notification = answer.value.notification ?? '';
    }
    return this;
  }

  #sent(action: ActionView): Press {
    if (this.#stack === null) throw new Error('The panel shows no card.');
    return this.#stack.press(action);
  }
}
