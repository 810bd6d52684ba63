/** This file holds what people read in Portuguese, as written in Brazil, with "você". */
import type { LanguageWords } from './catalogue';

export const pt: LanguageWords = {
  language: 'pt',
  reviewedBy: null,
  relations: { family: 'Mãe, pai ou responsável', student: 'Estudante', staff: 'Funcionário da escola' },
  categories: {
    screen: 'Tela (quebrada, escura ou piscando)',
    keyboard: 'Teclado ou touchpad',
    charging: 'Carregamento ou bateria',
    wifi: 'Wi-Fi ou internet',
    'sign-in': 'Acesso à conta ou senha',
    app: 'Aplicativo ou site',
    lost: 'Perda ou roubo',
    sound: 'Som, câmera ou microfone',
    other: 'Outro assunto',
  },
  steps: {
    screen: [
      'Segure o botão de ligar por dez segundos e solte. Espere um pouco e aperte uma vez.',
      'Se a tela estiver escura, ligue o carregador na tomada e aperte a tecla que aumenta o brilho.',
      'Se o vidro estiver quebrado, não toque nele. Marque abaixo que você ainda precisa de ajuda.',
    ],
    keyboard: [
      'Se algum líquido caiu em cima, desligue, tire da tomada e não ligue de novo. Marque abaixo que você ainda precisa de ajuda.',
      'Desligue o aparelho, espere dez segundos e ligue de novo.',
      'Com ele desligado, vire-o de cabeça para baixo e sacuda de leve para as migalhas caírem.',
    ],
    charging: [
      'Encaixe bem o carregador nas duas pontas e tente outra tomada.',
      'Deixe carregando por trinta minutos, mesmo que nenhuma luz acenda.',
      'Se alguém puder emprestar outro carregador do mesmo tipo, faça um teste com ele.',
    ],
    wifi: [
      'Desligue o Wi-Fi e ligue de novo: clique no relógio no canto da tela e depois no sinal de Wi-Fi.',
      'Desligue o aparelho e ligue de novo. Em casa, tire também o roteador da tomada por um minuto.',
      'Veja se um celular consegue usar o Wi-Fi no mesmo lugar. Se não conseguir, o problema é a internet desse lugar.',
    ],
    'sign-in': [
      'Digite o endereço de e-mail da escola completo e preste atenção às letras maiúsculas da senha.',
      'Veja se o aparelho está conectado ao Wi-Fi. Sem conexão, uma senha nova não funciona.',
      'Peça a um professor ou à secretaria da escola para criar uma senha nova.',
    ],
    app: [
      'Feche a página ou o aplicativo e abra de novo.',
      'Veja se você entrou com a conta da escola e não com outra conta.',
      'Desligue o aparelho e ligue de novo para ele terminar as atualizações.',
    ],
    lost: [
      'Procure nas mochilas, em casa, no ônibus e nos achados e perdidos da escola. Pergunte aos professores.',
      'Se você acha que foi roubado, não tente recuperá-lo por conta própria. Avise um adulto e a polícia.',
      'Se você não o encontrou, avise-nos hoje, mesmo sem ter certeza. Podemos bloquear o aparelho.',
    ],
    sound: [
      'Aperte a tecla que aumenta o volume e desconecte os fones de ouvido.',
      'Feche as outras páginas e aplicativos que usam a câmera ou o microfone.',
      'Quando a página pedir, permita que ela use a câmera e o microfone.',
    ],
    other: [
      'Desligue o aparelho, espere dez segundos e ligue de novo.',
      'Ligue o carregador na tomada e veja se o aparelho está conectado ao Wi-Fi.',
    ],
  },
  form: {
    title: 'Peça ajuda com um aparelho da escola',
    description: 'Conte o que há de errado com o Chromebook, o carregador ou a conta da escola. Leva cerca de três minutos.',
    language: 'Idioma',
    about: {
      title: 'Diga quem precisa de ajuda',
      help: 'Usamos suas respostas somente para resolver o problema. Por favor, não escreva nenhuma senha.',
    },
    addressRecorded: 'O endereço da sua conta da escola é enviado com as suas respostas.',
    school: { title: 'Escola', help: 'A escola em que o estudante estuda.' },
    schoolNotListed: 'Minha escola não está nesta lista',
    relation: { title: 'Quem é você?', help: '' },
    studentName: {
      title: 'Nome e sobrenome do estudante',
      help: 'Se você trabalha na escola e o aparelho é seu, escreva o seu próprio nome.',
    },
    studentNumber: { title: 'Número do estudante', help: 'Se você não souber, deixe em branco.' },
    email: {
      title: 'Seu e-mail',
      help: 'Enviamos a resposta para lá. Se você não tem e-mail, deixe em branco e informe um telefone na última página.',
    },
    device: {
      title: 'Número da etiqueta ou de série do aparelho',
      help: 'Veja a etiqueta colada atrás do aparelho. Se não a encontrar, deixe em branco.',
    },
    category: { title: 'Qual é o assunto do problema?', help: '' },
    tryFirst: '{category}: por favor, tente isto primeiro',
    solved: 'Isso resolveu o problema?',
    solvedYes: 'Sim, está resolvido',
    solvedNo: 'Não, ainda preciso de ajuda',
    problem: 'Conte mais',
    whatHappened: {
      title: 'O que aconteceu?',
      help: 'Diga o que você vê e quando começou. Por favor, não escreva nenhuma senha.',
    },
    phone: { title: 'Número de telefone', help: 'Somente se você quiser que a gente ligue.' },
    closing: 'Obrigado. Recebemos suas respostas. Se você ainda precisa de ajuda, entraremos em contato.',
  },
  states: {
    received: 'Recebido',
    working: 'Estamos cuidando disso',
    waiting: 'Aguardando a sua resposta',
    solved: 'Resolvido',
  },
};
