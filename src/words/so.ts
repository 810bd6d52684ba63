/** This file holds what people read in Somali, in the plain standard. */
import type { LanguageWords } from './catalogue';

export const so: LanguageWords = {
  language: 'so',
  reviewedBy: null,
  relations: { family: 'Waalid ama mas’uul', student: 'Arday', staff: 'Shaqaale dugsiga ka tirsan' },
  categories: {
    screen: 'Shaashadda (jabtay, madow ama libiqsanaysa)',
    keyboard: 'Kiiboodhka ama touchpad-ka',
    charging: 'Jaajinta ama baytariga',
    wifi: 'Wi-Fi ama internetka',
    'sign-in': 'Gelitaanka akoonka ama erayga sirta ah',
    app: 'App ama bog internet',
    lost: 'Lumay ama la xaday',
    sound: 'Codka, kamarada ama makarafoonka',
    other: 'Wax kale',
  },
  steps: {
    screen: [
      'Badhanka daaridda hay toban ilbiriqsi, kadibna sii daa. Wax yar sug, dabadeedna hal mar riix.',
      'Haddii shaashaddu madow tahay, ku xir jaajarka oo riix badhanka iftiinka shaashadda kordhiya.',
      'Haddii muraayaddu jabtay, ha taaban. Hoos ka dooro inaad weli caawimaad u baahan tahay.',
    ],
    keyboard: [
      'Haddii dareere ku daatay, dami, jaajarka ka saar oo dib ha u daarin. Hoos ka dooro inaad weli caawimaad u baahan tahay.',
      'Dami qalabka, sug toban ilbiriqsi, kadibna dib u daar.',
      'Isagoo damsan, foorari oo si tartiib ah u rux si jajabka cuntadu uga soo dhaco.',
    ],
    charging: [
      'Jaajarka labada dhinacba si fiican u geli, oo isku day meel kale oo koronto leh.',
      'Soddon daqiiqo ha ku xirnaado, xitaa haddii aanu nal shidmin.',
      'Haddii aad amaahan karto jaajar kale oo isla nooca ah, isku day kaas.',
    ],
    wifi: [
      'Dami Wi-Fi-ga oo dib u shid: guji saacadda ku taal geeska shaashadda, kadibna guji calaamadda Wi-Fi-ga.',
      'Dami qalabka oo dib u daar. Guriga, qalabka internetka sidoo kale korontada ka saar hal daqiiqo.',
      'Eeg in telefoon Wi-Fi ku isticmaali karo isla meeshaas. Haddii aanu karin, dhibaatadu waa internetka meeshaas.',
    ],
    'sign-in': [
      'Qor cinwaanka iimaylka dugsiga oo dhammaystiran, oo fiiri xarfaha waaweyn ee erayga sirta ah.',
      'Hubi in qalabku ku xiran yahay Wi-Fi. La’aantiis, eray sir ah oo cusub ma shaqeeyo.',
      'Weydii macallin ama xafiiska dugsiga inay kuu sameeyaan eray sir ah oo cusub.',
    ],
    app: [
      'Xir bogga ama app-ka oo mar kale fur.',
      'Hubi inaad ku gashay akoonka dugsiga oo aanay ahayn akoon kale.',
      'Dami qalabka oo dib u daar, si uu u dhammaystiro cusboonaysiinta.',
    ],
    lost: [
      'Ka raadi boorsooyinka, guriga, baska iyo meesha dugsigu dhigo alaabta lunta. Weydii macallimiinta.',
      'Haddii aad u malaynayso in la xaday, ha isku dayin inaad keligaa soo ceshato. U sheeg qof weyn iyo booliska.',
      'Haddii aanad helin, maanta noo sheeg, xitaa haddii aanad hubin. Qalabka waan xiri karnaa.',
    ],
    sound: [
      'Riix badhanka codka kor u qaada, oo ka saar sameecadaha dhegaha.',
      'Xir bogagga iyo app-yada kale ee isticmaalaya kamarada ama makarafoonka.',
      'Marka boggu ku weydiiyo, u oggolow inuu isticmaalo kamarada iyo makarafoonka.',
    ],
    other: [
      'Dami qalabka, sug toban ilbiriqsi, kadibna dib u daar.',
      'Ku xir jaajarka, oo hubi in qalabku ku xiran yahay Wi-Fi.',
    ],
  },
  form: {
    title: 'Caawimaad u hel qalabka dugsiga',
    description: 'Noo sheeg waxa ka khaldan Chromebook-ga, jaajarka ama akoonka dugsiga. Waxay qaadanaysaa qiyaastii saddex daqiiqo.',
    language: 'Luqadda',
    about: {
      title: 'Noo sheeg qofka caawimaadda u baahan',
      help: 'Jawaabahaaga waxaan u isticmaalnaa oo keliya xallinta dhibaatada. Fadlan ha qorin wax eray sir ah.',
    },
    addressRecorded: 'Cinwaanka akoonkaaga dugsiga ayaa lala dirayaa jawaabahaaga.',
    school: { title: 'Dugsiga', help: 'Dugsiga uu ardaygu dhigto.' },
    schoolNotListed: 'Dugsigaygu kuma jiro liiskan',
    relation: { title: 'Kumaad tahay?', help: '' },
    studentName: {
      title: 'Magaca ardayga iyo magaca qoyskiisa',
      help: 'Haddii aad dugsiga ka shaqayso oo qalabku kaaga yahay, qor magacaaga.',
    },
    studentNumber: { title: 'Lambarka ardayga', help: 'Haddii aanad garanayn, bannaan ka daa.' },
    email: {
      title: 'Cinwaanka iimaylkaaga',
      help: 'Jawaabtayada halkaas ayaan u diraynaa. Haddii aanad iimayl lahayn, bannaan ka daa oo lambar telefoon noogu qor bogga ugu dambeeya.',
    },
    device: {
      title: 'Lambarka astaanta ama lambarka taxanaha ee qalabka',
      help: 'Fiiri warqadda ku dheggan dhabarka qalabka. Haddii aad weydo, bannaan ka daa.',
    },
    category: { title: 'Dhibaatadu maxay ku saabsan tahay?', help: '' },
    tryFirst: '{category}: fadlan marka hore tan isku day',
    solved: 'Tani ma xallisay dhibaatada?',
    solvedYes: 'Haa, waa la xalliyay',
    solvedNo: 'Maya, weli caawimaad ayaan u baahanahay',
    problem: 'Wax badan noo sheeg',
    whatHappened: {
      title: 'Maxaa dhacay?',
      help: 'Noo sheeg waxa aad aragto iyo goorta ay bilaabatay. Fadlan ha qorin wax eray sir ah.',
    },
    phone: { title: 'Lambarka telefoonka', help: 'Keliya haddii aad rabto inaan ku soo wacno.' },
    closing: 'Mahadsanid. Jawaabahaaga waan helnay. Haddii aad weli caawimaad u baahan tahay, waan kula soo xiriiri doonnaa.',
  },
  states: {
    received: 'Waa la helay',
    working: 'Waan ka shaqaynaynaa',
    waiting: 'Waxaan sugaynaa jawaabtaada',
    solved: 'Waa la xalliyay',
  },
};
