/** These tests send forms about what is worked on already, about damage and theft, and forms that somebody changed by hand. */
import { prefilledAnswers, readAddress } from '../../local/services/forms/links';
import { known } from '../../src/words/known';
import { DAY_MS, HOUR_MS, MINUTE_MS, Stage } from '../path/stage';

const FAMILY = 'familia@casa.example';
const OTHER = 'otra@casa.example';
let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => stage.rewind());
afterEach(() => expect(stage.complaints()).toEqual([]));

const filed = (): void => {
  stage.pass(2 * MINUTE_MS);
};
const said = (): readonly unknown[] => stage.rows('staff', 'Messages').map((row) => [row['Kind'], row['Text']]);

describe('a second family about the same device', () => {
  const sendBoth = (): void => {
    stage.send();
    filed();
    stage.send({ email: OTHER, studentName: 'Ana Otra', studentNumber: undefined, description: 'La misma está rota' });
    filed();
  };

  it('joins the ticket that is worked on, with its own words, and is told its number and state and nothing else', () => {
    sendBoth();
    expect(stage.tickets()).toMatchObject([{ Ticket: 'MT-1001', Affected: 2, 'In their words': 'La pantalla está rota' }]);
    expect(said()).toEqual([['me too', 'La misma está rota']]);
    expect(stage.rows('staff', 'Followers')).toMatchObject([{ Ticket: 'MT-1001', 'Contact e-mail': OTHER, Language: 'es' }]);
    expect(stage.mailsTo(OTHER)).toEqual(['[MT-1001] Ya sabemos de este problema']);
    const [mail] = stage.workspace.mail.mailbox(OTHER);
    expect(mail?.body).toContain('Estado: Recibida');
    for (const secret of [FAMILY, 'rota', stage.district.cast.child.familyName]) expect(mail?.body).not.toContain(secret);
    stage.later();
    expect(stage.tickets()).toHaveLength(1);
    expect(stage.workspace.mail.sent).toHaveLength(2);
  });

  it('in the same minute joins it too', () => {
    stage.send();
    stage.send({ email: OTHER });
    filed();
    expect(stage.tickets()).toMatchObject([{ Affected: 2 }]);
    expect(stage.rows('staff', 'Followers')).toHaveLength(1);
  });

  it('and a third raise the impact, the priority and the deadlines', () => {
    const keyboard = { category: stage.choice('category', 1), 'solved.screen': undefined, 'solved.keyboard': stage.choice('solved.keyboard', 1) };
    stage.send(keyboard);
    filed();
    const [before] = stage.tickets();
    for (const email of ['a@casa.example', 'b@casa.example', 'c@casa.example']) stage.send({ ...keyboard, email });
    filed();
    const [after] = stage.tickets();
    expect([before?.['Priority'], after?.['Priority'], after?.['Impact'], after?.['Affected']]).toEqual(['normal', 'high', 'high', 4]);
    expect(Number(after?.['Answer by'])).toBeLessThan(Number(before?.['Answer by']));
    expect(Number(after?.['Resolve by'])).toBeLessThan(Number(before?.['Resolve by']));
  });

  it('is told when it is solved, in its language, and whoever opened it is told once', () => {
    sendBoth();
    stage.inSidebar('tickets.resolve', { click: stage.click(), ticket: 'MT-1001', resolution: 'fixed', text: 'Para Ana: lista' });
    stage.fire('tick_');
    expect(stage.mailsTo(OTHER)).toEqual(['[MT-1001] Su solicitud está resuelta', '[MT-1001] Ya sabemos de este problema']);
    expect(stage.mailsTo(FAMILY).filter((subject) => subject.includes('resuelta'))).toHaveLength(1);
    expect(stage.workspace.mail.mailbox(OTHER).map((mail) => mail.body).join()).not.toContain('Para Ana');
  });

  it('with another problem of it, or after it was solved, has a ticket of its own', () => {
    stage.send();
    filed();
    stage.send({ email: OTHER, category: stage.choice('category', 1), 'solved.screen': undefined, 'solved.keyboard': stage.choice('solved.keyboard', 1) });
    filed();
    stage.inSidebar('tickets.resolve', { click: stage.click(), ticket: 'MT-1001', resolution: 'fixed', text: '' });
    stage.send({ email: OTHER });
    filed();
    expect(stage.tickets().map((ticket) => [ticket['Ticket'], ticket['Affected']])).toEqual([['MT-1001', 1], ['MT-1002', 1], ['MT-1003', 1]]);
  });
});

