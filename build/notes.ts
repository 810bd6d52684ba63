/**
 * This file leaves the notes of tables and columns out of scripts. They tell people what a column holds, in `docs/sheets.md`; no execution
 * reads them, and every one would load them.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** The files that declare tables. */
const DECLARING = /\bdefineSheet\(/;

/** The source without every `note` that is a plain text. */
export function withoutNotes(file: string, source: string): string {
  if (!DECLARING.test(source)) return source;
  const cuts: { readonly from: number; readonly to: number }[] = [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, false);
  const walk = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === 'note' && (ts.isStringLiteralLike(node.initializer) || ts.isTemplateExpression(node.initializer))) {
      cuts.push({ from: node.getStart(tree), to: node.end + (/^\s*,/.exec(source.slice(node.end))?.[0].length ?? 0) });
    } else ts.forEachChild(node, walk);
  };
  walk(tree);
  let [text, at] = ['', 0];
  for (const { from, to } of cuts) {
    // Lines stay where they are, for the map that tells where an error happened.
    text += `${source.slice(at, from)}${source.slice(from, to).replace(/[^\n]/g, '')}`;
    at = to;
  }
  return text + source.slice(at);
}

/** `read` gives a source's text. */
export const leaveNotesOut = (read: (file: string) => string = (file) => readFileSync(file, 'utf8')): Plugin => ({
  name: 'leave-notes-out',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({ contents: withoutNotes(path, read(path)), loader: 'ts' }));
  },
});
