/** This file says how far the count of one school is, and what is still missing there. */
import type { StaffContext } from '../../app/context';
import { type Verdict, accept } from '../../base/verdict';
import type { CountHere, MissingDevice } from '../../ui/contracts/stocktake';
import { outcomeOf, restOf, restsIn } from '../rules/stocktake';
import { COUNTED_COLUMNS, LISTED_COLUMNS, type Listed, countsOf, devicesOf } from './columns';

/** So many missing devices go to the page; a school that misses more counts on before anybody reads a list. */
const MISSING_LISTED = 200;

/** How many rest in each place that somebody wrote down, and how many of them nobody has seen. */
function placesOf(own: readonly Listed[], missing: ReadonlySet<string>): CountHere['places'] {
  const places = new Map<string, CountHere['places'][number]>();
  for (const device of own) {
    const place = restsIn(device);
    if (place === '' || restOf(device) !== 'expected') continue;
    const before = places.get(place.toLowerCase()) ?? { place, expected: 0, missing: 0 };
    places.set(place.toLowerCase(), { place: before.place, expected: before.expected + 1, missing: before.missing + (missing.has(device.serial) ? 1 : 0) });
  }
  return [...places.values()].sort((a, b) => (a.place.toLowerCase() < b.place.toLowerCase() ? -1 : 1));
}

/** Places and tags in the order of their letters; tags of one district are mostly of one length. */
const order = ({ place, tag }: MissingDevice): string => `${place.toLowerCase()}\n${tag.toLowerCase()}`;
const byPlaceAndTag = (a: MissingDevice, b: MissingDevice): number => (order(a) < order(b) ? -1 : 1);

export function countHere(context: StaffContext, stocktakeId: string, schoolId: string): Verdict<CountHere> {
  return context.staff.read({
    wants: { search: [...LISTED_COLUMNS, ...COUNTED_COLUMNS] },
    decide(found) {
      const own = devicesOf(found, schoolId);
      const bySerial = new Map(own.map((device) => [device.serial, device]));
      // What was counted here, and what of here was counted elsewhere.
      const near = countsOf(found, stocktakeId).filter((count) => count.schoolId === schoolId || bySerial.has(count.serial));
      const { tally, missing } = outcomeOf(bySerial, near, new Set([schoolId]));
      const gone = new Set(missing);
      const lines = own
        .filter((device) => gone.has(device.serial))
        .map((device): MissingDevice => ({ serial: device.serial, tag: device.assetTag, model: device.model, place: restsIn(device) }))
        .sort(byPlaceAndTag);
      return accept({ figures: tally.of(schoolId), places: placesOf(own, gone), missing: lines.slice(0, MISSING_LISTED) });
    },
  });
}
