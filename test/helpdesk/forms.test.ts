/** These tests walk the help form as a family would, in every language, and read the answers back. */
import fc from 'fast-check';
import { type HelpAnswers, readAnswers } from '../../src/helpdesk/answers';
import { CATEGORIES, PRIORITY_HINTS } from '../../src/helpdesk/categories';
import {
  type FormAudience,
  type FormChoices,
  type FormItem,
  type FormPage,
  type FormSpec,
  LANGUAGE_KEY,
  pageBreakMoves,
  prefilled,
} from '../../src/helpdesk/forms/form';
import { helpForm } from '../../src/helpdesk/forms/help';
import { LANGUAGES, type Language } from '../../src/words/languages';
import { RELATIONS } from '../../src/words/vocabulary';
import { words } from '../../src/words/words';

const SCHOOLS = ['Lincoln Middle School', 'Adams High School'];
const AUDIENCES: readonly FormAudience[] = ['domain', 'open'];
/** More than this takes set-up too long: each item costs three to five calls. */
const MOST_ITEMS = 400;

const form = (audience: FormAudience): FormSpec => helpForm(audience, { schools: SCHOOLS });
const hasChoices = (item: FormItem): item is FormChoices => 'choices' in item;

function valueOf(spec: FormSpec, key: string, choice: string): string {
  const item = spec.items.find((one) => one.key === key);
  const found = item !== undefined && hasChoices(item) ? item.choices.find((one) => one.key === choice) : undefined;
  if (found === undefined) throw new Error(`${key} offers no ${choice}.`);
  return found.value;
}

/** The answers that a family gives which means `facts`. */
function answersFor(spec: FormSpec, facts: Omit<HelpAnswers, 'unclear'>): Map<string, string> {
  const { language } = facts;
  const answers = new Map([[LANGUAGE_KEY, valueOf(spec, LANGUAGE_KEY, language)]]);
  const say = (name: string, answer: string): unknown => answers.set(`${language}.${name}`, answer);
  const choose = (name: string, choice: string): unknown => say(name, valueOf(spec, `${language}.${name}`, choice));
  choose('school', facts.school);
  if (facts.relation !== null) choose('relation', facts.relation);
  if (spec.audience === 'open') say('email', facts.email);
  choose('category', facts.category);
  choose(`solved.${facts.category}`, facts.solved ? 'yes' : 'no');
  for (const name of ['studentName', 'studentNumber', 'device', 'description', 'phone'] as const) if (facts[name] !== '') say(name, facts[name]);
  return answers;
}

describe.each(AUDIENCES)('the %s form', (audience) => {
  const spec = form(audience);
  const pages = spec.items.filter((item): item is FormPage => item.kind === 'page');

  it('gives every item a key of its own and a title', () => {
    expect(new Set(spec.items.map((item) => item.key)).size).toBe(spec.items.length);
    for (const item of spec.items) expect(item.title.trim()).not.toBe('');
  });

  it('stays small enough to be built', () => {
    expect(spec.items.length).toBeLessThan(MOST_ITEMS);
    expect(spec.items.length).toBe(audience === 'open' ? 262 : 244);
  });

  it('goes nowhere that does not exist', () => {
    const places = new Set(['submit', 'next', ...pages.map((page) => page.key)]);
    for (const page of pages) if (page.goTo !== undefined) expect(places).toContain(page.goTo);
    for (const item of spec.items.filter(hasChoices)) for (const choice of item.choices) if (choice.goTo !== undefined) expect(places).toContain(choice.goTo);
  });

  it('offers each choice once, and navigation from all choices of a question or from none', () => {
    for (const item of spec.items.filter(hasChoices)) {
      const values = item.choices.map((choice) => choice.value.trim());
      expect(values).not.toContain('');
      expect(new Set(values).size).toBe(values.length);
      expect(new Set(item.choices.map((choice) => choice.key)).size).toBe(values.length);
      expect(new Set(item.choices.map((choice) => choice.goTo !== undefined)).size).toBe(1);
    }
  });

  it('asks at most one question with navigation a page, last and required, since only the last counts', () => {
    let open: FormItem | null = null;
    for (const item of spec.items) {
      if (item.kind === 'page') open = null;
      else expect(open).toBeNull();
      if (hasChoices(item) && item.choices[0]?.goTo !== undefined) {
        expect(item.required).toBe(true);
        open = item;
      }
    }
  });

  it('never lets a family slide from its own language into the next', () => {
    const moves = pageBreakMoves(spec);
    for (const [index, page] of pages.entries()) {
      const before = pages[index - 1];
      if (before === undefined || before.key.split('.')[0] === page.key.split('.')[0]) continue;
      expect(moves.get(page.key)).toBe('submit');
    }
    expect(moves.size).toBe(LANGUAGES.length - 1);
  });

  it('asks for the relation and the address only where nobody vouches for them', () => {
    const asked = new Set(spec.items.map((item) => item.key.split('.')[1]));
    expect(asked.has('relation')).toBe(audience === 'open');
    expect(asked.has('email')).toBe(audience === 'open');
    expect(spec.collectsEmail).toBe(audience === 'domain');
  });

  it('speaks all its languages where a form has one text only', () => {
    for (const language of LANGUAGES) {
      expect(spec.description).toContain(words(language).form.description);
      expect(spec.confirmation).toContain(words(language).form.closing);
    }
  });

  it('gives back in every language what a family meant', () => {
    const typed = (most: number) => fc.string({ maxLength: most }).map((text) => text.trim());
    const facts = fc
      .record({
        language: fc.constantFrom<Language>(...LANGUAGES),
        school: fc.constantFrom(...SCHOOLS, ''),
        relation: audience === 'open' ? fc.constantFrom(...RELATIONS) : fc.constant(null),
        studentName: typed(40),
        studentNumber: typed(12),
        email: typed(20),
        device: typed(20),
        category: fc.constantFrom(...CATEGORIES),
        solved: fc.boolean(),
        description: typed(200).map((text) => text || '?'),
        phone: typed(15),
      })
      .map((one) => (one.solved ? { ...one, description: '', phone: '' } : one));
    fc.assert(
      fc.property(facts, (meant) => {
        expect(readAnswers(answersFor(spec, meant), audience === 'domain' ? meant.email : '')).toEqual({ ...meant, unclear: [] });
      }),
    );
  });
});

