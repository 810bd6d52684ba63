/** These tests reword texts as a district would, through the shipped bundle, and read the mails that come of it. */
import { fingerprintOf } from '../../src/base/fingerprint';
import { webAppRequest } from '../../local/services/html/bridge';
import { shareWithHub } from '../../tools/published-rows';
import type { Methods } from '../../src/ui/contracts';
import { textsOf } from '../../src/words/places';
import { words } from '../../src/words/words';
import { MINUTE_MS, Stage } from '../path/stage';
import { walk } from '../path/walk';

const FAMILY = 'familia@casa.example';
const PLACE = 'mail.acknowledgement.thanks';
const OURS = words('es').mail.acknowledgement.thanks;
const THEIRS = 'Gracias, familia. Ya tenemos su solicitud.';
const english = textsOf(words('en'));

let stage: Stage;
let translator: string;
let member: string;
let stranger: string;
beforeAll(() => {
  stage = Stage.ready();
  const { coach, teacher, child } = stage.district.cast;
  [translator, member, stranger] = [teacher.email, coach.email, child.email];
  const hands = stage.hands('programme');
  hands.type(stage.cellOf('programme', 'Settings', 'translators', 'Value'), ` ${translator.toUpperCase()} `);
  hands.type('Team!A4', member);
  stage.mark();
});
beforeEach(() => stage.rewind());

type Rows = readonly (readonly [string, string, string])[];
const CLICK = 'clickofwords';
const bring = (rows: Rows, { language = 'es', who = translator, click = stage.click() } = {}) => stage.deskSays('words.import', { click, language, rows: JSON.stringify(rows) }, who);
const row = (text: string, place = PLACE): readonly [string, string, string] => [place, english.get(place) ?? '', text];
const own = () => stage.rows('programme', 'Own words').map((one) => [one['Key'], one['Text']]);

/** Sends the form about another child each time, since what is known already is answered otherwise. */
let children = 0;
function lastMail(): string {
  stage.send({ device: '', studentNumber: '', studentName: `Ana Example${++children}` });
  stage.pass(3 * MINUTE_MS);
  return stage.workspace.mail.mailbox(FAMILY)[0]?.body ?? '';
}
const textsRead = (language: 'es' | 'en', area: string): string => fingerprintOf([...textsOf(words(language))].filter(([place]) => place.startsWith(`${area}.`)));

describe('a text of the district’s own', () => {
  it('stands in the mail that is sent next, and is gone with the file that has ours again', () => {
    expect(lastMail()).toContain(OURS);
    expect(bring([row(THEIRS)])).toMatchObject({ ok: true, value: { own: [{ key: `es ${PLACE}`, text: THEIRS, by: translator }] } });
    const reworded = lastMail();
    expect(reworded).toContain(THEIRS);
    expect(reworded).not.toContain(OURS);
    expect(bring([row(OURS)])).toMatchObject({ ok: true, value: { own: [{ key: `es ${PLACE}`, text: '' }] } });
    expect(lastMail()).toContain(OURS);
    expect(stage.complaints()).toEqual([]);
  });

  it('comes in with all of its file or not at all', () => {
    for (const [rows, why] of [
      [[row(THEIRS), row('Sin lugar para el número', 'mail.acknowledgement.about')], 'must keep {category} and {ticket}'],
      [[row(THEIRS), row('x', 'no.such.place')], 'no text of this name'],
      [[row(THEIRS), [PLACE, 'Thank you.', THEIRS]], 'the English has changed'],
      [[row('<script>alert(1)</script>')], 'markup'],
      [[row('=HYPERLINK("http://bad.example")')], 'formula'],
      [[row('我们已收到')], 'letters of this language'],
    ] as [Rows, string][]) {
      expect(bring(rows)).toEqual({ ok: false, message: expect.stringContaining(why) as string });
      expect(own()).toEqual([]);
    }
  });

  it('comes into the forms that stand, whose answers are filed as ever, and goes out of them again', () => {
    const { formId, items } = stage.form();
    const titles = () => {
      const all = stage.workspace.forms.require(formId).items;
      return [all.find(({ id }) => id === items['es.whatHappened'] || id === items['es.description'])?.title, all.find(({ title }) => title === 'Diga más, por favor')?.type];
    };
    const [before] = titles();
    expect(before).toBe(words('es').form.whatHappened.title);
    bring([row('¿Qué ha pasado?', 'form.whatHappened.title'), row('Diga más, por favor', 'form.problem')]);
    stage.fire('hourly_');
    expect(titles()).toEqual(['¿Qué ha pasado?', 'PAGE_BREAK']);
    expect(lastMail()).toContain(OURS);
    bring([row(words('es').form.whatHappened.title, 'form.whatHappened.title'), row(words('es').form.problem, 'form.problem')]);
    stage.jump(61 * MINUTE_MS);
    stage.fire('hourly_');
    expect(titles()).toEqual([before, undefined]);
    expect(stage.complaints()).toEqual([]);
  });

  it('is published for the public page within the hour, once, and taken back', () => {
    const told = () => stage.rows('published', 'Own words').map((one) => [one['Key'], one['Text']]);
    stage.runJob('own words');
    expect(told()).toEqual([]);
    bring([row('Pida ayuda aquí', 'hub.getHelp')]);
    stage.fire('hourly_');
    expect(told()).toEqual([['es hub.getHelp', 'Pida ayuda aquí']]);
    shareWithHub(stage.workspace, stage.bookId('published'), stage.district.cast.hubAccount);
    const page = (language: string): string => {
      const shown = webAppRequest(stage.workspace, stage.installation.hub.id, { visitor: null, query: `lang=${language}` });
      return shown.ok ? shown.html : '';
    };
    expect(page('es')).toContain('Pida ayuda aquí');
    expect(page('fr')).toContain(words('fr').hub.getHelp);
    // A text that hands have spoiled is not filled in, and the page stands.
    stage.hands('published').type("'Own words'!B2", 'Pida {nada} aquí');
    stage.workspace.caches.clear();
    expect(page('es')).toContain(words('es').hub.getHelp);
    stage.hands('published').type("'Own words'!B2", 'Pida ayuda aquí');
    const before = stage.newestCommit('published');
    stage.jump(61 * MINUTE_MS);
    stage.fire('hourly_');
    expect(stage.newestCommit('published')).toBe(before);
    bring([row(words('es').hub.getHelp, 'hub.getHelp')]);
    stage.jump(61 * MINUTE_MS);
    stage.fire('hourly_');
    expect(told()).toEqual([]);
    expect(JSON.stringify(stage.workspace.workbooks.snapshot(stage.bookId('published')))).not.toContain('Pida ayuda aquí');
  });

  it('spoiled by hand in its table is not used, and a spoiled table keeps no mail', () => {
    bring([row(THEIRS)]);
    const hands = stage.hands('programme');
    hands.type("'Own words'!B2", '<b>{nobody}</b>');
    stage.jump(61 * MINUTE_MS);
    expect(lastMail()).toContain(OURS);
    hands.type("'Own words'!B1", 'Renamed');
    stage.jump(61 * MINUTE_MS);
    expect(lastMail()).toContain(OURS);
  });

  it('was brought in once, wherever it was cut off', () => {
    walk({
      begin: () => stage.rewind(),
      matches: ({ spec }) => spec.functionName === 'rpc',
      act: () => bring([row(THEIRS)], { click: CLICK }),
      then: () => bring([row(THEIRS)], { click: CLICK }),
      check() {
        expect(own()).toEqual([[`es ${PLACE}`, THEIRS]]);
        expect(lastMail()).toContain(THEIRS);
      },
    });
  });
});

