/** This file asks at the desk before a roster changes much: one person for the first, two for a large one; what they look at is written first. */
import { agreedBy, forgetAgreement, isAgreed, peopleNeeded } from '../../app/approvals';
import type { ProgramContext } from '../../app/context';
import { type Approval, approvals } from '../../app/tables';
import { fingerprintOf } from '../../base/fingerprint';
import type { DroppedFile } from '../../base/ports';
import { newRow } from '../../base/table';
import type { Changes, Found } from '../../base/work';
import { accept } from '../../base/verdict';
import type { Counts, Preview } from '../rules/preview';
import { type RosterPreview, rosterPreviews } from '../results';
import { signatureOf } from './files';

/** What was asked about last: files, and how much they change; so that the hours until somebody agrees cost next to nothing. */
const ASKED = 'roster asked';
/** The files whose import began, so that it goes on however much of it is left; kept out of the tabs, where anybody could type it. */
const BEGUN = 'roster begun';
/** The files that an approval is about, as far as a cell should show them. */
const SUBJECT_CHARS = 1_000;
/** So many of the reader's warnings are shown; a file that is odd throughout repeats itself. */
const WARNINGS_LISTED = 20;

type Kind = 'roster' | 'roster first';

interface Asked {
  readonly signature: string;
  readonly kind: Kind;
  readonly percent: number;
}

/** One set of files, as approvals and previews name it. */
export const previewIdOf = (signature: string): string => `roster ${fingerprintOf(signature)}`;

/** How much of the people a roster moves, in percent of those who are active. */
export function sharePercent({ active, people: { add, change, leave } }: Counts): number {
  return active === 0 ? 100 : ((add + change + leave) * 100) / active;
}

/** Whom a roster needs: nobody, one person because it is the first, or two because it changes more than the set share. */
function kindOf(context: ProgramContext, counts: Counts, isFirst: boolean): Kind | null {
  if (isFirst) return 'roster first';
  return sharePercent(counts) > context.settings.get('roster change alarm percent') ? 'roster' : null;
}

/** Whether these files still wait for the desk, as far as can be told without reading them; the tab is put right where somebody typed into it. */
export function stillWaits(context: ProgramContext, files: readonly DroppedFile[]): string | null {
  const asked = JSON.parse(context.keep.get(ASKED) ?? 'null') as Asked | null;
  if (asked === null || asked.signature !== signatureOf(files)) return null;
  const approvalId = previewIdOf(asked.signature);
  if (isAgreed(context.keep, approvalId, asked.kind)) return null;
  if (asked.kind === 'roster' && asked.percent <= context.settings.get('roster change alarm percent')) return null;
  const state = context.books.programme.change<Approval['state'] | null>({
    event: `roster.remind:${context.newId()}`,
    entry: 'people.roster',
    wants: { find: [{ sheet: approvals, column: 'approvalId', values: [approvalId] }] },
    decide(found, changes) {
      const row = found.row(approvals, approvalId);
      // Without its row nobody could agree; it is asked anew, from the files.
      if (row === null || row.state === 'refused') return accept(row?.state ?? null);
      reopen(context, changes, row, asked.kind);
      return accept(row.state);
    },
  });
  if (!state.ok || state.value === null) return null;
  return state.value === 'refused' ? 'refused at the desk; waits for other files' : waitingFor(asked.kind);
}

const waitingFor = (kind: Kind): string => (kind === 'roster' ? 'waits for two people to agree at the desk' : 'waits for somebody to look at it and agree at the desk');

/** The tab says that people agreed and they did not at the desk: somebody typed it, or a click was cut off. It is asked again. */
function reopen(context: ProgramContext, changes: Changes, row: Approval, kind: Kind): void {
  const enough = agreedBy(context.keep, row.approvalId).length >= peopleNeeded(kind);
  if (!enough && row.state !== 'open') changes.update(approvals, row.approvalId, { state: 'open', approvedBy: agreedBy(context.keep, row.approvalId), kind, needs: peopleNeeded(kind) });
}

const EMPTY_LISTS = { bySchool: [], examples: [], standing: [], warnings: [] } as const;

/** What is written of a roster before anything of it is. */
export interface Prepared {
  readonly files: readonly DroppedFile[];
  readonly preview: Preview;
  readonly warnings: readonly string[];
  readonly isFirst: boolean;
}

