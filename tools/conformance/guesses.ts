/** This file finds where the stand-in's sources say of themselves that they only suppose something of Google. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../../build/bundle';

/** How the sources say so; a comment with one of these needs an entry among the assumptions. */
const SUPPOSING = /unsourced|assum(ed|ption)|strict reading|cautious reading|document(s|ed) nowhere|(is|are) not documented|inference|no page of Google|nobody's measurement|says so, many/i;
/** Figures and machinery of the cost model are no statements about Google's behaviour; the report shows each beside what was measured. */
const NOT_BEHAVIOUR = /^local\/(kernel\/costs|state|kernel\/workspace)\.ts$|^local\/web\//;

export interface Guess {
  readonly file: string;
  readonly line: string;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

export function guessesIn(folder = join(ROOT, 'local')): readonly Guess[] {
  return filesIn(folder).flatMap((path) => {
    const file = relative(ROOT, path);
    if (NOT_BEHAVIOUR.test(file)) return [];
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => /^\s*(\/\/|\/?\*)/.test(line) && SUPPOSING.test(line))
      .map((line) => ({ file, line: line.trim() }));
  });
}
