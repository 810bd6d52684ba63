/** This file holds what somebody reads who reports what is being worked on already. It says nothing about who else reported it. */
import type { Language } from './languages';

export interface KnownWords {
  /** `mark` is the ticket's number in square brackets. */
  readonly subject: string;
  /** `ticket`, `state` and `team` are filled in. */
  readonly text: string;
}

export const known: Readonly<Record<Language, KnownWords>> = {
  en: {
    subject: '{mark} We know about this already',
    text: 'Hello,\n\nThank you for telling us. We know about this already, and we have added what you wrote.\n\nRequest number: {ticket}\nStatus: {state}\n\nWe will tell you when it is solved. You do not need to do anything else.\n\n{team}',
  },
  es: {
    subject: '{mark} Ya sabemos de este problema',
    text: 'Hola:\n\nGracias por avisarnos. Ya sabemos de este problema y hemos agregado lo que usted escribió.\n\nNúmero de solicitud: {ticket}\nEstado: {state}\n\nLe avisaremos cuando esté resuelto. No tiene que hacer nada más.\n\n{team}',
  },
  ht: {
    subject: '{mark} Nou deja konnen pwoblèm sa a',
    text: 'Bonjou,\n\nMèsi paske ou fè nou konnen. Nou te deja konnen pwoblèm sa a, epi nou ajoute sa ou ekri a.\n\nNimewo demann: {ticket}\nKote demann nan ye: {state}\n\nN ap fè w konnen lè li rezoud. Ou pa bezwen fè anyen ankò.\n\n{team}',
  },
  pt: {
    subject: '{mark} Já sabemos deste problema',
    text: 'Olá,\n\nObrigado por nos avisar. Já sabemos deste problema e acrescentamos o que você escreveu.\n\nNúmero do pedido: {ticket}\nSituação: {state}\n\nAvisaremos quando estiver resolvido. Você não precisa fazer mais nada.\n\n{team}',
  },
  vi: {
    subject: '{mark} Chúng tôi đã biết về vấn đề này',
    text: 'Kính chào quý vị,\n\nCảm ơn quý vị đã báo cho chúng tôi. Chúng tôi đã biết về vấn đề này và đã ghi thêm những gì quý vị viết.\n\nSố yêu cầu: {ticket}\nTình trạng: {state}\n\nChúng tôi sẽ báo khi vấn đề được giải quyết. Quý vị không cần làm gì thêm.\n\n{team}',
  },
  zh: {
    subject: '{mark} 我们已经知道这个问题',
    text: '您好：\n\n谢谢您告诉我们。我们已经知道这个问题，并已补充您写的内容。\n\n求助编号：{ticket}\n状态：{state}\n\n问题解决后我们会通知您。您不需要再做什么。\n\n{team}',
  },
  ar: {
    subject: '{mark} نحن على علم بهذه المشكلة',
    text: 'مرحبًا،\n\nشكرًا لإبلاغنا. نحن على علم بهذه المشكلة، وقد أضفنا ما كتبتموه.\n\nرقم الطلب: {ticket}\nالحالة: {state}\n\nسنخبركم عند حلّها. لا حاجة إلى أن تفعلوا أي شيء آخر.\n\n{team}',
  },
  so: {
    subject: '{mark} Dhibaatadan hore ayaan u ognahay',
    text: 'Salaan,\n\nWaad ku mahadsan tahay inaad noo sheegtay. Dhibaatadan hore ayaan u ognahay, waxaana ku darnay wixii aad qortay.\n\nLambarka codsiga: {ticket}\nXaaladda: {state}\n\nWaan kuu sheegi doonnaa marka la xalliyo. Uma baahnid inaad wax kale samayso.\n\n{team}',
  },
  fr: {
    subject: '{mark} Nous connaissons déjà ce problème',
    text: 'Bonjour,\n\nMerci de nous avoir prévenus. Nous connaissons déjà ce problème et nous avons ajouté ce que vous avez écrit.\n\nNuméro de la demande\u00a0: {ticket}\nÉtat\u00a0: {state}\n\nNous vous dirons quand il sera résolu. Vous n’avez rien d’autre à faire.\n\n{team}',
  },
};
