/** This file is the contract of a page that loads the rest of itself. */
import type { LaterPlace, PlacePart } from '../later-places';

export interface PartMethods {
  /** A place of the sidebar, as the build put it beside the script; reads no sheet. */
  'page.part': { args: { readonly part: LaterPlace }; answer: PlacePart };
}
