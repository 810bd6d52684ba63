/** This file holds the cards of the first day in Spanish, with the polite "usted". */
import type { StarterWords } from './cards';

export const es: StarterWords = {
  'cracked-screen': {
    title: 'La pantalla está rota',
    text: `Los accidentes pasan, y hace bien en avisarnos. El vidrio roto corta: primero, mucho cuidado.

1. No toque la parte rota ni la presione.
2. Apague el dispositivo y ciérrelo con cuidado.
3. Póngalo en su funda, o solo en una bolsa.
4. Pídanos ayuda y escriba qué pasó. Así podemos tener lista la pieza correcta.
5. Traiga el dispositivo a la escuela cuando se lo pidamos.

Por favor, no lo repare usted ni lo lleve a un taller. Lo que se guardó en la cuenta de la escuela no se pierde.`,
    words: 'pantalla quebrada, estrellada, vidrio roto, rajada, se cayó, se quebró, se me cayó, rayas en la pantalla, cracked, broken screen, crackeada',
  },
  'black-screen': {
    title: 'La pantalla se queda negra',
    text: `Una pantalla negra suele parecer peor de lo que es. Casi siempre el dispositivo está dormido o la batería se acabó.

1. Presione varias veces la tecla del sol grande. Sube el brillo de la pantalla.
2. Conecte el cargador y espere treinta minutos.
3. Mantenga presionado el botón de encendido durante diez segundos y suéltelo. Espere un poco y presiónelo una vez.
4. Mire y escuche. ¿Hay una luz o un sonido? Díganoslo: nos ayuda a encontrar la causa.

Si nada cambia, pídanos ayuda. Lo que se guardó en la cuenta de la escuela no se pierde.`,
    words: 'no prende, no enciende, oscura, muerta, apagada, se trabó, no se ve nada, congelada, no sirve, black screen, dead',
  },
  'liquid-spilled': {
    title: 'Se le derramó algo',
    text: `No importa quién fue. Lo que importa ahora es actuar rápido y sin peligro.

1. Si el enchufe o el tomacorriente está mojado, no lo toque y llame a un adulto. Si no, desconecte el cargador con las manos secas.
2. Mantenga presionado el botón de encendido hasta que se apague.
3. Seque lo que pueda con un paño suave.
4. Ábralo y póngalo boca abajo sobre una toalla, como una tienda de campaña, para que salga el líquido.
5. Déjelo apagado y pídanos ayuda el mismo día.

Por favor, no use secadora de pelo ni arroz. No lo cargue ni lo encienda, aunque parezca seco: primero tenemos que revisarlo por dentro.`,
    words: 'agua, mojado, jugo, refresco, soda, leche, café, lluvia, se cayó al agua, pegajoso, se derramó, se le tiró, water, spill, wet',
  },
  'keys-stuck': {
    title: 'Las teclas se pegan o no funcionan',
    text: `Casi siempre es por migas y polvo. Hágalo con cuidado: las teclas se desprenden fácilmente.

1. Apague el dispositivo y desconecte el cargador.
2. Póngalo boca abajo y sacúdalo suavemente.
3. Limpie las teclas con un paño seco y suave.
4. Vuelva a encenderlo y pruebe las teclas.

¿Solo salen mayúsculas? Presione al mismo tiempo Alt y la tecla de la lupa o del círculo. Así se quitan las mayúsculas.

Por favor, no arranque teclas ni les rocíe nada. Si sigue sin funcionar, pídanos ayuda y díganos qué teclas son.`,
    words: 'teclado roto, teclado no sirve, se cayó una tecla, botones, letras, escribir, mayúsculas, touchpad, ratón, mouse, caps lock, keyboard',
  },
  'will-not-charge': {
    title: 'No carga',
    text: `Muchas veces el problema es el cable o el enchufe y no el dispositivo.

1. Mire el cable y la clavija. Si algo está roto, doblado o quemado, deje de usarlo y avísenos.
2. Empuje bien el cargador en los dos extremos.
3. Pruebe otro enchufe, uno donde funcione una lámpara.
4. Déjelo conectado treinta minutos, aunque no se encienda ninguna luz. Una batería vacía necesita tiempo.
5. Si alguien le presta otro cargador del mismo tipo, pruébelo.

Si todavía no carga, pídanos ayuda. Si el dispositivo está muy caliente o se ve hinchado, desconéctelo enseguida y no lo use.`,
    words: 'cargador roto, cargador no sirve, batería muerta, pila, cable, enchufe, no agarra carga, se descarga rápido, sin luz, charger, battery',
  },
  'no-wifi-at-school': {
    title: 'No hay Wi-Fi en la escuela',
    text: `Primero averigüe si es su dispositivo o todo el salón.

1. Pregunte a la persona de al lado. Si a ella tampoco le funciona, avise al maestro: es el salón y no su dispositivo.
2. Haga clic en el reloj de la esquina de la pantalla y luego en el signo de Wi-Fi. Apague el Wi-Fi, espere diez segundos y enciéndalo.
3. Elija la red de la escuela.
4. Apague el dispositivo y vuelva a encenderlo.

Si todavía no funciona, pídanos ayuda. Escriba el salón y la hora para que encontremos la causa. Mientras tanto, pregunte al maestro cómo seguir trabajando sin internet.`,
    words: 'wifi, guifi, no hay internet, sin internet, no hay red, no conecta, lento, se cayó el internet, desconectado, offline',
  },
  'cannot-sign-in': {
    title: 'No puedo iniciar sesión',
    text: `A todos se nos olvida una contraseña alguna vez. Primero pruebe esto.

1. Escriba completa la dirección de correo de la escuela y revise cada letra.
2. Escriba la contraseña despacio. Las mayúsculas cuentan.
3. Compruebe que el dispositivo esté conectado al Wi-Fi. Sin conexión, una contraseña nueva no funciona.
4. ¿La pantalla le pide la contraseña anterior? Escríbala una vez y después use la nueva. Si no la sabe, pida ayuda antes de hacer clic en otra cosa.
5. Si todavía no puede entrar, pida una contraseña nueva a un maestro o a la oficina de la escuela.

Por favor, no use la cuenta de un amigo ni la de un hermano o hermana.`,
    words: 'no puedo entrar, contraseña, contrasena, clave, olvidé, se me olvidó, bloqueado, usuario, cuenta, login, log in, password',
  },
  'app-will-not-open': {
    title: 'Una aplicación o un sitio no se abre',
    text: `Casi siempre basta con uno de estos pasos.

1. Cierre la página o la aplicación y vuelva a abrirla.
2. Abra otra página. Si no se abre ninguna, el problema es el internet.
3. Compruebe que entró con la cuenta de la escuela y no con otra.
4. Apague el dispositivo y vuelva a encenderlo para que termine de actualizarse.

¿La página dice que está bloqueada? Algunas páginas están cerradas en los dispositivos de la escuela. Si la necesita para una clase, dígaselo al maestro.

Si todavía no se abre, pídanos ayuda. Díganos cómo se llama y qué dice el mensaje.`,
    words: 'app, aplicacion, página bloqueada, no abre, no carga, se cierra, se trabó, programa, enlace, link, classroom, clase, error, blocked',
  },
  'no-sound-or-camera': {
    title: 'No hay sonido, cámara o micrófono',
    text: `Muchas veces es solo un ajuste y se arregla rápido.

1. Desconecte los audífonos y apague los inalámbricos.
2. Haga clic en el reloj de la esquina de la pantalla y suba el sonido.
3. Si la cámara tiene una tapita, deslícela para abrirla.
4. Cierre las otras páginas y aplicaciones que usan la cámara o el micrófono.
5. Cuando la página lo pida, dele permiso para usarlos. Si antes dijo que no, haga clic en el pequeño signo junto a la dirección de la página y dele permiso allí.
6. Apague el dispositivo y vuelva a encenderlo.

Si todavía no funciona, pídanos ayuda y díganos en qué aplicación o página pasa.`,
    words: 'no se oye, no se escucha, volumen, bocina, audífonos, audifonos, mudo, camara, microfono, videollamada, zoom, meet, mic, mute',
  },
  'lost-or-stolen': {
    title: 'El dispositivo se perdió o lo robaron',
    text: `Avísenos el mismo día, aunque no esté seguro. La escuela puede bloquear el dispositivo para que nadie más lo use.

1. Piense: ¿dónde lo usó por última vez?
2. Busque en las mochilas, en casa y en el autobús. Pregunte a los maestros y en los objetos perdidos de la escuela.
3. Si no está, avísenos hoy. Escriba cuándo y dónde lo tuvo por última vez.
4. Si cree que lo robaron, no trate de recuperarlo por su cuenta. Un adulto puede avisar a la policía.

Si hay una denuncia, denos su número. También le ayudamos sin ella. Muchos dispositivos perdidos aparecen: si encuentra el suyo, avísenos, por favor.`,
    words: 'perdido, perdida, no lo encuentro, lo dejé, se lo llevaron, robo, robado, extraviado, olvidado, camión, denuncia, policía, lost, stolen',
  },
  'daily-care': {
    title: 'Cuídelo bien todos los días',
    text: `Con unas cuantas costumbres, un dispositivo dura años.

- Ciérrelo antes de llevarlo, y llévelo con las dos manos.
- Quite lápices y audífonos del teclado antes de cerrarlo.
- Téngalo en su funda y no le ponga nada pesado encima.
- Deje la comida y las bebidas en otra mesa.
- No lo deje nunca en el piso, en un carro caliente ni afuera en el frío.
- No le quite la etiqueta con el número. La necesitamos para ayudarle.

Apáguelo y vuelva a encenderlo una vez por semana para que termine de actualizarse. Y si algo se rompe, avísenos pronto. Eso también es cuidarlo.`,
    words: 'cuidado, cuidar, cargar, llevar, funda, estuche, mochila, reglas, comida, se cae, proteger, care, case',
  },
  'cleaning': {
    title: 'Limpie la pantalla y las teclas',
    text: `Necesita un paño suave, como los de limpiar lentes, y dos minutos.

1. Apague el dispositivo y desconecte el cargador.
2. Limpie la pantalla con el paño seco. Presione muy poco.
3. Si hay manchas, ponga unas gotas de agua en el paño, nunca en el dispositivo.
4. Póngalo boca abajo y sacúdalo suavemente para que caigan las migas. Después limpie las teclas.
5. Espere a que todo esté seco antes de encenderlo.

Por favor, no use limpiavidrios, cloro, aerosoles ni toallas de papel. Pueden dañar la pantalla. Tener las manos limpias es el mejor cuidado.`,
    words: 'sucio, limpiar, polvo, huellas, manchas, pegajoso, desinfectar, gérmenes, cloro, trapo, clean, dirty',
  },
  'charging-at-home': {
    title: 'Cárguelo en casa todas las noches',
    text: `Con la batería llena por la mañana, el día en la escuela empieza bien.

1. Elija un solo lugar para cargarlo, duro y plano, como una mesa. En la cama, en el sofá o bajo la almohada se calienta demasiado.
2. Ponga el cable donde nadie se tropiece.
3. Conéctelo después de la tarea y fíjese en la luz junto al conector.
4. Por la mañana, jale de la clavija y no del cable.
5. Guarde el dispositivo en la mochila.

Por favor, use el cargador que vino con el dispositivo. Si un cable está roto, no lo use más y pregúntenos por otro.`,
    words: 'cargar, cargador, batería, bateria, pila, enchufar, noche, poca batería, cable, corriente, charge, charger',
  },
  'battery-hot-or-swollen': {
    title: 'La batería está caliente o hinchada',
    text: `Un dispositivo puede ponerse tibio mientras se carga. Pero no debe quemar al tocarlo, hincharse, oler raro ni dejar de cerrar. Usted importa más que el dispositivo.

1. Si hay humo o fuego, saque a todos y llame al 911. No toque el dispositivo.
2. Si no hay, desconecte el cargador y apague el dispositivo.
3. Póngalo sobre algo duro que no se queme, como un piso de loseta, lejos de camas, cortinas y papel.
4. No lo cargue, no lo presione ni lo abra. No lo meta en una mochila.
5. Avísenos de inmediato. Le diremos cómo regresa el dispositivo a la escuela.`,
    words: 'se calienta, quema, inflada, hinchada, huele a quemado, humo, fuego, incendio, lumbre, abombada, hot, swollen, fire',
  },
  'no-internet-at-home': {
    title: 'No hay internet en casa',
    text: `No son la única familia. Hay varias maneras de recibir ayuda.

- Pida a la escuela un hotspot, un aparatito que lleva internet a la casa. Le diremos si hay uno disponible.
- Pregunte a las compañías de internet por precios más bajos. Muchas tienen ofertas para familias con pocos ingresos o con hijos que reciben comida gratis en la escuela.
- Las bibliotecas públicas y los centros comunitarios suelen tener Wi-Fi gratis.
- Un teléfono puede compartir su internet. Eso gasta los datos del teléfono: revise antes su plan.
- Pregunte al maestro qué trabajos se pueden hacer sin internet.

Díganos qué necesita, en el idioma que prefiera. No tiene que decir por qué.`,
    words: 'no tenemos internet, hotspot, wifi, internet barato, gratis, bajos ingresos, no puedo pagar, datos, biblioteca, descuento, internet essentials',
  },
  'home-wifi-tips': {
    title: 'Mejor Wi-Fi en casa',
    text: `Los cambios pequeños suelen ayudar mucho.

1. Desconecte el módem de internet durante un minuto. Vuelva a conectarlo y espere cinco minutos.
2. Póngalo a la vista, en alto y en medio de la casa. Los clósets, el metal y los hornos de microondas debilitan la señal.
3. Siéntese más cerca de él.
4. A la hora de la tarea, pare los videos y juegos en otros aparatos.
5. Apague el Wi-Fi del dispositivo y vuelva a encenderlo.

¿Un teléfono también va lento en el mismo lugar? Entonces llame a su compañía de internet. Si solo va lento el dispositivo de la escuela, pídanos ayuda.`,
    words: 'internet lento, módem, modem, router, rúter, mala señal, se corta, se traba, wifi, guifi, slow, lag',
  },
  'online-safety-family': {
    title: 'Hable con su hijo de la vida en internet',
    text: `No necesita saber mucho de computadoras. Lo que más ayuda es preguntar y escuchar.

- Pregunte cada semana: ¿Qué fue divertido en internet? ¿Hubo algo desagradable?
- Pídale a su hijo o hija que le enseñe un juego, una página o una tarea.
- Acuerden horas sin pantallas, como las comidas y la hora de dormir.
- De noche, cargue los aparatos fuera del dormitorio.
- Explíquele que nombres, direcciones, fotos y contraseñas no son para desconocidos.
- Dígale a menudo: Puedes contarme cualquier cosa y yo te voy a ayudar.

Los filtros detienen muchas páginas malas, pero no todas. Si algo le preocupa, hable con un maestro o con el consejero de la escuela. No está solo en esto.`,
    words: 'seguridad en internet, control parental, tiempo de pantalla, filtro, redes sociales, tiktok, youtube, juegos, acoso, bullying, safety',
  },
  'kind-and-private': {
    title: 'Trate bien a los demás y cuide lo privado',
    text: `Lo que se envía se puede copiar y guardar mucho tiempo. Estas costumbres protegen a todos.

- Escriba solo lo que diría en persona.
- Pida permiso antes de tomar o compartir una foto de alguien.
- No dé a nadie su dirección, su teléfono ni sus contraseñas.
- Bloquee la pantalla cuando se aleje.
- Si alguien le trata mal, no responda. Guarde el mensaje y dígaselo a un adulto.
- Defienda a los demás o busque ayuda para ellos.

¿Envió algo y se arrepiente? Bórrelo, pida perdón y pida ayuda a un adulto. Todos seguimos aprendiendo.`,
    words: 'acoso, ciberacoso, burlas, bullying, respeto, fotos, privacidad, publicar, chat, redes sociales, chismes, privacy',
  },
  'strange-message': {
    title: 'Un mensaje o enlace extraño',
    text: `Algunos mensajes fingen ser de la escuela, de un banco o de un amigo. Prometen algo o le meten prisa.

1. Deténgase. No haga clic, no responda y no abra lo que viene adjunto.
2. Mire la dirección completa de quien lo envía. ¿De verdad es la que conoce?
3. Pregunte a esa persona de otra manera, por teléfono por ejemplo.
4. Enséñeselo a un adulto o avísenos.

¿Ya hizo clic o escribió su contraseña? También le pasa a gente cuidadosa. Cambie enseguida la contraseña y avísenos. Nosotros nunca le pediremos su contraseña.`,
    words: 'estafa, fraude, engaño, correo falso, sospechoso, hackearon, jaquearon, virus, premio, link, enlace, di clic, phishing, scam, spam',
  },
  'tell-an-adult': {
    title: 'Cuándo avisar a un adulto',
    text: `Pedir ayuda es de valientes y siempre está bien. Hable con alguien de confianza cuando

- alguien en internet le asusta, le amenaza o quiere que guarde un secreto,
- alguien le pide fotos o quiere verse con usted,
- ve algo que le hace sentir mal,
- un amigo escribe que quiere hacerse daño o hacer daño a otros.

1. Deje de responder.
2. Guarde los mensajes para poder enseñarlos.
3. Cuénteselo hoy a su mamá o papá, a un maestro o al consejero de la escuela. Si la primera persona no le escucha, cuénteselo a otra.

¿Alguien está en peligro ahora? Llame al 911. Si siente mucha tristeza o piensa en hacerse daño, llame o mande un mensaje de texto al 988, de día o de noche.`,
    words: 'miedo, amenaza, acoso, bullying, desconocido, triste, suicidio, chantaje, extorsión, fotos, consejero, ayuda, scared, help',
  },
  'passwords': {
    title: 'Buenas contraseñas',
    text: `Una buena contraseña es fácil de recordar para usted y difícil de adivinar para los demás.

- Que sea larga: tres o cuatro palabras que no tengan nada que ver entre sí.
- No use nombres, cumpleaños ni el nombre de la escuela.
- Use otra distinta para los juegos y las demás páginas.
- No se la diga a los amigos. Los niños pequeños pueden decírsela a sus padres.
- No la escriba nunca en un mensaje ni en un formulario. Nosotros nunca se la pediremos.

¿La sabe alguien más? Cámbiela hoy o pídanos una nueva. ¿Se le olvidó? Eso pasa. Pregunte a un maestro o en la oficina de la escuela.`,
    words: 'contraseña, contrasena, clave, password, cambiar, olvidé, se me olvidó, restablecer, recuperar, login, reset, hackearon',
  },
  'what-if-damage': {
    title: 'Si el dispositivo se daña o se pierde',
    text: `Las cosas se rompen, aunque uno tenga cuidado. Esto es lo que sigue.

1. Usted nos cuenta qué pasó, lo antes posible.
2. Nosotros revisamos el dispositivo y vemos qué necesita.
3. Pregúntenos cómo puede su hijo seguir trabajando mientras tanto.
4. Si pudiera haber un costo, la escuela se lo dice primero: cuánto es y por qué. Puede hacer preguntas y decir si es demasiado para su familia.

Los costos los decide el distrito escolar según sus reglas, no la persona que repara el dispositivo. Por favor, no esconda nunca un dispositivo roto por preocupación por el dinero. Hable con nosotros.`,
    words: 'costo, cuánto cuesta, cuanto, pagar, quién paga, multa, cobro, factura, seguro, se rompió, se quebró, dinero, responsable, fee, cost',
  },
  'returning-device': {
    title: 'Devolver el dispositivo',
    text: `Al final del año escolar, o cuando su hijo cambia de escuela, el dispositivo se devuelve. La escuela le avisa el día y el lugar.

1. Guarde lo que su hijo quiera conservar. Lo que está solo en el dispositivo se borra.
2. Busque el cargador y la funda. También se devuelven.
3. Quite las calcomanías, pero deje la etiqueta con el número.
4. Límpielo con un paño seco.
5. Cierre la sesión, tráigalo a la escuela y pida un papel que diga que lo devolvió.

¿Falta algo o algo está roto? Traiga lo que tenga y díganoslo. Juntos encontraremos una solución.`,
    words: 'devolver, regresar, entregar, fin de año, mudanza, nos mudamos, cambio de escuela, graduación, verano, recibo, return, turn in',
  },
  'get-started-family': {
    title: 'El dispositivo escolar de su hijo',
    text: `La escuela le presta este dispositivo a su hijo o hija para aprender: para leer, escribir, hacer la tarea y trabajar con la clase.

1. Busque la etiqueta del dispositivo y anote el número. Se lo pedimos cuando necesita ayuda.
2. Pídale a su hijo que le muestre cómo se inicia sesión. Usted no necesita una cuenta.
3. Elija un lugar para cargarlo.
4. Vea si funciona con el internet de su casa. Si no tiene internet, avísenos.

- Es para su hijo. Por favor, no se lo preste a nadie más.
- La escuela se encarga de actualizarlo y repararlo.
- Aquí encuentra ayuda, en su idioma, siempre que algo ande mal.`,
    words: 'chromebook, computadora, laptop, tableta, nuevo, para qué sirve, guía para padres, cómo se usa, empezar, primer día',
  },
  'accessibility-settings': {
    title: 'Ver, oír y leer con más facilidad',
    text: `Todos los Chromebook traen ayudas incluidas, y cualquiera puede usarlas.

1. Para agrandar una página, mantenga presionada la tecla Ctrl y presione la tecla del signo más. Con Ctrl y menos se achica, y con Ctrl y cero vuelve a como estaba.
2. Para las otras ayudas, haga clic en el reloj de la esquina de la pantalla, luego en el engrane y luego en Accessibility (Accesibilidad).
3. Live Caption escribe como texto lo que se habla en un video.
4. Select-to-speak lee en voz alta lo que usted elija: mantenga presionada la tecla de la lupa o del círculo y arrastre sobre las palabras.
5. ChromeVox lee toda la pantalla en voz alta. Ctrl, Alt y Z juntas lo encienden y lo apagan.

¿Falta alguna, o su hijo necesita algo más? Dígaselo a un maestro o pregúntenos.`,
    words: 'accesibilidad, letra grande, agrandar, zoom, ciego, sordo, no ve bien, no oye, subtítulos, dislexia, lector, educación especial, accessibility',
  },
  'staff-first-week': {
    title: 'Su primera semana con los dispositivos escolares',
    text: `Le damos la bienvenida. Cinco cosas pequeñas ahora le ahorran horas después.

1. Inicie sesión en su dispositivo con su cuenta escolar. Pruebe el Wi-Fi, el sonido y la cámara en los salones donde da clase.
2. Busque la etiqueta de su dispositivo y anote el número.
3. Averigüe quién ayuda con los dispositivos en su escuela, y cuándo.
4. Abra las aplicaciones que va a usar su clase, una vez en la pantalla grande.
5. Acuerde con su clase dónde se cargan los dispositivos, dónde se dejan las bebidas y cuándo se cierran las tapas.

Tenga lista una actividad que no necesite dispositivo. Y pregunte pronto: ninguna pregunta es demasiado pequeña.`,
    words: 'maestro nuevo, maestra nueva, personal nuevo, empezar, capacitación, proyector, salón, bienvenida, new teacher, onboarding, setup',
  },
  'staff-report-for-a-class': {
    title: 'Avise de un problema de su clase',
    text: `Con un aviso claro, su clase vuelve a trabajar más pronto.

1. ¿Es un dispositivo o son muchos? Pruebe otro en el mismo lugar.
2. Si es uno solo, envíe un aviso con el número de su etiqueta y el nombre del estudiante.
3. Si muchos tienen el mismo problema, envíe un solo aviso para todos. Escriba el salón, cuántos son y desde cuándo.
4. Escriba lo que ve, palabra por palabra, y lo que ya probó.
5. Diga para cuándo lo necesita, por ejemplo para un examen el viernes.

Por favor, no escriba contraseñas ni nada sobre la salud o las calificaciones. Mientras se arregla, los estudiantes pueden compartir, o usted puede pedir un dispositivo prestado.`,
    words: 'reporte, reportar, maestro, clase, grupo, estudiantes, muchos dispositivos, carrito, soporte técnico, ticket, cart, help desk',
  },
};
