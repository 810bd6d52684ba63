/** This file answers SpreadsheetApp.getUi(): menus and the sidebar on the screen of the person who runs the script. */
import { signatureMismatch } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { HtmlOutput } from '../html/output';

export class Ui extends Served {
  readonly interfaceName = 'Base.Ui';

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
}

interface MenuItem {
  readonly caption: string;
  readonly functionName: string;
}

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

  addToUi(): void {
    this.execution.spec.screen?.menu(this.caption, this.#items);
  }
}
