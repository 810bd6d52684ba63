/** These tests publish through the shipped bundle: only what is published is ever in the Published workbook, and what is taken back leaves it. */
import { DAY_MS, MINUTE_MS, Stage } from '../path/stage';
import { walk } from '../path/walk';

const stage = Stage.ready();
const HUB = 'https://script.google.com/macros/s/synthetic/exec';

const published = (tab: string): ReturnType<Stage['rows']> => stage.rows('published', tab);
const tick = (): void => {
  stage.jump(5 * MINUTE_MS);
  stage.fire('tick_');
};
/** All that somebody can read who may read the workbook, its hidden tabs too. */
const everything = (): string => JSON.stringify(stage.workspace.workbooks.snapshot(stage.bookId('published')));
/** A tab whose name has a space is named in quotes. */
const quoted = (place: string): string => place.replace(/^(.* .*)!/, "'$1'!");
const cellOf = (tab: string, key: string, header: string): string => quoted(stage.cellOf('content', tab, key, header));
const type = (tab: string, key: string, cells: Readonly<Record<string, string>>): void => {
  for (const [header, text] of Object.entries(cells)) stage.hands('content').type(cellOf(tab, key, header), text);
};
/** Types a new row at the end of a tab, as somebody does who works in the sheet. */
function typeRow(tab: string, cells: Readonly<Record<string, string>>): void {
  const at = stage.rows('content', tab).length + 2;
  const [key = ''] = Object.values(cells);
  stage.hands('content').type(quoted(`${tab}!A${at}`), key);
  type(tab, key, cells);
}
const set = (setting: string, value: string): void => stage.hands('programme').type(stage.cellOf('programme', 'Settings', setting, 'Value'), value);
const shown = (card: string): Readonly<Record<string, unknown>> | undefined => published('Cards').find((row) => row['Card and language'] === card && row['Title'] !== '');

beforeEach(() => void stage.rewind());

describe('cards', () => {
  it('a card typed in the sheet is public within a tick, as text, and gone within a tick when it is taken back', () => {
    typeRow('Cards', { Card: 'charger', Topic: 'care', For: 'families' });
    typeRow('Texts', { 'Card and language': 'charger.en', Card: 'charger', Language: 'en', State: 'draft', Title: '<b>Chargers</b>', Text: '1. <script>alert(1)</script>' });
    tick();
    expect(shown('charger.en')).toBeUndefined();
    expect(JSON.stringify(published('Cards'))).not.toContain('Chargers');
    type('Texts', 'charger.en', { State: 'published' });
    tick();
    expect(shown('charger.en')).toMatchObject({ Topic: 'care', For: 'family', Title: '<b>Chargers</b>', Text: '1. <script>alert(1)</script>', Reviewed: '' });
    // What was read and since when it is public fills itself.
    expect(stage.rows('content', 'Texts').find((row) => row['Card and language'] === 'charger.en')).toMatchObject({ Published: expect.any(Number) as number });
    type('Texts', 'charger.en', { 'Read by': 'editor@district.example', 'Read on': '2026-10-05' });
    tick();
    expect(shown('charger.en')).toMatchObject({ Reviewed: 'yes' });
    // While it is worked on again, families read what was published before.
    type('Texts', 'charger.en', { State: 'draft', Title: 'Half a' });
    tick();
    expect(shown('charger.en')).toMatchObject({ Title: '<b>Chargers</b>' });
    type('Texts', 'charger.en', { State: 'taken back' });
    tick();
    expect(shown('charger.en')).toBeUndefined();
    for (const word of ['alert(1)', 'Chargers', 'Half a']) expect([word, everything().includes(word)]).toEqual([word, false]);
    expect(stage.complaints()).toEqual([]);
  });

  it('an expired card vanishes, and the desk says so before and after', () => {
    const [card] = stage.rows('content', 'Cards');
    const name = String(card?.['Card']);
    const day = new Date(stage.now + 2 * DAY_MS).toISOString().slice(0, 10);
    type('Cards', name, { Expires: day, Owner: 'editor@district.example' });
    tick();
    expect(shown(`${name}.en`)).toBeDefined();
    expect(stage.troubles().at(-1)).toMatchObject({ What: `The card ${name} expires on ${day}. editor@district.example looks after it.`, Settled: '' });
    stage.jump(2 * DAY_MS);
    stage.fire('tick_');
    expect(shown(`${name}.en`)).toBeUndefined();
    expect(stage.troubles().map((row) => [row['What'], row['Settled']])).toEqual(expect.arrayContaining([[`The card ${name} expired on ${day}, and families no longer see it. editor@district.example looks after it.`, '']]));
    type('Cards', name, { Expires: '2027-06-30' });
    tick();
    expect(shown(`${name}.en`)).toBeDefined();
    expect(stage.troubles().filter((row) => String(row['Trouble']).startsWith('hub:') && row['Settled'] !== 'yes')).toEqual([]);
  });

  it('what a district deletes never comes back, and its own names are never those of a text that stands twice', () => {
    const rows = stage.rows('content', 'Cards').length;
    expect(rows).toBeGreaterThan(1);
    stage.hands('content').deleteRows('Cards', 2, rows);
    stage.hands('content').deleteRows('Texts', 2, stage.rows('content', 'Texts').length);
    tick();
    tick();
    expect([stage.rows('content', 'Cards'), stage.rows('content', 'Texts')]).toEqual([[], []]);
    expect(published('Cards').filter((row) => row['Title'] !== '')).toEqual([]);
  });

  it('a cell that nobody can read, a translation without English and a row of no card stop nothing', () => {
    typeRow('Texts', { 'Card and language': 'nothing.es', Card: 'nothing', Language: 'es', State: 'published', Title: 'Nada', Text: 'Nada' });
    typeRow('Texts', { 'Card and language': 'cracked-screen.fr', Card: 'cracked-screen', Language: 'fr', State: 'published', Title: 'Écran' });
    typeRow('Cards', { Card: 'odd', Topic: 'no such topic', For: 'everybody, please', Expires: 'some day' });
    typeRow('Cards', { Card: 'fine', Topic: 'care' });
    typeRow('Texts', { 'Card and language': 'fine.en', Card: 'fine', Language: 'en', State: 'published', Title: 'Fine', Text: 'All of it.' });
    tick();
    expect(shown('nothing.es')).toBeUndefined();
    expect(shown('fine.en')).toMatchObject({ Title: 'Fine' });
    expect(stage.complaints()).toEqual([]);
  });
});

