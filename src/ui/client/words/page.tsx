/** This file is the page on which every text stands in all languages side by side, to be read, marked as right, and worded otherwise. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';

import { LANGUAGES, LANGUAGE_FACTS, type Language } from '../../../words/languages';
import type { WordsStanding, WordsView } from '../../contracts/words';
import type { Server } from '../call';
import { showTimesIn } from '../moments';
import { Announcer, Press, SILENCE, StillWorking, Trouble, saying } from '../parts';
import { type Changing, useChange } from '../use-change';
import { useLook } from '../use-look';
import { AREA_NOTES, WORDS_PAGE } from '../wording/words';
import { Exchange } from './exchange';
import { SHOWS, type Show, type Standing, type Wanted, standingOf, statusSentence, wantedPlaces } from './standing';
import { Statuses, TextTable } from './table';

interface ReadingProps {
  readonly standing: Standing;
  readonly area: string;
  readonly language: Language;
  readonly change: Changing | null;
  taken(standing: WordsStanding, said: string): void;
}

/** Who has read what is shown, and the button for whoever has just read it. */
function Reading({ standing, area, language, change, taken }: ReadingProps): JSX.Element {
  const status = standing.status(area, language);
  const fingerprint = status === 'read' ? '' : standing.fingerprint(area, language);
  return (
    <div class={`notice ${status === 'read' ? 'good' : status === 'changed' ? 'waiting' : ''}`}>
      <p>{AREA_NOTES[area] ?? ''}</p>
      <p>{statusSentence(standing, area, language)}</p>
      {change === null ? null : (
        <p>
          <Press
            key={status}
            kind={status === 'read' ? 'quiet' : 'main'}
            label={status === 'read' ? WORDS_PAGE.takeBack : WORDS_PAGE.mark(area, LANGUAGE_FACTS[language].english)}
            working={WORDS_PAGE.marking}
            busy={change.busy === 'review'}
            blocked={change.busy !== null}
            onPress={() => change.run('review', 'words.review', { area, language, fingerprint }, (answer) => taken(answer, fingerprint === '' ? '' : WORDS_PAGE.marked))}
          />
        </p>
      )}
      <Trouble message={change?.trouble('review') ?? null} />
    </div>
  );
}

function Filters({ standing, wanted, choose }: { readonly standing: Standing; readonly wanted: Wanted; choose(wanted: Wanted): void }): JSX.Element {
  return (
    <div class="row filters">
      <label class="inline grow">
        <span>{WORDS_PAGE.search}</span>
        <input type="text" value={wanted.search} onInput={(event) => choose({ ...wanted, search: event.currentTarget.value })} />
      </label>
      <label class="inline">
        <span>{WORDS_PAGE.area}</span>
        <select value={wanted.area} onChange={(event) => choose({ ...wanted, area: event.currentTarget.value })}>
          <option value="">{WORDS_PAGE.everyArea}</option>
          {standing.areas.map((area) => <option key={area} value={area}>{area}</option>)}
        </select>
      </label>
      <label class="inline">
        <span>{WORDS_PAGE.language}</span>
        <select value={wanted.language} onChange={(event) => choose({ ...wanted, language: event.currentTarget.value as Language | '' })}>
          <option value="">{WORDS_PAGE.everyLanguage}</option>
          {LANGUAGES.map((language) => <option key={language} value={language}>{LANGUAGE_FACTS[language].english}</option>)}
        </select>
      </label>
      <label class="inline">
        <span>{WORDS_PAGE.show}</span>
        <select value={wanted.show} onChange={(event) => choose({ ...wanted, show: event.currentTarget.value as Show })}>
          {SHOWS.map((show) => <option key={show} value={show}>{WORDS_PAGE.shows[show]}</option>)}
        </select>
      </label>
    </div>
  );
}

interface SideBySideProps {
  readonly view: WordsView;
  readonly change: Changing | null;
  taken(standing: WordsStanding, said: string): void;
}

function SideBySide({ view, change, taken }: SideBySideProps): JSX.Element {
  showTimesIn(view.zone);
  const [wanted, setWanted] = useState<Wanted>({ search: '', area: '', language: '', show: 'all' });
  const standing = useMemo(() => standingOf(view), [view]);
  const places = useMemo(() => wantedPlaces(standing, wanted), [standing, wanted]);
  const { area, language } = wanted;
  const languages = language === '' ? LANGUAGES.filter((one) => one !== 'en') : language === 'en' ? [] : [language];
  return (
    <>
      <details class="card fold" open={area === '' && language === ''}>
        <summary>{WORDS_PAGE.standing}</summary>
        <p class="hint">{WORDS_PAGE.standingHint}</p>
        <Statuses standing={standing} choose={(at, inLanguage) => setWanted({ search: '', area: at, language: inLanguage, show: 'all' })} />
      </details>
      <section class="stack" aria-labelledby="texts">
        <h2 id="texts" class="unseen">{WORDS_PAGE.shows.all}</h2>
        <Filters standing={standing} wanted={wanted} choose={setWanted} />
        {area !== '' && language !== '' ? <Reading standing={standing} area={area} language={language} change={change} taken={taken} /> : <p class="hint">{WORDS_PAGE.choose}</p>}
        <p class="hint" role="status">{places.length === 0 ? WORDS_PAGE.none : WORDS_PAGE.shown(places.length)}</p>
        {places.length === 0 ? null : <TextTable standing={standing} places={places} languages={languages} />}
      </section>
      <Exchange standing={standing} language={language} change={change} taken={taken} />
    </>
  );
}

const Head = (): JSX.Element => (
  <header>
    <h1>{WORDS_PAGE.title}</h1>
    <p class="soft">{WORDS_PAGE.lead}</p>
  </header>
);

export function WordsPage({ server }: { readonly server: Server }): JSX.Element {
  const { view, trouble, busy, look, show } = useLook(server, 'words.view');
  const change = useChange(server);
  const [said, setSaid] = useState(SILENCE);
  const taken = (standing: WordsStanding, text: string): void => {
    if (view !== null) show({ ...view, ...standing });
    if (text !== '') setSaid(saying(text, true));
  };
  return (
    <main class="words">
      <Head />
      <Trouble message={trouble} />
      {view === null ? <p class="opening">{busy ? WORDS_PAGE.looking : null}</p> : <SideBySide view={view} change={change} taken={taken} />}
      <StillWorking busy={busy} />
      {trouble === null ? null : <Press label={WORDS_PAGE.tryAgain} working={WORDS_PAGE.looking} busy={busy} onPress={() => void look()} />}
      <Announcer said={said} />
    </main>
  );
}

/** The same page with the texts in it, as a developer writes it to a file: there is nobody to ask. */
export const WordsFile = ({ view }: { readonly view: WordsView }): JSX.Element => (
  <main class="words">
    <Head />
    <SideBySide view={view} change={null} taken={() => undefined} />
  </main>
);
