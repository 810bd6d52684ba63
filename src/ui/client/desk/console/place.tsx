/** This file is the desk's place for the Admin console: look, agree, see it written, put it back; and what can be done with one device. */
import type { JSX } from 'preact';

import type { Server } from '../../call';
import { Press, Trouble } from '../../parts';
import { CONSOLE_WORDING } from '../../wording/console';
import { Devices } from './devices';
import { Look } from './look';
import { PastPlans, WaitingPlans } from './plans';
import { useConsole } from './use-console';

/** What the desk hands to each of its places. */
interface Props {
  readonly server: Server;
  readonly now: number;
  readonly reason: string | null;
  say(text: string): void;
}

export function ConsolePlace({ server, now, reason, say }: Props): JSX.Element {
  const open = useConsole(server, say);
  if (open.view === null) {
    return open.trouble === null ? (
      <p class="opening">
        <span class="spinner" aria-hidden="true" /> {CONSOLE_WORDING.opening}
      </p>
    ) : (
      <>
        <Trouble message={open.trouble} />
        <Press label={CONSOLE_WORDING.tryAgain} working={CONSOLE_WORDING.opening} kind="plain" busy={open.opening} onPress={open.refresh} />
      </>
    );
  }
  const shared = { open, now, reason, say };
  return (
    <>
      <Trouble message={open.trouble} />
      <div class="columns console">
        <div>
          <WaitingPlans {...shared} />
          <PastPlans {...shared} />
        </div>
        <div>
          <Look {...shared} />
          <Devices server={server} {...shared} />
        </div>
      </div>
    </>
  );
}
