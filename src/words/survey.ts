/** This file holds what people read who are asked how content they were: the mail, and the form that it leads to. */
import type { Language } from './languages';

export interface SurveyWords {
  readonly title: string;
  readonly description: string;
  /** The title of the question that the link fills in. */
  readonly code: string;
  readonly page: string;
  readonly question: string;
  readonly scores: Readonly<Record<1 | 2 | 3 | 4 | 5, string>>;
  /** The title of the page that comes after a low answer. */
  readonly sorry: string;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly closing: string;
  /** `mark` is the ticket's number in square brackets. */
  readonly subject: string;
  /** The mail; `ticket`, `link` and `team` are filled in. */
  readonly mail: string;
}

export const survey: Readonly<Record<Language, SurveyWords>> = {
  en: {
    title: 'How was our help?',
    description: 'One short question about the help you had. Please leave the code as it is.',
    code: 'Code',
    page: 'The help you had',
    question: 'How happy are you with our help?',
    scores: { 1: 'Not happy at all', 2: 'Not very happy', 3: 'In between', 4: 'Happy', 5: 'Very happy' },
    sorry: 'We are sorry',
    reason: 'What should have gone better?',
    reasonHelp: 'Somebody at the school reads this and sees what can be done. Please do not type any password.',
    closing: 'Thank you for your answer.',
    subject: '{mark} How was our help?',
    mail: 'Hello,\n\nWe recently helped you with request number {ticket}. How happy are you with our help? It is one question and takes a few seconds:\n\n{link}\n\nThank you.\n\n{team}',
  },
  es: {
    title: '¿Qué le pareció nuestra ayuda?',
    description: 'Una pregunta breve sobre la ayuda que recibió. Por favor, deje el código como está.',
    code: 'Código',
    page: 'La ayuda que recibió',
    question: '¿Qué tan satisfecho está con la ayuda que recibió?',
    scores: { 1: 'Nada satisfecho', 2: 'Poco satisfecho', 3: 'Ni satisfecho ni insatisfecho', 4: 'Satisfecho', 5: 'Muy satisfecho' },
    sorry: 'Lo sentimos',
    reason: '¿Qué deberíamos haber hecho mejor?',
    reasonHelp: 'Alguien de la escuela lo lee y ve qué se puede hacer. Por favor, no escriba ninguna contraseña.',
    closing: 'Gracias por su respuesta.',
    subject: '{mark} ¿Qué le pareció nuestra ayuda?',
    mail: 'Hola:\n\nHace poco le ayudamos con la solicitud número {ticket}. ¿Qué tan satisfecho está con la ayuda que recibió? Es una sola pregunta y toma unos segundos:\n\n{link}\n\nGracias.\n\n{team}',
  },
  ht: {
    title: 'Kijan èd nou an te ye?',
    description: 'Yon sèl ti kesyon sou èd ou te jwenn nan. Tanpri kite kòd la jan li ye a.',
    code: 'Kòd',
    page: 'Èd ou te jwenn nan',
    question: 'Èske ou kontan ak èd ou te jwenn nan?',
    scores: { 1: 'Mwen pa kontan ditou', 2: 'Mwen pa twò kontan', 3: 'Ant de', 4: 'Mwen kontan', 5: 'Mwen kontan anpil' },
    sorry: 'Nou regrèt sa anpil',
    reason: 'Kisa nou te dwe fè pi byen?',
    reasonHelp: 'Yon moun nan lekòl la ap li sa epi l ap gade sa ki ka fèt. Tanpri pa ekri okenn modpas.',
    closing: 'Mèsi pou repons ou.',
    subject: '{mark} Kijan èd nou an te ye?',
    mail: 'Bonjou,\n\nNou fèk ede w ak demann nimewo {ticket}. Èske ou kontan ak èd ou te jwenn nan? Se yon sèl kesyon epi sa ap pran kèk segonn:\n\n{link}\n\nMèsi.\n\n{team}',
  },
  pt: {
    title: 'Como foi a nossa ajuda?',
    description: 'Uma pergunta curta sobre a ajuda que você recebeu. Por favor, deixe o código como está.',
    code: 'Código',
    page: 'A ajuda que você recebeu',
    question: 'Você ficou satisfeito com a ajuda que recebeu?',
    scores: { 1: 'Nada satisfeito', 2: 'Pouco satisfeito', 3: 'Nem satisfeito nem insatisfeito', 4: 'Satisfeito', 5: 'Muito satisfeito' },
    sorry: 'Sentimos muito',
    reason: 'O que deveríamos ter feito melhor?',
    reasonHelp: 'Alguém da escola lê isto e vê o que se pode fazer. Por favor, não escreva nenhuma senha.',
    closing: 'Obrigado pela sua resposta.',
    subject: '{mark} Como foi a nossa ajuda?',
    mail: 'Olá,\n\nHá pouco tempo ajudamos você com o pedido número {ticket}. Você ficou satisfeito com a ajuda que recebeu? É uma só pergunta e leva alguns segundos:\n\n{link}\n\nObrigado.\n\n{team}',
  },
  vi: {
    title: 'Quý vị thấy việc giúp đỡ của chúng tôi thế nào?',
    description: 'Một câu hỏi ngắn về sự giúp đỡ quý vị đã nhận. Xin giữ nguyên mã số.',
    code: 'Mã số',
    page: 'Sự giúp đỡ quý vị đã nhận',
    question: 'Quý vị có hài lòng với sự giúp đỡ đã nhận không?',
    scores: { 1: 'Hoàn toàn không hài lòng', 2: 'Không hài lòng lắm', 3: 'Bình thường', 4: 'Hài lòng', 5: 'Rất hài lòng' },
    sorry: 'Chúng tôi rất tiếc',
    reason: 'Chúng tôi nên làm tốt hơn ở điểm nào?',
    reasonHelp: 'Nhà trường sẽ đọc và xem có thể làm gì. Xin đừng ghi bất kỳ mật khẩu nào.',
    closing: 'Cảm ơn quý vị đã trả lời.',
    subject: '{mark} Quý vị thấy việc giúp đỡ của chúng tôi thế nào?',
    mail: 'Kính chào quý vị,\n\nMới đây chúng tôi đã giúp quý vị với yêu cầu số {ticket}. Quý vị có hài lòng với sự giúp đỡ đã nhận không? Chỉ có một câu hỏi và mất vài giây:\n\n{link}\n\nXin cảm ơn.\n\n{team}',
  },
  zh: {
    title: '您对我们的帮助满意吗？',
    description: '只有一个关于您所得到的帮助的小问题。请不要改动代码。',
    code: '代码',
    page: '您得到的帮助',
    question: '您对得到的帮助满意吗？',
    scores: { 1: '非常不满意', 2: '不太满意', 3: '一般', 4: '满意', 5: '非常满意' },
    sorry: '非常抱歉',
    reason: '我们哪里应该做得更好？',
    reasonHelp: '学校会有人阅读，并看看能做些什么。请不要填写任何密码。',
    closing: '谢谢您的回答。',
    subject: '{mark} 您对我们的帮助满意吗？',
    mail: '您好：\n\n我们最近处理了您的求助，编号 {ticket}。您对得到的帮助满意吗？只有一个问题，几秒钟就能回答：\n\n{link}\n\n谢谢您。\n\n{team}',
  },
  ar: {
    title: 'كيف كانت مساعدتنا؟',
    description: 'سؤال قصير واحد عن المساعدة التي حصلتم عليها. نرجو ترك الرمز كما هو.',
    code: 'الرمز',
    page: 'المساعدة التي حصلتم عليها',
    question: 'ما مدى رضاكم عن المساعدة التي حصلتم عليها؟',
    scores: { 1: 'غير راضٍ إطلاقًا', 2: 'غير راضٍ كثيرًا', 3: 'لا راضٍ ولا غير راضٍ', 4: 'راضٍ', 5: 'راضٍ جدًا' },
    sorry: 'نأسف لذلك',
    reason: 'ما الذي كان ينبغي أن نفعله بشكل أفضل؟',
    reasonHelp: 'سيقرأ ذلك شخص في المدرسة وينظر فيما يمكن عمله. نرجو عدم كتابة أي كلمة مرور.',
    closing: 'شكرًا لإجابتكم.',
    subject: '{mark} كيف كانت مساعدتنا؟',
    mail: 'مرحبًا،\n\nساعدناكم مؤخرًا في الطلب رقم {ticket}. ما مدى رضاكم عن المساعدة التي حصلتم عليها؟ هو سؤال واحد ويستغرق بضع ثوانٍ:\n\n{link}\n\nشكرًا لكم.\n\n{team}',
  },
  so: {
    title: 'Sidee ayay ahayd caawimaaddayadu?',
    description: 'Hal su’aal oo gaaban oo ku saabsan caawimaaddii aad heshay. Fadlan koodhka sidiisa ku daa.',
    code: 'Koodhka',
    page: 'Caawimaaddii aad heshay',
    question: 'Intee ayaad ku qanacsan tahay caawimaaddii aad heshay?',
    scores: { 1: 'Marnaba kuma qanacsani', 2: 'Aad uguma qanacsani', 3: 'Dhexdhexaad', 4: 'Waan ku qanacsanahay', 5: 'Aad ayaan ugu qanacsanahay' },
    sorry: 'Waan ka xunnahay',
    reason: 'Maxay ahayd inaan si ka wanaagsan u qabanno?',
    reasonHelp: 'Qof dugsiga jooga ayaa akhrin doona oo eegi doona waxa la qaban karo. Fadlan ha qorin wax eray sir ah.',
    closing: 'Waad ku mahadsan tahay jawaabtaada.',
    subject: '{mark} Sidee ayay ahayd caawimaaddayadu?',
    mail: 'Salaan,\n\nDhowaan waxaan kaa caawinnay codsiga lambarka {ticket}. Intee ayaad ku qanacsan tahay caawimaaddii aad heshay? Waa hal su’aal, waxayna qaadanaysaa dhowr ilbiriqsi:\n\n{link}\n\nMahadsanid.\n\n{team}',
  },
  fr: {
    title: 'Comment était notre aide\u202f?',
    description: 'Une courte question sur l’aide que vous avez reçue. Merci de laisser le code tel quel.',
    code: 'Code du questionnaire',
    page: 'L’aide que vous avez reçue',
    question: 'Êtes-vous satisfait de l’aide que vous avez reçue\u202f?',
    scores: { 1: 'Pas du tout satisfait', 2: 'Peu satisfait', 3: 'Ni satisfait ni mécontent', 4: 'Satisfait', 5: 'Très satisfait' },
    sorry: 'Nous en sommes désolés',
    reason: 'Qu’aurions-nous dû mieux faire\u202f?',
    reasonHelp: 'Quelqu’un de l’école le lira et verra ce qui peut être fait. Merci de n’écrire aucun mot de passe.',
    closing: 'Merci de votre réponse.',
    subject: '{mark} Comment était notre aide\u202f?',
    mail: 'Bonjour,\n\nNous vous avons récemment aidé pour la demande numéro {ticket}. Êtes-vous satisfait de l’aide que vous avez reçue\u202f? C’est une seule question, qui prend quelques secondes\u00a0:\n\n{link}\n\nMerci.\n\n{team}',
  },
};
