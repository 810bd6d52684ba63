/**
 * This file writes down, where the programme team and `mytech doctor` can read it, what set-up made: the ids of files and forms
 * otherwise stand in the script's own properties, which nobody sees from outside.
 */
import { mirror } from '../base/mirror';
import type { Keep } from '../base/ports';
import { type Row, WORKBOOKS, defineSheet, newRow, text } from '../base/table';
import { accept } from '../base/verdict';
import type { Book, Found } from '../base/work';
import { builtForms } from '../helpdesk/built-forms';
import { workbookId } from './workbook-files';

export const installation = defineSheet(
  'Installation',
  { key: 'part', room: 'core', workbook: 'programme', sheetId: 28, note: 'What set-up made, and which files it is. Set-up writes it; nothing reads it back.', history: false, hidden: true },
  {
    part: text({ header: 'Part', note: 'What was made, such as workbook staff or form help open.' }),
    id: text({ header: 'ID', note: "The file's id; for the programme account its address.", privacy: 'staff' }),
    detail: text({ header: 'Detail', note: "Of a form the numbers of its questions." }),
  },
);
type Part = Row<typeof installation>;

interface Installed {
  readonly keep: Pick<Keep, 'get' | 'all'>;
  readonly account: string;
  /** The desk's own address; '' before it is deployed. */
  readonly desk: string;
}

const partsOf = ({ keep, account, desk }: Installed): readonly Part[] =>
  [
    { part: 'account', id: account, detail: desk },
    ...WORKBOOKS.map((name) => ({ part: `workbook ${name}`, id: workbookId(keep, name), detail: '' })),
    ...builtForms({ keep }).map(({ kind, audience, formId, items }) => ({ part: `form ${kind} ${audience}`, id: formId, detail: JSON.stringify(items) })),
  ].map((part) => newRow(installation, part));

/** Brings the table up to date; where it is, that costs one look. */
export function recordInstallation(programme: Book, event: string, installed: Installed): void {
  const parts = partsOf(installed);
  const differing = (found: Found) => mirror(installation, found.all(installation), parts);
  const isUpToDate = ({ add, change, gone }: ReturnType<typeof differing>): boolean => add.length + change.length + gone.length === 0;
  const read = programme.read({ wants: { whole: [installation] }, decide: (found) => accept(isUpToDate(differing(found))) });
  if (read.ok && read.value) return;
  programme.change({
    event,
    entry: 'set-up',
    wants: { whole: [installation] },
    decide(found, changes) {
      const { add, change, gone } = differing(found);
      for (const row of add) changes.add(installation, row);
      for (const { key, values } of change) changes.update(installation, key, values);
      for (const key of gone) changes.update(installation, key, { id: '', detail: '' });
      return accept(null);
    },
  });
}
