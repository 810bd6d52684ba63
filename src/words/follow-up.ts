/** This file holds the sentences of the mails about a request that waits for its family, in every language. */
import type { Language } from './languages';

export interface FollowUpWords {
  /** We asked something and heard nothing for some days. */
  readonly reminder: {
    readonly subject: string;
    readonly asked: string;
    /** Where no day can be named on which it is closed. */
    readonly answer: string;
    readonly closes: string;
    readonly solved: string;
  };
  readonly closed: {
    readonly subject: string;
    readonly closed: string;
    readonly opensAgain: string;
    /** Where an answer opens nothing again. */
    readonly askAnew: string;
  };
  /** They wrote again after it was solved or closed. */
  readonly reopened: { readonly subject: string; readonly opened: string; readonly soon: string };
}

export const followUp: Readonly<Record<Language, FollowUpWords>> = {
  en: {
    reminder: {
      subject: '{mark} We are waiting for your answer',
      asked: 'We asked you something about your request, number {ticket}, and need your answer before we can go on.',
      answer: 'Please reply to this e-mail and leave the number in the subject line.',
      closes: 'Please reply to this e-mail. If we have not heard from you by {date}, we will close the request.',
      solved: 'If everything works again, you do not need to do anything.',
    },
    closed: {
      subject: '{mark} We have closed your request',
      closed: 'We have not heard from you, so we have closed your request, number {ticket}.',
      opensAgain: 'If you still need help, reply to this e-mail before {date}, and we will open it again.',
      askAnew: 'If you still need help, please fill in the form again. We are glad to help.',
    },
    reopened: {
      subject: '{mark} We have opened your request again',
      opened: 'Thank you for writing. We have opened your request, number {ticket}, again.',
      soon: 'We will answer as soon as we can while school is open. You do not need to fill in the form a second time.',
    },
  },
  es: {
    reminder: {
      subject: '{mark} Esperamos su respuesta',
      asked: 'Le hicimos una pregunta sobre su solicitud número {ticket} y necesitamos su respuesta para poder seguir.',
      answer: 'Por favor, responda a este correo y deje el número en el asunto.',
      closes: 'Por favor, responda a este correo. Si para el {date} no hemos recibido su respuesta, cerraremos la solicitud.',
      solved: 'Si todo funciona de nuevo, no tiene que hacer nada.',
    },
    closed: {
      subject: '{mark} Cerramos su solicitud',
      closed: 'Como no recibimos su respuesta, cerramos su solicitud número {ticket}.',
      opensAgain: 'Si todavía necesita ayuda, responda a este correo antes del {date} y la abriremos otra vez.',
      askAnew: 'Si todavía necesita ayuda, llene el formulario de nuevo. Con gusto le ayudamos.',
    },
    reopened: {
      subject: '{mark} Abrimos su solicitud otra vez',
      opened: 'Gracias por escribirnos. Abrimos otra vez su solicitud número {ticket}.',
      soon: 'Le responderemos lo antes posible en el horario de la escuela. No tiene que llenar el formulario de nuevo.',
    },
  },
  ht: {
    reminder: {
      subject: '{mark} N ap tann repons ou',
      asked: 'Nou te poze ou yon kesyon sou demann ou an, nimewo {ticket}, epi nou bezwen repons ou pou nou ka kontinye.',
      answer: 'Tanpri reponn imèl sa a epi kite nimewo a nan liy sijè a.',
      closes: 'Tanpri reponn imèl sa a. Si {date} rive epi nou poko jwenn repons ou, n ap fèmen demann nan.',
      solved: 'Si tout bagay mache ankò, ou pa bezwen fè anyen.',
    },
    closed: {
      subject: '{mark} Nou fèmen demann ou an',
      closed: 'Nou pa jwenn repons ou, se poutèt sa nou fèmen demann ou an, nimewo {ticket}.',
      opensAgain: 'Si ou toujou bezwen èd, reponn imèl sa a anvan {date}, epi n ap louvri li ankò.',
      askAnew: 'Si ou toujou bezwen èd, tanpri ranpli fòm nan ankò. N ap kontan ede ou.',
    },
    reopened: {
      subject: '{mark} Nou louvri demann ou an ankò',
      opened: 'Mèsi paske ou ekri nou. Nou louvri demann ou an, nimewo {ticket}, ankò.',
      soon: 'N ap reponn ou pi vit nou kapab pandan lekòl la louvri. Ou pa bezwen ranpli fòm nan yon dezyèm fwa.',
    },
  },
  pt: {
    reminder: {
      subject: '{mark} Estamos esperando a sua resposta',
      asked: 'Fizemos uma pergunta sobre o seu pedido número {ticket} e precisamos da sua resposta para continuar.',
      answer: 'Por favor, responda a este e-mail e deixe o número na linha do assunto.',
      closes: 'Por favor, responda a este e-mail. Se não recebermos a sua resposta até {date}, vamos encerrar o pedido.',
      solved: 'Se tudo voltou a funcionar, você não precisa fazer nada.',
    },
    closed: {
      subject: '{mark} Encerramos o seu pedido',
      closed: 'Como não recebemos a sua resposta, encerramos o seu pedido número {ticket}.',
      opensAgain: 'Se ainda precisar de ajuda, responda a este e-mail antes de {date}, e abriremos o pedido de novo.',
      askAnew: 'Se ainda precisar de ajuda, preencha o formulário outra vez. Teremos prazer em ajudar.',
    },
    reopened: {
      subject: '{mark} Abrimos o seu pedido de novo',
      opened: 'Obrigado por escrever. Abrimos de novo o seu pedido número {ticket}.',
      soon: 'Vamos responder o mais rápido possível no horário da escola. Você não precisa preencher o formulário outra vez.',
    },
  },
  vi: {
    reminder: {
      subject: '{mark} Chúng tôi đang chờ câu trả lời của quý vị',
      asked: 'Chúng tôi đã hỏi quý vị về yêu cầu số {ticket} và cần câu trả lời của quý vị để có thể tiếp tục.',
      answer: 'Xin trả lời email này và giữ nguyên số yêu cầu trên dòng tiêu đề.',
      closes: 'Xin trả lời email này. Nếu đến {date} vẫn chưa nhận được câu trả lời, chúng tôi sẽ đóng yêu cầu.',
      solved: 'Nếu mọi thứ đã hoạt động trở lại, quý vị không cần làm gì cả.',
    },
    closed: {
      subject: '{mark} Chúng tôi đã đóng yêu cầu của quý vị',
      closed: 'Vì chưa nhận được câu trả lời của quý vị, chúng tôi đã đóng yêu cầu số {ticket}.',
      opensAgain: 'Nếu vẫn cần giúp đỡ, xin trả lời email này trước {date}, chúng tôi sẽ mở lại yêu cầu.',
      askAnew: 'Nếu vẫn cần giúp đỡ, xin điền lại biểu mẫu. Chúng tôi luôn sẵn lòng giúp quý vị.',
    },
    reopened: {
      subject: '{mark} Chúng tôi đã mở lại yêu cầu của quý vị',
      opened: 'Cảm ơn quý vị đã viết cho chúng tôi. Chúng tôi đã mở lại yêu cầu số {ticket}.',
      soon: 'Chúng tôi sẽ trả lời sớm nhất có thể trong giờ học. Quý vị không cần điền lại biểu mẫu.',
    },
  },
  zh: {
    reminder: {
      subject: '{mark} 我们在等您的答复',
      asked: '关于您的求助（编号 {ticket}），我们向您提了一个问题，需要您的答复才能继续处理。',
      answer: '请直接回复这封邮件，并保留主题中的编号。',
      closes: '请直接回复这封邮件。如果到{date}仍没有收到您的答复，我们会结束这个求助。',
      solved: '如果一切已经恢复正常，您不需要做任何事。',
    },
    closed: {
      subject: '{mark} 我们已结束您的求助',
      closed: '由于没有收到您的答复，我们已结束您的求助（编号 {ticket}）。',
      opensAgain: '如果您仍然需要帮助，请在{date}之前回复这封邮件，我们会重新处理。',
      askAnew: '如果您仍然需要帮助，请再填一次表格。我们很乐意帮助您。',
    },
    reopened: {
      subject: '{mark} 我们已重新处理您的求助',
      opened: '谢谢您的来信。我们已重新打开您的求助（编号 {ticket}）。',
      soon: '我们会在学校上班时间尽快答复您。您不需要再填一次表格。',
    },
  },
  ar: {
    reminder: {
      subject: '{mark} نحن في انتظار ردّكم',
      asked: 'سألناكم عن أمر يخص طلبكم رقم {ticket}، ونحتاج إلى ردّكم لكي نتابع.',
      answer: 'نرجو الرد على هذه الرسالة وترك الرقم في سطر الموضوع.',
      closes: 'نرجو الرد على هذه الرسالة. إذا لم يصلنا ردّكم حتى {date}، فسنغلق الطلب.',
      solved: 'إذا عاد كل شيء إلى العمل، فلا حاجة إلى أن تفعلوا شيئًا.',
    },
    closed: {
      subject: '{mark} أغلقنا طلبكم',
      closed: 'لم يصلنا ردّ منكم، ولذلك أغلقنا طلبكم رقم {ticket}.',
      opensAgain: 'إذا كنتم ما زلتم بحاجة إلى المساعدة، فردّوا على هذه الرسالة قبل {date}، وسنفتح الطلب من جديد.',
      askAnew: 'إذا كنتم ما زلتم بحاجة إلى المساعدة، فنرجو ملء الاستمارة مرة أخرى. يسعدنا أن نساعدكم.',
    },
    reopened: {
      subject: '{mark} فتحنا طلبكم من جديد',
      opened: 'شكرًا لكم على رسالتكم. فتحنا طلبكم رقم {ticket} من جديد.',
      soon: 'سنردّ عليكم في أقرب وقت ممكن خلال ساعات الدوام المدرسي. لا حاجة إلى ملء الاستمارة مرة أخرى.',
    },
  },
  so: {
    reminder: {
      subject: '{mark} Waxaan sugaynaa jawaabtaada',
      asked: 'Waxaan wax kaa weydiinnay codsigaaga, lambarka {ticket}, jawaabtaadana waan u baahannahay si aan u sii wadno.',
      answer: 'Fadlan ka jawaab iimaylkan oo lambarka ku daa qaybta mawduuca.',
      closes: 'Fadlan ka jawaab iimaylkan. Haddii aan jawaabtaada helin ilaa {date}, codsiga waan xiri doonnaa.',
      solved: 'Haddii wax walba mar kale shaqaynayaan, uma baahnid inaad wax samayso.',
    },
    closed: {
      subject: '{mark} Codsigaaga waan xirnay',
      closed: 'Jawaab kaama helin, sidaa darteed waxaan xirnay codsigaaga, lambarka {ticket}.',
      opensAgain: 'Haddii aad weli caawimaad u baahan tahay, ka jawaab iimaylkan ka hor {date}, codsigana dib ayaan u furi doonnaa.',
      askAnew: 'Haddii aad weli caawimaad u baahan tahay, fadlan mar kale buuxi foomka. Waan ku faraxsanahay inaan ku caawinno.',
    },
    reopened: {
      subject: '{mark} Codsigaaga dib ayaan u furnay',
      opened: 'Waad ku mahadsan tahay inaad noo soo qortay. Codsigaaga, lambarka {ticket}, dib ayaan u furnay.',
      soon: 'Waxaan kuugu soo jawaabi doonnaa sida ugu dhakhsaha badan inta dugsigu furan yahay. Uma baahnid inaad foomka mar labaad buuxiso.',
    },
  },
  fr: {
    reminder: {
      subject: '{mark} Nous attendons votre réponse',
      asked: 'Nous vous avons posé une question sur votre demande numéro {ticket} et avons besoin de votre réponse pour continuer.',
      answer: 'Merci de répondre à ce message en laissant le numéro dans l’objet.',
      closes: 'Merci de répondre à ce message. Sans réponse de votre part avant le {date}, nous fermerons la demande.',
      solved: 'Si tout marche de nouveau, vous n’avez rien à faire.',
    },
    closed: {
      subject: '{mark} Nous avons fermé votre demande',
      closed: 'Nous n’avons pas reçu de réponse et avons donc fermé votre demande numéro {ticket}.',
      opensAgain: 'Si vous avez encore besoin d’aide, répondez à ce message avant le {date} et nous la rouvrirons.',
      askAnew: 'Si vous avez encore besoin d’aide, remplissez de nouveau le formulaire. Nous vous aiderons volontiers.',
    },
    reopened: {
      subject: '{mark} Nous avons rouvert votre demande',
      opened: 'Merci de nous avoir écrit. Nous avons rouvert votre demande numéro {ticket}.',
      soon: 'Nous vous répondrons dès que possible pendant les heures d’école. Vous n’avez pas besoin de remplir le formulaire une deuxième fois.',
    },
  },
};
