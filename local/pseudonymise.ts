/** This file rewrites a saved state so that it can be handed to a stranger: everybody outside a list of addresses gets other names. */
import Papa from 'papaparse';
import type { FormModel } from './services/forms/model';
import { ADDRESS, folded, PERSONAL_DIGITS_MIN, type PersonalColumns, type PersonalKind, Pseudonyms, wordsOf } from './pseudonyms';
import type { Device, DirectoryUser } from './services/directory/store';
import type { SavedFile, SavedState } from './state';

/** Fields of the Admin console (Directory API), and columns of rosters (OneRoster 1.1, imsglobal.org), that hold what is personal. */
const KNOWN_FIELDS: PersonalColumns = {
  ...{ givenName: 'given', familyName: 'family', middleName: 'given', fullName: 'name', displayName: 'name' },
  ...{ externalIds: 'number', identifier: 'number', phones: 'typed', phone: 'typed', sms: 'typed', recoveryPhone: 'typed', annotatedUser: 'typed', relations: 'typed' },
  ...{ notes: 'text', addresses: 'text', password: 'text' },
};

/** A text shorter than this, found somewhere else as a whole cell, may as well be a word of MyTech's own, such as yes. */
const TELLING_TEXT_CHARACTERS_MIN = 12;
const TELLING_NAME_CHARACTERS_MIN = 3;
/** The longest name that is looked for in running text, in words. */
const NAME_WORDS_MAX = 5;

export interface PseudonymTerms {
  readonly personal: PersonalColumns;
  readonly keep: readonly string[];
}

/** The state with everybody renamed. The scripts themselves are left as they are: they are the same in every district. */
export function pseudonymised(state: SavedState, terms: PseudonymTerms): SavedState {
  const rewriting = new Rewriting(state, terms);
  rewriting.collect(state);
  return rewriting.rewrite(state);
}

type Leaf = (text: string, kind: PersonalKind | null, keep: boolean) => string;

class Rewriting {
  readonly #names: Pseudonyms;
  readonly #kinds: ReadonlyMap<string, PersonalKind>;
  /** Personal values and what they become, for the places where nothing but the value says that it is personal. */
  readonly #values = new Map<string, string>();
  /** Whole names in running text, by their first word. */
  readonly #fullNames = new Map<string, Set<string>>();
  /** What people wrote, longest first, to be found inside mails. */
  readonly #texts: string[] = [];
  readonly #protected: ReadonlySet<string>;
  readonly #keptPairs: ReadonlySet<string>;

  constructor(state: SavedState, { personal, keep }: PseudonymTerms) {
    const { users, devices } = state.directory as { readonly users: readonly DirectoryUser[]; readonly devices: readonly Device[] };
    const owners = (state.scripts as { readonly projects: readonly { readonly owner: string }[] }).projects.map((project) => project.owner);
    const keptAddresses = new Set([...keep, ...owners].map(folded));
    const keptNames = [
      ...state.accounts.filter((account) => keptAddresses.has(folded(account.email))).map((account) => account.name),
      ...users.filter((user) => keptAddresses.has(folded(user.primaryEmail))).map((user) => `${user.name?.givenName ?? ''} ${user.name?.familyName ?? ''}`.trim()),
    ];
    const tags = devices.flatMap((device) => [device.serialNumber, device.annotatedAssetId ?? '']).map(folded);
    this.#names = new Pseudonyms(state.options.domain, new Set([...keptAddresses, ...keptNames.map(folded)]), new Set(tags));
    this.#keptPairs = new Set(keptNames.map(folded));
    this.#kinds = new Map(Object.entries({ ...KNOWN_FIELDS, ...personal }));
    this.#protected = new Set([...choicesOf(state), ...orgUnitNames(state)]);
  }