function previewRow(context: ProgramContext, { files, preview, warnings, isFirst }: Prepared, kind: Kind | null): RosterPreview {
  return newRow(rosterPreviews, {
    preview: previewIdOf(signatureOf(files)),
    at: context.clock.now(),
    kind: isFirst ? 'first' : kind === null ? 'nightly' : 'large',
    state: kind === null ? 'applying' : 'waiting',
    // A list in a cell has commas between its words.
    files: files.map((file) => file.name.replace(/,/g, ' ')),
    ...preview,
    warnings: warnings.slice(0, WARNINGS_LISTED),
  });
}

/** Newer files replace what waited, and only the last lists are kept. */
function putAside(found: Found, changes: Changes, id: string): void {
  for (const row of found.all(rosterPreviews)) {
    if (row.preview === id || row.state === 'replaced') continue;
    if (row.state === 'waiting' || row.state === 'applying') changes.update(rosterPreviews, row.preview, { state: 'replaced', ...EMPTY_LISTS });
    else if (row.state === 'refused' && row.examples.length > 0) changes.update(rosterPreviews, row.preview, EMPTY_LISTS);
  }
  for (const row of found.all(approvals)) {
    if (row.kind.startsWith('roster') && row.approvalId !== id && row.state === 'open') changes.update(approvals, row.approvalId, { state: 'refused' });
  }
}

function sentenceFor(counts: Counts, kind: Kind, fileCount: number): string {
  const { add, change, leave } = counts.people;
  const some = (count: number): string => count.toLocaleString('en-US');
  if (kind === 'roster first') return `The first roster (${fileCount === 1 ? '1 file' : `${fileCount} files`}) brings ${some(counts.schools.add)} schools and ${some(add)} people, and ${some(counts.refused)} of its rows could not be used. See the page People.`;
  return `The new roster adds ${some(add)}, changes ${some(change)} and takes ${some(leave)} of ${some(counts.active)} people off the active list (${Math.round(sharePercent(counts))} %). See the page People.`;
}

/**
 * Writes what a roster would change, and asks where somebody has to agree. Null where it may be brought in now, else what it waits
 * for. Once written, a preview stays as it was: planned again half way it would show the rest.
 */
export function mayBringIn(context: ProgramContext, prepared: Prepared, event: string): string | null {
  const signature = signatureOf(prepared.files);
  const id = previewIdOf(signature);
  const { counts } = prepared.preview;
  const kind = kindOf(context, counts, prepared.isFirst);
  const begun = context.keep.get(BEGUN) === signature;
  const agreed = begun || kind === null || isAgreed(context.keep, id, kind);
  const done = context.books.programme.change<{ state: RosterPreview['state'] }>({
    event: `roster.ask:${event}`,
    entry: 'people.roster',
    wants: { whole: [rosterPreviews, approvals] },
    decide(found, changes) {
      putAside(found, changes, id);
      const row = found.row(rosterPreviews, id);
      if (row === null) changes.add(rosterPreviews, previewRow(context, prepared, agreed ? null : kind));
      else changes.update(rosterPreviews, id, { state: agreed ? 'applying' : 'waiting' });
      if (begun || kind === null) return accept({ state: 'applying' });
      const approval = found.row(approvals, id);
      const about = sentenceFor(counts, kind, prepared.files.length);
      const asked = { approvalId: id, about, kind, subject: signature.slice(0, SUBJECT_CHARS), needs: peopleNeeded(kind), askedAt: context.clock.now(), state: agreed ? ('done' as const) : ('open' as const) };
      if (approval === null) changes.add(approvals, newRow(approvals, asked));
      else if (agreed) changes.update(approvals, id, { state: 'done' });
      else if (approval.state !== 'refused') reopen(context, changes, approval, kind);
      return accept({ state: agreed ? 'applying' : approval?.state === 'refused' ? 'refused' : 'waiting' });
    },
  });
  const state = done.ok ? done.value.state : 'waiting';
  if (state === 'applying' || kind === null) {
    context.keep.set(BEGUN, signature);
    return null;
  }
  context.keep.set(ASKED, JSON.stringify({ signature, kind, percent: sharePercent(counts) } satisfies Asked));
  return state === 'refused' ? 'refused at the desk; waits for other files' : waitingFor(kind);
}

/** The import is over, and so is what was asked and agreed to for it. */
export function forgetAsking(context: Pick<ProgramContext, 'keep'>, files: readonly DroppedFile[]): void {
  context.keep.remove(ASKED);
  context.keep.remove(BEGUN);
  forgetAgreement(context.keep, previewIdOf(signatureOf(files)));
}
