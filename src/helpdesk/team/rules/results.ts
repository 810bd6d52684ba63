/**
 * This file judges what the student technology team wrote into its queue: a badge that takes a ticket, a result that ends it or
 * passes it on, and anything else, which is answered with a sentence and changes nothing.
 */
import type { Moment } from '../../../base/time';
import type { Ticket } from '../../sheet';
import { isLive, resolve, take } from '../../rules/tickets';
import { kept } from '../../rules/intake';
import { isForTeam } from '../cards';
import { type QueueRow, TEAM_CAUSES, TEAM_RESULTS, type TeamMember } from '../sheet';

const BADGE = /^Tech \d+$/;
/** Whether a text is a badge that MyTech gave, and not a name that somebody typed over it. */
export const isBadge = (text: string): boolean => BADGE.test(text);

/** Whether a ticket is the team's to see and to work on: it was given to the team, and nobody of staff has taken it. */
export function isTheTeams({ state, tier, category, assignee }: Pick<Ticket, 'state' | 'tier' | 'category' | 'assignee'>): boolean {
  if (!isLive({ state }) || !isForTeam(category)) return false;
  return tier === 'technology team' && (assignee === '' || isBadge(assignee));
}

/** A badge as it may be typed: Tech 07, tech7, 7. */
export function memberOf(members: readonly TeamMember[], typed: string): TeamMember | null {
  const number = /^(?:tech)?\s*0*(\d{1,6})$/i.exec(typed.trim())?.[1];
  return number === undefined ? null : (members.find((one) => one.active && Number(/\d+$/.exec(one.badge)?.[0]) === Number(number)) ?? null);
}

/** What was typed is quoted so far. */
const QUOTE_CHARS = 60;
const quoted = (text: string): string => text.trim().slice(0, QUOTE_CHARS);

/** What a line claims, in a few words: who has it and how it ended. '' where it says nothing. What was claimed and answered once is not asked again. */
export const claimOf = (takenBy: string, result: string): string => (takenBy.trim() === '' && result.trim() === '' ? '' : `told: ${quoted(takenBy)} / ${quoted(result)}`);

const MOVING = 'moving ';
export const movingAs = (id: string): string => `${MOVING}${id}`;
/** The id under which a line is on its way to the helpdesk; null where it is not. */
export const movingId = (told: string): string | null => (told.startsWith(MOVING) ? told.slice(MOVING.length) : null);

/** What a line of the queue tells, as it was typed. */
export type Told = Pick<QueueRow, 'ticket' | 'takenBy' | 'result' | 'cause' | 'minutes' | 'note'> & { readonly resultAsTyped: string };

export interface Judged {
  /** What the team reads. */
  readonly answer: string;
  readonly values?: Partial<Ticket>;
  /** What staff read in the ticket. */
  readonly note?: string;
  readonly solved: boolean;
}

const RESOLUTION_OF: Readonly<Record<Exclude<Told['result'], '' | 'pass it on'>, Ticket['resolution']>> = {
  'fixed it': 'fixed',
  'explained it': 'explained',
  'the steps solved it': 'solved by the steps',
  'nothing was wrong': 'no issue found',
};

/** Longer than a school day: a slip of the hand. */
const LONGEST_MINUTES = 480;

function noteOf({ result, minutes, note }: Told, badge: string): string {
  const took = minutes !== null && minutes > 0 && minutes <= LONGEST_MINUTES ? `, ${minutes} minutes` : '';
  const said = kept(note).text.trim();
  return `From the technology team, ${badge}: ${result}${took}.${said === '' ? '' : `\n${said}`}`;
}

const only = (answer: string): Judged => ({ answer, solved: false });

/** What becomes of what a line tells. */
export function judge(ticket: Ticket | null, told: Told, members: readonly TeamMember[], now: Moment): Judged {
  if (ticket === null) return only('MyTech does not know this ticket number. Leave the number as MyTech wrote it.');
  if (told.result === '' && told.resultAsTyped.trim() !== '') return only(`“${quoted(told.resultAsTyped)}” is not in the list. Choose one of: ${TEAM_RESULTS.join(', ')}.`);
  if (told.takenBy.trim() === '') return only('Type your badge under Taken by, so that we know whom to thank.');
  const member = memberOf(members, told.takenBy);
  if (member === null) return only(`Nobody on the team has the badge “${quoted(told.takenBy)}”. It looks like Tech 07.`);
  if (!isLive(ticket)) return only('This ticket is solved already. Thank you all the same.');
  if (!isTheTeams(ticket)) return only('Staff work on this ticket now. Thank you all the same.');
  const { badge } = member;
  const { result } = told;
  if (result === '') {
    const taken = take({ ...ticket, assignee: '' }, badge);
    return taken.ok ? { answer: `Taken by ${badge}. Good luck!`, values: { ...taken.value, tier: 'technology team' }, solved: false } : only('This ticket is closed.');
  }
  const note = noteOf(told, badge);
  if (result === 'pass it on') return { answer: 'Passed on to staff. Thank you, knowing when to stop is part of it.', values: { tier: 'school contact', assignee: '' }, note, solved: false };
  const ended = resolve({ ...ticket, assignee: badge }, RESOLUTION_OF[result], badge, now, TEAM_CAUSES.get(told.cause));
  if (!ended.ok) return only('This ticket is solved already. Thank you all the same.');
  return { answer: `Solved by ${badge}. The family is told. Thank you!`, values: { ...ended.value, tier: 'technology team' }, note, solved: true };
}
