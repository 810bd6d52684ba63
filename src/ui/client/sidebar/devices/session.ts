/**
 * This file is the work at the counter: codes that come faster than answers wait in a line and are worked on one after the other, and
 * whatever came of each is told. It knows no page, so that it can be tried without one.
 */
import type { Heard, Server } from '../../call';
import { clockTime, dayText } from '../../moments';
import { DEVICES } from '../../wording/loans';
import type { BorrowerCard, InventoryCard, LookUp, Named, Undo } from '../../../contracts/loans';
import type { Tone } from '../../../palette';
import { type CheckOutArgs, type Counter, FIRST_TERMS, type Line, type Mode, type Question, type Terms, deviceName } from './counter';

const { did, words } = DEVICES;

/** One code that waits, with the mode and terms under which it was scanned. */
interface Waiting {
  readonly text: string;
  readonly mode: Mode;
  readonly terms: Terms;
}

/** So many lines are kept; the tabs Loans and History have everything. */
const MAX_LINES = 20;

export class Session {
  #state: Counter = { mode: 'find', terms: FIRST_TERMS, device: null, person: null, shown: null, question: null, lines: [], waiting: 0, failed: null, now: 0, zone: '' };
  readonly #queue: (() => Promise<void>)[] = [];
  #running = false;
  #ids = 0;

  constructor(
    private readonly server: Server,
    /** Hears of every change. */
    private readonly changed: (state: Counter) => void,
    /** Says a sentence to everybody who listens; `shown` to those who look as well, where the page does not show it anyway. */
    private readonly say: (text: string, shown: boolean) => void,
  ) {}

  get state(): Counter {
    return this.#state;
  }

  #set(values: Partial<Counter>): void {
    this.#state = { ...this.#state, ...values };
    this.changed(this.#state);
  }

  setMode(mode: Mode): void {
    this.#set({ mode });
  }

  setTerms(terms: Partial<Terms>): void {
    this.#set({ terms: { ...this.#state.terms, ...terms } });
  }

  /** Takes a code; it is worked on when those before it are. */
  scan(text: string): void {
    const { mode, terms } = this.#state;
    this.#later(text, () => this.#work({ text, mode, terms }));
  }

