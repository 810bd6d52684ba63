/** This file turns the words that other systems have for kind, purpose, status and condition into ours. A word that is not here is told, never guessed. */
import { CONDITIONS, DEVICE_KINDS, DEVICE_STATUSES, PURPOSES } from '../../sheet';
import type { WordField } from './fields';

const OWN: Readonly<Record<WordField, readonly string[]>> = { kind: DEVICE_KINDS, purpose: PURPOSES, status: DEVICE_STATUSES, condition: CONDITIONS };

type Words = Readonly<Record<string, readonly string[]>>;

/** Categories of Snipe-IT are named by each district, mostly in the plural; those of Incident IQ are named like these. */
const KINDS: Words = {
  Chromebook: ['chromebooks', 'chrome book', 'chrome books', 'chrome', 'chromeos', 'chrome os device', 'chromeos device', 'google chromebook'],
  hotspot: ['hotspots', 'hot spot', 'wifi hotspot', 'wi-fi hotspot', 'mobile hotspot', 'mifi', 'jetpack'],
  charger: ['chargers', 'power adapter', 'power adapters', 'ac adapter', 'adapter', 'power supply', 'power cord'],
  tablet: ['tablets', 'ipad', 'ipads', 'android tablet'],
  laptop: ['laptops', 'notebook', 'notebooks', 'macbook', 'macbook air', 'macbook pro', 'windows laptop', 'pc laptop'],
  other: ['accessory', 'accessories', 'peripheral'],
};

const PURPOSE_WORDS: Words = {
  'student loan': ['1:1', '1-1', '1 to 1', '1-to-1', 'one to one', 'one-to-one', 'student', 'students', 'student device', 'take home', 'take-home', 'student loaner'],
  'daily loaner': ['loaner', 'loaners', 'day loaner', 'daily loan', 'library loaner'],
  'class set': ['class sets', 'classroom', 'classroom set', 'cart', 'classroom cart', 'lab'],
  staff: ['teacher', 'teachers', 'faculty', 'employee', 'staff device', 'administrator'],
  spare: ['spares', 'spare pool', 'backup', 'stock'],
  testing: ['test', 'state testing', 'assessment', 'mcas'],
  'technology team': ['it', 'tech', 'technology', 'it department', 'tech team'],
  surplus: ['disposal', 'to be disposed'],
};

/**
 * Snipe-IT starts with Ready to Deploy, Pending, Archived, Out for Diagnostics, Out for Repair, Broken - Not Fixable and Lost/Stolen
 * (grokability/snipe-it, database/seeders and factories for status labels). "Lost/Stolen" is two of ours, so it is told.
 */
const STATUS_WORDS: Words = {
  available: ['ready to deploy', 'ready', 'in stock', 'in storage', 'storage', 'stored', 'on shelf', 'active', 'in service', 'working', 'operational', 'not assigned', 'unassigned'],
  'in repair': ['out for repair', 'out for diagnostics', 'repair', 'repairing', 'being repaired', 'under repair', 'maintenance', 'in maintenance', 'service', 'rma'],
  lost: ['missing', 'lost by student', 'not found', 'unaccounted'],
  stolen: ['theft'],
  retired: ['archived', 'disposed', 'disposed of', 'disposal', 'surplus', 'surplused', 'decommissioned', 'deprovisioned', 'recycled', 'sold', 'salvage', 'salvaged', 'written off', 'end of life', 'eol', 'donated', 'broken - not fixable'],
};

const CONDITION_WORDS: Words = {
  new: ['brand new', 'unused', 'new in box'],
  good: ['excellent', 'very good', 'great', 'like new', 'used - good'],
  fair: ['ok', 'okay', 'average', 'acceptable', 'moderate', 'used'],
  poor: ['bad', 'worn', 'heavily worn'],
  broken: ['damaged', 'not working', 'defective', 'for parts', 'non-functional', 'inoperable', 'unusable'],
};

const SYNONYMS: Readonly<Record<WordField, Words>> = { kind: KINDS, purpose: PURPOSE_WORDS, status: STATUS_WORDS, condition: CONDITION_WORDS };

/** That somebody has it is said by a loan alone. */
const OUT = ['out', 'deployed', 'checked out', 'checked-out', 'assigned', 'issued', 'in use', 'loaned', 'on loan', 'loaned out', 'with student', 'with staff'];

const tables = new Map<WordField, ReadonlyMap<string, string>>(
  (Object.keys(OWN) as WordField[]).map((field) => [
    field,
    new Map([
      ...OWN[field].filter((word) => word !== '' && word !== 'out').map((word) => [word.toLowerCase(), word] as const),
      ...Object.entries(SYNONYMS[field]).flatMap(([ours, theirs]) => theirs.map((word) => [word, ours] as const)),
    ]),
  ]),
);

/** Our word for theirs; `out` where it says that somebody has the device, null where nobody knows it. */
export function readWord(field: WordField, text: string): { readonly word: string } | { readonly trouble: 'unknown word' | 'out' } {
  const plain = text.trim().replace(/\s+/g, ' ').toLowerCase();
  const word = tables.get(field)?.get(plain);
  if (word !== undefined) return { word };
  return { trouble: field === 'status' && OUT.includes(plain) ? 'out' : 'unknown word' };
}
