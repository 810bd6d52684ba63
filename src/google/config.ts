/** This file reads the ids that `mytech configure` puts beside a bundle, in a file of its own that is pushed with it. */

interface Config {
  /** The file id of the Published workbook; '' before it is configured. */
  readonly published: string;
  /** The file id of the Staff workbook, for the cards, and for a sidebar that somebody opens elsewhere; '' before it is configured. */
  readonly staff: string;
  /** The hub's own address, as its deployment shows it; a page cannot tell, since Google serves it from another host. */
  readonly hub: string;
  /** The account as which the programme runs; '' before it is configured, and then any account may. */
  readonly account: string;
}

declare const MyTechConfig__: Partial<Config> | undefined;

const configured = (name: keyof Config): string => (typeof MyTechConfig__ === 'undefined' ? '' : (MyTechConfig__?.[name] ?? ''));

/** Read when it is asked for: at load the other file may not have run yet. */
export const CONFIG: Config = {
  get published() {
    return configured('published');
  },
  get staff() {
    return configured('staff');
  },
  get hub() {
    return configured('hub');
  },
  get account() {
    return configured('account').toLowerCase();
  },
};
