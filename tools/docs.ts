/** This file is `mytech docs`: the pages that are generated from the declarations, tracked in git, and checked fresh. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestText } from '../build/manifests';
import { doctorPage } from './docs/doctor';
import { fidelityPage } from './docs/fidelity';
import { privacyPage } from './docs/privacy';
import { rolesPage } from './docs/roles';
import { sheetsPage } from './docs/sheets';
import { wordsPage } from './docs/words';

interface Generated {
  readonly file: string;
  readonly text: string;
}

/** Every generated file that stands in git. */
export function generatedFiles(): readonly Generated[] {
  return [
    { file: 'docs/sheets.md', text: sheetsPage() },
    { file: 'docs/fidelity.md', text: fidelityPage() },
    { file: 'docs/roles.md', text: rolesPage() },
    { file: 'docs/privacy.md', text: privacyPage() },
    { file: 'docs/doctor.md', text: doctorPage() },
    { file: 'docs/words.md', text: wordsPage() },
    { file: 'appsscript.json', text: manifestText('program') },
  ];
}

const isStale = (root: string, { file, text }: Generated): boolean => {
  const path = join(root, file);
  return !existsSync(path) || readFileSync(path, 'utf8') !== text;
};

/** The generated files below `root` that are not what the sources say today. */
export const staleFiles = (root: string): readonly string[] =>
  generatedFiles()
    .filter((one) => isStale(root, one))
    .map(({ file }) => file);

/** Writes what is stale; returns its names. */
export function writeDocs(root: string): readonly string[] {
  const stale = generatedFiles().filter((one) => isStale(root, one));
  for (const { file, text } of stale) writeFileSync(join(root, file), text);
  return stale.map(({ file }) => file);
}
