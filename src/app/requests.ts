/**
 * This file picks up what staff ask of the programme account: rows in the Staff workbook, which anybody there can type. So a row is a request
 * and no more: each kind does only what may be done for whoever can open the workbook, or makes a plan that waits for people at the desk.
 */
import { choice, defineSheet, moment, text } from '../base/table';
import { DAY_MS, HOUR_MS } from '../base/time';
import { USER_CODES, UserError, sentence } from '../base/codes';
import { type Verdict, accept, refuse } from '../base/verdict';
import type { Glimpse } from '../base/work';
import type { ProgramContext } from './context';
import type { Job, JobStep, RequestKind, RequestRow } from './entry';
import { isHeldBack } from './outbox';

export const requests = defineSheet(
  'Requests',
  { key: 'requestId', room: 'core', workbook: 'staff', sheetId: 231, note: 'What staff ask the programme account to do. It looks every few minutes, and answers here.', history: false, hidden: true },
  {
    requestId: text({ header: 'Request', note: 'Assigned once; the same request is done once.' }),
    kind: text({ header: 'Kind', note: 'What is asked for.' }),
    about: text({ header: 'About', note: 'The serial number of the device.' }),
    askedBy: text({ header: 'Asked by', note: 'Who says that they asked; nothing depends on it.', privacy: 'staff' }),
    askedAt: moment({ header: 'Asked', note: 'When.' }),
    state: choice({ header: 'State', note: 'Where it stands.', of: ['asked', 'done', 'refused'], empty: 'asked' }),
    answer: text({ header: 'Answer', note: 'What came of it, in a sentence.' }),
    answeredAt: moment({ header: 'Answered', note: 'When.' }),
  },
);

export const REQUEST_COLUMNS = ['requestId', 'kind', 'about', 'askedBy', 'askedAt', 'state', 'answer', 'answeredAt'] as const;
const searched = REQUEST_COLUMNS.map((column) => ({ sheet: requests, column }));

/** So much is done within an hour in one person's name, and in all names together: names can be typed. */
export const REQUESTS_PER_PERSON_HOUR = 20;
const REQUESTS_PER_HOUR = 200;
/** So many rows are answered in one commit. */
const REQUESTS_PER_STEP = 25;
const KEPT_MS = 30 * DAY_MS;

const rowsIn = (glimpse: Glimpse) => {
  const rows = glimpse.columns(requests, REQUEST_COLUMNS);
  const times = new Map<string, number>();
  for (const { requestId } of rows) times.set(requestId, (times.get(requestId) ?? 0) + 1);
  // Of two rows of one name, which people make by copying, nobody can say which is meant.
  return rows.filter((row) => times.get(row.requestId) === 1);
};

/** How much was done in this hour, kept where staff cannot reach it. */
interface Hour {
  readonly hour: number;
  total: number;
  readonly by: Record<string, number>;
}

const HOUR = 'requests hour';

function hourOf({ keep, clock }: ProgramContext): Hour {
  const hour = Math.floor(clock.now() / HOUR_MS);
  const kept = JSON.parse(keep.get(HOUR) ?? 'null') as Hour | null;
  return kept?.hour === hour ? kept : { hour, total: 0, by: {} };
}

/** Nobody types a longer name; what is kept of it has to fit a property. */
const NAME_CHARS = 60;

function answered(context: ProgramContext, kinds: ReadonlyMap<string, RequestKind>, row: RequestRow, hour: Hour): Verdict<string> {
  const kind = kinds.get(row.kind);
  if (kind === undefined) return refuse('argument-wrong', { field: requests.columns.kind.header, expected: 'nobody can ask for that' });
  const who = row.askedBy.slice(0, NAME_CHARS).toLowerCase();
  const times = hour.by[who] ?? 0;
  if (times >= REQUESTS_PER_PERSON_HOUR || hour.total >= REQUESTS_PER_HOUR) return refuse('requests-many', { most: REQUESTS_PER_PERSON_HOUR });
  hour.by[who] = times + 1;
  hour.total += 1;
  try {
    return kind.do(context, row);
  } catch (error) {
    // What somebody has to put right first is an answer; anything else is tried again.
    if (error instanceof UserError) return refuse(error.code, error.about);
    throw error;
  }
}

function step(context: ProgramContext, kinds: ReadonlyMap<string, RequestKind>, event: string): JobStep {
  const read = context.books.staff.read({ wants: { search: searched }, decide: (found) => accept(rowsIn(found).filter((row) => row.state === 'asked')) });
  const waiting = read.ok ? read.value : [];
  const hour = hourOf(context);
  const answers = new Map(waiting.slice(0, REQUESTS_PER_STEP).map((row) => [row.requestId, answered(context, kinds, row, hour)]));
  context.keep.set(HOUR, JSON.stringify(hour));
  const now = context.clock.now();
  const isOld = (row: { readonly state: string; readonly answeredAt: number | null }): boolean => row.state !== 'asked' && (row.answeredAt ?? 0) < now - KEPT_MS;
  const old = (found: Glimpse): readonly string[] => rowsIn(found).filter(isOld).map((row) => row.requestId).slice(0, REQUESTS_PER_STEP);
  context.books.staff.change({
    event: `requests:${event}`,
    entry: 'requests',
    wants: { search: searched },
    follow: (found) => [{ sheet: requests, column: 'requestId', values: [...answers.keys(), ...old(found)] }],
    decide(found, changes) {
      const standing = new Map(rowsIn(found).map((row) => [row.requestId, row]));
      for (const [id, verdict] of answers) {
        if (standing.get(id)?.state !== 'asked') continue;
        changes.update(requests, id, { state: verdict.ok ? 'done' : 'refused', answer: verdict.ok ? verdict.value : sentence(USER_CODES[verdict.code], verdict.about), answeredAt: now });
      }
      for (const id of old(found)) changes.remove(requests, id);
      return accept(null);
    },
  });
  return { next: waiting.length > REQUESTS_PER_STEP ? waiting.length : null, progress: `${answers.size} requests answered` };
}

export const requestsJob = (kinds: ReadonlyMap<string, RequestKind>): Job => ({
  job: 'requests',
  room: 'core',
  about: 'Does what staff ask of the programme account, and answers them.',
  every: 'tick',
  look: (context) => !isHeldBack(context) && { wants: { search: searched }, isWanted: (found) => rowsIn(found).some((row) => row.state === 'asked') },
  step: (context, _cursor, event) => step(context, kinds, event),
});
