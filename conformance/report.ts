/** This file writes what came of a run as Markdown that can be pasted into an issue: what differs first, all that agrees folded. */
import type { Case, Json, Outcome, Results } from './case';
import { COST_NAMES } from './cost-names';
import { type Verdict, inOrder, verdictOf } from './verdict';

/** What a reader of the report learns of a member without a case. */
export interface Coverage {
  readonly withCase: number;
  readonly done: number;
}

export interface About {
  readonly coverage?: Coverage;
}

/** Longer answers are cut in a table; the results file has them whole. */
const CELL_CHARACTERS = 260;

const HEADINGS: readonly (readonly [verdict: Verdict, heading: string])[] = [
  ['differs', 'Google differs'],
  ['broke', 'Broke, and so says nothing yet'],
  ['stricter', 'The stand-in is stricter by choice'],
  ['open', 'Asked without a claim'],
  ['words', 'The same in other words'],
];

/** GitHub takes 65,536 characters in one comment; this leaves room for what somebody adds. */
const MAX_CHARACTERS = 60_000;

function shown(value: Json): string {
  const text = typeof value === 'string' ? value : inOrder(value);
  return text.length > CELL_CHARACTERS ? `${text.slice(0, CELL_CHARACTERS)}…` : text;
}

/** Text of a cell as code, so that nothing in it is read as Markdown. */
const code = (text: string): string => `\`${text.replace(/`/g, "'").replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ')}\``;

const plain = (text: string): string => text.replace(/\|/g, '\\|').replace(/</g, '&lt;').replace(/\s*\n\s*/g, ' ');

function found(outcome: Outcome): string {
  if ('answer' in outcome) return code(shown(outcome.answer));
  return 'broke' in outcome ? code(outcome.broke) : plain(outcome.notAsked);
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headers, headers.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const members = ({ settles }: Case): string => (settles.length === 0 ? 'none' : settles.slice(0, 3).map(code).join(', ') + (settles.length > 3 ? ` and ${settles.length - 3} more` : ''));

function rowOf(one: Case, outcome: Outcome): readonly string[] {
  const rests = one.matters === undefined ? '' : ` **Rests on it:** ${plain(one.matters)}`;
  return [`${plain(one.question)}${rests} ${code(one.id)}`, members(one), one.claims === undefined ? 'nothing' : code(shown(one.claims)), found(outcome)];
}

const folded = (summary: string, inside: string): string => `<details><summary>${summary}</summary>\n\n${inside}\n\n</details>`;

/** The middle of a few figures, in whole milliseconds. */
function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return Math.round(((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2);
}

function costTable(costs: Results['costs']): string {
  const rows = COST_NAMES.flatMap(({ name, ms, from }) => {
    const figures = costs[name] ?? [];
    if (figures.length === 0) return [];
    const middle = median(figures);
    const over = ms > 0 && middle > 3 * ms ? ' **over three times**' : '';
    return [[code(name), `${ms} ${from}`, `${middle}${over}`, String(Math.max(...figures)), String(figures.length)]];
  });
  return rows.length === 0 ? 'No call was timed.' : table(['Call', 'Stand-in, ms', 'Here, median ms', 'Slowest', 'Calls'], rows);
}

/** The whole report. */
export function report(cases: readonly Case[], results: Results, { coverage }: About): string {
  const judged = cases.map((one) => ({ one, outcome: results.outcomes[one.id], verdict: verdictOf(one, results.outcomes[one.id]) }));
  const of = (verdict: Verdict) => judged.filter((line) => line.verdict === verdict);
  const asked = cases.length - of('not asked').length;
  const parts = [
    `## Conformance, ${results.began.slice(0, 10)}`,
    `${asked} of ${cases.length} cases asked: ${of('agrees').length} agree, ${of('words').length} agree in other words, **${of('differs').length} differ**, ` +
      `${of('stricter').length} are stricter here by choice, ${of('open').length} had no claim, ${of('broke').length} broke.` +
      (coverage === undefined ? '' : ` Cases touch ${coverage.withCase} of the ${coverage.done} members that the stand-in does.`),
  ];
  for (const [verdict, heading] of HEADINGS) {
    const lines = of(verdict);
    if (lines.length === 0) continue;
    const inside = table(['Question', 'Members', 'The stand-in claims', 'Google did'], lines.map(({ one, outcome }) => rowOf(one, outcome ?? { notAsked: '' })));
    parts.push(verdict === 'words' ? folded(`${heading}: ${lines.length}`, inside) : `### ${heading}\n\n${inside}`);
  }
  parts.push('### What calls cost', costTable(results.costs));
  const silent = of('not asked').map(({ one, outcome }) => `- ${code(one.id)}: ${outcome !== undefined && 'notAsked' in outcome ? plain(outcome.notAsked) : 'page' in one ? 'asked by the page only' : 'the run did not come so far'}`);
  if (silent.length > 0) parts.push(folded(`Not asked: ${silent.length}`, silent.join('\n')));
  const agreed = of('agrees').map(({ one }) => `- ${code(one.id)} ${plain(one.question)}`);
  if (agreed.length > 0) parts.push(folded(`Agree: ${agreed.length}`, agreed.join('\n')));
  const whole = `${parts.join('\n\n')}\n`;
  return whole.length <= MAX_CHARACTERS ? whole : `${whole.slice(0, MAX_CHARACTERS)}\n\n(cut; the results file has all)\n`;
}
