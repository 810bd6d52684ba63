/** This file answers SpreadsheetApp.getUi(): menus, sidebar, dialogs and alerts on the screen of the person who runs the script. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import { EnumValue, Served } from '../../kernel/served';
import { HtmlOutput } from '../html/output';

const BUTTONS = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'] as const;
const BUTTON_SETS = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'] as const;

class Buttons extends Served {
  readonly interfaceName = 'Base.Button';
}

class ButtonSets extends Served {
  readonly interfaceName = 'Base.ButtonSet';
}

function values(interfaceName: string, names: readonly string[]): Readonly<Record<string, EnumValue>> {
  return Object.fromEntries(names.map((name) => [name, new EnumValue(interfaceName, name)]));
}

const button = values('Base.Button', BUTTONS);
const buttonSet = values('Base.ButtonSet', BUTTON_SETS);
const CLOSE = button['CLOSE'] as EnumValue;
const Button = Object.assign(new Buttons(), button);
const ButtonSet = Object.assign(new ButtonSets(), buttonSet);

/** The message shape is Google's for anything that an unauthorized trigger may not do. */
function notInSimpleTrigger(member: string): ServiceError {
  return new ServiceError(`You do not have permission to call ${member}.`);
}

export class Ui extends Served {
  readonly interfaceName = 'Base.Ui';
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  constructor(private readonly execution: Execution) {
    super();
  }

  createMenu(caption: unknown): Menu {
    if (typeof caption !== 'string') throw signatureMismatch('Ui.createMenu', [caption]);
    return new Menu(this.execution, caption);
  }

  /** A sidebar without a title of its own has the one Google gives it (unsourced). */
  showSidebar(userInterface: unknown): void {
    if (!(userInterface instanceof HtmlOutput)) throw signatureMismatch('Ui.showSidebar', [userInterface]);
    this.execution.spec.screen?.sidebar(userInterface.title === '' ? 'Apps Script application' : userInterface.title, userInterface.getContent());
  }

  showModalDialog(userInterface: unknown, title: unknown): void {
    if (!(userInterface instanceof HtmlOutput) || typeof title !== 'string') throw signatureMismatch('Ui.showModalDialog', [userInterface, title]);
    this.execution.spec.screen?.dialog(title, userInterface.getContent(), true);
  }

  /** `alert(prompt)`, `alert(prompt, buttons)` or `alert(title, prompt, buttons)`; where nobody looks, it is closed. */
  alert(...args: unknown[]): EnumValue {
    if (this.execution.spec.kind === 'simple') throw notInSimpleTrigger('Ui.alert');
    const set = args.length > 1 ? args[args.length - 1] : buttonSet['OK'];
    const words = args.length > 1 ? args.slice(0, -1) : args;
    const name = BUTTON_SETS.find((each) => buttonSet[each] === set);
    const [first, second] = words;
    if (name === undefined || words.length > 2 || !words.every((word) => typeof word === 'string') || typeof first !== 'string') {
      throw signatureMismatch('Ui.alert', args);
    }
    const [title, prompt] = typeof second === 'string' ? [first, second] : ['', first];
    const pressed = this.execution.spec.screen?.alert(title, prompt, name) ?? 'CLOSE';
    return button[pressed] ?? CLOSE;
  }
}

interface MenuItem {
  readonly caption: string;
  readonly functionName: string;
}

/** A separator on the screen port: an item without words and function. */
const SEPARATOR: MenuItem = { caption: '', functionName: '' };

export class Menu extends Served {
  readonly interfaceName = 'Base.Menu';
  readonly #items: MenuItem[] = [];

  constructor(
    private readonly execution: Execution,
    private readonly caption: string,
  ) {
    super();
  }

  /** The function is named, not given: it is looked up when somebody chooses the item. */
  addItem(caption: unknown, functionName: unknown): this {
    if (typeof caption !== 'string' || typeof functionName !== 'string') throw signatureMismatch('Menu.addItem', [caption, functionName]);
    this.#items.push({ caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.#items.push(SEPARATOR);
    return this;
  }

  addToUi(): void {
    this.execution.spec.screen?.menu(this.caption, this.#items);
  }
}
