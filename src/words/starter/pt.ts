/** This file holds the cards of the first day in Portuguese, as written in Brazil, with "você". */
import type { StarterWords } from './cards';

export const pt: StarterWords = {
  'cracked-screen': {
    title: 'A tela está quebrada',
    text: `Acidentes acontecem, e avisar é a coisa certa a fazer. Vidro quebrado corta, então primeiro tenha cuidado.

1. Não toque nas rachaduras nem aperte.
2. Desligue o aparelho e feche com cuidado.
3. Coloque na capa, ou sozinho dentro de uma sacola.
4. Peça ajuda e escreva o que aconteceu. Assim deixamos pronta a peça certa.
5. Traga o aparelho para a escola quando pedirmos.

Por favor, não conserte em casa nem leve a uma loja. O que foi salvo na conta da escola não se perde.`,
    words: 'tela rachada, tela trincada, vidro quebrado, rachou, trincou, caiu no chão, derrubei, riscos na tela, estragou, cracked, broken screen',
  },
  'black-screen': {
    title: 'A tela continua preta',
    text: `Uma tela preta costuma parecer pior do que é. Quase sempre o aparelho está dormindo ou a bateria acabou.

1. Aperte algumas vezes a tecla do sol grande. Ela deixa a tela mais clara.
2. Ligue o carregador na tomada e espere trinta minutos.
3. Segure o botão de ligar por dez segundos e solte. Espere um pouco e aperte uma vez.
4. Olhe e escute. Há uma luz ou um som? Conte para nós: isso ajuda a achar a causa.

Se nada mudar, peça ajuda. O que foi salvo na conta da escola não se perde.`,
    words: 'não liga, nao liga, tela escura, morreu, travou, apagada, congelou, não aparece nada, black screen, dead',
  },
  'liquid-spilled': {
    title: 'Caiu algum líquido no aparelho',
    text: `Não importa quem foi. O que importa agora é agir rápido e com segurança.

1. Se o plugue ou a tomada estiver molhado, não toque e chame um adulto. Se não estiver, tire o carregador com as mãos secas.
2. Segure o botão de ligar até o aparelho desligar.
3. Seque o que puder com um pano macio.
4. Abra o aparelho e deixe-o virado para baixo sobre uma toalha, como uma barraca, para o líquido escorrer.
5. Deixe desligado e peça ajuda no mesmo dia.

Por favor, não use secador de cabelo nem arroz. Não carregue nem ligue, mesmo que pareça seco: primeiro precisamos olhar por dentro.`,
    words: 'água, agua, molhou, molhado, suco, refrigerante, refri, leite, café, chuva, caiu na água, derramou, grudento, water, spill, wet',
  },
  'keys-stuck': {
    title: 'As teclas grudam ou não funcionam',
    text: `Na maioria das vezes é por causa de migalhas e poeira. Faça com jeito: as teclas se soltam fácil.

1. Desligue o aparelho e tire o carregador.
2. Vire o aparelho de cabeça para baixo e sacuda de leve.
3. Passe um pano seco e macio nas teclas.
4. Ligue de novo e teste as teclas.

Só saem letras maiúsculas? Aperte ao mesmo tempo Alt e a tecla da lupa ou do círculo. Isso desliga as maiúsculas.

Por favor, não arranque teclas nem borrife nada nelas. Se ainda não funcionar, peça ajuda e diga quais são as teclas.`,
    words: 'teclado quebrado, teclado não funciona, tecla caiu, botão, digitar, maiúscula, caixa alta, mouse, touchpad, caps lock, keyboard',
  },
  'will-not-charge': {
    title: 'O aparelho não carrega',
    text: `Muitas vezes o problema é o cabo ou a tomada, e não o aparelho.

1. Olhe o cabo e o plugue. Se algo estiver rasgado, torto ou queimado, pare de usar e avise.
2. Encaixe bem o carregador nas duas pontas.
3. Tente outra tomada, uma em que um abajur funcione.
4. Deixe carregando por trinta minutos, mesmo que nenhuma luz acenda. Uma bateria vazia precisa de tempo.
5. Se alguém puder emprestar outro carregador do mesmo tipo, faça um teste com ele.

Se ainda não carregar, peça ajuda. Se o aparelho estiver muito quente ou parecer inchado, tire da tomada na hora e não use.`,
    words: 'carregador quebrado, carregador estragou, bateria acabou, descarregado, cabo, fio, tomada, sem luz, acaba rápido, charger, battery',
  },
  'no-wifi-at-school': {
    title: 'Sem Wi-Fi na escola',
    text: `Primeiro descubra se é o seu aparelho ou a sala inteira.

1. Pergunte a quem está ao seu lado. Se o aparelho dessa pessoa também não funcionar, avise o professor: é a sala, e não o seu aparelho.
2. Clique no relógio no canto da tela e depois no sinal de Wi-Fi. Desligue o Wi-Fi, espere dez segundos e ligue de novo.
3. Escolha a rede da escola.
4. Desligue o aparelho e ligue de novo.

Se ainda não funcionar, peça ajuda. Escreva a sala e a hora, para acharmos a causa. Enquanto isso, pergunte ao professor como continuar o trabalho sem internet.`,
    words: 'wifi, sem internet, internet caiu, não conecta, nao conecta, sem rede, lento, sem sinal, desconectado, offline',
  },
  'cannot-sign-in': {
    title: 'Não consigo entrar na conta',
    text: `Todo mundo esquece uma senha de vez em quando. Tente isto primeiro.

1. Digite o endereço de e-mail da escola completo e confira cada letra.
2. Digite a senha devagar. Letras maiúsculas fazem diferença.
3. Veja se o aparelho está conectado ao Wi-Fi. Sem conexão, uma senha nova não funciona.
4. A tela pede a senha antiga? Digite-a uma vez e depois use a nova. Se você não souber, peça ajuda antes de clicar em qualquer outra coisa.
5. Se ainda não conseguir entrar, peça uma senha nova a um professor ou à secretaria da escola.

Por favor, não use a conta de um amigo, de um irmão ou de uma irmã.`,
    words: 'esqueci a senha, senha errada, login, logar, usuário, usuario, bloqueado, conta, não entra, log in, password',
  },
  'app-will-not-open': {
    title: 'Um aplicativo ou site não abre',
    text: `Quase sempre basta um destes passos.

1. Feche a página ou o aplicativo e abra de novo.
2. Abra outra página. Se nenhuma abrir, o problema é a internet.
3. Veja se você entrou com a conta da escola e não com outra conta.
4. Desligue o aparelho e ligue de novo para ele terminar as atualizações.

A página diz que está bloqueada? Algumas páginas são fechadas nos aparelhos da escola. Se você precisa dela para a aula, avise o professor.

Se ainda não abrir, peça ajuda. Diga o nome do aplicativo ou site e o que a mensagem diz.`,
    words: 'app, aplicativo travou, travou, bloqueado, página não abre, não carrega, fecha sozinho, programa, link, classroom, sala de aula, blocked',
  },
  'no-sound-or-camera': {
    title: 'Sem som, câmera ou microfone',
    text: `Muitas vezes é só um ajuste, e se resolve rápido.

1. Desconecte os fones de ouvido e desligue os fones sem fio.
2. Clique no relógio no canto da tela e aumente o som.
3. Se houver uma tampinha na frente da câmera, deslize para abrir.
4. Feche as outras páginas e aplicativos que usam a câmera ou o microfone.
5. Quando a página pedir, permita que ela use os dois. Se você disse não antes, clique no pequeno sinal ao lado do endereço da página e permita ali.
6. Desligue o aparelho e ligue de novo.

Se ainda não funcionar, peça ajuda e diga em qual aplicativo ou página isso acontece.`,
    words: 'sem som, não escuto, mudo, volume, caixa de som, fone, camera, microfone, chamada de vídeo, zoom, meet, mic, mute',
  },
  'lost-or-stolen': {
    title: 'O aparelho foi perdido ou roubado',
    text: `Avise no mesmo dia, mesmo sem ter certeza. A escola pode bloquear o aparelho para ninguém mais usar.

1. Pense bem: onde você usou por último?
2. Procure nas mochilas, em casa e no ônibus. Pergunte aos professores e nos achados e perdidos da escola.
3. Se não encontrar, avise hoje. Escreva quando e onde você estava com ele pela última vez.
4. Se você acha que foi roubado, não tente recuperá-lo por conta própria. Um adulto pode avisar a polícia.

Se houver boletim de ocorrência, informe o número. Sem ele, ajudamos do mesmo jeito. Muitos aparelhos perdidos aparecem: se você encontrar o seu, avise, por favor.`,
    words: 'perdi, sumiu, não acho, nao acho, roubaram, furto, levaram, esqueci no ônibus, boletim, polícia, lost, stolen',
  },
  'daily-care': {
    title: 'Cuide bem do aparelho todos os dias',
    text: `Alguns hábitos conservam o aparelho por anos.

- Feche antes de carregar, e carregue com as duas mãos.
- Tire lápis e fones de cima do teclado antes de fechar.
- Deixe na capa e não ponha nada pesado em cima.
- Deixe comida e bebida em outra mesa.
- Nunca deixe no chão, dentro do carro quente ou lá fora no frio.
- Não tire a etiqueta com o número. Precisamos dela para ajudar.

Desligue e ligue de novo uma vez por semana, para ele terminar as atualizações. E, se alguma coisa quebrar, avise logo. Isso também é cuidar.`,
    words: 'cuidado, cuidar, capa, mochila, proteger, regras, comida, queda, transportar, care, case',
  },
  'cleaning': {
    title: 'Limpe a tela e as teclas',
    text: `Você precisa de um pano macio, como os de limpar óculos, e de dois minutos.

1. Desligue o aparelho e tire o carregador.
2. Passe o pano seco na tela, sem apertar.
3. Para manchas, pingue algumas gotas de água no pano, nunca no aparelho.
4. Vire o aparelho de cabeça para baixo e sacuda de leve para as migalhas caírem. Depois limpe as teclas.
5. Espere tudo secar antes de ligar.

Por favor, não use limpa-vidros, água sanitária, spray nem papel-toalha. Eles podem estragar a tela. Mãos limpas são o melhor cuidado.`,
    words: 'sujo, limpar, poeira, pó, marcas de dedo, mancha, grudento, desinfetar, germes, álcool, clean, dirty',
  },
  'charging-at-home': {
    title: 'Carregue em casa toda noite',
    text: `Com a bateria cheia de manhã, o dia na escola começa bem.

1. Escolha um lugar fixo para carregar, duro e plano, como uma mesa. Na cama, no sofá ou debaixo do travesseiro ele esquenta demais.
2. Deixe o cabo onde ninguém tropece.
3. Ligue na tomada depois da lição de casa e veja se acende a luz ao lado do encaixe.
4. De manhã, puxe pelo plugue e não pelo cabo.
5. Guarde o aparelho na mochila.

Por favor, use o carregador que veio com o aparelho. Se um cabo estiver rasgado, não use mais e peça outro para nós.`,
    words: 'carregar, carregador, bateria, pôr para carregar, à noite, bateria fraca, tomada, cabo, charge, charger, battery',
  },
  'battery-hot-or-swollen': {
    title: 'A bateria está quente ou inchada',
    text: `O aparelho pode ficar morno enquanto carrega. Mas não pode queimar a mão, inchar, ter cheiro estranho nem deixar de fechar. Você é mais importante que o aparelho.

1. Se houver fumaça ou fogo, tire todos do lugar e ligue para 911. Não toque no aparelho.
2. Se não houver, tire o carregador e desligue o aparelho.
3. Coloque-o sobre algo duro que não pegue fogo, como um piso de azulejo, longe de camas, cortinas e papel.
4. Não carregue, não aperte e não abra. Não coloque na mochila.
5. Avise na hora. Vamos dizer como o aparelho volta para a escola.`,
    words: 'esquentando, superaquecendo, cheiro de queimado, estufada, inchou, fumaça, fogo, incêndio, queimando, hot, swollen, fire',
  },
  'no-internet-at-home': {
    title: 'Sem internet em casa',
    text: `Vocês não são a única família. Há várias formas de conseguir ajuda.

- Peça à escola um hotspot, um aparelho pequeno que leva internet para casa. Vamos dizer se há um disponível.
- Pergunte às empresas de internet por preços mais baixos. Muitas têm ofertas para famílias de baixa renda ou com filhos que recebem merenda grátis na escola.
- Bibliotecas públicas e centros comunitários costumam ter Wi-Fi grátis.
- Um celular pode dividir a internet dele. Isso gasta os dados do celular, então veja antes o seu plano.
- Pergunte ao professor quais trabalhos dá para fazer sem internet.

Conte do que você precisa, no idioma que preferir. Não precisa dizer o motivo.`,
    words: 'não tenho internet, hotspot, roteador portátil, wifi, internet barata, grátis, baixa renda, não posso pagar, dados, biblioteca, internet',
  },
  'home-wifi-tips': {
    title: 'Wi-Fi melhor em casa',
    text: `Pequenas mudanças costumam ajudar muito.

1. Tire o roteador da tomada por um minuto. Ligue de novo e espere cinco minutos.
2. Deixe o roteador à vista, no alto e no meio da casa. Armários, metal e forno de micro-ondas enfraquecem o sinal.
3. Sente-se mais perto dele.
4. Na hora da lição, pare os vídeos e jogos nos outros aparelhos.
5. Desligue o Wi-Fi do aparelho e ligue de novo.

Um celular também fica lento no mesmo lugar? Então ligue para a sua empresa de internet. Se só o aparelho da escola está lento, peça ajuda.`,
    words: 'internet lenta, roteador, modem, sinal fraco, travando, cai toda hora, wifi, router, slow, lag',
  },
  'online-safety-family': {
    title: 'Converse com seu filho sobre a internet',
    text: `Você não precisa entender muito de computador. O que mais ajuda é perguntar e escutar.

- Pergunte toda semana: O que foi legal na internet? Teve alguma coisa ruim?
- Peça para seu filho ou sua filha mostrar um jogo, uma página ou uma lição.
- Combinem horários sem telas, como as refeições e a hora de dormir.
- À noite, carreguem os aparelhos fora do quarto.
- Explique que nomes, endereços, fotos e senhas não são para estranhos.
- Diga sempre: Você pode me contar tudo, e eu vou ajudar.

Os filtros barram muitas páginas ruins, mas não todas. Se algo preocupa você, converse com um professor ou com o orientador da escola. Você não está sozinho nisso.`,
    words: 'segurança na internet, controle dos pais, tempo de tela, filtro, redes sociais, tiktok, youtube, jogos, bullying, safety',
  },
  'kind-and-private': {
    title: 'Seja gentil e proteja o que é particular',
    text: `O que você envia pode ser copiado e guardado por muito tempo. Estes hábitos protegem você e os outros.

- Escreva só o que você diria cara a cara.
- Peça permissão antes de tirar ou compartilhar uma foto de alguém.
- Não passe para ninguém seu endereço, seu telefone nem suas senhas.
- Bloqueie a tela quando sair de perto.
- Se alguém for maldoso, não responda. Guarde a mensagem e conte a um adulto.
- Defenda os outros, ou busque ajuda para eles.

Mandou alguma coisa e se arrependeu? Apague, peça desculpas e peça ajuda a um adulto. Todo mundo ainda está aprendendo.`,
    words: 'bullying, cyberbullying, xingar, zoar, respeito, fotos, privacidade, postar, chat, redes sociais, fofoca, privacy',
  },
  'strange-message': {
    title: 'Uma mensagem ou link estranho',
    text: `Algumas mensagens fingem ser da escola, de um banco ou de um amigo. Elas prometem alguma coisa ou querem que você tenha pressa.

1. Pare. Não clique, não responda e não abra o anexo.
2. Olhe o endereço completo de quem enviou. É mesmo o que você conhece?
3. Pergunte à pessoa de outro jeito, por telefone, por exemplo.
4. Mostre a um adulto, ou conte para nós.

Já clicou ou digitou sua senha? Acontece também com quem toma cuidado. Troque a senha na hora e avise. Nós nunca vamos pedir a sua senha.`,
    words: 'golpe, fraude, e-mail falso, email falso, vírus, virus, hackearam, suspeito, prêmio, cliquei no link, phishing, scam, spam',
  },
  'tell-an-adult': {
    title: 'Quando contar a um adulto',
    text: `Pedir ajuda é um ato de coragem e está sempre certo. Conte a alguém de confiança quando

- alguém na internet assusta ou ameaça você, ou quer que você guarde um segredo,
- alguém pede fotos suas ou quer se encontrar com você,
- você vê alguma coisa que faz mal,
- um amigo escreve que quer se machucar ou machucar alguém.

1. Pare de responder.
2. Guarde as mensagens, para poder mostrar.
3. Conte hoje à sua mãe ou ao seu pai, a um professor ou ao orientador da escola. Se a primeira pessoa não escutar, conte a outra.

Alguém está em perigo agora? Ligue para 911. Se você está muito triste ou pensa em se machucar, ligue ou mande mensagem de texto para 988, de dia ou de noite.`,
    words: 'medo, ameaça, bullying, estranho, triste, suicídio, suicidio, chantagem, fotos, nudes, orientador, ajuda, scared, help',
  },
  'passwords': {
    title: 'Boas senhas',
    text: `Uma boa senha é fácil de lembrar para você e difícil de adivinhar para os outros.

- Faça uma senha longa: três ou quatro palavras que não têm nada a ver uma com a outra.
- Não use nomes, aniversários nem o nome da escola.
- Use outra para jogos e para os outros sites.
- Não conte aos amigos. Crianças pequenas podem contar aos pais.
- Nunca escreva a senha em uma mensagem ou formulário. Nós nunca vamos pedir.

Alguém mais sabe a sua senha? Troque hoje, ou peça uma nova para nós. Esqueceu? Acontece. Fale com um professor ou com a secretaria da escola.`,
    words: 'senha, trocar senha, mudar senha, esqueci, esqueci a senha, redefinir, código, login, password, reset, hackearam',
  },
  'what-if-damage': {
    title: 'Se o aparelho quebrar ou se perder',
    text: `As coisas quebram, mesmo quando a gente toma cuidado. Veja o que acontece depois.

1. Você conta o que aconteceu, assim que puder.
2. Nós olhamos o aparelho e vemos do que ele precisa.
3. Pergunte para nós como seu filho pode continuar os estudos até lá.
4. Se puder haver algum custo, a escola avisa você antes: quanto é e por quê. Você pode fazer perguntas e dizer se é demais para a sua família.

Quem decide sobre os custos é o distrito escolar, pelas regras dele, e não a pessoa que faz o conserto. Por favor, nunca esconda um aparelho quebrado por medo de pagar. Fale conosco.`,
    words: 'quanto custa, custo, pagar, quem paga, multa, taxa, cobrança, seguro, quebrei, estragou, dinheiro, responsável, fee, cost',
  },
  'returning-device': {
    title: 'Devolver o aparelho',
    text: `No fim do ano escolar, ou quando seu filho muda de escola, o aparelho é devolvido. A escola avisa o dia e o lugar.

1. Salve o que seu filho quer guardar. O que está só no aparelho é apagado.
2. Ache o carregador e a capa. Eles fazem parte do aparelho.
3. Tire os adesivos, mas deixe a etiqueta com o número.
4. Passe um pano seco.
5. Saia da conta, traga o aparelho para a escola e peça um papel que diga que você devolveu.

Falta alguma coisa ou algo quebrou? Traga o que você tem e conte para nós. Vamos achar uma solução juntos.`,
    words: 'devolver, devolução, entregar, fim do ano, mudança, mudar de escola, transferência, formatura, férias, recibo, return, turn in',
  },
  'get-started-family': {
    title: 'O aparelho escolar do seu filho',
    text: `A escola empresta este aparelho ao seu filho ou à sua filha para aprender: para ler, escrever, fazer a lição de casa e trabalhar com a turma.

1. Ache a etiqueta no aparelho e anote o número. Vamos pedir esse número quando você precisar de ajuda.
2. Peça para seu filho mostrar como entrar na conta. Você não precisa ter uma conta.
3. Escolha um lugar para carregar.
4. Veja se funciona com a internet da sua casa. Se vocês não têm internet, avise.

- O aparelho é para o seu filho. Por favor, não empreste a outras pessoas.
- A escola cuida das atualizações e dos consertos.
- Você encontra ajuda aqui, no seu idioma, sempre que algo der errado.`,
    words: 'chromebook, computador, notebook, laptop, tablet, novo, para que serve, guia dos pais, como usar, começar',
  },
  'accessibility-settings': {
    title: 'Ver, ouvir e ler com mais facilidade',
    text: `Todo Chromebook já vem com recursos de ajuda, e qualquer pessoa pode usar.

1. Para aumentar a página, segure Ctrl e aperte a tecla do sinal de mais. Ctrl e menos diminuem, e Ctrl e zero voltam ao normal.
2. Para os outros recursos, clique no relógio no canto da tela, depois na engrenagem e depois em Accessibility (Acessibilidade).
3. Live Caption escreve em texto o que se fala em um vídeo.
4. Select-to-speak lê em voz alta o que você escolher: segure a tecla da lupa ou do círculo e arraste sobre as palavras.
5. ChromeVox lê a tela inteira em voz alta. Ctrl, Alt e Z juntas ligam e desligam.

Falta algum, ou seu filho precisa de mais? Fale com um professor ou pergunte para nós.`,
    words: 'acessibilidade, letra grande, aumentar, zoom, cego, surdo, legendas, dislexia, leitor de tela, lupa, necessidades especiais, accessibility',
  },
  'staff-first-week': {
    title: 'Sua primeira semana com os aparelhos da escola',
    text: `Boas-vindas. Cinco coisas pequenas agora poupam horas depois.

1. Entre com a conta da escola no seu aparelho. Teste o Wi-Fi, o som e a câmera nas salas em que você dá aula.
2. Ache a etiqueta no seu aparelho e anote o número.
3. Descubra quem ajuda com os aparelhos na sua escola, e quando.
4. Abra os aplicativos que a turma vai usar, uma vez na tela grande.
5. Combine com a turma onde os aparelhos são carregados, onde ficam as bebidas e quando as tampas se fecham.

Tenha pronta uma atividade que não precise de aparelho. E pergunte cedo: nenhuma pergunta é pequena demais.`,
    words: 'professor novo, professora nova, funcionário novo, começar, preparar, projetor, sala, treinamento, new teacher, onboarding, setup',
  },
  'staff-report-for-a-class': {
    title: 'Avise sobre um problema da sua turma',
    text: `Um aviso claro faz a sua turma voltar a trabalhar mais cedo.

1. É um aparelho ou são muitos? Teste outro no mesmo lugar.
2. Se for um só, envie um aviso com o número da etiqueta e o nome do estudante.
3. Se muitos tiverem o mesmo problema, envie um aviso só para todos. Escreva a sala, quantos são e desde quando.
4. Escreva o que você vê, palavra por palavra, e o que já tentou.
5. Diga até quando você precisa, por exemplo para uma prova na sexta-feira.

Por favor, não escreva senhas nem nada sobre saúde ou notas. Até o conserto, os estudantes podem dividir, ou você pode pedir um aparelho emprestado.`,
    words: 'pedido, professor, turma, classe, estudantes, vários aparelhos, carrinho, suporte técnico, ticket, cart, help desk',
  },
};
