/**
 * This file reads the search language of `Drive.Files.list` (Drive API v3, "Search query terms and operators"), as far as it is
 * known here: comparisons joined by `and`, and in parentheses by `or`. Whatever else stands in a query is answered as Google answers nonsense, "Invalid Value".
 */
import type { DriveFile } from '../../kernel/files';
import { invalidValue } from './errors';
import { rootOf, shownFolder } from './resource';

/** Who searches, and through which app, whose private properties it can search by. */
export interface Searcher {
  readonly email: string;
  readonly appId: string;
}

export type Matches = (file: DriveFile, searcher: Searcher) => boolean;

/** A text in quotes; a quote or backslash within it follows a backslash. */
const TEXT = String.raw`'((?:[^'\\]|\\['\\])*)'`;

const TERMS: readonly (readonly [pattern: RegExp, matches: (...texts: string[]) => Matches | null])[] = [
  [term(`name\\s*=\\s*${TEXT}`), (name) => (file) => file.name === name],
  [term(`mimeType\\s*=\\s*${TEXT}`), (mimeType) => (file) => file.mimeType === mimeType],
  [term(`mimeType\\s*!=\\s*${TEXT}`), (mimeType) => (file) => file.mimeType !== mimeType],
  [
    term(`${TEXT}\\s+in\\s+parents`),
    (folder) => (file, searcher) => {
      const wanted = folder === 'root' ? rootOf(searcher.email) : (folder ?? '');
      return file.parents.map(shownFolder).includes(shownFolder(wanted));
    },
  ],
  [term(`'me'\\s+in\\s+owners`), () => (file, { email }) => file.driveId === undefined && file.permissions.some(({ role, to }) => role === 'owner' && to?.toLowerCase() === email.toLowerCase())],
  // A word of the name that begins so; "contains performs prefix matching only for a name term" (Drive API v3, search guide).
  [term(`name\\s+contains\\s+${TEXT}`), (text) => (file) => ` ${file.name}`.toLowerCase().includes(` ${(text ?? '').toLowerCase()}`)],
  [term('trashed\\s*=\\s*(true|false)'), (trashed) => (file) => file.trashed === (trashed === 'true')],
  [
    term(`appProperties\\s+has\\s*\\{\\s*key\\s*=\\s*${TEXT}\\s+and\\s+value\\s*=\\s*${TEXT}\\s*\\}`),
    (key, value) => (file, { appId }) => key !== undefined && file.appProperties?.[appId]?.[key] === value,
  ],
  [term(`modifiedTime\\s*>\\s*${TEXT}`), (time) => modifiedAfter(time ?? '')],
];

/** What a query asks for; no query asks for everything. */
export function parseQuery(method: string, query: string | undefined): Matches {
  const wanted = joined(method, query?.trim() ?? '', 'and', (rest) => groupOf(method, rest) ?? firstTerm(method, rest));
  return (file, searcher) => wanted.every((matches) => matches(file, searcher));
}

type Term = readonly [matches: Matches, length: number];

/** Terms with one word between them. */
function joined(method: string, query: string, word: 'and' | 'or', termAt: (rest: string) => Term): readonly Matches[] {
  const found: Matches[] = [];
  const between = new RegExp(`^\\s+${word}\\s+(?=\\S)`);
  let rest = query;
  while (rest !== '') {
    const [matches, length] = termAt(rest);
    found.push(matches);
    rest = rest.slice(length);
    if (rest.trim() === '') break;
    const joint = between.exec(rest);
    if (joint === null) throw invalidValue(method);
    rest = rest.slice(joint[0].length);
  }
  return found;
}

/** Terms in parentheses, of which one has to hold: "(modifiedTime > '…' and (mimeType contains 'image/' or …))", same page. */
function groupOf(method: string, rest: string): Term | null {
  const group = new RegExp(`^\\(((?:[^'()]|${TEXT})*)\\)`).exec(rest);
  if (group === null) return null;
  const choices = joined(method, group[1]?.trim() ?? '', 'or', (inner) => firstTerm(method, inner));
  if (choices.length === 0) throw invalidValue(method);
  return [(file, searcher) => choices.some((matches) => matches(file, searcher)), group[0].length];
}

/** The folders that a query names as parents. */
export const parentsIn = (query: string | undefined): readonly string[] =>
  [...(query ?? '').matchAll(new RegExp(`${TEXT}\\s+in\\s+parents`, 'g'))].map((found) => found[1] ?? '');

function firstTerm(method: string, rest: string): Term {
  for (const [pattern, make] of TERMS) {
    const found = pattern.exec(rest);
    if (found === null) continue;
    const matches = make(...found.slice(1).map((text) => text.replaceAll(/\\(['\\])/g, '$1')));
    if (matches === null) break;
    return [matches, found[0].length];
  }
  throw invalidValue(method);
}

function term(pattern: string): RegExp {
  return new RegExp(`^${pattern}`);
}

/** RFC 3339; without a zone it is UTC (Drive API v3, "Search for files and folders"). */
function modifiedAfter(time: string): Matches | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.test(time)) return null;
  const afterMs = Date.parse(/(Z|[+-]\d{2}:\d{2})$/.test(time) ? time : `${time}Z`);
  return Number.isNaN(afterMs) ? null : (file) => file.modifiedMs > afterMs;
}
