/** This file composes the mail that asks how content somebody was, and the one that tells a colleague who was not. */
import type { MailTemplate } from '../../../app/outbox';
import type { ProgramContext } from '../../../app/context';
import type { Found } from '../../../base/work';
import { isolate } from '../../../words/bidi';
import { fill } from '../../../words/fill';
import { LANGUAGES, type Language } from '../../../words/languages';
import { words } from '../../../words/words';
import { builtForm } from '../../built-forms';
import { surveyAnswers } from '../../forms/survey';
import { type Survey, type Ticket, surveys, tickets } from '../../sheet';

/** Stands for the code in a link that is kept: of letters that an address leaves as they are. */
const SOME_CODE = 'CODECODECODE';
/** Google builds the link anew after so long; the numbers in it never change while the form stands. */
const LINK_KEPT_SECONDS = 21_600;

/** The address of the survey with its code and language filled in. Google makes it, once for each language and a few hours. */
function linkTo(context: ProgramContext, code: string, language: Language): string | null {
  const form = builtForm(context, 'survey', 'open');
  if (form === null) return null;
  const name = `survey link ${form.formId} ${language}`;
  const known = context.cache.get(name);
  const link = known ?? context.forms.prefilledUrl(form.formId, new Map([...surveyAnswers(SOME_CODE, language)].flatMap(([key, value]) => (form.items[key] === undefined ? [] : [[form.items[key], value] as const]))));
  if (known === null) context.cache.put(name, link, LINK_KEPT_SECONDS);
  return link.replace(SOME_CODE, code);
}

const ticketIn = (record: string): string => record.split(':')[0] ?? '';
const codeIn = (record: string): string => record.slice(ticketIn(record).length + 1);

const wants: MailTemplate['wants'] = (records) => [
  { sheet: surveys, column: 'surveyId', values: records.map(codeIn) },
  { sheet: tickets, column: 'ticket', values: records.map(ticketIn) },
];

function both(found: Found, record: string): { readonly survey: Survey; readonly ticket: Ticket } | null {
  const [survey] = found.rows(surveys, 'surveyId', codeIn(record));
  const [ticket] = found.rows(tickets, 'ticket', ticketIn(record));
  return survey === undefined || ticket === undefined ? null : { survey, ticket };
}

export const surveyMail: readonly MailTemplate[] = [
  {
    template: 'survey',
    answer: false,
    due: 'if room',
    wants,
    compose(context, found, record) {
      const rows = both(found, record);
      if (rows === null) return null;
      const { survey, ticket } = rows;
      const language = LANGUAGES.find((one) => one === survey.language) ?? 'en';
      const link = linkTo(context, survey.surveyId, language);
      if (link === null) return null;
      const said = words(language).survey;
      const subject = fill(said.subject, { mark: `[${ticket.ticket}]` }, language);
      // A mail program would take the marks that keep a fact by itself for a part of the address, which stands on a line of its own anyway.
      const text = fill(said.mail, { ticket: ticket.ticket, link, team: context.settings.get('helpdesk name') }, language).replace(isolate(link), link);
      return { to: ticket.contact, verified: ticket.verified, about: `ticket ${ticket.ticket}`, language, subject, text };
    },
  },
  {
    template: 'survey low',
    answer: false,
    due: 'folded',
    wants,
    compose(_context, found, record) {
      const rows = both(found, record);
      if (rows === null) return null;
      const { survey, ticket } = rows;
      const text = [
        'Hello,',
        `Somebody who had help with ${ticket.ticket} was not content: ${survey.score ?? '?'} of 5. You did not work on it, so you are asked to follow up.`,
        `Talk to them, then open “Survey follow-ups” at the desk and write down what came of it. The reason, where they gave one, stands there too.`,
      ].join('\n\n');
      return { to: survey.owner, verified: true, about: `ticket ${ticket.ticket}`, language: 'en', subject: `[${ticket.ticket}] Somebody was not content: please follow up`, text };
    },
  },
];