describe('the same family again', () => {
  it('adds to its own ticket and affects nobody more', () => {
    stage.send();
    filed();
    stage.send({ description: 'Sigue rota' });
    filed();
    expect(stage.tickets()).toMatchObject([{ Ticket: 'MT-1001', Affected: 1 }]);
    expect(said()).toEqual([['from family', 'Sigue rota']]);
    expect(stage.mailsTo(FAMILY)).toEqual(['[MT-1001] Ya sabemos de este problema', '[MT-1001] Recibimos su solicitud de ayuda']);
  });

  it('lets the clock of a ticket go on that waited for it', () => {
    stage.send();
    filed();
    stage.inSidebar('tickets.answer', { click: stage.click(), ticket: 'MT-1001', text: '¿Cuándo?', wait: true });
    stage.send({ description: 'Ayer' });
    filed();
    expect(stage.tickets()).toMatchObject([{ State: 'open', 'Clock stopped': '' }]);
  });

  it('as a follower adds as well, and waits for the ticket once', () => {
    stage.send();
    stage.send({ email: OTHER });
    filed();
    stage.send({ email: OTHER, description: 'Otra vez' });
    filed();
    expect(stage.tickets()).toMatchObject([{ Affected: 2 }]);
    expect(stage.rows('staff', 'Followers').map((row) => row['Contact e-mail'])).toEqual([OTHER, '']);
    stage.inSidebar('tickets.resolve', { click: stage.click(), ticket: 'MT-1001', resolution: 'fixed', text: '' });
    stage.fire('tick_');
    expect(stage.mailsTo(OTHER).filter((subject) => subject.includes('resuelta'))).toHaveLength(1);
  });

  it('may change what it said to a ticket that is worked on, once', () => {
    stage.workspace.forms.require(stage.form().formId).allowResponseEdits = true;
    stage.send();
    const response = stage.send({ email: OTHER });
    filed();
    stage.jump(20 * MINUTE_MS);
    stage.send({ email: OTHER, description: 'Además no carga' }, { edit: response });
    filed();
    stage.later();
    expect(stage.tickets()).toMatchObject([{ Affected: 2, 'Needs a look': 'the family changed its answers' }]);
    expect(said()).toEqual([['me too', 'La pantalla está rota'], ['from family', 'Además no carga']]);
  });
});

describe('a form that is changed', () => {
  it('after its ticket was merged adds to the one that goes on', () => {
    stage.workspace.forms.require(stage.form().formId).allowResponseEdits = true;
    const response = stage.send();
    stage.send({ email: OTHER, device: undefined });
    filed();
    stage.inSidebar('tickets.merge', { click: stage.click(), ticket: 'MT-1001', into: 'MT-1002' });
    stage.jump(HOUR_MS);
    stage.send({ description: 'También el teclado' }, { edit: response });
    filed();
    stage.later();
    expect(stage.tickets()).toMatchObject([{ Ticket: 'MT-1001', State: 'closed', 'Merged into': 'MT-1002' }, { Ticket: 'MT-1002' }]);
    expect(stage.tickets()[1]?.['State']).not.toBe('closed');
    expect(stage.rows('staff', 'Messages').filter((row) => row['Ticket'] === 'MT-1002').map((row) => row['Text'])).toContain('También el teclado');
  });

  it('after it was solved opens its ticket again, and the family is told', () => {
    stage.workspace.forms.require(stage.form().formId).allowResponseEdits = true;
    const response = stage.send();
    filed();
    stage.inSidebar('tickets.resolve', { click: stage.click(), ticket: 'MT-1001', resolution: 'fixed', text: '' });
    stage.jump(DAY_MS);
    stage.send({ description: 'Otra vez' }, { edit: response });
    filed();
    stage.later();
    expect(stage.tickets()).toMatchObject([{ State: 'open', Reopened: 1 }]);
    expect(stage.mailsTo(FAMILY)).toContain('[MT-1001] Abrimos su solicitud otra vez');
  });
});

describe('a form that is changed when its ticket is long over', () => {
  it('becomes a new ticket that names the old one', () => {
    stage.workspace.forms.require(stage.form().formId).allowResponseEdits = true;
    const response = stage.send();
    filed();
    stage.inSidebar('tickets.resolve', { click: stage.click(), ticket: 'MT-1001', resolution: 'fixed', text: '' });
    stage.jump(9 * DAY_MS);
    stage.send({ description: 'Rota de nuevo' }, { edit: response });
    filed();
    stage.later();
    expect(stage.tickets()).toMatchObject([{ Ticket: 'MT-1001', State: 'closed' }, { Ticket: 'MT-1002', State: 'new', 'In their words': 'Rota de nuevo', Related: 'MT-1001' }]);
    stage.send({ description: 'Y no carga' }, { edit: response });
    filed();
    stage.later();
    expect(stage.tickets().map((ticket) => [ticket['Ticket'], ticket['Affected']])).toEqual([['MT-1001', 1], ['MT-1002', 1]]);
    expect(said()).toEqual([['from family', 'Y no carga']]);
  });
});

