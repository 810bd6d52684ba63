/**
 * This file joins all texts of every language. They are data, written by the build beside the scripts, which hold none of them:
 * what ships may import this file's types and nothing more of it.
 */
import { ar } from './ar';
import { calendar } from './calendar';
import { coaching } from './coaching';
import { damage } from './damage';
import { canned } from './canned';
import type { LanguageWords } from './catalogue';
import { en } from './en';
import { es } from './es';
import { followUp } from './follow-up';
import { found } from './found';
import { fr } from './fr';
import { ht } from './ht';
import { hub } from './hub';
import { known } from './known';
import type { Language } from './languages';
import { mail } from './mail';
import { mailbox } from './mailbox';
import { pt } from './pt';
import { replies } from './replies';
import { requestStatus } from './request-status';
import { so } from './so';
import { starter } from './starter';
import { statusLink } from './status-link';
import { survey } from './survey';
import { vi } from './vi';
import { zh } from './zh';

const LANGUAGE_WORDS: Readonly<Record<Language, LanguageWords>> = { en, es, ht, pt, vi, zh, ar, so, fr };

/** The areas whose words stand in one file with all languages side by side, each by the name that it has in a catalogue. */
const AREAS = { calendar, canned, coaching, damage, followUp, found, hub, known, mail, mailbox, replies, starter, statusLink, requestStatus, survey } satisfies Readonly<Record<string, Readonly<Record<Language, unknown>>>>;

type Areas = typeof AREAS;
/** Everything there is to read in one language. An area that lacks a language or a text does not compile. */
export type Catalogue = LanguageWords & { readonly [Area in keyof Areas]: Areas[Area][Language] };

export const catalogue = (language: Language): Catalogue => {
  const areas = Object.fromEntries(Object.entries(AREAS).map(([area, words]) => [area, words[language]]));
  return { ...LANGUAGE_WORDS[language], ...(areas as { readonly [Area in keyof Areas]: Areas[Area][Language] }) };
};

/** What the hub's files of words hold: whoever visits it reads them whole, and it shows nothing of the others. */
export const HUB_AREAS = ['language', 'categories', 'steps', 'states', 'calendar', 'hub', 'requestStatus', 'found'] as const satisfies readonly (keyof Catalogue)[];
export type HubCatalogue = Pick<Catalogue, (typeof HUB_AREAS)[number]>;
