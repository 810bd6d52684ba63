/** This file builds tomorrow's release of the sources of today, and pushes it to a district as `clasp push` would. */
import { type OtherRelease, buildAll } from '../../../build/bundle';
import { builtFiles } from '../../../tools/installation';
import type { Migration } from '../../../src/base/migration';
import type { Stage } from '../../path/stage';
import { SMALL as SMALL_LIST, TOMORROW as LIST_OF_TOMORROW } from './tomorrow';

/** Replaces what must be there. */
function replaced(text: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`The sources no longer hold ${from}.`);
    return all.replace(from, to);
  }, text);
}

const list = (name: string, migrations: readonly Migration[]) => (text: string): string => {
  if (migrations.some(({ schema }, at) => schema !== at + 2)) throw new Error(`The migrations of ${name} are not numbered one after another.`);
  return replaced(text, [
    ['export const MIGRATIONS: readonly Migration[] = [];', `export const MIGRATIONS: readonly Migration[] = ${name};`],
    ["import type { Sheet, WorkbookName } from './table';", `import type { Sheet, WorkbookName } from './table';\nimport { ${name} } from '../../test/upkeep/migrations/tomorrow';`],
  ]);
};

export const TOMORROW: OtherRelease = {
  version: '0.2.0',
  folder: 'build/meta/tomorrow',
  deployables: ['program', 'addon'],
  sources: {
    'src/base/schema.ts': list('TOMORROW', LIST_OF_TOMORROW),
    'src/devices/sheet.ts': (text) =>
      replaced(text, [
        ["header: 'Place now'", "header: 'Last known place'"],
        ["    remark: text({ header: 'Remark', note: 'What colleagues should know of it.' }),", "    remark: text({ header: 'Remark', note: '' }),\n    shortName: text({ header: 'Short name', note: '' }),"],
      ]),
    'src/people/sheet.ts': (text) =>
      replaced(text, [
        ["SCHOOL_KINDS = ['elementary'", "SCHOOL_KINDS = ['primary'"],
        ["supportHours: text({ header: 'Support hours'", "supportDays: text({ header: 'Days', note: '' }),\n    supportHours: text({ header: 'Hours'"],
      ]),
    'src/loans/sheet.ts': (text) => replaced(text, [["workbook: 'programme', sheetId: 20", "workbook: 'staff', sheetId: 20"]]),
  },
};

/** A release that only adds a column. */
export const SMALL: OtherRelease = {
  version: '0.1.1',
  folder: 'build/meta/small',
  deployables: ['program'],
  sources: {
    'src/base/schema.ts': list('SMALL', SMALL_LIST),
    'src/people/sheet.ts': (text) => replaced(text, [["    active: flag({ header: 'Active', note: 'Yes while the roster lists the school.' }),", "    active: flag({ header: 'Active', note: '' }),\n    bell: text({ header: 'Bell times', note: '' }),"]]),
  },
};

export const build = async (release: OtherRelease): Promise<void> => void (await buildAll(release));

/** Pushes a release's scripts; null pushes today's again. */
export function push(stage: Stage, release: OtherRelease | null, which: readonly ('program' | 'addon')[] = ['program']): void {
  const { installation, workspace } = stage;
  for (const one of which) {
    const config = one === 'addon' ? [{ name: 'config', type: 'SERVER_JS' as const, source: `var MyTechConfig__ = ${JSON.stringify({ staff: stage.bookId('staff') })};\n` }] : [];
    workspace.scripts.push(installation[one].id, [...builtFiles(one, release?.folder), ...config]);
  }
}
