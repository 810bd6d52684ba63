/** This file holds the cards of the first day in French, with the polite "vous". */
import type { StarterWords } from './cards';

export const fr: StarterWords = {
  'cracked-screen': {
    title: 'L’écran est fissuré',
    text: `Un accident peut arriver, et vous faites bien de nous le dire. Le verre cassé coupe\u00a0: soyez d’abord prudent.

1. Ne touchez pas les fissures et n’appuyez pas dessus.
2. Éteignez l’appareil et fermez-le doucement.
3. Mettez-le dans sa housse, ou seul dans un sac.
4. Demandez-nous de l’aide et écrivez ce qui s’est passé. Nous pourrons ainsi préparer la bonne pièce.
5. Apportez l’appareil à l’école quand nous vous le demandons.

Ne le réparez pas vous-même et ne l’apportez pas dans un magasin, s’il vous plaît. Le travail enregistré dans le compte de l’école n’est pas perdu.`,
    words: 'ecran casse, écran cassé, vitre cassée, brisé, fêlé, fissure, tombé, rayures, lignes sur l’écran, cracked, broken screen',
  },
  'black-screen': {
    title: 'L’écran reste noir',
    text: `Un écran noir est souvent moins grave qu’il n’en a l’air. La plupart du temps, l’appareil est en veille ou la batterie est vide.

1. Appuyez plusieurs fois sur la touche au grand soleil. Elle rend l’écran plus clair.
2. Branchez le chargeur et attendez trente minutes.
3. Appuyez dix secondes sur le bouton de mise en marche, puis relâchez-le. Attendez un peu, puis appuyez une fois.
4. Regardez et écoutez. Y a-t-il une lumière ou un son\u202f? Dites-le-nous\u00a0: cela nous aide à trouver la cause.

Si rien ne change, demandez-nous de l’aide. Le travail enregistré dans le compte de l’école n’est pas perdu.`,
    words: 'ecran noir, ne s’allume pas, ne démarre pas, mort, éteint, bloqué, figé, planté, plus d’image, black screen, dead',
  },
  'liquid-spilled': {
    title: 'Un liquide s’est renversé dessus',
    text: `Peu importe qui l’a fait. Maintenant, il faut agir vite et sans danger.

1. Si la fiche ou la prise est mouillée, n’y touchez pas et appelez un adulte. Sinon, débranchez le chargeur avec des mains sèches.
2. Appuyez sur le bouton de mise en marche jusqu’à ce que l’appareil s’éteigne.
3. Essuyez ce que vous pouvez avec un chiffon doux.
4. Ouvrez-le et posez-le à l’envers sur une serviette, comme une tente, pour que le liquide s’écoule.
5. Laissez-le éteint et demandez-nous de l’aide le jour même.

N’utilisez ni sèche-cheveux ni riz, s’il vous plaît. Ne le chargez pas et ne l’allumez pas, même s’il semble sec\u00a0: nous devons d’abord regarder à l’intérieur.`,
    words: 'eau, mouillé, mouille, jus, soda, lait, café, pluie, tombé dans l’eau, collant, renversé, water, spill, wet',
  },
  'keys-stuck': {
    title: 'Des touches sont bloquées',
    text: `Le plus souvent, ce sont des miettes et de la poussière. Allez-y doucement\u00a0: les touches se détachent facilement.

1. Éteignez l’appareil et débranchez le chargeur.
2. Retournez-le et secouez-le doucement.
3. Essuyez les touches avec un chiffon sec et doux.
4. Rallumez-le et essayez les touches.

Vous n’obtenez que des majuscules\u202f? Appuyez en même temps sur Alt et sur la touche avec la loupe ou le cercle. Les majuscules s’arrêtent.

N’arrachez pas les touches et ne vaporisez rien dessus, s’il vous plaît. Si cela ne marche toujours pas, demandez-nous de l’aide et dites-nous de quelles touches il s’agit.`,
    words: 'clavier cassé, clavier ne marche pas, touche tombée, bouton, taper, majuscules, verrouillage, pavé tactile, souris, touchpad, caps lock, keyboard',
  },
  'will-not-charge': {
    title: 'L’appareil ne se charge pas',
    text: `Souvent, le problème vient du câble ou de la prise et non de l’appareil.

1. Regardez le câble et la fiche. Si quelque chose est abîmé, tordu ou brûlé, ne vous en servez plus et prévenez-nous.
2. Enfoncez bien le chargeur des deux côtés.
3. Essayez une autre prise, où une lampe fonctionne.
4. Laissez-le branché trente minutes, même si aucun voyant ne s’allume. Une batterie vide a besoin de temps.
5. Si quelqu’un peut vous prêter un autre chargeur du même type, essayez-le.

S’il ne se charge toujours pas, demandez-nous de l’aide. Si l’appareil est très chaud ou semble gonflé, débranchez-le tout de suite et ne l’utilisez plus.`,
    words: 'chargeur cassé, chargeur en panne, batterie vide, plus de batterie, pile, câble, cable, prise, se décharge vite, charger, battery',
  },
  'no-wifi-at-school': {
    title: 'Pas de Wi-Fi à l’école',
    text: `Cherchez d’abord si le problème vient de votre appareil ou de toute la salle.

1. Demandez à la personne à côté de vous. Si cela ne marche pas non plus chez elle, prévenez l’enseignant\u00a0: c’est la salle et non votre appareil.
2. Cliquez sur l’heure dans le coin de l’écran, puis sur le signe du Wi-Fi. Désactivez le Wi-Fi, attendez dix secondes et réactivez-le.
3. Choisissez le réseau de l’école.
4. Éteignez l’appareil et rallumez-le.

Si cela ne marche toujours pas, demandez-nous de l’aide. Écrivez la salle et l’heure, pour que nous trouvions la cause. En attendant, demandez à l’enseignant comment continuer sans internet.`,
    words: 'wifi, pas d’internet, pas de réseau, reseau, connexion, déconnecté, lent, coupé, hors ligne, offline',
  },
  'cannot-sign-in': {
    title: 'Je n’arrive pas à me connecter',
    text: `Tout le monde oublie un jour un mot de passe. Essayez d’abord ceci.

1. Tapez l’adresse e-mail de l’école en entier et vérifiez chaque lettre.
2. Tapez le mot de passe lentement. Les majuscules comptent.
3. Vérifiez que l’appareil est connecté au Wi-Fi. Sans connexion, un nouveau mot de passe ne marche pas.
4. L’écran demande votre ancien mot de passe\u202f? Tapez-le une fois, puis utilisez le nouveau. Si vous ne le connaissez plus, demandez de l’aide avant de cliquer ailleurs.
5. Si vous n’arrivez toujours pas à entrer, demandez un nouveau mot de passe à un enseignant ou au secrétariat de l’école.

N’utilisez pas le compte d’un ami, d’un frère ou d’une sœur, s’il vous plaît.`,
    words: 'mot de passe oublié, mdp, mdp oublié, mot de passe, identifiant, compte bloqué, connexion, login, log in, password',
  },
  'app-will-not-open': {
    title: 'Une application ou un site ne s’ouvre pas',
    text: `La plupart du temps, une de ces étapes suffit.

1. Fermez la page ou l’application et ouvrez-la de nouveau.
2. Ouvrez une autre page. Si aucune page ne s’ouvre, le problème vient d’internet.
3. Vérifiez que vous utilisez le compte de l’école et pas un autre compte.
4. Éteignez l’appareil et rallumez-le, pour qu’il termine ses mises à jour.

La page dit qu’elle est bloquée\u202f? Certaines pages sont fermées sur les appareils de l’école. Si vous en avez besoin en classe, dites-le à l’enseignant.

Si elle ne s’ouvre toujours pas, demandez-nous de l’aide. Donnez-nous son nom et ce que dit le message.`,
    words: 'appli, app, bloqué, site bloqué, page blanche, plante, bug, ne charge pas, programme, lien, classroom, classe, blocked',
  },
  'no-sound-or-camera': {
    title: 'Pas de son, de caméra ou de micro',
    text: `C’est souvent un simple réglage, vite corrigé.

1. Débranchez les écouteurs et éteignez ceux qui sont sans fil.
2. Cliquez sur l’heure dans le coin de l’écran et montez le son.
3. S’il y a un petit cache sur la caméra, faites-le glisser.
4. Fermez les autres pages et applications qui utilisent la caméra ou le micro.
5. Quand la page le demande, autorisez-la à les utiliser. Si vous avez refusé avant, cliquez sur le petit signe à côté de l’adresse de la page et donnez l’autorisation.
6. Éteignez l’appareil et rallumez-le.

Si cela ne marche toujours pas, demandez-nous de l’aide et dites-nous dans quelle application ou quelle page cela se passe.`,
    words: 'muet, plus de son, je n’entends rien, volume, haut-parleur, casque, écouteurs, camera, webcam, visio, zoom, meet, mic, mute',
  },
  'lost-or-stolen': {
    title: 'L’appareil est perdu ou volé',
    text: `Prévenez-nous le jour même, même sans être sûr. L’école peut bloquer l’appareil, pour que personne d’autre ne s’en serve.

1. Réfléchissez\u00a0: où l’avez-vous utilisé la dernière fois\u202f?
2. Cherchez dans les sacs, à la maison et dans le bus. Demandez aux enseignants et aux objets trouvés de l’école.
3. S’il n’y est pas, prévenez-nous aujourd’hui. Écrivez quand et où vous l’aviez la dernière fois.
4. Si vous pensez qu’il a été volé, n’essayez pas de le reprendre vous-même. Un adulte peut le signaler à la police.

S’il y a un rapport de police, donnez-nous son numéro. Nous vous aidons aussi sans lui. On retrouve souvent les appareils perdus\u00a0: si vous retrouvez le vôtre, dites-le-nous.`,
    words: 'perdu, je ne trouve plus, oublié, oublié dans le bus, volé, vol, pris, disparu, police, plainte, lost, stolen',
  },
  'daily-care': {
    title: 'Prenez-en soin chaque jour',
    text: `Avec quelques bonnes habitudes, un appareil dure des années.

- Fermez-le avant de le porter, et portez-le à deux mains.
- Retirez les crayons et les écouteurs du clavier avant de le fermer.
- Gardez-le dans sa housse et ne posez rien de lourd dessus.
- Posez la nourriture et les boissons sur une autre table.
- Ne le laissez jamais par terre, dans une voiture chaude ou dehors dans le froid.
- Laissez l’étiquette avec le numéro. Nous en avons besoin pour vous aider.

Éteignez-le et rallumez-le une fois par semaine, pour qu’il termine ses mises à jour. Et si quelque chose se casse, dites-le-nous tôt. C’est aussi une façon d’en prendre soin.`,
    words: 'soin, porter, housse, sac, cartable, protéger, règles, nourriture, chute, entretien, care, case',
  },
  'cleaning': {
    title: 'Nettoyez l’écran et les touches',
    text: `Il vous faut un chiffon doux, comme ceux pour les lunettes, et deux minutes.

1. Éteignez l’appareil et débranchez le chargeur.
2. Essuyez l’écran avec le chiffon sec, sans appuyer fort.
3. Pour les taches, mettez quelques gouttes d’eau sur le chiffon, jamais sur l’appareil.
4. Retournez l’appareil et secouez-le doucement pour faire tomber les miettes. Puis essuyez les touches.
5. Attendez que tout soit sec avant de l’allumer.

N’utilisez pas de produit à vitres, de javel, de spray ni d’essuie-tout, s’il vous plaît. Ils peuvent abîmer l’écran. Des mains propres sont le meilleur des soins.`,
    words: 'sale, nettoyer, poussière, traces de doigts, tache, collant, désinfecter, microbes, javel, laver, clean, dirty',
  },
  'charging-at-home': {
    title: 'Chargez-le chaque soir à la maison',
    text: `Une batterie pleine le matin, c’est une bonne journée d’école.

1. Choisissez un seul endroit, dur et plat, comme une table. Sur un lit, un canapé ou sous un oreiller, il chauffe trop.
2. Posez le câble là où personne ne trébuche.
3. Branchez-le après les devoirs et regardez si le voyant à côté de la fiche s’allume.
4. Le matin, tirez sur la fiche et non sur le câble.
5. Mettez l’appareil dans le sac d’école.

Utilisez le chargeur fourni avec l’appareil, s’il vous plaît. Si un câble est abîmé, ne vous en servez plus et demandez-nous-en un autre.`,
    words: 'charger, chargeur, batterie, brancher, la nuit, batterie faible, câble, cable, prise, courant, charge, battery',
  },
  'battery-hot-or-swollen': {
    title: 'La batterie est chaude ou gonflée',
    text: `Un appareil peut tiédir pendant la charge. Mais il ne doit pas brûler la main, gonfler, sentir mauvais ni refuser de se fermer. Vous comptez plus que l’appareil.

1. S’il y a de la fumée ou du feu, faites sortir tout le monde et appelez le 911. Ne touchez pas l’appareil.
2. Sinon, débranchez le chargeur et éteignez l’appareil.
3. Posez-le sur quelque chose de dur qui ne brûle pas, comme du carrelage, loin des lits, des rideaux et du papier.
4. Ne le chargez pas, n’appuyez pas dessus, ne l’ouvrez pas. Ne le mettez pas dans un sac.
5. Prévenez-nous tout de suite. Nous vous dirons comment l’appareil revient à l’école.`,
    words: 'chauffe, brûlant, surchauffe, odeur de brûlé, bombée, gonflé, fumée, feu, incendie, hot, swollen, fire',
  },
  'no-internet-at-home': {
    title: 'Pas d’internet à la maison',
    text: `Vous n’êtes pas la seule famille. Il y a plusieurs façons d’obtenir de l’aide.

- Demandez à l’école une borne Wi-Fi (hotspot), un petit appareil qui apporte internet à la maison. Nous vous dirons s’il y en a une de libre.
- Demandez un prix plus bas aux compagnies d’internet. Beaucoup ont des offres pour les familles à petit revenu, ou dont les enfants mangent gratuitement à l’école.
- Les bibliothèques publiques et les centres communautaires ont souvent du Wi-Fi gratuit.
- Un téléphone peut partager son internet. Cela consomme les données du téléphone\u00a0: regardez d’abord votre forfait.
- Demandez à l’enseignant quel travail peut se faire sans internet.

Dites-nous ce qu’il vous faut, dans la langue que vous préférez. Vous n’avez pas à dire pourquoi.`,
    words: 'pas d’internet, hotspot, borne, clé 4g, wifi, internet pas cher, gratuit, petit revenu, forfait, données, bibliothèque, internet',
  },
  'home-wifi-tips': {
    title: 'Un meilleur Wi-Fi à la maison',
    text: `De petits changements aident souvent beaucoup.

1. Débranchez votre box internet pendant une minute. Rebranchez-la et attendez cinq minutes.
2. Placez-la bien en vue, en hauteur et au milieu du logement. Les placards, le métal et les fours à micro-ondes l’affaiblissent.
3. Asseyez-vous plus près d’elle.
4. Pendant les devoirs, arrêtez les vidéos et les jeux sur les autres appareils.
5. Désactivez le Wi-Fi de l’appareil puis réactivez-le.

Un téléphone est lent lui aussi au même endroit\u202f? Alors appelez votre compagnie d’internet. Si seul l’appareil de l’école est lent, demandez-nous de l’aide.`,
    words: 'internet lent, box, modem, routeur, signal faible, ça coupe, ça rame, wifi, router, slow, lag',
  },
  'online-safety-family': {
    title: 'Parlez d’internet avec votre enfant',
    text: `Pas besoin de s’y connaître en informatique. Ce qui aide le plus, c’est de demander et d’écouter.

- Demandez chaque semaine\u00a0: Qu’est-ce qui était amusant en ligne\u202f? Y a-t-il eu quelque chose de désagréable\u202f?
- Laissez votre enfant vous montrer un jeu, une page ou un devoir.
- Fixez ensemble des moments sans écran, comme les repas et l’heure du coucher.
- La nuit, chargez les appareils hors de la chambre.
- Expliquez que les noms, les adresses, les photos et les mots de passe ne sont pas pour les inconnus.
- Dites souvent\u00a0: Tu peux tout me raconter, et je t’aiderai.

Les filtres arrêtent beaucoup de mauvaises pages, mais pas toutes. Si quelque chose vous inquiète, parlez-en à un enseignant ou au conseiller de l’école. Vous n’êtes pas seuls.`,
    words: 'sécurité internet, contrôle parental, temps d’écran, filtre, réseaux sociaux, tiktok, youtube, jeux, harcèlement, bullying, safety',
  },
  'kind-and-private': {
    title: 'Respecter les autres et sa vie privée',
    text: `Ce que vous envoyez peut être copié et gardé longtemps. Ces habitudes vous protègent, vous et les autres.

- N’écrivez que ce que vous diriez en face.
- Demandez avant de prendre ou de partager une photo de quelqu’un.
- Gardez pour vous votre adresse, votre numéro de téléphone et vos mots de passe.
- Bloquez l’écran quand vous vous éloignez.
- Si quelqu’un est méchant, ne répondez pas. Gardez le message et parlez-en à un adulte.
- Défendez les autres, ou cherchez de l’aide pour eux.

Vous avez envoyé quelque chose que vous regrettez\u202f? Effacez-le, excusez-vous et demandez à un adulte de vous aider. Tout le monde apprend encore.`,
    words: 'harcèlement, cyberharcèlement, insultes, moqueries, respect, photos, vie privée, chat, réseaux sociaux, rumeurs, bullying, privacy',
  },
  'strange-message': {
    title: 'Un message ou un lien étrange',
    text: `Certains messages font semblant de venir de l’école, d’une banque ou d’un ami. Ils promettent quelque chose ou veulent vous presser.

1. Arrêtez-vous. Ne cliquez pas, ne répondez pas et n’ouvrez pas la pièce jointe.
2. Regardez l’adresse complète de l’expéditeur. Est-ce vraiment celle que vous connaissez\u202f?
3. Demandez à la personne d’une autre façon, par téléphone par exemple.
4. Montrez-le à un adulte, ou parlez-nous-en.

Vous avez déjà cliqué ou tapé votre mot de passe\u202f? Cela arrive aussi aux gens prudents. Changez tout de suite de mot de passe et prévenez-nous. Nous ne vous demanderons jamais votre mot de passe.`,
    words: 'arnaque, fraude, faux mail, hameçonnage, piraté, virus, suspect, j’ai cliqué, gagné, lien, phishing, scam, spam',
  },
  'tell-an-adult': {
    title: 'Quand parler à un adulte',
    text: `Demander de l’aide est courageux et toujours bien. Parlez à quelqu’un de confiance quand

- quelqu’un en ligne vous fait peur, vous menace ou veut que vous gardiez un secret,
- quelqu’un demande des photos de vous ou veut vous rencontrer,
- vous voyez quelque chose qui vous met mal à l’aise,
- un ami écrit qu’il veut se faire du mal ou en faire à d’autres.

1. Arrêtez de répondre.
2. Gardez les messages, pour pouvoir les montrer.
3. Parlez-en aujourd’hui à un parent, à un enseignant ou au conseiller de l’école. Si la première personne n’écoute pas, parlez à une autre.

Quelqu’un est en danger maintenant\u202f? Appelez le 911. Si vous êtes très triste ou pensez à vous faire du mal, appelez le 988 ou envoyez un SMS à ce numéro, jour et nuit.`,
    words: 'peur, menace, harcèlement, inconnu, triste, suicide, chantage, photos, conseiller, aide, bully, scared, help',
  },
  'passwords': {
    title: 'De bons mots de passe',
    text: `Un bon mot de passe est facile à retenir pour vous et difficile à deviner pour les autres.

- Choisissez-le long\u00a0: trois ou quatre mots sans rapport entre eux.
- N’utilisez pas de noms, de dates de naissance ni le nom de l’école.
- Prenez-en un autre pour les jeux et les autres sites.
- Ne le dites pas à vos amis. Les jeunes enfants peuvent le confier à leurs parents.
- Ne l’écrivez jamais dans un message ou un formulaire. Nous ne vous le demanderons jamais.

Quelqu’un d’autre le connaît\u202f? Changez-le aujourd’hui, ou demandez-nous-en un nouveau. Vous l’avez oublié\u202f? Cela arrive. Demandez à un enseignant ou au secrétariat de l’école.`,
    words: 'mot de passe, mdp, changer, oublié, réinitialiser, code, connexion, identifiant, login, password, reset, piraté',
  },
  'what-if-damage': {
    title: 'Si l’appareil est abîmé ou perdu',
    text: `Les choses se cassent, même quand on fait attention. Voici ce qui se passe ensuite.

1. Vous nous dites ce qui s’est passé, dès que vous le pouvez.
2. Nous regardons l’appareil et voyons ce qu’il lui faut.
3. Demandez-nous comment votre enfant peut continuer à travailler en attendant.
4. S’il pouvait y avoir des frais, l’école vous le dit d’abord\u00a0: combien et pourquoi. Vous pouvez poser des questions et dire si c’est trop pour votre famille.

C’est le district scolaire qui décide des frais selon ses règles, et non la personne qui répare l’appareil. Ne cachez jamais un appareil cassé par peur de payer, s’il vous plaît. Parlez-nous.`,
    words: 'prix, combien, frais, payer, qui paie, amende, facture, assurance, cassé, argent, responsable, fee, cost',
  },
  'returning-device': {
    title: 'Rendre l’appareil',
    text: `À la fin de l’année scolaire, ou quand votre enfant change d’école, l’appareil est rendu. L’école vous indique le jour et le lieu.

1. Enregistrez ce que votre enfant veut garder. Ce qui se trouve seulement sur l’appareil sera effacé.
2. Cherchez le chargeur et la housse. Ils vont avec l’appareil.
3. Enlevez les autocollants, mais laissez l’étiquette avec le numéro.
4. Essuyez-le avec un chiffon sec.
5. Déconnectez-vous, apportez-le à l’école et demandez un papier qui dit que vous l’avez rendu.

Il manque quelque chose, ou quelque chose est cassé\u202f? Apportez ce que vous avez et dites-le-nous. Nous trouverons une solution ensemble.`,
    words: 'rendre, retour, remettre, fin d’année, déménagement, changement d’école, diplôme, été, vacances, reçu, return, turn in',
  },
  'get-started-family': {
    title: 'L’appareil scolaire de votre enfant',
    text: `L’école prête cet appareil à votre enfant pour apprendre\u00a0: lire, écrire, faire ses devoirs et travailler avec la classe.

1. Cherchez l’étiquette sur l’appareil et notez son numéro. Nous vous le demandons quand vous avez besoin d’aide.
2. Laissez votre enfant vous montrer comment se connecter. Vous-même n’avez pas besoin d’un compte.
3. Choisissez un endroit pour le charger.
4. Voyez s’il marche avec internet à la maison. Si vous n’avez pas internet, dites-le-nous.

- Il est destiné à votre enfant. Ne le prêtez à personne d’autre, s’il vous plaît.
- L’école s’occupe des mises à jour et des réparations.
- Vous trouvez de l’aide ici, dans votre langue, chaque fois que quelque chose ne va pas.`,
    words: 'chromebook, ordinateur, ordi, portable, laptop, tablette, nouveau, guide des parents, comment utiliser, commencer',
  },
  'accessibility-settings': {
    title: 'Mieux voir, entendre et lire',
    text: `Chaque Chromebook contient des aides, et tout le monde peut s’en servir.

1. Pour agrandir une page, maintenez Ctrl et appuyez sur la touche plus. Ctrl et moins la réduisent, Ctrl et zéro la remettent comme avant.
2. Pour les autres aides, cliquez sur l’heure dans le coin de l’écran, puis sur la roue dentée, puis sur Accessibility (Accessibilité).
3. Live Caption écrit ce qui est dit dans une vidéo.
4. Select-to-speak lit à voix haute ce que vous choisissez\u00a0: maintenez la touche avec la loupe ou le cercle et entourez les mots.
5. ChromeVox lit tout l’écran à voix haute. Ctrl, Alt et Z ensemble l’activent et le désactivent.

Il en manque une, ou votre enfant a besoin d’autre chose\u202f? Parlez-en à un enseignant ou à nous.`,
    words: 'accessibilité, gros caractères, agrandir, zoom, aveugle, sourd, malvoyant, sous-titres, dyslexie, loupe, besoins particuliers, accessibility',
  },
  'staff-first-week': {
    title: 'Votre première semaine avec les appareils de l’école',
    text: `Bienvenue. Cinq petites choses maintenant vous feront gagner des heures plus tard.

1. Connectez-vous à votre appareil avec votre compte de l’école. Essayez le Wi-Fi, le son et la caméra dans les salles où vous enseignez.
2. Cherchez l’étiquette sur votre appareil et notez son numéro.
3. Renseignez-vous\u00a0: qui aide pour les appareils dans votre école, et quand\u202f?
4. Ouvrez les applications que votre classe utilisera, une fois sur le grand écran.
5. Convenez avec votre classe de l’endroit où l’on charge les appareils, de celui où l’on pose les boissons et du moment où l’on ferme les appareils.

Gardez prête une activité sans appareil. Et demandez tôt\u00a0: aucune question n’est trop petite.`,
    words: 'nouvel enseignant, nouveau prof, personnel, débuter, préparer, projecteur, salle, formation, new teacher, onboarding, setup',
  },
  'staff-report-for-a-class': {
    title: 'Signaler un problème pour votre classe',
    text: `Avec un message clair, votre classe se remet plus vite au travail.

1. Est-ce un appareil ou plusieurs\u202f? Essayez-en un autre au même endroit.
2. Pour un seul appareil, envoyez une demande avec le numéro de son étiquette et le nom de l’élève.
3. Pour le même problème sur plusieurs appareils, envoyez une seule demande pour tous. Écrivez la salle, leur nombre et depuis quand.
4. Écrivez ce que vous voyez, mot pour mot, et ce que vous avez essayé.
5. Dites pour quand il vous le faut, par exemple un examen vendredi.

N’écrivez ni mots de passe, ni rien sur la santé ou les notes, s’il vous plaît. En attendant, les élèves peuvent partager, ou vous pouvez demander un appareil de prêt.`,
    words: 'demande, signalement, enseignant, classe, élèves, plusieurs appareils, chariot, support technique, ticket, cart, help desk',
  },
};
