/** This file says what a list would do to the inventory, in counts and examples, without doing it. */
import { LIST_FIELDS, type ListField, shown, targetName } from './fields';
import { noteAbout } from './notes';
import { type Outcome, refusalSentence } from './outcome';
import { type Inventory, KEPT_FOR, type KeptFor, Ledger } from './plan';
import type { ListChoices, ReadRow } from './rows';

/** So many of each kind are shown; all of them stand in Import results afterwards. */
const EXAMPLES = 8;
/** So many refused rows are listed by line before the rest is counted. */
const REFUSALS_SHOWN = 500;
/** A reason that refuses fewer rows is no pattern. */
const PATTERN_ROWS = 5;
const REASONS_SHOWN = 8;
const LINES_SHOWN = 5;
const TEXTS_SHOWN = 6;

export interface Example {
  readonly line: number;
  readonly serial: string;
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

export interface ListPreview {
  readonly rows: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** For each field that the list holds: in how many rows it is written, and in how many it is left for which reason. */
  readonly fields: readonly { readonly field: ListField; readonly name: string; readonly written: number; readonly kept: Readonly<Record<KeptFor, number>> }[];
  /** What was left out of rows that are brought in all the same, with some of the values. */
  readonly notes: readonly { readonly what: string; readonly rows: number; readonly lines: readonly number[]; readonly texts: readonly string[] }[];
  /** Rows that name somebody who has the device. */
  readonly named: number;
  readonly added: readonly Example[];
  readonly changed: readonly Example[];
  readonly refused: readonly { readonly line: number; readonly serial: string; readonly why: string }[];
  readonly leftOut: readonly { readonly line: number; readonly serial: string; readonly why: string }[];
  /** What refuses many rows at once, such as a school that nobody knows. */
  readonly reasons: readonly { readonly why: string; readonly rows: number }[];
}

interface NoteCount {
  readonly what: string;
  rows: number;
  readonly lines: number[];
  readonly texts: Set<string>;
}

/** Counts what happens to each field, row by row. */
class Fields {
  private readonly counts = new Map<ListField, { written: number; kept: Record<KeptFor, number> }>();

  count(fields: readonly ListField[], as: KeptFor | 'written'): void {
    for (const field of fields) {
      const count = this.counts.get(field) ?? { written: 0, kept: { differs: 0, console: 0, loan: 0 } };
      this.counts.set(field, count);
      if (as === 'written') count.written++;
      else count.kept[as]++;
    }
  }

  all(): ListPreview['fields'] {
    return LIST_FIELDS.flatMap((field) => {
      const count = this.counts.get(field);
      return count === undefined ? [] : [{ field, name: targetName(field), ...count }];
    });
  }
}

/** The reasons that refuse many rows, the commonest first. */
class Reasons {
  private readonly counts = new Map<string, number>();

  count(why: string): void {
    this.counts.set(why, (this.counts.get(why) ?? 0) + 1);
  }

  patterns(): ListPreview['reasons'] {
    return [...this.counts]
      .flatMap(([why, rows]) => (rows < PATTERN_ROWS ? [] : [{ why, rows }]))
      .sort((a, b) => b.rows - a.rows)
      .slice(0, REASONS_SHOWN);
  }
}

class Notes {
  private readonly byWhat = new Map<string, NoteCount>();

  take(row: ReadRow): void {
    if (row.is !== 'wish') return;
    for (const note of row.wish.notes) {
      const what = noteAbout(note);
      const count = this.byWhat.get(what) ?? { what, rows: 0, lines: [], texts: new Set<string>() };
      this.byWhat.set(what, count);
      count.rows++;
      if (count.lines.length < LINES_SHOWN) count.lines.push(row.wish.line);
      if (count.texts.size < TEXTS_SHOWN) count.texts.add(note.text);
    }
  }

  all(): ListPreview['notes'] {
    return [...this.byWhat.values()].map((count) => ({ ...count, texts: [...count.texts] })).sort((a, b) => b.rows - a.rows);
  }
}

/** Decides every row as the import will, and remembers nothing but counts and examples. */
export function previewOf(rows: readonly ReadRow[], inventory: Inventory, choices: ListChoices): ListPreview {
  const ledger = new Ledger(inventory);
  const counts: Record<Outcome, number> = { 'added': 0, 'changed': 0, 'as it was': 0, 'refused': 0, 'left out': 0 };
  const fields = new Fields();
  const notes = new Notes();
  const added: Example[] = [];
  const changed: Example[] = [];
  const refused: { line: number; serial: string; why: string }[] = [];
  const leftOut: { line: number; serial: string; why: string }[] = [];
  const reasons = new Reasons();
  let named = 0;
  const tell = (list: typeof refused, line: number, serial: string, why: string): void => {
    if (list === refused) reasons.count(why);
    if (list.length < REFUSALS_SHOWN) list.push({ line, serial, why });
  };
  for (const row of rows) {
    if (row.is !== 'wish') {
      counts[row.is]++;
      tell(row.is === 'refused' ? refused : leftOut, row.line, row.serial, row.why);
      continue;
    }
    const { wish } = row;
    const known = ledger.device(wish.serial);
    const decision = ledger.decide(wish, choices);
    counts[decision.is]++;
    if (decision.is === 'refused') {
      tell(refused, wish.line, wish.serial, refusalSentence(wish, decision.trouble));
      continue;
    }
    notes.take(row);
    if (wish.named) named++;
    if (decision.is !== 'added') for (const why of KEPT_FOR) fields.count(decision.kept[why], why);
    if (decision.is === 'as it was') continue;
    fields.count(decision.set, 'written');
    const examples = decision.is === 'added' ? added : changed;
    if (examples.length >= EXAMPLES) continue;
    const before = known.is === 'device' ? known.device : null;
    const after = decision.is === 'added' ? decision.device : decision.values;
    examples.push({
      line: wish.line,
      serial: wish.serial,
      changes: decision.set.map((field) => ({ field: targetName(field), before: shown(before?.[field]), after: shown(after[field]) })),
    });
  }
  return { rows: rows.length, counts, fields: fields.all(), notes: notes.all(), named, added, changed, refused, leftOut, reasons: reasons.patterns() };
}
