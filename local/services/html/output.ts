/** This file serves a page that a script makes: its markup, and the few things about it that only HtmlOutput can say. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import { Served } from '../../kernel/served';

/** "Only the following meta tags are allowed": developers.google.com/apps-script/reference/html/html-output#addMetaTag. */
export const META_NAMES = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

export class HtmlOutput extends Served {
  readonly interfaceName = 'HTML.HtmlOutput';
  readonly #metaTags: MetaTag[] = [];
  readonly #content: string;
  #title = '';

  constructor(content: string) {
    super();
    this.#content = content;
  }

  get metaTags(): readonly MetaTag[] {
    return this.#metaTags;
  }

  get title(): string {
    return this.#title;
  }

  getContent(): string {
    return this.#content;
  }

  setTitle(title: unknown): this {
    if (typeof title !== 'string') throw signatureMismatch('HtmlService.HtmlOutput.setTitle', [title]);
    this.#title = title;
    return this;
  }

  addMetaTag(name: unknown, content: unknown): this {
    if (typeof name !== 'string' || typeof content !== 'string') throw signatureMismatch('HtmlService.HtmlOutput.addMetaTag', [name, content]);
    if (!META_NAMES.includes(name)) throw new ServiceError(`The meta tag "${name}" is not allowed in this context.`);
    this.#metaTags.push({ name, content });
    return this;
  }
}
