/** This file is the contract of the sidebar's place "Devices" and of the desk's place "Needs": looking up, lending, taking back, tagging. */

/** Sent with every change: a retried click finds the same event and happens once. */
interface Click {
  readonly click: string;
}

/** One loan, open or over. */
export interface LoanCard {
  readonly loan: string;
  readonly serial: string;
  readonly assetTag: string;
  readonly state: string;
  readonly holderKind: string;
  readonly holderId: string;
  readonly holder: string;
  readonly outAt: number | null;
  readonly outBy: string;
  /** As 2026-10-02; null is for as long as it is needed. */
  readonly dueOn: string | null;
  readonly conditionOut: string;
  readonly inAt: number | null;
  readonly inBy: string;
  readonly conditionIn: string;
  readonly remark: string;
}

/** A device with whoever has it by its loans; the columns of its row that are derived from them are not asked. */
export interface InventoryCard {
  readonly serial: string;
  readonly assetTag: string;
  readonly previousTags: readonly string[];
  readonly kind: string;
  readonly model: string;
  readonly school: string;
  readonly purpose: string;
  readonly status: string;
  readonly condition: string;
  readonly home: string;
  readonly place: string;
  readonly remark: string;
  readonly lastContact: string | null;
  readonly updatesUntil: string | null;
  readonly consoleStatus: string;
  readonly goneSince: string | null;
  /** The loan that is open; null where nobody has it. */
  readonly open: LoanCard | null;
  /** Whether two loans are open at once, which somebody has to put right in the sheet. */
  readonly twice: boolean;
  /** Whether the holder is no longer on the roster. */
  readonly holderLeft: boolean;
  /** The latest first. */
  readonly loans: readonly LoanCard[];
}

export interface BorrowerCard {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  readonly grade: string;
  readonly school: string;
  readonly studentNumber: string;
  readonly email: string;
  readonly active: boolean;
  /** Open loans, the latest first. */
  readonly holds: readonly LoanCard[];
}

export interface DeviceChoice {
  readonly serial: string;
  readonly assetTag: string;
  readonly kind: string;
  readonly model: string;
  readonly school: string;
}

export type PersonChoice = Pick<BorrowerCard, 'personId' | 'name' | 'role' | 'grade' | 'school' | 'studentNumber' | 'active'>;

/** What a text names. */
export type Named =
  | { readonly found: 'device'; readonly device: InventoryCard }
  | { readonly found: 'person'; readonly person: BorrowerCard }
  /** Several, of which somebody chooses; `more` are not listed. */
  | { readonly found: 'several'; readonly devices: readonly DeviceChoice[]; readonly people: readonly PersonChoice[]; readonly more: number }
  | { readonly found: 'nothing'; readonly text: string };

/** The server's clock and the district's zone. */
interface Moment {
  readonly now: number;
  readonly zone: string;
}

export type LookUp = Named & Moment;

/** How a text is meant: as somebody typed or scanned it, or as the key of exactly one row. */
export type DeviceBy = 'text' | 'serial';
export type HolderBy = 'text' | 'person' | 'place' | 'vendor';

/** Why a device is not handed out before somebody has said so. */
export type Doubt = 'in repair' | 'lost' | 'stolen' | 'retired' | 'broken' | 'deprovisioned' | 'disabled';

/** Where a device stands, as far as lending changes it. */
export interface Standing {
  readonly status: string;
  readonly condition: string;
  readonly place: string;
}

/** What takes an action back. */
export interface Undo {
  readonly serial: string;
  /** The loan that the action opened, and the one that it closed; '' where it did not. */
  readonly opened: string;
  readonly closed: string;
  readonly before: Standing;
  readonly after: Standing;
}

/** What came of a check-out, a hand-over, a check-in or an undo; everything but `done` changed nothing. */
export type Lent = Moment &
  (
    | { readonly outcome: 'done'; readonly device: InventoryCard; readonly undo: Undo | null; readonly person: BorrowerCard | null; readonly secondOfKind: string }
    /** The same holder has it already. `to` is whom it would go to. */
    | { readonly outcome: 'already'; readonly device: InventoryCard; readonly to: string }
    /** Somebody else has it. */
    | { readonly outcome: 'held'; readonly device: InventoryCard; readonly to: string }
    | { readonly outcome: 'doubtful'; readonly device: InventoryCard; readonly to: string; readonly doubts: readonly Doubt[] }
    /** Taken back although it was not out. */
    | { readonly outcome: 'not out'; readonly device: InventoryCard }
    /** The text named something else than was needed. */
    | { readonly outcome: 'look'; readonly named: Named }
  );

export interface Tagged extends Moment {
  readonly device: InventoryCard;
}

/** A loan with what its borrower needs. */
export interface NeedRow {
  readonly loan: string;
  readonly assetTag: string;
  readonly serial: string;
  readonly holder: string;
  /** `out`, `returned` or `undone`; '' where the ledger no longer has the loan. */
  readonly state: string;
  readonly inAt: number | null;
  readonly need: string;
  readonly addedAt: number | null;
  readonly addedBy: string;
}

export interface NeedsView extends Moment {
  readonly needs: readonly NeedRow[];
}

export interface LoanMethods {
  'devices.find': { args: { readonly find: string; readonly by: 'text' | 'serial' | 'person' }; answer: LookUp };
  /** What the selected row of Devices, Loans, People or Exceptions is about; `seen` is the `at` of the last answer, for which nothing is read again. */
  'devices.selected': { args: { readonly seen: string }; answer: { readonly at: string; readonly look: LookUp | null } };
  'devices.giveTag': { args: Click & { readonly serial: string }; answer: Tagged };
  'devices.changeTag': { args: Click & { readonly serial: string; readonly tag: string }; answer: Tagged };
  'loans.checkOut': {
    args: Click & {
      readonly device: string;
      readonly deviceBy: DeviceBy;
      readonly holder: string;
      readonly holderBy: HolderBy;
      /** As 2026-10-02; '' is for as long as it is needed. */
      readonly dueOn: string;
      /** '' leaves it as the row says. */
      readonly condition: string;
      readonly place: string;
      readonly remark: string;
      /** Somebody saw the doubts and hands it out all the same. */
      readonly sure: boolean;
      /** The open loan that the page showed, which this one takes the place of; '' where the device should be in. */
      readonly instead: string;
    };
    answer: Lent;
  };
  'loans.checkIn': {
    args: Click & { readonly device: string; readonly deviceBy: DeviceBy; readonly condition: string; readonly place: string; readonly status: string };
    answer: Lent;
  };
  'loans.undo': { args: Click & { readonly undo: Undo }; answer: Lent };
  'needs.list': { args: Record<string, never>; answer: NeedsView };
  /** Open loans of a device or a person, by tag, serial number, student number, school e-mail or name. */
  'needs.find': { args: { readonly find: string }; answer: { readonly loans: readonly NeedRow[]; readonly more: number } };
  'needs.write': { args: Click & { readonly loan: string; readonly need: string }; answer: NeedsView };
}
