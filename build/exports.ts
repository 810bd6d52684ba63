/** This file tells what a source exports, as far as its text says: each name, and whether it is a function or a plain constant. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface Export {
  readonly name: string;
  /** Whether it is a function for certain. */
  readonly isFunction: boolean;
  /** What a plain constant is, as JavaScript; '' for everything else. */
  readonly constant: string;
}

const isExported = (node: ts.Statement): boolean => ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
const isFunctionValue = (value: ts.Expression | undefined): boolean => value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));

const isPlain = (value: ts.Expression): boolean =>
  ts.isStringLiteralLike(value) || ts.isNumericLiteral(value) || (ts.isAsExpression(value) && isPlain(value.expression)) || (ts.isArrayLiteralExpression(value) && value.elements.every(isPlain));
const constantIn = (value: ts.Expression | undefined, tree: ts.SourceFile): string => (value !== undefined && isPlain(value) ? value.getText(tree) : '');

const exportsIn = (tree: ts.SourceFile) => (statement: ts.Statement): readonly Export[] => {
  const other = (name: string): Export => ({ name, isFunction: false, constant: '' });
  if (ts.isExportDeclaration(statement) && !statement.isTypeOnly && statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)) {
    return statement.exportClause.elements.flatMap(({ name, isTypeOnly }) => (isTypeOnly ? [] : [other(name.text)]));
  }
  if (!isExported(statement)) return [];
  if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) return [{ ...other(statement.name.text), isFunction: true }];
  if (ts.isClassDeclaration(statement) && statement.name !== undefined) return [other(statement.name.text)];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => (ts.isIdentifier(name) ? [{ name: name.text, isFunction: isFunctionValue(initializer), constant: constantIn(initializer, tree) }] : []));
};

function exportsOfSource(file: string): readonly Export[] {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
  return tree.statements.flatMap(exportsIn(tree));
}

const known = new Map<string, readonly Export[]>();

/** What a file of ours exports as values; of a library only what its modules all have. */
export function exportsOfFile(file: string): readonly Export[] {
  const found = known.get(file);
  if (found !== undefined) return found;
  const exported = file.includes(`${path.sep}node_modules${path.sep}`)
    ? [{ name: 'default', isFunction: false, constant: '' }]
    : exportsOfSource(file);
  known.set(file, exported);
  return exported;
}

/** The sources at a place below `src`: the file of that name, or all files of the folder, and those of folders in it. */
export function sourcesAt(place: string): readonly string[] {
  const file = `${place}.ts`;
  if (existsSync(file)) return [file];
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .sort()
    .flatMap((name) => (statSync(path.join(place, name)).isDirectory() ? sourcesAt(path.join(place, name)) : name.endsWith('.ts') ? [path.join(place, name)] : []));
}
