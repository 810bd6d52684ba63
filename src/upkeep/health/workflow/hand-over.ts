/**
 * This file hands MyTech over to another account without a gap: the new account proves what it can, has its triggers before the old one's
 * go, and one property says which of the two works. Every step is seen by the program; nobody ticks anything.
 */
import { inCharge, isSilent, lastRun, putInCharge, runsOf, skipNight } from '../../../app/account';
import type { ProgramContext } from '../../../app/context';
import { makeDue } from '../../../app/jobs';
import { isReady } from '../../../app/set-up';
import { team } from '../../../app/tables';
import { WORKBOOK_TITLES } from '../../../app/workbook-files';
import { UserError } from '../../../base/codes';
import { HISTORY } from '../../../base/history';
import { DirectoryError } from '../../../base/ports';
import { WORKBOOKS, newRow } from '../../../base/table';
import { type Verdict, accept, refuse } from '../../../base/verdict';
import { HOUR_MS } from '../../../base/time';
import type { HandOverView } from '../../../ui/contracts/health';
import { type Standing, type Step, handOverSteps, unfit, waitsFor } from '../rules/hand-over';
import { type HandOver, handOverOf, keepHandOver } from './hand-over-state';
import { forgetFiles } from './look';
import { type OwnFile, ownFiles } from './own-files';
import { addMissing, ownTriggers } from './own-triggers';

/** Names of what is open that a line has room for. */
const NAMED = 8;

const standingOf = (context: ProgramContext, { from, to, done }: HandOver): Standing => ({
  acting: context.identity.acting(),
  from,
  to,
  done,
  isSilent: from !== '' && isSilent(runsOf(context, from), context.clock.now()),
});

function mark(context: ProgramContext, step: Step): HandOver {
  const state = handOverOf(context);
  const marked = { ...state, done: { ...state.done, [step]: state.done[step] ?? context.clock.now() } };
  keepHandOver(context, marked);
  return marked;
}

/** Files that are not the new account's yet, as far as this account can see. Null where it can see nothing of that. */
function filesLeft(context: ProgramContext, { from, to }: HandOver): readonly OwnFile[] | null {
  const acting = context.identity.acting();
  const known = ownFiles(context);
  if (acting !== from && acting !== to) return null;
  const owned = context.estate.owned();
  if (acting === to) {
    const mine = new Set(owned.map(({ fileId }) => fileId));
    return known.filter(({ fileId }) => !mine.has(fileId) && context.estate.file(fileId)?.inSharedDrive !== true);
  }
  const ids = new Map(known.map((file) => [file.fileId, file]));
  return owned.filter(({ fileId, marked }) => marked || ids.has(fileId)).map(({ fileId, name }) => ids.get(fileId) ?? { fileId, title: name, workbook: null, isFolder: false });
}

/** What a page of the desk says of itself when it is opened: that this account has deployed and consented. */
function seen(context: ProgramContext): { readonly state: HandOver; readonly files: readonly OwnFile[] } {
  let state = handOverOf(context);
  if (state.to === '' || state.finishedAt !== null) return { state, files: [] };
  const acting = context.identity.acting();
  const url = context.installer.deskUrl();
  if ((acting === state.to || acting === state.from) && state.deskOf[acting] !== url) {
    state = { ...state, deskOf: { ...state.deskOf, [acting]: url } };
    keepHandOver(context, state);
  }
  if (acting === state.to && state.done['door'] === undefined) state = mark(context, 'door');
  const files = state.done['files'] === undefined ? filesLeft(context, state) : [];
  if (files?.length === 0 && state.done['files'] === undefined) {
    forgetFiles(context);
    state = mark(context, 'files');
  }
  if (handOverSteps(standingOf(context, state)).every((step) => step.state === 'done')) {
    state = { ...state, finishedAt: context.clock.now() };
    keepHandOver(context, state);
  }
  return { state, files: files ?? [] };
}

