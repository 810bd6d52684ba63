/** This file lists MyTech's files that everything depends on, by the ids that it keeps. */
import type { ProgramContext } from '../../../app/context';
import { WORKBOOK_TITLES, workbookId } from '../../../app/workbook-files';
import { WORKBOOKS, type WorkbookName } from '../../../base/table';
import { builtForms } from '../../../helpdesk/built-forms';
import { formName } from '../../../helpdesk/forms/form';

export interface OwnFile {
  readonly fileId: string;
  /** What people call it. */
  readonly title: string;
  readonly workbook: WorkbookName | null;
}

const FOLDERS = { 'roster folder': 'The folder for roster files', 'device list folder': 'The folder for device lists' } as const;

export function ownFiles(context: Pick<ProgramContext, 'keep' | 'settings'>): readonly OwnFile[] {
  const folders = Object.entries(FOLDERS).map(([setting, title]) => ({ fileId: context.settings.text(setting as keyof typeof FOLDERS), title, workbook: null }));
  return [
    ...WORKBOOKS.map((workbook) => ({ fileId: workbookId(context.keep, workbook), title: WORKBOOK_TITLES[workbook], workbook })),
    ...builtForms(context).map((form) => ({ fileId: form.formId, title: `The form ${formName(form)}`, workbook: null })),
    ...folders.filter(({ fileId }) => fileId !== ''),
  ];
}
