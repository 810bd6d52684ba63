/** This file files answered forms as tickets: all that are not filed yet, in one commit, however many events announced them. */
import { noteNumbers } from '../../app/put-back';
import { mailFollows } from '../../app/outbox';
import { outbox } from '../../app/tables';
import type { ProgramContext } from '../../app/context';
import { devices } from '../../devices/sheet';
import { people, schools } from '../../people/sheet';
import type { FormAnswer } from '../../base/ports';
import { newRow } from '../../base/table';
import { DAY_MS, HOUR_MS, MINUTE_MS, type Moment } from '../../base/time';
import { accept } from '../../base/verdict';
import type { Found, Work } from '../../base/work';
import { readAnswers } from '../answers';
import { type BuiltForm, builtForms } from '../built-forms';
import { messages, ticketNumber, tickets } from '../sheet';
import { type IntakeTerms, type Report, editName, editOf, isBlank, ticketOf } from '../rules/intake';
import { type Candidates, link } from '../rules/links';
import { ROUTING_WANTS, giver, routingInput } from './routing';

const FILED_UNTIL = 'help forms filed until';

/** So many reports go into one commit: their rows and History stay well below the 2 MB of a batch. */
const REPORTS_PER_COMMIT = 60;
/** Answers may appear in the form's store a little out of order, so each look goes back over the last stretch. */
const OVERLAP_MS = 10 * MINUTE_MS;
/** Sixty families in one minute must not use up the sixty reads and writes that Google grants: what gathers is filed together. */
const PAUSE_BETWEEN_COMMITS_MS = 15_000;

function reportOf(form: BuiltForm, answer: FormAnswer): Report {
  const keys = new Map(Object.entries(form.items).map(([key, id]) => [id, key]));
  const byKey = new Map<string, string | readonly string[]>();
  for (const [item, given] of answer.answers) {
    const key = keys.get(item);
    if (key !== undefined) byKey.set(key, given);
  }
  const verifiedEmail = form.audience === 'domain' ? answer.email : '';
  return { responseId: answer.responseId, at: answer.at, audience: form.audience, verifiedEmail, answers: readAnswers(byKey, verifiedEmail) };
}

/** How far back a look goes: just past the last one, or `reach` to find what an event never announced. */
function since(context: ProgramContext, reach: number): Moment | null {
  const filed = context.keep.get(FILED_UNTIL);
  return filed === null ? null : Math.min(Number(filed) - OVERLAP_MS, context.clock.now() - reach);
}

/** What the forms hold that may not be filed yet, oldest first; a form that cannot be opened does not hide the other's answers. */
function reportsSince(context: ProgramContext, from: Moment | null): { readonly reports: readonly Report[]; readonly failures: readonly unknown[] } {
  const reports: Report[] = [];
  const failures: unknown[] = [];
  for (const form of builtForms(context)) {
    try {
      reports.push(...context.forms.answersSince(form.formId, from).map((answer) => reportOf(form, answer)));
    } catch (error) {
      failures.push(error);
    }
  }
  return { reports: reports.sort((a, b) => a.at - b.at), failures };
}

/** Names one answering of a form; an edit keeps the response's id and gets another moment. */
const reportName = ({ responseId, at }: Report): string => `${responseId}@${at}`;

/**
 * Files whatever the forms hold and the tickets do not. Returns how many tickets were made. `filed` names what the caller knows to
 * be filed, and is added to: looking again then costs no request.
 */
export function fileReports(context: ProgramContext, reach = HOUR_MS, filed: Set<string> = new Set()): number {
  let made = 0;
  const { reports: held, failures } = reportsSince(context, since(context, reach));
  const reports = held.filter((report) => !filed.has(reportName(report)));
  for (let at = 0; at < reports.length; at += REPORTS_PER_COMMIT) {
    const verdict = context.books.staff.change(filing(context, reports.slice(at, at + REPORTS_PER_COMMIT)));
    if (!verdict.ok || verdict.value.made === 0) continue;
    made += verdict.value.made;
    // Numbers that were given are kept where nobody can put them back to an older version.
    noteNumbers(context, 'staff', { [tickets.key]: verdict.value.last });
  }
  const [failure] = failures;
  if (failure !== undefined) throw failure;
  for (const report of reports) filed.add(reportName(report));
  const last = reports[reports.length - 1];
  if (last !== undefined) context.keep.set(FILED_UNTIL, String(last.at));
  return made;
}

/** After the Staff workbook was put back to its version of a moment, the forms are looked through from there on. */
export function fileAgainSince(context: Pick<ProgramContext, 'keep'>, moment: Moment): void {
  const filed = context.keep.get(FILED_UNTIL);
  if (filed !== null) context.keep.set(FILED_UNTIL, String(Math.min(Number(filed), moment)));
}

const FILING_SEEN = 'help forms announced';
/** How long an announcement is remembered: longer than the execution that may be filing. */
const ANNOUNCED_SECONDS = 600;

interface Around {
  /** Before anything is filed, by whoever is going to; false where nothing is to be filed. */
  before(): boolean;
  /** Once all is filed. */
  after(): void;
}

/**
 * What a submit event does: it only nudges. Whoever files looks again as long as others knock meanwhile, so that sixty events
 * cost a handful of commits, and an event that finds somebody filing has nothing more to do.
 */
