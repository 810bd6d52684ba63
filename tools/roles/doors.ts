/** This file lists the doors through which somebody can call a script of MyTech, each with all that can be called through it. */
import { deskMethods } from '../../src/app/desk';
import { type ArgumentCheck, oneOf } from '../../src/app/entry';
import { JOBS, ROOMS } from '../../src/app/rooms';
import { labelMethods } from '../../src/devices/labels-entry';
import { countMethods } from '../../src/devices/staff-entry';
import { tickets } from '../../src/helpdesk/sheet';
import { ticketMethods } from '../../src/helpdesk/staff-entry';
import { homeMethods } from '../../src/home/staff-entry';
import { deviceMethods, loanMethods } from '../../src/loans/staff-entry';
import { contentMethods } from '../../src/hub/content-entry';
import { cards } from '../../src/hub/content-sheet';
import { coachMethods } from '../../src/coaching/staff-entry';
import { ticketCards } from '../../src/helpdesk/card-entry';
import { requestMethods } from '../../src/app/ask';
import { homeCards } from '../../src/home/card-entry';
import { lendingCards } from '../../src/loans/card-entry';
import { LATER_PLACE_IDS } from '../../src/ui/later-places';
import { pressOnCard } from '../../local/services/card/panel';
import { callFromPage } from '../../local/services/html/bridge';
import type { Deployable } from '../../build/manifests';
import type { RolesStage } from './people';

/** What can be called, with the checks that its arguments have to pass. */
interface Callable {
  readonly method: string;
  readonly args: Readonly<Record<string, ArgumentCheck>>;
}

export interface Reply {
  readonly ok: boolean;
  readonly message: string;
  /** The answer itself, as JSON. */
  readonly value: string;
}

export interface Door {
  readonly door: string;
  readonly about: string;
  /** The bundle behind it. */
  readonly bundle: Deployable;
  readonly callables: readonly Callable[];
  /** How the bundle declares each, so that none is forgotten here. */
  readonly declares: RegExp;
  /** Whether what a caller sends is a method and a text of JSON. */
  readonly rpc: boolean;
  /** What the shipped bundle answers to a person (null is not signed in) who sends this text of arguments. */
  ask(stage: RolesStage, person: string | null, method: unknown, args: unknown): Reply;
}

/** The reply inside what a page is given; what the script never got to answer is told by Google in its own words. */
function replyIn(answer: ReturnType<typeof callFromPage>): Reply {
  if (!answer.ok) return { ok: false, message: answer.message, value: '' };
  const { ok, message = '', value } = JSON.parse(String(answer.value)) as { readonly ok: boolean; readonly message?: string; readonly value?: unknown };
  return { ok, message, value: JSON.stringify(value) };
}

/** What the sidebar loads or shows of itself; the add-on's own file declares them, which holds nothing that can be imported here. */
const partMethod: Callable = { method: 'page.part', args: { part: oneOf(LATER_PLACE_IDS) } };
const reportMethod: Callable = { method: 'coach.dialog', args: {} };

const RPC = /\("([a-zA-Z]+\.[a-zA-Z]+)",\{who:/g;
/** The add-on has two pages behind one function, told apart by what their methods begin with. */
const CONTENT_RPC = /\("(content\.[a-zA-Z]+)",\{who:/g;
const SIDEBAR_RPC = /\("((?!content\.)[a-zA-Z]+\.[a-zA-Z]+)",\{who:/g;

export const DOORS: readonly Door[] = [
  {
    door: 'the desk',
    about: 'the web page of `program`, for the domain; it runs as the programme account and asks who is there',
    bundle: 'program',
    callables: deskMethods(ROOMS, JOBS),
    declares: RPC,
    rpc: true,
    ask: ({ workspace, installation }, visitor, method, args) => replyIn(callFromPage(workspace, { projectId: installation.program.id, visitor, pageKind: 'web', functionName: 'rpc', args: [method, args] })),
  },
  {
    door: 'the sidebar',
    about: '`addon` beside the Staff workbook; it runs as the person before it, so the file is the wall',
    bundle: 'addon',
    callables: [partMethod, ...homeMethods, ...requestMethods, ...ticketMethods, ...deviceMethods, ...loanMethods, ...countMethods, ...labelMethods, ...coachMethods, reportMethod],
    declares: SIDEBAR_RPC,
    rpc: true,
    ask({ workspace, installation, beside, staffId }, visitor, method, args) {
      const spreadsheetId = visitor === null ? staffId : beside(visitor, staffId);
      // Somebody may give a tab of their own the number of ours.
      const open = { spreadsheetId, sheetId: tickets.sheetId, row: 2, column: 1 };
      return replyIn(callFromPage(workspace, { projectId: installation.addon.id, visitor, pageKind: 'sidebar', open, functionName: 'rpc', args: [method, args] }));
    },
  },
  {
    door: "the editor of the hub's cards",
    about: '`addon` beside the Hub content workbook; it runs as the person before it, so the file is the wall',
    bundle: 'addon',
    callables: contentMethods,
    declares: CONTENT_RPC,
    rpc: true,
    ask({ workspace, installation, beside, contentId }, visitor, method, args) {
      const open = { spreadsheetId: visitor === null ? contentId : beside(visitor, contentId), sheetId: cards.sheetId, row: 2, column: 1 };
      return replyIn(callFromPage(workspace, { projectId: installation.addon.id, visitor, pageKind: 'sidebar', open, functionName: 'rpc', args: [method, args] }));
    },
  },
  {
    door: 'the cards',
    about: '`cards` in the panel beside any sheet; it opens the Staff workbook by its id as the person before it, so the file is the wall',
    bundle: 'cards',
    callables: [...homeCards, ...ticketCards, ...lendingCards].map(({ action, args }) => ({ method: action, args })),
    declares: /action:"([a-zA-Z.]+)",who:/g,
    rpc: false,
    ask({ workspace, installation }, visitor, method, args) {
      const person = visitor === null ? null : workspace.accounts.require(visitor);
      // The panel is there for whom the domain installed it, and for nobody else.
      if (person === null) return { ok: false, message: 'Sign in to continue.', value: '' };
      if (!person.inDomain) return { ok: false, message: 'This add-on is not installed for you.', value: '' };
      const told = JSON.parse(String(args)) as Readonly<Record<string, string>>;
      const answer = pressOnCard(workspace, { project: installation.cards, person, timeZone: 'America/New_York', locale: 'en' }, { functionName: 'onCard', parameters: { ...told, action: String(method) }, form: {} });
      if (!answer.ok) return { ok: false, message: answer.message, value: '' };
      const shown = JSON.stringify(answer.value.steps);
      const refusal = answer.value.notification;
      return { ok: refusal === null, message: refusal ?? '', value: shown };
    },
  },
];
