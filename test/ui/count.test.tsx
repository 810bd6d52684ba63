/** These tests look at what the sidebar says of a scan, and of how far the count is. */
import { renderToString } from 'preact-render-to-string';

import type { CountHere, ScanAnswer } from '../../src/ui/contracts/stocktake';
import { standingHere } from '../../src/ui/client/sidebar/count/here';
import type { Entry, Fate } from '../../src/ui/client/sidebar/count/scan-queue';
import { Scans, lookOf } from '../../src/ui/client/sidebar/count/scans';

const now = Date.UTC(2026, 9, 6, 12, 30);
const answer = (over: Partial<ScanAnswer>): ScanAnswer => ({ outcome: 'found', why: 'here', before: null, serial: 'S1', tag: 'MT-1', model: 'Model', school: 'Elm School', rests: '', previousTag: false, ...over });
const entry = (fate: Fate): Entry => ({ id: 1, code: 'MT-1', at: now, where: { school: 'elm', place: '', move: false }, fate });
const look = (over: Partial<ScanAnswer>) => lookOf(entry({ how: 'counted', answer: answer(over) }), now);

describe('a scan', () => {
  it.each([
    [{}, 'good', 'found', ''],
    [{ rests: 'Cart 3' }, 'good', 'found', 'Rests in Cart 3.'],
    [{ why: 'out' }, 'good', 'found', 'It is out to somebody, and you have it in hand.'],
    [{ outcome: 'unexpected', why: 'other school', rests: 'Cart 3' }, 'waiting', 'unexpected', 'Belongs to Elm School, Cart 3.'],
    [{ outcome: 'unexpected', why: 'lost' }, 'waiting', 'unexpected', 'It is marked lost. Keep it safe, and tell your technology contact.'],
    [{ outcome: 'unknown', why: 'not known' }, 'bad', 'unknown', 'No device bears this. The code is kept for the report.'],
    [{ outcome: 'unknown', why: 'several' }, 'bad', 'unknown', 'Two devices bear this tag. Please scan the serial number too.'],
    [{ previousTag: true, tag: 'MT-9' }, 'good', 'found', 'This is an old tag of it; now it bears MT-9.'],
    [{ before: { at: now - 180_000, by: 'ana@elm.example', place: 'Library', school: '' } }, 'fresh', 'counted already', 'Counted already 3 min ago by ana@elm.example, Library.'],
    [{ before: { at: null, by: '', place: '', school: 'Oak School' }, outcome: 'unexpected', why: 'other school' }, 'fresh', 'counted already', 'Counted already, Oak School.'],
  ] as const)('%j', (over, tone, word, more) => expect(look(over as Partial<ScanAnswer>)).toEqual({ tone, word, more }));

  it('is text, whatever it holds, in its own direction', () => {
    const html = renderToString(<Scans entries={[{ ...entry({ how: 'saving' }), code: '<img src=x> جهاز' }]} now={now} />);
    expect(html).toContain('<bdi>&lt;img src=x> جهاز</bdi>');
  });
});

describe('how far the count is here', () => {
  const figures = { expected: 10, found: 3, network: 0, besides: 0, elsewhere: 0, missing: 7, unexpected: 0, unknown: 0 };
  const missing = ['A', 'B', 'C'].map((serial, at) => ({ serial, tag: serial, model: '', place: at < 2 ? 'Cart 3' : '' }));
  const here: CountHere = { figures, places: [{ place: 'Cart 3', expected: 4, missing: 2 }], missing };

  it('is told of the place where devices rest in it, else of the school; what was found since is taken off', () => {
    expect(standingHere(here, new Set(), 'cart 3 ')).toMatchObject({ expected: 4, missing: 2 });
    expect(standingHere(here, new Set(['A', 'elsewhere']), 'Cart 3')).toMatchObject({ missing: 1, list: [{ serial: 'B' }] });
    expect(standingHere(here, new Set(['C']), 'Office')).toMatchObject({ expected: 10, missing: 6, more: 4 });
  });
});
