/** This file is the contract of the desk's section for the records of one person, and of what is kept how long. */

export interface PersonFound {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly email: string;
}

export interface PeopleFound {
  readonly people: readonly PersonFound[];
  /** Whether more were found than are listed. */
  readonly more: boolean;
}

/** How much there is of a person, and what keeps it from being erased. */
export interface PersonRecords {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly tables: readonly { readonly table: string; readonly workbook: string; readonly rows: number; readonly stays: string }[];
  readonly kept: readonly string[];
}

export interface GivenTable {
  readonly name: string;
  readonly about: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Everything of one person, as it is handed to them. */
export interface GivenRecords {
  readonly receipt: string;
  readonly district: string;
  readonly name: string;
  /** Day and time in the district. */
  readonly when: string;
  readonly digest: string;
  readonly tables: readonly GivenTable[];
}

export interface ReceiptLine {
  readonly receipt: string;
  readonly what: 'export' | 'erasure';
  /** The name while it is known; else what kind of person it was. */
  readonly about: string;
  readonly askedFor: string;
  readonly askedBy: string;
  readonly askedAt: number | null;
  readonly agreedBy: readonly string[];
  readonly state: string;
  readonly doneAt: number | null;
  readonly rows: number;
  readonly byHand: readonly string[];
  readonly backupsUntil: string;
  /** Whether this visitor asked for it, and somebody else has to agree. */
  readonly mine: boolean;
}

export interface ReceiptList {
  readonly receipts: readonly ReceiptLine[];
}

/** One kind of record, how long it is kept, and what would go tonight. */
export interface RetentionLine {
  readonly kind: string;
  readonly title: string;
  readonly what: string;
  readonly months: number;
  readonly hint: string;
  readonly setting: string;
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
}

export interface RetentionView {
  readonly isOn: boolean;
  /** Why it is off although somebody had switched it on; '' otherwise. */
  readonly paused: string;
  readonly switchedBy: string;
  readonly lines: readonly RetentionLine[];
  /** What was looked at: switching on names it, so that nobody switches on what nobody saw. */
  readonly seen: string;
}

export interface PrivacyTable {
  readonly table: string;
  readonly workbook: string;
  readonly facts: string;
  readonly about: string;
  readonly source: string;
  readonly kept: string;
}

/** What MyTech does with data in this district, with its settings as they are. */
export interface PrivacyView {
  readonly district: string;
  readonly account: string;
  readonly opening: readonly string[];
  readonly parents: readonly { readonly question: string; readonly answer: string }[];
  readonly roles: readonly { readonly who: string; readonly named: string; readonly sees: string }[];
  readonly scopes: readonly { readonly program: string; readonly scope: string; readonly why: string; readonly asked: string }[];
  readonly tables: readonly PrivacyTable[];
  readonly besides: readonly { readonly what: string; readonly holds: string; readonly where: string; readonly kept: string }[];
  readonly leaves: readonly { readonly what: string; readonly where: string; readonly on: string }[];
}

export interface RecordMethods {
  'records.find': { args: { readonly text: string }; answer: PeopleFound };
  'records.look': { args: { readonly person: string }; answer: PersonRecords };
  'records.give': { args: { readonly click: string; readonly person: string; readonly askedFor: string }; answer: GivenRecords };
  'records.ask': { args: { readonly click: string; readonly person: string; readonly askedFor: string }; answer: ReceiptList };
  'records.decide': { args: { readonly click: string; readonly receipt: string; readonly agree: boolean }; answer: ReceiptList };
  'records.receipts': { args: Record<string, never>; answer: ReceiptList };
  'records.retention': { args: Record<string, never>; answer: RetentionView };
  'records.switch': { args: { readonly click: string; readonly on: boolean; readonly seen: string }; answer: RetentionView };
  'records.privacy': { args: Record<string, never>; answer: PrivacyView };
}
