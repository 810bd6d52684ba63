/** This file makes a short text that differs when anything in a value does, for comparing without keeping the value. */

/** FNV-1a over the value's JSON, twice with different beginnings: 64 bits, enough to notice a change and no proof against an attacker. */
export function fingerprintOf(value: unknown): string {
  const whole = JSON.stringify(value);
  const hash = (seed: number): string => {
    let state = seed >>> 0;
    for (let i = 0; i < whole.length; i++) state = Math.imul(state ^ whole.charCodeAt(i), 16777619) >>> 0;
    return state.toString(36);
  };
  return `${hash(2166136261)}.${hash(3339675911)}`;
}
