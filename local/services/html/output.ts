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
  #content: string;
  #title = '';
  #frames: 'ALLOWALL' | 'DEFAULT' = 'DEFAULT';
  #width: number | null = null;
  #height: number | null = null;

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

  /** Whether any site may show the page in a frame. */
  get framesAllowed(): boolean {
    return this.#frames === 'ALLOWALL';
  }

  /** In pixels; null where the script left it to Google. */
  get size(): { readonly width: number | null; readonly height: number | null } {
    return { width: this.#width, height: this.#height };
  }

  getContent(): string {
    return this.#content;
  }

  append(addedContent: unknown): this {
    if (typeof addedContent !== 'string') throw signatureMismatch('HtmlService.HtmlOutput.append', [addedContent]);
    this.#content += addedContent;
    return this;
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

  setXFrameOptionsMode(mode: unknown): this {
    if (mode !== 'ALLOWALL' && mode !== 'DEFAULT') throw signatureMismatch('HtmlService.HtmlOutput.setXFrameOptionsMode', [mode]);
    this.#frames = mode;
    return this;
  }

  setWidth(width: unknown): this {
    if (typeof width !== 'number') throw signatureMismatch('HtmlService.HtmlOutput.setWidth', [width]);
    this.#width = width;
    return this;
  }

  setHeight(height: unknown): this {
    if (typeof height !== 'number') throw signatureMismatch('HtmlService.HtmlOutput.setHeight', [height]);
    this.#height = height;
    return this;
  }
}
