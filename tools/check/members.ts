/**
 * This file keeps the stand-in as large as the product needs: a member of Google's that `src` calls must be done or ignored by a
 * support table, and a member that a table calls done must be called by `src`.
 */
import { join } from 'node:path';
import ts from 'typescript';
import { SUPPORT_TABLES } from '../../local/services';
import type { InterfaceTable } from '../../local/kernel/tables';
import type { Gate } from './gate';

const TYPES_FOLDER = '/node_modules/@types/google-apps-script/';
const NAMESPACE = 'GoogleAppsScript.';
/** Plain data that is read without any call: request and response bodies, dates, and the events that triggers hand over. */
const PLAIN_DATA = /\.Schema\.|^Events\.|^Base\.Date\.|^__type\./;
/** Interfaces that `src` must declare itself, and Google's name for each: @types gives the global Drive its version 2. */
const OWN_DECLARATIONS: Readonly<Record<string, string>> = { DriveV3: 'Drive' };

/** Interface name below `GoogleAppsScript` → member → the first place that names it. */
export type Calls = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Every member of a Google interface that the program's own sources name. */
export function collectCalls(program: ts.Program, folder: string): Calls {
  const checker = program.getTypeChecker();
  const calls = new Map<string, Map<string, string>>();
  const visit = (node: ts.Node): void => {
    // `extends GoogleAppsScript.Forms.Form` is written like a call of a member and names a type.
    if (ts.isHeritageClause(node)) return;
    for (const { owner, member } of named(checker, node)) {
      const members = calls.get(owner) ?? new Map<string, string>();
      calls.set(owner, members);
      const file = node.getSourceFile();
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (!members.has(member)) members.set(member, `${file.fileName.slice(folder.length + 1)}:${line}`);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (file.fileName.startsWith(`${folder}/`) && !file.fileName.includes('/node_modules/') && !file.isDeclarationFile) visit(file);
  }
  return calls;
}

interface Named {
  readonly owner: string;
  readonly member: string;
}

/** What one node names: `a.b`, `a['b']` or one name of `const { b } = a`. */
function named(checker: ts.TypeChecker, node: ts.Node): readonly Named[] {
  if (ts.isPropertyAccessExpression(node)) return membersOf(checker, node.expression, node.name.text);
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return membersOf(checker, node.expression, node.argumentExpression.text);
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) ? membersOf(checker, node.parent, name.text) : [];
  }
  return [];
}

function membersOf(checker: ts.TypeChecker, object: ts.Node, member: string): readonly Named[] {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(object));
  // A variable's declared type counts: where two of Google's interfaces look alike, an assignment narrows the type to one of them.
  const variable = ts.isIdentifier(object) ? checker.getSymbolAtLocation(object) : undefined;
  const declared = variable === undefined ? type : checker.getNonNullableType(checker.getTypeOfSymbol(variable));
  const owners = [...new Set([...googleOwners(checker, type), ...googleOwners(checker, declared)])];
  if (owners.length > 0) return owners.map((owner) => ({ owner, member }));
  // A `Pick` of Google's interface has no name of its own, but its members are still Google's declarations.
  const declarations = checker.getPropertyOfType(type, member)?.declarations ?? [];
  return declarations.flatMap(({ parent }) => {
    if (!ts.isInterfaceDeclaration(parent)) return [];
    const symbol = checker.getSymbolAtLocation(parent.name);
    const owner = symbol === undefined ? undefined : googleName(checker, symbol);
    return owner === undefined ? [] : [{ owner, member }];
  });
}

/** The Google interfaces that a type is or extends: an interface of ours that adds a member to Google's counts as Google's. */
function googleOwners(checker: ts.TypeChecker, type: ts.Type): readonly string[] {
  if (type.isUnionOrIntersection()) return [...new Set(type.types.flatMap((part) => googleOwners(checker, part)))];
  const symbol = type.getSymbol();
  const name = symbol === undefined ? undefined : googleName(checker, symbol);
  if (name !== undefined) return [name];
  return type.isClassOrInterface() ? checker.getBaseTypes(type).flatMap((base) => googleOwners(checker, base)) : [];
}

function googleName(checker: ts.TypeChecker, symbol: ts.Symbol): string | undefined {
  const own = OWN_DECLARATIONS[symbol.name];
  if (own !== undefined) return own;
  const from = symbol.declarations?.[0]?.getSourceFile().fileName ?? '';
  if (!from.includes(TYPES_FOLDER)) return undefined;
  const name = checker.getFullyQualifiedName(symbol).replace(/^typeof /, '');
  const below = name.startsWith(NAMESPACE) ? name.slice(NAMESPACE.length) : name;
  return PLAIN_DATA.test(`${below}.`) ? undefined : below;
}

/** One sentence per difference between what is called and what the tables say. */
export function compareCalls(calls: Calls, tables: readonly InterfaceTable[]): readonly string[] {
  const findings: string[] = [];
  const known = new Map(tables.map((table) => [table.interfaceName, table]));
  for (const [owner, members] of calls) {
    for (const [member, place] of members) {
      const table = known.get(owner);
      const how = table?.members[member]?.how;
      // The values of an enumeration that has no table are handed out as plain names, with the enumeration itself.
      if (table === undefined && isEnumOf(owner, calls)) continue;
      if (how !== 'done' && how !== 'ignored') {
        findings.push(`${place} calls ${owner}.${member}, which the local Workspace does not answer (${how ?? 'not in a support table'}).`);
      }
    }
  }
  for (const table of tables) {
    for (const [member, answer] of Object.entries(table.members)) {
      if (answer.how !== 'done' || calls.get(table.interfaceName)?.has(member) === true) continue;
      findings.push(`${table.service}.${table.prefix}${member} is done in the local Workspace and no bundle calls it: take it out of ${table.interfaceName}.`);
    }
  }
  return findings.sort();
}

/** `Script.EventType` is read as `EventType` of something in `Script`. */
function isEnumOf(owner: string, calls: Calls): boolean {
  const [namespace, name] = owner.split('.');
  return name !== undefined && [...calls].some(([holder, members]) => holder.startsWith(`${namespace}.`) && members.has(name));
}

/** The program of one tsconfig, as tsc would build it. */
export function programOf(configPath: string): ts.Program {
  const { config } = ts.readConfigFile(configPath, ts.sys.readFile) as { config: unknown };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, join(configPath, '..'));
  return ts.createProgram(fileNames, options);
}

export const members: Gate = {
  name: 'members',
  promise: 'the local Workspace answers what src calls, and nothing else is built',
  async run(root) {
    const folder = join(root, 'src');
    return compareCalls(collectCalls(programOf(join(folder, 'tsconfig.json')), folder), SUPPORT_TABLES);
  },
};
