/** This file holds the canned answers that MyTech brings along, in every language. */
import type { Language } from './languages';

/** `{ticket}` and `{school}` are filled in when an answer is picked. */
export interface CannedWords {
  readonly received: string;
  readonly details: string;
  readonly restart: string;
  readonly office: string;
  readonly loaner: string;
  readonly repair: string;
  readonly ready: string;
  readonly password: string;
  readonly charger: string;
  readonly wifi: string;
  readonly lost: string;
  readonly solved: string;
}

export const canned: Readonly<Record<Language, CannedWords>> = {
  en: {
    received: 'We are working on request {ticket}. You will hear from us again soon. You do not need to do anything now.',
    details: 'Please tell us a little more, so that we can help: What do you see on the screen? When did it start? Does it happen at school, at home, or both?',
    restart: 'Please hold the power button down until the screen goes dark, wait ten seconds, and turn the device on again. Then tell us whether it works.',
    office: 'Please bring the device and its charger to the office of {school}. Say the number {ticket} there.',
    loaner: 'A loaner device is ready at the office of {school}. Please bring the broken one and say the number {ticket}. You can go on with schoolwork the same day.',
    repair: 'The device has been sent for repair. We will write to you as soon as it is back. Please keep using the loaner until then.',
    ready: 'Good news: the device is ready. Please pick it up at the office of {school} and bring the loaner, if you have one.',
    password: 'A teacher or the office of {school} can set a new password in a minute. Please ask there in person. We never send passwords by e-mail.',
    charger: 'Please try another outlet and, if you can, another charger of the same kind. Leave the device plugged in for thirty minutes. Then tell us whether a light comes on.',
    wifi: 'Please see whether a phone can go online over the same Wi-Fi. If it cannot, unplug the internet box for one minute and try again. Tell us what you found.',
    lost: 'We have locked the device so that nobody else can use it. Please keep looking in bags, on the bus and in the lost and found, and tell us if you find it.',
    solved: 'We think that this is solved. Does everything work now? If not, just reply to this e-mail.',
  },
  es: {
    received: 'Estamos trabajando en su solicitud {ticket}. Pronto tendrá noticias nuestras. Por ahora no tiene que hacer nada.',
    details: 'Para poder ayudarle, cuéntenos un poco más: ¿qué se ve en la pantalla? ¿Cuándo empezó? ¿Pasa en la escuela, en casa o en los dos lugares?',
    restart: 'Mantenga presionado el botón de encendido hasta que la pantalla se apague, espere diez segundos y vuelva a encender el dispositivo. Después díganos si funciona.',
    office: 'Por favor, traiga el dispositivo y su cargador a la oficina de {school}. Allí mencione el número {ticket}.',
    loaner: 'Hay un dispositivo prestado listo en la oficina de {school}. Traiga el que está dañado y mencione el número {ticket}. El estudiante podrá seguir trabajando el mismo día.',
    repair: 'Enviamos el dispositivo a reparar. Le escribiremos en cuanto esté de vuelta. Mientras tanto, siga usando el dispositivo prestado.',
    ready: 'Buenas noticias: el dispositivo está listo. Recójalo en la oficina de {school} y traiga el dispositivo prestado, si tiene uno.',
    password: 'Un maestro o la oficina de {school} puede poner una contraseña nueva en un minuto. Pídala allí en persona. Nunca enviamos contraseñas por correo electrónico.',
    charger: 'Pruebe otro enchufe y, si puede, otro cargador del mismo tipo. Deje el dispositivo conectado treinta minutos. Después díganos si se enciende alguna luz.',
    wifi: 'Vea si un teléfono puede conectarse a internet con la misma red Wi-Fi. Si no puede, desconecte el módem de internet un minuto y vuelva a intentarlo. Cuéntenos qué pasó.',
    lost: 'Bloqueamos el dispositivo para que nadie más pueda usarlo. Siga buscando en mochilas, en el autobús y en objetos perdidos, y avísenos si lo encuentra.',
    solved: 'Creemos que esto ya está resuelto. ¿Funciona todo? Si no es así, solo responda a este correo.',
  },
  ht: {
    received: 'N ap travay sou demann {ticket}. N ap ekri w ankò byento. Ou pa bezwen fè anyen kounye a.',
    details: 'Tanpri ban nou kèk detay anplis pou nou ka ede w: Ki sa ou wè sou ekran an? Ki lè sa te kòmanse? Èske sa rive lekòl la, lakay ou, oswa toude kote?',
    restart: 'Tanpri kenbe bouton limen an peze jiskaske ekran an vin nwa, tann dis segonn epi limen aparèy la ankò. Apre sa, di nou si li mache.',
    office: 'Tanpri pote aparèy la ak chajè li nan biwo {school}. Bay nimewo {ticket} la.',
    loaner: 'Gen yon aparèy prete ki pare nan biwo {school}. Tanpri pote sa ki kase a epi bay nimewo {ticket}. Elèv la ka kontinye travay li menm jou a.',
    repair: 'Nou voye aparèy la pou yo repare l. N ap ekri w kou li tounen. Tanpri kontinye sèvi ak aparèy prete a an atandan.',
    ready: 'Bon nouvèl: aparèy la pare. Tanpri vin pran l nan biwo {school}, epi pote aparèy prete a si ou gen youn.',
    password: 'Yon pwofesè oswa biwo {school} ka mete yon nouvo modpas nan yon minit. Tanpri pase mande yo sa la. Nou pa janm voye modpas pa imèl.',
    charger: 'Tanpri eseye yon lòt priz epi, si ou kapab, yon lòt chajè menm kalite. Kite aparèy la ploge pandan trant minit. Apre sa, di nou si yon limyè limen.',
    wifi: 'Tanpri gade si yon telefòn ka ale sou entènèt ak menm Wi-Fi a. Si li pa kapab, deploge bwat entènèt la pandan yon minit epi eseye ankò. Di nou sa ou jwenn.',
    lost: 'Nou bloke aparèy la pou pèsòn lòt pa ka sèvi avè l. Tanpri kontinye chèche nan valiz, nan bis la ak kote lekòl la sere bagay moun pèdi. Fè nou konnen si ou jwenn li.',
    solved: 'Nou panse pwoblèm nan rezoud. Èske tout bagay mache kounye a? Si non, annik reponn imèl sa a.',
  },
  pt: {
    received: 'Estamos cuidando do pedido {ticket}. Em breve você terá notícias nossas. Por enquanto, não é preciso fazer nada.',
    details: 'Para podermos ajudar, conte um pouco mais: o que aparece na tela? Quando começou? Acontece na escola, em casa ou nos dois lugares?',
    restart: 'Segure o botão de ligar até a tela apagar, espere dez segundos e ligue o aparelho de novo. Depois diga se funcionou.',
    office: 'Por favor, traga o aparelho e o carregador à secretaria de {school}. Lá, informe o número {ticket}.',
    loaner: 'Há um aparelho emprestado pronto na secretaria de {school}. Traga o que está quebrado e informe o número {ticket}. O estudante pode continuar os estudos no mesmo dia.',
    repair: 'O aparelho foi enviado para conserto. Escreveremos assim que ele voltar. Até lá, continue usando o aparelho emprestado.',
    ready: 'Boa notícia: o aparelho está pronto. Retire-o na secretaria de {school} e traga o aparelho emprestado, se tiver um.',
    password: 'Um professor ou a secretaria de {school} pode criar uma nova senha em um minuto. Peça lá pessoalmente. Nunca enviamos senhas por e-mail.',
    charger: 'Tente outra tomada e, se puder, outro carregador do mesmo tipo. Deixe o aparelho ligado na tomada por trinta minutos. Depois diga se alguma luz acende.',
    wifi: 'Veja se um celular consegue entrar na internet pelo mesmo Wi-Fi. Se não conseguir, tire o roteador da tomada por um minuto e tente de novo. Conte o que aconteceu.',
    lost: 'Bloqueamos o aparelho para que ninguém mais possa usá-lo. Continue procurando em mochilas, no ônibus e nos achados e perdidos, e avise se encontrar.',
    solved: 'Achamos que isto está resolvido. Está tudo funcionando? Se não, é só responder a este e-mail.',
  },
  vi: {
    received: 'Chúng tôi đang giải quyết yêu cầu {ticket}. Chúng tôi sẽ sớm liên lạc lại với quý vị. Hiện giờ quý vị không cần làm gì.',
    details: 'Để chúng tôi có thể giúp, xin cho biết thêm: Quý vị thấy gì trên màn hình? Chuyện này bắt đầu khi nào? Xảy ra ở trường, ở nhà hay cả hai?',
    restart: 'Xin giữ nút nguồn cho đến khi màn hình tắt, đợi mười giây rồi bật máy lại. Sau đó cho chúng tôi biết máy có chạy không.',
    office: 'Xin mang máy và bộ sạc đến văn phòng của {school}. Tại đó, xin cho biết số {ticket}.',
    loaner: 'Đã có máy mượn tại văn phòng của {school}. Xin mang máy hỏng đến và cho biết số {ticket}. Học sinh có thể học tiếp ngay trong ngày.',
    repair: 'Máy đã được gửi đi sửa. Chúng tôi sẽ viết cho quý vị ngay khi máy về. Trong lúc chờ, xin tiếp tục dùng máy mượn.',
    ready: 'Tin vui: máy đã xong. Xin đến nhận tại văn phòng của {school} và mang theo máy mượn, nếu có.',
    password: 'Giáo viên hoặc văn phòng của {school} có thể đặt mật khẩu mới trong một phút. Xin đến hỏi trực tiếp. Chúng tôi không bao giờ gửi mật khẩu qua email.',
    charger: 'Xin thử ổ cắm khác và, nếu có, bộ sạc khác cùng loại. Cắm sạc cho máy trong ba mươi phút. Sau đó cho chúng tôi biết có đèn nào sáng không.',
    wifi: 'Xin thử xem điện thoại có vào mạng được bằng cùng Wi-Fi đó không. Nếu không, rút điện bộ phát internet một phút rồi thử lại. Xin cho chúng tôi biết kết quả.',
    lost: 'Chúng tôi đã khóa máy để không ai khác dùng được. Xin tiếp tục tìm trong cặp, trên xe buýt và chỗ giữ đồ thất lạc, và báo cho chúng tôi nếu tìm thấy.',
    solved: 'Chúng tôi nghĩ việc này đã được giải quyết. Mọi thứ đã chạy tốt chưa? Nếu chưa, xin trả lời email này.',
  },
  zh: {
    received: '我们正在处理您的求助（编号 {ticket}），很快会再与您联系。您现在不需要做什么。',
    details: '为了帮助您，请再告诉我们一些情况：屏幕上显示什么？什么时候开始的？是在学校、在家，还是两处都这样？',
    restart: '请按住电源键直到屏幕变黑，等十秒钟，再开机。然后告诉我们是否正常。',
    office: '请把设备和充电器带到{school}的办公室，并告诉工作人员编号 {ticket}。',
    loaner: '{school}的办公室已经准备好一台借用设备。请带上坏的设备，并告诉工作人员编号 {ticket}。学生当天就可以继续学习。',
    repair: '设备已送去维修。修好后我们会立即写信给您。在此之前请继续使用借用设备。',
    ready: '好消息：设备已经修好。请到{school}的办公室领取，如有借用设备请一并带来。',
    password: '老师或{school}的办公室一分钟就能设置新密码。请您当面去问。我们绝不通过电子邮件发送密码。',
    charger: '请换一个插座试试，如果可以，也换一个同样的充电器。请给设备连续充电三十分钟，然后告诉我们指示灯有没有亮。',
    wifi: '请看看手机用同一个 Wi-Fi 能否上网。如果不能，请拔掉路由器电源一分钟再试。请告诉我们结果。',
    lost: '我们已锁定设备，别人无法使用。请继续在书包、校车和失物招领处寻找，找到后请告诉我们。',
    solved: '我们认为问题已经解决。现在一切正常吗？如果不正常，请直接回复这封邮件。',
  },
  ar: {
    received: 'نعمل الآن على طلبكم رقم {ticket}. سنكتب إليكم مرة أخرى قريبًا. لا حاجة إلى أن تفعلوا شيئًا الآن.',
    details: 'كي نتمكن من مساعدتكم، نرجو أن تخبرونا بالمزيد: ماذا يظهر على الشاشة؟ متى بدأ ذلك؟ هل يحدث في المدرسة أم في البيت أم في المكانين؟',
    restart: 'نرجو الضغط على زر التشغيل حتى تنطفئ الشاشة، ثم الانتظار عشر ثوانٍ وتشغيل الجهاز من جديد. ثم أخبرونا هل يعمل.',
    office: 'نرجو إحضار الجهاز والشاحن إلى مكتب {school}، وذكر الرقم {ticket} هناك.',
    loaner: 'هناك جهاز معار جاهز في مكتب {school}. نرجو إحضار الجهاز المعطل وذكر الرقم {ticket}. يمكن للطالب متابعة دراسته في اليوم نفسه.',
    repair: 'أُرسل الجهاز للإصلاح. سنكتب إليكم فور عودته. نرجو الاستمرار في استخدام الجهاز المعار حتى ذلك الحين.',
    ready: 'خبر سار: الجهاز جاهز. نرجو استلامه من مكتب {school} وإحضار الجهاز المعار إن وُجد.',
    password: 'يستطيع المعلم أو مكتب {school} وضع كلمة مرور جديدة في دقيقة. نرجو طلبها هناك شخصيًا. نحن لا نرسل كلمات المرور بالبريد الإلكتروني أبدًا.',
    charger: 'نرجو تجربة مقبس آخر، وإن أمكن شاحن آخر من النوع نفسه. اتركوا الجهاز موصولًا ثلاثين دقيقة، ثم أخبرونا هل يظهر ضوء.',
    wifi: 'نرجو التحقق هل يستطيع هاتف الاتصال بالإنترنت عبر شبكة Wi-Fi نفسها. إن لم يستطع، فافصلوا جهاز الإنترنت عن الكهرباء دقيقة واحدة ثم حاولوا من جديد، وأخبرونا بالنتيجة.',
    lost: 'أقفلنا الجهاز كي لا يستخدمه أحد آخر. نرجو مواصلة البحث في الحقائب والحافلة ومكان المفقودات، وإخبارنا إن وجدتموه.',
    solved: 'نظن أن المشكلة قد حُلّت. هل يعمل كل شيء الآن؟ إن لم يكن كذلك، فيكفي الرد على هذه الرسالة.',
  },
  so: {
    received: 'Waxaan ka shaqaynaynaa codsiga {ticket}. Dhowaan ayaan mar kale kuu soo qori doonnaa. Hadda uma baahnid inaad wax samayso.',
    details: 'Si aan kuu caawinno, fadlan wax yar oo dheeraad ah noo sheeg: Maxaad ka aragtaa shaashadda? Goorma ayay bilaabatay? Ma dugsiga ayay ka dhacdaa, guriga, mise labadaba?',
    restart: 'Fadlan hay badhanka daaridda ilaa shaashaddu damto, sug toban ilbiriqsi, kadibna qalabka dib u daar. Markaas noo sheeg inuu shaqaynayo.',
    office: 'Fadlan keen qalabka iyo jaajarkiisa xafiiska {school}. Halkaas ka sheeg lambarka {ticket}.',
    loaner: 'Qalab amaah ah ayaa diyaar ku ah xafiiska {school}. Fadlan keen kan jaban oo sheeg lambarka {ticket}. Ardaygu isla maalintaas ayuu casharka sii wadan karaa.',
    repair: 'Qalabka waxaa loo diray dayactir. Waan kuu soo qori doonnaa marka uu soo noqdo. Ilaa markaas fadlan sii isticmaal kan amaahda ah.',
    ready: 'War wanaagsan: qalabku waa diyaar. Fadlan ka soo qaado xafiiska {school}, keenna kan amaahda ah haddii aad haysato.',
    password: 'Macallin ama xafiiska {school} ayaa daqiiqad gudaheed kuu samayn kara eray sir ah oo cusub. Fadlan halkaas tag oo weydii. Weligeen eray sir ah iimayl kuma dirno.',
    charger: 'Fadlan isku day meel kale oo koronto leh, haddii aad awooddana jaajar kale oo isku nooc ah. Qalabka ku dhaaf korontada soddon daqiiqo. Markaas noo sheeg in nal shidmay.',
    wifi: 'Fadlan eeg in telefoon isla Wi-Fi-gaas internetka ka geli karo. Haddii kale, qalabka internetka korontada ka saar hal daqiiqo oo mar kale isku day. Noo sheeg waxaad aragtay.',
    lost: 'Qalabka waan xirnay si aan qof kale u isticmaalin. Fadlan ka sii raadi boorsooyinka, baska iyo meesha dugsigu dhigo alaabta lunta, noona sheeg haddii aad hesho.',
    solved: 'Waxaan u malaynaynaa in arrintan la xalliyay. Wax walba ma shaqaynayaan hadda? Haddii kale, ka jawaab iimaylkan oo keliya.',
  },
  fr: {
    received: 'Nous nous occupons de votre demande {ticket}. Vous aurez bientôt de nos nouvelles. Vous n’avez rien à faire pour le moment.',
    details: 'Pour que nous puissions vous aider, dites-nous en un peu plus\u00a0: que voyez-vous à l’écran\u202f? Quand cela a-t-il commencé\u202f? Cela arrive-t-il à l’école, à la maison ou aux deux endroits\u202f?',
    restart: 'Maintenez le bouton de mise en marche enfoncé jusqu’à ce que l’écran s’éteigne, attendez dix secondes, puis rallumez l’appareil. Dites-nous ensuite s’il fonctionne.',
    office: 'Merci d’apporter l’appareil et son chargeur au secrétariat de {school}. Indiquez-y le numéro {ticket}.',
    loaner: 'Un appareil de prêt vous attend au secrétariat de {school}. Merci d’apporter celui qui est cassé et d’indiquer le numéro {ticket}. L’élève pourra travailler le jour même.',
    repair: 'L’appareil est parti en réparation. Nous vous écrirons dès son retour. D’ici là, continuez à utiliser l’appareil de prêt.',
    ready: 'Bonne nouvelle\u00a0: l’appareil est prêt. Venez le chercher au secrétariat de {school} et rapportez l’appareil de prêt si vous en avez un.',
    password: 'Un enseignant ou le secrétariat de {school} peut créer un nouveau mot de passe en une minute. Demandez-le sur place. Nous n’envoyons jamais de mot de passe par e-mail.',
    charger: 'Essayez une autre prise et, si possible, un autre chargeur du même type. Laissez l’appareil branché trente minutes. Dites-nous ensuite si un voyant s’allume.',
    wifi: 'Voyez si un téléphone peut aller sur internet avec le même Wi-Fi. Sinon, débranchez la box internet une minute et réessayez. Dites-nous ce qui se passe.',
    lost: 'Nous avons bloqué l’appareil pour que personne d’autre ne puisse s’en servir. Continuez à chercher dans les sacs, dans le bus et aux objets trouvés, et prévenez-nous si vous le retrouvez.',
    solved: 'Nous pensons que c’est réglé. Est-ce que tout fonctionne maintenant\u202f? Sinon, répondez simplement à ce message.',
  },
};
