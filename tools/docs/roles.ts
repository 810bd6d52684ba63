/** This file writes `docs/roles.md`: who may call which method, door by door, from the table that a test holds the bundles to. */
import { DOORS, type Door } from '../roles/doors';
import { lineOf, wantedOf } from '../roles/ask';
import { ROLES, ROLE_NAMES } from '../roles/people';
import { generatedBy, page, table } from './page';

const MARKS = { yes: '●', told: '○', no: '' } as const;

function section({ door, about, callables }: Door): string {
  const rows = callables.map(({ method }) => {
    const line = lineOf(door, method);
    return [`\`${method}\``, ...ROLE_NAMES.map((role) => MARKS[wantedOf(line, role)])];
  });
  return [`## ${door.charAt(0).toUpperCase()}${door.slice(1)}`, `${about.charAt(0).toUpperCase()}${about.slice(1)}.`, table(['', ...ROLE_NAMES], rows)].join('\n\n');
}

export function rolesPage(): string {
  const methods = DOORS.reduce((sum, { callables }) => sum + callables.length, 0);
  return page([
    '# Who may do what',
    generatedBy('the table in `tools/roles/table.ts`'),
    `${methods} methods, ${ROLE_NAMES.length} kinds of people, ${methods * ROLE_NAMES.length} pairs. A test asks the shipped bundles for every pair and fails where one answers otherwise; ` +
      '`mytech bench` prints the count as `roles.pairs` and `roles.wrong`. ● may; ○ is answered and told nothing of the district: code of the page, or the person’s own sheet; ' +
      'all others are refused in one sentence, and nothing is written.',
    table(['Who', 'That is'], Object.entries(ROLES)),
    ...DOORS.map(section),
  ]);
}
