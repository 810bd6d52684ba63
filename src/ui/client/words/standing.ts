/** This file works out of the server's answer what stands where, and who has read it. */
import { fingerprintOf } from '../../../base/fingerprint';
import { LANGUAGES, type Language } from '../../../words/languages';
import { textKey, unusable, withOwn } from '../../../words/own';
import { areaOf, textsOf } from '../../../words/places';
import type { WordReview, WordsView } from '../../contracts/words';
import { dayText } from '../moments';
import { WORDS_PAGE } from '../wording/words';
import type { Texts } from './file';

export type Status = 'read' | 'changed' | 'unread';

export interface Standing {
  readonly zone: string;
  readonly areas: readonly string[];
  readonly places: readonly string[];
  readonly english: Texts;
  /** As families read them: the district's own wording over ours. */
  readonly texts: Readonly<Record<Language, Texts>>;
  /** Keys of the texts that are the district's own. */
  isOwn(language: Language, place: string): boolean;
  fingerprint(area: string, language: Language): string;
  status(area: string, language: Language): Status;
  review(area: string, language: Language): WordReview | undefined;
}

export function standingOf(view: WordsView): Standing {
  const english = textsOf(view.ours.en);
  const own = (language: Language): Texts =>
    new Map(
      view.own
        .filter(({ key }) => key.startsWith(textKey(language, '')))
        .map(({ key, text }) => [key.slice(textKey(language, '').length), text] as const)
        .filter(([place, text]) => unusable(language, place, english.get(place), text) === null),
    );
  const owned = new Map(LANGUAGES.map((language) => [language, own(language)]));
  const texts = Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(withOwn(view.ours[language], owned.get(language) ?? new Map<string, string>()))])) as unknown as { readonly [L in Language]: Texts };
  const places = [...english.keys()];
  const areas = [...new Set(places.map(areaOf))];
  const prints = new Map<string, string>();
  const fingerprint = (area: string, language: Language): string => {
    const key = `${language} ${area}`;
    const known = prints.get(key) ?? fingerprintOf([...texts[language]].filter(([place]) => areaOf(place) === area));
    prints.set(key, known);
    return known;
  };
  const review: Standing['review'] = (area, language) => view.reviews.find((one) => one.key === textKey(language, area) && one.fingerprint !== '');
  const status: Standing['status'] = (area, language) => {
    const found = review(area, language);
    return found === undefined ? 'unread' : found.fingerprint === fingerprint(area, language) ? 'read' : 'changed';
  };
  return { zone: view.zone, areas, places, english, texts, fingerprint, status, review, isOwn: (language, place) => owned.get(language)?.has(place) === true };
}

/** The day of a review where the district is, as 2026-10-06 is said. */
const dayOf = ({ at }: WordReview, timeZone: string): string => (at === null ? '' : dayText(new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)));

/** Who has read an area, as a sentence. */
export function statusSentence({ status, review, zone }: Standing, area: string, language: Language): string {
  const found = review(area, language);
  if (found === undefined) return WORDS_PAGE.unreadBy;
  return (status(area, language) === 'read' ? WORDS_PAGE.readBy : WORDS_PAGE.changedBy)(found.by, dayOf(found, zone));
}

/** The same in few words, for a translator's file. */
export function statusWords({ status, review, zone }: Standing, area: string, language: Language): string {
  const found = review(area, language);
  if (found === undefined) return WORDS_PAGE.statuses.unread;
  return status(area, language) === 'read' ? WORDS_PAGE.statuses.read(found.by, dayOf(found, zone)) : WORDS_PAGE.statuses.changed;
}

export const SHOWS = ['all', 'unread', 'changed', 'longest', 'own'] as const;
export type Show = (typeof SHOWS)[number];

export interface Wanted {
  readonly search: string;
  readonly area: string;
  readonly language: Language | '';
  readonly show: Show;
}

/** A text that is short in English may grow by much and still be short. */
const LONG_ENOUGH_CHARS = 12;

/** The places that somebody asked for, in the order in which to show them. */
export function wantedPlaces(standing: Standing, { search, area, language, show }: Wanted): readonly string[] {
  const among = language === '' ? LANGUAGES : [language];
  const sought = search.trim().toLowerCase();
  const growth = (place: string): number => {
    const { length } = standing.english.get(place) ?? '';
    return length < LONG_ENOUGH_CHARS ? 0 : Math.max(...among.map((one) => (standing.texts[one].get(place) ?? '').length / length));
  };
  const found = standing.places.filter(
    (place) =>
      standing.english.get(place) !== '' &&
      (area === '' || areaOf(place) === area) &&
      (sought === '' || place.toLowerCase().includes(sought) || LANGUAGES.some((one) => (standing.texts[one].get(place) ?? '').toLowerCase().includes(sought))) &&
      ((show !== 'unread' && show !== 'changed') || among.some((one) => standing.status(areaOf(place), one) === show)) &&
      (show !== 'own' || among.some((one) => standing.isOwn(one, place))),
  );
  return show === 'longest' ? found.map((place) => [place, growth(place)] as const).sort((a, b) => b[1] - a[1]).map(([place]) => place) : found;
}
