/** This file looks through everything for one person: how much there is, and all of it as the person is handed it. */
import type { ProgramContext } from '../../../app/context';
import { WORKBOOK_TITLES } from '../../../app/workbook-files';
import type { Cell } from '../../../base/cell';
import { HISTORY, type HistoryRow } from '../../../base/history';
import { UserError } from '../../../base/codes';
import { type Sheet, WORKBOOKS, type WorkbookName } from '../../../base/table';
import { type Zone, dayOf, minuteOfDay } from '../../../base/time';
import { type Verdict, accept } from '../../../base/verdict';
import type { Book } from '../../../base/work';
import { people } from '../../../people/sheet';
import type { GivenRecords, GivenTable, PersonRecords } from '../../../ui/contracts/records';
import { markOf } from '../marks';
import { sourceOf } from '../rules/privacy';
import { Veil, shownCell } from '../rules/redact';
import { Finder, type Subject } from '../rules/subject';
import { type Receipt, receipts } from '../sheet';
import { archivesOf } from './archives';
import { formAnswersOf, tablesOf } from './erase';
import { reasonsToKeep, subjectFor } from './find';
import { type Reached, reach } from './reach';
import { aboutKind, receiptRow } from './requests';

/** Who the person is comes first. */
const AS_READ: readonly WorkbookName[] = ['staff', ...WORKBOOKS.filter((name) => name !== 'staff')];

const reachedIn = (context: ProgramContext, name: WorkbookName, finder: Finder): readonly Reached[] => reach(context.books[name], tablesOf(context, name), finder);

type Line = Pick<HistoryRow, 'entryId' | 'at' | 'who' | 'by' | 'kind' | 'table' | 'key' | 'changes'>;
const LINE_COLUMNS = ['entryId', 'at', 'who', 'by', 'kind', 'table', 'key', 'changes'] as const;

/** The lines of a History that are about the person's rows or speak of the person. */
function linesOf(book: Book, name: WorkbookName, reached: readonly Reached[], finder: Finder): readonly Line[] {
  const tied = new Set(reached.flatMap(({ sheet, key, tie }) => (tie === null ? [] : [`${sheet.name}\n${key}`])));
  const sheet = HISTORY[name];
  const read = book.read({
    wants: { search: LINE_COLUMNS.map((column) => ({ sheet, column })) },
    decide: (found) => accept(found.columns(sheet, LINE_COLUMNS).filter((line) => tied.has(`${line.table}\n${line.key}`) || finder.isIn(line.key, false) || finder.isIn(line.who, true) || finder.valueHas(line.changes, true))),
  });
  if (!read.ok) throw new UserError(read.code, read.about);
  return read.value;
}

/** How much there is of a person, table by table. */
export function lookAt(context: ProgramContext, id: string): Verdict<PersonRecords> {
  const subject = subjectFor(context, id);
  const finder = new Finder(subject);
  const tables: { table: string; workbook: string; rows: number; stays: string }[] = [];
  for (const name of WORKBOOKS) {
    const reached = reachedIn(context, name, finder);
    for (const sheet of new Set(reached.map((one) => one.sheet))) {
      tables.push({ table: sheet.name, workbook: WORKBOOK_TITLES[name], rows: reached.filter((one) => one.sheet === sheet).length, stays: markOf(sheet)?.stays ?? 'The row, without the person.' });
    }
    const lines = linesOf(context.books[name], name, reached, finder).length;
    if (lines > 0) tables.push({ table: HISTORY[name].name, workbook: WORKBOOK_TITLES[name], rows: lines, stays: 'That something was changed, and when.' });
  }
  const answers = formAnswersOf(context, finder).reduce((sum, form) => sum + form.answers.length, 0);
  if (answers > 0) tables.push({ table: 'Answers', workbook: 'Google Forms', rows: answers, stays: 'Nothing.' });
  return accept({ id, name: subject.name, about: aboutKind[subject.kind], tables, kept: reasonsToKeep(context, subject) });
}

