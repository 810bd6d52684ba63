/** These tests visit the hub as it ships, in the local Workspace: what it costs, what it tells, and what it keeps to itself. */
import type { CallRecord } from '../../local/kernel/workspace';
import { webAppRequest } from '../../local/services/html/bridge';
import { MAX_HUB_PAGE_BYTES } from '../../build/gates';
import { hubCards, hubFacts, hubSchools, hubStatus } from '../../src/hub/sheet';
import { LANGUAGES } from '../../src/words/languages';
import { words } from '../../src/words/words';
import { MINUTE_MS, Stage } from '../path/stage';
import { putRows, shareWithHub } from '../../tools/published-rows';
import { STATUS_KEY, card, hashOf, publishSample } from './published';

const FORM = 'https://docs.google.com/forms/d/e/abc/viewform';
const COLD = 1;

let stage: Stage;
let calls: CallRecord[] = [];
beforeAll(() => {
  stage = Stage.ready();
  const book = stage.bookId('published');
  publishSample(stage.workspace, book, FORM);
  shareWithHub(stage.workspace, book, stage.district.cast.hubAccount);
  stage.mark();
});
beforeEach(() => {
  stage.rewind();
  calls = [];
  stage.workspace.onCall = (call) => calls.push(call);
});
afterEach(() => {
  stage.workspace.onCall = null;
});

const reads = (): number => calls.filter(({ name }) => name.startsWith('Sheets.')).length;

/** The page that an address gives; it must never be an error of the script. */
function open(query: string): string {
  const page = webAppRequest(stage.workspace, stage.installation.hub.id, { visitor: null, query });
  if (!page.ok) throw new Error(`${page.code}: ${page.message}`);
  return page.html;
}
const file = () => {
  const found = stage.workspace.drive.get(stage.bookId('published'));
  if (found === undefined) throw new Error('Published has no file.');
  return found;
};

describe('a visit', () => {
  it('costs one read where nothing is at hand and none after, whatever page is opened', () => {
    for (const query of ['', 'page=search&q=screen', 'page=ticket&ticket=MT-1042&code=ABCD-EFGH-JKMN', 'page=card&card=cracked-screen&lang=zh', 'tag=JV-1']) {
      stage.workspace.caches.clear();
      calls = [];
      open(query);
      expect(reads()).toBe(COLD);
      open(query);
      for (const language of LANGUAGES) open(`lang=${language}`);
      expect(reads()).toBe(COLD);
    }
  });

  it('reads anew when what is at hand is old, and shows that', () => {
    open('');
    putRows(stage.workspace, stage.bookId('published'), hubFacts, [{ fact: 'district', value: 'Another District' }]);
    expect(open('')).toContain('Juniper Valley Schools');
    stage.jump(6 * MINUTE_MS);
    expect(open('')).toContain('Another District');
    expect(reads()).toBe(2);
  });

  it('runs as the account that may read Published and nothing else, and asks Google for nothing but that', () => {
    open('page=ticket&ticket=MT-1042&code=ABCD-EFGH-JKMN');
    expect([...new Set(calls.map(({ name }) => name.split('.')[0]))].sort()).toEqual(['CacheService', 'HtmlService', 'LockService', 'Session', 'Sheets', 'Utilities']);
    expect(stage.workspace.executions.at(-1)?.logs).toEqual([]);
  });

  it('speaks the language of its address, also to a card that is not translated', () => {
    expect(open('lang=ar')).toContain('dir="rtl"');
    expect(open('lang=fr&page=card&card=charger-care')).toContain(words('fr').hubCards.notTranslated);
    expect(open('lang=so&page=card&card=cracked-screen')).toContain(words('so').hubCards.notReviewed);
    expect(open('lang=ar&page=card&card=cracked-screen')).not.toContain(words('ar').hubCards.notReviewed);
    expect(open('lang=klingon')).toContain('lang="en-US"');
  });

  it('shows no card that has expired, also where it was read before it did', () => {
    stage.jumpTo('2026-10-06T20:00');
    putRows(stage.workspace, stage.bookId('published'), hubCards, [card('soon', 'en', { title: 'Only today', text: 'x', expiresOn: '2026-10-07' })]);
    expect(open('page=card&card=soon')).toContain('Only today');
    // Nothing of the workbook can be read any more, so the page is drawn of what was kept.
    file().permissions.splice(0);
    stage.workspace.clock.advance(3 * 60 * MINUTE_MS);
    expect(open('page=card&card=soon')).toContain('Only today');
    stage.workspace.clock.advance(2 * 60 * MINUTE_MS);
    expect(open('page=card&card=soon')).not.toContain('Only today');
    stage.rewind();
    expect(open('page=card&card=old-news')).toContain(words('en').hubCards.gone);
    for (const query of ['page=search&q=old+card', 'for=student', 'page=topic&topic=safety', '']) expect(open(query)).not.toContain('An old card');
  });

  it('prefills the form with language and tag', () => {
    expect(open('lang=es&tag=JV-1001')).toContain(`${FORM}?usp=pp_url&amp;entry.1=es&amp;entry.2=JV-1001"`);
    expect(open('lang=vi&page=help&topic=wifi')).toContain(`${FORM}?usp=pp_url&amp;entry.1=vi&amp;entry.2="`);
  });

  it('finds in the language of the reader first and in English after', () => {
    expect(open('lang=zh&page=search&q=%E7%8E%BB%E7%92%83')).toContain('屏幕碎了');
    expect(open('lang=zh&page=search&q=cable')).toContain('Look after the charger');
    expect(open('lang=en&page=search&q=taken')).not.toContain('taken-back');
  });
});

