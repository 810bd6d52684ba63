/** This file compares organisational units: `/Students/Juniper Hollow` and `students/juniper hollow` are one place. */

/** Paths compare without case and outer slashes (Directory API, orgunits: paths are case-insensitive). */
export const unitPath = (unit: string): string => unit.trim().replace(/^\/+|\/+$/g, '').toLowerCase();

/** Whether a unit is another, or stands below it. */
export function liesWithin(unit: string, above: string): boolean {
  const place = unitPath(unit);
  const root = unitPath(above);
  return root === '' || place === root || place.startsWith(`${root}/`);
}
