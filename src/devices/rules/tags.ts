/** This file knows the district's asset tags: how they look, their check digit, the next one that is free, and changing one. */
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { Device } from '../sheet';

export interface TagRule {
  /** Such as `JH-#####`, with one run of #, a digit each; '' lets a tag be any text. */
  readonly pattern: string;
  /** With `luhn` the last # is a check digit, so that a mistyped digit or two neighbours changed round are noticed. */
  readonly check: 'off' | 'luhn';
}

const MAX_TAG_CHARS = 60;

/** The check digit of a number (the "modulus 10 double-add-double" formula, ISO/IEC 7812-1, annex B): the last digit counts double, then every second. */
export function luhnDigit(digits: string): string {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const weighed = at % 2 === 0 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return String((10 - (sum % 10)) % 10);
}

/** The text before and after the digits, and how many digits are the number's own. */
function partsOf({ pattern, check }: TagRule): { readonly before: string; readonly after: string; readonly digits: number } | null {
  const found = /^([^#]*)(#+)([^#]*)$/.exec(pattern.trim());
  if (found === null) return null;
  const [, before = '', run = '', after = ''] = found;
  return { before, after, digits: run.length - (check === 'luhn' ? 1 : 0) };
}

/** The tag of a number; null where the pattern has no room for it. */
export function tagOf(rule: TagRule, number: number): string | null {
  const parts = partsOf(rule);
  if (parts === null || number >= 10 ** parts.digits) return null;
  const digits = String(number).padStart(parts.digits, '0');
  return `${parts.before}${digits}${rule.check === 'luhn' ? luhnDigit(digits) : ''}${parts.after}`;
}

/** The same tag, however it is written. */
const folded = (tag: string): string => tag.trim().toLowerCase();

/** The next tag that no device bears or ever bore: an old sticker may still be on one. `next` gives one number after the other. */
export function nextTag(rule: TagRule, borne: readonly string[], next: () => number): Verdict<string> {
  if (partsOf(rule) === null) return refuse('tag-unruled');
  const taken = new Set(borne.map(folded));
  for (;;) {
    const tag = tagOf(rule, next());
    if (tag === null) return refuse('tags-used-up', { pattern: rule.pattern });
    if (!taken.has(folded(tag))) return accept(tag);
  }
}

/** The tag as it will stand, without blanks around it; refused where it is not one of the district's. */
export function readTag(rule: TagRule, typed: string): Verdict<string> {
  const tag = typed.trim();
  const wrong = (expected: string): Verdict<string> => refuse('tag-wrong', { tag, expected });
  if (tag === '') return wrong('it is empty');
  if (tag.length > MAX_TAG_CHARS) return wrong(`it has ${tag.length} characters, and a tag has ${MAX_TAG_CHARS} at most`);
  if (/[\p{Cc}\p{Cf}]/u.test(tag)) return wrong('it holds a character that cannot be seen');
  const parts = partsOf(rule);
  if (parts === null) return accept(tag);
  const { before, after } = parts;
  const run = tag.slice(before.length, tag.length - after.length);
  const length = parts.digits + (rule.check === 'luhn' ? 1 : 0);
  const looks = folded(tag).startsWith(folded(before)) && folded(tag).endsWith(folded(after)) && /^\d+$/.test(run) && run.length === length;
  if (!looks) return wrong(`it should look like ${rule.pattern}, with a digit for each #`);
  if (rule.check === 'luhn' && luhnDigit(run.slice(0, -1)) !== run.slice(-1)) return wrong('its last digit does not fit the others, so one of them was mistyped');
  return accept(`${before}${run}${after}`);
}

/** Another tag for a device: the old one is kept among those it bore. `bearers` are the devices that bear the new one already. */
export function changeTag(device: Pick<Device, 'serial' | 'assetTag' | 'previousTags'>, tag: string, bearers: readonly Pick<Device, 'serial' | 'model'>[]): Verdict<Pick<Device, 'assetTag' | 'previousTags'>> {
  const other = bearers.find((one) => one.serial !== device.serial);
  if (other !== undefined) return refuse('tag-in-use', { tag, device: `${other.model} ${other.serial}`.trim() });
  const before = device.assetTag === '' || device.assetTag === tag ? [] : [device.assetTag];
  // A list's words hold no commas, by which its cell is read again.
  const kept = [...device.previousTags, ...before.map((one) => one.replace(/,/g, ' '))].filter((one) => one !== tag);
  return accept({ assetTag: tag, previousTags: [...new Set(kept)] });
}
