/** This file reads what the public page may tell, from the workbooks in which it stands, and notices when it has changed. */
import type { ProgramContext } from '../../app/context';
import type { StaffLook } from '../../app/entry';
import { isHeldBack } from '../../app/outbox';
import type { SettingValues } from '../../app/settings';
import { fingerprintOf } from '../../base/fingerprint';
import { HOUR_MS, type Moment, dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import type { Glimpse, Wants } from '../../base/work';
import { type Problem, problems } from '../../helpdesk/learning/sheet';
import { tickets } from '../../helpdesk/sheet';
import { type School, schools } from '../../people/sheet';
import { type ContentCard, type ContentText, type Notice, cards, notices, texts } from '../content-sheet';
import { REQUEST_COLUMNS, type RequestStanding, requestsNow } from '../rules/requests';
import { formsMark } from './form-facts';

export interface Content {
  readonly cards: readonly ContentCard[];
  readonly texts: readonly ContentText[];
  readonly notices: readonly Notice[];
}

export interface FromStaff {
  readonly schools: readonly School[];
  readonly problems: readonly Problem[];
  readonly requests: readonly RequestStanding[];
}

export const CONTENT_TABLES = [cards, texts, notices] as const;

export const contentIn = (found: Pick<Glimpse, 'all'>): Content => ({ cards: found.all(cards), texts: found.all(texts), notices: found.all(notices) });

export function readContent(context: Pick<ProgramContext, 'books'>): Content {
  const read = context.books.content.read({ wants: { whole: CONTENT_TABLES }, decide: (found) => accept(contentIn(found)) });
  return read.ok ? read.value : { cards: [], texts: [], notices: [] };
}

const STAFF_WANTS: StaffLook['wants'] & Wants = { search: REQUEST_COLUMNS.map((column) => ({ sheet: tickets, column })), whole: [schools, problems] };

const fromStaffIn = (found: Glimpse, { clock }: Pick<ProgramContext, 'clock'>): FromStaff => ({
  schools: found.all(schools),
  problems: found.all(problems),
  requests: requestsNow(found.columns(tickets, REQUEST_COLUMNS), clock.now(), clock.zone),
});

export function readFromStaff(context: ProgramContext): FromStaff {
  const read = context.books.staff.read({ wants: STAFF_WANTS, decide: (found) => accept(fromStaffIn(found, context)) });
  return read.ok ? read.value : { schools: [], problems: [], requests: [] };
}

/** What was published last: by fingerprints, which workbook's part of it and when. */
interface Published {
  readonly content: string;
  readonly staff: string;
  readonly forms: string;
  readonly at: Moment;
}

const PUBLISHED = 'published';
/** After so long everything is compared whatever is remembered, since hands may change the Published workbook, or take it from the hub's account. */
const COMPARED_EVERY_MS = 4 * HOUR_MS;

const SETTINGS_SHOWN = ['district name', 'helpdesk name', 'publish contacts', 'hub account'] as const;

const contentMark = ({ clock }: Pick<ProgramContext, 'clock'>, values: SettingValues, content: Content): string =>
  fingerprintOf([dayOf(clock.now(), clock.zone), SETTINGS_SHOWN.map((name) => values.text(name)), content]);
const staffMark = (fromStaff: FromStaff): string => fingerprintOf(fromStaff);

export const publishedLast = ({ keep }: Pick<ProgramContext, 'keep'>): Published | null => JSON.parse(keep.get(PUBLISHED) ?? 'null') as Published | null;

export const notePublished = (context: ProgramContext, content: Content, fromStaff: FromStaff): void =>
  context.keep.set(PUBLISHED, JSON.stringify({ content: contentMark(context, context.settings, content), staff: staffMark(fromStaff), forms: formsMark(context), at: context.clock.now() } satisfies Published));

/** After a workbook was put back, what was published may be other than what is remembered. */
export const publishAnew = (keep: Pick<ProgramContext['keep'], 'remove'>): void => keep.remove(PUBLISHED);

/** Whether anything that the page shows has changed; the hub's own workbook is looked at first, since a few rows tell. */
export function lookForNews(context: ProgramContext, values: SettingValues): boolean | StaffLook {
  const last = publishedLast(context);
  if (last !== null && isHeldBack(context)) return false;
  if (last === null || context.clock.now() - last.at >= COMPARED_EVERY_MS || last.forms !== formsMark(context)) return true;
  if (last.content !== contentMark(context, values, readContent(context))) return true;
  return { wants: STAFF_WANTS, isWanted: (found) => last.staff !== staffMark(fromStaffIn(found, context)) };
}
