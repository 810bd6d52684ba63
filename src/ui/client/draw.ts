/** This file puts a page's content into the document that was built around its script. */
import { type VNode, render } from 'preact';

import { ROOT } from '../page';

export function drawInto(content: VNode): void {
  const root = document.getElementById(ROOT);
  if (root === null) throw new Error(`The page has no element "${ROOT}" to draw into.`);
  root.replaceChildren();
  render(content, root);
}