describe('damage, loss or theft', () => {
  const stolen = (over: Readonly<Record<string, string | number | undefined>> = {}) => ({
    language: 'Español',
    'es.school': stage.district.cast.child.school.name,
    'es.relation': 0,
    'es.studentName': `${stage.district.cast.child.givenName} ${stage.district.cast.child.familyName}`,
    'es.studentNumber': stage.district.cast.child.studentNumber,
    'es.email': FAMILY,
    'es.device': stage.district.cast.childDevice.annotatedAssetId ?? '',
    'es.happened': 3,
    'es.where': 'En el autobús',
    'es.when': 'ayer',
    'es.police': '=1+1',
    'es.keeper': 2,
    'es.description': 'Se la llevaron',
    ...over,
  });

  it('becomes an urgent ticket with its cause, and everything that was said beside it; nobody acts before asking back', () => {
    stage.answer('damage', stolen());
    filed();
    expect(stage.tickets()).toMatchObject([
      {
        Category: 'lost',
        Cause: 'lost',
        Priority: 'urgent',
        'Serial number': stage.district.cast.childDevice.serialNumber,
        'Person ID': stage.district.cast.child.sourcedId,
        'Came by': 'damage form, open',
        'In their words': 'Se la llevaron',
        'Damage or loss': 'what: stolen\nwhere: En el autobús\nwhen: ayer\npolice report: =1+1\nwith: nobody knows',
        'Needs a look': 'not verified: ask back by the contact in the roster before anything is done',
      },
    ]);
    expect(stage.mailsTo(FAMILY)).toHaveLength(1);
    expect(stage.workspace.mail.sent[0]?.body).not.toContain('autobús');
  });

  it('from a school account is believed', () => {
    stage.answer('damage', { ...stolen({ 'es.happened': 0 }), 'es.relation': undefined, 'es.email': undefined }, { kind: 'domain', respondent: stage.district.cast.child.email });
    filed();
    expect(stage.tickets()).toMatchObject([{ Category: 'screen', Cause: 'dropped', 'Account verified': 'yes', 'Needs a look': '', 'Came by': 'damage form, school account' }]);
  });

  it('lists the schools as they stand in their table', () => {
    const { formId, items } = stage.form('open', 'damage');
    const list = stage.workspace.forms.require(formId).items.find((item) => item.id === items['vi.school']);
    expect(list?.choices.map((choice) => choice.value)).toContain(stage.district.cast.child.school.name);
  });
});

describe('a form that somebody changes by hand', () => {
  const model = () => stage.workspace.forms.require(stage.form().formId);

  it('is read all the same where a question has another title and another place', () => {
    const items = model().items as { id: number; title: string }[];
    const number = items.find((one) => one.id === stage.form().items['es.studentNumber']);
    if (number !== undefined) number.title = 'Matrícula';
    stage.send();
    filed();
    expect(stage.tickets()).toMatchObject([{ 'Student number as typed': stage.district.cast.child.studentNumber }]);
  });

  it('is shown with what to do where a question was deleted, once, and takes answers without it', () => {
    const items = model().items as { id: number }[];
    items.splice(items.findIndex((one) => one.id === stage.form().items['es.phone']), 1);
    stage.send();
    filed();
    expect(stage.tickets()).toHaveLength(1);
    stage.runJob('form check');
    stage.jump(MINUTE_MS);
    stage.runJob('form check');
    expect(stage.troubles()).toMatchObject([{ What: expect.stringContaining('has lost questions: es.phone.') as string, 'What to do': expect.stringContaining('run set-up at the desk') as string }]);
  });

  it('and a school that is gone from the table leaves the ticket its name, and somebody looks', () => {
    const place = stage.cellOf('staff', 'Schools', stage.district.cast.child.school.sourcedId, 'School');
    stage.hands('staff').type(place, 'Renamed');
    stage.send();
    filed();
    expect(stage.tickets()).toMatchObject([{ School: stage.district.cast.child.school.name, 'School ID': '', 'Needs a look': 'the school is not in the Schools table' }]);
  });
});

describe('a link for a poster', () => {
  it('has the school and the language filled in, for each form that anybody may be led to', () => {
    const { name } = stage.district.cast.child.school;
    const { schools, links } = stage.desk('forms.links', { school: name, language: 'vi' });
    expect(schools).toContain(name);
    expect(links.map((link) => link.form)).toEqual(['for help, for everybody', 'for help, for school accounts', 'for damage, loss or theft, for everybody', 'for damage, loss or theft, for school accounts']);
    for (const [at, what] of (['help', 'damage'] as const).entries()) {
      const { formId, items } = stage.form('open', what);
      const address = readAddress(links[at * 2]?.url ?? '');
      const answers = address === null ? new Map<number, string>() : prefilledAnswers(stage.workspace.forms.require(formId), address);
      expect(new Map(answers)).toEqual(new Map([[items['language'], 'Tiếng Việt'], [items['vi.school'], name]]));
    }
  });

  it('that names nothing is the form’s own', () => {
    for (const { url } of stage.desk('forms.links', { school: 'Hogwarts', language: '' }).links) expect(url).toMatch(/viewform$/);
  });
});

it('the words about what is known already name nobody in any language', () => {
  for (const { subject, text } of Object.values(known)) {
    expect(subject).toContain('{mark}');
    expect([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(['ticket', 'state', 'team']);
  }
});