function momentShown(at: number | null, zone: Zone): string {
  if (at === null) return '';
  const minute = minuteOfDay(at, zone);
  return `${dayOf(at, zone)} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function tableOf(sheet: Sheet, reached: readonly Reached[], finder: Finder, veil: Veil, zone: Zone): GivenTable {
  const columns = Object.entries(sheet.columns);
  return {
    name: `${WORKBOOK_TITLES[sheet.workbook].replace('MyTech ', '')}, ${sheet.name}`,
    about: sourceOf(sheet),
    headers: columns.map(([, column]) => column.header),
    rows: reached.map(({ row, tie }) =>
      columns.map(([name, column]) =>
        column.kind.name === 'date and time' ? momentShown(row[name] as number | null, zone) : shownCell(name, column, row, { mark: markOf(sheet), tie }, finder, veil),
      ),
    ),
  };
}

/** A line of History as the person reads it: of each column what stood there, by the same rules as the column itself. */
function changesShown(line: Line, sheet: Sheet | undefined, reached: Reached | undefined, finder: Finder, veil: Veil, zone: Zone): string {
  return Object.entries(line.changes)
    .map(([header, [before, after]]) => {
      const [name, column] = Object.entries(sheet?.columns ?? {}).find(([, one]) => one.header === header) ?? [];
      const shown = (cell: Cell): string => {
        // Kept as cells; days and moments are numbers there.
        const reading = column?.kind.read(cell, zone);
        const value = reading?.ok === true && column?.kind.name !== 'list' ? reading.value : cell;
        if (column?.kind.name === 'date and time') return momentShown(value as number | null, zone);
        return name === undefined || column === undefined ? veil.value(value) : shownCell(name, column, { ...reached?.row, [name]: value }, { mark: sheet === undefined ? undefined : markOf(sheet), tie: reached?.tie ?? null }, finder, veil);
      };
      return `${header}: ${shown(before)} → ${shown(after)}`;
    })
    .join('\n');
}

function historyOf(context: ProgramContext, title: string, lines: readonly Line[], reached: readonly Reached[], finder: Finder, veil: Veil): GivenTable {
  const { zone } = context.clock;
  const rows = new Map(reached.map((one) => [`${one.sheet.name}\n${one.key}`, one]));
  const who = (account: string): string => (account === '' || finder.isIn(account, true) ? account : '(a member of staff)');
  return {
    name: title,
    about: 'What was changed in these records, and when.',
    headers: ['When', 'Who', 'Kind', 'Tab', 'Row', 'Changes'],
    rows: lines.map((line) => {
      const at = rows.get(`${line.table}\n${line.key}`);
      return [momentShown(line.at, zone), who(line.who), line.kind, line.table, veil.text(line.key), changesShown(line, at?.sheet, at, finder, veil, zone)];
    }),
  };
}

/** Full names of everybody else in the roster, in lower case. */
function otherNames(context: ProgramContext, subject: Subject): ReadonlySet<string> {
  const columns = ['personId', 'givenName', 'familyName'] as const;
  const read = context.books.staff.read({
    wants: { search: columns.map((column) => ({ sheet: people, column })) },
    decide: (found) => accept(found.columns(people, columns).filter(({ personId }) => personId !== subject.personId)),
  });
  const own = subject.name.toLowerCase();
  return new Set((read.ok ? read.value : []).map(({ givenName, familyName }) => `${givenName} ${familyName}`.trim().toLowerCase()).filter((name) => name !== own));
}

function everything(context: ProgramContext, subject: Subject): readonly GivenTable[] {
  const finder = new Finder(subject);
  const veil = new Veil(finder, otherNames(context, subject));
  const { zone } = context.clock;
  const tables: GivenTable[] = [];
  for (const name of AS_READ) {
    const reached = reachedIn(context, name, finder);
    for (const sheet of new Set(reached.map((one) => one.sheet))) tables.push(tableOf(sheet, reached.filter((one) => one.sheet === sheet), finder, veil, zone));
    const lines = linesOf(context.books[name], name, reached, finder);
    if (lines.length > 0) tables.push(historyOf(context, `${WORKBOOK_TITLES[name].replace('MyTech ', '')}, History`, lines, reached, finder, veil));
    for (const { year } of archivesOf(context).filter((one) => one.name === name)) {
      const old = linesOf(context.archive(name, year), name, reached, finder);
      if (old.length > 0) tables.push(historyOf(context, `${WORKBOOK_TITLES[name].replace('MyTech ', '')}, History of ${year}`, old, reached, finder, veil));
    }
  }
  const answers = formAnswersOf(context, finder).flatMap(({ kind, answers: some }) => some.map((one) => [momentShown(one.at, zone), kind, veil.text(one.email), [...one.answers.values()].map((answer) => veil.value(answer)).join('\n')]));
  return answers.length === 0 ? tables : [...tables, { name: 'Forms, answers', about: 'What was answered in the forms, as the forms keep it.', headers: ['When', 'Form', 'Address', 'Answers'], rows: answers }];
}

/** Hands out everything of one person, and keeps a receipt of it. */
export function give(context: ProgramContext, click: string, id: string, askedFor: string): Verdict<GivenRecords> {
  const subject = subjectFor(context, id);
  const tables = everything(context, subject);
  const receipt = `EX-${click.slice(-8)}`;
  const digest = context.digest(JSON.stringify(tables));
  const at = context.clock.now();
  const done = context.books.programme.change<null>({
    event: `records.give:${click}`,
    entry: 'records.give',
    wants: { find: [{ sheet: receipts, column: 'receipt', values: [receipt] }] },
    adds: [receipts],
    decide(found, changes) {
      const counts = Object.fromEntries(tables.map(({ name, rows }) => [name, rows.length]));
      // Pressed again after a lost answer the same is handed out again; what the receipt says is the last that was.
      if (found.row(receipts, receipt) !== null) changes.update(receipts, receipt, { digest, counts });
      else changes.add(receipts, receiptRow(context, receipt, subject, { what: 'export', askedFor: askedFor as Receipt['askedFor'], state: 'given out', doneAt: at, digest, counts }));
      return accept(null);
    },
  });
  return done.ok ? accept({ receipt, district: context.settings.get('district name'), name: subject.name, when: momentShown(at, context.clock.zone), digest, tables }) : done;
}
