/** This file asks the shipped bundles, for every method and every kind of person, whether they answer, and compares with the table. */
import { takenBy } from './arguments';
import { DOORS, type Door, type Reply } from './doors';
import { type Role, ROLE_NAMES, type RolesStage } from './people';
import { type Line, MAY } from './table';

/** `told`: answered, with nothing of ours in it. */
export type Outcome = 'yes' | 'told' | 'no';

/** The sentences by which somebody is turned away: ours, and those of Google where the script is never reached. */
const TURNED_AWAY = /may not do this|cannot tell who you are|is not set up in this spreadsheet|^This is not the workbook with the cards|is not shared with|^Coaching is seen by|^You need access|^Sign in to continue|not installed for you/;
/** Nobody is ever told this; whoever asks, the cause stands in front of them. */
const NO_SENTENCE = /Reference: |reference: |^\w*Error|^\s+at /m;
/** An address, a ticket, a serial number of the district: what stands in a table of ours. */
const OF_OURS = /@[a-z.]+\.example|MT-\d|5CD/;

/** What an answer means for somebody; throws where it is no sentence for people. */
export function outcomeOf({ ok, message, value }: Reply): Outcome {
  if (!ok && NO_SENTENCE.test(message)) throw new Error(`This is no sentence for anybody: ${message}`);
  if (!ok) return TURNED_AWAY.test(message) ? 'no' : 'yes';
  return OF_OURS.test(value) ? 'yes' : 'told';
}

export interface Pair {
  readonly door: string;
  readonly method: string;
  readonly role: Role;
  readonly wanted: Outcome;
  readonly found: Outcome;
  readonly right: boolean;
}

export const lineOf = (door: string, method: string): Line | undefined => MAY[door]?.find(({ methods }) => methods.includes(method));

export function wantedOf(line: Line | undefined, role: Role): Outcome {
  if (line?.may.includes(role) === true) return 'yes';
  return line?.told?.includes(role) === true ? 'told' : 'no';
}

/** Whoever may is answered, with whatever there is; to others nothing of ours is told, and only where the table says so anything at all. */
const agree = (wanted: Outcome, found: Outcome): boolean => (wanted === 'yes' ? found !== 'no' : wanted === found);

/** A minute's quota of reads is for one method asked by everybody, however fast Google is. */
const MINUTE_MS = 61_000;

/** Every pair of a door. */
export function pairsOf(stage: RolesStage, door: Door): readonly Pair[] {
  return door.callables.flatMap((callable) => {
    const line = lineOf(door.door, callable.method);
    const args = JSON.stringify(takenBy(callable));
    stage.workspace.clock.advance(MINUTE_MS);
    return ROLE_NAMES.map((role): Pair => {
      const wanted = wantedOf(line, role);
      const found = outcomeOf(door.ask(stage, stage.people[role], callable.method, args));
      return { door: door.door, method: callable.method, role, wanted, found, right: line !== undefined && agree(wanted, found) };
    });
  });
}

export const allPairs = (stage: RolesStage): readonly Pair[] => DOORS.flatMap((door) => pairsOf(stage, door));
