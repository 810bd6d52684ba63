/** This file tells the leads what the nightly look noticed and measured: a sentence with numbers, and where to go on. */
import { outbox } from '../../../app/tables';
import type { MailTemplate } from '../../../app/outbox';
import type { ProgramContext } from '../../../app/context';
import { newRow } from '../../../base/table';
import { addDays, dayOf } from '../../../base/time';
import type { Changes } from '../../../base/work';
import { problems } from '../sheet';
import { weeklyLine } from '../rules/problems';
import { nameOf, readingLeads } from '../../workflow/leads';

const NEWS_DAYS = 7;

interface News {
  readonly person: string;
  readonly problems: readonly string[];
}

/** What the record is about comes first, for whoever reads of it in a list of troubles. */
const recordOf = (news: News): string => `problems:${JSON.stringify(news)}`;

function newsOf(record: string): News | null {
  try {
    return JSON.parse(record.slice(record.indexOf(':') + 1)) as News;
  } catch {
    return null;
  }
}

/** Queues a mail to each of the people about problems that have news; `event` names the night. */
export function tellLeads(changes: Changes, people: readonly string[], about: readonly string[], event: string, now: number): void {
  if (about.length === 0) return;
  for (const person of people) {
    changes.add(outbox, newRow(outbox, { mailId: `problems:${event}:${person}`, template: 'problems', record: recordOf({ person, problems: about }), at: now, state: 'queued' }));
  }
}

export const problemMail: MailTemplate = {
  template: 'problems',
  answer: false,
  due: 'folded',
  wants: (records) => [{ sheet: problems, column: 'problemId', values: records.flatMap((record) => newsOf(record)?.problems ?? []) }],
  compose(context: ProgramContext, found, record) {
    const news = newsOf(record);
    if (news === null) return null;
    const rows = news.problems.flatMap((id) => found.rows(problems, 'problemId', id).slice(0, 1));
    const to = readingLeads(context).find((address) => nameOf(context, address) === news.person);
    const line = weeklyLine(rows, addDays(dayOf(context.clock.now(), context.clock.zone), -NEWS_DAYS));
    // Who is no lead any more has the list no longer, and what somebody took up overnight is news to nobody.
    if (to === undefined || line === '') return 'needless';
    return { to, verified: true, about: 'problems', language: 'en', subject: 'What the helpdesk noticed', text: ['Hello,', line, 'Open “Problems” at the desk: it shows the numbers, and what could be done.'].join('\n\n') };
  },
};
