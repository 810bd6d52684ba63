/**
 * This file reads a page that somebody is to follow: its commands with the output that it prints, and what it says one sees. A comment
 * `see: NAME` stands before each sentence of the latter; the texts in curly quotes of that sentence are what must be there.
 */

export interface Command {
  readonly kind: 'command';
  readonly line: string;
  /** What the page prints as its output; null where it prints none. */
  readonly output: string | null;
  /** Where that stands in the page, to be written anew. */
  readonly at: { readonly from: number; readonly to: number } | null;
}

export interface Sight {
  readonly kind: 'sight';
  readonly name: string;
  readonly texts: readonly string[];
}

export type Step = Command | Sight;

const MARKS = /^```(sh|text)\n([\s\S]*?)^```$|<!-- see: ([\w-]+) -->/gm;

export function stepsOf(page: string): readonly Step[] {
  const steps: Step[] = [];
  for (const mark of page.matchAll(MARKS)) {
    const [whole, fence, body = '', name] = mark;
    if (name !== undefined) steps.push({ kind: 'sight', name, texts: quotedIn(page.slice(mark.index + whole.length)) });
    else if (fence === 'sh') steps.push({ kind: 'command', line: body.trim(), output: null, at: null });
    else {
      // The output may follow what one sees meanwhile, as at a sign-in.
      const index = steps.findLastIndex((step) => step.kind === 'command');
      const command = steps[index];
      if (command?.kind !== 'command' || command.output !== null) throw new Error('An output stands behind no command.');
      const from = mark.index + '```text\n'.length;
      steps[index] = { ...command, output: body, at: { from, to: from + body.length } };
    }
  }
  return steps;
}

/** The quoted texts of the first sentence; a full stop within a quotation ends none. */
function quotedIn(rest: string): readonly string[] {
  const sentence = /^(?:“[^”]*”|[^.“])*/.exec(rest)?.[0] ?? '';
  const texts = [...sentence.matchAll(/“([^”]*)”/g)].map(([, text = '']) => text.replaceAll(/\s+/g, ' '));
  if (texts.length === 0) throw new Error(`This sentence says of nothing that one sees it: ${rest.slice(0, 80)}`);
  return texts;
}

/** What differs from one district, minute and machine to the next, by what the page prints in its place. */
const PLACEHOLDERS: readonly (readonly [RegExp, string])[] = [
  [/^npm warn .*\n?/gm, ''],
  [/^\s*> .*\n?/gm, ''],
  [/^ *\d+\.\d s {2}/gm, ''],
  [/http:\/\/localhost:\d+\/o\/oauth2\/\S+/g, 'https://accounts.google.com/o/oauth2/v2/auth?…'],
  [/localhost:\d+/g, 'localhost:8080'],
  [/AKfycb[\w-]{50}/g, 'AKfycb…'],
  [/\/d\/[\w-]{40,60}/g, '/d/…'],
  [/\bid=[\w-]{40,60}/g, 'id=…'],
  [/--parentId [\w-]{40,60}/g, '--parentId …'],
  [/[\w-]{56}/g, '…'],
  [/\d{1,2}:\d{2}:\d{2}\s[AP]M/g, '9:15:00 AM'],
  // How many files a part has is nobody's concern; that all of them went is.
  [/^Pushed \d+ files/gm, 'Pushed … files'],
  [/^(└─ build\/\w+\/appsscript\.json\n)(?:└─ .*\n?)+/gm, '$1└─ …\n'],
];

export function plain(output: string): string {
  const replaced = PLACEHOLDERS.reduce((text, [what, by]) => text.replaceAll(what, by), `${output.trim()}\n`);
  return `${replaced.trim()}\n`;
}

/** The page with the outputs that its commands really have. */
export function withOutputs(page: string, outputs: ReadonlyMap<Command, string>): string {
  const written = [...outputs].flatMap(([{ at }, output]) => (at === null ? [] : [{ ...at, output }])).sort((a, b) => b.from - a.from);
  return written.reduce((text, { from, to, output }) => text.slice(0, from) + output + text.slice(to), page);
}