  /** First everything personal is learnt, wherever a column or a field says so. */
  collect(state: SavedState): void {
    this.#rewriteParts(state, (text, kind, keep) => {
      if (kind !== null && !keep) this.#learn(text, kind);
      return text;
    });
    this.#texts.sort((a, b) => b.length - a.length);
  }

  rewrite(state: SavedState): SavedState {
    const parts = this.#rewriteParts(state, (text, kind, keep) => this.#leaf(text, kind, keep));
    return { ...parts, pseudonymised: true, caches: [] };
  }

  #rewriteParts(state: SavedState, leaf: Leaf): SavedState {
    const { projects, ...scripts } = state.scripts as { readonly projects: readonly Readonly<Record<string, unknown>>[] };
    const walk = <T>(part: T): T => this.#walk(part, null, false, leaf) as T;
    return {
      ...state,
      accounts: state.accounts.map((account) => {
        const kept = this.#names.isKept(account.email);
        const about = account.inDomain ? 'Somebody of the district.' : 'Somebody outside the district.';
        return { ...account, email: leaf(account.email, null, false), name: leaf(account.name, 'name', kept), about: kept ? account.about : about };
      }),
      drive: state.drive.map((file) => this.#file(file, leaf)),
      workbooks: state.workbooks.map(([id, book, random]) => {
        const sheets = book.sheets.map((sheet) => ({ ...walk({ ...sheet, rows: [] }), rows: this.#rows(sheet.rows, leaf) as typeof sheet.rows }));
        return [id, { ...book, title: leaf(book.title, null, false), sheets }, random] as const;
      }),
      forms: state.forms.map((form) => this.#form(form, leaf)),
      // Before names are looked for, since a text that was quoted is recognised by all of its words.
      mail: walk(this.#withoutTexts(state.mail)),
      scripts: { ...walk(scripts), projects: projects.map(({ files, ...project }) => ({ ...walk(project), files })) },
      directory: walk(state.directory),
      quotas: walk(state.quotas),
      executions: walk(state.executions),
    };
  }

  #walk(value: unknown, kind: PersonalKind | null, keep: boolean, leaf: Leaf): unknown {
    if (typeof value === 'string') return kind === null ? this.#plain(value, leaf) : leaf(value, kind, keep);
    if (Array.isArray(value)) return value.map((one) => this.#walk(one, kind, keep, leaf));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) => ({ key, inner: inner as unknown, kind: this.#kinds.get(key) ?? kind }));
    const kept = this.#isKeptRecord(entries.map((entry) => ({ kind: entry.kind, texts: textsIn(entry.inner) })));
    return Object.fromEntries(entries.map((entry) => [leaf(entry.key, null, false), this.#walk(entry.inner, entry.kind, kept, leaf)]));
  }

  /** A string that no field calls personal; inside JSON the keys may. */
  #plain(text: string, leaf: Leaf): string {
    if (!text.startsWith('{') && !text.startsWith('[')) return leaf(text, null, false);
    try {
      return JSON.stringify(this.#walk(JSON.parse(text), null, false, leaf));
    } catch {
      // Not JSON after all, as a text in square brackets is.
      return leaf(text, null, false);
    }
  }

  #rows(rows: readonly (readonly unknown[] | null)[], leaf: Leaf): unknown[] {
    const headers = (rows[0] ?? []).map((cell) => contentOf(cell));
    const kinds = headers.map((header) => (typeof header === 'string' ? (this.#kinds.get(header) ?? null) : null));
    return rows.map((row, at) => {
      if (row === null || at === 0) return row;
      const kept = this.#isKeptRecord(row.map((cell, column) => ({ kind: kinds[column] ?? null, texts: textsIn(contentOf(cell)) })));
      return row.map((cell, column) => {
        const content = contentOf(cell);
        const next = this.#walk(content, kinds[column] ?? null, kept, leaf);
        if (next === content) return cell;
        return typeof cell === 'object' && cell !== null && 'style' in cell ? { ...cell, value: next } : next;
      });
    });
  }

  #form(form: FormModel, leaf: Leaf): FormModel {
    const types = new Map(form.items.map((item) => [String(item.id), item.type]));
    const kindOf = (id: string): PersonalKind | null => (types.get(id) === 'TEXT' ? 'typed' : types.get(id) === 'PARAGRAPH_TEXT' ? 'text' : null);
    const responses = form.responses.map((response) => ({
      ...response,
      respondentEmail: response.respondentEmail === null ? null : leaf(response.respondentEmail, null, false),
      answers: Object.fromEntries(Object.entries(response.answers).map(([id, answer]) => [id, this.#walk(answer, kindOf(id), false, leaf)])) as typeof response.answers,
    }));
    return { ...form, responses };
  }

  /** Tables keep their columns; what is neither a table nor text is left out, since nobody can say what it holds. */
  #file({ base64, ...file }: SavedFile, leaf: Leaf): SavedFile {
    const told = this.#walk(file, null, false, leaf) as SavedFile;
    if (base64 === undefined) return told;
    if (!/csv|text/.test(file.mimeType)) return { ...told, base64: '' };
    const { data } = Papa.parse<string[]>(Buffer.from(base64, 'base64').toString('utf8'));
    const text = Papa.unparse(this.#rows(data, leaf) as string[][], { newline: '\r\n' });
    return { ...told, base64: Buffer.from(text).toString('base64') };
  }

  /** Whether a record is about somebody who keeps the name; on the way the whole name of anybody else is learnt. */
  #isKeptRecord(fields: readonly { readonly kind: PersonalKind | null; readonly texts: readonly string[] }[]): boolean {
    const given = fields.filter((field) => field.kind === 'given').flatMap((field) => field.texts);
    const family = fields.filter((field) => field.kind === 'family').flatMap((field) => field.texts);
    if (given.length === 0 || family.length === 0) return false;
    const pairs = given.flatMap((first) => family.map((last) => `${first} ${last}`));
    if (pairs.some((pair) => this.#keptPairs.has(folded(pair)))) return true;
    for (const pair of pairs) this.#learnFullName(pair);
    return false;
  }

  #learnFullName(pair: string): void {
    const words = wordsOf(pair).map(folded);
    const turned = [...words.slice(1), ...words.slice(0, 1)];
    for (const order of [words, turned]) {
      const first = order[0];
      if (first === undefined || order.length < 2 || order.length > NAME_WORDS_MAX) continue;
      this.#fullNames.set(first, (this.#fullNames.get(first) ?? new Set()).add(order.join(' ')));
    }
  }

  #learn(text: string, kind: PersonalKind): void {
    if (this.#values.has(text) || this.#protected.has(text)) return;
    if (kind === 'name') this.#learnFullName(text);
    if (!isTelling(text, kind)) return;
    const given = this.#names.of(kind, text);
    if (given === text) return;
    this.#values.set(text, given);
    if (kind === 'text') this.#texts.push(text);
  }

  #leaf(text: string, kind: PersonalKind | null, keep: boolean): string {
    if (text === '') return text;
    if (kind !== null && !(keep && kind !== 'text')) return this.#names.of(kind, text);
    if (kind !== null) return text;
    return this.#values.get(text) ?? this.#scanned(text);
  }

  /** Addresses and whole names inside running text. */
  #scanned(text: string): string {
    const told = text.includes('@') ? text.replace(ADDRESS, (address) => this.#names.address(address)) : text;
    if (!/\p{L}[\s,]+\p{L}/u.test(told)) return told;
    return this.#withoutNames(told);
  }

  #withoutNames(text: string): string {
    const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map((match) => ({ at: match.index, text: match[0], key: folded(match[0]) }));
    let out = '';
    let from = 0;
    for (let i = 0; i < words.length; i++) {
      const names = this.#fullNames.get(words[i]?.key ?? '');
      if (names === undefined) continue;
      for (let length = Math.min(NAME_WORDS_MAX, words.length - i); length >= 2; length--) {
        const run = words.slice(i, i + length);
        if (!names.has(run.map((word) => word.key).join(' '))) continue;
        const start = run[0]?.at ?? 0;
        const last = run[run.length - 1];
        const end = (last?.at ?? 0) + (last?.text.length ?? 0);
        out += text.slice(from, start) + this.#names.name(text.slice(start, end));
        from = end;
        i += length - 1;
        break;
      }
    }
    return out + text.slice(from);
  }

  /** Mails quote what people wrote. */
  #withoutTexts(mail: unknown): unknown {
    const masked = (value: string): string => {
      let told = value;
      for (const text of this.#texts) {
        for (const form of [text, escaped(text)]) if (told.includes(form)) told = told.split(form).join(this.#values.get(text) ?? this.#names.text(form));
      }
      return told;
    };
    const messages = mail as readonly { readonly subject: string; readonly body: string; readonly htmlBody: string | null }[];
    return messages.map((message) => ({
      ...message,
      subject: masked(message.subject),
      body: masked(message.body),
      htmlBody: message.htmlBody === null ? null : masked(message.htmlBody),
    }));
  }
}

/** Whether a value, met where nothing says that it is personal, can only be that person's. */
function isTelling(text: string, kind: PersonalKind): boolean {
  if (kind === 'text') return text.length >= TELLING_TEXT_CHARACTERS_MIN;
  if (!/\p{L}/u.test(text)) return text.replace(/\D/g, '').length >= PERSONAL_DIGITS_MIN;
  return text.length >= TELLING_NAME_CHARACTERS_MIN && text !== text.toLowerCase();
}

/** What a saved cell holds: itself, the value beside its style, or the text of a formula. */
function contentOf(cell: unknown): unknown {
  return typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');

/** The words that cells offer to choose from: they mean something to a script, whatever somebody is called. */
const choicesOf = (state: SavedState): readonly string[] =>
  state.workbooks.flatMap(([, book]) => book.styles.flatMap((style) => style.dataValidation?.condition?.values?.map((value) => value.userEnteredValue ?? '') ?? []));

const orgUnitNames = (state: SavedState): readonly string[] =>
  (state.directory as { readonly orgUnits: readonly { readonly orgUnitPath: string }[] }).orgUnits.flatMap((unit) => unit.orgUnitPath.split('/'));
