/** These tests hold every declared form to what Google Forms takes, and read the answers of damage forms and surveys back. */
import fc from 'fast-check';
import { readDamage } from '../../src/helpdesk/damage-answers';
import { FORMS } from '../../src/helpdesk/forms/all';
import { HAPPENINGS, KEEPERS, damageForm } from '../../src/helpdesk/forms/damage';
import { type FormAudience, type FormChoices, type FormItem, type FormPage, type FormSpec, LANGUAGE_KEY, formName, pageBreakMoves } from '../../src/helpdesk/forms/form';
import { CODE_KEY, LOW_SCORE, SCORES, surveyForm } from '../../src/helpdesk/forms/survey';
import { readSurvey } from '../../src/helpdesk/survey/survey-answers';
import { LANGUAGES, type Language } from '../../src/words/languages';
import { RELATIONS } from '../../src/words/vocabulary';

const SCHOOLS = ['Lincoln Middle School', 'Adams High School'];
const hasChoices = (item: FormItem): item is FormChoices => 'choices' in item;
const specs: readonly FormSpec[] = FORMS.flatMap((form) => (Object.keys(form.titles) as FormAudience[]).map((audience) => form.spec(audience, { schools: SCHOOLS })));

function valueOf(spec: FormSpec, key: string, choice: string): string {
  const item = spec.items.find((one) => one.key === key);
  const found = item !== undefined && hasChoices(item) ? item.choices.find((one) => one.key === choice) : undefined;
  if (found === undefined) throw new Error(`${key} offers no ${choice}.`);
  return found.value;
}

/** The pages that one comes through who chooses, on each page, the choices given by key; the first of a question otherwise. */
function walked(spec: FormSpec, chosen: ReadonlyMap<string, string>): readonly string[] {
  const pages: { key: string; items: FormItem[] }[] = [{ key: '', items: [] }];
  for (const item of spec.items) {
    if (item.kind === 'page') pages.push({ key: item.key, items: [] });
    else pages[pages.length - 1]?.items.push(item);
  }
  const moves = pageBreakMoves(spec);
  const way: string[] = [];
  for (let at = 0; at < pages.length; ) {
    const page = pages[at];
    if (page === undefined || way.includes(page.key)) throw new Error(`The way goes round at ${page?.key ?? at}.`);
    way.push(page.key);
    const asked = page.items.filter(hasChoices).find((item) => item.choices[0]?.goTo !== undefined);
    const choice = asked?.choices.find((one) => one.key === chosen.get(asked.key)) ?? asked?.choices[0];
    const next = choice?.goTo ?? moves.get(pages[at + 1]?.key ?? '') ?? 'next';
    if (next === 'submit') break;
    at = next === 'next' ? at + 1 : pages.findIndex((one) => one.key === next);
  }
  return way;
}

it('each kind has forms with names of their own', () => {
  expect(specs.map(({ kind, audience }) => `${kind} ${audience}`)).toEqual(['help open', 'help domain', 'damage open', 'damage domain', 'survey open', 'coach domain']);
  expect(new Set(specs.map(formName)).size).toBe(specs.length);
  expect(new Set(FORMS.flatMap((form) => Object.values(form.titles))).size).toBe(specs.length);
});

describe.each(specs.map((spec) => [formName(spec), spec] as const))('the form %s', (_name, spec) => {
  const pages = spec.items.filter((item): item is FormPage => item.kind === 'page');

  it('gives every item a key and a title, and every choice a value, once', () => {
    expect(new Set(spec.items.map((item) => item.key)).size).toBe(spec.items.length);
    for (const item of spec.items) expect(item.title.trim()).not.toBe('');
    for (const item of spec.items.filter(hasChoices)) {
      const values = item.choices.map((choice) => choice.value.trim());
      expect(values).not.toContain('');
      expect(new Set(values).size).toBe(values.length);
      expect(new Set(item.choices.map((choice) => choice.goTo !== undefined)).size).toBe(1);
    }
  });

  it('leads only where there is a page, and asks what leads on last', () => {
    const places = new Set(['submit', 'next', ...pages.map((page) => page.key)]);
    for (const page of pages) if (page.goTo !== undefined) expect(places).toContain(page.goTo);
    let leads = false;
    for (const item of spec.items) {
      if (item.kind === 'page') leads = false;
      else expect(leads).toBe(false);
      if (!hasChoices(item)) continue;
      for (const { goTo } of item.choices) if (goTo !== undefined) expect(places).toContain(goTo);
      leads = item.choices[0]?.goTo !== undefined;
      if (leads) expect(item.required).toBe(true);
    }
  });

  it('stays in the language that was chosen, to its end', () => {
    for (const language of LANGUAGES) {
      const way = walked(spec, new Map([[LANGUAGE_KEY, language]]));
      expect(way.length).toBeGreaterThan(1);
      for (const key of way.slice(1)) expect(key.split('.')[0]).toBe(language);
    }
  });
});

