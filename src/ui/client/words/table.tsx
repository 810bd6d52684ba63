/** This file draws the texts side by side, and above them who has read which. */
import type { JSX } from 'preact';

import { LANGUAGES, LANGUAGE_FACTS, type Language } from '../../../words/languages';
import { areaOf } from '../../../words/places';
import { Badge } from '../parts';
import { AREA_NOTES, WORDS_PAGE } from '../wording/words';
import { type Standing, type Status, statusSentence } from './standing';

const TONES = { read: 'good', changed: 'waiting', unread: 'quiet' } as const satisfies Readonly<Record<Status, string>>;

/** A text with what is filled in set apart. */
const withPlaceholders = (text: string): readonly (JSX.Element | string)[] => text.split(/(\{\w+\})/).map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part));

/** `form.device.help` as people say it. */
const spoken = (place: string): string => place.split('.').map((part) => part.replace(/([A-Z])/g, ' $1').toLowerCase()).join(' › ');

interface StatusesProps {
  readonly standing: Standing;
  choose(area: string, language: Language): void;
}

export function Statuses({ standing, choose }: StatusesProps): JSX.Element {
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={WORDS_PAGE.standing}>
      <table class="statuses">
        <thead>
          <tr>
            <th scope="col">{WORDS_PAGE.area}</th>
            {LANGUAGES.map((language) => (
              <th key={language} scope="col">
                {LANGUAGE_FACTS[language].english}
                <span class="hint">{WORDS_PAGE.count(standing.areas.filter((area) => standing.status(area, language) === 'read').length, standing.areas.length)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {standing.areas.map((area) => (
            <tr key={area}>
              <th scope="row">
                {spoken(area)}
                <span class="hint">{AREA_NOTES[area] ?? ''}</span>
              </th>
              {LANGUAGES.map((language) => {
                const status = standing.status(area, language);
                return (
                  <td key={language}>
                    <button type="button" class={`badge ${TONES[status]}`} title={statusSentence(standing, area, language)} aria-label={`${spoken(area)}, ${LANGUAGE_FACTS[language].english}: ${WORDS_PAGE[status]}`} onClick={() => choose(area, language)}>
                      {WORDS_PAGE[status]}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TextsProps {
  readonly standing: Standing;
  readonly places: readonly string[];
  readonly languages: readonly Language[];
}

export function TextTable({ standing, places, languages }: TextsProps): JSX.Element {
  return (
    <div class="wide texts" tabIndex={0} role="region" aria-label={WORDS_PAGE.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{WORDS_PAGE.text}</th>
            {languages.map((language) => (
              <th key={language} scope="col">
                {LANGUAGE_FACTS[language].english} <span class="soft" lang={LANGUAGE_FACTS[language].tag}>{LANGUAGE_FACTS[language].own}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place}>
              <th scope="row">
                <span class="hint" title={AREA_NOTES[areaOf(place)]}>{spoken(place)}</span>
                <span class="text" lang="en">{withPlaceholders(standing.texts.en.get(place) ?? '')}</span>
              </th>
              {languages.map((language) => (
                <td key={language}>
                  <span class="text" lang={LANGUAGE_FACTS[language].tag} dir={LANGUAGE_FACTS[language].direction}>
                    {withPlaceholders(standing.texts[language].get(place) ?? '')}
                  </span>
                  {standing.isOwn(language, place) ? <Badge tone="fresh">{WORDS_PAGE.own}</Badge> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
