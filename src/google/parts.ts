/**
 * This file loads the parts of the script that lie beside it as files of the project, when an execution first calls into one. It is the one
 * place that evaluates text as a script: files that the build wrote, which came with the same push, and nothing else.
 */
import { UserError } from '../base/codes';
import { type LaterPart, partFile } from '../later-parts';

type Functions = readonly ((...args: readonly unknown[]) => unknown)[];
/** A part's script is a function of what the rest of the script lends it. */
type Start = (lent: readonly unknown[]) => Functions;

let build = '';
let lent = (): readonly unknown[] => [];
const loaded: Record<string, Functions> = {};

/** Told by the build as the script loads: its own name, and what parts need of the script. */
export function lend(stamp: string, things: () => readonly unknown[]): void {
  build = stamp;
  lent = things;
}

/**
 * Apps Script's V8 runtime evaluates text: projects that have run on it do so with libraries that they fetch (tanaikech/PDFApp, `PDFApp.js`,
 * in a class, so on V8), through a name of its own as here, which is what makes it global (AnErrantRake/UMNUBC_Automator, `geval`), and with a
 * template's `getRawContent()`. No page of Google's promises it; a live domain must confirm it.
 */
const evaluated = eval;

function partOf(part: string): LaterPart | null {
  try {
    return JSON.parse(HtmlService.createTemplateFromFile(partFile(part)).getRawContent()) as LaterPart;
  } catch {
    return null;
  }
}

/** One function of a part, by the number that the build gave it. */
export function later(part: string, at: number): Functions[number] | undefined {
  const known = loaded[part];
  if (known !== undefined) return known[at];
  const found = partOf(part);
  if (found?.stamp !== build) throw new UserError('part-out-of-step', { part: partFile(part) });
  return (loaded[part] = (evaluated(found.script) as Start)(lent()))[at];
}
