/** This file asks the server what a place shows: when it opens, and again whenever somebody asks. */
import { useCallback, useEffect, useState } from 'preact/hooks';

import type { Answer, Server } from './call';
import type { MethodName, Methods } from '../contracts';

/** The methods that need to be told nothing. */
type LookName = { [M in MethodName]: Record<string, never> extends Methods[M]['args'] ? M : never }[MethodName];

export interface Looking<View> {
  /** What was seen last; null until the first answer. */
  readonly view: View | null;
  /** Why the last look brought nothing; null where it did. */
  readonly trouble: string | null;
  readonly busy: boolean;
  look(): Promise<void>;
  /** Shows what a change has answered, with what it left to tell. */
  show(view: View, trouble?: string | null): void;
}

/** `again` is how often to look by itself while the page is seen, in milliseconds; never where it is left out. */
export function useLook<M extends LookName>(server: Server, method: M, again?: number): Looking<Answer<M>> {
  const [view, setView] = useState<Answer<M> | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(true);
  const look = useCallback(async (): Promise<void> => {
    setBusy(true);
    const heard = await server.call(method, {});
    setBusy(false);
    if (heard.ok) setView(heard.value);
    setTrouble(heard.ok ? null : heard.message);
  }, [server, method]);
  const show = useCallback((next: Answer<M>, said: string | null = null): void => {
    setView(next);
    setTrouble(said);
  }, []);
  useEffect(() => {
    void look();
    if (again === undefined) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) void look();
    }, again);
    return () => clearInterval(timer);
  }, [look, again]);
  return { view, trouble, busy, look, show };
}
