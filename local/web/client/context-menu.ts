/** This file says what the right mouse button offers on a cell, a row's number or a column's letter. */
import type { Gesture, TabView } from '../wire';
import { letters, type Place } from './grid';
import type { Choice } from './menu';

/** The choices for a place; `row` 0 is a column's letter, `column` 0 a row's number. */
export function contextChoices(place: Place, tab: TabView, act: (gesture: Gesture) => void): readonly Choice[] {
  const ofRow = place.row === 0 ? [] : rowChoices(place.row, act);
  const ofColumn = place.column === 0 ? [] : columnChoices(place.column, tab, act);
  return ofRow.length > 0 && ofColumn.length > 0 ? [...ofRow, { caption: '' }, ...ofColumn] : [...ofRow, ...ofColumn];
}

function rowChoices(row: number, act: (gesture: Gesture) => void): readonly Choice[] {
  return [
    { caption: `Insert a row above ${row}`, act: () => act({ do: 'insertRow', above: row }) },
    { caption: `Delete row ${row}`, act: () => act({ do: 'deleteRow', row }) },
  ];
}

function columnChoices(column: number, tab: TabView, act: (gesture: Gesture) => void): readonly Choice[] {
  const letter = letters(column);
  return [
    { caption: `Sort the sheet by ${letter}, A → Z`, act: () => act({ do: 'sort', column, descending: false }) },
    { caption: `Sort the sheet by ${letter}, Z → A`, act: () => act({ do: 'sort', column, descending: true }) },
    { caption: '' },
    { caption: `Insert a column left of ${letter}`, act: () => act({ do: 'insertColumn', leftOf: column }) },
    { caption: `Delete column ${letter}`, act: () => act({ do: 'deleteColumn', column }) },
    ...(column > 1 ? [{ caption: `Move column ${letter} left`, act: () => act({ do: 'moveColumn', column, leftOf: column - 1 }) }] : []),
    // Dragging a column to the right puts it in front of the one after its neighbour, both as counted before.
    ...(column < tab.columnCount ? [{ caption: `Move column ${letter} right`, act: () => act({ do: 'moveColumn', column, leftOf: column + 2 }) }] : []),
  ];
}
