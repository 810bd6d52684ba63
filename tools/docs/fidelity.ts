/** This file writes `docs/fidelity.md`: what the local Workspace does as Google does, what it ignores, what it refuses, what calls cost. */
import { ASSUMPTIONS, type Assumption, WITHOUT_CASE } from '../../conformance/assumptions';
import { CASES } from '../../conformance/cases';
import { COSTS } from '../../local/kernel/costs';
import type { SupportRow } from '../../local/kernel/support';
import { supportRows } from '../commands/support';
import { type MemberCases, coverage, coveredMembers } from '../conformance/coverage';
import { liveOf, liveRuns } from '../conformance/live';
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

const names = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ');

function assumptions(): string {
  const asked = (one: Assumption): string => ('cases' in one ? names(one.cases) : one.why);
  return table(['Supposed', 'Asked by, or why not', 'Live'], ASSUMPTIONS.map((one) => [one.says, asked(one), 'cases' in one ? liveOf(one.cases) : 'cannot be asked']));
}

/** By service, how many members have a case and how many of those were seen to agree. */
function proof(): string {
  const all = coveredMembers();
  const service = ({ member }: MemberCases): string => member.split('.')[0] ?? '';
  const rows = [...new Set(all.map(service))].map((name) => {
    const own = all.filter((one) => service(one) === name);
    const cases = [...new Set(own.flatMap((one) => one.cases))];
    return [name, `${own.filter((one) => one.cases.length > 0).length} of ${own.length}`, String(cases.length), cases.length === 0 ? 'no case' : liveOf(cases)];
  });
  return table(['Service', 'Members with a case', 'Cases', 'Proven live'], rows);
}

function liveWords(): string {
  const runs = liveRuns();
  const { withCase, done } = coverage();
  const known = runs.length === 0 ? 'No run on a live domain has been recorded yet.' : `Runs recorded: ${runs.map(({ began }) => began.slice(0, 10)).join(', ')}.`;
  return `${CASES.length} cases of \`mytech conformance\` ask Google about ${withCase} of the ${done} members that are done (docs/conformance.md). The same script runs here in the tests, so a claim is what the stand-in does. ${known}`;
}

export function fidelityPage(): string {
  const rows = supportRows();
  const done = withAnswer(rows, 'done');
  const ignored = withAnswer(rows, 'ignored');
  const refused = withAnswer(rows, 'refused');
  return page([
    '# How true the local Workspace is',
    generatedBy('the support tables in `local/services`, the costs in `local/kernel/costs.ts`, and the cases in `conformance`'),
    `The local Workspace knows ${rows.length} members of Google's services: it does ${done.length}, ignores ${ignored.length} and refuses ${refused.length} by name. ` +
      'A member that stands in no table below is refused by name too: the call throws `NotInLocalWorkspace` and stands in the log of the execution. Members enter when a bundle calls them, not before.',
    '## Refused by name',
    reasons(refused),
    '## Ignored, and why that is truthful',
    reasons(ignored),
    '## Done as Google does',
    doneByService(done),
    '## Asked of Google itself',
    liveWords(),
    proof(),
    'Without a case:',
    table(['Members', 'Why'], Object.entries(WITHOUT_CASE).map(([begins, why]) => [`\`${begins.replace(/\.$/, '.…')}\``, why])),
    '## What rests on an assumption',
    assumptions(),
    '## What a call costs in virtual time',
    'Measured: public measurements on live Apps Script (tanaikech, 2018-10-12, 2021-09-15, 2022-04-25), averages over a hundred runs and more.',
    costs('measured'),
    'Assumed: nobody has published a measurement. What has to hold must still hold when all of these are tripled; `mytech bench` measures both.',
    costs('assumed'),
  ]);
}
