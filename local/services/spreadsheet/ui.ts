/** This file answers SpreadsheetApp.getUi(): menus, the sidebar and dialogs on the screen of the person who runs the script. */
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

  /**
   * The script goes on while the dialog is open; the person sees nothing else until it is closed
   * (developers.google.com/apps-script/reference/base/ui#showmodaldialoguserinterface,-title). Plain text is allowed there too and not here.
   */
  showModalDialog(userInterface: unknown, title: unknown): void {
    if (!(userInterface instanceof HtmlOutput) || typeof title !== 'string') throw signatureMismatch('Ui.showModalDialog', [userInterface, title]);
    this.execution.spec.screen?.dialog(title, userInterface.getContent(), userInterface.size);
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
