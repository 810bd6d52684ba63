/** This file says what the student technology team sees of a ticket: chosen answers and our own words only, since typed text may hold a name. */
import type { Row } from '../../../base/table';
import { type Zone, dayOf } from '../../../base/time';
import { words } from '../../../words/words';
import { CATEGORY_KEYS } from '../../../words/vocabulary';
import type { Ticket } from '../../sheet';
import { CARDS, isForTeam } from '../cards';
import { LESSONS } from '../lessons';
import { type QueueRow, type cards, type course } from '../sheet';

/** What MyTech writes of a line; everything else is the team's. */
export type OwnPart = Pick<QueueRow, 'ticket' | 'assetTag' | 'symptom' | 'place' | 'steps' | 'state' | 'since'>;

const numbered = (steps: readonly string[]): string => steps.map((step, index) => `${index + 1}. ${step}`).join('\n');

/** A ticket as the team sees it. The school's name is the one that the roster gives, not what was typed. */
export function queueRow(ticket: Pick<Ticket, 'ticket' | 'category' | 'state' | 'openedAt'>, assetTag: string, school: string, zone: Zone): OwnPart {
  const category = CATEGORY_KEYS.find((one) => one === ticket.category) ?? 'other';
  const english = words('en');
  return {
    ticket: ticket.ticket,
    assetTag,
    symptom: english.categories[category],
    place: school,
    steps: numbered(english.steps[category]),
    state: ticket.state,
    since: ticket.openedAt === null ? null : dayOf(ticket.openedAt, zone),
  };
}

/** What a line of the team's is emptied of when its ticket comes back to it. */
export const BEGUN_AGAIN = { takenBy: '', result: '', cause: '', minutes: null, note: '', answer: 'It was opened again.', told: '' } as const satisfies Partial<QueueRow>;

export const courseRows = (): readonly Row<typeof course>[] => LESSONS.map(({ title, goal, learn, check }, at) => ({ lesson: title, number: at + 1, goal, learn, check }));

export function cardRows(): readonly Row<typeof cards>[] {
  const english = words('en');
  return CATEGORY_KEYS.filter(isForTeam).map((category) => {
    const { says, look, stop } = CARDS[category];
    return { about: english.categories[category], says, look, steps: numbered(english.steps[category]), stop };
  });
}
