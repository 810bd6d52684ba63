/** This file registers what belongs to no room: settings, team, jobs, approvals, mail, History. */
import { CHECKPOINTS, HISTORY } from '../base/history';
import { archiveJob } from './archive';
import { type Room, register } from './entry';
import { copyFactsAgain, facts, factsJob } from './facts';
import { installation } from './installation';
import { type MailTemplate, mailJob } from './outbox';
import { requests, requestsJob } from './requests';
import { approvals, jobs, mailLedger, outbox, settings, team, trouble } from './tables';
import { ownWords, wordMethods, wordReviews } from './own-words';
import { watchJob } from './watch';

/** The room that every deployable of the programme account carries; it sends the rooms' mails and watches their tables. */
export function coreRoom(rooms: readonly Room[], templates: ReadonlyMap<string, MailTemplate>): Room {
  return {
    room: 'core',
    about: 'Settings, the team, the clock and mail.',
    always: true,
    sheets: [settings, team, jobs, approvals, mailLedger, trouble, installation, outbox, requests, facts, wordReviews, ownWords, ...Object.values(HISTORY), ...Object.values(CHECKPOINTS)],
    jobs: [mailJob(templates), watchJob(rooms.flatMap((room) => room.sheets)), factsJob, requestsJob(register('request kind', rooms.flatMap((room) => room.requests ?? []), (kind) => kind.kind)), archiveJob],
    desk: wordMethods,
    putBack(context, workbook) {
      if (workbook === 'staff') copyFactsAgain(context);
    },
  };
}
