/** This file shows and hides what belongs to a room: off, its tabs and forms are out of people's way, and nothing in them is lost. */
import type { Keep } from '../base/ports';
import { WORKBOOKS } from '../base/table';
import { builtForms } from '../helpdesk/built-forms';
import type { Room } from './entry';
import type { Installer } from './installer';
import { workbookId } from './workbook-files';

export interface RoomSwitch {
  readonly installer: Pick<Installer, 'showTabs' | 'acceptAnswers'>;
  readonly keep: Pick<Keep, 'get'>;
}

/** May be repeated at will. */
export function showRoom({ installer, keep }: RoomSwitch, room: Room, on: boolean): void {
  for (const name of WORKBOOKS) {
    const tabs = room.sheets.filter((sheet) => sheet.workbook === name && !sheet.hidden).map((sheet) => sheet.sheetId);
    if (tabs.length > 0) installer.showTabs(workbookId(keep, name), tabs, on);
  }
  for (const form of builtForms({ keep })) if (room.forms?.includes(form.kind) === true) installer.acceptAnswers(form.formId, on);
}
