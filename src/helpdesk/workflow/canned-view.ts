/** This file reads the canned answers as they would be sent in a ticket. */
import type { StaffContext } from '../../app/context';
import { facts } from '../../app/facts';
import { type Verdict, accept } from '../../base/verdict';
import type { CannedCard } from '../../ui/contracts/tickets';
import { cannedText, languageOr } from '../rules/canned';
import { cannedAnswers } from '../sheet';
import { schoolIn } from './tickets';

export function readCanned(context: StaffContext, ticket: string, school: string, code: string): Verdict<readonly CannedCard[]> {
  const language = languageOr(code);
  return context.staff.read({
    wants: { whole: [cannedAnswers, facts] },
    decide(found) {
      const named = { ticket, school: schoolIn(found, school) };
      return accept(
        found.all(cannedAnswers).map((row) => ({
          ...{ canned: row.canned, title: row.title, category: row.category, waits: row.waits },
          english: cannedText(row, 'en', named),
          own: language === 'en' ? '' : cannedText(row, language, named),
        })),
      );
    },
  });
}
