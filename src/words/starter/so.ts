/** This file holds the cards of the first day in Somali, in the plain standard. */
import type { StarterWords } from './cards';

export const so: StarterWords = {
  'cracked-screen': {
    title: 'Shaashaddu way jabtay',
    text: `Shilku wuu dhacaa, inaad noo sheegtona waa waxa saxda ah. Muraayadda jabtay way wax jartaa, markaa marka hore taxaddar.

1. Ha taaban meesha jabtay, hana riixin.
2. Dami qalabka oo si tartiib ah u xir.
3. Geli galkiisa, ama bac uu keligiis ku jiro.
4. Caawimaad na weydii oo qor wixii dhacay. Taasi waxay naga caawinaysaa inaan qaybta saxda ah diyaarinno.
5. Qalabka dugsiga keen marka aan kaa codsanno.

Fadlan ha dayactirin adigu, dukaanna ha geyn. Shaqadii lagu kaydiyay akoonka dugsiga way badbaadsan tahay.`,
    words: 'shaashad jabtay, shaashada, muraayad, dillaac, kala jabtay, way jabtay, soo dhacday, xariiqo, iskriin, cracked, broken screen',
  },
  'black-screen': {
    title: 'Shaashaddu way madow tahay',
    text: `Shaashadda madow inta badan way ka fudud tahay sida ay u muuqato. Badanaa qalabku wuu hurdaa ama baytarigu wuu madhan yahay.

1. Dhowr jeer riix badhanka ay ku taal qorraxda weyn. Wuxuu kordhiyaa iftiinka shaashadda.
2. Ku xir jaajarka oo sug soddon daqiiqo.
3. Badhanka daaridda hay toban ilbiriqsi, kadibna sii daa. Wax yar sug, dabadeedna hal mar riix.
4. Fiiri oo dhegayso. Ma jiraa nal ama cod? Noo sheeg: waxay naga caawinaysaa inaan sababta helno.

Haddii aanay waxba isbeddelin, caawimaad na weydii. Shaqadii lagu kaydiyay akoonka dugsiga way badbaadsan tahay.`,
    words: 'shaashad madow, mugdi, ma shidmayo, ma daarmayo, wuu dhintay, waxba ma muuqdaan, wuu istaagay, black screen, dead',
  },
  'liquid-spilled': {
    title: 'Qalabka wax baa ku daatay',
    text: `Muhiim ma aha cidda sababtay. Hadda waxa muhiimka ah waa inaad degdegto oo badbaado.

1. Haddii madaxa fiilada ama meesha korontadu qoyan tahay, ha taaban oo u yeer qof weyn. Haddii kale, jaajarka ku saar gacmo qallalan.
2. Badhanka daaridda hay ilaa uu qalabku damo.
3. Maro jilicsan ku tirtir meesha aad gaari karto.
4. Fur oo tuwaal dushiis u foorari sida teendho, si dareeruhu uga daato.
5. Ha daarin qalabka, oo isla maalintaas caawimaad na weydii.

Fadlan ha isticmaalin qalabka timaha lagu qalajiyo, bariisna ha ku ridin. Ha jaajin hana daarin, xitaa haddii uu qallalan u muuqdo: marka hore waa inaan gudihiisa eegno.`,
    words: 'biyo, wuu qooyay, qoyan, juus, cabitaan, caano, kafee, shaah, roob, biyo ku dhacay, dareere, dheg-dheg, water, spill, wet',
  },
  'keys-stuck': {
    title: 'Badhannadu way dhegayaan ama ma shaqeeyaan',
    text: `Sababtu badanaa waa jajab cunto iyo boodh. Si tartiib ah u taabo: badhannadu si fudud ayay u soo baxaan.

1. Dami qalabka oo jaajarka ka saar.
2. Foorari oo si tartiib ah u rux.
3. Badhannada ku tirtir maro qallalan oo jilicsan.
4. Dib u daar oo badhannada tijaabi.

Ma xarfaha waaweyn oo keliya ayaa kuu soo baxaya? Isku mar riix Alt iyo badhanka ay ku taal muraayadda wax weyneysa ama goobada. Sidaas ayay xarfaha waaweyn ku damayaan.

Fadlan badhannada ha bixin, waxna ha ku buufin. Haddii ay weli shaqayn waayaan, caawimaad na weydii oo noo sheeg badhannada ay yihiin.`,
    words: 'kiiboodh, kiibood, kibood, badhan, batoon, furayaasha, xarfo, qoraal, badhan go’ay, maws, touchpad, caps lock, keyboard',
  },
  'will-not-charge': {
    title: 'Qalabku ma jaajmayo',
    text: `Inta badan dhibaatadu waa fiilada ama meesha korontada, ma aha qalabka.

1. Fiiri fiilada iyo madaxeeda. Haddii wax go’an, qalloocan ama guban yihiin, ha isticmaalin oo noo sheeg.
2. Jaajarka labada dhinacba si fiican u geli.
3. Isku day meel kale oo koronto leh, oo nal ka shaqeeyo.
4. Soddon daqiiqo ha ku xirnaado, xitaa haddii aanu nal shidmin. Baytariga madhan waqti ayuu u baahan yahay.
5. Haddii aad amaahan karto jaajar kale oo isla nooca ah, isku day kaas.

Haddii uu weli jaajmi waayo, caawimaad na weydii. Haddii qalabku aad u kulul yahay ama barar ka muuqdo, isla markiiba korontada ka saar oo ha isticmaalin.`,
    words: 'jaajar, jajar, jaaj, ma jaajayo, baytari, batari, bateri, fiilo, koronto, nal ma shidmo, dhakhso u dhamaado, charger, battery',
  },
  'no-wifi-at-school': {
    title: 'Dugsiga Wi-Fi kama jiro',
    text: `Marka hore ogow inay dhibaatadu tahay qalabkaaga ama fasalka oo dhan.

1. Weydii qofka kuu dhow. Haddii kiisuna shaqayn waayo, macallinka u sheeg: dhibaatadu waa fasalka, ma aha qalabkaaga.
2. Guji saacadda ku taal geeska shaashadda, kadibna calaamadda Wi-Fi-ga. Dami Wi-Fi-ga, sug toban ilbiriqsi, dabadeedna shid.
3. Dooro shabakadda dugsiga.
4. Dami qalabka oo dib u daar.

Haddii uu weli shaqayn waayo, caawimaad na weydii. Qor qolka iyo saacadda, si aan sababta u helno. Ilaa markaas, macallinka weydii sida aad shaqada u sii wadi karto adigoo aan internet haysan.`,
    words: 'wifi, waay faay, internet ma jiro, internetka waa go’an yahay, shabakad, net, ma xirna, gaabis, offline, disconnected',
  },
  'cannot-sign-in': {
    title: 'Akoonka ma geli karo',
    text: `Qof walba mar mar ayuu illoobaa erayga sirta ah. Marka hore tan isku day.

1. Qor cinwaanka iimaylka dugsiga oo dhammaystiran, oo xaraf walba fiiri.
2. Si tartiib ah u qor erayga sirta ah. Xarfaha waaweyn iyo kuwa yaryar isku mid ma aha.
3. Hubi in qalabku ku xiran yahay Wi-Fi. La’aantiis, eray sir ah oo cusub ma shaqeeyo.
4. Ma shaashaddaa ku weydiinaysa eraygaagii hore ee sirta ahaa? Hal mar qor, kadibna isticmaal kan cusub. Haddii aanad garanayn, caawimaad weydii intaanad wax kale gujin.
5. Haddii aad weli geli weydo, macallin ama xafiiska dugsiga weydii eray sir ah oo cusub.

Fadlan ha isticmaalin akoonka saaxiib, walaal ama qof kale.`,
    words: 'baaswoor, password, waan illoobay, eray sir ah, furaha sirta, login, log in, ma geli karo, akoonka waa xiran yahay, lambar sir ah, magaca',
  },
  'app-will-not-open': {
    title: 'Ab ama bog internet ma furmayo',
    text: `Inta badan mid ka mid ah tallaabooyinkan ayaa ku filan.

1. Xir bogga ama abka oo mar kale fur.
2. Bog kale fur. Haddii bogna furmi waayo, dhibaatadu waa internetka.
3. Hubi inaad ku gashay akoonka dugsiga oo aanay ahayn akoon kale.
4. Dami qalabka oo dib u daar, si uu u dhammaystiro cusboonaysiinta.

Ma boggu wuxuu leeyahay waa la xannibay? Bogagga qaarkood way ka xiran yihiin qalabka dugsiga. Haddii aad fasalka ugu baahan tahay, macallinkaaga u sheeg.

Haddii uu weli furmi waayo, caawimaad na weydii. Noo sheeg magaciisa iyo waxa fariintu leedahay.`,
    words: 'ab, app, barnaamij, website, waa la xannibay, blocked, ma furmo, wuu istaagay, link, classroom, bogga ma soo baxayo, qalad',
  },
  'no-sound-or-camera': {
    title: 'Cod, kamarad ama makarafoon ma jiro',
    text: `Badanaa waa dejin yar oo dhakhso loo saxo.

1. Ka saar sameecadaha dhegaha, oo dami kuwa aan fiilada lahayn.
2. Guji saacadda ku taal geeska shaashadda oo codka kor u qaad.
3. Haddii dabool yar saaran yahay kamarada, dhinac u riix.
4. Xir bogagga iyo ababka kale ee isticmaalaya kamarada ama makarafoonka.
5. Marka boggu ku weydiiyo, u oggolow inuu isticmaalo. Haddii aad hore u diidday, guji calaamadda yar ee ku ag taal cinwaanka bogga oo halkaas uga oggolow.
6. Dami qalabka oo dib u daar.

Haddii uu weli shaqayn waayo, caawimaad na weydii oo noo sheeg abka ama bogga ay ku dhacayso.`,
    words: 'cod ma leh, codka, ma maqlayo, kamarad, kaamiro, camera, mic, makarafoon, sameecad, sameecado, zoom, meet, fiidiyow, mute',
  },
  'lost-or-stolen': {
    title: 'Qalabku wuu lumay ama waa la xaday',
    text: `Isla maalintaas noo sheeg, xitaa haddii aanad hubin. Dugsigu qalabka wuu xiri karaa, si aan qof kale u isticmaalin.

1. Xusuuso: xaggee baad ugu dambaysay adigoo isticmaalaya?
2. Ka raadi boorsooyinka, guriga iyo baska. Weydii macallimiinta iyo meesha dugsigu dhigo alaabta lunta.
3. Haddii aanu halkaas oollin, maanta noo sheeg. Qor goorta iyo meesha uu kuugu dambeeyay.
4. Haddii aad u malaynayso in la xaday, ha isku dayin inaad adigu soo ceshato. Qof weyn ayaa booliska u sheegi kara.

Haddii ay jirto warbixin boolis, lambarkeeda na sii. La’aanteedna waan ku caawinaynaa. Qalabka luma badanaa waa la helaa: haddii aad hesho, fadlan noo sheeg.`,
    words: 'lumay, waan waayay, la xaday, tuug, xatooyo, ma garanayo meesha uu yaal, waan illoobay, baskii, boolis, lost, stolen',
  },
  'daily-care': {
    title: 'Maalin walba qalabka u fiirso',
    text: `Caadooyin yar ayaa qalabka sannado fiicnaan ku haya.

- Xir intaanad qaadin, oo labada gacmood ku qaad.
- Qalimaanta iyo sameecadaha ka qaad kiiboodhka intaanad xirin.
- Galkiisa ha ku jiro, wax culusna ha dul saarin.
- Cuntada iyo cabitaanka miis kale dhig.
- Weligaa ha kaga tegin dhulka, gaari kulul dhexdiisa ama dibadda qabow.
- Ha ka bixin warqadda lambarku ku qoran yahay. Waan u baahannahay si aan kuu caawinno.

Toddobaadkiiba mar dami oo dib u daar, si uu u dhammaystiro cusboonaysiinta. Haddiise wax jabaan, dhakhso noo sheeg. Taasina waa qayb ka mid ah daryeelka.`,
    words: 'daryeel, sida loo qaado, boorso, gal, ilaali, xeerar, cunto, dhac, ha jabin, nadiif, care, case, backpack',
  },
  'cleaning': {
    title: 'Nadiifi shaashadda iyo badhannada',
    text: `Waxaad u baahan tahay maro jilicsan, sida tan muraayadaha indhaha lagu tirtiro, iyo laba daqiiqo.

1. Dami qalabka oo jaajarka ka saar.
2. Shaashadda ku tirtir marada qallalan. Si fudud u riix.
3. Haddii dhibco wasakh ah ku yaallaan, marada ku shub dhowr dhibcood oo biyo ah. Weligaa biyo ha ku shubin qalabka.
4. Foorari oo si tartiib ah u rux si jajabku uga soo dhaco. Kadibna badhannada tirtir.
5. Sug ilaa wax walba qallalaan intaanad daarin.

Fadlan ha isticmaalin dawada muraayadaha, barafaleeshka, buufinta ama warqadda jikada. Shaashadda way dhaawici karaan. Gacmo nadiif ah ayaa daryeelka ugu fiican.`,
    words: 'nadiifin, wasakh, boodh, tirtir, dheg-dheg, faro, jeermis, dhaqid, saabuun, clean, dirty, wipe',
  },
  'charging-at-home': {
    title: 'Habeen walba guriga ku jaaj',
    text: `Baytari buuxa subaxdii waa maalin dugsi oo wanaagsan.

1. Dooro hal meel oo lagu jaajo oo adag oo siman, sida miis. Sariirta, fadhiga ama barkinta hoosteeda aad buu ugu kululaadaa.
2. Fiilada dhig meel aan qofna ku turunturroon.
3. Ku xir jaajarka marka layliga guriga la dhammeeyo, oo fiiri nalka ku ag yaal meesha fiiladu gasho.
4. Subaxdii, madaxa fiilada jiid, ma aha fiilada.
5. Qalabka boorsada dugsiga ku rid.

Fadlan isticmaal jaajarka qalabka la socday. Haddii fiilo go’an tahay, mar dambe ha isticmaalin oo mid kale na weydii.`,
    words: 'jaaj, jaajar, jajar, baytari, batari, habeenkii, koronto, fiilo, baytari yar, charge, charger, battery',
  },
  'battery-hot-or-swollen': {
    title: 'Baytarigu wuu kulul yahay ama wuu bararay',
    text: `Qalabku wuu diirri karaa marka uu jaajmayo. Laakiin waa inaanu noqon mid aan la taaban karin kulayl dartiis, inaanu bararin, inaanu ur yaab leh yeelan, oo aanu xirmi waayin. Adiga ayaa qalabka ka muhiimsan.

1. Haddii qiiq ama dab jiro, dadka oo dhan dibadda u saar oo wac 911. Ha taaban qalabka.
2. Haddii aanay jirin, jaajarka ka saar oo qalabka dami.
3. Dul dhig wax adag oo aan gubanayn, sida dhul marmar ah, oo ka fogee sariiraha, daahyada iyo warqadaha.
4. Ha jaajin, ha riixin, hana furin. Boorso ha ku ridin.
5. Isla markiiba noo sheeg. Waxaan kuu sheegi doonnaa sida qalabku dugsiga ugu noqonayo.`,
    words: 'kulul, kulayl, barar, bararay, qiiq, dab, ur gubasho, wuu gubanayaa, baytari bararay, hot, swollen, smoke, fire',
  },
  'no-internet-at-home': {
    title: 'Guriga internet kuma jiro',
    text: `Qoyskaaga oo keliya ma aha. Dhowr siyaabood ayaa caawimaad lagu heli karaa.

- Dugsiga weydii hotspot, oo ah qalab yar oo guriga internet keena. Waxaan kuu sheegaynaa haddii mid bannaan yahay.
- Shirkadaha internetka weydii qiimo jaban. Qaar badan ayaa dhimis u sameeya qoysaska dakhligoodu yar yahay, ama kuwa carruurtoodu cunto bilaash ah ka hesho dugsiga.
- Maktabadaha iyo xarumaha bulshadu badanaa waxay leeyihiin Wi-Fi bilaash ah.
- Telefoonku internetkiisa wuu la wadaagi karaa qalabka. Taasi waxay isticmaashaa xogta telefoonka, markaa marka hore fiiri heshiiskaaga.
- Macallinka weydii shaqada la qaban karo iyada oo aan internet jirin.

Noo sheeg waxa aad u baahan tahay, luqadda aad jeceshahay. Uma baahnid inaad sababta sheegto.`,
    words: 'internet ma haysanno, hotspot, wifi, net, internet jaban, lacag yar, data, xog, maktabad, bilaash, ma awoodno, internet',
  },
  'home-wifi-tips': {
    title: 'Wi-Fi ka fiican guriga',
    text: `Isbeddello yar ayaa badanaa wax weyn tara.

1. Qalabka internetka korontada ka saar hal daqiiqo. Mar kale ku xir oo sug shan daqiiqo.
2. Dhig meel bannaan oo sare oo guriga dhexdiisa ah. Armaajooyinka, birta iyo maykrowayfku way daciifiyaan.
3. U soo dhowow.
4. Marka layliga guriga la qabanayo, jooji fiidiyowga iyo ciyaaraha qalabka kale.
5. Wi-Fi-ga qalabka dugsiga dami oo dib u shid.

Ma telefoonkuna wuu ka gaabiyaa isla meeshaas? Markaa wac shirkadda internetka. Haddii qalabka dugsiga oo keliya gaabis yahay, caawimaad na weydii.`,
    words: 'internet gaabis, wifi daciif, router, raawtar, modem, net, wuu go’go’aa, signal, slow, lag, xirmay',
  },
  'online-safety-family': {
    title: 'Ilmahaaga kala hadal internetka',
    text: `Uma baahnid inaad kombiyuutarka wax badan ka taqaan. Waxa ugu badan ee wax tara waa inaad weydiiso oo aad dhegaysato ilmahaaga.

- Toddobaad walba weydii: Maxaa internetka kaaga farxiyay? Ma jiraan wax aan fiicnayn?
- Ilmahaagu ha ku tuso ciyaar, bog ama casharkiisa.
- Ku heshiiya waqtiyo aan shaashad la isticmaalin, sida cuntada iyo hurdada.
- Habeenkii qalabka ku jaaj meel ka baxsan qolka hurdada.
- U sharax in magacyada, cinwaannada, sawirrada iyo erayada sirta ah aan la siin dad aan la aqoon.
- Marar badan ku dheh: Wax walba waad ii sheegi kartaa, waanan ku caawinayaa.

Shaandhadu bogag badan oo xun way joojisaa, laakiin ma wada joojiso. Haddii wax ku welwel geliyaan, la hadal macallin ama la-taliyaha dugsiga. Keligaa ma tihid.`,
    words: 'badbaadada internetka, carruur, waqtiga shaashadda, ciyaaro, tiktok, youtube, baraha bulshada, kontorool, cagajuglayn, safety, screen time',
  },
  'kind-and-private': {
    title: 'Noqo qof naxariis leh oo sirtaada ilaali',
    text: `Waxa aad dirto waa la koobiyeyn karaa oo waqti dheer ayaa la hayn karaa. Caadooyinkani adiga iyo dadka kaleba way idin ilaaliyaan.

- Qor oo keliya waxa aad qofka wejigiisa ugu sheegi lahayd.
- Weydii qofka intaanad sawir ka qaadin ama sawirkiisa wadaagin.
- Cinwaankaaga, lambarka telefoonkaaga iyo erayadaada sirta ah cidna ha siin.
- Shaashadda xir marka aad ka tagayso.
- Haddii qof kuu xumeeyo, ha u jawaabin. Fariinta hay oo qof weyn u sheeg.
- Dadka kale u hiili, ama caawimaad u raadi.

Ma dirtay wax aad ka qoomamaysay? Tirtir, raalli gelin bixi, oo qof weyn weydii inuu ku caawiyo. Qof walba weli wuu baranayaa.`,
    words: 'cagajuglayn, aflagaaddo, cay, ixtiraam, sawirro, sir, xan, chat, snap, tiktok, baraha bulshada, bullying, privacy',
  },
  'strange-message': {
    title: 'Fariin ama link yaab leh',
    text: `Fariimaha qaarkood waxay iska dhigaan inay ka yimaadeen dugsiga, bangi ama saaxiib. Wax bay kuu ballanqaadaan ama waxay rabaan inaad degdegto.

1. Joogso. Ha gujin, ha u jawaabin, waxa ku lifaaqanna ha furin.
2. Fiiri cinwaanka diraha oo dhan. Ma dhab ahaan waa kii aad garanaysay?
3. Qofka si kale u weydii, tusaale ahaan telefoon.
4. Qof weyn tus, ama noo sheeg.

Ma hore ayaad u gujisay, mise eraygaaga sirta ah ayaad qortay? Dadka taxaddara xitaa way ku dhacdaa. Isla markiiba samee eray sir ah oo cusub oo noo sheeg. Weligeen kuma weydiin doonno eraygaaga sirta ah.`,
    words: 'khiyaano, been abuur, iimayl been ah, spam, scam, phishing, hack, la jabsaday, fayras, link, waan gujiyay, abaalmarin',
  },
  'tell-an-adult': {
    title: 'Goorta qof weyn loo sheego',
    text: `Caawimaad weydiisigu waa geesinnimo, mar walbana waa sax. U sheeg qof aad ku kalsoon tahay marka

- qof internetka kugu cabsi geliyo, kuu hanjabo ama kaa rabo inaad sir qariso,
- qof sawirradaada kaa codsado ama rabo inuu kula kulmo,
- aad aragto wax ku dhibaya,
- saaxiib qoro inuu naftiisa ama dad kale wax yeelayo.

1. Jooji jawaabista.
2. Fariimaha hay, si aad u tusi karto.
3. Maanta u sheeg waalid, macallin ama la-taliyaha dugsiga. Haddii qofka koowaad ku dhegaysan waayo, qof kale u sheeg.

Qof ma khatar buu ku jiraa hadda? Wac 911. Haddii aad aad u murugaysan tahay ama ka fikirayso inaad naftaada wax yeesho, wac 988 ama fariin u dir, habeen iyo maalin.`,
    words: 'cabsi, hanjabaad, cagajuglayn, qof aan aqoon, murugo, naf-gooyo, is-dilid, sawirro, la-taliye, caawimaad, bully, scared, help',
  },
  'passwords': {
    title: 'Erayo sir ah oo wanaagsan',
    text: `Erayga sirta ah ee wanaagsan adiga way kuu fududdahay inaad xusuusato, dadka kalena way ku adag tahay inay qiyaasaan.

- Dheeree: saddex ama afar eray oo aan waxba isaga lug lahayn.
- Ha isticmaalin magacyo, taariikh dhalasho ama magaca dugsiga.
- Mid kale u isticmaal ciyaaraha iyo bogagga kale.
- Saaxiibbada ha u sheegin. Carruurta yaryar waalidkood way u sheegi karaan.
- Weligaa ha ku qorin fariin ama foom. Weligeen kuma weydiin doonno.

Qof kale ma garanayaa? Maanta beddel, ama mid cusub na weydii. Ma illowday? Way dhacdaa. Weydii macallin ama xafiiska dugsiga.`,
    words: 'password, baaswoor, eray sir ah, furaha sirta, lambar sir ah, beddel, waan illoobay, cusub, reset, login, forgot, hack',
  },
  'what-if-damage': {
    title: 'Haddii qalabku jabo ama lumo',
    text: `Alaabtu way jabtaa, xitaa marka dadku taxaddaraan. Waa kan waxa xiga.

1. Waxaad noo sheegtaa wixii dhacay, sida ugu dhakhsaha badan.
2. Qalabka ayaan fiirinaynaa oo waxaan ogaanaynaa waxa uu u baahan yahay.
3. Na weydii sida ilmahaagu shaqada u sii wadi karo ilaa markaas.
4. Haddii kharash jiri karo, dugsigu marka hore ayuu kuu sheegayaa: inta uu yahay iyo sababta. Su’aalo waad weydiin kartaa, waxaadna sheegi kartaa haddii uu qoyskaaga ku badan yahay.

Kharashka waxaa go’aamisa degmada dugsiga oo xeerarkeeda raacaysa, ma aha qofka qalabka dayactira. Fadlan weligaa ha u qarin qalab jabay lacag darteed. Nala soo hadal.`,
    words: 'lacag, qiimo, meeqa, immisa, yaa bixinaya, ganaax, biil, caymis, jabay, mas’uul, kharash, cost, fee, pay',
  },
  'returning-device': {
    title: 'Soo celinta qalabka',
    text: `Dhammaadka sannad-dugsiyeedka, ama marka ilmahaagu dugsi kale u wareego, qalabka waa la soo celiyaa. Dugsiga ayaa kuu sheegaya maalinta iyo meesha.

1. Kaydi waxa ilmahaagu rabo inuu haysto. Waxa qalabka oo keliya ku kaydsan waa la tirtirayaa.
2. Soo hel jaajarka iyo galka. Waa qayb ka mid ah qalabka.
3. Ka bixi sawirrada lagu dhejiyay, laakiin ha ka bixin warqadda lambarku ku qoran yahay.
4. Ku tirtir maro qallalan.
5. Ka bax akoonka, dugsiga keen, oo weydiiso warqad caddaynaysa inaad soo celisay.

Wax ma maqan yihiin ama ma jabeen? Keen waxa aad hayso oo noo sheeg. Wadajir ayaan xal u helaynaa.`,
    words: 'soo celin, celi, ku wareejin, dhammaadka sannadka, guuritaan, dugsi kale, qalin-jabin, xagaaga, return, turn in, hand in',
  },
  'get-started-family': {
    title: 'Qalabka dugsiga ee ilmahaaga',
    text: `Dugsigu wuxuu ilmahaaga qalabkan ugu amaahiyaa waxbarasho: inuu wax akhriyo, wax qoro, layliga guriga sameeyo oo fasalka la shaqeeyo.

1. Raadi warqadda ku dheggan qalabka oo lambarkeeda qoro. Waan ku weydiinaynaa marka aad caawimaad u baahato.
2. Ilmahaagu ha ku tuso sida akoonka loo galo. Adigu akoon uma baahnid.
3. Dooro meel lagu jaajo.
4. Fiiri inuu ku shaqeeyo internetka guriga. Haddii aanad internet lahayn, noo sheeg.

- Qalabku waa kan ilmahaaga. Fadlan dad kale ha amaahin.
- Cusboonaysiinta iyo dayactirka dugsigaa ka mas’uul ah.
- Caawimaad halkan ayaad ka helaysaa, luqaddaada, mar kasta oo wax khaldamaan.`,
    words: 'chromebook, koromabuug, laabtob, laptop, kombiyuutar, computer, qalab cusub, waalid, bilow, sida loo isticmaalo, tablet',
  },
  'accessibility-settings': {
    title: 'Si fudud wax u arag, u maqal oo u akhri',
    text: `Chromebook walba wuxuu leeyahay qalab caawin, qof walbana wuu isticmaali karaa.

1. Si aad bogga u weynayso, Ctrl hay oo riix badhanka isku-darka (+). Ctrl iyo kala-jarka (-) way yareeyaan, Ctrl iyo eberna sidii hore ayay ku celiyaan.
2. Kuwa kale, guji saacadda ku taal geeska shaashadda, kadibna calaamadda giraanta ilkaha leh, dabadeedna Accessibility.
3. Live Caption wuxuu qoraal ahaan u soo saaraa waxa fiidiyowga lagu dhahayo.
4. Select-to-speak kor ayuu u akhriyaa waxa aad doorato: hay badhanka ay ku taal muraayadda wax weyneysa ama goobada, oo erayada hareerahooda ku jiid.
5. ChromeVox shaashadda oo dhan kor ayuu u akhriyaa. Ctrl, Alt iyo Z oo isku mar la riixo ayaa daara oo damiya.

Mid ma ka maqan yahay, mise ilmahaagu wax dheeraad ah ayuu u baahan yahay? Macallin u sheeg ama na weydii.`,
    words: 'indhoole, dhegoole, arag yar, far waaweyn, weyneyn, qoraal hoose, naafo, akhriska, baahi gaar ah, accessibility, zoom, captions',
  },
  'staff-first-week': {
    title: 'Toddobaadkaaga koowaad ee qalabka dugsiga',
    text: `Soo dhowow. Shan arrimood oo yaryar oo hadda ah ayaa saacado kuu badbaadinaya mar dambe.

1. Qalabkaaga ku gal akoonkaaga dugsiga. Wi-Fi-ga, codka iyo kamarada ku tijaabi qolalka aad wax ku dhigto.
2. Raadi warqadda ku dheggan qalabkaaga oo lambarkeeda qoro.
3. Ogow cidda dugsigaaga ka caawisa qalabka iyo goorta.
4. Fur ababka fasalkaagu isticmaali doono, hal mar shaashadda weyn.
5. Fasalkaaga kala heshii meesha qalabka lagu jaajo, meesha cabitaanka la dhigo iyo goorta qalabka la xiro.

Mar walba diyaarso hal hawl oo aan qalab u baahnayn. Goor horena wax weydii: su’aal aad u yar ma jirto.`,
    words: 'macallin cusub, shaqaale cusub, bilow, diyaarin, brojektor, fasal, soo dhowayn, new teacher, onboarding, setup',
  },
  'staff-report-for-a-class': {
    title: 'Dhibaatada fasalkaaga noo sheeg',
    text: `Warbixin cad ayaa fasalkaaga si dhakhso ah shaqada ugu celinaysa.

1. Ma hal qalab baa mise waa qaar badan? Mid kale isla meeshaas ku tijaabi.
2. Haddii uu hal qalab yahay, hal warbixin dir oo ay ku qoran yihiin lambarka warqadda ku dheggan iyo magaca ardayga.
3. Haddii isla dhibaatadu ku jirto qalab badan, dhammaantood hal warbixin u dir. Qor qolka, inta ay yihiin iyo goorta ay bilaabatay.
4. Qor waxa aad aragto, eray eray, iyo wixii aad isku dayday.
5. Sheeg goorta aad u baahan tahay, tusaale imtixaan Jimcaha ah.

Fadlan ha qorin erayo sir ah, iyo wax ku saabsan caafimaad ama dhibco. Ilaa la xalliyo, ardaydu way wada isticmaali karaan, ama waxaad weydiisan kartaa qalab amaah ah.`,
    words: 'codsi, macallin, arday, fasal, qalab badan, gaadhi qalab, taageero farsamo, ticket, cart, help desk',
  },
};
