/**
 * This file joins the cards that the public page has on its first day, in every language: how to fix, care for and use a device. A district
 * changes them, or takes them back, as it does with cards of its own.
 */
import type { Language } from './languages';
import { ar } from './starter/ar';
import type { StarterWords } from './starter/cards';
import { en } from './starter/en';
import { es } from './starter/es';
import { fr } from './starter/fr';
import { ht } from './starter/ht';
import { pt } from './starter/pt';
import { so } from './starter/so';
import { vi } from './starter/vi';
import { zh } from './starter/zh';

export const starter: Readonly<Record<Language, StarterWords>> = { en, es, ht, pt, vi, zh, ar, so, fr };
