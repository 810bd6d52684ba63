/** This file holds what people read in the form for a device that was damaged, lost or stolen. */
import type { Language } from './languages';

export interface DamageWords {
  readonly title: string;
  readonly description: string;
  /** The title of the page. */
  readonly about: string;
  readonly happened: string;
  readonly happenings: Readonly<Record<'dropped' | 'liquid' | 'lost' | 'stolen' | 'other', string>>;
  readonly where: string;
  readonly when: string;
  readonly police: string;
  readonly policeHelp: string;
  readonly keeper: string;
  readonly keepers: Readonly<Record<'family' | 'school' | 'nobody knows', string>>;
  /** What the form says when it is sent. */
  readonly closing: string;
}

export const damage: Readonly<Record<Language, DamageWords>> = {
  en: {
    title: 'Tell us about damage, loss or theft',
    description: 'For a school device that was dropped, got wet, was lost or was stolen. It takes about three minutes.',
    about: 'Tell us which device it is',
    happened: 'What happened to the device?',
    happenings: { dropped: 'It was dropped or bumped', liquid: 'Liquid was spilled on it', lost: 'It is lost', stolen: 'It was stolen', other: 'Something else happened' },
    where: 'Where did it happen?',
    when: 'When did it happen?',
    police: 'Number of the police report',
    policeHelp: 'Only if there is one. We can help even without it.',
    keeper: 'Who has the device now?',
    keepers: { family: 'We have it', school: 'The school has it', 'nobody knows': 'We do not know where it is' },
    closing: 'Thank you for telling us. We will get in touch with you.',
  },
  es: {
    title: 'Avise de un daño, una pérdida o un robo',
    description: 'Para un dispositivo escolar que se cayó, se mojó, se perdió o fue robado. Toma unos tres minutos.',
    about: 'Díganos de qué dispositivo se trata',
    happened: '¿Qué le pasó al dispositivo?',
    happenings: { dropped: 'Se cayó o se golpeó', liquid: 'Se le derramó un líquido', lost: 'Está perdido', stolen: 'Lo robaron', other: 'Pasó otra cosa' },
    where: '¿Dónde pasó?',
    when: '¿Cuándo pasó?',
    police: 'Número de la denuncia a la policía',
    policeHelp: 'Solo si la hay. También podemos ayudarle sin ella.',
    keeper: '¿Quién tiene ahora el dispositivo?',
    keepers: { family: 'Lo tenemos nosotros', school: 'Lo tiene la escuela', 'nobody knows': 'No sabemos dónde está' },
    closing: 'Gracias por avisarnos. Nos comunicaremos con usted.',
  },
  ht: {
    title: 'Fè nou konnen si yon aparèy kase, pèdi oswa yo vòlè l',
    description: 'Pou yon aparèy lekòl ki tonbe, ki mouye, ki pèdi oswa yo vòlè. Sa ap pran anviwon twa minit.',
    about: 'Di nou ki aparèy li ye',
    happened: 'Kisa ki rive aparèy la?',
    happenings: { dropped: 'Li tonbe oswa li frape', liquid: 'Likid tonbe sou li', lost: 'Li pèdi', stolen: 'Yo vòlè l', other: 'Se yon lòt bagay ki rive' },
    where: 'Ki kote sa te rive?',
    when: 'Kilè sa te rive?',
    police: 'Nimewo rapò lapolis la',
    policeHelp: 'Sèlman si genyen youn. Nou ka ede w menm si pa genyen.',
    keeper: 'Kiyès ki gen aparèy la kounye a?',
    keepers: { family: 'Se nou menm ki genyen l', school: 'Se lekòl la ki genyen l', 'nobody knows': 'Nou pa konnen ki kote li ye' },
    closing: 'Mèsi paske ou fè nou konnen. N ap kontakte w.',
  },
  pt: {
    title: 'Avise sobre dano, perda ou roubo',
    description: 'Para um aparelho da escola que caiu, molhou, foi perdido ou foi roubado. Leva cerca de três minutos.',
    about: 'Diga-nos qual é o aparelho',
    happened: 'O que aconteceu com o aparelho?',
    happenings: { dropped: 'Caiu ou bateu', liquid: 'Derramou líquido nele', lost: 'Está perdido', stolen: 'Foi roubado', other: 'Aconteceu outra coisa' },
    where: 'Onde aconteceu?',
    when: 'Quando aconteceu?',
    police: 'Número do boletim de ocorrência',
    policeHelp: 'Só se houver. Também podemos ajudar sem ele.',
    keeper: 'Quem está com o aparelho agora?',
    keepers: { family: 'Está conosco', school: 'Está com a escola', 'nobody knows': 'Não sabemos onde está' },
    closing: 'Obrigado por nos avisar. Entraremos em contato.',
  },
  vi: {
    title: 'Báo máy bị hỏng, bị mất hoặc bị trộm',
    description: 'Dành cho thiết bị của trường bị rơi, bị ướt, bị mất hoặc bị trộm. Việc này mất khoảng ba phút.',
    about: 'Xin cho biết đó là máy nào',
    happened: 'Máy bị làm sao?',
    happenings: { dropped: 'Máy bị rơi hoặc va đập', liquid: 'Bị đổ nước lên', lost: 'Bị mất', stolen: 'Bị trộm', other: 'Chuyện khác' },
    where: 'Chuyện xảy ra ở đâu?',
    when: 'Chuyện xảy ra khi nào?',
    police: 'Số báo cáo của cảnh sát',
    policeHelp: 'Chỉ ghi nếu có. Không có, chúng tôi vẫn giúp được.',
    keeper: 'Bây giờ ai đang giữ máy?',
    keepers: { family: 'Chúng tôi đang giữ', school: 'Nhà trường đang giữ', 'nobody knows': 'Chúng tôi không biết máy ở đâu' },
    closing: 'Cảm ơn quý vị đã báo. Chúng tôi sẽ liên lạc lại.',
  },
  zh: {
    title: '报告设备损坏、丢失或被盗',
    description: '学校设备摔坏、进水、丢失或被盗时，请填写此表。大约需要三分钟。',
    about: '请告诉我们是哪台设备',
    happened: '设备出了什么事？',
    happenings: { dropped: '摔了或撞了', liquid: '洒上了液体', lost: '丢失了', stolen: '被偷了', other: '其他情况' },
    where: '在哪里发生的？',
    when: '什么时候发生的？',
    police: '报警记录编号',
    policeHelp: '有的话请填写。没有也没关系，我们同样可以帮忙。',
    keeper: '设备现在在谁那里？',
    keepers: { family: '在我们这里', school: '在学校', 'nobody knows': '不知道在哪里' },
    closing: '谢谢您告诉我们。我们会与您联系。',
  },
  ar: {
    title: 'الإبلاغ عن تلف جهاز أو ضياعه أو سرقته',
    description: 'لجهاز من المدرسة سقط أو ابتلّ أو ضاع أو سُرق. يستغرق ذلك نحو ثلاث دقائق.',
    about: 'أخبرونا أي جهاز هو',
    happened: 'ماذا حدث للجهاز؟',
    happenings: { dropped: 'سقط أو اصطدم بشيء', liquid: 'انسكب عليه سائل', lost: 'ضاع', stolen: 'سُرق', other: 'حدث شيء آخر' },
    where: 'أين حدث ذلك؟',
    when: 'متى حدث ذلك؟',
    police: 'رقم بلاغ الشرطة',
    policeHelp: 'إن وُجد فقط. نستطيع المساعدة من دونه أيضًا.',
    keeper: 'مع من الجهاز الآن؟',
    keepers: { family: 'معنا', school: 'مع المدرسة', 'nobody knows': 'لا نعرف أين هو' },
    closing: 'شكرًا لإبلاغنا. سنتواصل معكم.',
  },
  so: {
    title: 'Noo sheeg qalab jabay, lumay ama la xaday',
    description: 'Waxaa loogu talagalay qalab dugsi oo dhacay, qooyay, lumay ama la xaday. Waxay qaadanaysaa qiyaastii saddex daqiiqo.',
    about: 'Noo sheeg qalabka uu yahay',
    happened: 'Maxaa ku dhacay qalabka?',
    happenings: { dropped: 'Wuu dhacay ama wax baa ku dhacay', liquid: 'Dareere ayaa ku daatay', lost: 'Wuu lumay', stolen: 'Waa la xaday', other: 'Wax kale ayaa dhacay' },
    where: 'Xaggee bay ku dhacday?',
    when: 'Goorma ayay dhacday?',
    police: 'Lambarka warbixinta booliska',
    policeHelp: 'Keliya haddii ay jirto. Waan ku caawin karnaa xitaa la’aanteed.',
    keeper: 'Yaa hadda haya qalabka?',
    keepers: { family: 'Annagaa haynna', school: 'Dugsiga ayaa haya', 'nobody knows': 'Ma naqaan meesha uu joogo' },
    closing: 'Waad ku mahadsan tahay inaad noo sheegtay. Waan kula soo xiriiri doonnaa.',
  },
  fr: {
    title: 'Signaler un dégât, une perte ou un vol',
    description: 'Pour un appareil de l’école qui est tombé, a été mouillé, perdu ou volé. Cela prend environ trois minutes.',
    about: 'Dites-nous de quel appareil il s’agit',
    happened: 'Qu’est-il arrivé à l’appareil\u202f?',
    happenings: { dropped: 'Il est tombé ou a reçu un choc', liquid: 'Un liquide a été renversé dessus', lost: 'Il est perdu', stolen: 'Il a été volé', other: 'Autre chose est arrivé' },
    where: 'Où cela s’est-il passé\u202f?',
    when: 'Quand cela s’est-il passé\u202f?',
    police: 'Numéro de la plainte déposée à la police',
    policeHelp: 'Seulement s’il y en a une. Nous pouvons vous aider même sans elle.',
    keeper: 'Qui a l’appareil maintenant\u202f?',
    keepers: { family: 'Nous l’avons', school: 'L’école l’a', 'nobody knows': 'Nous ne savons pas où il est' },
    closing: 'Merci de nous avoir prévenus. Nous vous contacterons.',
  },
};
