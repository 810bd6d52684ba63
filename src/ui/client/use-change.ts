/** This file runs one change at a time for a form: busy while it runs, the text kept when it fails. */
import { useCallback, useRef, useState } from 'preact/hooks';

import type { Answer, ChangeName, Server, Told } from './call';

export interface Changing {
  /** The change that is under way, by the name its button gave it. */
  readonly busy: string | null;
  readonly message: string | null;
  /** Shows a sentence instead of asking the server. */
  refuse(message: string): void;
  /**
   * Asks the server, and hands a good answer to `done`; presses while one is under way are ignored. `name` tells buttons of the
   * same method apart.
   */
  run<M extends ChangeName>(method: M, told: Told<M>, done: (answer: Answer<M>) => void, name?: string): void;
}

export function useChange(server: Server): Changing {
  const [busy, setBusy] = useState<string | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  // State is only new at the next drawing; a double click comes before it.
  const under = useRef(false);
  const run = useCallback(
    <M extends ChangeName>(method: M, told: Told<M>, done: (answer: Answer<M>) => void, name: string = method): void => {
      if (under.current) return;
      under.current = true;
      setBusy(name);
      setMessage(null);
      void server.change(method, told).then((heard) => {
        under.current = false;
        setBusy(null);
        if (heard.ok) done(heard.value);
        else setMessage(heard.message);
      });
    },
    [server],
  );
  return { busy, message, refuse: setMessage, run };
}
