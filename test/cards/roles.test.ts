/** This test presses every action of the shipped cards as every kind of person of the domain, and compares with a table written by hand. */
import { answerCard } from '../../src/app/cards';
import { ticketCards } from '../../src/helpdesk/card-entry';
import { homeCards } from '../../src/home/card-entry';
import { lendingCards } from '../../src/loans/card-entry';
import { Panel } from '../../tools/panel';
import { takenBy } from '../../tools/roles/arguments';
import { type Role, rolesStage } from '../../tools/roles/people';

/** Whoever may edit the Staff workbook; guests and families have no add-on at all. */
const STAFF: readonly Role[] = ['owner', 'lead', 'member', 'contact', 'technician', 'clerk', 'coach'];
const SHUT_OUT: readonly Role[] = ['teacher', 'student'];
/** An empty form and the welcome hold nothing of ours, so anybody is shown them. */
const SHOWN_TO_ALL = ['start', 'out', 'in', 'file'];
const READS_THE_WORKBOOK = ['welcome', 'home', 'list', 'find', 'device', 'person', 'ticket', 'ticket.take', 'file.do', 'out.do', 'in.do', 'undo'];

const MINUTE_MS = 61_000;
const STANDING = { status: 'available', condition: 'good', place: '' };
/** What travels as text on cards and as something else on pages. */
const KNOWN: Readonly<Record<string, string>> = { undo: JSON.stringify({ serial: 'NOBODY', opened: '', closed: '', before: STANDING, after: STANDING }), page: '0' };

it('every action and every role: those with the workbook are answered, all others are told whom to ask', () => {
  const actions = [...homeCards, ...ticketCards, ...lendingCards];
  expect(actions.map(({ action }) => action).sort()).toEqual([...SHOWN_TO_ALL, ...READS_THE_WORKBOOK].sort());
  const stage = rolesStage();
  // Set-up shares the workbook with those whom the Team tab names by now.
  stage.installation.setUp(stage.people.owner ?? '');
  const wrong: string[] = [];
  let pairs = 0;
  for (const { action, args } of actions) {
    stage.workspace.clock.advance(MINUTE_MS);
    const asked = Object.fromEntries(Object.entries(args).filter(([field]) => KNOWN[field] === undefined));
    const taken = Object.entries(takenBy({ method: action, args: asked })).map(([field, value]) => [field, String(value)]);
    const texts: Record<string, string> = { ...Object.fromEntries(taken), ...Object.fromEntries(Object.keys(args).flatMap((field) => (KNOWN[field] === undefined ? [] : [[field, KNOWN[field]]]))) };
    for (const role of [...STAFF, ...SHUT_OUT]) {
      const panel = new Panel(stage.workspace, stage.installation.cards, stage.people[role] ?? '', { timeZone: 'America/New_York' }).open();
      panel.send({ functionName: 'onCard', parameters: { ...texts, ...(action === 'find' ? { find: 'MT-9999' } : {}), action }, form: {} });
      const isShut = panel.failure !== '' || panel.card.title === 'You have no access yet';
      pairs++;
      if (isShut !== (SHUT_OUT.includes(role) && READS_THE_WORKBOOK.includes(action))) wrong.push(`${action} as ${role}: ${panel.failure}${panel.text}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(pairs).toBe(actions.length * (STAFF.length + SHUT_OUT.length));
});

it('a role that an action does not name is turned away before the action runs', () => {
  const edge = { log: { note: () => undefined }, newId: () => 'x'.repeat(20) };
  const [first] = homeCards;
  const context = { identity: { visitor: () => 'tess@school.example', acting: () => 'tess@school.example' }, link: () => 'https://docs.google.com/spreadsheets/d/x/edit' };
  const ran: string[] = [];
  const actions = new Map([['start', { ...first, action: 'start', who: 'lead' as const, mode: 'read' as const, args: {}, run: () => (ran.push('ran'), { ok: false as const, code: 'busy' as const, about: {} }) }]]);
  const answer = answerCard(edge, actions, { parameters: { action: 'start' }, form: {} }, () => context as never, (_context, who) => who === 'editor');
  expect(answer.told).toContain('Your account tess@school.example may not do this.');
  expect(ran).toEqual([]);
});
