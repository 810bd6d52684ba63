/** This file holds what the invented families write and what technicians answer them, in each of the nine languages. */
import type { Language } from '../src/words/languages';
import type { Category } from '../src/words/vocabulary';

export interface Report {
  readonly category: Category;
  readonly text: string;
}

export interface Sentences {
  readonly reports: readonly Report[];
  /** Answers after which the next step is the family's. */
  readonly asks: readonly string[];
  /** Answers that say what is being done. */
  readonly tells: readonly string[];
  /** What stands in the last mail. */
  readonly ends: readonly string[];
}

const report = (category: Category, text: string): Report => ({ category, text });

export const SENTENCES: Readonly<Record<Language, Sentences>> = {
  en: {
    reports: [
      report('screen', 'The screen has a crack from corner to corner since it fell off the kitchen table last night.'),
      report('keyboard', 'The keys E, R and T do not work any more. Nothing was spilled on it, as far as we know.'),
      report('charging', 'It charges only when I hold the plug at an angle. The light goes off as soon as I let go.'),
      report('wifi', 'It connects at school but at home it says "network not available" every evening.'),
      report('sign-in', 'My daughter cannot sign in since Monday. It says the password is wrong, and she did not change it.'),
      report('app', 'The math site shows a white page and then an error. Other sites work.'),
      report('lost', 'We think it was left on bus 14 on Friday afternoon. It is not at home and not in his locker.'),
      report('sound', 'No sound at all, also not with headphones, so he could not do the listening test.'),
      report('other', 'The hinge is loose and the lid does not stay open.'),
    ],
    asks: ['Please bring the Chromebook to the school office tomorrow before class. A loaner will be ready.', 'Could you tell us what stands on the sticker on the back? The number we have does not match any device.'],
    tells: ['We have ordered the part. It usually takes two school days, and your child can use a loaner until then.', 'I looked at it from here and set it up again. Please turn it off and on once, and then try it.'],
    ends: ['The part is replaced and the Chromebook works again.', 'It is solved now. Thank you for telling us so clearly.'],
  },
  es: {
    reports: [
      report('screen', 'La pantalla está rota en una esquina y tiene líneas de colores. Se cayó ayer de la mochila.'),
      report('charging', 'No carga. Probamos con dos enchufes y la luz no se enciende.'),
      report('sign-in', 'Mi hijo no puede entrar con su contraseña desde el lunes y tiene tarea para mañana.'),
      report('wifi', 'En la casa no se conecta al Wi-Fi, pero mi teléfono sí se conecta.'),
      report('keyboard', 'Se derramó un poco de jugo sobre el teclado y ahora algunas letras salen dobles.'),
      report('lost', 'No encontramos la computadora desde el viernes. Creemos que se quedó en el autobús.'),
    ],
    asks: ['Por favor, traiga el Chromebook mañana a la oficina de la escuela antes de clase. Le prestaremos otro.', '¿Podría decirnos qué dice la etiqueta en la parte de atrás?'],
    tells: ['Ya pedimos la pieza. Suele tardar dos días y mientras tanto su hijo puede usar uno prestado.', 'Cambiamos la contraseña. Su maestro se la dará mañana en clase.'],
    ends: ['Cambiamos la pantalla y el Chromebook ya funciona.', 'Ya quedó resuelto. Gracias por avisarnos.'],
  },
  ht: {
    reports: [
      report('screen', 'Ekran an fann depi li te tonbe atè a ayè swa. Nou ka wè sèlman yon ti pati.'),
      report('charging', 'Li pa chaje ditou. Nou eseye yon lòt priz, men limyè a pa limen.'),
      report('sign-in', 'Pitit mwen an pa ka antre nan kont lekòl la depi lendi.'),
      report('wifi', 'Li pa konekte lakay nou, men telefòn nou konekte byen.'),
    ],
    asks: ['Tanpri, pote Chromebook la nan biwo lekòl la demen maten. N ap prete l yon lòt.'],
    tells: ['Nou kòmande pyès la. Sa konn pran de jou lekòl.'],
    ends: ['Nou ranje l, li mache ankò. Mèsi paske ou te fè nou konnen.'],
  },
  pt: {
    reports: [
      report('keyboard', 'Algumas teclas não funcionam desde ontem. Meu filho precisa delas para escrever a redação.'),
      report('screen', 'A tela fica piscando e depois apaga. Acontece várias vezes por dia.'),
      report('app', 'O site de matemática não abre, aparece uma página em branco.'),
      report('charging', 'A bateria acaba em menos de uma hora, mesmo depois de carregar a noite toda.'),
    ],
    asks: ['Por favor, traga o Chromebook à secretaria da escola amanhã cedo. Vamos emprestar outro.'],
    tells: ['Já pedimos a peça. Costuma levar dois dias de aula.'],
    ends: ['Trocamos o teclado e está funcionando de novo.'],
  },
  vi: {
    reports: [
      report('wifi', 'Ở nhà máy không kết nối được Wi-Fi, nhưng điện thoại của tôi thì được.'),
      report('screen', 'Màn hình bị nứt ở góc trái và có vệt đen lớn.'),
      report('sign-in', 'Con tôi không đăng nhập được từ thứ Hai. Máy báo sai mật khẩu.'),
      report('charging', 'Cắm sạc cả đêm mà máy vẫn không lên nguồn.'),
    ],
    asks: ['Xin vui lòng mang Chromebook đến văn phòng trường vào sáng mai. Chúng tôi sẽ cho mượn máy khác.'],
    tells: ['Chúng tôi đã đặt linh kiện. Thường mất hai ngày học.'],
    ends: ['Máy đã được sửa và dùng lại được rồi.'],
  },
  zh: {
    reports: [
      report('screen', '昨天晚上从桌子上掉下来，屏幕裂了，只能看到一半。'),
      report('sign-in', '孩子从星期一开始登录不了，说密码不对，可是我们没有改过。'),
      report('sound', '没有声音，戴耳机也听不到，上不了网课。'),
      report('charging', '充电器插上以后灯不亮，电脑打不开。'),
    ],
    asks: ['请明天上课前把 Chromebook 带到学校办公室，我们会借给您一台备用的。'],
    tells: ['零件已经订好，一般需要两个上学日。'],
    ends: ['屏幕已经换好，可以正常使用了。'],
  },
  ar: {
    reports: [
      report('screen', 'الشاشة مكسورة منذ أمس، ولا يظهر إلا نصفها.'),
      report('sign-in', 'ابنتي لا تستطيع تسجيل الدخول منذ يوم الاثنين، وعندها واجب للغد.'),
      report('wifi', 'لا يتصل الجهاز بالإنترنت في البيت، مع أن هاتفي يتصل.'),
      report('lost', 'لم نجد الجهاز منذ يوم الجمعة، ونظن أنه بقي في الحافلة رقم 9.'),
    ],
    asks: ['من فضلك أحضر الجهاز إلى مكتب المدرسة صباح الغد، وسنعيرك جهازًا آخر.'],
    tells: ['طلبنا القطعة، وعادةً تصل خلال يومين دراسيين.'],
    ends: ['تم إصلاح الجهاز وهو يعمل الآن. شكرًا لإبلاغنا.'],
  },
  so: {
    reports: [
      report('charging', 'Ma dallacsanto. Waxaan isku daynay laba god oo koronto, nalkuna ma shidmo.'),
      report('screen', 'Shaashaddu way jabtay shalay markii ay dhacday.'),
      report('sign-in', 'Wiilkaygu ma geli karo akoonka iskuulka ilaa Isniintii.'),
    ],
    asks: ['Fadlan Chromebook-ga keen xafiiska iskuulka berri subax. Mid kale ayaan ku amaahin doonnaa.'],
    tells: ['Qaybtii waan dalabnay. Badanaa waxay qaadataa laba maalmood oo iskuul.'],
    ends: ['Waa la hagaajiyay, hadda wuu shaqeynayaa.'],
  },
  fr: {
    reports: [
      report('keyboard', "Plusieurs touches ne répondent plus depuis que l'eau de la gourde a coulé dans le sac."),
      report('app', "Le site de lecture affiche une erreur dès qu'il se connecte."),
      report('screen', "L'écran est fissuré en bas à droite, il reste noir une fois sur deux."),
    ],
    asks: ["Merci d'apporter le Chromebook au bureau de l'école demain matin. Nous vous en prêterons un autre."],
    tells: ['La pièce est commandée. Il faut en général deux jours de classe.'],
    ends: ['Le clavier est remplacé et tout fonctionne de nouveau.'],
  },
};

