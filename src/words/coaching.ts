/** This file holds the form by which a teacher asks for a coach. */
import type { Question } from './catalogue';
import type { Language } from './languages';
import type { Goal } from './vocabulary';

export interface CoachingWords {
  readonly title: string;
  readonly description: string;
  readonly page: string;
  readonly goal: Question;
  readonly goals: Readonly<Record<Goal, string>>;
  readonly suits: Question;
  readonly closing: string;
}

export const coaching: Readonly<Record<Language, CoachingWords>> = {
  en: {
    title: 'I would like a coach',
    description: 'For teachers: tell us what you would like to try with technology, and the digital coach of your school gets in touch. Only your coach sees this.',
    page: 'What you would like to try',
    goal: { title: 'What would you like to work on?', help: 'Choose what comes closest; you settle the rest together.' },
    goals: {
      'own learning': 'Learning something new myself',
      'leading': 'Helping colleagues along',
      'citizenship': 'Being safe and kind online',
      'working together': 'Working together with others',
      'lesson design': 'Planning lessons with technology',
      'student voice': 'Students steering their own learning',
      'evidence': 'Seeing how students are getting on',
    },
    suits: { title: 'When does it suit you?', help: 'For example: Tuesdays after lunch. Please write nothing about students.' },
    closing: 'Thank you. Your coach will get in touch soon.',
  },
  es: {
    title: 'Me gustaría tener un coach',
    description: 'Para maestros: cuéntenos qué le gustaría probar con la tecnología y el coach digital de su escuela se pondrá en contacto con usted. Solo su coach ve esto.',
    page: 'Lo que le gustaría probar',
    goal: { title: '¿En qué le gustaría trabajar?', help: 'Elija lo que más se acerque; lo demás lo verán juntos.' },
    goals: {
      'own learning': 'Aprender algo nuevo yo mismo',
      'leading': 'Ayudar a mis colegas',
      'citizenship': 'Ser prudentes y amables en internet',
      'working together': 'Trabajar en equipo con otros',
      'lesson design': 'Planificar clases con tecnología',
      'student voice': 'Que los estudiantes dirijan su propio aprendizaje',
      'evidence': 'Ver cómo van los estudiantes',
    },
    suits: { title: '¿Cuándo le viene bien?', help: 'Por ejemplo: los martes después del almuerzo. Por favor, no escriba nada sobre estudiantes.' },
    closing: 'Gracias. Su coach se pondrá pronto en contacto con usted.',
  },
  ht: {
    title: 'Mwen ta renmen gen yon antrenè',
    description: 'Pou pwofesè yo: di nou sa ou ta renmen eseye ak teknoloji, epi antrenè dijital lekòl ou a ap kontakte ou. Se antrenè ou sèlman ki wè sa.',
    page: 'Sa ou ta renmen eseye',
    goal: { title: 'Sou kisa ou ta renmen travay?', help: 'Chwazi sa ki pi pre; n ap regle rès la ansanm.' },
    goals: {
      'own learning': 'Aprann yon bagay nouvo mwen menm',
      'leading': 'Ede kòlèg mwen yo avanse',
      'citizenship': 'Rete an sekirite ak janti sou entènèt',
      'working together': 'Travay ansanm ak lòt moun',
      'lesson design': 'Prepare leson ak teknoloji',
      'student voice': 'Elèv yo dirije pwòp aprantisaj yo',
      'evidence': 'Wè kijan elèv yo ap avanse',
    },
    suits: { title: 'Kilè ki bon pou ou?', help: 'Pa egzanp: madi apre manje midi. Tanpri pa ekri anyen sou elèv yo.' },
    closing: 'Mèsi. Antrenè ou ap kontakte ou byento.',
  },
  pt: {
    title: 'Gostaria de ter um coach',
    description: 'Para professores: conte o que você gostaria de experimentar com a tecnologia, e o coach digital da sua escola entrará em contato. Só o seu coach vê isto.',
    page: 'O que você gostaria de experimentar',
    goal: { title: 'Em que você gostaria de trabalhar?', help: 'Escolha o que chega mais perto; o resto vocês combinam juntos.' },
    goals: {
      'own learning': 'Aprender algo novo para mim',
      'leading': 'Ajudar meus colegas',
      'citizenship': 'Ser cuidadoso e gentil na internet',
      'working together': 'Trabalhar junto com outras pessoas',
      'lesson design': 'Planejar aulas com tecnologia',
      'student voice': 'Estudantes que conduzem a própria aprendizagem',
      'evidence': 'Ver como os estudantes estão indo',
    },
    suits: { title: 'Quando é bom para você?', help: 'Por exemplo: às terças depois do almoço. Por favor, não escreva nada sobre estudantes.' },
    closing: 'Obrigado. Seu coach entrará em contato em breve.',
  },
  vi: {
    title: 'Tôi muốn có người hướng dẫn',
    description: 'Dành cho giáo viên: hãy cho biết thầy cô muốn thử điều gì với công nghệ, người hướng dẫn công nghệ của trường sẽ liên lạc. Chỉ người hướng dẫn của thầy cô xem được.',
    page: 'Điều thầy cô muốn thử',
    goal: { title: 'Thầy cô muốn tập trung vào điều gì?', help: 'Hãy chọn điều gần nhất; phần còn lại hai bên sẽ cùng bàn.' },
    goals: {
      'own learning': 'Tự mình học điều mới',
      'leading': 'Giúp đồng nghiệp cùng tiến bộ',
      'citizenship': 'An toàn và tử tế trên mạng',
      'working together': 'Cùng làm việc với người khác',
      'lesson design': 'Soạn bài với công nghệ',
      'student voice': 'Học sinh tự làm chủ việc học',
      'evidence': 'Thấy được học sinh tiến bộ ra sao',
    },
    suits: { title: 'Khi nào thì tiện cho thầy cô?', help: 'Ví dụ: chiều thứ Ba sau bữa trưa. Xin đừng viết gì về học sinh.' },
    closing: 'Cảm ơn thầy cô. Người hướng dẫn sẽ sớm liên lạc.',
  },
  zh: {
    title: '我想请一位教练',
    description: '供老师使用。请告诉我们您想用科技尝试什么，您学校的数字教练会与您联系。只有您的教练能看到这些内容。',
    page: '您想尝试什么',
    goal: { title: '您想在哪方面努力？', help: '请选最接近的一项，其余的您可以和教练商量。' },
    goals: {
      'own learning': '自己学点新东西',
      'leading': '帮助同事一起进步',
      'citizenship': '上网安全、待人友善',
      'working together': '与他人合作',
      'lesson design': '用科技备课',
      'student voice': '让学生主导自己的学习',
      'evidence': '了解学生学得怎么样',
    },
    suits: { title: '什么时间对您方便？', help: '例如：星期二午饭后。请不要写任何关于学生的内容。' },
    closing: '谢谢您。您的教练很快会与您联系。',
  },
  ar: {
    title: 'أرغب في الاستعانة بمدرّب',
    description: 'للمعلمين: أخبرونا بما تودّون تجربته بالتقنية، وسيتواصل معكم المدرّب الرقمي في مدرستكم. لا يطّلع على هذا إلا مدرّبكم.',
    page: 'ما تودّون تجربته',
    goal: { title: 'على ماذا تودّون العمل؟', help: 'اختاروا الأقرب إلى ما تريدون، والباقي تتفقون عليه معًا.' },
    goals: {
      'own learning': 'أن أتعلّم شيئًا جديدًا بنفسي',
      'leading': 'مساعدة زملائي على التقدّم',
      'citizenship': 'الأمان واللطف على الإنترنت',
      'working together': 'العمل مع الآخرين',
      'lesson design': 'تحضير الدروس بالتقنية',
      'student voice': 'أن يقود الطلاب تعلّمهم بأنفسهم',
      'evidence': 'معرفة مدى تقدّم الطلاب',
    },
    suits: { title: 'متى يناسبكم ذلك؟', help: 'مثلًا: أيام الثلاثاء بعد الغداء. نرجو ألا تكتبوا شيئًا عن الطلاب.' },
    closing: 'شكرًا لكم. سيتواصل معكم مدرّبكم قريبًا.',
  },
  so: {
    title: 'Waxaan jeclaan lahaa tababare',
    description: 'Macallimiinta: noo sheeg waxa aad jeclaan lahayd inaad ku tijaabiso tignoolajiyada, tababaraha dhijitaalka ah ee dugsigaaga ayaa kula soo xiriiri doona. Tababarahaaga oo keliya ayaa arkaya tan.',
    page: 'Waxa aad jeclaan lahayd inaad tijaabiso',
    goal: { title: 'Maxaad jeclaan lahayd inaad ka shaqayso?', help: 'Dooro waxa ugu dhow; inta kale wada jir baad u dejin doontaan.' },
    goals: {
      'own learning': 'Inaan anigu wax cusub barto',
      'leading': 'Inaan caawiyo asxaabta shaqada',
      'citizenship': 'Badbaado iyo naxariis internetka',
      'working together': 'La shaqaynta dadka kale',
      'lesson design': 'Diyaarinta casharro leh tignoolajiyad',
      'student voice': 'Ardayda oo hogaamisa waxbarashadooda',
      'evidence': 'Ogaanshaha sida ardaydu u socoto',
    },
    suits: { title: 'Goorma ayay kuu fiican tahay?', help: 'Tusaale: Talaadada qadada kadib. Fadlan waxba ha ka qorin ardayda.' },
    closing: 'Mahadsanid. Tababarahaagu dhawaan ayuu kula soo xiriiri doonaa.',
  },
  fr: {
    title: 'J’aimerais être accompagné',
    description: 'Pour les enseignants\u00a0: dites-nous ce que vous aimeriez essayer avec le numérique, et l’accompagnateur numérique de votre école vous contactera. Lui seul voit ceci.',
    page: 'Ce que vous aimeriez essayer',
    goal: { title: 'Sur quoi aimeriez-vous travailler\u202f?', help: 'Choisissez ce qui s’en approche le plus\u202f; vous déciderez du reste ensemble.' },
    goals: {
      'own learning': 'Apprendre moi-même quelque chose de nouveau',
      'leading': 'Aider mes collègues à avancer',
      'citizenship': 'Être prudent et bienveillant en ligne',
      'working together': 'Travailler avec d’autres',
      'lesson design': 'Préparer des cours avec le numérique',
      'student voice': 'Des élèves qui conduisent leur apprentissage',
      'evidence': 'Voir où en sont les élèves',
    },
    suits: { title: 'Quand cela vous convient-il\u202f?', help: 'Par exemple\u00a0: le mardi après le déjeuner. Merci de ne rien écrire sur des élèves.' },
    closing: 'Merci. Votre accompagnateur vous contactera bientôt.',
  },
};
