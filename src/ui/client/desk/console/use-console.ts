/** This file keeps the page's picture of the Admin console: it asks once, again after every change, and now and then while something is under way. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { ConsolePlan, ConsoleView } from '../../../contracts/console';
import type { Server } from '../../call';
import { type Changing, useChange } from '../../use-change';
import { CONSOLE_WORDING } from '../../wording/console';

/** How often the page looks while MyTech writes: a few changes later. */
const LOOK_EVERY_MS = 6_000;

export interface OpenConsole {
  readonly view: ConsoleView | null;
  readonly trouble: string | null;
  readonly opening: boolean;
  readonly changing: Changing;
  /** Takes a newer view that a change brought. */
  took(view: ConsoleView): void;
  refresh(): void;
  decide(plan: ConsolePlan, agree: boolean): void;
}

/** Whether somebody else's work goes on that this page would like to see. */
export const isUnderWay = (view: ConsoleView): boolean => view.looking || view.plans.some(({ standing }) => standing === 'writing' || standing === 'changed');

/** Whether one more agreement is enough. */
const isLast = ({ needs, approvedBy }: ConsolePlan): boolean => approvedBy.length + 1 >= needs;

export function useConsole(server: Server, say: (text: string) => void): OpenConsole {
  const [view, setView] = useState<ConsoleView | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [opening, setOpening] = useState(false);
  const turn = useRef(0);
  const changing = useChange(server);
  const took = useCallback((next: ConsoleView): void => {
    turn.current += 1;
    setView(next);
    setTrouble(null);
  }, []);

  const look = useCallback(async (): Promise<void> => {
    const began = turn.current;
    setOpening(true);
    const heard = await server.call('console.view', {});
    setOpening(false);
    // What a change brought meanwhile is newer.
    if (began !== turn.current) return;
    if (heard.ok) took(heard.value);
    else setTrouble(heard.message);
  }, [server, took]);

  useEffect(() => {
    void look();
  }, [look]);

  const underWay = view !== null && isUnderWay(view);
  useEffect(() => {
    if (!underWay) return undefined;
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [underWay, look]);

  const decide = (plan: ConsolePlan, agree: boolean): void => {
    const { plan: words } = CONSOLE_WORDING;
    const writing = plan.standing === 'writing';
    changing.run(`${agree ? 'agree' : 'refuse'} ${plan.plan}`, 'desk.approve', { approval: plan.approval, agree }, () => {
      say(agree ? (isLast(plan) ? words.agreedNow : words.agreedHalf) : writing ? words.stoppedNow : words.refusedNow);
      turn.current += 1;
      // The job would start at the next moment of the clock; asked for now it starts now, and this page does not wait for it.
      if (agree ? isLast(plan) : true) void server.call('desk.run', { job: 'console' }).then(() => look());
      void look();
    });
  };

  return { view, trouble, opening, changing, took, refresh: () => void look(), decide };
}