export function fileWhenNudged(context: ProgramContext, { before, after }: Around): void {
  context.cache.put(FILING_SEEN, context.newId(), ANNOUNCED_SECONDS);
  const knock = (): string | null => context.cache.get(FILING_SEEN);
  const filedHere = new Set<string>();
  for (let heard: string | null = null; ; ) {
    const filed = context.lock.unlessBusy(() => {
      if (heard === null && !before()) return false;
      for (let looks = 0; ; looks++) {
        heard = knock();
        mailFollows(context, true);
        fileReports(context, HOUR_MS, filedHere);
        if (context.clock.now() > context.handOverAt) return false;
        // One family alone has its mail at once; where several write, the next ones are waited for.
        if (looks === 0 && knock() === heard) return true;
        context.clock.wait(PAUSE_BETWEEN_COMMITS_MS);
        if (knock() === heard) return true;
      }
    });
    if (filed !== null) mailFollows(context, false);
    if (filed !== true) return;
    after();
    // Whoever knocked between the last look and the end of the lock found it busy and left.
    if (knock() === heard || context.clock.now() > context.handOverAt) return;
  }
}

const typed = (reports: readonly Report[], value: (report: Report) => string): string[] => [...new Set(reports.map(value).filter((text) => text !== ''))];

interface Filed {
  readonly made: number;
  /** The last number that was given; 0 where none was. */
  readonly last: number;
}

/** One commit for many reports, idempotent by response: filing the same ones again changes nothing. */
function filing(context: ProgramContext, reports: readonly Report[]): Work<Filed> {
  const deviceTexts = typed(reports, (report) => report.answers.device);
  const numbers = typed(reports, (report) => report.answers.studentNumber);
  const emails = typed(reports, (report) => report.verifiedEmail);
  const terms: Omit<IntakeTerms, 'ticket'> = {
    calendar: context.settings.calendar(context.clock.zone),
    targets: context.settings.get('targets'),
  };
  const routing = routingInput(context);
  return {
    // Not the event but each response's id says what was filed before: a look finds some reports filed and others not.
    event: `intake:${context.newId()}`,
    entry: 'helpdesk.intake',
    wants: {
      find: [
        { sheet: tickets, column: 'responseId', values: reports.map((report) => report.responseId) },
        { sheet: devices, column: 'assetTag', values: deviceTexts },
        { sheet: devices, column: 'serial', values: deviceTexts.map((text) => text.toUpperCase()) },
        { sheet: people, column: 'studentNumber', values: numbers },
        { sheet: people, column: 'email', values: emails },
      ],
      // A ticket that is changed is found by its number too, since a row is written by its key.
      search: [{ sheet: devices, column: 'user' }, { sheet: tickets, column: tickets.key }, ...ROUTING_WANTS.search],
      whole: ROUTING_WANTS.whole,
    },
    // The device's own user in the console may be the student who was only named.
    follow: (glimpse) => [
      {
        sheet: people,
        column: 'email',
        values: deviceTexts.flatMap((text) => [
          ...glimpse.beside(devices, 'assetTag', text, 'user'),
          ...glimpse.beside(devices, 'serial', text.toUpperCase(), 'user'),
        ]),
      },
    ],
    adds: [tickets, messages, outbox],
    decide(found, changes) {
      let made = 0;
      let last = 0;
      const give = giver(routing, found);
      const seen = new Set<string>();
      for (const report of reports) {
        if (isBlank(report) || seen.has(reportName(report))) continue;
        seen.add(reportName(report));
        const [existing] = found.rows(tickets, 'responseId', report.responseId);
        if (existing !== undefined) {
          const edit = editOf(existing, report);
          if (edit === null) continue;
          changes.update(tickets, existing.ticket, edit.values);
          changes.add(
            messages,
            newRow(messages, { messageId: `${report.responseId}@${editName(report)}`, ticket: existing.ticket, at: report.at, kind: 'from family', text: edit.text }),
          );
          continue;
        }
        last = found.next(tickets.key);
        const ticket = ticketNumber(last);
        const row = give(ticketOf(report, link(report.answers, candidatesOf(report, found)), { ...terms, ticket }));
        changes.add(tickets, row);
        if (!report.answers.solved && row.contact !== '') {
          changes.add(outbox, newRow(outbox, { mailId: `acknowledgement:${report.responseId}`, template: 'acknowledgement', record: ticket, at: context.clock.now(), state: 'queued' }));
        }
        made++;
      }
      return accept({ made, last });
    },
  };
}

function candidatesOf({ answers, verifiedEmail }: Report, found: Found): Candidates {
  const byTag = found.rows(devices, 'assetTag', answers.device);
  const bySerial = found.rows(devices, 'serial', answers.device.toUpperCase());
  return {
    byTag,
    bySerial,
    byNumber: found.rows(people, 'studentNumber', answers.studentNumber),
    deviceUsers: [...byTag, ...bySerial].flatMap((device) => found.rows(people, 'email', device.user)),
    byVerifiedEmail: found.rows(people, 'email', verifiedEmail),
    schools: found.all(schools),
  };
}

/** How far back the hourly sweep looks for what no event announced. */
export const SWEEP_REACH_MS = 2 * DAY_MS;
