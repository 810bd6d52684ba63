/** This file is the desk's page People: the state of the roster, and what waits to be agreed to. */
import { agreedBy, decideAtDesk, isAgreed, peopleNeeded } from '../../app/approvals';
import type { ProgramContext } from '../../app/context';
import { makeDue } from '../../app/jobs';
import { type Approval, type JobRow, approvals, jobs } from '../../app/tables';
import { type Verdict, accept } from '../../base/verdict';
import type { JobView, PeopleView, RosterView } from '../../ui/contracts/people';
import { type RosterPreview, importResults, rosterPreviews } from '../results';
import { ROLES } from '../sheet';

/** So many results are shown; all of them stand in the tab Import results. */
const RESULTS_SHOWN = 200;

function rosterOf(row: RosterPreview): RosterView {
  const { people, schools, byRole, active, refused } = row.counts;
  return {
    approval: row.preview,
    at: row.at,
    finishedAt: row.finishedAt,
    kind: row.kind,
    files: row.files,
    people,
    schools,
    byRole: ROLES.flatMap((role) => (byRole[role] === undefined ? [] : [{ role, ...byRole[role] }])),
    active,
    refused,
    bySchool: row.bySchool,
    examples: row.examples.map((one) => ({ ...one, changes: Object.entries(one.changes).map(([header, [before, after]]) => [header, before, after] as const) })),
    warnings: row.warnings,
  };
}

function jobOf(row: JobRow | null): JobView {
  return { state: row?.state ?? 'waiting', progress: row?.progress ?? '', finishedAt: row?.finishedAt ?? null, trouble: row?.trouble ?? '' };
}

function waitingOf(context: ProgramContext, row: RosterPreview | undefined, approval: Approval | null): PeopleView['waiting'] {
  if (row === undefined || approval === null) return null;
  // The preview says what is asked, since the tab of approvals may say anything.
  const kind = row.kind === 'first' ? 'roster first' : 'roster';
  const state = approval.state === 'refused' ? 'refused' : isAgreed(context.keep, row.preview, kind) ? 'agreed' : 'open';
  return { ...rosterOf(row), needs: peopleNeeded(kind), approvedBy: agreedBy(context.keep, row.preview), state };
}

const latest = (rows: readonly RosterPreview[], state: RosterPreview['state']): RosterPreview | undefined =>
  rows.filter((row) => row.state === state).sort((a, b) => (b.at ?? 0) - (a.at ?? 0))[0];

export function peopleView(context: ProgramContext): Verdict<PeopleView> {
  const folder = context.settings.get('roster folder');
  return context.books.programme.read<PeopleView>({
    wants: { whole: [rosterPreviews, approvals, jobs], find: [{ sheet: importResults, column: 'outcome', values: ['refused', 'doubtful'] }] },
    decide(found) {
      const previews = found.all(rosterPreviews);
      const waiting = latest(previews, 'waiting');
      const last = latest(previews, 'applied');
      const results = (['refused', 'doubtful'] as const)
        .flatMap((outcome) => found.rows(importResults, 'outcome', outcome))
        .filter((row) => row.list === 'roster')
        .sort((a, b) => a.source.localeCompare(b.source) || (a.line ?? 0) - (b.line ?? 0));
      return accept({
        folderUrl: folder === '' ? '' : `https://drive.google.com/drive/folders/${folder}`,
        keptDays: context.settings.get('roster files kept days'),
        waiting: waitingOf(context, waiting, waiting === undefined ? null : found.row(approvals, waiting.preview)),
        last: last === undefined ? null : rosterOf(last),
        standing: last?.standing ?? [],
        results: results.slice(0, RESULTS_SHOWN).map((row) => ({ source: row.source, line: row.line ?? 0, why: row.why, outcome: row.outcome, on: row.seenOn })),
        moreResults: Math.max(0, results.length - RESULTS_SHOWN),
        roster: jobOf(found.row(jobs, 'roster')),
        accounts: jobOf(found.row(jobs, 'accounts')),
        visitor: context.identity.visitor() ?? '',
      });
    },
  });
}

/** Agrees or refuses; once enough have agreed the next tick brings the roster in. */
export function decideRoster(context: ProgramContext, click: string, approval: string, yes: boolean): Verdict<PeopleView> {
  const decided = decideAtDesk(context, click, approval, yes);
  if (!decided.ok) return decided;
  const seen = peopleView(context);
  if (seen.ok && seen.value.waiting?.state === 'agreed') makeDue(context, ['roster']);
  return seen;
}
