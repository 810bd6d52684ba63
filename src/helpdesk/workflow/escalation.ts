/** This file tells staff of deadlines that are near or have passed: each person by one mail for all of a look, and only while school is open. */
import type { ProgramContext } from '../../app/context';
import type { Job, JobStep, StaffLook } from '../../app/entry';
import { type MailTemplate, isHeldBack } from '../../app/outbox';
import { outbox } from '../../app/tables';
import { newRow } from '../../base/table';
import { MINUTE_MS, type Moment, type Zone, dayOf, minuteOfDay, weekday } from '../../base/time';
import { accept } from '../../base/verdict';
import { schools } from '../../people/sheet';
import { ESCALATION_COLUMNS, escalationOf, nextDeadline, toldOf } from '../rules/escalation';
import { addressesIn } from '../rules/routing';
import type { ClockTerms } from '../rules/targets';
import { type Ticket, tickets } from '../sheet';
import { isSchoolOpen } from './follow-up';
import { teamSchools } from '../team/rules/members';
import { teamMembers } from '../team/sheet';
import { nameOf } from './leads';
import { routesOf, routingInput } from './routing';

/** Nobody reads a mail every five minutes, and a quarter of the shortest target is a quarter of an hour. */
const LOOK_EVERY_MS = 15 * MINUTE_MS;
/** What is more waits for the next look: so many rows stay well below the 2 MB of a batch, and below what is read row by row. */
const TICKETS_PER_LOOK = 250;
const LOOKED_AT = 'deadlines looked at';

/** What one person is told. */
interface Digest {
  readonly person: string;
  readonly near: readonly string[];
  readonly late: readonly string[];
  /** The ids of the tickets' schools, where the person's address may stand. */
  readonly schools: readonly string[];
}

/** An outbox row's record: what it is about first, for whoever reads of it in a list of troubles. */
const recordOf = (digest: Digest): string => `deadlines:${JSON.stringify(digest)}`;

function digestOf(record: string): Digest | null {
  try {
    return JSON.parse(record.slice(record.indexOf(':') + 1)) as Digest;
  } catch {
    return null;
  }
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].filter((text) => text !== '');

const clockTerms = (context: Pick<ProgramContext, 'settings' | 'clock'>): ClockTerms => ({ calendar: context.settings.calendar(context.clock.zone), targets: context.settings.get('targets') });

function lookAtDeadlines(context: ProgramContext, event: string): number {
  const now = context.clock.now();
  const input = routingInput(context);
  const clock = clockTerms(context);
  let chosen: readonly string[] = [];
  const verdict = context.books.staff.change<{ told: number }>({
    event: `escalation:${event}`,
    entry: 'helpdesk.escalation',
    wants: { search: ESCALATION_COLUMNS.map((column) => ({ sheet: tickets, column })), whole: [schools, teamMembers] },
    follow(glimpse) {
      const due = glimpse.columns(tickets, ESCALATION_COLUMNS).filter((line) => escalationOf(line, now, clock) !== null);
      chosen = unique(due.map((line) => line.ticket)).slice(0, TICKETS_PER_LOOK);
      return [{ sheet: tickets, column: 'ticket', values: chosen }];
    },
    adds: [outbox],
    decide(found, changes) {
      const terms = { ...input, schools: found.all(schools), teamSchools: teamSchools(found.all(teamMembers)) };
      const telling = new Map<string, { near: string[]; late: string[]; schools: string[] }>();
      let told = 0;
      for (const number of chosen) {
        const [ticket, copy] = found.rows(tickets, 'ticket', number);
        if (ticket === undefined || copy !== undefined) continue;
        const what = escalationOf(ticket, now, clock);
        if (what === null) continue;
        changes.update(tickets, number, { escalated: what });
        told++;
        for (const address of toldOf(ticket, what, terms)) {
          const person = nameOf(context, address);
          const one = telling.get(person) ?? { near: [], late: [], schools: [] };
          one[what].push(number);
          one.schools.push(...terms.schools.filter((school) => addressesIn(`${school.contactEmail},${school.technicianEmail}`).includes(address)).map((school) => school.schoolId));
          telling.set(person, one);
        }
      }
      for (const [person, one] of telling) {
        const digest = { person, near: one.near, late: one.late, schools: unique(one.schools).slice(0, 1) };
        changes.add(outbox, newRow(outbox, { mailId: `deadlines:${now}:${person}`, template: 'deadlines', record: recordOf(digest), at: now, state: 'queued' }));
      }
      return accept({ told });
    },
  });
  return verdict.ok ? verdict.value.told : 0;
}

