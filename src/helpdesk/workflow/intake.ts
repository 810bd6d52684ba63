/** This file files answered forms as tickets: all that are not filed yet, in one commit, however many events announced them. */
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
import { messages, tickets } from '../sheet';
import { type IntakeTerms, type Report, editName, editOf, isBlank, ticketOf } from '../rules/intake';
import { type Candidates, link } from '../rules/links';

const FILED_UNTIL = 'help forms filed until';

/** So many reports go into one commit: their rows and History stay well below the 2 MB of a batch. */
const REPORTS_PER_COMMIT = 60;
/** Answers may appear in the form's store a little out of order, so each look goes back over the last stretch. */
const OVERLAP_MS = 10 * MINUTE_MS;
/** Sixty families in one minute must not use up the sixty reads and writes that Google grants: what gathers is filed together. */
const PAUSE_BETWEEN_COMMITS_MS = 9_000;

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

/** Files whatever the forms hold and the tickets do not. Returns how many tickets were made. */
export function fileReports(context: ProgramContext, reach = HOUR_MS): number {
  let made = 0;
  const from = since(context, reach);
  const reports = builtForms(context)
    .flatMap((form) => context.forms.answersSince(form.formId, from).map((answer) => reportOf(form, answer)))
    .sort((a, b) => a.at - b.at);
  for (let at = 0; at < reports.length; at += REPORTS_PER_COMMIT) {
    const verdict = context.books.staff.change(filing(context, reports.slice(at, at + REPORTS_PER_COMMIT)));
    if (verdict.ok) made += verdict.value.made;
  }
  const last = reports[reports.length - 1];
  if (last !== undefined) context.keep.set(FILED_UNTIL, String(last.at));
  return made;
}

const FILING_SEEN = 'help forms announced';

/**
 * What a submit event does: it only nudges. Whoever files looks again as long as others knock meanwhile, so that sixty events
 * cost a handful of commits, and an event that finds somebody filing has nothing more to do.
 */
export function fileWhenNudged(context: ProgramContext, mail: () => void): void {
  context.cache.put(FILING_SEEN, context.newId(), 600);
  context.lock.unlessBusy(() => {
    for (;;) {
      const knock = context.cache.get(FILING_SEEN);
      fileReports(context);
      if (context.clock.now() > context.handOverAt) return;
      if (context.cache.get(FILING_SEEN) === knock) break;
      context.clock.wait(PAUSE_BETWEEN_COMMITS_MS);
    }
    mail();
  });
}

const typed = (reports: readonly Report[], value: (report: Report) => string): string[] => [...new Set(reports.map(value).filter((text) => text !== ''))];

/** One commit for many reports, idempotent by response: filing the same ones again changes nothing. */
function filing(context: ProgramContext, reports: readonly Report[]): Work<{ made: number }> {
  const deviceTexts = typed(reports, (report) => report.answers.device);
  const numbers = typed(reports, (report) => report.answers.studentNumber);
  const emails = typed(reports, (report) => report.verifiedEmail);
  const terms: Omit<IntakeTerms, 'ticket'> = {
    calendar: context.settings.calendar(context.clock.zone),
    answerWithin: context.settings.get('answer within school minutes'),
  };
  return {
    event: `intake:${reports.map((report) => `${report.responseId}@${report.at}`).join('+').slice(0, 200)}:${context.newId()}`,
    entry: 'helpdesk.intake',
    wants: {
      find: [
        { sheet: tickets, column: 'responseId', values: reports.map((report) => report.responseId) },
        { sheet: devices, column: 'assetTag', values: deviceTexts },
        { sheet: devices, column: 'serial', values: deviceTexts.map((text) => text.toUpperCase()) },
        { sheet: people, column: 'studentNumber', values: numbers },
        { sheet: people, column: 'email', values: emails },
      ],
      search: [{ sheet: devices, column: 'user' }],
      whole: [schools],
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
      const seen = new Set<string>();
      for (const report of reports) {
        if (isBlank(report) || seen.has(`${report.responseId}@${report.at}`)) continue;
        seen.add(`${report.responseId}@${report.at}`);
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
        const ticket = `MT-${found.next('ticket')}`;
        changes.add(tickets, ticketOf(report, link(report.answers, candidatesOf(report, found)), { ...terms, ticket }));
        if (!report.answers.solved) {
          changes.add(outbox, newRow(outbox, { mailId: `acknowledgement:${report.responseId}`, template: 'acknowledgement', record: ticket, at: context.clock.now(), state: 'queued' }));
        }
        made++;
      }
      return accept({ made });
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