describe('a review', () => {
  const review = (fingerprint: string, who = translator) => stage.deskSays('words.review', { click: stage.click(), area: 'mail', language: 'es', fingerprint }, who);

  it('is written down with who and when, for the texts that were read', () => {
    expect(review(textsRead('es', 'mail'))).toMatchObject({ ok: true, value: { reviews: [{ key: 'es mail', fingerprint: textsRead('es', 'mail'), by: translator, at: expect.any(Number) as number }] } });
    // The desk says how far the texts are read, and leads to them.
    const link = () => stage.view().links.find(({ name }) => name === 'All texts');
    expect(link()).toMatchObject({ url: expect.stringMatching(/\?page=words$/) as string, about: expect.stringMatching(/read: 1, in languages: 1; changed since: 0$/) as string });
    bring([row(THEIRS)]);
    expect(link()?.about).toMatch(/changed since: 1$/);
    expect(review('')).toMatchObject({ ok: true, value: { reviews: [{ key: 'es mail', fingerprint: '' }] } });
    expect(link()?.about).toContain('no speaker has read any of it yet');
  });

  it('is refused where the texts are others than those that were read', () => {
    bring([row(THEIRS)]);
    for (const fingerprint of [textsRead('es', 'mail'), textsRead('en', 'mail'), 'x']) expect(review(fingerprint)).toEqual({ ok: false, message: expect.stringContaining('changed while you read') as string });
    expect(stage.rows('programme', 'Word reviews')).toEqual([]);
  });
});

describe('the page with all texts', () => {
  it('is for the team and for the translators that Settings name, and for nobody else', () => {
    for (const who of [stage.owner, member, translator]) {
      const seen = stage.deskSays('words.view', {}, who);
      expect(seen).toMatchObject({ ok: true, value: { own: [], reviews: [], ours: { so: { language: 'so' } } } });
    }
    for (const who of [stranger, stage.district.cast.guardian.email]) {
      expect(stage.deskSays('words.view', {}, who).ok).toBe(false);
      expect(bring([row(THEIRS)], { who }).ok).toBe(false);
    }
    // A translator sees texts and no more.
    for (const method of ['desk.view', 'problems.view', 'wallboard.view'] as const) expect(stage.deskSays(method, {}, translator).ok).toBe(false);
  });

  it('refuses forged arguments with a sentence', () => {
    const forged: readonly [keyof Methods, unknown][] = [
      ['words.import', { click: CLICK, language: 'xx', rows: '[]' }],
      ['words.import', { click: CLICK, language: 'es', rows: '{}' }],
      ['words.import', { click: CLICK, language: 'es', rows: '[["a","b"]]' }],
      ['words.import', { click: CLICK, language: 'es', rows: '[["a","b",1]]' }],
      ['words.import', { click: CLICK, language: 'es', rows: `"${'x'.repeat(400_001)}"` }],
      ['words.import', { click: '', language: 'es', rows: '[]' }],
      ['words.review', { click: CLICK, area: '__proto__', language: 'es', fingerprint: 'x' }],
      ['words.review', { click: CLICK, area: 'mail', language: 'es' }],
    ];
    for (const [method, args] of forged) expect([method, stage.deskSays(method, args as never, translator)]).toEqual([method, { ok: false, message: expect.stringMatching(/\.$/) as string }]);
    expect([...own(), ...stage.rows('programme', 'Word reviews')]).toEqual([]);
  });
});
