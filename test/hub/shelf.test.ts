/** These tests let many visitors come at once, each with a clock of their own, and count what they cost: the shelf may lose anything at any moment. */
import fc from 'fast-check';
import { newRow } from '../../src/base/table';
import { type Published, baseIn, cardsIn, cardsInText, requestsOf, standingIn, textsOf } from '../../src/hub/published';
import { hubCards, hubFacts, hubProblems, hubSchools, hubStatus, hubWords } from '../../src/hub/sheet';
import { NothingAtHand, Shelf, type ShelfTools } from '../../src/hub/shelf';

const START = Date.parse('2026-10-06T12:00:00Z');
const READ_MS = 900;
const CACHE_MS = 15;
const MAX_VALUE_BYTES = 100 * 1024;

const published: Published = {
  facts: [newRow(hubFacts, { fact: 'district', value: 'Juniper' })],
  schools: [newRow(hubSchools, { schoolId: 's1', name: 'Adams', hours: '', contact: '' })],
  cards: [newRow(hubCards, { cardText: 'a.en', card: 'a', language: 'en', title: 'A', text: 'a' })],
  problems: [newRow(hubProblems, { problem: 'p', category: 'wifi', since: '2026-10-01' })],
  requests: [newRow(hubStatus, { hash: 'f'.repeat(32), state: 'waiting', expectedOn: '2026-10-09' })],
  own: [newRow(hubWords, { key: 'es hub.getHelp', text: 'Pida ayuda' })],
};

/**
 * Visitors of one world: each has a clock of its own; what one puts is seen by the others from the moment at which it was put, and the lock
 * is held until the moment at which it was let go. They come in the order in which they are let in.
 */
class World {
  reads = 0;
  isShut = false;
  readonly waits: number[] = [];
  readonly #items: { key: string; value: string; from: number; until: number }[] = [];
  #lockFreeAt = 0;

  constructor(readonly rows: Published = published) {}