/** What technicians note for each other. */
export const NOTES = [
  'Called the school office: the device is in the cart in room 104.',
  'Same model as the two from last week, hinge again.',
  'Loaner handed out, to be back by Friday.',
  'Family has no internet at home at the moment, answer by phone too.',
];

/** What students and teachers write through the form for school accounts. */
export const SCHOOL_REPORTS: readonly Report[] = [
  report('sound', 'The microphone does not pick up anything in the video lessons.'),
  report('keyboard', 'space bar is stuck'),
  report('app', 'The testing app says it needs an update but there is no button for it.'),
  report('screen', 'Three of the Chromebooks in my classroom cart have dark screens this morning.'),
  report('wifi', 'Nobody in room 112 gets on the network since the second period.'),
  report('sign-in', 'It says my account is signed in somewhere else and throws me out'),
];

/** Why somebody was not content with the help. */
export const DISCONTENT: Readonly<Record<Language, string>> = {
  en: 'It took four days until anybody answered, and she had a test.',
  es: 'Tardaron mucho en contestar y mi hijo no pudo entregar su tarea.',
  ht: 'Sa te pran twòp tan anvan yon moun te reponn nou.',
  pt: 'Demorou demais, e meu filho ficou sem computador na semana da prova.',
  vi: 'Chúng tôi phải chờ quá lâu, con tôi không nộp được bài.',
  zh: '等了太久，孩子没有电脑用。',
  ar: 'انتظرنا طويلًا ولم يكن لدى ابنتي جهاز آخر.',
  so: 'Aad bay u daahday, wiilkayguna casharka ma soo gudbin karin.',
  fr: 'Nous avons attendu trop longtemps, et la réponse ne disait pas quoi faire.',
};
