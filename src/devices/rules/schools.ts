/** This file finds the school of a device by the organisational unit in which the Admin console has it. */
import type { School } from '../../people/sheet';

/** `/Students/Juniper Hollow` and `students/juniper hollow` are one place: paths compare without case and outer slashes. */
const path = (unit: string): string => unit.trim().replace(/^\/+|\/+$/g, '').toLowerCase();

/** What one key stands for; null where two schools claim it, since then nobody knows. */
type Claims = ReadonlyMap<string, string | null>;

function claims(schools: readonly School[], keyOf: (school: School) => string): Claims {
  const found = new Map<string, string | null>();
  for (const school of schools) {
    const key = keyOf(school);
    if (key === '') continue;
    const before = found.get(key);
    found.set(key, before === undefined || before === school.schoolId ? school.schoolId : null);
  }
  return found;
}

/** A school that the roster no longer lists stands back where one that it lists has the same name or unit. */
function claimed(schools: readonly School[], keyOf: (school: School) => string): Claims {
  return new Map([...claims(schools.filter((school) => !school.active), keyOf), ...claims(schools.filter((school) => school.active), keyOf)]);
}

/**
 * Finds schools by unit: the longest given unit above the device, else the school named like its unit or the nearest unit above;
 * '' where none is, or where two schools have the same unit or name. Each unit is looked up once.
 */
export function schoolFinder(schools: readonly School[]): (orgUnit: string) => string {
  const byUnit = claimed(schools, (school) => path(school.orgUnit));
  const byName = claimed(schools, (school) => school.name.trim().toLowerCase());
  const known = new Map<string, string>();
  const find = (orgUnit: string): string => {
    const parts = path(orgUnit).split('/');
    for (let length = parts.length; length > 0; length--) {
      const found = byUnit.get(parts.slice(0, length).join('/'));
      if (found !== undefined) return found ?? '';
    }
    for (const part of parts.reverse()) {
      const found = byName.get(part);
      if (found !== undefined) return found ?? '';
    }
    return '';
  };
  return (orgUnit) => {
    const before = known.get(orgUnit);
    if (before !== undefined) return before;
    const found = find(orgUnit);
    known.set(orgUnit, found);
    return found;
  };
}
