/** This file reads the ids that `mytech configure` puts beside a bundle, in a file of its own that is pushed with it. */

interface Config {
  /** The file id of the Published workbook; '' before it is configured. */
  readonly published: string;
}

declare const MyTechConfig__: Partial<Config> | undefined;

/** Read when it is asked for: at load the other file may not have run yet. */
export const CONFIG: Config = {
  get published() {
    return typeof MyTechConfig__ === 'undefined' ? '' : (MyTechConfig__?.published ?? '');
  },
};
