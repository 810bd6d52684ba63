/** This file is the contract of stocktakes: what the desk sees and does with them, and how schools count in the sidebar. */

/** So many codes go in one call: their answers fit one line of the journal, and others need not wait long for their turn. */
export const CODES_PER_CALL = 50;

export interface StocktakeFigureView {
  readonly expected: number;
  readonly found: number;
  readonly network: number;
  readonly besides: number;
  readonly elsewhere: number;
  readonly missing: number;
  readonly unexpected: number;
  readonly unknown: number;
}

export interface SchoolName {
  readonly id: string;
  readonly name: string;
}

export type StocktakeSchoolView = SchoolName & StocktakeFigureView;

export interface StocktakeView {
  readonly id: string;
  readonly name: string;
  readonly state: 'open' | 'closing' | 'closed';
  readonly openedAt: number | null;
  readonly openedBy: string;
  readonly closedAt: number | null;
  readonly closedBy: string;
  readonly schools: readonly StocktakeSchoolView[];
}

export interface StocktakesView {
  /** The newest first. */
  readonly stocktakes: readonly StocktakeView[];
  /** The schools that could count, and whether one of them does already. */
  readonly schools: readonly (SchoolName & { readonly counting: boolean })[];
  /** How many campus networks are set, and what is wrong with the setting; '' where nothing is. */
  readonly networks: number;
  readonly networksTrouble: string;
  readonly now: number;
}

/** A device on a list of the report, as far as somebody looking for it wants to know. */
export interface ReportLine {
  readonly school: string;
  readonly serial: string;
  readonly tag: string;
  readonly model: string;
  /** Where it rests, or where it was counted. */
  readonly place: string;
  /** For what was counted elsewhere: the school that it belongs to. */
  readonly belongs: string;
  readonly lastContact: string | null;
}

export interface StocktakeReport {
  readonly stocktake: StocktakeView;
  readonly missing: readonly ReportLine[];
  readonly unexpected: readonly ReportLine[];
  readonly unknown: readonly ReportLine[];
  readonly now: number;
}

/** What became of one scanned code. */
export interface ScanAnswer {
  readonly outcome: 'found' | 'unexpected' | 'unknown';
  readonly why: 'here' | 'out' | 'other school' | 'no school' | 'lost' | 'stolen' | 'retired' | 'not known' | 'several';
  /** Where it had been counted already: when, by whom, and in which place. */
  readonly before: { readonly at: number | null; readonly by: string; readonly place: string; readonly school: string } | null;
  readonly serial: string;
  readonly tag: string;
  readonly model: string;
  /** The school that it belongs to, and where it rests there. */
  readonly school: string;
  readonly rests: string;
  /** Whether the code is a tag that the device bore before. */
  readonly previousTag: boolean;
}

export interface CountView {
  readonly stocktakes: readonly { readonly id: string; readonly name: string; readonly schools: readonly SchoolName[] }[];
  readonly now: number;
  readonly zone: string;
}

export interface MissingDevice {
  readonly serial: string;
  readonly tag: string;
  readonly model: string;
  readonly place: string;
}

/** How far the count of a school is. */
export interface CountHere {
  readonly figures: StocktakeFigureView;
  /** By place, as far as devices have one: how many rest there and how many of them are still missing. */
  readonly places: readonly { readonly place: string; readonly expected: number; readonly missing: number }[];
  /** The first of those still missing. */
  readonly missing: readonly MissingDevice[];
}

interface Click {
  readonly click: string;
}

export interface StocktakeDeskMethods {
  'stocktake.view': { args: Record<string, never>; answer: StocktakesView };
  /** Opens a stocktake of some schools, or of all where none is given. */
  'stocktake.open': { args: Click & { readonly name: string; readonly schools: readonly string[] }; answer: StocktakesView };
  /** Ends the counting; the report is written by a job. */
  'stocktake.close': { args: Click & { readonly stocktake: string }; answer: StocktakesView };
  /** A closed stocktake with its lists, of one school or, with '', of all. */
  'stocktake.report': { args: { readonly stocktake: string; readonly school: string }; answer: StocktakeReport };
}

export interface CountMethods {
  'count.open': { args: Record<string, never>; answer: CountView };
  'count.here': { args: { readonly stocktake: string; readonly school: string }; answer: CountHere };
  /** Counts codes in their order; null where the stocktake is not open any more, and then nothing was counted. */
  'count.scan': {
    args: Click & { readonly stocktake: string; readonly school: string; readonly place: string; readonly move: boolean; readonly codes: readonly string[] };
    answer: { readonly answers: readonly ScanAnswer[] | null };
  };
}

export type StocktakeMethods = StocktakeDeskMethods & CountMethods;
