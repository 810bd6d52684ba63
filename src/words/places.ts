/** This file names every text of a catalogue by its place, such as `form.device.help`, so that languages can be laid side by side. */
import type { Catalogue, HubCatalogue } from './catalogues';

/** The area of a text: what its place begins with. */
export const areaOf = (place: string): string => place.split('.', 1)[0] as string;

/** Every text by its place, in the order of the catalogue; what is not read by families is left out. */
export function textsOf(catalogue: HubCatalogue & Partial<Catalogue>): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (place: string, value: unknown): void => {
    if (typeof value === 'string') found.set(place, value);
    else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) walk(place === '' ? key : `${place}.${key}`, inner);
  };
  const { language, reviewedBy, ...texts } = catalogue;
  walk('', texts);
  return found;
}
