/**
 * This file is the table of who may call what. It is written by hand and by intention: nothing here is read from the methods themselves,
 * and a test asks the shipped bundles for every pair. A new method stands in one line of it, or that test fails.
 */
import type { Role } from './people';

export interface Line {
  /** Who may. Everybody else is refused in one sentence. */
  readonly may: readonly Role[];
  /** Who is answered too, and told nothing of ours: code of the page, or their own sheet. */
  readonly told?: readonly Role[];
  readonly methods: readonly string[];
}

const LEADS: readonly Role[] = ['owner', 'lead'];
const TEAM: readonly Role[] = [...LEADS, 'member'];
/** Whoever may edit the Staff workbook; the programme team may as well. */
const STAFF: readonly Role[] = [...TEAM, 'contact', 'technician', 'clerk', 'coach'];
/** Whom the Coaching workbook is shared with. */
const COACHING: readonly Role[] = [...LEADS, 'coach'];
/** They can open the sidebar beside a sheet of their own, as everybody in the domain can. */
const DOMAIN: readonly Role[] = ['editor', 'translator', 'teacher', 'student'];

/** By the door, as `doors.ts` names it. */
export const MAY: Readonly<Record<string, readonly Line[]>> = {
  'the desk': [
    {
      may: TEAM,
      methods: [
        ...['desk.view', 'desk.settle', 'wallboard.view', 'people.view', 'exceptions.list', 'devices.leavers', 'console.view'],
        ...['stocktake.view', 'stocktake.report', 'lists.view', 'loans.takeOverView', 'needs.list', 'needs.find', 'needs.write'],
        ...['team.view', 'team.add', 'team.remove', 'team.check', 'surveys.low', 'surveys.done', 'forms.links'],
        ...['problems.view', 'problems.take', 'problems.propose', 'problems.act', 'problems.dismiss', 'health.view', 'health.settle', 'release.view', 'records.privacy'],
      ],
    },
    { may: [...TEAM, 'translator'], methods: ['words.view', 'words.review', 'words.import'] },
    {
      may: LEADS,
      methods: [
        ...['desk.setUp', 'desk.run', 'desk.room', 'desk.approve', 'people.decide', 'console.look', 'console.device', 'console.act', 'console.undo'],
        'problems.tell',
        ...['records.find', 'records.look', 'records.give', 'records.ask', 'records.decide', 'records.receipts', 'records.retention', 'records.switch'],
        ...['release.update', 'release.undo', 'release.settle'],
        ...['health.mend', 'handOver.view', 'handOver.begin', 'handOver.do', 'handOver.stop'],
        ...['backups.view', 'backups.look', 'backups.ask', 'backups.restore', 'backups.goOn', 'backups.stop'],
        ...['stocktake.open', 'stocktake.close', 'lists.open', 'lists.preview', 'lists.bringIn', 'lists.stop', 'loans.takeOver'],
      ],
    },
  ],
  'the sidebar': [
    {
      may: STAFF,
      methods: [
        ...['home.view', 'home.list', 'look.up', 'requests.ask', 'requests.of'],
        ...['tickets.open', 'tickets.queue', 'tickets.canned', 'tickets.take', 'tickets.answer', 'tickets.note', 'tickets.resolve', 'tickets.hold'],
        ...['tickets.resume', 'tickets.reopen', 'tickets.rank', 'tickets.assign', 'tickets.passOn', 'tickets.merge', 'tickets.unmerge', 'tickets.relate'],
        ...['tickets.link', 'tickets.file', 'devices.find', 'devices.giveTag', 'devices.changeTag', 'loans.checkOut', 'loans.checkIn', 'loans.undo'],
        ...['count.open', 'count.here', 'count.scan', 'labels.start', 'labels.devices'],
      ],
    },
    {
      may: COACHING,
      methods: ['coach.view', 'coach.log', 'coach.undo', 'coach.start', 'coach.stage', 'coach.close', 'coach.decline', 'coach.notes', 'coach.report'],
    },
    // An empty page, which asks for the report itself.
    { may: STAFF, told: DOMAIN, methods: ['coach.dialog'] },
    { may: STAFF, told: DOMAIN, methods: ['page.part', 'tickets.selected', 'tickets.here', 'devices.selected'] },
  ],
  "the editor of the hub's cards": [{ may: [...TEAM, 'editor'], methods: ['content.view', 'content.card', 'content.change', 'content.facts', 'content.add'] }],
  'the cards': [
    {
      may: STAFF,
      methods: ['welcome', 'home', 'list', 'find', 'device', 'person', 'ticket', 'ticket.take', 'file.do', 'out.do', 'in.do', 'undo'],
    },
    // The first words, and empty forms: nothing is read for them.
    { may: STAFF, told: DOMAIN, methods: ['start', 'file', 'out', 'in'] },
  ],
};
