/** This file is what staff do with the sticker of a device: give it the district's next tag, or another one. */
import type { StaffContext } from '../../app/context';
import { facts, factsIn } from '../../app/facts';
import { UserError } from '../../base/codes';
import { type Verdict, accept } from '../../base/verdict';
import type { Find, Found, Wants } from '../../base/work';
import { type TagRule, changeTag, nextTag, readTag } from '../../devices/rules/tags';
import { type Device, devices } from '../../devices/sheet';
import { schools } from '../../people/sheet';
import type { InventoryCard, Tagged } from '../../ui/contracts/loans';
import { loans } from '../sheet';
import { hasLeft, inventoryCard } from './cards';
import { columnsOfKey, lookUp, momentOf, rowsAround } from './look-up';

/** How long a click waits for others to finish, before it goes ahead and lets the store sort it out. */
const LOCK_WAIT_MS = 8_000;

const TAGS = { sheet: devices, column: 'assetTag' } as const;
const PREVIOUS_TAGS = { sheet: devices, column: 'previousTags' } as const;

const ruleIn = (found: Found): TagRule => {
  const settings = factsIn(found);
  return { pattern: settings.get('asset tag pattern'), check: settings.get('asset tag check digit') };
};

type Choose = (found: Found, device: Device) => Verdict<Pick<Device, 'assetTag' | 'previousTags'>>;

function tag(context: StaffContext, entry: string, click: string, serial: string, columns: NonNullable<Wants['search']>, also: readonly Find[], choose: Choose): Verdict<Tagged> {
  let card: InventoryCard | null = null;
  const done = context.lock.politely(LOCK_WAIT_MS, () =>
    context.staff.change<{ serial: string }>({
      event: `${entry}:${click}`,
      entry,
      wants: { search: [...columnsOfKey('serial'), ...columns], whole: [schools, facts] },
      follow: (glimpse) => [...rowsAround(glimpse, { serials: [serial], personIds: [] }), ...also],
      decide(found, changes) {
        const device = found.row(devices, serial);
        if (device === null) throw new UserError('row-missing', { key: serial, tab: devices.name });
        const chosen = choose(found, device);
        if (!chosen.ok) return chosen;
        changes.update(devices, serial, chosen.value);
        const all = found.rows(loans, 'serial', serial);
        card = inventoryCard(found, { ...device, ...chosen.value }, all, hasLeft(found, all));
        return accept({ serial });
      },
    }),
  );
  if (!done.ok) return done;
  return card === null ? asItStands(context, serial) : accept({ device: card, ...momentOf(context) });
}

/** A click that was done before is found in the journal without deciding again: then the device is read as it stands. */
function asItStands(context: StaffContext, serial: string): Verdict<Tagged> {
  const seen = lookUp(context, serial, 'serial');
  if (!seen.ok) return seen;
  if (seen.value.found !== 'device') throw new UserError('row-missing', { key: serial, tab: devices.name });
  return accept({ device: seen.value.device, ...momentOf(context) });
}

/** Each pattern counts for itself, so that a new one begins at its beginning. */
export const giveNextTag = (context: StaffContext, click: string, serial: string): Verdict<Tagged> =>
  tag(context, 'devices.giveTag', click, serial, [TAGS, PREVIOUS_TAGS], [], (found, device) => {
    const rule = ruleIn(found);
    const borne = [...found.column(devices, 'assetTag'), ...found.column(devices, 'previousTags').flat()];
    const next = nextTag(rule, borne, () => found.next(`assetTag ${rule.pattern}`));
    return next.ok ? changeTag(device, next.value, []) : next;
  });

export const changeTagOf = (context: StaffContext, click: string, serial: string, typed: string): Verdict<Tagged> =>
  tag(context, 'devices.changeTag', click, serial, [TAGS], [{ ...TAGS, values: [typed] }], (found, device) => {
    const read = readTag(ruleIn(found), typed);
    return read.ok ? changeTag(device, read.value, found.rows(devices, 'assetTag', read.value)) : read;
  });
