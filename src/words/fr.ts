/** This file holds what people read in French, with the polite "vous". */
import type { LanguageWords } from './catalogue';

export const fr: LanguageWords = {
  language: 'fr',
  reviewedBy: null,
  relations: { family: 'Parent ou responsable légal', student: 'Élève', staff: 'Personnel de l’école' },
  categories: {
    screen: 'Écran (fissuré, noir ou qui clignote)',
    keyboard: 'Clavier ou pavé tactile',
    charging: 'Charge ou batterie',
    wifi: 'Wi-Fi ou internet',
    'sign-in': 'Connexion au compte ou mot de passe',
    app: 'Application ou site web',
    lost: 'Perte ou vol',
    sound: 'Son, caméra ou micro',
    other: 'Autre chose',
  },
  steps: {
    screen: [
      'Appuyez dix secondes sur le bouton de mise en marche, puis relâchez-le. Attendez un peu, puis appuyez une fois.',
      'Si l’écran est noir, branchez le chargeur et appuyez sur la touche qui augmente la luminosité.',
      'Si la vitre est cassée, ne la touchez pas. Indiquez ci-dessous que vous avez encore besoin d’aide.',
    ],
    keyboard: [
      'Si un liquide s’est renversé dessus, éteignez-le, débranchez-le et ne le rallumez pas. Indiquez ci-dessous que vous avez encore besoin d’aide.',
      'Éteignez l’appareil, attendez dix secondes et rallumez-le.',
      'Quand il est éteint, retournez-le et secouez-le doucement pour faire tomber les miettes.',
    ],
    charging: [
      'Enfoncez bien le chargeur des deux côtés et essayez une autre prise.',
      'Laissez-le branché trente minutes, même si aucun voyant ne s’allume.',
      'Si quelqu’un peut vous prêter un autre chargeur du même type, essayez-le.',
    ],
    wifi: [
      'Désactivez le Wi-Fi puis réactivez-le\u00a0: cliquez sur l’heure dans le coin de l’écran, puis sur le signe du Wi-Fi.',
      'Éteignez l’appareil et rallumez-le. À la maison, débranchez aussi votre box internet pendant une minute.',
      'Regardez si un téléphone peut utiliser le Wi-Fi au même endroit. Sinon, le problème vient d’internet à cet endroit.',
    ],
    'sign-in': [
      'Tapez l’adresse e-mail de l’école en entier et faites attention aux majuscules du mot de passe.',
      'Vérifiez que l’appareil est connecté au Wi-Fi. Sans connexion, un nouveau mot de passe ne marche pas.',
      'Demandez un nouveau mot de passe à un enseignant ou au secrétariat de l’école.',
    ],
    app: [
      'Fermez la page ou l’application et ouvrez-la de nouveau.',
      'Vérifiez que vous utilisez le compte de l’école et pas un autre compte.',
      'Éteignez l’appareil et rallumez-le, pour qu’il termine ses mises à jour.',
    ],
    lost: [
      'Cherchez dans les sacs, à la maison, dans le bus et aux objets trouvés de l’école. Demandez aux enseignants.',
      'Si vous pensez que l’appareil a été volé, n’essayez pas de le reprendre vous-même. Prévenez un adulte et la police.',
      'Si vous ne l’avez pas retrouvé, dites-le-nous aujourd’hui, même sans être sûr. Nous pouvons bloquer l’appareil.',
    ],
    sound: [
      'Appuyez sur la touche qui augmente le son et débranchez les écouteurs.',
      'Fermez les autres pages et applications qui utilisent la caméra ou le micro.',
      'Quand la page le demande, autorisez-la à utiliser la caméra et le micro.',
    ],
    other: [
      'Éteignez l’appareil, attendez dix secondes et rallumez-le.',
      'Branchez le chargeur et vérifiez que l’appareil est connecté au Wi-Fi.',
    ],
  },
  form: {
    title: 'Demandez de l’aide pour un appareil de l’école',
    description: 'Dites-nous ce qui ne va pas avec un Chromebook, un chargeur ou un compte de l’école. Cela prend environ trois minutes.',
    language: 'Langue',
    about: {
      title: 'Dites-nous qui a besoin d’aide',
      help: 'Vos réponses servent seulement à résoudre le problème. N’écrivez aucun mot de passe, s’il vous plaît.',
    },
    addressRecorded: 'L’adresse de votre compte scolaire est envoyée avec vos réponses.',
    school: { title: 'École', help: 'L’école où va l’élève.' },
    schoolNotListed: 'Mon école n’est pas dans cette liste',
    relation: { title: 'Qui êtes-vous\u202f?', help: '' },
    studentName: {
      title: 'Prénom et nom de l’élève',
      help: 'Si vous travaillez à l’école et que l’appareil est le vôtre, écrivez votre propre nom.',
    },
    studentNumber: { title: 'Numéro de l’élève', help: 'Si vous ne le connaissez pas, laissez ce champ vide.' },
    email: {
      title: 'Votre adresse e-mail',
      help: 'Nous y envoyons notre réponse. Si vous n’avez pas d’adresse e-mail, laissez ce champ vide et donnez un numéro de téléphone à la dernière page.',
    },
    device: {
      title: 'Numéro d’étiquette ou de série de l’appareil',
      help: 'Regardez l’étiquette collée au dos de l’appareil. Si vous ne la trouvez pas, laissez ce champ vide.',
    },
    category: { title: 'Sur quoi porte le problème\u202f?', help: '' },
    tryFirst: '{category}\u00a0: essayez d’abord ceci',
    solved: 'Est-ce que cela a résolu le problème\u202f?',
    solvedYes: 'Oui, c’est résolu',
    solvedNo: 'Non, j’ai encore besoin d’aide',
    problem: 'Dites-nous-en plus',
    whatHappened: {
      title: 'Que s’est-il passé\u202f?',
      help: 'Dites-nous ce que vous voyez et quand cela a commencé. N’écrivez aucun mot de passe, s’il vous plaît.',
    },
    phone: { title: 'Numéro de téléphone', help: 'Seulement si vous souhaitez que nous vous appelions.' },
    closing: 'Merci. Nous avons reçu vos réponses. Si vous avez encore besoin d’aide, nous vous contacterons.',
  },
  states: {
    received: 'Reçue',
    working: 'Nous nous en occupons',
    waiting: 'Nous attendons votre réponse',
    solved: 'Résolue',
  },
};
