/** This file hands out the catalogue of a language. */
import { ar } from './ar';
import type { Catalogue } from './catalogue';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ht } from './ht';
import type { Language } from './languages';
import { pt } from './pt';
import { so } from './so';
import { vi } from './vi';
import { zh } from './zh';

/** Made when a language is first asked for: most executions need one or none, and every execution loads the whole script. */
const CATALOGUES: Readonly<Record<Language, () => Catalogue>> = { en, es, ht, pt, vi, zh, ar, so, fr };
const made: Partial<Record<Language, Catalogue>> = {};

export const words = (language: Language): Catalogue => (made[language] ??= CATALOGUES[language]());
