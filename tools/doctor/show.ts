/** This file shows findings to a person: grouped by how bad they are, in the order in which to act, coloured on a terminal. */
import type { Finding, Severity } from './findings';

const HEADINGS: Readonly<Record<Severity, string>> = { broken: 'Broken now', soon: 'Will bite soon', note: 'Good to know' };
const MARKS: Readonly<Record<Severity, string>> = { broken: '✗', soon: '!', note: '·' };
/** ANSI: bold red, bold yellow, and the terminal's own colour. */
const COLOURS: Readonly<Record<Severity, string>> = { broken: '1;31', soon: '1;33', note: '0' };
const BOLD = '1';
const FAINT = '2';

export interface Looked {
  readonly account: string;
  readonly workbooks: number;
  readonly forms: number;
  readonly projects: number;
}

export function shown(findings: readonly Finding[], { account, workbooks, forms, projects }: Looked, coloured: boolean): string {
  const paint = (style: string, text: string): string => (coloured ? `\u001b[${style}m${text}\u001b[0m` : text);
  const lines: string[] = [];
  for (const severity of ['broken', 'soon', 'note'] as const) {
    const some = findings.filter((one) => one.severity === severity);
    if (some.length === 0) continue;
    lines.push(paint(BOLD, `${HEADINGS[severity]} (${some.length})`));
    for (const { code, what, next } of some) lines.push(`  ${paint(COLOURS[severity], MARKS[severity])} ${what} ${paint(FAINT, code)}`, `    → ${next}`);
    lines.push('');
  }
  const looked = `Looked at ${workbooks} workbooks, ${forms} forms and ${projects} script projects as ${account}.`;
  const wrong = findings.filter(({ severity }) => severity !== 'note').length;
  lines.push(wrong === 0 ? `${paint('1;32', '✓')} MyTech is well. ${looked}` : `${wrong} ${wrong === 1 ? 'thing needs' : 'things need'} somebody. ${looked}`);
  return lines.join('\n');
}
