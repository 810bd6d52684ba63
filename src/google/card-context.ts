/** This file puts together what a press on a card is handed: the Staff workbook by the id that `mytech configure` wrote. */
import type { CardContext } from '../app/cards';
import { UserError } from '../base/codes';
import { CONFIG } from './config';
import { userKeep } from './keep';
import { staffContextOf } from './staff-context';

export function cardContext(locale: string): CardContext {
  const fileId = CONFIG.staff;
  if (fileId === '') throw new UserError('not-set-up');
  const context = staffContextOf(fileId, { selection: () => null, selectedRows: () => null });
  return {
    ...context,
    mine: userKeep,
    reading: { now: context.clock.now(), zone: context.clock.zone, locale },
    link: (sheetId) => `https://docs.google.com/spreadsheets/d/${fileId}/edit${sheetId === undefined ? '' : `#gid=${sheetId}`}`,
  };
}
