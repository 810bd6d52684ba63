/** This file turns what somebody does with mouse and keyboard in the grid into the moves of their hands. */
import type { Workspace } from '../../kernel/workspace';
import { ServiceError } from '../../kernel/errors';
import { columnLetters } from '../../services/sheets/a1';
import { Hands } from '../../services/sheets/hands';
import { sheetById } from '../../services/sheets/state';
import { BadRequest, type Fields } from '../request';
import type { Gesture } from '../wire';

export function readGesture(fields: Fields): Gesture {
  const name = fields.text('do');
  switch (name) {
    case 'type':
      return { do: name, row: counted(fields, 'row'), column: counted(fields, 'column'), text: fields.text('text') };
    case 'clear':
      return { do: name, row: counted(fields, 'row'), column: counted(fields, 'column') };
    case 'sort':
      return { do: name, column: counted(fields, 'column'), descending: fields.flag('descending') };
    case 'insertRow':
      return { do: name, above: counted(fields, 'above') };
    case 'deleteRow':
      return { do: name, row: counted(fields, 'row') };
    case 'insertColumn':
      return { do: name, leftOf: counted(fields, 'leftOf') };
    case 'deleteColumn':
      return { do: name, column: counted(fields, 'column') };
    case 'moveColumn':
      return { do: name, column: counted(fields, 'column'), leftOf: counted(fields, 'leftOf') };
    default:
      throw new BadRequest(`Hands do not ${name}.`);
  }
}

function counted(fields: Fields, name: string): number {
  const value = fields.whole(name);
  if (value < 1) throw new BadRequest(`${name} is counted from 1.`);
  return value;
}

/** Does it as the person, or throws the grid's refusal. */
export function gesture(workspace: Workspace, email: string, spreadsheetId: string, sheetId: number, made: Gesture): void {
  const sheet = sheetById(workspace.workbooks.require(spreadsheetId).state.sheets, sheetId);
  if (sheet === undefined) throw new ServiceError('There is no such tab any more.');
  const { title } = sheet;
  const hands = new Hands(workspace, email, spreadsheetId);
  const quoted = `'${title.replaceAll("'", "''")}'`;
  const cell = (row: number, column: number): string => `${quoted}!${columnLetters(column - 1)}${row}`;
  switch (made.do) {
    case 'type':
      return hands.type(cell(made.row, made.column), made.text);
    case 'clear':
      return hands.clear(cell(made.row, made.column));
    case 'sort':
      return hands.sort(`${quoted}!A1:${columnLetters(sheet.columnCount - 1)}${sheet.rowCount}`, made.column, made.descending ? 'DESCENDING' : 'ASCENDING');
    case 'insertRow':
      return hands.insertRows(title, made.above);
    case 'deleteRow':
      return hands.deleteRows(title, made.row);
    case 'insertColumn':
      return hands.insertColumns(title, made.leftOf);
    case 'deleteColumn':
      return hands.deleteColumns(title, made.column);
    case 'moveColumn':
      return hands.moveColumn(title, made.column, made.leftOf);
  }
}
