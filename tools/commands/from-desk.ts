/**
 * This file reads the text that the desk shows under Upkeep › New release, so that nobody copies ids by hand, and shows what a district
 * has said so far beside what is built.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPLOYABLES } from '../../build/manifests';
import { WORKBOOKS } from '../../src/base/table';
import type { Configuration, ConfigureOptions } from './configure';
import { UnusableInput } from './unusable';

/** What the desk tells. */
export interface DeskIds {
  readonly mytech: string;
  readonly account: string;
  readonly timeZone: string;
  readonly hubAccount: string;
  readonly workbooks: Readonly<Record<string, string>>;
  readonly forms: Readonly<Record<string, string>>;
}

/** Not in git: a district's ids are nobody else's. */
const KEPT = '.mytech/desk.json';

const isTexts = (value: unknown): value is Record<string, string> => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((one) => typeof one === 'string');

/** Throws UnusableInput for whatever is not the desk's text, or not all of it. */
export function readDeskIds(text: string): DeskIds {
  let given: unknown;
  try {
    // Editors and mail put a mark in front, and some a fence around.
    given = JSON.parse(text.replace(/^\uFEFF/, '').replace(/^\s*```\w*|```\s*$/g, ''));
  } catch {
    throw new UnusableInput('This is not the text that the desk shows. Copy all of it, from the first { to the last }, at the desk under Upkeep › New release.');
  }
  const ids = (given ?? {}) as Partial<DeskIds>;
  const missing = (['mytech', 'account', 'timeZone', 'hubAccount'] as const).filter((name) => typeof ids[name] !== 'string');
  const books = isTexts(ids.workbooks) ? ids.workbooks : {};
  const lacking = WORKBOOKS.filter((name) => (books[name] ?? '') === '');
  if (missing.length > 0 || lacking.length > 0 || !isTexts(ids.forms)) {
    throw new UnusableInput(`The text of the desk is not whole: ${[...missing, ...lacking.map((name) => `workbook ${name}`), ...(isTexts(ids.forms) ? [] : ['forms'])].join(', ')} missing. Copy it again.`);
  }
  const double = Object.values(books).find((id, at, all) => all.indexOf(id) !== at);
  if (double !== undefined) throw new UnusableInput(`Two workbooks have the same id, ${double}. Copy the text again at the desk.`);
  return ids as DeskIds;
}

export function deskFile(file: string): DeskIds {
  if (!existsSync(file)) throw new UnusableInput(`There is no file ${file}.`);
  return readDeskIds(readFileSync(file, 'utf8'));
}

/** What of it the builds must know. What was said on the command line beside it is stronger. */
export const optionsFrom = ({ workbooks, timeZone }: DeskIds, said: ConfigureOptions): ConfigureOptions => ({ published: workbooks['published'], staff: workbooks['staff'], timeZone, ...said });

export function keepDeskIds(root: string, ids: DeskIds): void {
  mkdirSync(join(root, '.mytech'), { recursive: true });
  writeFileSync(join(root, KEPT), `${JSON.stringify(ids, null, 2)}\n`);
}

/** What the desk told last; null where nobody brought it yet. */
export const keptDeskIds = (root: string): DeskIds | null => (existsSync(join(root, KEPT)) ? readDeskIds(readFileSync(join(root, KEPT), 'utf8')) : null);

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** The release of the builds; '' before there are any. */
export const builtRelease = (root: string): string => read(join(root, 'build/maps/release.txt')).trim();

/** What is wrong between what a district said and what is built; a line each. */
export function misfits(root: string, known: Configuration, desk: DeskIds | null): readonly string[] {
  const lines: string[] = [];
  const config = (deployable: string): string => read(join(root, 'build', deployable, 'config.js'));
  const wants: readonly (readonly [string, string])[] = [['hub', known.published], ['addon', known.staff], ['cards', known.staff]];
  for (const [deployable, id] of wants) {
    if (id !== '' && !config(deployable).includes(`"${id}"`)) lines.push(`build/${deployable} does not know the workbook that was configured: run configure again, then push it.`);
  }
  for (const deployable of DEPLOYABLES) {
    const manifest = read(join(root, 'build', deployable, 'appsscript.json'));
    if (manifest !== '' && known.timeZone !== '' && !manifest.includes(`"${known.timeZone}"`)) lines.push(`build/${deployable} has another time zone than ${known.timeZone}: run configure again, then push it.`);
  }
  if (desk === null) return lines;
  for (const [name, id] of [['published', known.published], ['staff', known.staff]] as const) {
    if (id !== '' && desk.workbooks[name] !== id) lines.push(`The ${name} workbook that was configured is not the desk's, ${desk.workbooks[name] ?? ''}: run configure --from-desk again.`);
  }
  const built = builtRelease(root);
  if (built !== '' && built !== desk.mytech) lines.push(`The desk showed release ${desk.mytech}, and ${built} is built here: if the desk still shows the older one after a push, give its deployment a new version.`);
  return lines;
}

/** Everything that is known, for people. */
export function shown(root: string, known: Configuration): readonly string[] {
  const desk = keptDeskIds(root);
  const facts: readonly (readonly [string, string])[] = [
    ['Built release', builtRelease(root)],
    ['Release at the desk', desk?.mytech ?? ''],
    ['Programme account', desk?.account ?? ''],
    ['Hub account', desk?.hubAccount ?? ''],
    ['Time zone', known.timeZone],
    ['Hub address', known.hub],
    ...WORKBOOKS.map((name) => [`Workbook ${name}`, desk?.workbooks[name] ?? (name === 'published' || name === 'staff' ? known[name] : '')] as const),
    ...Object.entries(desk?.forms ?? {}).map(([name, id]) => [`Form ${name}`, id] as const),
    ...DEPLOYABLES.map((name) => [`Script ${name}`, known.scriptIds[name] ?? ''] as const),
  ];
  const width = Math.max(...facts.map(([name]) => name.length));
  return [...facts.map(([name, value]) => `${name.padEnd(width)}  ${value === '' ? '–' : value}`), ...misfits(root, known, desk).map((line) => `! ${line}`)];
}