function escalationStep(context: ProgramContext, event: string): JobStep {
  // Asked again, since a job that is due runs without being asked whether it is wanted.
  if (!isSchoolOpen(context)) return { next: null, progress: 'school is closed' };
  const told = lookAtDeadlines(context, event);
  context.keep.set(LOOKED_AT, String(context.clock.now()));
  return { next: null, progress: `${told} tickets near or past a deadline told` };
}

/** Whether a deadline is to be told; looked at every quarter of an hour while school is open. */
function anyDeadline(context: ProgramContext): boolean | StaffLook {
  const now = context.clock.now();
  if (now - Number(context.keep.get(LOOKED_AT) ?? 0) < LOOK_EVERY_MS || !isSchoolOpen(context) || isHeldBack(context)) return false;
  const clock = clockTerms(context);
  return {
    wants: { search: ESCALATION_COLUMNS.map((column) => ({ sheet: tickets, column })) },
    isWanted(found) {
      const wanted = found.columns(tickets, ESCALATION_COLUMNS).some((line) => escalationOf(line, now, clock) !== null);
      if (!wanted) context.keep.set(LOOKED_AT, String(now));
      return wanted;
    },
  };
}

export const escalationJob: Job = {
  job: 'escalation',
  room: 'helpdesk',
  about: 'Tells staff of deadlines that are near or have passed.',
  every: 'tick',
  look: anyDeadline,
  step: (context, _cursor, event) => escalationStep(context, event),
};

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Staff read English, and a list is read faster with short dates: "Tue 11-24 15:10". */
function shown(at: Moment | null, zone: Zone): string {
  if (at === null) return '';
  const minute = minuteOfDay(at, zone);
  const day = dayOf(at, zone);
  return `${WEEKDAYS[weekday(day)] ?? ''} ${day.slice(5)} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** One ticket in a line, without a word that a family wrote. */
function lineOf(ticket: Ticket, zone: Zone): string {
  const deadline = nextDeadline(ticket);
  const due = deadline === null ? `is ${ticket.state} by now` : `${deadline.what === 'answer' ? 'answer' : 'solve'} by ${shown(deadline.by, zone)}`;
  return `${[ticket.ticket, ticket.category, ticket.school === '' ? 'school unknown' : ticket.school, ticket.priority].join(' · ')}: ${due}`;
}

/** The mail to one person. Who it is, is found out as it is sent, from whoever the tables name then. */
export const deadlinesMail: MailTemplate = {
  template: 'deadlines',
  answer: false,
  due: 'folded',
  wants(records) {
    const digests = records.flatMap((record) => digestOf(record) ?? []);
    return [
      { sheet: tickets, column: 'ticket', values: unique(digests.flatMap(({ near, late }) => [...near, ...late])) },
      { sheet: schools, column: 'schoolId', values: unique(digests.flatMap((one) => one.schools)) },
    ];
  },
  compose(context, found, record) {
    const digest = digestOf(record);
    if (digest === null) return null;
    const rowsOf = (numbers: readonly string[]): readonly Ticket[] => numbers.flatMap((number) => found.rows(tickets, 'ticket', number).slice(0, 1));
    const [near, late] = [rowsOf(digest.near), rowsOf(digest.late)];
    const known = [
      ...[...near, ...late].map((ticket) => ticket.assignee.trim().toLowerCase()),
      ...digest.schools.flatMap((id) => found.rows(schools, 'schoolId', id)).flatMap((school) => addressesIn(`${school.contactEmail},${school.technicianEmail}`)),
      ...context.settings.get('district technicians'),
      ...routesOf(context).flatMap((route) => route.who.flatMap(addressesIn)),
    ];
    const to = known.find((address) => address !== '' && nameOf(context, address) === digest.person);
    if (to === undefined) return null;
    const { zone } = context.clock;
    const part = (title: string, rows: readonly Ticket[]): readonly string[] => (rows.length === 0 ? [] : [`${title}\n${rows.map((ticket) => `  ${lineOf(ticket, zone)}`).join('\n')}`]);
    const count = near.length + late.length;
    return {
      to,
      verified: true,
      about: 'deadlines',
      language: 'en',
      subject: late.length > 0 ? `${late.length === 1 ? 'A deadline has' : `${late.length} deadlines have`} passed` : `${count === 1 ? 'A deadline is' : `${count} deadlines are`} near`,
      text: [
        ...part('The deadline of these tickets has passed, and you are the next who can help:', late),
        ...part('The deadline of these tickets is near:', near),
        'Open the Staff workbook, tab Tickets, and the MyTech sidebar there. Times are in school hours.',
      ].join('\n\n'),
    };
  },
};
