/** This file holds what people read in Spanish, with the polite "usted". */
import type { LanguageWords } from './catalogue';

export const es: LanguageWords = {
  language: 'es',
  reviewedBy: null,
  relations: { family: 'Madre, padre o tutor', student: 'Estudiante', staff: 'Personal de la escuela' },
  categories: {
    screen: 'Pantalla (rota, oscura o que parpadea)',
    keyboard: 'Teclado o panel táctil',
    charging: 'Carga o batería',
    wifi: 'Wi-Fi o internet',
    'sign-in': 'Inicio de sesión o contraseña',
    app: 'Aplicación o sitio web',
    lost: 'Pérdida o robo',
    sound: 'Sonido, cámara o micrófono',
    other: 'Otra cosa',
  },
  steps: {
    screen: [
      'Mantenga presionado el botón de encendido durante diez segundos y suéltelo. Espere un poco y presiónelo una vez.',
      'Si la pantalla está oscura, conecte el cargador y presione la tecla que sube el brillo.',
      'Si el vidrio está roto, no lo toque. Marque abajo que todavía necesita ayuda.',
    ],
    keyboard: [
      'Si se derramó algo encima, apáguelo, desconéctelo y no lo vuelva a encender. Marque abajo que todavía necesita ayuda.',
      'Apague el dispositivo, espere diez segundos y vuelva a encenderlo.',
      'Mientras está apagado, póngalo boca abajo y sacúdalo con cuidado para que caigan las migas.',
    ],
    charging: [
      'Empuje bien el cargador en los dos extremos y pruebe otro enchufe.',
      'Déjelo conectado treinta minutos, aunque no se encienda ninguna luz.',
      'Si alguien le presta otro cargador del mismo tipo, pruébelo.',
    ],
    wifi: [
      'Apague el Wi-Fi y vuelva a encenderlo: haga clic en el reloj de la esquina de la pantalla y luego en el signo de Wi-Fi.',
      'Apague el dispositivo y vuelva a encenderlo. En casa, desconecte también el módem de internet durante un minuto.',
      'Vea si un teléfono puede usar el Wi-Fi en el mismo lugar. Si no puede, el problema es el internet de ese lugar.',
    ],
    'sign-in': [
      'Escriba completa la dirección de correo de la escuela y fíjese en las mayúsculas de la contraseña.',
      'Compruebe que el dispositivo esté conectado al Wi-Fi. Sin conexión, una contraseña nueva no funciona.',
      'Pida a un maestro o a la oficina de la escuela que ponga una contraseña nueva.',
    ],
    app: [
      'Cierre la página o la aplicación y vuelva a abrirla.',
      'Compruebe que entró con la cuenta de la escuela y no con otra.',
      'Apague el dispositivo y vuelva a encenderlo para que termine de actualizarse.',
    ],
    lost: [
      'Busque en las mochilas, en casa, en el autobús y en los objetos perdidos de la escuela. Pregunte a los maestros.',
      'Si cree que lo robaron, no trate de recuperarlo por su cuenta. Avise a un adulto y a la policía.',
      'Si no lo ha encontrado, avísenos hoy mismo, aunque no esté seguro. Podemos bloquear el dispositivo.',
    ],
    sound: [
      'Presione la tecla que sube el volumen y desconecte los audífonos.',
      'Cierre las otras páginas y aplicaciones que usan la cámara o el micrófono.',
      'Cuando la página lo pida, dele permiso para usar la cámara y el micrófono.',
    ],
    other: [
      'Apague el dispositivo, espere diez segundos y vuelva a encenderlo.',
      'Conecte el cargador y compruebe que el dispositivo esté conectado al Wi-Fi.',
    ],
  },
  form: {
    title: 'Pida ayuda con un dispositivo escolar',
    description: 'Díganos qué pasa con el Chromebook, el cargador o la cuenta de la escuela. Toma unos tres minutos.',
    language: 'Idioma',
    about: {
      title: 'Díganos quién necesita ayuda',
      help: 'Usamos sus respuestas solo para resolver el problema. Por favor, no escriba ninguna contraseña.',
    },
    addressRecorded: 'La dirección de su cuenta escolar se envía con sus respuestas.',
    school: { title: 'Escuela', help: 'La escuela a la que va el estudiante.' },
    schoolNotListed: 'Mi escuela no está en esta lista',
    relation: { title: '¿Quién es usted?', help: '' },
    studentName: {
      title: 'Nombre y apellido del estudiante',
      help: 'Si usted trabaja en la escuela y el dispositivo es suyo, escriba su propio nombre.',
    },
    studentNumber: { title: 'Número de estudiante', help: 'Si no lo sabe, deje esto en blanco.' },
    email: {
      title: 'Su correo electrónico',
      help: 'Allí enviamos nuestra respuesta. Si no tiene correo, deje esto en blanco y denos un teléfono en la última página.',
    },
    device: {
      title: 'Número de etiqueta o de serie del dispositivo',
      help: 'Mire la etiqueta pegada en la parte de atrás del dispositivo. Si no la encuentra, deje esto en blanco.',
    },
    category: { title: '¿De qué se trata el problema?', help: '' },
    tryFirst: '{category}: por favor, pruebe esto primero',
    solved: '¿Se resolvió el problema con esto?',
    solvedYes: 'Sí, está resuelto',
    solvedNo: 'No, todavía necesito ayuda',
    problem: 'Cuéntenos más',
    whatHappened: {
      title: '¿Qué pasó?',
      help: 'Díganos qué ve y cuándo empezó. Por favor, no escriba ninguna contraseña.',
    },
    phone: { title: 'Número de teléfono', help: 'Solo si quiere que le llamemos.' },
    closing: 'Gracias. Tenemos sus respuestas. Si todavía necesita ayuda, nos comunicaremos con usted.',
  },
  states: {
    received: 'Recibida',
    working: 'Estamos trabajando en ella',
    waiting: 'Esperamos su respuesta',
    solved: 'Resuelta',
  },
};
