/** This file lists the languages that families are written to in, and finds the one that a roster or a form means. */

export const LANGUAGES = ['en', 'es', 'ht', 'pt', 'vi', 'zh', 'ar', 'so', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface LanguageFacts {
  /** The name for staff. */
  readonly english: string;
  /** The name as its readers write it: what the form's first question offers. */
  readonly own: string;
  readonly direction: 'ltr' | 'rtl';
  /** The BCP 47 tag for a page's `lang`. */
  readonly tag: string;
  /** Further spellings met in rosters, in lower case and without accents: ISO 639-2 codes and names. */
  readonly alias: readonly string[];
}

export const LANGUAGE_FACTS: Readonly<Record<Language, LanguageFacts>> = {
  en: { english: 'English', own: 'English', direction: 'ltr', tag: 'en-US', alias: ['eng'] },
  es: { english: 'Spanish', own: 'Español', direction: 'ltr', tag: 'es-US', alias: ['spa', 'castellano', 'castilian'] },
  ht: {
    english: 'Haitian Creole',
    own: 'Kreyòl ayisyen',
    direction: 'ltr',
    tag: 'ht',
    alias: ['hat', 'haitian', 'kreyol', 'creole haitian'],
  },
  pt: { english: 'Portuguese', own: 'Português', direction: 'ltr', tag: 'pt-BR', alias: ['por', 'brazilian portuguese'] },
  vi: { english: 'Vietnamese', own: 'Tiếng Việt', direction: 'ltr', tag: 'vi', alias: ['vie'] },
  // Cantonese and Mandarin are written alike, and simplified characters serve readers of traditional ones better than English.
  zh: {
    english: 'Chinese',
    own: '简体中文',
    direction: 'ltr',
    tag: 'zh-Hans',
    alias: ['zho', 'chi', 'cmn', 'yue', 'mandarin', 'cantonese', '中文', '繁體中文', '汉语', '普通话'],
  },
  ar: { english: 'Arabic', own: 'العربية', direction: 'rtl', tag: 'ar', alias: ['ara'] },
  so: { english: 'Somali', own: 'Soomaali', direction: 'ltr', tag: 'so', alias: ['som', 'af soomaali'] },
  fr: { english: 'French', own: 'Français', direction: 'ltr', tag: 'fr', alias: ['fra', 'fre'] },
};

/** A code with a region or a script after it, such as es-MX or zh_Hans_CN. */
const TAG_SHAPE = /^([a-z]{2,3})[-_][a-z0-9_-]+$/;
const ACCENTS = /[\u0300-\u036f]/g;

/** Lower case, no accents, words parted by single spaces. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();

const SPELLINGS: ReadonlyMap<string, Language> = new Map(
  LANGUAGES.flatMap((language) => {
    const { english, own, alias } = LANGUAGE_FACTS[language];
    return [language, english, own, ...alias].map((spelling): [string, Language] => [plain(spelling), language]);
  }),
);

/**
 * The language that a text names: an ISO 639 code, a BCP 47 tag, or a name in English or its own language. What follows in
 * brackets or after a comma or semicolon is left aside ("Spanish; Castilian", "Portuguese (Brazil)"). Null where it names none of
 * the nine or could mean several: "Creole" alone may be Cape Verdean.
 */
export function languageOf(text: string): Language | null {
  const tag = TAG_SHAPE.exec(text.trim().toLowerCase());
  const tagged = tag === null ? undefined : SPELLINGS.get(tag[1] ?? '');
  if (tagged !== undefined) return tagged;
  const name = plain(text.split(/[(,;\uff08]/)[0] ?? '');
  return SPELLINGS.get(name) ?? null;
}
