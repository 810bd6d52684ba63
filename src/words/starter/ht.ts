/** This file holds the cards of the first day in Haitian Creole, in the official spelling. */
import type { StarterWords } from './cards';

export const ht: StarterWords = {
  'cracked-screen': {
    title: 'Ekran an fann',
    text: `Aksidan konn rive, e ou fè byen lè ou di nou sa. Vit kase koupe moun, kidonk fè atansyon anvan tout bagay.

1. Pa manyen kote ki fann nan, epi pa peze l.
2. Etenn aparèy la epi fèmen l dousman.
3. Mete l nan pòch li, oswa pou kont li nan yon sache.
4. Mande nou èd epi ekri sa ki rive. Konsa nou ka prepare bon pyès la.
5. Pote aparèy la lekòl la lè nou mande w sa.

Tanpri pa repare l ou menm, epi pa pote l nan yon magazen. Travay ki te anrejistre nan kont lekòl la pa pèdi.`,
    words: 'ekran kase, ekran kraze, vit kase, fann, li tonbe, eclate, liy sou ekran, ekran gate, cracked, broken screen, écran cassé',
  },
  'black-screen': {
    title: 'Ekran an rete nwa',
    text: `Yon ekran nwa souvan pi senp pase jan li parèt. Pi souvan, aparèy la ap dòmi oswa batri a fini.

1. Peze touch ki gen gwo solèy la plizyè fwa. Li fè ekran an vin pi klere.
2. Ploge chajè a epi tann trant minit.
3. Kenbe bouton limen an peze pandan dis segonn, epi lage l. Tann yon ti moman epi peze l yon sèl fwa.
4. Gade epi koute. Èske gen yon limyè oswa yon bri? Di nou sa: l ap ede nou jwenn kisa k koze l.

Si anyen pa chanje, mande nou èd. Travay ki te anrejistre nan kont lekòl la pa pèdi.`,
    words: 'ekran nwa, pa limen, li mouri, li pa vle limen, fè nwa, li bloke, li jele, pa gen imaj, black screen, dead, écran noir',
  },
  'liquid-spilled': {
    title: 'Yon bagay tonbe sou li',
    text: `Sa pa fè anyen ki moun ki fè l. Sa ki konte kounye a, se fè vit san danje.

1. Si plòg la oswa priz la mouye, pa manyen l epi rele yon granmoun. Si yo pa mouye, deploge chajè a ak men sèk.
2. Kenbe bouton limen an peze jiskaske aparèy la etenn.
3. Siye sa ou ka siye ak yon twal mou.
4. Louvri l epi mete l tèt anba sou yon sèvyèt, tankou yon tant, pou likid la ka koule soti.
5. Kite l etenn epi mande nou èd menm jou a.

Tanpri pa sèvi ak sechwa cheve ni diri. Pa chaje l epi pa limen l, menm si li sanble sèk: fòk nou gade anndan l anvan.`,
    words: 'dlo, li mouye, ji, kola, lèt, kafe, lapli, tonbe nan dlo, kole kole, ranvèse, likid, water, spill, wet',
  },
  'keys-stuck': {
    title: 'Touch yo kole oswa yo pa mache',
    text: `Pi souvan, se ti kras manje ak pousyè ki lakòz sa. Fè l dousman: touch yo sòti fasil.

1. Etenn aparèy la epi deploge chajè a.
2. Vire l tèt anba epi souke l dousman.
3. Siye touch yo ak yon twal sèk ki mou.
4. Limen l ankò epi eseye touch yo.

Èske se gwo lèt sèlman ki soti? Peze Alt ansanm ak touch ki gen loup la oswa sèk la. Sa ap retire gwo lèt yo.

Tanpri pa rache touch yo epi pa vaporize anyen sou yo. Si sa toujou pa mache, mande nou èd epi di nou ki touch yo ye.`,
    words: 'klavye gate, klavye pa mache, touch sote, bouton, lèt majiskil, gwo lèt, ekri, touchpad, sourit, caps lock, keyboard, clavier',
  },
  'will-not-charge': {
    title: 'Li pa vle chaje',
    text: `Souvan, se kab la oswa priz la ki gen pwoblèm, se pa aparèy la.

1. Gade kab la ak plòg la. Si gen yon bagay ki chire, ki koube oswa ki boule, sispann sèvi avè l epi di nou sa.
2. Pouse chajè a byen fò nan tou de bout yo.
3. Eseye yon lòt priz, yon priz ki ka limen yon lanp.
4. Kite l ploge pandan trant minit, menm si pa gen okenn limyè ki limen. Yon batri ki fini bezwen tan.
5. Si yon moun ka prete w yon lòt chajè menm kalite, eseye l.

Si li toujou pa chaje, mande nou èd. Si aparèy la cho anpil oswa li sanble anfle, deploge l touswit epi pa sèvi avè l.`,
    words: 'chajè gate, chaje gate, pa chaje, batri mouri, batri fini, kab, fil, priz, kouran, plòg, dechaje vit, charger, battery',
  },
  'no-wifi-at-school': {
    title: 'Pa gen Wi-Fi lekòl la',
    text: `Anvan tout bagay, gade si se aparèy pa w la oswa tout klas la.

1. Mande moun ki bò kote w la. Si pa l la pa mache non plis, di pwofesè a sa: pwoblèm nan se klas la, se pa aparèy ou a.
2. Klike sou lè a nan kwen ekran an, epi sou siy Wi-Fi a. Etenn Wi-Fi a, tann dis segonn epi limen l.
3. Chwazi rezo lekòl la.
4. Etenn aparèy la epi limen l ankò.

Si sa toujou pa mache, mande nou èd. Ekri ki sal li ye ak ki lè li te ye, pou nou ka jwenn sa k lakòz li. Pandan w ap tann, mande pwofesè a kijan ou ka kontinye travay san entènèt.`,
    words: 'wifi, pa gen entènèt, entenet, pa gen rezo, pa konekte, entènèt lan koupe, lan anpil, dousman, offline, internet',
  },
  'cannot-sign-in': {
    title: 'Mwen pa ka konekte nan kont mwen',
    text: `Tout moun konn bliye yon modpas. Eseye sa a anvan.

1. Ekri tout adrès imèl lekòl la epi gade chak lèt.
2. Ekri modpas la dousman. Gwo lèt ak ti lèt pa menm bagay.
3. Verifye aparèy la konekte sou Wi-Fi. San koneksyon, yon nouvo modpas p ap mache.
4. Èske ekran an mande w ansyen modpas la? Ekri l yon fwa, apre sa sèvi ak nouvo a. Si ou pa konnen l, mande èd anvan ou klike sou lòt bagay.
5. Si ou toujou pa ka antre, mande yon pwofesè oswa biwo lekòl la yon nouvo modpas.

Tanpri pa sèvi ak kont yon zanmi oswa kont frè w oswa sè w.`,
    words: 'modpas, mo de pas, mwen bliye modpas, kòd, pa ka antre, kont bloke, konekte, non itilizatè, login, log in, password, mot de passe',
  },
  'app-will-not-open': {
    title: 'Yon aplikasyon oswa yon sit pa louvri',
    text: `Pi souvan, youn nan etap sa yo ase.

1. Fèmen paj la oswa aplikasyon an epi louvri l ankò.
2. Louvri yon lòt paj. Si okenn paj pa louvri, pwoblèm nan se entènèt la.
3. Verifye ou konekte ak kont lekòl la, pa ak yon lòt kont.
4. Etenn aparèy la epi limen l ankò, pou l ka fini mizajou li yo.

Èske paj la di li bloke? Gen kèk paj ki fèmen sou aparèy lekòl yo. Si ou bezwen l pou klas la, di pwofesè w la sa.

Si li toujou pa louvri, mande nou èd. Di nou ki non li ak sa mesaj la di.`,
    words: 'app, aplikasyon bloke, paj bloke, pa louvri, pa ouvri, li jele, li fèmen pou kont li, pwogram, lyen, link, classroom, klas, blocked',
  },
  'no-sound-or-camera': {
    title: 'Pa gen son, kamera oswa mikwofòn',
    text: `Souvan, se yon ti reglaj ki ka ranje vit.

1. Deploge ekoutè yo, epi etenn sa ki san fil yo.
2. Klike sou lè a nan kwen ekran an epi monte son an.
3. Si gen yon ti kouvèti sou kamera a, glise l pou l louvri.
4. Fèmen lòt paj ak aplikasyon ki sèvi ak kamera a oswa mikwofòn nan.
5. Lè paj la mande w sa, bay li pèmisyon. Si ou te di non anvan, klike sou ti siy ki bò adrès paj la epi bay pèmisyon la.
6. Etenn aparèy la epi limen l ankò.

Si sa toujou pa mache, mande nou èd epi di nou nan ki aplikasyon oswa ki paj sa rive.`,
    words: 'pa gen son, mwen pa tande, volim, opalè, ekoutè, ekoute, kamera, mikwo, mikwofòn, apèl videyo, zoom, meet, mic, mute',
  },
  'lost-or-stolen': {
    title: 'Aparèy la pèdi oswa yo vòlè l',
    text: `Di nou sa menm jou a, menm si ou pa sèten. Lekòl la ka bloke aparèy la, pou okenn lòt moun pa sèvi avè l.

1. Reflechi: ki dènye kote ou te sèvi avè l?
2. Chèche nan valiz yo, lakay ou ak nan bis la. Mande pwofesè yo, epi mande kote lekòl la sere bagay moun pèdi.
3. Si li pa la, di nou sa jodi a. Ekri kilè ak ki kote ou te genyen l dènye fwa a.
4. Si ou panse yo vòlè l, pa eseye al pran l poukont ou. Yon granmoun ka fè lapolis konnen.

Si gen yon rapò lapolis, ban nou nimewo a. N ap ede w menm si pa genyen. Anpil fwa moun jwenn aparèy ki te pèdi: si ou jwenn pa w la, tanpri fè nou konn sa.`,
    words: 'pèdi, pedi, mwen pa jwenn li, yo pran l, vòlè, vole, mwen bliye l, bis la, lapolis, rapò, lost, stolen',
  },
  'daily-care': {
    title: 'Pran swen aparèy la chak jou',
    text: `Kèk bon abitid ap kenbe yon aparèy an bon eta pandan plizyè ane.

- Fèmen l anvan ou pote l, epi pote l ak de men.
- Retire kreyon ak ekoutè sou klavye a anvan ou fèmen l.
- Kite l nan pòch li, epi pa mete anyen lou sou li.
- Mete manje ak bwason sou yon lòt tab.
- Pa janm kite l atè, nan yon machin cho oswa deyò nan fredi.
- Kite etikèt ki gen nimewo a sou li. Nou bezwen l pou nou ede w.

Etenn li epi limen l ankò yon fwa pa semèn, pou l ka fini mizajou li yo. Epi si yon bagay kase, di nou sa bonè. Sa tou se pran swen li.`,
    words: 'swen, pote, pòch, sak, valiz, pwoteje, règ, manje, tonbe, kenbe l byen, care, case',
  },
  'cleaning': {
    title: 'Netwaye ekran an ak touch yo',
    text: `Ou bezwen yon twal mou, tankou twal pou siye linèt, ak de minit.

1. Etenn aparèy la epi deploge chajè a.
2. Siye ekran an ak twal sèk la. Pa peze fò.
3. Si gen tach, mete kèk gout dlo sou twal la, pa janm sou aparèy la.
4. Vire aparèy la tèt anba epi souke l dousman pou ti kras yo tonbe. Apre sa, siye touch yo.
5. Tann tout bagay fin sèk anvan ou limen l.

Tanpri pa sèvi ak pwodui pou netwaye vit, klowòks, espre oswa papye towèl. Yo ka gate ekran an. Men pwòp se pi bon swen an.`,
    words: 'sal, netwaye, lave, siye, pousyè, tras dwèt, tach, kole kole, mikwòb, klowòks, clean, dirty',
  },
  'charging-at-home': {
    title: 'Chaje l lakay ou chak swa',
    text: `Yon batri ki plen nan maten bay yon bon jounen lekòl.

1. Chwazi yon sèl kote pou chaje l, yon kote ki di epi ki plat, tankou yon tab. Sou kabann, sou kanape oswa anba zòrye li vin twò cho.
2. Mete kab la yon kote moun p ap bite sou li.
3. Ploge l apre devwa yo epi gade limyè ki bò plòg la.
4. Nan maten, rale plòg la, pa rale kab la.
5. Mete aparèy la nan valiz lekòl la.

Tanpri sèvi ak chajè ki te vini ak aparèy la. Si yon kab chire, pa sèvi avè l ankò epi mande nou yon lòt.`,
    words: 'chaje, chajè, batri, ploge, kouran, tout nwit, batri fèb, kab, fil, charge, charger, battery',
  },
  'battery-hot-or-swollen': {
    title: 'Batri a cho oswa li anfle',
    text: `Yon aparèy ka vin tyèd pandan l ap chaje. Men li pa dwe tèlman cho ou pa ka manyen l, li pa dwe anfle, li pa dwe gen yon move odè, epi li pa dwe refize fèmen. Ou menm, ou pi enpòtan pase aparèy la.

1. Si gen lafimen oswa dife, fè tout moun soti epi rele 911. Pa manyen aparèy la.
2. Si pa genyen, deploge chajè a epi etenn aparèy la.
3. Mete l sou yon bagay di ki pa ka pran dife, tankou yon planche mozayik, lwen kabann, rido ak papye.
4. Pa chaje l, pa peze l, epi pa louvri l. Pa mete l nan valiz.
5. Di nou sa touswit. N ap di w kijan aparèy la ap tounen lekòl la.`,
    words: 'cho, chofe, anfle, gonfle, sant boule, lafimen, dife, boule, eksploze, hot, swollen, fire',
  },
  'no-internet-at-home': {
    title: 'Pa gen entènèt lakay',
    text: `Se pa fanmi pa w la sèlman. Gen plizyè fason pou jwenn èd.

- Mande lekòl la yon hotspot, yon ti aparèy ki bay entènèt lakay. N ap di w si gen youn ki disponib.
- Mande konpayi entènèt yo pri ki pi ba. Anpil ladan yo gen pri espesyal pou fanmi ki pa touche anpil, oswa ki gen timoun ki jwenn manje gratis lekòl.
- Bibliyotèk piblik ak sant kominotè souvan gen Wi-Fi gratis.
- Yon telefòn ka pataje entènèt li. Sa depanse done telefòn nan, kidonk gade plan ou an anvan.
- Mande pwofesè a ki travay yo ka fè san entènèt.

Di nou sa ou bezwen, nan lang ou pi alèz la. Ou pa bezwen di poukisa.`,
    words: 'mwen pa gen entènèt, entenet, hotspot, bwat wifi, wifi, entènèt bon mache, gratis, pa ka peye, done, bibliyotèk, internet',
  },
  'home-wifi-tips': {
    title: 'Pi bon Wi-Fi lakay',
    text: `Ti chanjman souvan ede anpil.

1. Deploge bwat entènèt la pandan yon minit. Ploge l ankò epi tann senk minit.
2. Mete bwat la yon kote ki dekouvri, anwo epi nan mitan kay la. Amwa, metal ak fou mikwo-ond fè siyal la vin pi fèb.
3. Chita pi pre li.
4. Lè y ap fè devwa, sispann videyo ak jwèt sou lòt aparèy yo.
5. Etenn Wi-Fi aparèy la epi limen l ankò.

Èske yon telefòn lan tou nan menm kote a? Nan ka sa a, rele konpayi entènèt ou a. Si se aparèy lekòl la sèlman ki lan, mande nou èd.`,
    words: 'entènèt lan, entenet dousman, modèm, modem, router, wifi fèb, siyal fèb, li koupe, li bloke, wifi, slow, lag',
  },
  'online-safety-family': {
    title: 'Pale ak pitit ou sou lavi sou entènèt',
    text: `Ou pa bezwen konnen anpil bagay sou teknoloji. Sa ki ede plis, se poze kesyon epi koute.

- Chak semèn, mande: Kisa ki te enteresan sou entènèt? Èske te gen yon bagay ki pa t bon?
- Kite pitit ou montre w yon jwèt, yon paj oswa yon travay lekòl.
- Mete tèt nou ansanm sou lè ki pa gen ekran, tankou lè manje ak lè dòmi.
- Nan nwit, chaje aparèy yo deyò chanm yo.
- Esplike l non, adrès, foto ak modpas pa pou etranje.
- Di l souvan: Ou ka di m nenpòt bagay, m ap ede w.

Filtè yo bloke anpil move paj, men yo pa bloke tout. Si yon bagay enkyete w, pale ak yon pwofesè oswa ak konseye lekòl la. Ou pa pou kont ou.`,
    words: 'sekirite sou entènèt, kontwòl paran, tan ekran, jwèt, tiktok, youtube, rezo sosyal, filtè, entimidasyon, bullying, safety',
  },
  'kind-and-private': {
    title: 'Respekte moun epi pwoteje vi prive w',
    text: `Sa ou voye, moun ka kopye l epi kenbe l lontan. Abitid sa yo pwoteje ni ou menm ni lòt moun.

- Ekri sèlman sa ou ta di moun nan anfas.
- Mande pèmisyon anvan ou pran foto yon moun oswa pataje l.
- Pa bay adrès ou, nimewo telefòn ou ni modpas ou.
- Bloke ekran an lè w ap kite aparèy la.
- Si yon moun mechan avè w, pa reponn. Kenbe mesaj la epi di yon granmoun sa.
- Defann lòt moun, oswa chèche èd pou yo.

Ou voye yon bagay epi ou regrèt sa? Efase l, mande padon epi mande yon granmoun ede w. Tout moun toujou ap aprann.`,
    words: 'entimidasyon, mechanste, joure, respè, foto, vi prive, chat, tiktok, snap, rezo sosyal, tripotay, bullying, privacy',
  },
  'strange-message': {
    title: 'Yon mesaj oswa yon lyen dwòl',
    text: `Gen mesaj ki fè tankou se lekòl la, yon bank oswa yon zanmi ki voye yo. Yo pwomèt yon bagay oswa yo vle ou prese.

1. Kanpe. Pa klike, pa reponn, epi pa louvri sa ki tache ak mesaj la.
2. Gade tout adrès moun ki voye l la. Èske se vrèman adrès ou konnen an?
3. Mande moun nan yon lòt jan, pa telefòn pa egzanp.
4. Montre yon granmoun li, oswa di nou sa.

Ou deja klike, oswa ou ekri modpas ou? Sa rive moun ki fè atansyon tou. Mete yon nouvo modpas touswit epi di nou sa. Nou p ap janm mande w modpas ou.`,
    words: 'magouy, fwod, mesaj fo, imèl fo, yo pirate m, viris, mwen klike, lyen, link, prim, phishing, scam, spam, hack',
  },
  'tell-an-adult': {
    title: 'Kilè pou pale ak yon granmoun',
    text: `Mande èd se kouraj, epi se toujou bon. Pale ak yon moun ou fè konfyans lè

- yon moun sou entènèt fè w pè, menase w oswa vle ou kenbe yon sekrè,
- yon moun mande w foto w oswa vle rankontre w,
- ou wè yon bagay ki fè w mal,
- yon zanmi ekri li vle fè tèt li mal oswa fè lòt moun mal.

1. Sispann reponn.
2. Kenbe mesaj yo, pou ou ka montre yo.
3. Pale jodi a ak manman w oswa papa w, ak yon pwofesè oswa ak konseye lekòl la. Si premye moun nan pa koute w, pale ak yon lòt.

Èske yon moun an danje kounye a? Rele 911. Si ou tris anpil oswa ou panse fè tèt ou mal, rele 988 oswa voye yon tèks nan 988, lajounen kou lannwit.`,
    words: 'pè, menas, entimidasyon, etranje, tris, touye tèt, swisid, chantaj, foto, konseye, èd, bully, scared, help',
  },
  'passwords': {
    title: 'Bon modpas',
    text: `Yon bon modpas fasil pou ou sonje, men li difisil pou lòt moun devine.

- Fè l long: twa oswa kat mo ki pa gen anyen pou wè youn ak lòt.
- Pa mete non moun, dat nesans ni non lekòl la.
- Sèvi ak yon lòt pou jwèt ak pou lòt sit.
- Pa di zanmi w li. Ti timoun ka di paran yo.
- Pa janm ekri l nan yon mesaj oswa nan yon fòm. Nou p ap janm mande w li.

Èske yon lòt moun konnen l? Chanje l jodi a, oswa mande nou yon nouvo. Ou bliye l? Sa konn rive. Mande yon pwofesè oswa biwo lekòl la.`,
    words: 'modpas, mo de pas, kòd, chanje modpas, mwen bliye, nouvo modpas, konekte, password, reset, login, mot de passe, hack',
  },
  'what-if-damage': {
    title: 'Si aparèy la gate oswa li pèdi',
    text: `Bagay konn kase, menm lè moun fè atansyon. Men sa k ap pase apre.

1. Ou di nou sa ki rive, pi vit ou kapab.
2. Nou gade aparèy la epi nou chèche konnen sa li bezwen.
3. Mande nou kijan pitit ou ka kontinye travay pandan n ap tann.
4. Si ta gen yon depans, lekòl la ap di w sa anvan: konbyen li ye ak poukisa. Ou ka poze kesyon, epi ou ka di si se twòp pou fanmi w.

Se distri lekòl la ki deside sou depans yo dapre règ pa l, se pa moun ki repare aparèy la. Tanpri pa janm kache yon aparèy kase paske w ap panse ak lajan. Pale ak nou.`,
    words: 'konbyen li koute, peye, kiyès k ap peye, lajan, amann, bòdwo, asirans, kase, gate, responsab, cost, fee, pay',
  },
  'returning-device': {
    title: 'Remèt aparèy la',
    text: `Nan fen ane lekòl la, oswa lè pitit ou chanje lekòl, ou remèt aparèy la. Lekòl la ap di w ki jou ak ki kote.

1. Anrejistre sa pitit ou vle kenbe. Sa ki sou aparèy la sèlman ap efase.
2. Chèche chajè a ak pòch la. Yo mache ansanm ak aparèy la.
3. Retire estikè yo, men kite etikèt ki gen nimewo a.
4. Siye l ak yon twal sèk.
5. Dekonekte kont la, pote aparèy la lekòl la epi mande yon papye ki di ou remèt li.

Èske gen yon bagay ki manke oswa ki kase? Pote sa ou genyen epi di nou sa. N ap jwenn yon solisyon ansanm.`,
    words: 'remèt, remet, rann, tounen, fen ane, demenaje, chanje lekòl, gradyasyon, vakans, ete, resi, return, turn in',
  },
  'get-started-family': {
    title: 'Aparèy lekòl pitit ou a',
    text: `Lekòl la prete pitit ou aparèy sa a pou l aprann: pou l li, pou l ekri, pou l fè devwa epi travay ak klas la.

1. Chèche etikèt ki sou aparèy la epi ekri nimewo a. N ap mande w li lè ou bezwen èd.
2. Kite pitit ou montre w kijan pou konekte. Ou menm, ou pa bezwen kont.
3. Chwazi yon kote pou chaje l.
4. Gade si li mache ak entènèt lakay ou. Si ou pa gen entènèt, di nou sa.

- Aparèy la se pou pitit ou. Tanpri pa prete l bay lòt moun.
- Se lekòl la ki okipe mizajou ak reparasyon yo.
- Ou jwenn èd isit la, nan lang ou, chak fwa gen yon bagay ki pa mache.`,
    words: 'chromebook, laptop, òdinatè, odinate, tablèt, nouvo, gid paran, kijan pou sèvi avè l, kòmanse, computer',
  },
  'accessibility-settings': {
    title: 'Wè, tande ak li pi fasil',
    text: `Tout Chromebook gen zouti èd ladan yo, epi tout moun ka sèvi ak yo.

1. Pou fè yon paj vin pi gwo, kenbe Ctrl epi peze touch siy plis la. Ctrl ak siy mwens fè l vin pi piti, epi Ctrl ak zewo remèt li jan l te ye.
2. Pou lòt zouti yo, klike sou lè a nan kwen ekran an, apre sa sou wou ki gen dan an, epi sou Accessibility.
3. Live Caption ekri pawòl moun ap di nan yon videyo.
4. Select-to-speak li sa ou chwazi a byen fò: kenbe touch ki gen loup la oswa sèk la epi trase yon kare sou mo yo.
5. ChromeVox li tout ekran an byen fò. Ctrl, Alt ak Z ansanm limen l epi etenn li.

Èske youn manke, oswa èske pitit ou bezwen lòt bagay? Di yon pwofesè sa oswa mande nou.`,
    words: 'gwo lèt, agrandi, je fèb, avèg, soud, soutit, li byen fò, disleksi, andikap, bezwen espesyal, accessibility, zoom, captions',
  },
  'staff-first-week': {
    title: 'Premye semèn ou ak aparèy lekòl yo',
    text: `Byenveni. Senk ti bagay kounye a ap fè w sove anpil lè pita.

1. Konekte sou aparèy ou ak kont lekòl ou. Eseye Wi-Fi, son ak kamera nan sal kote ou fè klas.
2. Chèche etikèt ki sou aparèy ou a epi ekri nimewo a.
3. Chèche konnen ki moun ki ede ak aparèy yo nan lekòl ou a, epi kilè.
4. Louvri aplikasyon klas ou a pral sèvi yo, yon fwa sou gwo ekran an.
5. Antann ou ak klas ou a sou kote pou chaje aparèy yo, kote pou mete bwason yo ak kilè pou fèmen aparèy yo.

Toujou gen yon aktivite pare ki pa bezwen aparèy. Epi mande bonè: pa gen kesyon ki twò piti.`,
    words: 'nouvo pwofesè, nouvo anplwaye, kòmanse, preparasyon, pwojektè, sal klas, byenveni, new teacher, onboarding, setup',
  },
  'staff-report-for-a-class': {
    title: 'Fè nou konnen yon pwoblèm nan klas ou a',
    text: `Yon rapò ki klè ap fè klas ou a tounen travay pi vit.

1. Èske se yon sèl aparèy oswa anpil? Eseye yon lòt nan menm kote a.
2. Si se yon sèl aparèy, voye yon rapò ak nimewo ki sou etikèt li ak non elèv la.
3. Si anpil aparèy gen menm pwoblèm nan, voye yon sèl rapò pou yo tout. Ekri ki sal li ye, konbyen aparèy, ak depi kilè.
4. Ekri sa ou wè mo pou mo, ak sa ou te eseye.
5. Di kilè ou bezwen l, tankou pou yon egzamen vandredi.

Tanpri pa ekri modpas, ni anyen sou sante oswa nòt elèv yo. Pandan w ap tann, elèv yo ka pataje, oswa ou ka mande yon aparèy prete.`,
    words: 'rapò, demann, pwofesè, klas, elèv, anpil aparèy, kabwèt, sipò teknik, ticket, cart, help desk',
  },
};
