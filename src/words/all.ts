/** This file gives tools and tests all words, straight from their sources; no script may carry it. */
import { catalogue } from './catalogues';
import { wordsFrom } from './words';

wordsFrom(catalogue);
