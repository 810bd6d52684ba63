/** This file defines what the home page of the local Workspace says about the district that it opens on. */
import type { Workspace } from '../kernel/workspace';

/** One of the cards on the home page: somebody to be, and the door that this person uses. */
export interface Door {
  /** Who this is, such as `A family, on a phone`. */
  readonly who: string;
  /** The person's name, or what stands for it; its first letter is the portrait. */
  readonly name: string;
  /** One sentence: what this person does here. */
  readonly does: string;
  /** What the button says. */
  readonly button: string;
  /** The address to be signed in with; null is somebody who is not signed in; undefined leaves everybody who they are. */
  readonly person?: string | null;
  /** The local page that the button opens, beginning with `/`. */
  readonly href: string;
  readonly tone: 'rose' | 'teal' | 'indigo' | 'amber';
}

export interface Guide {
  readonly title: string;
  readonly sentence: string;
  /** The district's time zone, in which every moment is shown; an IANA name. */
  readonly timeZone: string;
  readonly doors: readonly Door[];
  /** Addresses of the people that the switcher offers before any search. */
  readonly people: readonly string[];
  /** One line about a file, a web app (by its project's id) or a mailbox (by its address). */
  readonly captions?: Readonly<Record<string, string>>;
  /** The names under which web apps are listed, by project id; by default the project's own. */
  readonly appNames?: Readonly<Record<string, string>>;
  /** The name of the district's own Google Site. */
  readonly siteName?: string;
  /** Whether the home page takes addresses of Google's, as programs print them. */
  readonly pastes?: boolean;
  /** Where an address that is not Google's leads, such as the district's own short links; null where nowhere here. */
  resolve?(address: string): string | null;
}

/** The guide of a Workspace that nobody described: its accounts and no doors. */
export function plainGuide(workspace: Workspace): Guide {
  return {
    title: 'A Workspace on your laptop',
    sentence: `The domain ${workspace.accounts.domain}, with nobody's Google account involved.`,
    timeZone: 'America/New_York',
    doors: [],
    people: workspace.accounts
      .all()
      .slice(0, 8)
      .map((account) => account.email),
  };
}
