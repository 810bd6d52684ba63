/** This file holds what people read in Haitian Creole, in the official spelling. */
import type { LanguageWords } from './catalogue';

export const ht: LanguageWords = {
  language: 'ht',
  reviewedBy: null,
  relations: { family: 'Paran oswa responsab', student: 'Elèv', staff: 'Anplwaye lekòl la' },
  categories: {
    screen: 'Ekran (fann, nwa oswa k ap limen etenn)',
    keyboard: 'Klavye oswa pave taktil',
    charging: 'Chaj oswa batri',
    wifi: 'Wi-Fi oswa entènèt',
    'sign-in': 'Konekte nan kont oswa modpas',
    app: 'Aplikasyon oswa sit entènèt',
    lost: 'Aparèy pèdi oswa yo vòlè l',
    sound: 'Son, kamera oswa mikwofòn',
    other: 'Lòt bagay',
  },
  steps: {
    screen: [
      'Kenbe bouton limen an peze pandan dis segonn, epi lage l. Tann yon ti moman epi peze l yon sèl fwa.',
      'Si ekran an nwa, ploge chajè a epi peze touch ki fè ekran an vin pi klere a.',
      'Si vit la kase, pa manyen l. Chwazi anba a ou toujou bezwen èd.',
    ],
    keyboard: [
      'Si yon likid tonbe sou li, etenn li, deploge l epi pa limen l ankò. Chwazi anba a ou toujou bezwen èd.',
      'Etenn aparèy la, tann dis segonn epi limen l ankò.',
      'Pandan li etenn, vire l tèt anba epi souke l dousman pou ti kras yo ka tonbe.',
    ],
    charging: [
      'Pouse chajè a byen fò nan tou de bout yo, epi eseye yon lòt priz.',
      'Kite l ploge pandan trant minit, menm si pa gen okenn limyè ki limen.',
      'Si yon moun ka prete w yon lòt chajè menm kalite, eseye l.',
    ],
    wifi: [
      'Etenn Wi-Fi a epi limen l ankò: klike sou lè a nan kwen ekran an, epi sou siy Wi-Fi a.',
      'Etenn aparèy la epi limen l ankò. Lakay ou, deploge bwat entènèt la tou pandan yon minit.',
      'Gade si yon telefòn ka sèvi ak Wi-Fi nan menm kote a. Si li pa kapab, pwoblèm nan se entènèt kote sa a.',
    ],
    'sign-in': [
      'Ekri tout adrès imèl lekòl la, epi fè atansyon ak lèt majiskil ki nan modpas la.',
      'Verifye aparèy la konekte sou Wi-Fi. San koneksyon, yon nouvo modpas p ap mache.',
      'Mande yon pwofesè oswa biwo lekòl la pou yo mete yon nouvo modpas.',
    ],
    app: [
      'Fèmen paj la oswa aplikasyon an epi louvri l ankò.',
      'Verifye ou konekte ak kont lekòl la, pa ak yon lòt kont.',
      'Etenn aparèy la epi limen l ankò, pou l ka fini mizajou li yo.',
    ],
    lost: [
      'Chèche nan valiz yo, lakay ou, nan bis la ak kote lekòl la sere bagay moun pèdi. Mande pwofesè yo.',
      'Si ou panse yo vòlè l, pa eseye al pran l poukont ou. Pale ak yon granmoun epi ak lapolis.',
      'Si ou poko jwenn li, fè nou konnen jodi a menm, menm si ou pa sèten. Nou ka bloke aparèy la.',
    ],
    sound: [
      'Peze touch ki fè son an pi fò a, epi deploge ekoutè yo.',
      'Fèmen lòt paj ak aplikasyon ki sèvi ak kamera a oswa mikwofòn nan.',
      'Lè paj la mande w sa, bay li pèmisyon pou l sèvi ak kamera a ak mikwofòn nan.',
    ],
    other: [
      'Etenn aparèy la, tann dis segonn epi limen l ankò.',
      'Ploge chajè a, epi verifye aparèy la konekte sou Wi-Fi.',
    ],
  },
  form: {
    title: 'Jwenn èd ak yon aparèy lekòl la',
    description: 'Di nou ki pwoblèm ki genyen ak yon Chromebook, yon chajè oswa yon kont lekòl la. Sa ap pran anviwon twa minit.',
    language: 'Lang',
    about: {
      title: 'Di nou ki moun ki bezwen èd',
      help: 'N ap sèvi ak repons ou yo sèlman pou rezoud pwoblèm nan. Tanpri pa ekri okenn modpas.',
    },
    addressRecorded: 'Adrès kont lekòl ou a ap vini ansanm ak repons ou yo.',
    school: { title: 'Lekòl', help: 'Lekòl kote elèv la ale a.' },
    schoolNotListed: 'Lekòl mwen an pa nan lis sa a',
    relation: { title: 'Kiyès ou ye?', help: '' },
    studentName: {
      title: 'Non ak siyati elèv la',
      help: 'Si ou travay nan lekòl la epi aparèy la se pou ou, ekri pwòp non pa w.',
    },
    studentNumber: { title: 'Nimewo elèv la', help: 'Si ou pa konnen l, kite sa vid.' },
    email: {
      title: 'Adrès imèl ou',
      help: 'Se la n ap voye repons nou an. Si ou pa gen imèl, kite sa vid epi ban nou yon nimewo telefòn nan dènye paj la.',
    },
    device: {
      title: 'Nimewo etikèt oswa nimewo seri aparèy la',
      help: 'Gade etikèt ki kole dèyè aparèy la. Si ou pa jwenn li, kite sa vid.',
    },
    category: { title: 'Ki kalite pwoblèm ou genyen?', help: '' },
    tryFirst: '{category}: tanpri eseye sa a anvan',
    solved: 'Èske sa rezoud pwoblèm nan?',
    solvedYes: 'Wi, pwoblèm nan rezoud',
    solvedNo: 'Non, mwen toujou bezwen èd',
    problem: 'Di nou plis',
    whatHappened: {
      title: 'Kisa ki rive?',
      help: 'Di nou kisa ou wè ak kilè sa te kòmanse. Tanpri pa ekri okenn modpas.',
    },
    phone: { title: 'Nimewo telefòn', help: 'Sèlman si ou vle nou rele w.' },
    closing: 'Mèsi. Nou resevwa repons ou yo. Si ou toujou bezwen èd, n ap kontakte w.',
  },
  states: {
    received: 'Nou resevwa l',
    working: 'N ap travay sou li',
    waiting: 'N ap tann repons ou',
    solved: 'Rezoud',
  },
};
