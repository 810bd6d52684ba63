/** This file serves a page that a script makes: its markup, and the few things about it that only HtmlOutput can say. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import type { DialogSize } from '../../kernel/execution';
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
  #size: DialogSize = { width: null, height: null };

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

  get size(): DialogSize {
    return this.#size;
  }

  getContent(): string {
    return this.#content;
  }

  setTitle(title: unknown): this {
    if (typeof title !== 'string') throw signatureMismatch('HtmlService.HtmlOutput.setTitle', [title]);
    this.#title = title;
    return this;
  }

  /** "Sets the initial width of the custom dialog"; a page elsewhere takes no notice: developers.google.com/apps-script/reference/html/html-output. */
  setWidth(width: unknown): this {
    if (typeof width !== 'number') throw signatureMismatch('HtmlService.HtmlOutput.setWidth', [width]);
    this.#size = { ...this.#size, width };
    return this;
  }

  setHeight(height: unknown): this {
    if (typeof height !== 'number') throw signatureMismatch('HtmlService.HtmlOutput.setHeight', [height]);
    this.#size = { ...this.#size, height };
    return this;
  }

  addMetaTag(name: unknown, content: unknown): this {
    if (typeof name !== 'string' || typeof content !== 'string') throw signatureMismatch('HtmlService.HtmlOutput.addMetaTag', [name, content]);
    if (!META_NAMES.includes(name)) throw new ServiceError(`The meta tag "${name}" is not allowed in this context.`);
    this.#metaTags.push({ name, content });
    return this;
  }
}