describe('where a request stands', () => {
  const ask = (ticket: string, code: string, lang = 'en'): string => open(`lang=${lang}&page=ticket&ticket=${encodeURIComponent(ticket)}&code=${encodeURIComponent(code)}`);
  const known = words('en').states.working;

  it.each([['MT-1042', 'ABCD-EFGH-JKMN'], [' mt 1042 ', 'abcdefghjkmn'], ['1042', 'ABCD EFGH JKMN'], ['MT-１０４２', 'abcd–efgh–jkmn']])('is told to who has number and code, typed as %j and %j', (ticket, code) => {
    const html = ask(ticket, code);
    expect(html).toContain(known);
    expect(html).toContain('Thursday, October 8');
  });

  it('is told to nobody else, in the same words whatever was wrong', () => {
    // All but what was typed, which stands in the fields again.
    const said = (ticket: string, code: string): string => (ask(ticket, code).split('<main')[1] ?? '').split('<footer')[0]?.replace(/ value="[^"]*"/g, '') ?? '';
    const wrong = [['MT-1042', 'ABCD-EFGH-JKMP'], ['MT-9999', 'ABCD-EFGH-JKMN'], ['MT-1043', 'ABCD-EFGH-JKMN'], ['no number', 'no code'], ['1', '1'], ['<b>', '"><script>']] as const;
    const answers = new Set(wrong.map(([ticket, code]) => said(ticket, code)));
    expect(answers.size).toBe(1);
    for (const answer of answers) {
      expect(answer).toContain(words('en').requestStatus.unknown);
      expect(answer).not.toContain(known);
    }
  });

  it('costs a wrong code what a right one costs', () => {
    open('');
    const callsOf = (ticket: string, code: string): readonly string[] => {
      calls = [];
      ask(ticket, code);
      return calls.map(({ name }) => name);
    };
    const right = callsOf('MT-1042', 'ABCD-EFGH-JKMN');
    expect(callsOf('MT-1042', '0000-0000-0000')).toEqual(right);
    expect(callsOf('x', 'y')).toEqual(right);
  });

  it('asks for the code where only the number is known, and tells nothing', () => {
    const html = open('page=ticket&ticket=MT-1042');
    expect(html).toContain('value="MT-1042"');
    for (const state of Object.values(words('en').states)) expect(html).not.toContain(`<strong>${state}`);
  });
});

describe('a sticker', () => {
  it('reads the same for a tag that there is and for one that there is not', () => {
    const own = stage.district.cast.childDevice.annotatedAssetId ?? '';
    expect(open('tag=ZZ-000000').replaceAll('ZZ-000000', own)).toBe(open(`tag=${own}`));
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '\u202e\u0000', '%', '\ufffd', 'x'.repeat(500), "javascript:alert('1')"])('does nothing with the tag %j but show it as text', (tag) => {
    const html = open(`tag=${encodeURIComponent(tag)}`);
    expect(html).toContain(words('en').found.title);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).not.toContain('x'.repeat(500));
    expect(html).not.toContain('\u202e');
  });
});

