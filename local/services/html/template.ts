/** This file serves a template of a script, as far as its text is asked for and its scriptlets are not run. */
import { Served } from '../../kernel/served';

export class HtmlTemplate extends Served {
  readonly interfaceName = 'HTML.HtmlTemplate';
  readonly #content: string;

  constructor(content: string) {
    super();
    this.#content = content;
  }

  /** "Returns the unprocessed content of this template": developers.google.com/apps-script/reference/html/html-template#getRawContent(). */
  getRawContent(): string {
    return this.#content;
  }
}
