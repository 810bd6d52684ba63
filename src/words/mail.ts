/** This file holds the sentences of the helpdesk's mails in every language; `letters.ts` makes letters of them. */
import type { Language } from './languages';

export interface MailWords {
  readonly greeting: string;
  readonly acknowledgement: {
    /** Subjects start with `{mark}`, the ticket's number in square brackets, which is how an answer is recognised. */
    readonly subject: string;
    readonly thanks: string;
    readonly about: string;
    /** Where no time can be promised. */
    readonly answerSoon: string;
    readonly answerBy: string;
    /** Where the number of the school's office is not known. */
    readonly callOffice: string;
    readonly callOfficeAt: string;
    readonly addMore: string;
  };
  /** Carries what a member of staff answered. */
  readonly reply: { readonly subject: string; readonly intro: string; readonly askMore: string };
  readonly resolved: { readonly subject: string; readonly solved: string; readonly comesBack: string };
}

export const mail: Readonly<Record<Language, MailWords>> = {
  en: {
    greeting: 'Hello,',
    acknowledgement: {
      subject: '{mark} We have received your request for help',
      thanks: 'Thank you for telling us. We have received your request.',
      about: 'Request number: {ticket}\nAbout: {category}',
      answerSoon: 'We will answer as soon as we can while school is open.',
      answerBy: 'We will answer by {answerBy}.',
      callOffice: 'If it cannot wait, please call or visit the school office.',
      callOfficeAt: 'If it cannot wait, please call the school office at {phone}.',
      addMore: 'If you want to add something, reply to this e-mail and leave the number in the subject line.',
    },
    reply: {
      subject: '{mark} An answer to your request for help',
      intro: 'Here is our answer to your request, number {ticket}:',
      askMore:
        'If you have a question, or if something still does not work, reply to this e-mail. Please leave the number in the subject line.',
    },
    resolved: {
      subject: '{mark} Your request is solved',
      solved: 'We believe that your problem is solved, and we have closed request number {ticket}.',
      comesBack:
        'If the problem comes back, just reply to this e-mail and we will open the request again. You do not need to fill in the form a second time.',
    },
  },
  es: {
    greeting: 'Hola:',
    acknowledgement: {
      subject: '{mark} Recibimos su solicitud de ayuda',
      thanks: 'Gracias por avisarnos. Recibimos su solicitud.',
      about: 'Número de solicitud: {ticket}\nTema: {category}',
      answerSoon: 'Le responderemos lo antes posible en el horario de la escuela.',
      // The time ends in "a. m." or "p. m.", whose last point ends the sentence too.
      answerBy: 'Le responderemos a más tardar el {answerBy}',
      callOffice: 'Si no puede esperar, llame a la oficina de la escuela o visítela.',
      callOfficeAt: 'Si no puede esperar, llame a la oficina de la escuela al {phone}.',
      addMore: 'Si quiere agregar algo, responda a este correo y deje el número en el asunto.',
    },
    reply: {
      subject: '{mark} Respuesta a su solicitud de ayuda',
      intro: 'Esta es nuestra respuesta a su solicitud número {ticket}:',
      askMore: 'Si tiene una pregunta o si algo todavía no funciona, responda a este correo. Por favor, deje el número en el asunto.',
    },
    resolved: {
      subject: '{mark} Su solicitud está resuelta',
      solved: 'Creemos que su problema está resuelto y hemos cerrado la solicitud número {ticket}.',
      comesBack:
        'Si el problema vuelve, responda a este correo y abriremos la solicitud otra vez. No tiene que llenar el formulario de nuevo.',
    },
  },
  ht: {
    greeting: 'Bonjou,',
    acknowledgement: {
      subject: '{mark} Nou resevwa demann èd ou a',
      thanks: 'Mèsi paske ou fè nou konnen. Nou resevwa demann ou an.',
      about: 'Nimewo demann: {ticket}\nSijè: {category}',
      answerSoon: 'N ap reponn ou pi vit nou kapab pandan lekòl la louvri.',
      answerBy: 'N ap reponn ou pou pi ta {answerBy}.',
      callOffice: 'Si sa pa ka tann, tanpri rele biwo lekòl la oswa pase la.',
      callOfficeAt: 'Si sa pa ka tann, tanpri rele biwo lekòl la nan {phone}.',
      addMore: 'Si ou vle ajoute yon bagay, reponn imèl sa a epi kite nimewo a nan liy sijè a.',
    },
    reply: {
      subject: '{mark} Yon repons pou demann èd ou a',
      intro: 'Men repons nou pou demann ou an, nimewo {ticket}:',
      askMore: 'Si ou gen yon kesyon, oswa si yon bagay toujou pa mache, reponn imèl sa a. Tanpri kite nimewo a nan liy sijè a.',
    },
    resolved: {
      subject: '{mark} Demann ou an rezoud',
      solved: 'Nou kwè pwoblèm ou an rezoud, epi nou fèmen demann nimewo {ticket}.',
      comesBack:
        'Si pwoblèm nan tounen, annik reponn imèl sa a epi n ap louvri demann nan ankò. Ou pa bezwen ranpli fòm nan yon dezyèm fwa.',
    },
  },
  pt: {
    greeting: 'Olá,',
    acknowledgement: {
      subject: '{mark} Recebemos seu pedido de ajuda',
      thanks: 'Obrigado por nos avisar. Recebemos o seu pedido.',
      about: 'Número do pedido: {ticket}\nAssunto: {category}',
      answerSoon: 'Vamos responder o mais rápido possível no horário da escola.',
      answerBy: 'Vamos responder até {answerBy}.',
      callOffice: 'Se for urgente, ligue para a secretaria da escola ou vá até lá.',
      callOfficeAt: 'Se for urgente, ligue para a secretaria da escola: {phone}.',
      addMore: 'Se quiser acrescentar algo, responda a este e-mail e deixe o número na linha do assunto.',
    },
    reply: {
      subject: '{mark} Resposta ao seu pedido de ajuda',
      intro: 'Esta é a nossa resposta ao seu pedido, número {ticket}:',
      askMore: 'Se você tiver uma pergunta, ou se algo ainda não funcionar, responda a este e-mail. Deixe o número na linha do assunto, por favor.',
    },
    resolved: {
      subject: '{mark} Seu pedido está resolvido',
      solved: 'Acreditamos que o seu problema está resolvido e encerramos o pedido número {ticket}.',
      comesBack:
        'Se o problema voltar, basta responder a este e-mail, e abriremos o pedido de novo. Você não precisa preencher o formulário outra vez.',
    },
  },
  vi: {
    greeting: 'Kính chào quý vị,',
    acknowledgement: {
      subject: '{mark} Chúng tôi đã nhận được yêu cầu giúp đỡ của quý vị',
      thanks: 'Cảm ơn quý vị đã báo cho chúng tôi. Chúng tôi đã nhận được yêu cầu.',
      about: 'Số yêu cầu: {ticket}\nVề việc: {category}',
      answerSoon: 'Chúng tôi sẽ trả lời sớm nhất có thể trong giờ học.',
      answerBy: 'Chúng tôi sẽ trả lời chậm nhất là {answerBy}.',
      callOffice: 'Nếu không thể chờ, xin gọi hoặc đến văn phòng nhà trường.',
      callOfficeAt: 'Nếu không thể chờ, xin gọi văn phòng nhà trường theo số {phone}.',
      addMore: 'Nếu muốn cho biết thêm điều gì, xin trả lời email này và giữ nguyên số yêu cầu trên dòng tiêu đề.',
    },
    reply: {
      subject: '{mark} Trả lời yêu cầu giúp đỡ của quý vị',
      intro: 'Đây là câu trả lời cho yêu cầu số {ticket} của quý vị:',
      askMore: 'Nếu quý vị có câu hỏi, hoặc nếu vẫn còn điều gì chưa ổn, xin trả lời email này. Xin giữ nguyên số yêu cầu trên dòng tiêu đề.',
    },
    resolved: {
      subject: '{mark} Yêu cầu của quý vị đã được giải quyết',
      solved: 'Chúng tôi tin rằng vấn đề của quý vị đã được giải quyết và đã đóng yêu cầu số {ticket}.',
      comesBack:
        'Nếu vấn đề xảy ra lần nữa, quý vị chỉ cần trả lời email này, chúng tôi sẽ mở lại yêu cầu. Quý vị không cần điền lại biểu mẫu.',
    },
  },
  zh: {
    greeting: '您好：',
    acknowledgement: {
      subject: '{mark} 我们已收到您的求助',
      thanks: '谢谢您告诉我们。我们已收到您的求助。',
      about: '求助编号：{ticket}\n问题类型：{category}',
      answerSoon: '我们会在学校上班时间尽快答复您。',
      answerBy: '我们最晚会在{answerBy}之前答复您。',
      callOffice: '如果情况紧急，请给学校办公室打电话，或直接前往。',
      callOfficeAt: '如果情况紧急，请给学校办公室打电话：{phone}。',
      addMore: '如果您想补充什么，请直接回复这封邮件，并保留主题中的编号。',
    },
    reply: {
      subject: '{mark} 对您的求助的答复',
      intro: '以下是我们对您的求助（编号 {ticket}）的答复：',
      askMore: '如果您有疑问，或者仍然有问题没有解决，请直接回复这封邮件，并保留主题中的编号。',
    },
    resolved: {
      subject: '{mark} 您的求助已解决',
      solved: '我们认为您的问题已经解决，并已结束编号为 {ticket} 的求助。',
      comesBack: '如果问题再次出现，请直接回复这封邮件，我们会重新处理您的求助。您不需要再填一次表格。',
    },
  },
  ar: {
    greeting: 'مرحبًا،',
    acknowledgement: {
      subject: '{mark} وصلنا طلبكم للمساعدة',
      thanks: 'شكرًا لكم على إخبارنا. وصلنا طلبكم.',
      about: 'رقم الطلب: {ticket}\nالموضوع: {category}',
      answerSoon: 'سنردّ عليكم في أقرب وقت ممكن خلال ساعات الدوام المدرسي.',
      answerBy: 'سنردّ عليكم في موعد أقصاه {answerBy}.',
      callOffice: 'إذا كان الأمر لا يحتمل الانتظار، فاتصلوا بمكتب المدرسة أو زوروه.',
      callOfficeAt: 'إذا كان الأمر لا يحتمل الانتظار، فاتصلوا بمكتب المدرسة على الرقم {phone}.',
      addMore: 'إذا أردتم إضافة شيء، فردّوا على هذه الرسالة واتركوا الرقم في سطر الموضوع.',
    },
    reply: {
      subject: '{mark} ردّنا على طلبكم للمساعدة',
      intro: 'هذا ردّنا على طلبكم رقم {ticket}:',
      askMore: 'إذا كان لديكم سؤال، أو إذا كان هناك شيء ما زال لا يعمل، فردّوا على هذه الرسالة. نرجو ترك الرقم في سطر الموضوع.',
    },
    resolved: {
      subject: '{mark} حُلّت مشكلتكم',
      solved: 'نعتقد أن مشكلتكم قد حُلّت، وقد أغلقنا الطلب رقم {ticket}.',
      comesBack: 'إذا عادت المشكلة، فيكفي أن تردّوا على هذه الرسالة وسنفتح الطلب من جديد. لا حاجة إلى ملء الاستمارة مرة أخرى.',
    },
  },
  so: {
    greeting: 'Salaan,',
    acknowledgement: {
      subject: '{mark} Waan helnay codsigaaga caawimaadda',
      thanks: 'Waad ku mahadsan tahay inaad noo sheegtay. Codsigaaga waan helnay.',
      about: 'Lambarka codsiga: {ticket}\nKu saabsan: {category}',
      answerSoon: 'Waxaan kuugu soo jawaabi doonnaa sida ugu dhakhsaha badan inta dugsigu furan yahay.',
      answerBy: 'Waxaan kuugu soo jawaabi doonnaa ugu dambayn {answerBy}.',
      callOffice: 'Haddii aanay sugi karin, fadlan wac ama booqo xafiiska dugsiga.',
      callOfficeAt: 'Haddii aanay sugi karin, fadlan xafiiska dugsiga ka wac {phone}.',
      addMore: 'Haddii aad rabto inaad wax ku darto, ka jawaab iimaylkan oo lambarka ku daa qaybta mawduuca.',
    },
    reply: {
      subject: '{mark} Jawaabta codsigaaga caawimaadda',
      intro: 'Waa tan jawaabta codsigaaga, lambarka {ticket}:',
      askMore: 'Haddii aad su’aal qabto, ama haddii wax weli shaqayn waayeen, ka jawaab iimaylkan. Fadlan lambarka ku daa qaybta mawduuca.',
    },
    resolved: {
      subject: '{mark} Codsigaaga waa la xalliyay',
      solved: 'Waxaan u malaynaynaa in dhibaatadaada la xalliyay, waxaana xirnay codsiga lambarka {ticket}.',
      comesBack:
        'Haddii dhibaatadu soo noqoto, ka jawaab iimaylkan oo keliya, codsigana dib ayaan u furi doonnaa. Uma baahnid inaad foomka mar labaad buuxiso.',
    },
  },
  fr: {
    greeting: 'Bonjour,',
    acknowledgement: {
      subject: '{mark} Nous avons reçu votre demande d’aide',
      thanks: 'Merci de nous avoir prévenus. Nous avons bien reçu votre demande.',
      about: 'Numéro de la demande\u00a0: {ticket}\nSujet\u00a0: {category}',
      answerSoon: 'Nous vous répondrons dès que possible pendant les heures d’école.',
      answerBy: 'Nous vous répondrons au plus tard le {answerBy}.',
      callOffice: 'Si cela ne peut pas attendre, appelez le secrétariat de l’école ou passez-y.',
      callOfficeAt: 'Si cela ne peut pas attendre, appelez le secrétariat de l’école au {phone}.',
      addMore: 'Si vous voulez ajouter quelque chose, répondez à ce message en laissant le numéro dans l’objet.',
    },
    reply: {
      subject: '{mark} Réponse à votre demande d’aide',
      intro: 'Voici notre réponse à votre demande numéro {ticket}\u00a0:',
      askMore:
        'Si vous avez une question, ou si quelque chose ne marche toujours pas, répondez à ce message. Laissez le numéro dans l’objet, s’il vous plaît.',
    },
    resolved: {
      subject: '{mark} Votre demande est résolue',
      solved: 'Nous pensons que votre problème est résolu et nous avons fermé la demande numéro {ticket}.',
      comesBack:
        'Si le problème revient, répondez simplement à ce message et nous rouvrirons la demande. Vous n’avez pas besoin de remplir le formulaire une deuxième fois.',
    },
  },
};
