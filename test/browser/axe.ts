/** This file asks axe what keeps people out of a document. */
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at AA, and what axe calls best practice; the size of targets is asked for by name, since axe leaves it off. */
const ALL: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  // What stands in frames is looked at by itself.
  iframes: false,
  resultTypes: ['violations'],
};

/** What depends on colours, so on whether the screen is dark. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, iframes: false, resultTypes: ['violations'] };

interface WithAxe {
  readonly axe: { run(context: string, options: RunOptions): Promise<AxeResults> };
}

/** Each violation as a line: the rule, the element, and what axe says of it. */
export async function violations(frame: Frame, part = 'html', only: 'all' | 'colours' = 'all', excepted: readonly string[] = []): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(AXE);
  const found = await frame.evaluate(
    async ([context, options, rules]) => (await (globalThis as unknown as WithAxe).axe.run(context, options)).violations.filter(({ id }) => !rules.includes(id)).flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`)),
    [part, only === 'all' ? ALL : COLOURS, excepted] as const,
  );
  return found.map((line) => line.replace(/\s+/g, ' '));
}