describe('trouble', () => {
  const sorry = words('es').hubCards.sorry;

  it('with a workbook that is renamed is none', () => {
    file().name = 'Something else';
    expect(open('lang=es')).toContain('Juniper Valley');
  });

  it('with a workbook that is no longer shared shows what was read, then says so in the reader’s language', () => {
    open('lang=es');
    file().permissions.splice(0);
    stage.workspace.clock.advance(60 * MINUTE_MS);
    expect(open('lang=es')).toContain('Juniper Valley');
    stage.workspace.clock.advance(7 * 60 * MINUTE_MS);
    const html = open('lang=es');
    expect(html).toContain(sorry);
    expect(html).not.toMatch(/Exception|permission|Error|at \w+ \(/);
    calls = [];
    open('lang=es');
    expect(reads()).toBe(0);
  });

  it('with a tab or a column that is missing is told alike, with the way to the form where that is still known', () => {
    const { sheets } = stage.workspace.workbooks.require(stage.bookId('published')).state;
    expect(sheets.some(({ sheetId }) => sheetId === hubStatus.sheetId)).toBe(true);
    stage.workspace.workbooks.require(stage.bookId('published')).batchUpdate({ requests: [{ updateCells: { start: { sheetId: hubSchools.sheetId, rowIndex: 0, columnIndex: 1 }, rows: [{ values: [{ userEnteredValue: { stringValue: 'Nonsense' } }] }], fields: 'userEnteredValue' } }] });
    expect(open('lang=es')).toContain(sorry);
    stage.workspace.clock.advance(MINUTE_MS);
    stage.workspace.workbooks.require(stage.bookId('published')).batchUpdate({ requests: [{ deleteSheet: { sheetId: hubStatus.sheetId } }] });
    expect(open('lang=es')).toContain(sorry);
  });

  it('with what nobody configured is told alike', () => {
    const { id } = stage.workspace.scripts.createProject({ name: 'hub without a config', owner: stage.district.cast.hubAccount });
    const { files } = stage.workspace.scripts.project(stage.installation.hub.id);
    stage.workspace.scripts.push(id, files.filter(({ name }) => name !== 'config'));
    stage.workspace.scripts.deployWebApp(id);
    const page = webAppRequest(stage.workspace, id, { visitor: null, query: 'lang=es' });
    expect(page.ok && page.html).toContain(sorry);
  });

  it('with pages and cards that do not exist leads on', () => {
    for (const query of ['page=card', 'page=card&card=nowhere', 'page=card&card=__proto__', 'page=topic', 'page=topic&topic=nothing']) expect(open(query)).toContain(words('en').hubCards.gone);
    expect(open('page=admin')).toContain(words('en').hub.title);
  });

  it('with markup in every cell shows it as text', () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const book = stage.bookId('published');
    putRows(stage.workspace, book, hubFacts, [{ fact: 'district', value: hostile }, { fact: 'status key', value: STATUS_KEY }, { fact: 'help en', value: `javascript:${hostile}` }]);
    putRows(stage.workspace, book, hubSchools, [{ schoolId: 'x', name: hostile, hours: hostile, contact: hostile }]);
    putRows(stage.workspace, book, hubCards, [card('x', 'en', { title: hostile, text: `${hostile}\n\n1. ${hostile}`, words: hostile, picture: hostile, category: 'screen' })]);
    for (const query of ['', 'page=card&card=x', 'page=schools', 'page=search&q=script', 'page=help&topic=screen', 'for=family']) {
      const html = open(query);
      expect(html).not.toMatch(/<script|<img|href="javascript/);
    }
  });
});

describe('a large district', () => {
  it('has pages that are light, and all of its requests', () => {
    const book = stage.bookId('published');
    const long = 'كلمة طويلة من دون نهاية '.repeat(40);
    putRows(stage.workspace, book, hubSchools, Array.from({ length: 300 }, (_, at) => ({ schoolId: `s${at}`, name: `مدرسة ${at} ${long}`, hours: long, contact: long })));
    putRows(stage.workspace, book, hubCards, Array.from({ length: 200 }, (_, at) => card(`c${at}`, 'ar', { topic: 'fix', category: 'screen', picture: 'screen', title: `بطاقة ${at} ${long}`, text: `${long}\n\n1. ${long}`.repeat(20), words: long, order: at })));
    putRows(stage.workspace, book, hubStatus, Array.from({ length: 5000 }, (_, at) => ({ hash: hashOf(`MT-${at + 1}`, 'ABCD-EFGH-JKMN'), state: 'waiting' as const, expectedOn: '2026-10-09' })));
    stage.workspace.caches.clear();
    const weights = ['', 'for=family', 'page=topic&topic=fix', 'page=card&card=c7', 'page=search&q=%D9%83%D9%84%D9%85%D8%A9', 'page=schools', 'page=help&topic=screen', 'tag=1', 'page=ticket&ticket=4711&code=ABCD-EFGH-JKMN'].map((query) => [query, Buffer.byteLength(open(`lang=ar&${query}`))] as const);
    for (const [query, bytes] of weights) expect([query, bytes < MAX_HUB_PAGE_BYTES]).toEqual([query, true]);
    expect(open('page=ticket&ticket=4711&code=ABCD-EFGH-JKMN')).toContain(words('en').states.waiting);
    expect(reads()).toBe(1);
  });
});
