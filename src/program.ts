/**
 * This file is the deployable `program`: set-up, triggers, intake, mail, the Admin console and the desk, run by the programme
 * account. What it exports becomes the script's global functions; names that end in `_` cannot be called by pages.
 */
import { isInCharge, isNightOver, noteRun } from './app/account';
import { type DeskContext, deskMethods, isTranslator, roleOf } from './app/desk';
import { register } from './app/entry';
import { runDueJobs, runJob } from './app/jobs';
import { JOBS, ROOMS } from './app/rooms';
import { isHeldBack } from './app/outbox';
import { lookForPutBack } from './app/put-back';
import { isOfThisRelease, knownRelease, noteClockRelease } from './app/release';
import { answerCall, attempt } from './app/run';
import { isReady } from './app/set-up';
import type { WorkbookName } from './base/table';
import { newId } from './google/books';
import { executionLog } from './google/log';
import { pageFromFile } from './google/pages';
import { ownSource } from './google/own-words';
import { programContext } from './google/program-context';
import { projectWords } from './google/words';
import { fileWhenNudged } from './helpdesk/workflow/intake';
import { wordsFrom } from './words/words';

wordsFrom(projectWords, ownSource());

const edge = { log: executionLog, newId };
const methods = register('desk method', deskMethods(ROOMS, JOBS), (method) => method.method);
const mailJob = JOBS.filter((job) => job.job === 'mail');

/** The pages that are asked for by name: a screen on the wall, and all texts side by side. */
const PAGES: ReadonlyMap<string, string> = new Map([['wallboard', 'MyTech wallboard'], ['words', 'MyTech words']]);

/** The desk, or another page by `?page=`. */
export const doGet = (event?: { readonly parameter?: Readonly<Record<string, string>> }): GoogleAppsScript.HTML.HtmlOutput => {
  const page = event?.parameter?.['page'] ?? '';
  const title = PAGES.get(page);
  return title === undefined ? pageFromFile('desk', 'MyTech desk') : pageFromFile(page, title);
};

/** What the desk's page calls. */
export const rpc = (method: unknown, args: unknown): string =>
  answerCall(edge, methods, { method, args }, programContext, (context, who) => {
    const role = roleOf(context);
    if (role === 'owner' || role === 'lead') return true;
    return role === 'member' ? who === 'member' || who === 'translator' : who === 'translator' && isTranslator(context);
  });

const mayWork = (context: DeskContext): boolean => isOfThisRelease(context.keep) || ROOMS.every((room) => room.mayWork?.(context) ?? true);

/** Runs what a trigger asks for where its account is in charge, and writes down that it ran. */
function asTrigger(handler: string, where: string, may: (context: DeskContext) => boolean, work: (context: DeskContext) => void): void {
  attempt(edge, where, () => {
    const context = programContext();
    const began = context.clock.now();
    if (!isReady(context.keep)) return;
    noteClockRelease(context.keep);
    try {
      // Half updated workbooks are nobody's to work on; the desk tells what they wait for.
      if (isInCharge(context) && may(context)) work(context);
    } finally {
      noteRun(context, handler, began, context.readsPeak());
    }
  });
}

/** The Programme workbook first: what is told about the others stands in it. Who files forms just now has looked at Staff already. */
const lookedAtByTick = (context: DeskContext): readonly WorkbookName[] => (isHeldBack(context) ? ['programme'] : ['programme', 'staff']);

function onSchedule(every: 'tick' | 'hour' | 'night', handler: string): void {
  asTrigger(handler, every, mayWork, (context) => {
    if (every === 'night' && isNightOver(context)) return;
    lookForPutBack(context, ROOMS, every === 'tick' ? lookedAtByTick(context) : undefined);
    runDueJobs(context, JOBS, every);
  });
}

export const tick_ = (): void => onSchedule('tick', 'tick_');
export const hourly_ = (): void => onSchedule('hour', 'hourly_');
export const nightly_ = (): void => onSchedule('night', 'nightly_');

/** A help form was sent: the event only nudges, its contents are not looked at. */
export const onHelpForm_ = (): void => {
  // What is sent during an update stays in the form's own store, and the hour files it. Right after the first set-up nobody has looked yet.
  asTrigger('onHelpForm_', 'intake', (context) => (knownRelease(context.keep).at === 0 ? mayWork(context) : isOfThisRelease(context.keep)), (context) => {
    fileWhenNudged(context, {
      before() {
        if (!context.settings.roomOn('helpdesk')) return false;
        lookForPutBack(context, ROOMS, ['staff']);
        return true;
      },
      after: () => mailJob.forEach((job) => runJob(context, job)),
    });
  });
};