describe('requests', () => {
  const code = (address: string): string => /code=([0-9A-Z-]+)/.exec(address)?.[1] ?? '';

  it('a family finds its request by the link in its mail, and Published says nothing of it but a word and a day', () => {
    set('hub address', HUB);
    stage.send({ description: 'Only we know this' });
    stage.later();
    const [mail] = stage.workspace.mail.mailbox('familia@casa.example');
    const link = new RegExp(`^${HUB.replace(/[./]/g, '\\$&')}\\?page=ticket&ticket=MT-1001&code=[0-9A-Z]{4}(-[0-9A-Z]{4}){2}&lang=es$`, 'm').exec(mail?.body ?? '')?.[0] ?? '';
    expect(link).not.toBe('');
    expect(mail?.htmlBody).toContain(`<a href="${link.replaceAll('&', '&amp;')}">`);
    tick();
    expect(published('Requests')).toEqual([{ Hash: expect.stringMatching(/^[0-9a-f]{32}$/), State: 'received', Expected: expect.any(Number) as number }]);
    for (const word of ['MT-1001', code(link), code(link).replaceAll('-', ''), 'Only we know this', 'familia@casa.example']) expect([word, everything().includes(word)]).toEqual([word, false]);
    const hash = String(published('Requests')[0]?.['Hash']);
    expect(everything()).toContain(hash);
    stage.inSidebar('tickets.resolve', { click: stage.click(), ticket: 'MT-1001', text: '', resolution: 'fixed', cause: 'wear' });
    tick();
    expect(published('Requests')).toMatchObject([{ State: 'solved', Expected: '' }]);
    // Three weeks later it is over and long closed: nobody finds it any more.
    stage.jump(21 * DAY_MS);
    for (const handler of ['hourly_', 'tick_', 'tick_'] as const) stage.fire(handler);
    stage.jump(15 * DAY_MS);
    for (const handler of ['hourly_', 'tick_', 'tick_'] as const) stage.fire(handler);
    expect(published('Requests')).toEqual([]);
    expect(everything()).not.toContain(hash);
  });

  it('without an address of the hub no mail has a link', () => {
    stage.send();
    stage.later();
    expect(stage.workspace.mail.mailbox('familia@casa.example')[0]?.body ?? "").not.toContain('page=ticket');
  });
});

