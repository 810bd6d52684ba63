/** This file says what a counter is: the mode and terms of the next scan, what was scanned, and what was done just now. */
import type { Args } from '../../call';
import type { BorrowerCard, InventoryCard, Lent, Named, Undo } from '../../../contracts/loans';
import type { Tone } from '../../../palette';

export type Mode = 'find' | 'out' | 'in';
export type HolderKind = 'person' | 'place' | 'vendor';

/** What stays for the next scan. */
export interface Terms {
  readonly kind: HolderKind;
  readonly holder: string;
  readonly dueOn: string;
  readonly condition: string;
  readonly place: string;
  readonly remark: string;
  readonly inCondition: string;
  readonly inPlace: string;
  readonly inStatus: string;
}

export const FIRST_TERMS: Terms = { kind: 'person', holder: '', dueOn: '', condition: '', place: '', remark: '', inCondition: '', inPlace: '', inStatus: 'available' };

/** One thing that happened, the newest on top. */
export interface Line {
  readonly id: number;
  readonly at: number;
  readonly tone: Tone;
  readonly word: string;
  readonly text: string;
  readonly undo: Undo | null;
}

export type CheckOutArgs = Omit<Args<'loans.checkOut'>, 'click'>;

/** What somebody has to decide before a check-out goes on. */
export interface Question {
  readonly lent: Extract<Lent, { outcome: 'held' | 'already' | 'doubtful' }>;
  readonly args: CheckOutArgs;
}

export interface Counter {
  readonly mode: Mode;
  readonly terms: Terms;
  readonly device: InventoryCard | null;
  readonly person: BorrowerCard | null;
  /** What was looked up, or what several to choose from. */
  readonly shown: Named | null;
  readonly question: Question | null;
  readonly lines: readonly Line[];
  /** How many codes are being worked on or wait. */
  readonly waiting: number;
  readonly failed: { readonly text: string; readonly message: string; readonly again: (() => void) | null } | null;
  /** The server's clock at its last answer. */
  readonly now: number;
  readonly zone: string;
}

export const deviceName = ({ assetTag, serial }: { readonly assetTag: string; readonly serial: string }): string => (assetTag === '' ? serial : assetTag);
