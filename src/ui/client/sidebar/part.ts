/** This file says what a place of the sidebar is handed, and where it may send somebody. */
import type { JSX } from 'preact';

import type { LookUp } from '../../contracts/loans';
import type { Server } from '../call';

/** Where to go: to a ticket, to a device by its serial number, to what was looked up, to a place by its id, or to a row that is selected. */
export type Goal = { readonly ticket: string } | { readonly serial: string } | { readonly look: LookUp } | { readonly place: string } | { readonly at: string };

/** What a place is to show now; another turn means another finding, even of the same. */
export interface Handed {
  readonly turn: number;
  readonly goal: Goal;
}

export interface SidebarPartProps {
  readonly server: Server;
  /** Whether the place is in front now; one that is not leaves the sheet and the keyboard alone. */
  readonly shown: boolean;
  /** Null until somebody was sent here for something. */
  readonly handed: Handed | null;
  go(goal: Goal): void;
}

export interface SidebarPart {
  readonly id: string;
  readonly label: string;
  Part(props: SidebarPartProps): JSX.Element;
}
