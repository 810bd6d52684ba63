/** This file holds what the helpdesk answers to a mail that became a ticket. It repeats nothing of what was written. */
import type { Language } from './languages';

export interface MailboxWords {
  readonly subject: string;
  readonly thanks: string;
  readonly number: string;
  /** For whoever never wrote to us. */
  readonly notYou: string;
}

export const mailbox: Readonly<Record<Language, MailboxWords>> = {
  en: {
    subject: '{mark} We have received your e-mail',
    thanks: 'Thank you for writing. We have received your e-mail, and somebody will look at it.',
    number: 'Its number is {ticket}. To tell us more, just reply to this e-mail and leave the number in the subject line.',
    notYou: 'If you did not write to us, you do not need to do anything.',
  },
  es: {
    subject: '{mark} Recibimos su correo',
    thanks: 'Gracias por escribirnos. Recibimos su correo y alguien lo va a revisar.',
    number: 'Su número es {ticket}. Si quiere contarnos algo más, responda a este correo y deje el número en el asunto.',
    notYou: 'Si usted no nos escribió, no tiene que hacer nada.',
  },
  ht: {
    subject: '{mark} Nou resevwa imèl ou a',
    thanks: 'Mèsi paske ou ekri nou. Nou resevwa imèl ou a, epi yon moun pral gade l.',
    number: 'Nimewo li se {ticket}. Si ou vle di nou plis bagay, annik reponn imèl sa a epi kite nimewo a nan liy sijè a.',
    notYou: 'Si se pa ou ki te ekri nou, ou pa bezwen fè anyen.',
  },
  pt: {
    subject: '{mark} Recebemos seu e-mail',
    thanks: 'Obrigado por escrever. Recebemos seu e-mail, e alguém vai cuidar dele.',
    number: 'O número é {ticket}. Para contar mais, basta responder a este e-mail e deixar o número na linha do assunto.',
    notYou: 'Se você não nos escreveu, não precisa fazer nada.',
  },
  vi: {
    subject: '{mark} Chúng tôi đã nhận được email của quý vị',
    thanks: 'Cảm ơn quý vị đã viết thư. Chúng tôi đã nhận được email và sẽ có người xem.',
    number: 'Số yêu cầu là {ticket}. Nếu muốn cho biết thêm, quý vị chỉ cần trả lời email này và giữ nguyên số yêu cầu trên dòng tiêu đề.',
    notYou: 'Nếu quý vị không viết thư cho chúng tôi, quý vị không cần làm gì cả.',
  },
  zh: {
    subject: '{mark} 我们收到了您的邮件',
    thanks: '谢谢您的来信。我们收到了您的邮件，会有人查看。',
    number: '编号是 {ticket}。如果还想补充，请直接回复这封邮件，并保留主题中的编号。',
    notYou: '如果您没有给我们写过信，什么都不用做。',
  },
  ar: {
    subject: '{mark} وصلتنا رسالتكم',
    thanks: 'شكرًا لكم على رسالتكم. لقد وصلتنا وسينظر فيها أحد زملائنا.',
    number: 'رقمها {ticket}. إذا أردتم أن تضيفوا شيئًا فما عليكم إلا الرد على هذه الرسالة مع ترك الرقم في سطر الموضوع.',
    notYou: 'إذا لم تكونوا قد كتبتم إلينا فلا حاجة إلى فعل أي شيء.',
  },
  so: {
    subject: '{mark} Waan helnay iimaylkaaga',
    thanks: 'Waad ku mahadsan tahay inaad noo soo qortay. Waan helnay iimaylkaaga, qof ayaana eegi doona.',
    number: 'Lambarkiisu waa {ticket}. Haddii aad rabto inaad wax kale noo sheegto, ka jawaab iimaylkan oo lambarka ku daa qaybta mawduuca.',
    notYou: 'Haddii aadan adigu noo soo qorin, uma baahnid inaad wax samayso.',
  },
  fr: {
    subject: '{mark} Nous avons reçu votre e-mail',
    thanks: 'Merci de nous avoir écrit. Nous avons bien reçu votre e-mail et quelqu’un va s’en occuper.',
    number: 'Son numéro est {ticket}. Pour nous en dire plus, répondez simplement à cet e-mail en laissant le numéro dans l’objet.',
    notYou: 'Si vous ne nous avez pas écrit, vous n’avez rien à faire.',
  },
};
