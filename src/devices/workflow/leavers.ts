/** This file lists the devices that somebody who has left still holds. */
import type { ProgramContext } from '../../app/context';
import { type Verdict, accept } from '../../base/verdict';
import type { Glimpse } from '../../base/work';
import { people } from '../../people/sheet';
import type { LeaversView } from '../../ui/contracts/people';
import { devices } from '../sheet';

/** So many people are listed with what they hold; how many there are is said beside them. */
const PEOPLE_LISTED = 300;

/** Holders whom People knows and does not have as active, by the columns alone; as people type it, yes is true too. */
function leaversHolding(glimpse: Glimpse): readonly string[] {
  const active = new Set(['yes', 'true'].flatMap((yes) => glimpse.beside(people, 'active', yes, 'personId')));
  const holding = new Set(glimpse.beside(devices, 'holderKind', 'person', 'holderId'));
  return [...holding].filter((id) => id !== '' && !active.has(id) && glimpse.beside(people, 'personId', id, 'personId').length > 0).sort();
}

const listed = (glimpse: Glimpse): readonly string[] => leaversHolding(glimpse).slice(0, PEOPLE_LISTED);

export function leaversView(context: ProgramContext): Verdict<LeaversView> {
  return context.books.staff.read<LeaversView>({
    wants: {
      search: [
        { sheet: people, column: 'personId' },
        { sheet: people, column: 'active' },
        { sheet: devices, column: 'holderKind' },
        { sheet: devices, column: 'holderId' },
      ],
    },
    follow: (glimpse) => [
      { sheet: people, column: 'personId', values: listed(glimpse) },
      { sheet: devices, column: 'holderId', values: listed(glimpse) },
    ],
    decide(found) {
      const rows = listed(found).flatMap((id) => {
        const person = found.row(people, id);
        const held = found.rows(devices, 'holderId', id).filter((device) => device.holderKind === 'person' && device.holderId === id);
        return held.map((device) => ({
          serial: device.serial,
          assetTag: device.assetTag,
          kind: device.kind,
          holder: person === null ? device.holder : `${person.givenName} ${person.familyName}`.trim(),
          schoolId: device.schoolId,
          leftOn: person?.leftOn ?? null,
          dueOn: device.dueOn,
        }));
      });
      return accept({ devices: rows.sort((a, b) => (a.leftOn ?? '').localeCompare(b.leftOn ?? '') || a.holder.localeCompare(b.holder)), people: leaversHolding(found).length });
    },
  });
}
