/** This file names the release that a script or page is of: the version of the package and a stamp of what is in it. */

/** Put in by the build. */
declare const MYTECH_RELEASE: string | undefined;

export const RELEASE: string = typeof MYTECH_RELEASE === 'undefined' ? 'not built' : MYTECH_RELEASE;
