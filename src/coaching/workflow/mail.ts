/** This file tells a coach that somebody has asked for one; it says nobody's name, for mail is read anywhere. */
import type { MailTemplate } from '../../app/outbox';
import { accept } from '../../base/verdict';
import { nameOf } from '../../helpdesk/workflow/leads';
import { coaches } from '../sheet';

export const coachingMail: MailTemplate = {
  template: 'coaching',
  answer: false,
  due: 'folded',
  wants: () => [],
  compose(context, _found, record) {
    const read = context.books.coaching.read({ wants: { whole: [coaches] }, decide: (found) => accept(found.all(coaches).map((one) => one.email)) });
    const to = read.ok ? read.value.find((email) => nameOf(context, email) === record) : undefined;
    if (to === undefined) return null;
    return { to, verified: true, about: 'coaching', language: 'en', subject: 'A teacher would like a coach', text: 'Hello,\n\nA teacher at one of your schools has asked for a coach.\n\nOpen “Coach” in the MyTech sidebar: it shows who, and what about.' };
  },
};
