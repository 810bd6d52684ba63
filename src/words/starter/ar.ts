import type { StarterWords } from './cards';
import { en } from './en';

/** Not translated yet. */
export const ar: StarterWords = en;
