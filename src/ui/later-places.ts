/**
 * This file lists the places of the sidebar that a page loads when somebody first goes there, in the order of the bar. To add one: a line
 * here, and `client/sidebar/<id>/place.tsx` that exports `Part`; what only it looks like goes into `client/style/place-<id>.css`.
 */
export const LATER_PLACES = {
  devices: 'Devices',
  count: 'Count',
  coach: 'Coach',
} as const;

export type LaterPlace = keyof typeof LATER_PLACES;
export const LATER_PLACE_IDS = Object.keys(LATER_PLACES) as readonly LaterPlace[];

/** The file of the project that holds a place. */
export const placeFile = (place: string): string => `place-${place}`;

/** What such a file holds, as JSON. */
export interface PlacePart {
  /** Names the page that the place was built with; another one may lack what the place needs. */
  readonly stamp: string;
  readonly style: string;
  readonly script: string;
}
