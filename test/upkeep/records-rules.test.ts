/** These tests try the rules for one person's records with plain values: what names a person, what goes, what is handed out, and that nothing is left unsaid. */
import fc from 'fast-check';
import { DEPLOYABLES, MANIFESTS } from '../../build/manifests';
import { SHEETS } from '../../src/app/rooms';
import { newRow } from '../../src/base/table';
import { tickets } from '../../src/helpdesk/sheet';
import { csvOf, pageOf } from '../../src/ui/client/desk/upkeep/records/given';
import { MARKS, holdsFamilyFacts, markOf } from '../../src/upkeep/records/marks';
import { ownColumns } from '../../src/upkeep/records/rules/own-row';
import { SCOPES, sourceOf } from '../../src/upkeep/records/rules/privacy';
import { Veil } from '../../src/upkeep/records/rules/redact';
import { Finder, type Subject, erasedRow } from '../../src/upkeep/records/rules/subject';
import { privacyPage } from '../../tools/docs/privacy';

const subject: Subject = {
  kind: 'student',
  personId: 'stu-77',
  name: 'Ada Example',
  addresses: ['ada@school.example'],
  numbers: ['0012345'],
  words: ['Ada Example', 'Example, Ada', 'stu-77'],
  pseudonym: 'erased-0011223344556677',
  tickets: ['MT-7'],
};
const finder = new Finder(subject);

it('every scope of every manifest has a reason, and every table with facts about families a mark of its own', () => {
  const asked = DEPLOYABLES.flatMap((program) => MANIFESTS[program].oauthScopes.map((scope) => `${program} ${scope.replace('https://www.googleapis.com/auth/', '')}`));
  expect(SCOPES.map(({ program, scope }) => `${program} ${scope}`).sort()).toEqual([...asked].sort());
  for (const sheet of SHEETS) expect(sourceOf(sheet)).not.toBe('');
  const unmarked = SHEETS.filter((sheet) => holdsFamilyFacts(sheet) && sheet.name !== 'History' && sheet.name !== 'Checkpoints' && markOf(sheet) === undefined);
  expect(unmarked.map(({ name }) => name)).toEqual([]);
  for (const { sheet, by = {}, ticket = [] } of MARKS) for (const column of [...Object.keys(by), ...ticket]) expect(sheet.columns).toHaveProperty([column]);
});

it('the page on privacy names every table that holds facts about people, and every scope', () => {
  const page = privacyPage();
  for (const sheet of SHEETS) if (holdsFamilyFacts(sheet)) expect(page).toContain(`| ${sheet.name} |`);
  for (const { scope } of SCOPES) expect(page).toContain(`\`${scope}\``);
  expect(ownColumns(SHEETS).elements).toContain('People: ');
});

it('finds the person in any case and beside any sign, and no part of another word', () => {
  for (const text of ['ask ADA EXAMPLE!', '(ada@school.example)', 'Example, Ada', 'id:stu-77.', 'no 0012345 is hers', '«ada example»']) expect(finder.isIn(text, false)).toBe(true);
  for (const text of ['Ada Examples', 'nada example', 'stu-778', 'xada@school.example', '00123456', 'Ada', '']) expect(finder.isIn(text, false)).toBe(false);
  // A number alone may be the tag of a device where no person's facts stand.
  expect(finder.isIn('0012345', false)).toBe(false);
  expect(finder.isIn('0012345', true)).toBe(true);
});

it('whatever stands around the person, nothing of them is left, and doing it again changes nothing', () => {
  const around = fc.string({ unit: fc.constantFrom(' ', '.', ',', '"', '\n', '=', '-', '漢', '(', ':') });
  fc.assert(
    fc.property(around, fc.constantFrom(...subject.words, ...subject.addresses), around, (before, word, after) => {
      const left = finder.without(`${before}${word}${after}`, true);
      expect(left.toLowerCase()).not.toContain(word.toLowerCase());
      expect(finder.without(left, true)).toBe(left);
    }),
  );
});

it('takes the facts out of a ticket of the student, and leaves what is counted and whose ticket it is not', () => {
  const mine = newRow(tickets, { ticket: 'MT-7', personId: 'stu-77', summary: 'broken', contact: 'family@home.example', phone: '555-0100', category: 'screen', assignee: 'tech@school.example', affected: 2 });
  const erased = erasedRow(tickets, markOf(tickets), mine, finder);
  expect(erased).toEqual({ how: 'change', patch: { summary: '', personId: subject.pseudonym, contact: '', phone: '' } });
  const after = { ...mine, ...(erased?.how === 'change' ? erased.patch : {}) };
  expect(erasedRow(tickets, markOf(tickets), after, finder)).toBeNull();
  expect(erasedRow(tickets, markOf(tickets), newRow(tickets, { ticket: 'MT-8', personId: 'stu-78', summary: 'Ada Examples' }), finder)).toBeNull();
  expect(erasedRow(tickets, markOf(tickets), newRow(tickets, { ticket: 'MT-9', summary: 'sits beside Ada Example' }), finder)).toEqual({ how: 'change', patch: { summary: `sits beside ${subject.pseudonym}` } });
});

it('hands out no address and no name but the own ones', () => {
  const veil = new Veil(finder, new Set(['grace hopper', 'ana maria lopez']));
  expect(veil.text('Ada Example sat with Grace Hopper, Ana  Maria Lopez; write to g@x.example or ada@school.example')).toBe('Ada Example sat with (another person), (another person); write to (an address) or ada@school.example');
  expect(veil.text('grace is a hopper')).toBe('grace is a hopper');
});

it('what others typed is neither a formula nor markup in what is handed out', () => {
  const rows = [['=HYPERLINK("x")', '-1'], ['+1 555', 'a "quoted"\nline'], ['@cmd', '']];
  expect(csvOf({ headers: ['A', 'B'], rows })).toBe('\u{feff}"A","B"\r\n"\'=HYPERLINK(""x"")","-1"\r\n"\'+1 555","a ""quoted""\nline"\r\n"\'@cmd",""');
  const page = pageOf({ receipt: 'EX-1', district: '<b>D</b>', name: '<script>', when: '2026-10-06 09:00', digest: '', tables: [{ name: 'T', about: '', headers: ['<i>'], rows: [['<img src=x onerror=alert(1)>']] }] });
  expect(page).not.toMatch(/<script|<img|<i>|<b>D/);
});
