/** This file puts into mails to families the link to the page that says where their request stands, in their language. */
import type { MailTemplate } from '../../app/outbox';
import type { ProgramContext } from '../../app/context';
import type { Language } from '../../words/languages';
import { words } from '../../words/words';
import { codeOf } from './codes';

/** The mails that tell a family of a request by its number. */
const LINKED: readonly string[] = ['acknowledgement', 'mail acknowledgement', 'known', 'reply', 'resolved', 'follower resolved', 'merged', 'reminder', 'closed', 'reopened'];

/** The address of the page for one ticket; null where there is no public page yet. */
export function statusLinkOf(context: ProgramContext, ticket: string, language: Language): string | null {
  const address = context.settings.get('hub address');
  const code = codeOf(context, ticket);
  return address === '' || code === '' || !context.settings.roomOn('hub') ? null : `${address}?page=ticket&ticket=${ticket}&code=${code}&lang=${language}`;
}

/** The text with the link above its last paragraph, which says who signs. */
function withLink(text: string, language: Language, link: string): string {
  const end = text.lastIndexOf('\n\n');
  return `${end < 0 ? text : text.slice(0, end)}\n\n${words(language).statusLink.look}\n\n${link}${end < 0 ? '' : text.slice(end)}`;
}

/** A template whose mails carry the link; others are left as they are. */
export const linked = (template: MailTemplate): MailTemplate =>
  !LINKED.includes(template.template)
    ? template
    : {
        ...template,
        compose(context, found, record) {
          const mail = template.compose(context, found, record);
          if (mail === null || mail === 'needless') return mail;
          const link = statusLinkOf(context, record.split(':')[0] ?? '', mail.language);
          return link === null ? mail : { ...mail, text: withLink(mail.text, mail.language, link) };
        },
      };
