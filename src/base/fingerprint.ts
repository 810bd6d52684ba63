/** This file makes a short text that differs when anything in a value does, for comparing without keeping the value. */

const { imul } = Math;

/** FNV-1a over the value's JSON, twice with different beginnings: 64 bits, enough to notice a change and no proof against an attacker. */
export function fingerprintOf(value: unknown): string {
  const whole = JSON.stringify(value);
  const hash = (seed: number): string => {
    // Kept as a signed number until the end, and without looking up a global at every letter: a sweep does this to a hundred thousand devices.
    let state = seed | 0;
    for (let i = 0; i < whole.length; i++) state = imul(state ^ whole.charCodeAt(i), 16777619);
    return (state >>> 0).toString(36);
  };
  return `${hash(2166136261)}.${hash(3339675911)}`;
}
