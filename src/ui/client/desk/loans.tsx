/** This file is the desk's place for loans: who has what on the first day, and what borrowers need. */
import type { JSX } from 'preact';

import { Needs } from './needs';
import type { DeskPartProps } from './part';
import { TakeOver } from './take-over';

export function Loans({ server, now, reason, say }: DeskPartProps): JSX.Element {
  return (
    <>
      <TakeOver server={server} reason={reason} say={say} />
      <Needs server={server} now={now} say={say} />
    </>
  );
}
