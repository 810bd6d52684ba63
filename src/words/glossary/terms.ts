/**
 * This file names the terms that every language has one word for. Translators, the tests and `docs/words.md` read the glossaries; nothing
 * that ships may import them.
 */
import type { Language } from '../languages';

export interface TermMeaning {
  /** How English writes it; a text with one of these is about the term. */
  readonly english: RegExp;
  /** What a translator should know, in one sentence. */
  readonly meaning: string;
}

const term = (english: RegExp, meaning: string): TermMeaning => ({ english, meaning });

/** The field's terms towards families. */
export const TERMS = {
  device: term(/\bdevices?\b/i, 'What the school lends out, whatever its kind.'),
  Chromebook: term(/\bchromebooks?\b/i, "Google's name for the laptop; it stays as it is in every language."),
  charger: term(/\bchargers?\b/i, 'The cable with its power brick.'),
  tag: term(/\btag\b/i, 'The sticker of the school with a number, by which the device is known.'),
  'serial number': term(/\bserial number\b/i, "The maker's own number, printed below the device."),
  request: term(/\brequests?\b/i, 'What a family sent us; never “ticket”, which is our own word.'),
  help: term(/\bhelp\b/i, 'What we give, and what somebody asks for.'),
  school: term(/\bschools?\b(?! district)/i, 'Where the student goes.'),
  'school office': term(/\boffice\b/i, 'The front desk of a school, where families go.'),
  district: term(/\bdistrict\b/i, 'The schools together, and who runs them.'),
  'loaner device': term(/\bloaner\b/i, 'What a student uses while the own one is being repaired.'),
  form: term(/\bforms?\b/i, 'The page with questions.'),
  account: term(/\baccounts?\b/i, 'What somebody signs in with.'),
  'sign in': term(/\bsign(?:ed|ing)? in\b/i, 'To enter with an account.'),
  password: term(/\bpasswords?\b/i, 'We never ask for one and never send one.'),
  code: term(/\bcode\b/i, 'Letters that show that somebody may read about a request, or that belong to a survey.'),
  screen: term(/\bscreen\b/i, 'What one looks at.'),
  keyboard: term(/\bkeyboard\b/i, 'What one types on.'),
  battery: term(/\bbattery\b/i, 'What keeps the charge.'),
  camera: term(/\bcamera\b/i, 'In the lid of the device.'),
  microphone: term(/\bmicrophone\b/i, 'What hears the voice.'),
  headphones: term(/\bheadphones\b/i, 'What one listens with alone.'),
  internet: term(/\binternet\b(?! box)/i, 'The connection, not the browser.'),
  'internet box': term(/\binternet box\b/i, 'Modem or router at home.'),
  'Wi-Fi': term(/\bwi-fi\b/i, 'The name of the radio network stays as it is.'),
  'e-mail': term(/\be-mails?\b/i, 'The message or the address.'),
  'subject line': term(/\bsubject line\b/i, 'Where the number of the request stands, which must stay there.'),
  phone: term(/\bphone\b/i, 'Any telephone.'),
  student: term(/\bstudents?\b/i, 'The child or young person at the school, of any age.'),
  teacher: term(/\bteachers?\b/i, 'Who teaches.'),
  police: term(/\bpolice\b/i, 'Only where something was stolen.'),
  'lost and found': term(/\blost and found\b/i, 'The place at school for things that somebody lost.'),
  repair: term(/\brepair(?:ed)?\b/i, 'Making it work again.'),
  hotspot: term(/\bhotspots?\b/i, 'The little box for internet at home that the school lends out.'),
  technician: term(/\btechnicians?\b/i, 'The grown-up who repairs devices.'),
  'student technology team': term(/\bstudent technology team\b/i, 'Students who help others with their devices.'),
  survey: term(/\bsurvey\b/i, 'The one question about our help.'),
  'home internet': term(/\binternet at home\b/i, 'The family’s own connection.'),
  'online safety': term(/\bonline safety\b/i, 'Staying safe on the internet.'),
} as const satisfies Readonly<Record<string, TermMeaning>>;
export type TermName = keyof typeof TERMS;

/** A word that must not be used, whatever its letters' case. */
export interface Avoided {
  readonly word: string;
  readonly instead: string;
  readonly why: string;
}

export interface Glossary {
  readonly language: Language;
  /** How the school speaks to a family in this language. */
  readonly voice: readonly string[];
  /** The word to use comes first; then further forms that count as it: inflections, and beginnings of longer words. */
  readonly terms: Readonly<Record<TermName, readonly [string, ...string[]]>>;
  readonly avoid: readonly Avoided[];
}