describe('the job', () => {
  it('an unchanged moment writes nothing and opens no form', () => {
    tick();
    const before = stage.newestCommit('published');
    stage.workspace.executions.length = 0;
    tick();
    stage.jump(61 * MINUTE_MS);
    stage.fire('tick_');
    expect(stage.newestCommit('published')).toBe(before);
    expect(stage.complaints()).toEqual([]);
  });

  it('puts the open forms into every language with a place for the tag, and contacts only where the district says so', () => {
    const fact = (name: string): string => String(published('Facts').find((row) => row['Fact'] === name)?.['Value'] ?? '');
    for (const name of ['help es', 'damage ar']) expect(fact(name)).toMatch(/^https:\/\/docs\.google\.com\/forms\/.*\{tag\}/);
    expect(fact('status key')).toMatch(/^[0-9a-f]{64}$/);
    const school = stage.district.people.schools[0];
    stage.hands('staff').type(stage.cellOf('staff', 'Schools', school?.sourcedId ?? '', 'Public contact'), '555-0142');
    tick();
    expect(JSON.stringify(published('Schools'))).not.toContain('555-0142');
    set('publish contacts', 'on');
    tick();
    expect(published('Schools').find((row) => row['School ID'] === school?.sourcedId)).toMatchObject({ Contact: '555-0142' });
  });

  it('tells of a known problem that somebody typed, until it is over, and never of a school that is none', () => {
    const school = stage.district.people.schools[0]?.name ?? '';
    typeRow('Known problems', { Name: 'net', Category: 'wifi', School: school, Since: '2026-10-01' });
    typeRow('Known problems', { Name: 'typo', Category: 'wifi', School: 'Nowhere School' });
    tick();
    const known = (): readonly unknown[] => published('Known problems').filter((row) => row['Category'] !== '').map((row) => [row['Problem'], row['School']]);
    expect(known()).toEqual([['told net', school]]);
    type('Known problems', 'net', { 'Over on': '2026-10-02' });
    tick();
    expect(known()).toEqual([]);
  });

  it('a renamed Published workbook changes nothing; one that its account cannot read is told at the desk until it can', () => {
    const file = stage.workspace.drive.get(stage.bookId('published'));
    if (file === undefined) throw new Error('There is no Published workbook.');
    file.name = 'Something else';
    set('hub account', stage.district.cast.hubAccount);
    stage.installation.setUp(stage.owner);
    typeRow('Known problems', { Name: 'net', Category: 'wifi' });
    tick();
    expect(published('Known problems').map((row) => row['Category'])).toContain('wifi');
    file.permissions = file.permissions.filter((one) => one.to !== stage.district.cast.hubAccount);
    const hoursLater = (): void => {
      stage.jump(241 * MINUTE_MS);
      stage.fire('tick_');
    };
    hoursLater();
    const open = (): readonly unknown[] => stage.troubles().filter((row) => String(row['Trouble']).startsWith('hub:unshared') && row['Settled'] !== 'yes');
    expect(open()).toMatchObject([{ 'What to do': 'Press Set up at the desk: it shares the workbook again.' }]);
    stage.installation.setUp(stage.owner);
    hoursLater();
    expect(open()).toEqual([]);
    // It may happen again, and is then told again.
    file.permissions = file.permissions.filter((one) => one.to !== stage.district.cast.hubAccount);
    hoursLater();
    expect(open()).toHaveLength(1);
  });

  it('cut off anywhere, the next moments bring Published to the same state, with nothing laid twice', () => {
    const school = stage.district.people.schools[0]?.name ?? '';
    const begin = (): Stage => {
      stage.rewind();
      stage.send();
      stage.pass(10 * MINUTE_MS);
      typeRow('Known problems', { Name: 'net', Category: 'wifi', School: school });
      typeRow('Cards', { Card: 'charger', Topic: 'care' });
      typeRow('Texts', { 'Card and language': 'charger.en', Card: 'charger', Language: 'en', State: 'published', Title: 'Chargers', Text: 'Keep them dry.' });
      return stage;
    };
    const state = (): string => JSON.stringify(['Facts', 'Schools', 'Cards', 'Known problems', 'Requests'].map((tab) => published(tab)));
    begin();
    stage.runJob('publish');
    const wanted = state();
    expect(wanted).toContain('Keep them dry.');
    walk(
      {
        begin,
        matches: ({ spec }) => spec.functionName === 'rpc',
        act: (one) => void one.deskSays('desk.run', { job: 'publish' }, one.owner),
        then(one) {
          one.jump(8 * MINUTE_MS);
          one.fire('tick_');
          one.fire('tick_');
        },
        check: () => expect(state()).toBe(wanted),
        sample: 8,
      },
      3,
    );
  });
});
