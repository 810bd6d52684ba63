/** This file holds what somebody reads who scanned the sticker of a device: a finder, or whoever uses it. */
import type { Language } from './languages';

export interface FoundWords {
  readonly title: string;
  readonly thanks: string;
  readonly bring: string;
  /** The link to the form for whoever found it. */
  readonly tell: string;
  /** For who uses the device themselves. */
  readonly mine: string;
  readonly mineHelp: string;
  /** Before the number on the sticker. */
  readonly tag: string;
}

export const found: Readonly<Record<Language, FoundWords>> = {
  en: {
    title: 'Did you find this device?',
    thanks: 'Thank you! It belongs to our schools, and somebody is missing it.',
    bring: 'Please bring it to the office of any of our schools. You do not have to say who you are.',
    tell: 'Tell us where you found it',
    mine: 'Do you use this device yourself?',
    mineHelp: 'I use this device and need help',
    tag: 'Number on the sticker:',
  },
  es: {
    title: '¿Encontró este dispositivo?',
    thanks: '¡Gracias! Es de nuestras escuelas y alguien lo echa de menos.',
    bring: 'Por favor, llévelo a la oficina de cualquiera de nuestras escuelas. No tiene que decir quién es.',
    tell: 'Díganos dónde lo encontró',
    mine: '¿Usted usa este dispositivo?',
    mineHelp: 'Uso este dispositivo y necesito ayuda',
    tag: 'Número de la etiqueta:',
  },
  ht: {
    title: 'Èske ou jwenn aparèy sa a?',
    thanks: 'Mèsi anpil! Se pou lekòl nou yo li ye, e gen yon moun k ap chèche l.',
    bring: 'Tanpri, pote l nan biwo nenpòt nan lekòl nou yo. Ou pa oblije di kiyès ou ye.',
    tell: 'Di nou ki kote ou jwenn li',
    mine: 'Èske se ou menm k ap sèvi ak aparèy sa a?',
    mineHelp: 'M ap sèvi ak aparèy sa a e mwen bezwen èd',
    tag: 'Nimewo ki sou etikèt la:',
  },
  pt: {
    title: 'Você encontrou este aparelho?',
    thanks: 'Obrigado! Ele é das nossas escolas, e alguém está sentindo falta dele.',
    bring: 'Por favor, leve-o à secretaria de qualquer uma das nossas escolas. Você não precisa dizer quem é.',
    tell: 'Conte onde você o encontrou',
    mine: 'É você quem usa este aparelho?',
    mineHelp: 'Uso este aparelho e preciso de ajuda',
    tag: 'Número da etiqueta:',
  },
  vi: {
    title: 'Quý vị nhặt được máy này?',
    thanks: 'Xin cảm ơn! Máy này là của các trường chúng tôi, và có người đang tìm nó.',
    bring: 'Xin mang máy đến văn phòng của bất kỳ trường nào của chúng tôi. Quý vị không cần cho biết mình là ai.',
    tell: 'Cho chúng tôi biết quý vị nhặt được ở đâu',
    mine: 'Quý vị là người đang dùng máy này?',
    mineHelp: 'Tôi dùng máy này và cần giúp đỡ',
    tag: 'Số trên nhãn:',
  },
  zh: {
    title: '您捡到了这台设备吗？',
    thanks: '谢谢您！它是我们学校的，有人正在找它。',
    bring: '请把它送到我们任何一所学校的办公室。您不需要说明您是谁。',
    tell: '告诉我们您在哪里捡到的',
    mine: '这是您自己在用的设备吗？',
    mineHelp: '我在用这台设备，需要帮助',
    tag: '标签上的编号：',
  },
  ar: {
    title: 'هل وجدتم هذا الجهاز؟',
    thanks: 'شكرًا لكم! هذا الجهاز لمدارسنا، وهناك من يبحث عنه.',
    bring: 'نرجو أن تُحضروه إلى مكتب أي مدرسة من مدارسنا. لستم ملزمين بأن تقولوا من أنتم.',
    tell: 'أخبرونا أين وجدتموه',
    mine: 'هل تستخدمون أنتم هذا الجهاز؟',
    mineHelp: 'أستخدم هذا الجهاز وأحتاج إلى المساعدة',
    tag: 'الرقم على الملصق:',
  },
  so: {
    title: 'Ma heshay qalabkan?',
    thanks: 'Waad mahadsan tahay! Waxaa iska leh dugsiyadayada, qof baana raadinaya.',
    bring: 'Fadlan keen xafiiska mid kasta oo ka mid ah dugsiyadayada. Uma baahnid inaad sheegto qofka aad tahay.',
    tell: 'Noo sheeg meesha aad ka heshay',
    mine: 'Ma adigaa qalabkan isticmaala?',
    mineHelp: 'Qalabkan waan isticmaalaa, caawimaadna waan u baahanahay',
    tag: 'Lambarka astaanta:',
  },
  fr: {
    title: 'Avez-vous trouvé cet appareil\u202f?',
    thanks: 'Merci\u202f! Il appartient à nos écoles, et quelqu’un le cherche.',
    bring: 'Apportez-le au secrétariat de n’importe laquelle de nos écoles. Vous n’avez pas à dire qui vous êtes.',
    tell: 'Dites-nous où vous l’avez trouvé',
    mine: 'Utilisez-vous vous-même cet appareil\u202f?',
    mineHelp: 'J’utilise cet appareil et j’ai besoin d’aide',
    tag: 'Numéro sur l’étiquette\u00a0:',
  },
};
