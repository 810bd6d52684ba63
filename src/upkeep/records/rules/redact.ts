/** This file decides what of a row a person is given: their own facts, and of others that somebody was there, never who. */
import type { Column } from '../../../base/table';
import type { Link, Mark } from '../marks';
import { type AnyRow, type Finder, blankedColumns } from './subject';

export const A_COLLEAGUE = '(a member of staff)';
export const SOMEBODY_ELSE = '(about somebody else)';
const AN_ADDRESS = '(an address)';
const A_PERSON = '(another person)';

const ADDRESS = /[^\s@<>"',;:()]+@[^\s@<>"',;:()]+\.[^\s@<>"',;:()]+/g;
/** Names of up to so many words are looked for in texts. */
const NAME_WORDS = 4;

/** Takes out of texts who else is named there. */
export class Veil {
  /** `others` are the full names of all other people, in lower case. */
  constructor(
    private readonly finder: Finder,
    private readonly others: ReadonlySet<string>,
  ) {}

  text(text: string): string {
    const own = this.finder.subject.addresses;
    return this.#withoutNames(text.replace(ADDRESS, (found) => (own.includes(found.toLowerCase()) ? found : AN_ADDRESS)));
  }

  #withoutNames(text: string): string {
    if (this.others.size === 0 || !text.includes(' ')) return text;
    // Words with what stands between them, so that the text can be put together again as it was.
    const parts = text.split(/([^\p{L}\p{M}'’-]+)/u);
    for (let at = 0; at < parts.length; at += 2) {
      for (let words = Math.min(NAME_WORDS, Math.ceil((parts.length - at) / 2)); words > 1; words--) {
        const name = parts.slice(at, at + 2 * words - 1);
        if (!this.others.has(name.map((part, index) => (index % 2 === 0 ? part : ' ')).join('').toLowerCase())) continue;
        parts.splice(at, 2 * words - 1, A_PERSON);
        break;
      }
    }
    return parts.join('');
  }

  value(value: unknown): string {
    if (value === null || value === undefined) return '';
    if (Array.isArray(value)) return value.map((one) => this.value(one)).join(', ');
    return this.text(typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
}

/** What one cell of a row is given out as. */
export function shownCell(name: string, column: Column<unknown>, row: AnyRow, how: { readonly mark: Mark | undefined; readonly tie: Link | 'ticket' | null }, finder: Finder, veil: Veil): string {
  const value = row[name];
  const text = veil.value(value);
  if (text === '' || column.privacy === 'none') return text;
  if (finder.valueHas(value, true)) return text;
  if (column.privacy === 'staff' && how.mark?.isAboutStaff !== true) return A_COLLEAGUE;
  const isOwn = how.mark !== undefined && how.tie !== null && blankedColumns(how.mark, how.tie, finder.subject).includes(name);
  // A telephone number is that of whoever wrote.
  if (name === 'phone' && 'contact' in row && !finder.valueHas(row['contact'], true)) return SOMEBODY_ELSE;
  return isOwn ? text : SOMEBODY_ELSE;
}
