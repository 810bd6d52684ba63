/** This file holds what stands around an answer that was translated, and what a family reads when its request goes on under another number. */
import type { Language } from './languages';

export interface ReplyWords {
  /** Above what staff wrote, below the same in the family's language. */
  readonly original: string;
  readonly byMachine: string;
  /** Subjects start with `{mark}`, the number that the request goes on under, in square brackets. */
  readonly mergedSubject: string;
  readonly merged: string;
  readonly mergedNext: string;
}

export const replies: Readonly<Record<Language, ReplyWords>> = {
  en: {
    original: 'What we wrote in English:',
    byMachine: 'A machine translated this answer. It may contain mistakes.',
    mergedSubject: '{mark} Your request goes on under this number',
    merged: 'Somebody else told us about the same problem. We are working on it under the number {into}, and your request {ticket} goes on there.',
    mergedNext: 'You do not need to do anything. We will write to you when it is solved. If you want to add something, reply to this e-mail and leave the number in the subject line.',
  },
  es: {
    original: 'Lo que escribimos en inglés:',
    byMachine: 'Esta respuesta fue traducida por una máquina. Puede tener errores.',
    mergedSubject: '{mark} Su solicitud sigue con este número',
    merged: 'Otra persona nos avisó del mismo problema. Trabajamos en él con el número {into}, y su solicitud {ticket} sigue allí.',
    mergedNext: 'No tiene que hacer nada. Le escribiremos cuando esté resuelto. Si quiere agregar algo, responda a este correo y deje el número en el asunto.',
  },
  ht: {
    original: 'Sa nou te ekri an anglè:',
    byMachine: 'Se yon machin ki tradui repons sa a. Ka gen erè ladan l.',
    mergedSubject: '{mark} Demann ou an ap kontinye sou nimewo sa a',
    merged: 'Yon lòt moun te di nou menm pwoblèm nan. N ap travay sou li ak nimewo {into}, epi demann ou {ticket} ap kontinye la.',
    mergedNext: 'Ou pa bezwen fè anyen. N ap ekri w lè pwoblèm nan rezoud. Si ou vle ajoute yon bagay, reponn imèl sa a epi kite nimewo a nan liy sijè a.',
  },
  pt: {
    original: 'O que escrevemos em inglês:',
    byMachine: 'Esta resposta foi traduzida por uma máquina. Pode conter erros.',
    mergedSubject: '{mark} Seu pedido continua com este número',
    merged: 'Outra pessoa nos avisou do mesmo problema. Estamos cuidando dele com o número {into}, e o seu pedido {ticket} continua lá.',
    mergedNext: 'Você não precisa fazer nada. Escreveremos quando estiver resolvido. Se quiser acrescentar algo, responda a este e-mail e deixe o número na linha do assunto.',
  },
  vi: {
    original: 'Điều chúng tôi đã viết bằng tiếng Anh:',
    byMachine: 'Câu trả lời này do máy dịch và có thể có lỗi.',
    mergedSubject: '{mark} Yêu cầu của quý vị tiếp tục với số này',
    merged: 'Có người khác cũng báo cho chúng tôi về cùng vấn đề này. Chúng tôi đang giải quyết với số {into}, và yêu cầu {ticket} của quý vị được theo dõi ở đó.',
    mergedNext: 'Quý vị không cần làm gì. Chúng tôi sẽ viết cho quý vị khi xong. Nếu muốn bổ sung, xin trả lời email này và giữ nguyên số yêu cầu trên dòng tiêu đề.',
  },
  zh: {
    original: '我们用英语写的原文：',
    byMachine: '这个答复由机器翻译，可能有错误。',
    mergedSubject: '{mark} 您的求助改用这个编号处理',
    merged: '也有人告诉我们同样的问题。我们用编号 {into} 一起处理，您的求助（编号 {ticket}）也在那里继续。',
    mergedNext: '您不需要做什么。解决后我们会给您发邮件。如果想补充，请直接回复这封邮件，并保留主题中的编号。',
  },
  ar: {
    original: 'ما كتبناه بالإنجليزية:',
    byMachine: 'تُرجم هذا الرد آليًا، وقد يحتوي على أخطاء.',
    mergedSubject: '{mark} يستمر طلبكم تحت هذا الرقم',
    merged: 'أخبرنا شخص آخر بالمشكلة نفسها. نعمل عليها تحت الرقم {into}، ويستمر طلبكم {ticket} هناك.',
    mergedNext: 'لا حاجة إلى أن تفعلوا شيئًا. سنكتب إليكم عندما تُحل. إن أردتم إضافة شيء، فنرجو الرد على هذه الرسالة وترك الرقم في سطر الموضوع.',
  },
  so: {
    original: 'Waxa aan Ingiriisiga ku qornay:',
    byMachine: 'Jawaabtan mashiin baa turjumay. Khaladaad way ku jiri karaan.',
    mergedSubject: '{mark} Codsigaagu wuxuu ku socdaa lambarkan',
    merged: 'Qof kale ayaa nooga warramay isla dhibaatadan. Waxaan uga shaqaynaynaa lambarka {into}, codsigaaga {ticket} na halkaas ayuu ku sii socdaa.',
    mergedNext: 'Uma baahnid inaad wax samayso. Waan kuu soo qori doonnaa marka la xalliyo. Haddii aad rabto inaad wax ku darto, ka jawaab iimaylkan oo lambarka ku daa qaybta mawduuca.',
  },
  fr: {
    original: 'Ce que nous avons écrit en anglais\u00a0:',
    byMachine: 'Cette réponse a été traduite par une machine. Elle peut contenir des erreurs.',
    mergedSubject: '{mark} Votre demande continue sous ce numéro',
    merged: 'Quelqu’un d’autre nous a signalé le même problème. Nous y travaillons sous le numéro {into}, et votre demande {ticket} y est suivie.',
    mergedNext: 'Vous n’avez rien à faire. Nous vous écrirons quand ce sera réglé. Pour ajouter quelque chose, répondez à cet e-mail en laissant le numéro dans l’objet.',
  },
};
