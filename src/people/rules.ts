/** This file is what other rooms and tools may ask of the people room's rules. */
export { type GivenFile, PEOPLE_FILES, mayBeOpened, rosterFileOf } from './rules/columns';
export { type RosterPlan, type TablePlan, peopleCounts, planRoster } from './rules/plan';
export type { Refused } from './rules/reading';
export { type Roster, readRoster } from './rules/roster';