  visitor(arrives: number): ShelfTools & { readonly took: () => number } {
    let now = arrives;
    return {
      now: () => now,
      took: () => now - arrives,
      log: { note: () => undefined },
      read: () => {
        this.reads += 1;
        now += READ_MS;
        if (this.isShut) throw new Error('The caller does not have permission');
        return this.rows;
      },
      cache: {
        getAll: (keys) => {
          now += CACHE_MS;
          const found: Record<string, string> = {};
          for (const key of keys) {
            const held = this.#items.filter((item) => item.key === key && item.from <= now).sort((a, b) => b.from - a.from)[0];
            if (held !== undefined && held.until > now) found[key] = held.value;
          }
          return found;
        },
        putAll: (values, seconds) => {
          now += CACHE_MS;
          for (const [key, value] of Object.entries(values)) {
            if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw new Error('Argument too large: value');
            this.#items.push({ key, value, from: now, until: now + seconds * 1000 });
          }
        },
      },
      lock: {
        politely: (waitMs, work) => {
          const wait = Math.min(Math.max(0, this.#lockFreeAt - now), waitMs);
          const isHeld = this.#lockFreeAt <= now + waitMs;
          now += wait;
          this.waits.push(wait);
          try {
            return work();
          } finally {
            if (isHeld) this.#lockFreeAt = now;
          }
        },
        unlessBusy: (work) => {
          if (this.#lockFreeAt > now) return null;
          try {
            return work();
          } finally {
            this.#lockFreeAt = now;
          }
        },
      },
    };
  }

  /** So many visitors, evenly in one minute from a moment on. */
  crowd(from: number, count = 500): void {
    for (let at = 0; at < count; at++) new Shelf(this.visitor(from + (at * 60_000) / count)).get([cardsIn('en')]);
  }

  lose(isLost: (key: string) => boolean): void {
    for (const item of this.#items) if (isLost(item.key)) item.until = 0;
  }
  poison(change: (value: string) => string): void {
    for (const item of this.#items) item.value = change(item.value);
  }
}

describe('the shelf', () => {
  it('costs a cold crowd of 500 in a minute one read, and nobody waits for longer than that', () => {
    const world = new World();
    world.crowd(START);
    expect(world.reads).toBe(1);
    expect(Math.max(...world.waits)).toBeLessThan(2 * READ_MS);
  });

  it('costs a crowd one read in the minute in which what is at hand grows old, and only one of them waits', () => {
    const world = new World();
    new Shelf(world.visitor(START)).get([]);
    const before = world.waits.length;
    world.crowd(START + 4.5 * 60_000);
    expect(world.reads).toBe(2);
    expect(world.waits).toHaveLength(before);
  });

  it('is not asked again while what is at hand is fresh', () => {
    const world = new World();
    for (let minute = 0; minute < 60; minute++) new Shelf(world.visitor(START + minute * 60_000)).get([cardsIn('en')]);
    expect(world.reads).toBeGreaterThan(1);
    expect(world.reads).toBeLessThanOrEqual(12);
  });

  it('shows what there was while the workbook cannot be read, and asks twice a minute at most', () => {
    const world = new World();
    new Shelf(world.visitor(START)).get([]);
    world.isShut = true;
    world.crowd(START + 3_600_000);
    expect(world.reads).toBeLessThanOrEqual(4);
    expect(new Shelf(world.visitor(START + 3_700_000)).get([]).base.facts['district']).toBe('Juniper');
  });

  it('says that there is nothing, with the way to the form where that is still at hand, and asks twice a minute at most', () => {
    const world = new World();
    new Shelf(world.visitor(START)).get([]);
    world.isShut = true;
    world.lose((key) => key.includes('cards'));
    let told = 0;
    for (let at = 0; at < 500; at++) {
      try {
        new Shelf(world.visitor(START + at * 120)).get([cardsIn('en')]);
      } catch (error) {
        expect(error).toBeInstanceOf(NothingAtHand);
        expect((error as NothingAtHand).base?.facts['district']).toBe('Juniper');
        told += 1;
      }
    }
    expect(told).toBe(500);
    expect(world.reads).toBeLessThanOrEqual(4);
  });

  it('is right whatever was lost, cut short or kept by another version', () => {
    const long: Published = { ...published, cards: Array.from({ length: 60 }, (_, at) => newRow(hubCards, { cardText: `${at}.ar`, card: `${at}`, language: 'ar', title: 'ش', text: 'ش👩🏽‍🏫'.repeat(900) })) };
    const whole = textsOf(long, START);
    fc.assert(
      fc.property(fc.nat(400), fc.constantFrom('lose', 'cut', 'old', 'other'), (which, how) => {
        const world = new World(long);
        new Shelf(world.visitor(START)).get([]);
        const hit = (key: string): boolean => (key.length * 7 + key.charCodeAt(key.length - 1) + which) % 3 === 0;
        if (how === 'lose') world.lose(hit);
        if (how === 'cut') world.poison((value) => value.slice(0, which));
        if (how === 'old') world.poison((value) => `{"rows":${which}}${value}`);
        if (how === 'other') world.poison((value) => value.replace(/^\d+/, (stamp) => String(Number(stamp) + (which % 2))));
        const { texts, base } = new Shelf(world.visitor(START + 60_000)).get([cardsIn('ar'), requestsOf('f')]);
        expect(base.facts['district']).toBe('Juniper');
        // Compared here, so that a failure does not print a megabyte.
        expect(texts[cardsIn('ar')] === whole[cardsIn('ar')]).toBe(true);
        expect(world.reads).toBeLessThanOrEqual(2);
      }),
      { numRuns: 60 },
    );
  });

  it('holds the requests of a large district, and finds each by the text of its first digit alone', () => {
    const requests = Array.from({ length: 50_000 }, (_, at) => newRow(hubStatus, { hash: `${(at % 16).toString(16)}${String(at).padStart(31, '0')}`, state: 'working', expectedOn: '2026-10-08' }));
    const world = new World({ ...published, requests });
    const first = new Shelf(world.visitor(START));
    first.get([]);
    const hash = requests[40_001]?.hash ?? '';
    const { texts } = new Shelf(world.visitor(START + 1000)).get([requestsOf(hash)]);
    expect(standingIn(texts[requestsOf(hash)] ?? '', hash)).toEqual({ state: 'working', expectedOn: '2026-10-08' });
    expect(standingIn(texts[requestsOf(hash)] ?? '', hash.slice(0, 31))).toBeNull();
    expect(world.reads).toBe(1);
  });
});

describe('what is kept', () => {
  it('reads back as it was, in the language or in English', () => {
    const texts = textsOf(published, START);
    expect(baseIn(texts['base'] ?? '')).toMatchObject({ at: START, facts: { district: 'Juniper' }, problems: [{ category: 'wifi', since: '2026-10-01' }] });
    expect(cardsInText(texts[cardsIn('so')] ?? '')).toMatchObject([{ card: 'a', language: 'en', title: 'A' }]);
  });

  it('is nothing where it has another shape', () => {
    for (const text of ['', '{', 'null', '7', '[]', '[1,2,3,4]', '[1,[],[],[["x","","",""]]]', '[1,[["a",1]],[],[]]']) expect(baseIn(text)).toBeNull();
    for (const text of ['', '{}', '[[]]', '[["a","xx"]]']) expect(cardsInText(text)).toBeNull();
  });
});
