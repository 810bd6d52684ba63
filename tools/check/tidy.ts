/** This file is the gate for house rules that no other tool knows: sizes, opening sentences, names, and what must not be in the tree. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import type { Gate } from './gate';

/** "A file past ~300 lines or a function past 70 is split by noun"; the gate leaves the first some air. */
export const MAX_FILE_LINES = 350;
export const MAX_FUNCTION_LINES = 70;

/** Old exceptions and their sizes; they may shrink and not grow, and a new one needs a reason here. */
export const ALLOWED_FILE_LINES: Readonly<Record<string, number>> = {};
export const ALLOWED_FUNCTION_LINES: Readonly<Record<string, number>> = {
  'local/web/client/grid-hands.ts startHands': 106,
  'local/web/sheets/routes.ts sheetRoutes': 78,
  'src/ui/client/desk/use-desk.ts useDesk': 91,
};

const PRODUCT = /^(src|local|conformance|tools|build)\/.*\.tsx?$/;
const CATALOGUE = /^src\/words\/(starter\/)?[a-z]{2}\.ts$/;
const SCRIPT = /\.(ts|tsx|mjs|cjs)$/;
const TEST = /^test\/.*\.test\.tsx?$/;

/** Names that say nothing of what is inside; say the trade's noun instead: device, loan, fault, ticket. */
const EMPTY_NAMES = ['util', 'utils', 'helper', 'helpers', 'manager', 'managers', 'service', 'common', 'data', 'handle'];
/** Put together from halves, so that this file does not find itself; `X` three times is also the zone in a date pattern, so it counts in comments. */
const UNFINISHED = new RegExp(`\\b(${'TO'}DO|${'FIX'}ME)\\b|(//|\\*).*\\b${'XX'}X\\b`);
const PASSED_OVER = /\b(?:describe|it|test)\.(?:only|skip|todo|failing)\b|(?<![.\w])(?:xit|fit|xdescribe|fdescribe|xtest)\(/;
/** Tables, documents and archives: what a district exports. Rosters and device lists are drawn from a seed where they are needed. */
const EXPORTED = /\.(csv|tsv|xlsx?|ods|numbers|sqlite3?|db|parquet|pdf|docx?|zip|gz|tgz|eml|mbox)$/i;
/** Addresses may be made up only where nobody can live: RFC 2606's names, and the address that Google puts in its documents. */
const ADDRESS = /[\w.+-]+@((?:[a-z0-9-]+\.)+[a-z]{2,})/gi;
const NOBODY_LIVES_THERE = /(^|\.)(example|test|invalid|localhost)$|(^|\.)example\.(com|org|net)$/i;

export interface SourceFile {
  /** From the folder of package.json, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** All findings in one file. */
export function tidyFindings({ path, text }: SourceFile): readonly string[] {
  const findings: string[] = [];
  const stem = basename(path).replace(/\..*$/, '');
  if (EXPORTED.test(path)) return [`${path} looks like somebody's data; generate such files from a seed, outside git.`];
  if (SCRIPT.test(path) && EMPTY_NAMES.includes(stem)) findings.push(`${path} has a name that says nothing; name the noun it is about.`);
  text.split('\n').forEach((line, at) => {
    if (UNFINISHED.test(line)) findings.push(`${path}:${at + 1} is marked as unfinished; finish it or write down why it is so.`);
    if (TEST.test(path) && PASSED_OVER.test(line)) findings.push(`${path}:${at + 1} leaves tests out; a test runs or goes.`);
    for (const [address, domain = ''] of line.matchAll(ADDRESS)) {
      if (SCRIPT.test(path) && !NOBODY_LIVES_THERE.test(domain)) findings.push(`${path}:${at + 1} names ${address}, which may be somebody; use a domain under .example.`);
    }
  });
  if (PRODUCT.test(path)) findings.push(...productFindings({ path, text }));
  return findings;
}

function productFindings({ path, text }: SourceFile): readonly string[] {
  const findings: string[] = [];
  const lines = text.split('\n').length - 1;
  // A catalogue is one long list of words, as long as there are things to say.
  if (!CATALOGUE.test(path) && lines > (ALLOWED_FILE_LINES[path] ?? MAX_FILE_LINES)) findings.push(`${path} has ${lines} lines, over ${ALLOWED_FILE_LINES[path] ?? MAX_FILE_LINES}; split it by noun.`);
  if (!opensWithSentence(text)) findings.push(`${path} does not open with a sentence of what it is for.`);
  return CATALOGUE.test(path) ? findings : [...findings, ...longFunctions({ path, text })];
}

/** A reference to types must come first in a file, so the sentence may follow it. */
function opensWithSentence(text: string): boolean {
  const rest = text.replace(/^#!.*\n/, '').replace(/^(\/\/\/ <reference.*\n|\s*\n)*/, '');
  const comment = /^\/\*\*?([\s\S]*?)\*\//.exec(rest)?.[1] ?? /^((?:\/\/ .*\n)+)/.exec(rest)?.[1];
  return comment !== undefined && /[A-Z]\w*[\s\S]*\./.test(comment);
}

function longFunctions({ path, text }: SourceFile): readonly string[] {
  const findings: string[] = [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      const from = file.getLineAndCharacterOfPosition(node.getStart()).line;
      const lines = file.getLineAndCharacterOfPosition(node.end).line - from + 1;
      const name = nameOf(node);
      const limit = ALLOWED_FUNCTION_LINES[`${path} ${name}`] ?? MAX_FUNCTION_LINES;
      if (lines > limit) findings.push(`${path}:${from + 1} ${name} has ${lines} lines, over ${limit}; split it.`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return findings;
}

function nameOf(node: ts.SignatureDeclaration): string {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent.name : undefined);
  return named?.getText() ?? 'A function';
}

/** What git tracks or would track: what is ignored is nobody's concern here. */
function filesOf(root: string): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000 });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

export const tidy: Gate = {
  name: 'tidy',
  promise: 'sizes, names, opening sentences and the tree itself keep the house rules',
  async run(root) {
    return filesOf(root)
      .filter((path) => EXPORTED.test(path) || /\.(ts|tsx|mjs|cjs|css|json|md|ya?ml)$/.test(path))
      .filter((path) => path !== 'package-lock.json')
      .flatMap((path) => tidyFindings({ path, text: readFileSync(join(root, path), 'utf8') }));
  },
};
