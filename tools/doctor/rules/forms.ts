/** This file judges the forms: open, for the right people, and with the questions that MyTech files answers by. */
import { SettingValues } from '../../../src/app/settings';
import { settings, team } from '../../../src/app/tables';
import { FORMS } from '../../../src/helpdesk/forms/all';
import { type FormItem, type FormSpec, LANGUAGE_KEY, formName } from '../../../src/helpdesk/forms/form';
import { schools } from '../../../src/people/sheet';
import { LANGUAGE_FACTS, LANGUAGES } from '../../../src/words/languages';
import type { Facts, FormFacts, FormItemFacts } from '../facts';
import { type Finding, find } from '../findings';
import { rowsOf, workbook } from '../tables';
import { unseen } from './access';
import { isOn, wantedForms } from './files';

export function forms(facts: Facts): readonly Finding[] {
  const programme = workbook(facts, 'programme');
  if (programme?.book.seen !== true || !facts.recorded) return [];
  const values = SettingValues.of(rowsOf(facts, settings));
  const found: Finding[] = [];
  for (const { kind, audience } of wantedForms(values)) {
    if (!facts.forms.some((form) => form.kind === kind && form.audience === audience)) found.push(find('form-not-built', { form: formName({ kind, audience }) }));
  }
  const names = rowsOf(facts, schools).filter(({ active }) => active).map(({ name }) => name).sort((a, b) => a.localeCompare(b));
  const editors = new Set([facts.account, ...rowsOf(facts, team).map(({ email }) => email.trim().toLowerCase())]);
  for (const form of facts.forms) {
    const declared = FORMS.find(({ kind }) => kind === form.kind);
    if (declared === undefined || !isOn(values, declared.room) || !form.file.seen || form.file.value.trashed) continue;
    found.push(...doors(form, editors));
    if (!form.form.seen) found.push(...unseen(`The form ${formName(form)}`, form.form));
    else found.push(...questions(form, form.form.value.items, declared.spec(form.audience, { schools: names })));
  }
  return found;
}

/** Three gates stand before a form, and who edits it reads every answer. */
function doors({ kind, audience, file, form }: FormFacts, editors: ReadonlySet<string>): readonly Finding[] {
  const name = formName({ kind, audience });
  const found: Finding[] = [];
  if (form.seen) {
    if (!form.value.published) found.push(find('form-unpublished', { form: name }));
    else if (!form.value.accepting) found.push(find('form-closed', { form: name }));
  }
  if (!file.seen || !file.value.shares.seen) return found;
  const shares = file.value.shares.value;
  const answers = (type: string): boolean => shares.some((share) => share.answers && share.type === type);
  if (audience === 'open' && !answers('anyone')) found.push(find('form-not-for-its-people', { form: name, who: 'families without an account' }));
  if (audience === 'domain' && !answers('domain') && !answers('anyone')) found.push(find('form-not-for-its-people', { form: name, who: 'everybody at school' }));
  if (audience === 'domain' && answers('anyone')) found.push(find('form-for-too-many', { form: name }));
  for (const { type, role, email, answers: responds } of shares) {
    if (responds || role === 'owner' || (type === 'user' && editors.has(email))) continue;
    found.push(find('form-edited-by-others', { form: name, email: email === '' ? 'Everybody with the link' : email }));
  }
  return found;
}

const COLLECTED: Readonly<Record<string, string>> = { DO_NOT_COLLECT: 'no', VERIFIED: 'verified', RESPONDER_INPUT: 'typed' };

function questions({ kind, audience, built, form }: FormFacts, items: readonly FormItemFacts[], spec: FormSpec): readonly Finding[] {
  const name = formName({ kind, audience });
  const found: Finding[] = [];
  const wanted = spec.collectsEmail ? 'VERIFIED' : 'DO_NOT_COLLECT';
  const collects = form.seen ? form.value.collects : wanted;
  if (collects !== wanted && collects !== '' && collects !== 'EMAIL_COLLECTION_TYPE_UNSPECIFIED') found.push(find('form-email-collection', { form: name, wanted: COLLECTED[wanted] ?? '', had: COLLECTED[collects] ?? collects }));
  const standing = new Map(items.map((item) => [item.id, item]));
  const missing: FormItem[] = [];
  let schoolsBehind = false;
  for (const entry of spec.items) {
    if (entry.kind === 'page') continue;
    const item = standing.get(built[entry.key] ?? Number.NaN);
    if (item === undefined) {
      missing.push(entry);
      continue;
    }
    const about = { form: name, question: `"${entry.title}"` };
    if (item.kind !== entry.kind) found.push(find('form-question-changed', { ...about, how: `it is now ${item.kind}, and was ${entry.kind}` }));
    else if (item.required !== entry.required) found.push(find('form-question-changed', { ...about, how: entry.required ? 'it may be left out now' : 'it must be answered now' }));
    if (!('choices' in entry)) continue;
    const offered = new Set(item.options);
    const gone = entry.choices.filter(({ value }) => !offered.has(value));
    const odd = offered.size !== entry.choices.length || gone.length > 0;
    if (entry.key === LANGUAGE_KEY) for (const { value } of gone) found.push(find('form-language-missing', { form: name, language: value }));
    else if (entry.key.endsWith('.school')) schoolsBehind ||= odd;
    else if (odd) found.push(find('form-choices', { ...about, missing: gone.length > 0 ? `missing ${gone.map(({ value }) => `"${value}"`).join(', ')}` : 'others were added' }));
  }
  if (schoolsBehind) found.push(find('form-schools', { form: name }));
  const lost = LANGUAGES.filter((language) => spec.items.some(({ key }) => key.startsWith(`${language}.`)) && spec.items.filter((entry) => entry.kind !== 'page' && entry.key.startsWith(`${language}.`)).every((entry) => missing.includes(entry)));
  for (const language of lost) found.push(find('form-language-missing', { form: name, language: LANGUAGE_FACTS[language].own }));
  const others = missing.filter(({ key }) => !lost.some((language) => key.startsWith(`${language}.`)));
  if (others.length > 0) found.push(find('form-question-missing', { form: name, count: others.length, question: `"${others[0]?.title ?? ''}"` }));
  const pages = items.filter((item) => item.kind === 'page').length;
  const declaredPages = spec.items.filter((entry) => entry.kind === 'page').length;
  if (lost.length === 0 && pages < declaredPages) found.push(find('form-question-changed', { form: name, question: 'with a page of its own', how: `${declaredPages - pages} pages are gone` }));
  return found;
}