describe('a report of damage', () => {
  it.each(['open', 'domain'] as const)('says in every language what was meant, from the %s form', (audience) => {
    const spec = damageForm(audience, { schools: SCHOOLS });
    const typed = (most: number) => fc.string({ minLength: 1, maxLength: most }).map((text) => text.trim() || '?');
    const meant = fc.record({
      language: fc.constantFrom<Language>(...LANGUAGES),
      school: fc.constantFrom(...SCHOOLS, ''),
      relation: audience === 'open' ? fc.constantFrom(...RELATIONS) : fc.constant(null),
      happened: fc.constantFrom(...HAPPENINGS),
      keeper: fc.constantFrom(...KEEPERS),
      studentName: typed(40),
      where: typed(40),
      when: typed(20),
      police: fc.oneof(fc.constant(''), typed(10)),
      description: typed(100),
    });
    fc.assert(
      fc.property(meant, ({ language, school, relation, happened, keeper, ...texts }) => {
        const say = (name: string, key: string): [string, string] => [`${language}.${name}`, valueOf(spec, `${language}.${name}`, key)];
        const answers = new Map([
          [LANGUAGE_KEY, valueOf(spec, LANGUAGE_KEY, language)] as [string, string],
          say('school', school),
          ...(relation === null ? [] : [say('relation', relation)]),
          say('happened', happened),
          say('keeper', keeper),
          ...Object.entries(texts).map(([name, text]): [string, string] => [`${language}.${name}`, text]),
        ]);
        const { where, when, police, ...who } = texts;
        expect(readDamage(answers)).toMatchObject({ language, school, relation, ...who, solved: false, unclear: [], incident: { happened, keeper, where, when, police } });
      }),
    );
  });

  it('with an answer that is in no catalogue is kept, and says so', () => {
    expect(readDamage(new Map([[LANGUAGE_KEY, 'English'], ['en.happened', 'Eaten'], ['en.studentName', 'Ana']]))).toMatchObject({ category: 'other', unclear: ['en.happened'], incident: { happened: 'other', keeper: 'nobody knows' } });
  });
});

describe('an answered survey', () => {
  const spec = surveyForm({});

  it('stays small: two pages a language', () => expect(spec.items).toHaveLength(2 + 4 * LANGUAGES.length));

  it('asks for the reason where the score is low, and only there', () => {
    for (const language of LANGUAGES) {
      for (const score of SCORES) {
        const way = walked(spec, new Map([[LANGUAGE_KEY, language], [`${language}.score`, String(score)]]));
        expect(way.includes(`${language}.why`)).toBe(score <= LOW_SCORE);
      }
    }
  });

  it('gives back its score in every language', () => {
    for (const language of LANGUAGES) {
      for (const score of SCORES) {
        const answers = new Map([[CODE_KEY, 'abc'], [LANGUAGE_KEY, valueOf(spec, LANGUAGE_KEY, language)], [`${language}.score`, valueOf(spec, `${language}.score`, String(score))], [`${language}.reason`, ' x ']]);
        expect(readSurvey(answers)).toEqual({ code: 'abc', score, reason: 'x' });
      }
    }
    expect(readSurvey(new Map([[CODE_KEY, 'abc'], ['en.score', 'So-so']]))).toEqual({ code: 'abc', score: null, reason: '' });
  });
});
