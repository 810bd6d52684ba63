/** This file runs one change at a time for the forms of a page: busy while it runs, the text kept when it fails. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';

import type { Answer, ChangeName, Server, Told } from './call';

export interface Changing {
  /** The change that is under way, by the name its button gave it. */
  readonly busy: string | null;
  /** Why the last press of a button did not do it; null where it did. */
  trouble(name: string): string | null;
  /** Shows a sentence instead of asking the server. */
  refuse(name: string, message: string): void;
  /** Asks the server and hands a good answer to `done`; presses while something is under way are ignored. */
  run<M extends ChangeName>(name: string, method: M, told: Told<M>, done: (answer: Answer<M>) => void): void;
}

/** `taken` hears when a change begins and when it has ended. */
export function useChange(server: Server, taken: (busy: boolean) => void = () => undefined): Changing {
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState<{ readonly name: string; readonly message: string } | null>(null);
  // State is only new at the next drawing; the second click of a double click comes before it.
  const underWay = useRef(false);
  const run = useCallback(
    <M extends ChangeName>(name: string, method: M, told: Told<M>, done: (answer: Answer<M>) => void): void => {
      if (underWay.current) return;
      underWay.current = true;
      setBusy(name);
      setFailed(null);
      taken(true);
      void server.change(method, told).then((heard) => {
        underWay.current = false;
        setBusy(null);
        taken(false);
        if (heard.ok) done(heard.value);
        else setFailed({ name, message: heard.message });
      });
    },
    [server, taken],
  );
  return useMemo(
    () => ({
      busy,
      trouble: (name) => (failed?.name === name ? failed.message : null),
      refuse: (name, message) => setFailed({ name, message }),
      run,
    }),
    [busy, failed, run],
  );
}
