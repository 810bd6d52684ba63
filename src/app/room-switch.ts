/** This file shows and hides what belongs to a room: off, its tabs and forms are out of people's way, and nothing in them is lost. */
import type { Keep } from '../base/ports';
import { WORKBOOKS } from '../base/table';
import { builtForms } from '../helpdesk/built-forms';
import type { Room } from './entry';
import type { Installer } from './installer';
import { workbookId } from './workbook-files';

export interface RoomSwitch {
  readonly installer: Pick<Installer, 'showTabs' | 'acceptAnswers'>;
  readonly keep: Pick<Keep, 'get' | 'all'>;
}

/** One request for each workbook, however many rooms it has tabs of. May be repeated at will. */
export function showRooms({ installer, keep }: RoomSwitch, rooms: readonly Room[], isOn: (room: Room) => boolean): void {
  for (const name of WORKBOOKS) {
    const tabs = rooms.flatMap((room) => room.sheets.filter((sheet) => sheet.workbook === name && !sheet.hidden).map((sheet) => [sheet.sheetId, isOn(room)] as const));
    if (tabs.length > 0) installer.showTabs(workbookId(keep, name), new Map(tabs));
  }
  for (const form of builtForms({ keep })) {
    const room = rooms.find((one) => one.forms?.includes(form.kind) === true);
    if (room !== undefined) installer.acceptAnswers(form.formId, isOn(room));
  }
}
