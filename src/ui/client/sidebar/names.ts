/** This file makes a name out of a colleague's address, which is all that the sheets know of them. */

/** rosa.diaz@school.example is Rosa Diaz, r.diaz is R. Diaz; an address that names nobody stays as it is. */
export function nameOf(address: string): string {
  const parts = (address.split('@')[0] ?? '').split(/[._]/).filter((part) => /^\p{L}+$/u.test(part));
  return parts.length < 2 ? address : parts.map((part) => part.charAt(0).toUpperCase() + (part.slice(1) || '.')).join(' ');
}
