/** This file defines what a service hands to a script: an object whose members are answered by a support table. */

/**
 * The base of every object that a script may hold: services, ranges, forms, files. Its public methods and fields are what the
 * script sees, as far as the support table named by `interfaceName` says `done`; all else is refused by name.
 */
export abstract class Served {
  /** The interface's name below `GoogleAppsScript` in `@types/google-apps-script`, such as `Spreadsheet.Range`. */
  abstract readonly interfaceName: string;
}

/**
 * One value of a Google enumeration such as `FormApp.ItemType.LIST`. It is the same object each time, so that `===` tells the
 * truth and comparing it with a mere text does not; as text it is its name.
 */
export class EnumValue extends Served {
  constructor(
    readonly interfaceName: string,
    readonly valueName: string,
  ) {
    super();
  }
}
