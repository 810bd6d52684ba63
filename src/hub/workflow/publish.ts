/**
 * This file brings the Published workbook up to date: what the district has published of its cards, its schools, the ways to its forms,
 * what is known to be broken, and where each request stands. In pieces; a run that finds nothing new writes nothing.
 */
import type { ProgramContext } from '../../app/context';
import type { JobStep } from '../../app/entry';
import { mirror } from '../../base/mirror';
import { keepApart } from '../../base/pace';
import { type Row, type Sheet, newRow } from '../../base/table';
import { SECOND_MS, dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import type { Changes, Found } from '../../base/work';
import { publicCards, publicProblems, publicSchools } from '../rules/published';
import { type HubCard, type HubFact, hubCards, hubFacts, hubProblems, hubSchools, hubStatus } from '../sheet';
import { makeSecrets, statusHashes, statusKey } from './codes';
import { formFacts } from './form-facts';
import { type Content, type FromStaff, notePublished, publishedLast, readContent, readFromStaff } from './gather';
import { settleContent } from './settle';
import { tellOfHub } from './tell';

/** A commit changes at most 500 rows and has at most 2 MB; with what the journal keeps of it, so much text is well below that. */
const ROWS_AT_ONCE = 480;
const CHARS_AT_ONCE = 300_000;
/** Bulk commits stand at least so far apart, so that the minute's writes are left to the people at work. */
const BULK_PAUSE_MS = 6 * SECOND_MS;

const TABLES = [hubFacts, hubSchools, hubCards, hubProblems, hubStatus] as const;

/** One row that is to be written. */
interface Line {
  readonly sheet: Sheet;
  readonly key: string;
  readonly chars: number;
  write(found: Found, changes: Changes): void;
}

/** What stands in Published now. */
type Standing = { readonly [N in 'facts' | 'cards']: readonly (N extends 'facts' ? HubFact : HubCard)[] } & Pick<Found, 'all'>;

/** The lines that bring one table up to date; a row that is gone keeps its place with `gone`, or where that is null is removed. */
function linesOf<S extends Sheet>(sheet: S, standing: readonly Row<S>[], wanted: readonly Row<S>[], gone: Partial<Row<S>> | null): readonly Line[] {
  const plan = mirror(sheet, standing, wanted);
  const keyOf = (row: Row<S>): string => String((row as Record<string, unknown>)[sheet.key]);
  const rows = new Map(standing.map((row) => [keyOf(row), row as Record<string, unknown>]));
  const update = (key: string, values: Partial<Row<S>>): Line => ({
    sheet,
    key,
    chars: JSON.stringify(values).length,
    write: (found, changes) => {
      if (found.row(sheet, key) !== null) changes.update(sheet, key, values);
    },
  });
  const isEmptied = (key: string, values: Partial<Row<S>>): boolean => Object.entries(values).every(([name, value]) => JSON.stringify(rows.get(key)?.[name]) === JSON.stringify(value));
  return [
    // What is no longer to be read goes first.
    ...plan.gone.flatMap((key): readonly Line[] => {
      if (gone === null) return [{ sheet, key, chars: key.length, write: (found, changes) => void (found.row(sheet, key) !== null && changes.remove(sheet, key)) }];
      return isEmptied(key, gone) ? [] : [update(key, gone)];
    }),
    ...plan.change.map(({ key, values }) => update(key, values)),
    ...plan.add.map((row): Line => ({ sheet, key: keyOf(row), chars: JSON.stringify(row).length, write: (found, changes) => void (found.row(sheet, keyOf(row)) === null && changes.add(sheet, row)) })),
  ];
}

function planLines(context: ProgramContext, content: Content, fromStaff: FromStaff, standing: Standing): readonly Line[] {
  const { settings, clock } = context;
  const today = dayOf(clock.now(), clock.zone);
  const fact = (name: string, value: string): HubFact => newRow(hubFacts, { fact: name, value });
  const forms = formFacts(context, standing.facts, publishedLast(context)?.forms ?? '');
  const facts = [fact('district', settings.get('district name')), fact('helpdesk', settings.get('helpdesk name')), fact('status key', statusKey(context)), ...forms];
  const shown = publicCards(content.cards, content.texts, standing.cards, today);
  const schools = fromStaff.schools.filter(({ active }) => active);
  const hashOf = statusHashes(context);
  const requests = fromStaff.requests.map(({ ticket, state, expectedOn }) => newRow(hubStatus, { hash: hashOf(ticket), state, expectedOn }));
  const nothingSaid = { title: '', text: '', words: '', picture: '', reviewed: false } as const;
  return [
    ...linesOf(hubCards, standing.cards, shown, nothingSaid),
    ...linesOf(hubProblems, standing.all(hubProblems), publicProblems({ ...content, ...fromStaff, cards: shown }, today), { category: '', school: '', card: '' }),
    ...linesOf(hubSchools, standing.all(hubSchools), publicSchools(schools, settings.get('publish contacts')), { name: '', hours: '', contact: '' }),
    ...linesOf(hubFacts, standing.facts, facts, { value: '' }),
    ...linesOf(hubStatus, standing.all(hubStatus), requests, null),
  ];
}

/** So many lines from `from` on as one commit takes. */
function pieceOf(lines: readonly Line[], from: number): readonly Line[] {
  let chars = 0;
  let to = from;
  while (to < lines.length && to - from < ROWS_AT_ONCE && (to === from || chars + (lines[to]?.chars ?? 0) <= CHARS_AT_ONCE)) chars += lines[to++]?.chars ?? 0;
  return lines.slice(from, to);
}

/** Writes as much as there is time for; returns how many lines are left. */
function writeLines(context: ProgramContext, lines: readonly Line[], event: string): number {
  const { clock, books } = context;
  let at = 0;
  while (at < lines.length) {
    if (at > 0 && clock.now() >= context.handOverAt) break;
    const started = clock.now();
    const piece = pieceOf(lines, at);
    const done = books.published.change<null>({
      event: `publish:${event}:${at}`,
      entry: 'hub.publish',
      wants: { whole: [...new Set(piece.map(({ sheet }) => sheet))] },
      decide(found, changes) {
        for (const line of piece) line.write(found, changes);
        return accept(null);
      },
    });
    if (!done.ok) break;
    at += piece.length;
    if (at < lines.length) keepApart(clock, started, BULK_PAUSE_MS);
  }
  return lines.length - at;
}

/** Brings the Published workbook up to date. */
export function publishStep(context: ProgramContext, event: string): JobStep {
  makeSecrets(context);
  const content = settleContent(context, readContent(context), event);
  const fromStaff = readFromStaff(context);
  const read = context.books.published.read({ wants: { whole: TABLES }, decide: (found) => accept({ facts: found.all(hubFacts), cards: found.all(hubCards), all: found.all.bind(found) }) });
  if (!read.ok) return { next: null, progress: '' };
  const lines = planLines(context, content, fromStaff, read.value);
  const left = writeLines(context, lines, event);
  if (left > 0) return { next: 'more', progress: `${left} rows left to bring up to date` };
  if (lines.some(({ sheet }) => sheet === hubStatus)) context.books.published.closeUp(hubStatus);
  // Before it is noted as done, so that a run that was cut off here is followed by one that forgets.
  context.books.published.forget();
  tellOfHub(context, content, event);
  notePublished(context, content, fromStaff);
  return { next: null, progress: lines.length === 0 ? 'Nothing new' : `${lines.length} rows brought up to date` };
}
