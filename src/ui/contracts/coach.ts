/** This file is the contract of coaching: what the coach's place shows, and what a coach does there. Days are written as 2026-10-02. */

interface Clicked {
  /** Made by the page for each press of a button. */
  readonly click: string;
}

/** Four answers, each 1 to 4, or null where none was given. */
export type FourAnswers = readonly (number | null)[];

export interface CycleCard {
  readonly cycle: string;
  readonly teacher: string;
  readonly name: string;
  readonly coach: string;
  readonly school: string;
  readonly goal: string;
  readonly words: string;
  readonly stage: string;
  readonly startedOn: string | null;
  readonly closedOn: string | null;
  readonly sessions: number;
  readonly minutes: number;
  readonly lastOn: string | null;
  readonly before: FourAnswers;
  readonly after: FourAnswers;
}

export interface TeacherLine {
  readonly teacher: string;
  readonly name: string;
  readonly schools: readonly string[];
  readonly sessions: number;
  readonly lastOn: string | null;
}

export interface SessionLine {
  readonly session: string;
  readonly cycle: string;
  readonly teacher: string;
  readonly day: string | null;
  readonly minutes: number;
  readonly kind: string;
  readonly stage: string;
  readonly undone: boolean;
}

export interface RequestLine {
  readonly request: string;
  readonly at: number | null;
  readonly teacher: string;
  readonly name: string;
  readonly school: string;
  readonly goal: string;
  readonly suits: string;
  readonly state: string;
}

/** The notes of a coach and a teacher; the address is empty until the document is made. */
export interface NotesLine {
  readonly teacher: string;
  readonly url: string;
}

/** A school beside the coaching: what its devices and its questions look like. */
export interface SchoolPicture {
  readonly school: string;
  readonly name: string;
  /** Percent of students with a device as the dashboard has it; null where it does not say. */
  readonly covered: number | null;
  readonly without: number | null;
  readonly devices: number | null;
  /** Open tickets by category, the most first. */
  readonly open: readonly { readonly category: string; readonly count: number }[];
  /** Tickets opened in each of the last weeks, the oldest first. */
  readonly weeks: readonly { readonly week: string; readonly opened: number }[];
  readonly staff: number;
  readonly coached: number;
}

export interface CoachView {
  readonly me: string;
  readonly lead: boolean;
  readonly today: string;
  readonly zone: string;
  readonly now: number;
  readonly schools: readonly SchoolPicture[];
  /** Open cycles, whoever has waited longest first; then those closed this school year. */
  readonly cycles: readonly CycleCard[];
  /** Staff of the schools, whoever was met last first. */
  readonly teachers: readonly TeacherLine[];
  /** How many of the last lines above had no session this school year. */
  readonly never: readonly string[];
  readonly requests: readonly RequestLine[];
  readonly notes: readonly NotesLine[];
  /** What to do next: the id of a request, a cycle or a teacher. */
  readonly next: { readonly do: string; readonly of: string };
  /** Minutes with teachers in each of the last weeks, the oldest first. */
  readonly weeks: readonly { readonly week: string; readonly minutes: number }[];
}

/** What a change left; a page puts it in the place of what it has. */
export interface CoachUpdate {
  readonly cycle: CycleCard | null;
  readonly teacher: TeacherLine | null;
  readonly session: SessionLine | null;
  readonly request: RequestLine | null;
}

/** How many of something. */
export interface Count {
  readonly of: string;
  readonly count: number;
}

export interface CoachReport {
  readonly from: string;
  readonly to: string;
  /** True for the version that names nobody and hides groups under five. */
  readonly forLeaders: boolean;
  readonly sessions: number;
  readonly minutes: number;
  readonly opened: number;
  readonly closed: number;
  readonly staff: number;
  /** Null where they are too few for leaders. */
  readonly coached: number | null;
  readonly kinds: readonly Count[];
  readonly stages: readonly Count[];
  readonly goals: readonly Count[];
  readonly weeks: readonly { readonly week: string; readonly minutes: number }[];
  readonly schools: readonly { readonly name: string; readonly staff: number; readonly coached: number | null; readonly sessions: number | null }[];
  /** For each question how often 1 to 4 were answered, before and after, in the cycles that have both; null where they are too few to show. */
  readonly answers: readonly { readonly before: readonly number[]; readonly after: readonly number[] }[] | null;
  /** Cycles with both answers. */
  readonly both: number;
  readonly teachers: readonly { readonly name: string; readonly goal: string; readonly stage: string; readonly sessions: number; readonly minutes: number; readonly before: number | null; readonly after: number | null }[];
}

export interface CoachMethods {
  'coach.view': { args: Record<string, never>; answer: CoachView };
  /** Logs a session: with a teacher, in a cycle or single, or with a group at a school. `forward` moves the cycle to its next stage. */
  'coach.log': {
    args: Clicked & {
      readonly teacher: string;
      readonly cycle: string;
      readonly school: string;
      readonly day: string;
      readonly minutes: number;
      readonly kind: string;
      readonly topic: string;
      readonly forward: boolean;
    };
    answer: CoachUpdate;
  };
  'coach.undo': { args: Clicked & { readonly session: string; readonly teacher: string }; answer: CoachUpdate };
  'coach.start': { args: Clicked & { readonly teacher: string; readonly goal: string; readonly words: string; readonly before: FourAnswers; readonly request: string }; answer: CoachUpdate };
  'coach.stage': { args: Clicked & { readonly cycle: string; readonly stage: string }; answer: CoachUpdate };
  'coach.close': { args: Clicked & { readonly cycle: string; readonly after: FourAnswers }; answer: CoachUpdate };
  'coach.decline': { args: Clicked & { readonly request: string }; answer: CoachUpdate };
  /** Asks for the notes document of a pair; the programme account makes it within the hour. */
  'coach.notes': { args: Clicked & { readonly teacher: string }; answer: NotesLine };
  /** Opens the report in a dialog before the sheet. */
  'coach.dialog': { args: Record<string, never>; answer: null };
  'coach.report': { args: { readonly from: string; readonly to: string; readonly leaders: boolean }; answer: CoachReport };
}
