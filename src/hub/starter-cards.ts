/** This file says for whom and about what each card of the first day is; its words stand in `src/words/starter`. */
import type { StarterCardId } from '../words/starter/cards';
import type { Category } from '../words/vocabulary';
import type { Audience, Topic } from './sheet';

export interface StarterCardFacts {
  readonly topic: Topic;
  readonly audiences: readonly Audience[];
  /** The kind of problem that it helps with, where there is one. */
  readonly category: Category | '';
  /** The name of a picture. */
  readonly picture: string;
  /** Lower numbers come first; the gaps leave room for a district's own cards. */
  readonly order: number;
}

const HOME: readonly Audience[] = ['student', 'family'];
const EVERYBODY: readonly Audience[] = ['student', 'family', 'staff'];

export const STARTER_CARD_FACTS: Readonly<Record<StarterCardId, StarterCardFacts>> = {
  'cracked-screen': { topic: 'fix', audiences: EVERYBODY, category: 'screen', picture: 'cracked-screen', order: 10 },
  'black-screen': { topic: 'fix', audiences: EVERYBODY, category: 'screen', picture: 'screen', order: 20 },
  'liquid-spilled': { topic: 'fix', audiences: EVERYBODY, category: 'keyboard', picture: 'water', order: 30 },
  'keys-stuck': { topic: 'fix', audiences: EVERYBODY, category: 'keyboard', picture: 'keyboard', order: 40 },
  'will-not-charge': { topic: 'fix', audiences: EVERYBODY, category: 'charging', picture: 'charger', order: 50 },
  'no-wifi-at-school': { topic: 'fix', audiences: ['student', 'staff'], category: 'wifi', picture: 'wifi', order: 60 },
  'cannot-sign-in': { topic: 'fix', audiences: EVERYBODY, category: 'sign-in', picture: 'sign-in', order: 70 },
  'app-will-not-open': { topic: 'fix', audiences: EVERYBODY, category: 'app', picture: 'app', order: 80 },
  'no-sound-or-camera': { topic: 'fix', audiences: EVERYBODY, category: 'sound', picture: 'sound', order: 90 },
  'lost-or-stolen': { topic: 'fix', audiences: EVERYBODY, category: 'lost', picture: 'lost', order: 100 },
  'daily-care': { topic: 'care', audiences: HOME, category: '', picture: 'backpack', order: 110 },
  'cleaning': { topic: 'care', audiences: EVERYBODY, category: '', picture: 'clean', order: 120 },
  'charging-at-home': { topic: 'care', audiences: HOME, category: 'charging', picture: 'charging-light', order: 130 },
  'battery-hot-or-swollen': { topic: 'care', audiences: EVERYBODY, category: 'charging', picture: 'heat', order: 140 },
  'no-internet-at-home': { topic: 'internet', audiences: HOME, category: 'wifi', picture: 'hotspot', order: 150 },
  'home-wifi-tips': { topic: 'internet', audiences: HOME, category: 'wifi', picture: 'home-internet', order: 160 },
  'online-safety-family': { topic: 'safety', audiences: ['family'], category: '', picture: 'shield', order: 170 },
  'kind-and-private': { topic: 'safety', audiences: ['student'], category: '', picture: 'privacy', order: 180 },
  'strange-message': { topic: 'safety', audiences: EVERYBODY, category: '', picture: 'shield', order: 190 },
  'tell-an-adult': { topic: 'safety', audiences: ['student'], category: '', picture: 'adult', order: 200 },
  'passwords': { topic: 'account', audiences: EVERYBODY, category: 'sign-in', picture: 'password', order: 210 },
  'what-if-damage': { topic: 'loan', audiences: HOME, category: '', picture: 'loan', order: 220 },
  'returning-device': { topic: 'loan', audiences: HOME, category: '', picture: 'calendar', order: 230 },
  'get-started-family': { topic: 'learn', audiences: ['family'], category: '', picture: 'backpack', order: 240 },
  'accessibility-settings': { topic: 'learn', audiences: EVERYBODY, category: '', picture: 'headphones', order: 250 },
  'staff-first-week': { topic: 'learn', audiences: ['staff'], category: '', picture: 'calendar', order: 260 },
  'staff-report-for-a-class': { topic: 'fix', audiences: ['staff'], category: '', picture: 'help', order: 105 },
};
