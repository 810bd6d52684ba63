/** This file lists what every catalogue must have a word for, and what sheets keep instead of that word. */

/** What a problem is about, in the order in which the form offers it. */
export const CATEGORY_KEYS = ['screen', 'keyboard', 'charging', 'wifi', 'sign-in', 'app', 'lost', 'sound', 'other'] as const;
export type Category = (typeof CATEGORY_KEYS)[number];

/** Who asks for help. */
export const RELATIONS = ['family', 'student', 'staff'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Where a request stands, as a family is told. */
export const FAMILY_STATES = ['received', 'working', 'waiting', 'solved'] as const;
export type FamilyState = (typeof FAMILY_STATES)[number];

/** What a coaching cycle is about: the areas of ISTE's standards for educators, in words of our own. Rows hold these words: add, never rename. */
export const GOALS = ['own learning', 'leading', 'citizenship', 'working together', 'lesson design', 'student voice', 'evidence'] as const;
export type Goal = (typeof GOALS)[number];
