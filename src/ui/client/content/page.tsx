/** This file is the page on which the hub's cards are edited: the list, and one card opened. What was typed stays until it is kept. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CardView, ContentAct, ContentView, WrittenText } from '../../contracts/content';
import type { Language } from '../../../words/languages';
import type { Server } from '../call';
import { Announcer, Press, SILENCE, Trouble, saying } from '../parts';
import { useChange } from '../use-change';
import { useLook } from '../use-look';
import { CONTENT } from '../wording/content';
import { OpenCard, type Typed } from './card';
import type { CardFacts } from './facts';
import { CardList } from './list';

/** Warns before the page is left with something that is not kept. */
function useUnkept(any: boolean): void {
  useEffect(() => {
    if (!any) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [any]);
}

const withCard = (view: ContentView, { line }: CardView): ContentView => ({
  ...view,
  cards: view.cards.some(({ card }) => card === line.card) ? view.cards.map((one) => (one.card === line.card ? line : one)) : [...view.cards, line],
});

const NOTHING_TYPED: Typed = new Map();

function useCards(server: Server, view: ContentView, show: (view: ContentView) => void) {
  const [card, setCard] = useState<CardView | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const [said, setSaid] = useState(SILENCE);
  const changing = useChange(server);
  const changed = (after: CardView, words: string): void => {
    setCard(after);
    show(withCard(view, after));
    setSaid(saying(words, true));
  };
  const name = card?.line.card ?? '';
  const mine = typed.get(name) ?? NOTHING_TYPED;
  return {
    card, opening, trouble, said, changing, typed, mine,
    open(wanted: string): void {
      setOpening(wanted);
      setTrouble(null);
      void server.call('content.card', { card: wanted }).then((heard) => {
        setOpening(null);
        if (heard.ok) setCard(heard.value);
        else setTrouble(heard.message);
      });
    },
    back: () => setCard(null),
    type(text: WrittenText): void {
      const stands = card?.texts.find(({ language }) => language === text.language);
      const isSame = stands !== undefined && stands.title === text.title && stands.text === text.text && stands.words === text.words;
      setTyped((before) => {
        const after = new Map(before.get(name) ?? NOTHING_TYPED);
        if (isSame) after.delete(text.language);
        else after.set(text.language, text);
        return new Map(before).set(name, after);
      });
    },
    act(what: ContentAct, languages: readonly Language[]): void {
      const sent = [...mine.values()];
      changing.run(what, 'content.change', { card: name, texts: sent, act: what, languages }, (after) => {
        // Only what was sent is kept; what was typed meanwhile still waits.
        setTyped((before) => new Map(before).set(name, new Map([...(before.get(name) ?? NOTHING_TYPED)].filter(([, text]) => !sent.includes(text)))));
        changed(after, CONTENT.done[what]);
      });
    },
    keepFacts: (facts: CardFacts): void => changing.run('facts', 'content.facts', { card: name, ...facts }, (after) => changed(after, CONTENT.keptFacts)),
    add: (title: string, topic: string): void => changing.run('add', 'content.add', { title, topic }, (after) => changed(after, CONTENT.done.keep)),
  };
}

function Cards({ server, view, show }: { readonly server: Server; readonly view: ContentView; show(view: ContentView): void }): JSX.Element {
  const cards = useCards(server, view, show);
  const unkept = new Set([...cards.typed].filter(([, texts]) => texts.size > 0).map(([card]) => card));
  useUnkept(unkept.size > 0);
  const { card, changing } = cards;
  return (
    <>
      <Announcer said={cards.said} />
      {card === null ? (
        <>
          <Trouble message={cards.trouble ?? changing.trouble('add')} />
          {cards.opening === null ? null : <p class="opening" role="status"><span class="spinner" aria-hidden="true" /> {CONTENT.loading}</p>}
          <div hidden={cards.opening !== null}><CardList view={view} changing={changing} unkept={unkept} open={cards.open} add={cards.add} /></div>
        </>
      ) : (
        <OpenCard key={card.line.card} view={card} typed={cards.mine} changing={changing} type={cards.type} act={cards.act} keepFacts={cards.keepFacts} back={cards.back} />
      )}
    </>
  );
}

export function ContentPage({ server }: { readonly server: Server }): JSX.Element {
  const { view, trouble, busy, look, show } = useLook(server, 'content.view');
  const again = useCallback(() => void look(), [look]);
  if (view !== null) return <Cards server={server} view={view} show={show} />;
  if (trouble === null) return <p class="opening"><span class="spinner" aria-hidden="true" /> {CONTENT.opening}</p>;
  return (
    <main class="nothing">
      <Trouble message={trouble} />
      <Press label={CONTENT.tryAgain} working={CONTENT.opening} busy={busy} onPress={again} />
    </main>
  );
}
