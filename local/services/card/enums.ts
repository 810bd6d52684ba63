/** This file holds the enumerations of CardService that cards here use. */
import { EnumValue, Served } from '../../kernel/served';

class SelectionInputTypes extends Served {
  readonly interfaceName = 'Card_Service.SelectionInputType';
  readonly DROPDOWN = new EnumValue('Card_Service.SelectionInputType', 'DROPDOWN');
}

class TextButtonStyles extends Served {
  readonly interfaceName = 'Card_Service.TextButtonStyle';
  readonly FILLED = new EnumValue('Card_Service.TextButtonStyle', 'FILLED');
}

export const selectionInputTypes = new SelectionInputTypes();
export const textButtonStyles = new TextButtonStyles();