export function handOverView(context: ProgramContext, open: Partial<Record<Step, readonly string[]>> = {}): Verdict<HandOverView> {
  if (!isReady(context.keep)) throw new UserError('set-up-needed');
  const { state, files } = seen(context);
  const standing = standingOf(context, state);
  const left: Partial<Record<Step, readonly string[]>> = { files: files.map(({ title }) => title), ...open };
  const last = lastRun(runsOf(context, state.from === '' ? inCharge(context) : state.from));
  return accept({
    now: context.clock.now(),
    acting: standing.acting,
    inCharge: inCharge(context),
    from: state.from,
    to: state.to,
    begunAt: state.begunAt,
    finishedAt: state.finishedAt,
    isSilent: isSilent(runsOf(context, state.from === '' ? inCharge(context) : state.from), context.clock.now()),
    lastRun: last === 0 ? null : last,
    mailbox: context.settings.get('helpdesk mailbox'),
    deskOf: state.deskOf,
    steps: handOverSteps(standing).map((step) => ({ ...step, doneAt: state.done[step.step] ?? null, open: (left[step.step] ?? []).slice(0, NAMED), openCount: (left[step.step] ?? []).length })),
  });
}

/** Names who takes over, and gives that account everything to work with: a lead's row in Team, and every file to edit. */
export function begin(context: ProgramContext, click: string, typed: string): Verdict<HandOverView> {
  const to = typed.trim().toLowerCase();
  const acting = context.identity.acting();
  const why = unfit(to, acting, inCharge(context));
  if (why !== '') return refuse('hand-over-account', { account: to, why });
  const before = handOverOf(context);
  if (before.to === to && before.finishedAt === null) return handOverView(context);
  // The first of the files tells whether Google knows the account; nothing is written before.
  if (acting !== to) for (const { fileId } of ownFiles(context)) context.installer.share(fileId, to, 'writer');
  const done = context.books.programme.change({
    event: `handOver.begin:${click}`,
    entry: 'handOver.begin',
    wants: { whole: [team] },
    decide(found, changes) {
      const row = found.all(team).find(({ email }) => email.trim().toLowerCase() === to);
      if (row === undefined) changes.add(team, newRow(team, { email: to, name: 'Programme account', role: 'lead' }));
      else if (row.role !== 'lead') changes.update(team, row.email, { role: 'lead' });
      return accept(null);
    },
  });
  if (!done.ok) return done;
  keepHandOver(context, { from: inCharge(context), to, begunAt: context.clock.now(), done: {}, deskOf: {}, finishedAt: null });
  return handOverView(context);
}

/** Tries everything that the account in charge has to be able to do, and names what it is refused. */
function missingRights(context: ProgramContext, click: string): readonly string[] {
  const refused: string[] = [];
  const attemptTo = (what: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (error instanceof UserError) refused.push(error.message);
      else if (error instanceof DirectoryError) refused.push(`${what}: ${error.message}`);
      else refused.push(`${what}: Google refused it.`);
    }
  };
  for (const name of WORKBOOKS) {
    // A commit of nothing but a note proves that it may write, and tells later who took over when.
    attemptTo(WORKBOOK_TITLES[name], () => {
      context.books[name].change({
        event: `handOver.rights:${click}`,
        entry: 'handOver',
        wants: {},
        adds: [HISTORY[name]],
        decide(_found, changes) {
          changes.add(HISTORY[name], newRow(HISTORY[name], { entryId: `hand-over ${click}`, at: context.clock.now(), who: context.identity.acting(), by: 'hand-over', kind: 'notice', key: 'may write here' }));
          return accept(null);
        },
      });
    });
  }
  for (const { fileId, title, workbook } of ownFiles(context)) if (workbook === null && context.estate.file(fileId) === null) refused.push(`${title} is not shared with ${context.identity.acting()}.`);
  if (context.settings.roomOn('devices')) {
    attemptTo('The admin role, devices', () => void context.directory.devices(null, 1, 'serial', 'the basics'));
    attemptTo('The admin role, users', () => void context.directory.users(null, 1));
  }
  attemptTo('Sending mail', () => void context.mail.left());
  if (context.settings.get('helpdesk mailbox')) attemptTo('Reading its mailbox', () => void context.mailbox.since(context.clock.now()));
  return refused;
}

/** Gives files away until all are given, or the time is up. */
function giveFiles(context: ProgramContext, state: HandOver): void {
  for (const { fileId } of filesLeft(context, state) ?? []) {
    if (context.clock.now() >= context.handOverAt) return;
    context.estate.giveAway(fileId, state.to);
  }
}

