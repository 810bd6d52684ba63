/** This file measures the queue, opening and answering beside fifty thousand tickets, a hundred thousand devices and as many messages. */
import type { ExecutionRecord } from '../../local/kernel/workspace';
import { newRow } from '../../src/base/table';
import { devices } from '../../src/devices/sheet';
import { LISTED } from '../../src/helpdesk/rules/work-list';
import { cannedAnswers, followers, messages, tickets } from '../../src/helpdesk/sheet';
import { people } from '../../src/people/sheet';
import { AROUND_TICKETS, lay } from './cells';
import { DEVICES, PEOPLE, SCHOOLS, cellLimit, layDistrict, padded, personOf, press, rowsOf, serialOf } from './lookup';
import type { Row } from './row';
import { type Stage, setStage } from './stage';

export const TICKETS = 50_000;
const MESSAGES = 100_000;
const FOLLOWERS = 2_000;
const CANNED = 40;
/** Of a year's tickets so many are still open: three days' worth. */
const LIVE = 900;
const HOUR_MS = 3_600_000;

const isLive = (index: number): boolean => index >= TICKETS - LIVE;

export function layTickets(stage: Stage): void {
  const now = stage.workspace.clock.now;
  lay(stage, tickets, TICKETS, (index) => newRow(tickets, {
    ...{ ticket: `MT-${index + 1}`, state: isLive(index) ? (index % 3 === 0 ? 'open' : 'new') : 'closed', category: 'screen', summary: 'La pantalla está rota', language: 'es' },
    ...{ schoolId: `sch-${index % SCHOOLS}`, school: `School ${index % SCHOOLS}`, personId: personOf(index % PEOPLE), serial: serialOf((index * 7) % DEVICES), contact: `familia${index}@casa.example` },
    ...{ openedAt: now - HOUR_MS, dueAt: now + (index % 500) * HOUR_MS, resolveBy: now + 600 * HOUR_MS, assignee: index % 3 === 0 ? stage.technician : '' },
    ...(isLive(index) ? {} : { answeredAt: now - HOUR_MS, resolvedAt: now, closedAt: now, resolution: 'fixed' as const }),
    responseId: `response-${index}`,
  }));
  lay(stage, messages, MESSAGES, (index) => newRow(messages, { messageId: `message-${index}`, ticket: `MT-${(index % TICKETS) + 1}`, kind: 'note', text: 'Batería cambiada.' }));
  lay(stage, followers, FOLLOWERS, (index) => newRow(followers, { followerId: `follower-${index}`, ticket: `MT-${index * 20 + 1}`, contact: `vecina${index}@casa.example`, language: 'vi' }));
  lay(stage, cannedAnswers, CANNED, (index) => newRow(cannedAnswers, { canned: `answer-${index}`, title: `Answer ${index}`, en: 'Please come in.', es: 'Venga, por favor.' }));
}

let clicks = 0;
const click = (): string => `ticket${padded(++clicks)}`;

const open = (stage: Stage, find: string): ExecutionRecord => press(stage, 'tickets.open', { find }, (view) => view.person !== null && view.device !== null && view.messages.length > 0);
const queue = (stage: Stage, view: string): ExecutionRecord => press(stage, 'tickets.queue', { view, state: '', page: 0 }, (answer) => answer.rows.length > 0 && answer.counts['all'] === LIVE);
const answer = (stage: Stage, turn: number): ExecutionRecord =>
  press(stage, 'tickets.answer', { click: click(), ticket: `MT-${TICKETS - turn}`, text: 'Please come in.', wait: true, canned: 'answer-1' }, (update) => update.added[0]?.translation === 'Venga, por favor.');

export function ticketRows(): Row[] {
  const stage = setStage({ filled: false });
  layDistrict(stage);
  layTickets(stage);
  const around = [...AROUND_TICKETS, { sheet: people, column: 'personId' }, { sheet: people, column: 'studentNumber' }, { sheet: devices, column: 'serial' }, { sheet: devices, column: 'assetTag' }, { sheet: messages, column: 'ticket' }];
  const [opens, queues, answers] = [cellLimit(stage, around), cellLimit(stage, LISTED.map((column) => ({ sheet: tickets, column }))), cellLimit(stage, [{ sheet: tickets, column: 'ticket' }])];
  open(stage, 'MT-1');
  const both = (work: string, limit: number, writes: boolean, act: (turn: number) => ExecutionRecord): Row[] => {
    const warm = act(0);
    stage.workspace.caches.clear();
    return rowsOf(work, warm, act(1), limit, writes);
  };
  return [
    ...both('ticket.open.number', opens, false, (turn) => open(stage, `MT-${TICKETS / 2 + turn}`)),
    ...both('ticket.open.tag', opens, false, (turn) => open(stage, `MT-${padded(7 * (TICKETS - 9 - turn) % DEVICES)}`)),
    ...both('ticket.open.student', opens, false, (turn) => open(stage, `9${padded(PEOPLE / 2 + turn)}`)),
    ...both('ticket.answer', answers, true, (turn) => answer(stage, turn)),
    ...both('queue.all', queues, false, () => queue(stage, 'all')),
    ...both('queue.mine', queues, false, () => queue(stage, 'mine')),
  ];
}
