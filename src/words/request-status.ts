/** This file holds what people read who look up where their request is. A wrong number and a wrong code read alike. */
import type { Language } from './languages';
import type { FamilyState } from './vocabulary';

export interface RequestStatusWords {
  readonly title: string;
  readonly intro: string;
  readonly number: string;
  readonly code: string;
  readonly show: string;
  /** For whatever was typed that leads to no request. */
  readonly unknown: string;
  /** Above the state, with the number of the `ticket` that was typed. */
  readonly yours: string;
  /** What comes next, by where the request stands. */
  readonly next: Readonly<Record<FamilyState, string>>;
  /** The day by which the next answer is due. */
  readonly by: string;
}

export const requestStatus: Readonly<Record<Language, RequestStatusWords>> = {
  en: {
    title: 'Where is my request?',
    intro: 'Type the number and the code from our mail to you.',
    number: 'Request number',
    code: 'Code',
    show: 'Look it up',
    unknown: 'This number and this code do not go together. Please compare both with our mail to you.',
    yours: 'Your request {ticket}',
    next: {
      received: 'Somebody will read it soon and write to you.',
      working: 'You do not need to do anything. We will write to you when there is news.',
      waiting: 'We wrote to you and asked you something. Please answer that mail, so that we can go on.',
      solved: 'If it comes back, answer our last mail and we will look again.',
    },
    by: 'You will hear from us by {day}.',
  },
  es: {
    title: '¿Cómo va mi solicitud?',
    intro: 'Escriba el número y el código que están en el correo que le enviamos.',
    number: 'Número de solicitud',
    code: 'Código',
    show: 'Consultar',
    unknown: 'Este número y este código no van juntos. Por favor, compare los dos con el correo que le enviamos.',
    yours: 'Su solicitud {ticket}',
    next: {
      received: 'Pronto alguien la leerá y le escribirá.',
      working: 'No tiene que hacer nada. Le escribiremos cuando haya novedades.',
      waiting: 'Le escribimos para preguntarle algo. Por favor, responda a ese correo para que podamos seguir.',
      solved: 'Si el problema vuelve, responda a nuestro último correo y lo revisaremos otra vez.',
    },
    by: 'Tendrá noticias nuestras a más tardar el {day}.',
  },
  ht: {
    title: 'Kote demann mwen an ye?',
    intro: 'Ekri nimewo a ak kòd ki nan imèl nou te voye ba ou a.',
    number: 'Nimewo demann',
    code: 'Kòd',
    show: 'Gade',
    unknown: 'Nimewo sa a ak kòd sa a pa mache ansanm. Tanpri, konpare tou de ak imèl nou te voye ba ou a.',
    yours: 'Demann ou an {ticket}',
    next: {
      received: 'Talè yon moun ap li l epi l ap ekri w.',
      working: 'Ou pa bezwen fè anyen. N ap ekri w lè gen nouvèl.',
      waiting: 'Nou te ekri w pou mande w yon bagay. Tanpri, reponn imèl sa a pou nou ka kontinye.',
      solved: 'Si pwoblèm nan tounen, reponn dènye imèl nou an epi n ap gade ankò.',
    },
    by: 'W ap gen nouvèl nou pa pita pase {day}.',
  },
  pt: {
    title: 'Como está o meu pedido?',
    intro: 'Digite o número e o código que estão no e-mail que enviamos.',
    number: 'Número do pedido',
    code: 'Código',
    show: 'Consultar',
    unknown: 'Este número e este código não combinam. Por favor, compare os dois com o e-mail que enviamos.',
    yours: 'Seu pedido {ticket}',
    next: {
      received: 'Logo alguém vai ler e escrever para você.',
      working: 'Você não precisa fazer nada. Escreveremos quando houver novidades.',
      waiting: 'Escrevemos para perguntar uma coisa. Por favor, responda a esse e-mail para podermos continuar.',
      solved: 'Se o problema voltar, responda ao nosso último e-mail e veremos de novo.',
    },
    by: 'Você terá notícias nossas até {day}.',
  },
  vi: {
    title: 'Yêu cầu của tôi đến đâu rồi?',
    intro: 'Xin ghi số và mã có trong thư chúng tôi gửi quý vị.',
    number: 'Số yêu cầu',
    code: 'Mã',
    show: 'Xem',
    unknown: 'Số và mã này không khớp với nhau. Xin so lại cả hai với thư chúng tôi gửi quý vị.',
    yours: 'Yêu cầu {ticket} của quý vị',
    next: {
      received: 'Sẽ sớm có người đọc và viết thư cho quý vị.',
      working: 'Quý vị không cần làm gì. Khi có tin mới, chúng tôi sẽ viết thư.',
      waiting: 'Chúng tôi đã viết thư hỏi quý vị một điều. Xin trả lời thư đó để chúng tôi làm tiếp.',
      solved: 'Nếu vấn đề trở lại, xin trả lời thư cuối của chúng tôi, chúng tôi sẽ xem lại.',
    },
    by: 'Chậm nhất {day}, quý vị sẽ nhận được tin của chúng tôi.',
  },
  zh: {
    title: '我的求助进展如何？',
    intro: '请填写我们发给您的邮件里的编号和代码。',
    number: '求助编号',
    code: '代码',
    show: '查询',
    unknown: '这个编号和这个代码对不上。请和我们发给您的邮件核对一下。',
    yours: '您的求助 {ticket}',
    next: {
      received: '很快会有人查看并写信给您。',
      working: '您不需要做什么。有了消息我们会写信给您。',
      waiting: '我们写信问了您一个问题。请回复那封邮件，这样我们才能继续处理。',
      solved: '如果问题又出现了，请回复我们的最后一封邮件，我们会再看看。',
    },
    by: '我们最晚会在{day}给您消息。',
  },
  ar: {
    title: 'أين وصل طلبي؟',
    intro: 'اكتبوا الرقم والرمز الموجودين في رسالتنا إليكم.',
    number: 'رقم الطلب',
    code: 'الرمز',
    show: 'عرض الحالة',
    unknown: 'هذا الرقم وهذا الرمز غير متطابقين. نرجو أن تقارنوهما بما في رسالتنا إليكم.',
    yours: 'طلبكم {ticket}',
    next: {
      received: 'سيقرؤه أحدنا قريبًا ويكتب إليكم.',
      working: 'لا حاجة إلى أن تفعلوا أي شيء. سنكتب إليكم عندما يكون هناك جديد.',
      waiting: 'كتبنا إليكم وسألناكم عن شيء. نرجو أن تردّوا على تلك الرسالة لكي نتابع.',
      solved: 'إذا عادت المشكلة، فردّوا على رسالتنا الأخيرة وسننظر فيها من جديد.',
    },
    by: 'ستصلكم أخبار منّا في موعد أقصاه {day}.',
  },
  so: {
    title: 'Codsigaygu halkee buu marayaa?',
    intro: 'Qor lambarka iyo koodhka ku jira iimaylka aan kuu soo dirnay.',
    number: 'Lambarka codsiga',
    code: 'Koodhka',
    show: 'Fiiri',
    unknown: 'Lambarkan iyo koodhkani isma laha. Fadlan labadaba la barbar dhig iimaylka aan kuu soo dirnay.',
    yours: 'Codsigaaga {ticket}',
    next: {
      received: 'Dhowaan ayaa qof akhrin doonaa oo kuu soo qori doonaa.',
      working: 'Uma baahnid inaad wax samayso. Waan kuu soo qori doonnaa marka wax cusub jiraan.',
      waiting: 'Waan kuu soo qornay oo wax ku weydiinnay. Fadlan ka jawaab iimaylkaas si aan u sii wadno.',
      solved: 'Haddii dhibaatadu soo noqoto, ka jawaab iimaylkayagii ugu dambeeyay, mar kale ayaan eegi doonnaa.',
    },
    by: 'Waxaad naga heli doontaa war ugu dambayn {day}.',
  },
  fr: {
    title: 'Où en est ma demande\u202f?',
    intro: 'Tapez le numéro et le code qui figurent dans notre e-mail.',
    number: 'Numéro de la demande',
    code: 'Code de suivi',
    show: 'Consulter',
    unknown: 'Ce numéro et ce code ne vont pas ensemble. Comparez-les tous les deux avec notre e-mail.',
    yours: 'Votre demande {ticket}',
    next: {
      received: 'Quelqu’un va bientôt la lire et vous écrire.',
      working: 'Vous n’avez rien à faire. Nous vous écrirons dès qu’il y aura du nouveau.',
      waiting: 'Nous vous avons écrit pour vous poser une question. Répondez à cet e-mail pour que nous puissions continuer.',
      solved: 'Si le problème revient, répondez à notre dernier e-mail et nous regarderons de nouveau.',
    },
    by: 'Vous aurez de nos nouvelles au plus tard le {day}.',
  },
};
