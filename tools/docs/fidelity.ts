/** This file writes `docs/fidelity.md`: what the local Workspace does as Google does, what it ignores, what it refuses, what calls cost. */
import { COSTS } from '../../local/kernel/costs';
import type { SupportRow } from '../../local/kernel/support';
import { supportRows } from '../commands/support';
import { generatedBy, page, table } from './page';

const withAnswer = (rows: readonly SupportRow[], answer: SupportRow['answer']): readonly SupportRow[] => rows.filter((row) => row.answer === answer);

const named = ({ service, member }: SupportRow): string => `\`${service}.${member}\``;

function reasons(rows: readonly SupportRow[]): string {
  return rows.length === 0 ? 'None.' : table(['Member', 'Why'], rows.map((row) => [named(row), row.reason]));
}

function doneByService(rows: readonly SupportRow[]): string {
  const services = [...new Set(rows.map((row) => row.service))];
  return table(
    ['Service', 'Members'],
    services.map((service) => [service, rows.filter((row) => row.service === service).map((row) => `\`${row.member}\``).join(', ')]),
  );
}

function costs(from: 'measured' | 'assumed'): string {
  const rows = Object.entries(COSTS).filter(([, cost]) => cost.from === from && cost.ms > 0);
  return table(['What', 'Milliseconds'], rows.map(([name, cost]) => [name, String(cost.ms)]));
}

export function fidelityPage(): string {
  const rows = supportRows();
  const done = withAnswer(rows, 'done');
  const ignored = withAnswer(rows, 'ignored');
  const refused = withAnswer(rows, 'refused');
  return page([
    '# How true the local Workspace is',
    generatedBy('the support tables in `local/services` and the costs in `local/kernel/costs.ts`'),
    `The local Workspace knows ${rows.length} members of Google's services: it does ${done.length}, ignores ${ignored.length} and refuses ${refused.length} by name. ` +
      'A member that stands in no table below is refused by name too: the call throws `NotInLocalWorkspace` and stands in the log of the execution. Members enter when a bundle calls them, not before.',
    '## Refused by name',
    reasons(refused),
    '## Ignored, and why that is truthful',
    reasons(ignored),
    '## Done as Google does',
    doneByService(done),
    '## What a call costs in virtual time',
    'Measured: public measurements on live Apps Script (tanaikech, 2018-10-12, 2021-09-15, 2022-04-25), averages over a hundred runs and more.',
    costs('measured'),
    'Assumed: nobody has published a measurement. What has to hold must still hold when all of these are tripled; `mytech bench` measures both.',
    costs('assumed'),
  ]);
}
