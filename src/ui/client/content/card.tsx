/** This file is one card opened: its text in each language beside the English, how it will look, and what may be done with it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CardText, CardView, ContentAct, WrittenText } from '../../contracts/content';
import { LANGUAGE_FACTS, type Language } from '../../../words/languages';
import { Badge, Press, Trouble } from '../parts';
import type { Changing } from '../use-change';
import { CONTENT, STANDINGS, standingOf } from '../wording/content';
import { Facts, type CardFacts } from './facts';
import { Chip, Expiry } from './list';
import { Preview } from './preview';

/** What was typed and is not kept, by language. */
export type Typed = ReadonlyMap<Language, WrittenText>;

const nameOf = (language: Language): string => LANGUAGE_FACTS[language].english;

interface EditorProps {
  readonly text: CardText;
  readonly now: WrittenText;
  type(text: WrittenText): void;
}

function Editor({ text, now, type }: EditorProps): JSX.Element {
  const { language } = text;
  const { tag, direction } = LANGUAGE_FACTS[language];
  const set = (some: Partial<WrittenText>): void => type({ ...now, ...some });
  const isNew = now.title !== text.title || now.text !== text.text;
  return (
    <section class="stack" aria-label={nameOf(language)}>
      <h2 class="row">{nameOf(language)} {isNew ? <Badge tone="waiting">{CONTENT.unkept}</Badge> : <Badge tone={STANDINGS[standingOf(text)].tone}>{STANDINGS[standingOf(text)].name}</Badge>}</h2>
      {text.isOlder ? <p class="notice waiting">{CONTENT.olderNote}</p> : null}
      <label>{CONTENT.title}<input type="text" maxLength={120} lang={tag} dir={direction} value={now.title} onInput={(event) => set({ title: event.currentTarget.value })} /></label>
      <label>{CONTENT.text}<textarea rows={11} aria-describedby="text-hint" maxLength={5_000} lang={tag} dir={direction} value={now.text} onInput={(event) => set({ text: event.currentTarget.value })} /></label>
      <p class="hint" id="text-hint">{CONTENT.textHint}</p>
      <label>{CONTENT.words}<input type="text" maxLength={500} aria-describedby="words-hint" lang={tag} dir={direction} value={now.words} onInput={(event) => set({ words: event.currentTarget.value })} /></label>
      <p class="hint" id="words-hint">{CONTENT.wordsHint}</p>
      {text.state === 'missing' ? null : <p class="hint">{text.isRead ? CONTENT.readNote(text.readBy, text.readOn) : CONTENT.unreadNote}</p>}
    </section>
  );
}

interface CardProps {
  readonly view: CardView;
  readonly typed: Typed;
  readonly changing: Changing;
  type(text: WrittenText): void;
  act(what: ContentAct, languages: readonly Language[]): void;
  keepFacts(facts: CardFacts): void;
  back(): void;
}

export function OpenCard({ view: { line, texts }, typed, changing, type, act, keepFacts, back }: CardProps): JSX.Element {
  const [open, setOpen] = useState<Language>('en');
  const [ticked, setTicked] = useState<readonly Language[]>(['en']);
  const nowOf = (text: CardText): WrittenText => typed.get(text.language) ?? { language: text.language, title: text.title, text: text.text, words: text.words };
  const [english = texts[0] as CardText] = texts.filter((text) => text.language === 'en');
  const chosen = texts.find((text) => text.language === open) ?? english;
  const now = nowOf(chosen);
  const isWhole = (text: WrittenText): boolean => text.title.trim() !== '' && text.text.trim() !== '';
  const choose = (language: Language): void => {
    setOpen(language);
    if (ticked.length < 2) setTicked([language]);
  };
  const tick = (language: Language): void => setTicked((before) => (before.includes(language) ? before.filter((one) => one !== language) : texts.map((text) => text.language).filter((one) => one === language || before.includes(one))));
  const all = texts.filter((text) => isWhole(nowOf(text))).map((text) => text.language);
  const { busy } = changing;
  const button = (what: ContentAct, label: string, languages: readonly Language[], reason: string | null, kind: 'main' | 'plain' | 'quiet'): JSX.Element => (
    <Press label={label} working={what === 'keep' ? CONTENT.keeping : CONTENT.working} busy={busy === what} blocked={busy !== null || reason !== null} kind={kind} onPress={() => act(what, languages)} />
  );
  const empty = isWhole(now) ? null : CONTENT.noText;
  return (
    <main class="editing">
      <header class="row spread editing-head">
        <div class="row">
          <button type="button" class="press quiet" onClick={back}>‹ {CONTENT.back}</button>
          <h1>{line.title}</h1>
          <Expiry of={line} />
        </div>
        <Facts key={JSON.stringify(line)} line={line} changing={changing} keep={keepFacts} />
      </header>
      <nav class="languages" aria-label={CONTENT.languages}>
        <ul>
          {texts.map((text) => (
            <li key={text.language}>
              <input type="checkbox" aria-label={CONTENT.tick(nameOf(text.language))} checked={ticked.includes(text.language)} onChange={() => tick(text.language)} />
              <button type="button" aria-current={text.language === open} onClick={() => choose(text.language)}>
                <span>{nameOf(text.language)}{typed.has(text.language) ? ' •' : ''}</span>
                <Chip of={text} />
              </button>
            </li>
          ))}
        </ul>
        <button type="button" class="press quiet" onClick={() => setTicked(ticked.length === all.length ? [open] : all)}>{ticked.length === all.length && all.length > 1 ? CONTENT.tickNone : CONTENT.tickAll}</button>
      </nav>
      <div class={open === 'en' ? 'texts one' : 'texts'}>
        {open === 'en' ? null : (
          <section class="english" aria-label={CONTENT.english}>
            <h2>{CONTENT.english}</h2>
            <h3>{nowOf(english).title}</h3>
            <p>{nowOf(english).text}</p>
          </section>
        )}
        <Editor key={open} text={chosen} now={now} type={type} />
      </div>
      <Preview language={open} title={now.title} text={now.text} />
      <footer class="acts">
        <p class="hint">{CONTENT.chosen(ticked.map(nameOf))}</p>
        <div class="row">
          {button('publish', CONTENT.publish(Math.max(1, ticked.length)), ticked, ticked.length === 0 ? CONTENT.nothingTicked : null, 'main')}
          {button('read', CONTENT.read, [open], empty, 'plain')}
          {button('ready', CONTENT.ready, [open], empty, 'plain')}
          {button('keep', CONTENT.keep, [], typed.size === 0 ? CONTENT.nothingTyped : null, 'plain')}
          {button('take back', CONTENT.takeBack, ticked, ticked.length === 0 ? CONTENT.nothingTicked : null, 'quiet')}
          {ticked.includes('en') && line.standings.some((one) => one.isPublic && one.language !== 'en') ? <span class="hint">{CONTENT.takesAll}</span> : null}
        </div>
        {(['keep', 'ready', 'read', 'publish', 'take back'] as const).map((what) => <Trouble key={what} message={changing.trouble(what)} />)}
      </footer>
    </main>
  );
}
