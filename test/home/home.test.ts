/** These tests open "my school today" through the add-on as it ships. */
import type { HomeLines, HomeView } from '../../src/ui/contracts/home';
import { Stage, opened } from '../path/stage';

let stage: Stage;
beforeAll(() => {
  stage = Stage.ready();
});
beforeEach(() => stage.rewind());

const view = (school = '', person = stage.owner): HomeView => opened(stage.sidebar('home.view', { school }, { person }));
const list = (of: string, school = '*', page = 0): HomeLines => opened(stage.sidebar('home.list', { school, list: of, page }));

it('asks somebody whom no school names to choose one, and offers every school', () => {
  const seen = view();
  expect(seen.schools).toEqual([]);
  expect(seen.choices.length).toBeGreaterThan(1);
  expect(view(seen.choices[0]?.id).schools).toEqual([seen.choices[0]]);
  expect(view('*').schools).toEqual(seen.choices);
});

it('counts the school of whoever is its technology contact, at two reads', () => {
  const [school = {}] = stage.rows('staff', 'Schools');
  stage.hands('staff').type(stage.cellOf('staff', 'Schools', String(school['School ID']), 'Technology contact'), stage.owner);
  expect(view().schools.map((one) => one.name)).toEqual([school['School']]);
  const record = stage.workspace.executions[stage.workspace.executions.length - 1];
  expect(record?.calls['Sheets.read'] ?? 0).toBeLessThanOrEqual(2);
  expect(record?.calls['Sheets.write']).toBeUndefined();
});

it('shows the list behind every number', () => {
  stage.send();
  stage.later();
  const { counts, exceptions } = view('*');
  expect(counts.waiting).toBe(1);
  for (const [name, count] of Object.entries(counts)) {
    const { lines, more } = list(name);
    expect(lines.length + more).toBe(count);
  }
  for (const { kind, count } of exceptions) expect(list(`exception:${kind}`).lines.length + list(`exception:${kind}`).more).toBe(count);
  expect(list('waiting').lines[0]).toMatchObject({ ticket: 'MT-1001', serial: '' });
});

it('lists for the schools of whoever asks where no school is named, by their row in the roster', () => {
  stage.send();
  stage.later();
  const { child } = stage.district.cast;
  expect(list('waiting', '').lines).toEqual([]);
  stage.hands('staff').type(stage.cellOf('staff', 'People', child.sourcedId, 'E-mail'), stage.owner.toUpperCase());
  expect(view().schools.map((one) => one.id)).toEqual([child.school.sourcedId]);
  expect(view().counts.waiting).toBe(1);
  expect(list('waiting', '').lines).toMatchObject([{ ticket: 'MT-1001' }]);
  const record = stage.workspace.executions[stage.workspace.executions.length - 1];
  expect(record?.calls['Sheets.read'] ?? 0).toBeLessThanOrEqual(2);
});

it('refuses a list that no page shows', () => {
  expect(stage.sidebar('home.list', { school: '', list: 'people', page: 0 })).toMatchObject({ ok: false });
  expect(stage.sidebar('home.list', { school: '', list: 'late', page: -1 })).toMatchObject({ ok: false });
});
