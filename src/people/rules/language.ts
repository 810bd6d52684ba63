/** This file finds out which of our languages a roster means by the word it uses for a family's language. */
import type { Language } from '../sheet';

/** ISO 639 codes (two letters; three letters, terminological and bibliographic; members of Chinese) and names, in English and their own. */
const WORDS: Readonly<Record<Exclude<Language, ''>, readonly string[]>> = {
  en: ['en', 'eng', 'english', 'ingles'],
  es: ['es', 'spa', 'spanish', 'espanol', 'castilian', 'castellano'],
  ht: ['ht', 'hat', 'haitian', 'creole', 'kreyol', 'ayisyen'],
  pt: ['pt', 'por', 'portuguese', 'portugues'],
  vi: ['vi', 'vie', 'vietnamese', 'tieng viet'],
  zh: ['zh', 'zho', 'chi', 'cmn', 'yue', 'chinese', 'mandarin', 'cantonese', '中文', '汉语', '漢語'],
  ar: ['ar', 'ara', 'arabic', 'العربية'],
  so: ['so', 'som', 'somali', 'soomaali', 'af soomaali'],
  fr: ['fr', 'fra', 'fre', 'french', 'francais'],
};

const BY_WORD = new Map<string, Language>();
for (const [language, words] of Object.entries(WORDS)) for (const word of words) BY_WORD.set(word, language as Language);

/** Words that make another language of the name beside them: French Creole, American Sign Language, "other than English". */
const TURNING = new Set(['sign', 'pidgin', 'other', 'non', 'not', 'than', 'old']);

const CODE_SHAPE = /^([a-z]{2,3})(?:[-_][a-z0-9]+)*$/;
/** Shorter words inside a longer name are codes or particles, not names. */
const SHORTEST_NAME_CHARS = 4;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .trim();

/** Our language for a name or code such as `Spanish`, `spa`, `pt-BR` or `Haitian; Haitian Creole`; '' where it is none, or more than one. */
export function languageOf(given: string): Language {
  const text = plain(given);
  const whole = BY_WORD.get(text) ?? BY_WORD.get(CODE_SHAPE.exec(text)?.[1] ?? '');
  if (whole !== undefined) return whole;
  const words = text.split(/[\s;,/()[\]&.+_-]+/).filter((word) => word !== '');
  if (words.some((word) => TURNING.has(word))) return '';
  const creole = words.includes('creole') || words.includes('kreyol');
  if (creole) return words.includes('haitian') || words.includes('ayisyen') ? 'ht' : '';
  const found = new Set(words.filter((word) => word.length >= SHORTEST_NAME_CHARS).map((word) => BY_WORD.get(word)));
  found.delete(undefined);
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : '';
}