  /** Shows one row by its key. */
  show(key: string, by: 'serial' | 'person'): void {
    this.#later(key, async () => {
      const heard = await this.server.call('devices.find', { find: key, by });
      if (this.#heard(heard, key, () => this.show(key, by))) this.#look(heard.value);
    });
  }

  /** Shows what the sheet's selection is about, unless something waits. */
  showSelected(look: LookUp): void {
    if (this.#state.waiting === 0 && this.#state.mode === 'find') this.#look(look);
  }

  /** Shows what the look-up on top found; at a check-out it is the half that was missing. */
  showFound(look: LookUp): void {
    this.#set({ now: look.now, zone: look.zone });
    if (this.#state.mode === 'out') this.#half(look);
    else this.#look(look);
  }

  /** One of several that a text named. */
  choose(key: string, by: 'serial' | 'person'): void {
    const { mode, terms, device, person } = this.#state;
    this.#set({ shown: null });
    if (mode === 'find') this.show(key, by);
    else if (mode === 'in' && by === 'serial') this.#later(key, () => this.#checkIn(key, 'serial', terms));
    else if (by === 'serial' && (person !== null || terms.kind !== 'person')) this.#later(key, () => this.#checkOut(this.#args(terms, { device: key, deviceBy: 'serial', person })));
    else if (by === 'person' && device !== null) this.#later(key, () => this.#checkOut({ ...this.#args(terms, { device: device.serial, deviceBy: 'serial', person: null }), holder: key, holderBy: 'person' }));
    else this.#later(key, () => this.#fill(key, by));
  }

  /** Goes on to a check-out with one half of it known. */
  begin(half: { readonly device?: InventoryCard; readonly person?: BorrowerCard }): void {
    const { terms } = this.#state;
    this.#set({ mode: 'out', device: half.device ?? null, person: half.person ?? null, shown: null, terms: half.person === undefined ? terms : { ...terms, kind: 'person' } });
  }

  checkIn(serial: string): void {
    const { terms } = this.#state;
    this.#later(serial, () => this.#checkIn(serial, 'serial', terms));
  }

  clear(): void {
    this.#set({ device: null, person: null, shown: null, question: null });
  }

  /** Answers the question that stands; the loan that was shown is the only one that may be replaced. */
  answer(yes: boolean): void {
    const { question } = this.#state;
    this.#set({ question: null });
    if (question === null || !yes) return;
    const { lent, args } = question;
    const next = lent.outcome === 'doubtful' ? { ...args, sure: true } : { ...args, instead: lent.device.open?.loan ?? '' };
    this.#later(args.device, () => this.#checkOut(next));
  }

  undo(line: Line): void {
    const { undo } = line;
    if (undo === null) return;
    this.#later(line.text, async () => {
      const heard = await this.server.change('loans.undo', { undo });
      if (!this.#heard(heard, line.text, () => this.undo(line))) return;
      this.#set({ lines: this.#state.lines.map((one) => (one.id === line.id ? { ...one, undo: null } : one)) });
      if (heard.value.outcome !== 'done') return;
      this.#tell('quiet', words.undone, did.undone(deviceName(heard.value.device)));
      this.#set({ shown: { found: 'device', device: heard.value.device }, question: null });
    });
  }

  /** A tag that was changed shows at once. */
  tagged(device: InventoryCard): void {
    this.#set({ shown: { found: 'device', device } });
    this.#tell('good', words.note, DEVICES.tagged(device.assetTag));
  }

  letGo(): void {
    this.#set({ failed: null });
  }

  // ——— one at a time ———

  #later(text: string, work: () => Promise<void>): void {
    this.#queue.push(work);
    this.#set({ waiting: this.#queue.length + (this.#running ? 1 : 0), failed: this.#state.failed?.text === text ? null : this.#state.failed });
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let work = this.#queue.shift(); work !== undefined; work = this.#queue.shift()) {
      this.#set({ waiting: this.#queue.length + 1 });
      await work();
    }
    this.#running = false;
    this.#set({ waiting: 0 });
  }

  async #work({ text, mode, terms }: Waiting): Promise<void> {
    if (mode === 'in') return this.#checkIn(text, 'text', terms);
    const { device, person } = this.#state;
    const again = (): void => this.#later(text, () => this.#work({ text, mode, terms }));
    if (mode === 'out' && terms.kind !== 'person') {
      if (terms.holder.trim() === '') return this.#fail(text, DEVICES.typePlaceFirst, () => this.scan(text));
      return this.#checkOut(this.#args(terms, { device: text, deviceBy: 'text', person: null }), again);
    }
    if (mode === 'out' && device !== null) return this.#checkOut({ ...this.#args(terms, { device: device.serial, deviceBy: 'serial', person: null }), holder: text, holderBy: 'text' }, again);
    if (mode === 'out' && person !== null) return this.#checkOut(this.#args(terms, { device: text, deviceBy: 'text', person }), again);
    const heard = await this.server.call('devices.find', { find: text, by: 'text' });
    if (!this.#heard(heard, text, again)) return;
    if (mode === 'out') this.#half(heard.value);
    else this.#look(heard.value);
  }

  #args(terms: Terms, { device, deviceBy, person }: { readonly device: string; readonly deviceBy: 'text' | 'serial'; readonly person: BorrowerCard | null }): CheckOutArgs {
    const { kind, holder, dueOn, condition, place, remark } = terms;
    const to = person === null && kind !== 'person' ? { holder, holderBy: kind } : { holder: person?.personId ?? '', holderBy: 'person' as const };
    return { device, deviceBy, ...to, dueOn, condition, place, remark, sure: false, instead: '' };
  }

  async #fill(key: string, by: 'serial' | 'person'): Promise<void> {
    const heard = await this.server.call('devices.find', { find: key, by });
    if (this.#heard(heard, key, () => this.choose(key, by))) this.#half(heard.value);
  }

  /** The first half of a check-out, or the same half once more. */
  #half(named: Named): void {
    const { device, person } = this.#state;
    if (named.found === 'device') {
      this.#set({ device: named.device, shown: null });
      this.say(device === null ? did.scanned(deviceName(named.device)) : did.instead(deviceName(named.device)), true);
    } else if (named.found === 'person') {
      this.#set({ person: named.person, shown: null });
      this.say(person === null ? did.scanned(named.person.name) : did.instead(named.person.name), true);
    } else this.#look(named);
  }

  #look(named: Named): void {
    this.#set({ shown: named });
    const { found } = named;
    if (found === 'nothing') this.say(DEVICES.nothing(named.text), false);
    else if (found === 'several') this.say(DEVICES.several, false);
    else this.say(DEVICES.opened(found === 'device' ? deviceName(named.device) : named.person.name), false);
  }

  async #checkOut(args: CheckOutArgs, again = (): void => this.#later(args.device, () => this.#checkOut(args))): Promise<void> {
    const heard = await this.server.change('loans.checkOut', args);
    const text = args.deviceBy === 'text' ? args.device : args.holderBy === 'text' ? args.holder : args.device;
    if (!this.#heard(heard, text, again)) return;
    const lent = heard.value;
    if (lent.outcome === 'look') return this.#half(lent.named);
    if (lent.outcome === 'not out') return;
    if (lent.outcome !== 'done') return this.#ask(lent, args);
    const label = deviceName(lent.device);
    const { open } = lent.device;
    // The remark is about this one; whoever types the next one's meanwhile keeps it.
    const { terms } = this.#state;
    const remark = terms.remark === args.remark ? '' : terms.remark;
    this.#set({ device: null, person: null, shown: { found: 'device', device: lent.device }, question: null, terms: { ...terms, remark } });
    if (open === null) return;
    const second = lent.secondOfKind === '' || lent.person === null ? '' : did.second(lent.person.name, lent.secondOfKind, lent.person.holds.length);
    if (lent.undo === null) this.#tell('good', words.out, did.renewed(label, open.holder, open.dueOn === null ? '' : dayText(open.dueOn)));
    else this.#tell('good', words.out, did.out(label, open.holder), lent.undo, second);
  }

  #ask(lent: Question['lent'], args: CheckOutArgs): void {
    const label = deviceName(lent.device);
    const holder = lent.device.open?.holder ?? '';
    const sentence = lent.outcome === 'doubtful' ? DEVICES.doubtful(label, lent.doubts) : lent.outcome === 'held' ? DEVICES.held(label, holder) : DEVICES.already(label, holder);
    // The same person has it and nothing would change: there is nothing to ask.
    const asks = lent.outcome !== 'already' || args.dueOn !== (lent.device.open?.dueOn ?? '');
    this.#set({ device: null, person: null, shown: null, question: asks ? { lent, args: { ...args, device: lent.device.serial, deviceBy: 'serial' } } : null });
    this.#tell('waiting', lent.outcome === 'already' ? words.again : words.ask, sentence);
  }

  async #checkIn(device: string, deviceBy: 'text' | 'serial', terms: Terms): Promise<void> {
    const { inCondition: condition, inPlace: place, inStatus: status } = terms;
    const heard = await this.server.change('loans.checkIn', { device, deviceBy, condition, place, status });
    if (!this.#heard(heard, device, () => this.#later(device, () => this.#checkIn(device, deviceBy, terms)))) return;
    const lent = heard.value;
    if (lent.outcome === 'look') return this.#look(lent.named);
    const label = deviceName(lent.device);
    this.#set({ shown: { found: 'device', device: lent.device }, question: null });
    const [last] = lent.device.loans;
    if (lent.outcome === 'not out') {
      const told = last === undefined || last.inAt === null ? did.notOut(label) : did.notOutSince(label, last.inBy.replace(/@.*/, ''), clockTime(last.inAt, lent.now));
      this.#tell('waiting', words.again, told);
    } else if (lent.outcome === 'done') {
      const from = lent.undo?.closed === '' ? '' : (last?.holder ?? '');
      const broken = lent.device.condition === 'broken' && lent.device.status === 'available' ? did.broken(label) : '';
      this.#tell('good', words.in, from === '' ? did.found(label, lent.device.status) : did.in(label, from), lent.undo, broken);
    }
  }

  // ——— telling ———

  /** `note` is said together with it, since of two sentences at once a screen reader reads the second alone. */
  #tell(tone: Tone, word: string, text: string, undo: Undo | null = null, note = ''): void {
    this.#ids += 2;
    const at = this.#state.now;
    // Only the last action can be taken back, so that what was built on it is not.
    const before = undo === null ? this.#state.lines : this.#state.lines.map((line) => ({ ...line, undo: null }));
    const notes: Line[] = note === '' ? [] : [{ id: this.#ids + 1, at, tone: 'waiting', word: words.note, text: note, undo: null }];
    this.#set({ lines: [...notes, { id: this.#ids, at, tone, word, text, undo }, ...before].slice(0, MAX_LINES) });
    this.say(note === '' ? text : `${text} ${note}`, true);
  }

  #fail(text: string, message: string, again: (() => void) | null): void {
    this.#set({ failed: { text, message, again } });
    this.#tell('bad', words.trouble, DEVICES.failed(text));
  }

  /** Whether an answer is a good one; a bad one is told, with the text kept and the way to try it again. */
  #heard<T extends object>(heard: Heard<T>, text: string, again: () => void): heard is Extract<Heard<T>, { ok: true }> {
    if (!heard.ok) {
      this.#fail(text, heard.message, again);
      return false;
    }
    const { value } = heard;
    if ('now' in value && 'zone' in value) this.#set({ now: Number(value.now), zone: String(value.zone) });
    return true;
  }
}
