/** These tests drive the queue of scans through slow, lost and refused answers, refreshed pages and browsers that keep nothing. */
import fc from 'fast-check';
import { CODES_PER_CALL, type ScanAnswer } from '../../src/ui/contracts/stocktake';
import { type Batch, PATIENCE_MS, PAUSES_MS, ScanQueue, type Sent } from '../../src/ui/client/sidebar/count/scan-queue';
import { type KeptTexts, ScanStore, type Where, forgetLeftOver, leftOver } from '../../src/ui/client/sidebar/count/scan-store';

const HERE: Where = { school: 'elm', place: 'Cart 3', move: false };

class Texts implements KeptTexts {
  readonly #texts = new Map<string, string>();

  get length(): number {
    return this.#texts.size;
  }

  key(index: number): string | null {
    return [...this.#texts.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#texts.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#texts.set(key, value);
  }

  removeItem(key: string): void {
    this.#texts.delete(key);
  }
}

/** A server that counts each code once and each click once, and answers when it is told to. */
class Server {
  readonly counted: string[] = [];
  readonly batches: Batch[] = [];
  readonly #done = new Map<string, readonly ScanAnswer[]>();
  #waiting: { batch: Batch; resolve: (sent: Sent) => void; reject: (error: Error) => void }[] = [];

  readonly send = (batch: Batch): Promise<Sent> => {
    this.batches.push(batch);
    return new Promise((resolve, reject) => this.#waiting.push({ batch, resolve, reject }));
  };

  get asked(): number {
    return this.#waiting.length;
  }

  #count(batch: Batch): readonly ScanAnswer[] {
    const answers =
      this.#done.get(batch.click) ??
      batch.codes.map((code): ScanAnswer => {
        const known = this.counted.includes(code);
        if (!known) this.counted.push(code);
        const before = known ? { at: 0, by: 'me', place: '', school: '' } : null;
        return { outcome: 'found', why: 'here', before, serial: code, tag: code, model: '', school: '', rests: '', previousTag: false };
      });
    this.#done.set(batch.click, answers);
    return answers;
  }