describe('reading answers', () => {
  const spec = form('open');
  const meant = {
    language: 'es', school: SCHOOLS[0] ?? '', relation: 'family', studentName: 'Ana', studentNumber: '00123', email: 'a@example.org',
    device: 'T-1', category: 'screen', solved: false, description: 'Se rompió', phone: '',
  } as const;

  it('maps every choice of every language back to its key', () => {
    for (const language of LANGUAGES) {
      for (const category of CATEGORIES) {
        for (const solved of [true, false]) {
          const facts = { ...meant, language, category, solved, description: solved ? '' : 'x' };
          expect(readAnswers(answersFor(spec, facts))).toEqual({ ...facts, unclear: [] });
        }
      }
      for (const relation of RELATIONS) expect(readAnswers(answersFor(spec, { ...meant, language, relation })).relation).toBe(relation);
    }
  });

  it('ignores what was answered before going back to another language or category', () => {
    const answers = answersFor(spec, meant);
    answers.set('fr.category', valueOf(spec, 'fr.category', 'lost')).set('fr.studentName', 'Luc');
    answers.set('es.solved.wifi', valueOf(spec, 'es.solved.wifi', 'yes'));
    expect(readAnswers(answers)).toEqual({ ...meant, unclear: [] });
  });

  it('never counts a described problem as solved', () => {
    const answers = answersFor(spec, meant).set('es.solved.screen', valueOf(spec, 'es.solved.screen', 'yes'));
    expect(readAnswers(answers).solved).toBe(false);
  });

  it('keeps a request whose choices were reworded since, and says what is unclear', () => {
    const answers = answersFor(spec, meant).set('es.category', 'Pantalla').set('es.school', 'A school since renamed');
    expect(readAnswers(answers)).toMatchObject({ category: 'other', unclear: ['es.category'], school: 'A school since renamed', solved: false });
  });

  it('finds the language by what was answered where the first question is lost', () => {
    const answers = answersFor(spec, meant);
    answers.delete(LANGUAGE_KEY);
    expect(readAnswers(answers).language).toBe('es');
    expect(readAnswers(new Map())).toMatchObject({ language: 'en', category: 'other', solved: false, relation: null });
  });

  it('takes answers that come as lists, and prefers the address that Google recorded', () => {
    const answers = new Map<string, string | readonly string[]>(answersFor(spec, meant)).set('es.device', [' T-2 ']);
    expect(readAnswers(answers, 'ana@district.example')).toMatchObject({ device: 'T-2', email: 'ana@district.example' });
  });
});

describe('the lists of the form', () => {
  it('offer each school once, and a way out for one that is missing', () => {
    const spec = helpForm('open', { schools: [' Adams ', 'Adams', '', words('fr').form.schoolNotListed] });
    for (const language of LANGUAGES) {
      const schools = spec.items.filter(hasChoices).find((item) => item.key === `${language}.school`);
      expect(schools?.choices[0]).toEqual({ key: 'Adams', value: 'Adams' });
      expect(schools?.choices.slice(-1)).toEqual([{ key: '', value: words(language).form.schoolNotListed }]);
    }
    expect(helpForm('open', { schools: [] }).items).toHaveLength(spec.items.length);
  });

  it('can be built for fewer languages', () => {
    const spec = helpForm('open', { schools: SCHOOLS, languages: ['en', 'so'] });
    expect(spec.items).toHaveLength(59);
    expect(spec.title).toBe(words('en').form.title);
    expect([...pageBreakMoves(spec)]).toEqual([['so.about', 'submit']]);
  });
});

describe('a link filled in beforehand', () => {
  const spec = form('open');

  it('carries the device in every language when the language is unknown, and reads back as it', () => {
    const answers = prefilled(spec, { device: 'T-77', school: SCHOOLS[1] ?? '' });
    expect(answers.size).toBe(2 * LANGUAGES.length);
    for (const language of LANGUAGES) {
      const answered = new Map(answers).set(LANGUAGE_KEY, valueOf(spec, LANGUAGE_KEY, language));
      expect(readAnswers(answered)).toMatchObject({ language, device: 'T-77', school: SCHOOLS[1] });
    }
  });

  it('chooses the language when it is known, and leaves out a school that the form does not list', () => {
    const answers = prefilled(spec, { language: 'vi', device: 'T-77', school: 'Elsewhere' });
    expect([...answers]).toEqual([[LANGUAGE_KEY, 'Tiếng Việt'], ['vi.device', 'T-77']]);
    expect(prefilled(spec, {}).size).toBe(0);
  });
});

describe('the categories', () => {
  it('each have a first guess at impact and urgency', () => expect(Object.keys(PRIORITY_HINTS)).toEqual([...CATEGORIES]));
});
