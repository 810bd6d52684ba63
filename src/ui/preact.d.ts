/**
 * This file types the part of Preact that pages rendered on the server use, without the browser's types: Preact's own
 * declarations bring `lib.dom` into every file that is compiled with them, and `setTimeout` would then compile in Apps Script code.
 * It stands in for `preact`, `preact/jsx-runtime` and `preact-render-to-string` under `src/tsconfig.json`.
 */

export type ComponentChild = VNode | string | number | boolean | null | undefined;
export type ComponentChildren = ComponentChild | readonly ComponentChildren[];

export interface VNode {
  readonly type: unknown;
  readonly props: unknown;
  readonly key: unknown;
}

type Properties = Readonly<Record<string, unknown>>;

export function jsx(type: unknown, props: Properties, key?: string | number): VNode;
export function jsxs(type: unknown, props: Properties, key?: string | number): VNode;
export function Fragment(props: { readonly children?: ComponentChildren }): VNode;
export function renderToString(node: VNode): string;

/** Attributes of any element; a property that needs HTML as text (`dangerouslySetInnerHTML`) is left out on purpose. */
interface Attributes {
  readonly children?: ComponentChildren;
  readonly key?: string | number;
  readonly id?: string;
  readonly class?: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  readonly role?: string;
  readonly style?: Readonly<Record<string, string | number>>;
  readonly 'aria-label'?: string;
  readonly 'aria-current'?: 'true' | 'page';
  readonly 'aria-hidden'?: boolean;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
}

interface LinkAttributes extends Attributes {
  readonly href: string;
  readonly target?: '_top' | '_blank';
  readonly rel?: string;
  readonly hreflang?: string;
}

interface TableAttributes extends Attributes {
  readonly width?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly cellPadding?: string;
  readonly cellSpacing?: string;
}

type Plain =
  | 'html' | 'head' | 'title' | 'body' | 'main' | 'header' | 'footer' | 'nav' | 'section' | 'div' | 'span' | 'p' | 'h1' | 'h2' | 'ul' | 'li'
  | 'dl' | 'dt' | 'dd' | 'strong' | 'bdi' | 'summary' | 'br';

export namespace JSX {
  type Element = VNode;
  interface ElementChildrenAttribute {
    children: unknown;
  }
  interface IntrinsicAttributes {
    readonly key?: string | number;
  }
  type IntrinsicElements = Readonly<Record<Plain, Attributes>> & {
    readonly a: LinkAttributes;
    readonly details: Attributes & { readonly open?: boolean };
    readonly meta: Attributes & { readonly charset?: string; readonly name?: string; readonly content?: string };
    readonly table: TableAttributes;
    readonly tbody: TableAttributes;
    readonly tr: TableAttributes;
    readonly td: TableAttributes;
  };
}
