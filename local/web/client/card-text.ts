/** This file draws texts of cards: Google's few tags as they are meant, every other tag as nothing, and never as markup of its own. */

/** "Text formatting" of developers.google.com/workspace/add-ons/concepts/widgets names these, beside links and colours, which no card here has. */
const TAGS: Readonly<Record<string, string>> = { b: 'b', strong: 'b', i: 'i', em: 'i', u: 'u', s: 's', br: 'br' };
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decoded = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);

export function cardText(text: string): DocumentFragment {
  const root = document.createDocumentFragment();
  const open: Node[] = [root];
  for (const [piece, slash, name] of text.matchAll(/<(\/?)([a-z]+)[^>]*>|[^<]+|</gi)) {
    const top = open[open.length - 1] ?? root;
    if (name === undefined) {
      for (const [at, line] of decoded(piece).split('\n').entries()) {
        if (at > 0) top.appendChild(document.createElement('br'));
        top.appendChild(document.createTextNode(line));
      }
      continue;
    }
    const tag = TAGS[name.toLowerCase()];
    if (tag === undefined) continue;
    if (slash === '/') open.length = Math.max(1, open.length - 1);
    else {
      const made = top.appendChild(document.createElement(tag));
      if (tag !== 'br') open.push(made);
    }
  }
  return root;
}
