/** This file reads a script file's source as Apps Script does: what it cannot parse is refused, and which functions it can call by name. */
import vm from 'node:vm';
import { parse, type Node, type Program } from 'acorn';

/** A script file ready to run in any context, and the functions that menus, triggers and pages can name. */
export interface CompiledFile {
  readonly script: vm.Script;
  readonly functions: readonly string[];
}

/** The same bundle is pushed into many local Workspaces in one test run; it is read once. */
const KEPT = 20;
const compiled = new Map<string, CompiledFile>();

export function compileFile(filename: string, source: string): CompiledFile {
  const key = `${filename}\n${source}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const program = parsed(filename, source);
  refuseUnsupported(filename, program);
  const made = { script: new vm.Script(source, { filename }), functions: topLevelFunctions(program) };
  const [oldest] = compiled.keys();
  if (compiled.size >= KEPT && oldest !== undefined) compiled.delete(oldest);
  compiled.set(key, made);
  return made;
}

/** Import and export do not parse: Apps Script has no modules (developers.google.com/apps-script/guides/v8-runtime). */
function parsed(filename: string, source: string): Program {
  try {
    return parse(source, { ecmaVersion: 2022, sourceType: 'script' });
  } catch (error) {
    throw new Error(`Syntax error: ${String(error)} file: ${filename}`, { cause: error });
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/**
 * "V8 runtime limitations" of developers.google.com/apps-script/guides/v8-runtime: private class members do not parse, static field
 * declarations are not supported.
 */
function refuseUnsupported(filename: string, node: Node): void {
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type === 'PrivateIdentifier') throw new Error(`Syntax error: private class members (#…) do not run on Apps Script. file: ${filename}`);
    if (next.type === 'StaticBlock' || (next.type === 'PropertyDefinition' && (next as Node & { static?: boolean }).static === true)) {
      throw new Error(`Syntax error: static class fields do not run on Apps Script. file: ${filename}`);
    }
    for (const child of Object.values(next)) {
      if (Array.isArray(child)) waiting.push(...child.filter(isNode));
      else if (isNode(child)) waiting.push(child);
    }
  }
}

/**
 * Apps Script finds functions in the text of the top level: declarations, and variables that are given a function. What is put on
 * `globalThis` elsewhere is not found (developers.google.com/apps-script/guides/v8-runtime, "Improved function detection").
 */
function topLevelFunctions(program: Program): string[] {
  return program.body.flatMap((statement) => {
    if (statement.type === 'FunctionDeclaration') return [statement.id.name];
    if (statement.type !== 'VariableDeclaration') return [];
    return statement.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && (init?.type === 'FunctionExpression' || init?.type === 'ArrowFunctionExpression') ? [id.name] : [],
    );
  });
}
