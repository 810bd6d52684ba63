/** This file lists MyTech's files that everything depends on, by the ids that it keeps. */
import type { ProgramContext } from '../../../app/context';
import { WORKBOOK_TITLES, workbookId } from '../../../app/workbook-files';
import { BACKUPS_FOLDER } from '../../../base/ports';
import { WORKBOOKS, type WorkbookName } from '../../../base/table';
import { builtForms } from '../../../helpdesk/built-forms';
import { formName } from '../../../helpdesk/forms/form';

export interface OwnFile {
  readonly fileId: string;
  /** What people call it. */
  readonly title: string;
  readonly workbook: WorkbookName | null;
  readonly isFolder: boolean;
}

const FOLDERS = { 'roster folder': 'The folder for roster files', 'device list folder': 'The folder for device lists' } as const;

export function ownFiles(context: Pick<ProgramContext, 'keep' | 'settings' | 'sharing'>): readonly OwnFile[] {
  const folders = Object.entries(FOLDERS).map(([setting, title]) => ({ fileId: context.settings.text(setting as keyof typeof FOLDERS), title, workbook: null, isFolder: true }));
  return [
    ...WORKBOOKS.map((workbook) => ({ fileId: workbookId(context.keep, workbook), title: WORKBOOK_TITLES[workbook], workbook, isFolder: false })),
    ...builtForms(context).map((form) => ({ fileId: form.formId, title: `The form ${formName(form)}`, workbook: null, isFolder: false })),
    ...folders.filter(({ fileId }) => fileId !== ''),
    ...context.sharing.standing([BACKUPS_FOLDER.mark]).map((fileId) => ({ fileId, title: 'The folder of backups', workbook: null, isFolder: true })),
  ];
}