/** The night's work is done once: a night that the old account has had is not begun again by the new one. */
const NIGHT_MS = 12 * HOUR_MS;

function takeOver(context: ProgramContext, state: HandOver): void {
  const { from, to, begunAt } = state;
  const { clock } = context;
  context.books.programme.change({
    event: `handOver.charge:${to}:${begunAt ?? 0}`,
    entry: 'handOver',
    wants: {},
    adds: [HISTORY.programme],
    decide(_found, changes) {
      changes.add(HISTORY.programme, newRow(HISTORY.programme, { entryId: `in charge ${to} ${begunAt ?? 0}`, at: clock.now(), who: context.identity.acting(), by: 'hand-over', kind: 'notice', key: `${to} is in charge, after ${from}` }));
      return accept(null);
    },
  });
  const lastNight = runsOf(context, from).last['nightly_'] ?? 0;
  skipNight(context, clock.now() - lastNight < NIGHT_MS ? lastNight + NIGHT_MS : 0);
  // From here on the old account's triggers start nothing. What it has begun it ends under its lease, and nobody else takes that up before.
  putInCharge(context, to);
  mark(context, 'charge');
  // A form's event may have come to the new account before and to the old one after; the next tick files whatever lies there.
  const missedNight = clock.now() - lastNight > 2 * NIGHT_MS && clock.now() - (runsOf(context, to).last['nightly_'] ?? 0) < NIGHT_MS;
  makeDue(context, context.scheduled.filter(({ every, room }) => context.settings.roomOn(room) && (every === 'hour' || (missedNight && every === 'night'))).map(({ job }) => job));
}

export function doStep(context: ProgramContext, click: string, step: 'rights' | 'files' | 'triggers' | 'charge' | 'clear'): Verdict<HandOverView> {
  const { state } = seen(context);
  const standing = standingOf(context, state);
  const wanted = handOverSteps(standing).find((one) => one.step === step);
  if (state.to === '' || wanted === undefined) return refuse('hand-over-not-yet', { why: 'nobody is named yet who takes over' });
  if (wanted.state === 'done') return handOverView(context);
  const waits = waitsFor(step, standing);
  if (waits.length > 0) return refuse('hand-over-not-yet', { why: `first ${waits.map((one) => NAMES[one]).join(' and ')}` });
  if (wanted.state === 'elsewhere') return refuse('hand-over-not-yet', { why: `it is done at the desk that runs as ${wanted.where}` });
  switch (step) {
    case 'rights': {
      const refused = missingRights(context, click);
      if (refused.length === 0) mark(context, 'rights');
      return handOverView(context, { rights: refused });
    }
    case 'files':
      giveFiles(context, state);
      return handOverView(context);
    case 'triggers':
      addMissing(context);
      if (ownTriggers(context).wanted.every(({ count }) => count > 0)) mark(context, 'triggers');
      return handOverView(context);
    case 'charge':
      // Only while nobody else does the same.
      context.lock.unlessBusy(() => takeOver(context, state));
      return handOverView(context);
    case 'clear':
      context.installer.removeTriggers(context.installer.triggers().map((_one, place) => place));
      if (context.installer.triggers().length === 0) mark(context, 'clear');
      return handOverView(context);
  }
}

const NAMES: Readonly<Record<Step, string>> = {
  account: 'name who takes over',
  door: 'open the desk of the new account',
  rights: 'let the new account prove its rights',
  files: 'give the files',
  triggers: 'make the triggers',
  charge: 'put the new account in charge',
  mail: 'see to the mail',
  clear: 'remove the old triggers',
};

/** Gives a hand-over up before anything has changed hands; what the new account was given to edit stays until somebody takes it away. */
export function stop(context: ProgramContext): Verdict<HandOverView> {
  const state = handOverOf(context);
  if (state.done['charge'] !== undefined && state.finishedAt === null) return refuse('hand-over-not-yet', { why: `${state.to} is in charge already; hand it back as a hand-over of its own` });
  if (context.identity.acting() === state.to && inCharge(context) !== state.to) context.installer.removeTriggers(context.installer.triggers().map((_one, place) => place));
  keepHandOver(context, { from: '', to: '', begunAt: null, done: {}, deskOf: {}, finishedAt: null });
  return handOverView(context);
}

