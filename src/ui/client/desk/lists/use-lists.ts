/** This file keeps what the place for lists of devices shows: the folder, the list that is open, its columns and its preview. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { ListChosen, ListOpen, ListPreviewed, ListsView } from '../../../contracts/lists';
import type { Server } from '../../call';
import { LISTS } from '../../wording/lists';

/** While a list is being brought in, the page looks so often how far it is. */
const LOOK_EVERY_MS = 8_000;

export interface Lists {
  readonly view: ListsView | null;
  readonly list: ListOpen | null;
  readonly choices: ListChosen | null;
  readonly preview: ListPreviewed | null;
  /** What is under way: looking, a file's id that is being opened, or the preview. */
  readonly busy: string | null;
  readonly trouble: string | null;
  look(): void;
  open(file: string): void;
  close(): void;
  choose(choices: ListChosen): void;
  compare(): void;
  /** Takes the view that a change brought; `begin` starts the job at once instead of waiting for the clock. */
  took(view: ListsView, begin: boolean): void;
}

type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

interface Asking {
  readonly busy: string | null;
  readonly trouble: string | null;
  ask<T>(what: string, call: () => Promise<Answered<T>>, done: (value: T) => void): Promise<void>;
  /** What is under way is of no matter any more. */
  forget(): void;
}

/** Asks one thing at a time; an answer that comes after something newer was asked is thrown away. */
function useAsking(): Asking {
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const turn = useRef(0);
  const ask = useCallback(async <T>(what: string, call: () => Promise<Answered<T>>, done: (value: T) => void): Promise<void> => {
    const mine = ++turn.current;
    setBusy(what);
    setTrouble(null);
    const heard = await call();
    if (mine !== turn.current) return;
    setBusy(null);
    if (heard.ok) done(heard.value);
    else setTrouble(heard.message);
  }, []);
  const forget = useCallback((): void => {
    turn.current++;
    setBusy(null);
    setTrouble(null);
  }, []);
  return { busy, trouble, ask, forget };
}

export function useLists(server: Server, say: (text: string) => void): Lists {
  const [view, setView] = useState<ListsView | null>(null);
  const [list, setList] = useState<ListOpen | null>(null);
  const [choices, setChoices] = useState<ListChosen | null>(null);
  const [preview, setPreview] = useState<ListPreviewed | null>(null);
  const { busy, trouble, ask, forget } = useAsking();

  const look = useCallback(() => void ask('look', () => server.call('lists.view', {}), setView), [ask, server]);

  useEffect(look, [look]);

  const underWay = view?.underWay !== null && view !== null;
  useEffect(() => {
    if (!underWay) return undefined;
    // A look that fails is tried again at the next; it must not push aside what somebody is doing here.
    const timer = setInterval(() => void server.call('lists.view', {}).then((heard) => (heard.ok ? setView(heard.value) : undefined)), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [server, underWay]);

  return {
    view,
    list,
    choices,
    preview,
    busy,
    trouble,
    look,
    open: (file) =>
      void ask(`open ${file}`, () => server.call('lists.open', { file }), (opened) => {
        setList(opened);
        setChoices(opened.choices);
        setPreview(null);
        say(LISTS.opened(opened.name));
      }),
    close() {
      forget();
      setList(null);
      setChoices(null);
      setPreview(null);
      look();
    },
    choose(chosen) {
      forget();
      setChoices(chosen);
      // What was shown is not true of other choices.
      setPreview(null);
    },
    compare() {
      if (list === null || choices === null) return;
      const { file, name, at, fingerprint } = list;
      void ask('preview', () => server.call('lists.preview', { file, name, at, fingerprint, choices }), (shown) => {
        setPreview(shown);
        say(LISTS.previewed);
      });
    },
    took(next, begin) {
      forget();
      setView(next);
      if (!begin) return;
      setList(null);
      setChoices(null);
      setPreview(null);
      // Its answer is of no matter: the clock does the same within five minutes.
      void server.call('desk.run', { job: 'lists' }).then(() => server.call('lists.view', {})).then((heard) => (heard.ok ? setView(heard.value) : undefined));
    },
  };
}
