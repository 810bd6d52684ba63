/** This file sends mail as the programme account, where the helpdesk mailbox is off: MailApp needs no look into anybody's mail. */
import type { Mail } from '../base/ports';

export const scriptMail: Mail = {
  left: () => MailApp.getRemainingDailyQuota(),
  send(mail) {
    MailApp.sendEmail({
      to: mail.to,
      subject: mail.subject,
      body: mail.text,
      htmlBody: mail.html,
      name: mail.senderName,
      ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    });
    return '';
  },
  sent: () => null,
};
