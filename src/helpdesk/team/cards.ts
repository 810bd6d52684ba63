/** This file holds what the student technology team is told beside the steps that families read: one support card for each kind of problem. */
import type { Category } from '../../words/vocabulary';

/**
 * What never goes to students: a lost device is a matter of safety, a sign-in ends with a password, and of "something else" there is
 * nothing to show but what somebody typed, which may be a name.
 */
type NotForStudents = 'lost' | 'sign-in' | 'other';
type TeamCategory = Exclude<Category, NotForStudents>;

export interface Card {
  /** What people say when they have it. */
  readonly says: string;
  /** What to look at before touching anything. */
  readonly look: string;
  /** When to stop and pass it on. */
  readonly stop: string;
}

const card = (says: string, look: string, stop: string): Card => ({ says, look, stop });

export const CARDS: Readonly<Record<TeamCategory, Card>> = {
  screen: card('“It is black.” “There are lines.”', 'Is a light on? Does the fan or the sound work? Cracks, seen at an angle?', 'Cracked glass, liquid, lines that stay after a restart, a lid that does not close.'),
  keyboard: card('“A key does not work.” “It types something else.”', 'One key or many? Was anything spilled? Which language is in the corner of the screen?', 'Liquid, missing keys, keys that stay dead after a restart.'),
  charging: card('“It does not turn on.” “It dies at once.”', 'Does the light come on? Is the plug bent, the cable broken, the port loose or dirty?', 'Heat, smell, a swollen case, a bent port, no light after thirty minutes with a good charger.'),
  wifi: card('“No internet.” “It is so slow.”', 'Do others in the room have it too? Which network, and is it the school’s?', 'The whole room is offline, or it fails with two networks.'),
  app: card('“It does not load.” “It says I may not.”', 'Which address, which account, does it fail in another tab? What does the message say, word by word?', 'It is blocked, it asks for a password or money, or it fails for a whole class.'),
  sound: card('“I hear nothing.” “They cannot see me.”', 'Headphones in? Muted? Has another tab the camera? Is the camera covered?', 'It fails with and without headphones after a restart.'),
};

/** Whether a kind of problem may be shown to students. */
export const isForTeam = (category: string): category is TeamCategory => Object.keys(CARDS).includes(category);