  /** Ends the oldest call. `lost` was counted all the same, `cut` never arrived. */
  async end(how: 'answers' | 'lost' | 'cut' | 'over' | 'refused'): Promise<void> {
    const call = this.#waiting.shift();
    if (call === undefined) return;
    if (how === 'answers') call.resolve({ how: 'answered', answers: this.#count(call.batch) });
    if (how === 'lost') this.#count(call.batch);
    if (how === 'over') call.resolve({ how: 'over' });
    if (how === 'refused') call.resolve({ how: 'failed', message: 'The tab Counts is missing.' });
    if (how === 'lost' || how === 'cut') call.reject(new Error('NetworkError'));
    await settled();
  }
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

class Page {
  #timers: { at: number; run: () => void }[] = [];
  #clicks = 0;
  readonly queue: ScanQueue;

  constructor(
    readonly server: Server,
    texts: KeptTexts | null,
    readonly name = 'page',
    public now = 1_000,
  ) {
    this.queue = new ScanQueue({
      store: new ScanStore(texts, 'ST-1', name),
      now: () => this.now,
      after: (ms, run) => {
        const timer = { at: this.now + ms, run };
        this.#timers.push(timer);
        return () => {
          this.#timers = this.#timers.filter((one) => one !== timer);
        };
      },
      send: server.send,
      newClick: () => `${name}click${String(++this.#clicks).padStart(4, '0')}`,
      changed: () => undefined,
    });
    this.queue.sendNow();
  }

  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      const [next] = [...this.#timers].sort((a, b) => a.at - b.at);
      if (next === undefined || next.at > until) break;
      this.now = next.at;
      this.#timers = this.#timers.filter((one) => one !== next);
      next.run();
      await settled();
    }
    this.now = until;
  }

  scan(...codes: readonly string[]): void {
    for (const code of codes) this.queue.add(code, HERE);
  }

  get fates(): readonly string[] {
    return this.queue.entries.map((entry) => entry.fate.how);
  }
}

it('takes scans at once, and sends what gathered meanwhile together', async () => {
  const page = new Page(new Server(), new Texts());
  page.scan('A', 'B', 'C');
  expect(page.fates).toEqual(['saving', 'saving', 'saving']);
  await page.server.end('answers');
  await page.server.end('answers');
  expect(page.server.batches.map((batch) => batch.codes)).toEqual([['A'], ['B', 'C']]);
  expect(page.fates).toEqual(['counted', 'counted', 'counted']);
  expect(page.queue.waiting).toBe(0);
});

it('sends no more at once than a call takes, and what was scanned in another room in a call of its own', async () => {
  const page = new Page(new Server(), new Texts());
  const codes = Array.from({ length: CODES_PER_CALL + 5 }, (_, at) => `T${at}`);
  page.scan('first', ...codes);
  page.queue.add('other room', { ...HERE, place: 'Office' });
  page.scan('back');
  for (let call = 0; call < 6; call++) await page.server.end('answers');
  expect(page.server.batches.map((batch) => batch.codes.length)).toEqual([1, CODES_PER_CALL, 5, 1, 1]);
  expect(page.server.batches.map((batch) => batch.where.place)).toEqual(['Cart 3', 'Cart 3', 'Cart 3', 'Office', 'Cart 3']);
  expect(page.server.counted).toHaveLength(codes.length + 3);
});

it('says at once that a code was scanned twice; what was not found is asked for again', async () => {
  const page = new Page(new Server(), new Texts());
  page.scan('A', 'a');
  expect(page.fates).toEqual(['repeated', 'saving']);
  await page.server.end('answers');
  page.scan('A');
  expect(page.fates[0]).toBe('repeated');
  expect(page.server.batches).toHaveLength(1);
});

it('sends a batch whose answer was lost again with the same click, after growing pauses', async () => {
  const page = new Page(new Server(), new Texts());
  page.scan('A');
  for (const [index, pause] of [...PAUSES_MS, PAUSES_MS[PAUSES_MS.length - 1] as number].entries()) {
    await page.server.end(index % 2 === 0 ? 'lost' : 'cut');
    expect(page.queue.trouble).toBe('');
    await page.pass(pause - 1);
    expect(page.server.asked).toBe(0);
    await page.pass(1);
    expect(page.server.asked).toBe(1);
  }
  page.scan('B');
  await page.server.end('answers');
  await page.server.end('answers');
  expect(new Set(page.server.batches.map((batch) => batch.click)).size).toBe(2);
  expect(page.server.counted).toEqual(['A', 'B']);
  expect(page.queue.trouble).toBeNull();
});

it('waits no longer than its patience for an answer that never comes, and takes a late one once', async () => {
  const page = new Page(new Server(), new Texts());
  page.scan('A');
  await page.pass(PATIENCE_MS + (PAUSES_MS[0] as number));
  expect(page.server.asked).toBe(2);
  await page.server.end('answers');
  expect(page.queue.waiting).toBe(1);
  await page.server.end('answers');
  expect(page.queue.waiting).toBe(0);
  expect(page.server.counted).toEqual(['A']);
});

it('shows the server’s sentence while it refuses, and goes on when somebody put it right', async () => {
  const page = new Page(new Server(), new Texts());
  page.scan('A');
  await page.server.end('refused');
  expect(page.queue.trouble).toBe('The tab Counts is missing.');
  page.queue.sendNow();
  await page.server.end('answers');
  expect([page.queue.trouble, page.queue.waiting]).toEqual([null, 0]);
});

it('keeps what is unsent through a refresh, with its click, and sends it from the new page', async () => {
  const [server, texts] = [new Server(), new Texts()];
  const first = new Page(server, texts, 'one');
  first.scan('A', 'B');
  first.queue.end();
  await server.end('lost');
  const second = new Page(server, texts, 'two');
  expect(second.fates).toEqual(['saving', 'saving']);
  await server.end('answers');
  await server.end('answers');
  expect(server.batches.map((batch) => batch.click)).toEqual(['oneclick0001', 'oneclick0001', 'twoclick0001']);
  expect(server.counted).toEqual(['A', 'B']);
  expect(texts.length).toBe(0);
});

it('never lets two open pages write over each other', async () => {
  const [server, texts] = [new Server(), new Texts()];
  const one = new Page(server, texts, 'one');
  one.scan('A');
  const two = new Page(server, texts, 'two');
  two.scan('B');
  one.scan('C');
  for (let call = 0; call < 6; call++) await server.end('answers');
  expect([...server.counted].sort()).toEqual(['A', 'B', 'C']);
  expect([one.queue.waiting, two.queue.waiting, texts.length]).toEqual([0, 0, 0]);
});

it('counts on where the browser keeps nothing, and says that a refresh would lose what is unsent', async () => {
  const refusing: KeptTexts = {
    get length(): number {
      throw new Error('SecurityError');
    },
    key: () => null,
    getItem: () => null,
    setItem() {
      throw new Error('QuotaExceededError');
    },
    removeItem: () => undefined,
  };
  for (const texts of [null, refusing]) {
    const page = new Page(new Server(), texts);
    page.scan('A');
    expect(page.queue.stored).toBe(false);
    await page.server.end('answers');
    expect(page.server.counted).toEqual(['A']);
    expect(leftOver(texts, [])).toEqual([]);
  }
});

it('says what came too late, and keeps it until somebody has noted it', async () => {
  const [server, texts] = [new Server(), new Texts()];
  const page = new Page(server, texts);
  page.scan('A', 'B');
  await server.end('over');
  page.scan('C');
  expect(page.fates).toEqual(['too late', 'too late', 'too late']);
  expect([page.queue.over, server.asked]).toEqual([true, 0]);
  expect(leftOver(texts, ['ST-1'])).toEqual([]);
  expect(leftOver(texts, ['ST-2'])).toEqual(['A', 'B']);
  forgetLeftOver(texts, ['ST-2']);
  expect(leftOver(texts, ['ST-2'])).toEqual([]);
});

it('takes nothing from the store that is not a scan', () => {
  const texts = new Texts();
  texts.setItem('mytech count ST-1 old', '[{"code":1},null,{"code":"A","where":{"school":"elm","place":"","move":false},"click":null}]');
  texts.setItem('mytech count ST-1 older', '{');
  const page = new Page(new Server(), texts);
  expect(page.queue.entries.map((entry) => entry.code)).toEqual(['A']);
});

it('loses and doubles nothing, whatever happens on the way', async () => {
  const act = fc.oneof(
    { weight: 6, arbitrary: fc.nat(25).map((code) => ({ do: 'scan' as const, code: `T${code}` })) },
    { weight: 5, arbitrary: fc.constantFrom('answers', 'lost', 'cut', 'refused').map((how) => ({ do: 'end' as const, how })) },
    { weight: 3, arbitrary: fc.constantFrom(500, 2_000, 30_000, PATIENCE_MS).map((ms) => ({ do: 'pass' as const, ms })) },
    { weight: 1, arbitrary: fc.constant({ do: 'refresh' as const }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 60 }), async (acts) => {
      const [server, texts] = [new Server(), new Texts()];
      const scanned = new Set<string>();
      let pages = 0;
      let page = new Page(server, texts, `p${pages}`);
      for (const one of acts) {
        if (one.do === 'scan') {
          scanned.add(one.code);
          page.scan(one.code);
        } else if (one.do === 'end') await server.end(one.how);
        else if (one.do === 'pass') await page.pass(one.ms);
        else {
          page.queue.end();
          page = new Page(server, texts, `p${++pages}`, page.now);
        }
      }
      for (let round = 0; page.queue.waiting > 0 && round < 300; round++) {
        while (server.asked > 0) await server.end('answers');
        await page.pass(PATIENCE_MS);
      }
      expect([...server.counted].sort()).toEqual([...scanned].sort());
      expect(page.queue.entries.every((entry) => entry.fate.how !== 'saving')).toBe(true);
      expect(texts.length).toBe(0);
    }),
    { numRuns: 150 },
  );
});
