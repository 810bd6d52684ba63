/** This file asks the Admin console, again where it is busy or forgets, and says in a sentence where it refuses. */
import type { ProgramContext } from '../../app/context';
import { UserError } from '../../base/codes';
import { type ConsoleDetail, type ConsoleDevice, type ConsoleOrder, DirectoryError } from '../../base/ports';
import { SECOND_MS } from '../../base/time';

/** "maxResults should not exceed 300"; the console may grant fewer (Directory API, chromeosdevices.list). */
const PAGE_SIZE = 300;
/** So often a call is made again when the console is busy, with pauses that begin at this and double. */
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 2 * SECOND_MS;
/** A page token that is refused is often taken a little later: GAM asks twice more, after so long (src/gam/__init__.py, platform.md §4). */
const TOKEN_PAUSES_MS: readonly number[] = [5 * SECOND_MS, 10 * SECOND_MS];

const REFUSED = 400;
const NOT_FOUND = 404;

export interface Page {
  readonly devices: readonly ConsoleDevice[];
  readonly next: string | null;
}

/** Makes a call that may be made again. What passes is waited for; what does not is a sentence, but for the code `leave`. */
function asking<T>(context: ProgramContext, leave: number | null, call: () => T): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return call();
    } catch (error) {
      if (!(error instanceof DirectoryError) || error.code === leave) throw error;
      if (!error.passing) throw new UserError('directory-refused', { what: 'the Chromebooks', why: error.message, account: context.identity.acting() });
      if (attempt >= ATTEMPTS || context.clock.now() >= context.handOverAt) throw error;
      context.clock.wait(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}

/** The console no longer knows where a listing was; what was read before stands, and the listing has to begin again. */
export class ListingLost extends Error {
  override readonly name = 'ListingLost';
}

/** One page of the fleet. Throws `ListingLost` where its token is refused for good, `DirectoryError` where the console stays silent. */
export function nextPage(context: ProgramContext, page: string | null, order: ConsoleOrder, detail: ConsoleDetail): Page {
  // Without a token there is nothing to be forgotten: what is refused then is refused for another reason.
  if (page === null) return asking(context, null, () => context.directory.devices(null, PAGE_SIZE, order, detail));
  for (let attempt = 0; ; attempt++) {
    try {
      return asking(context, REFUSED, () => context.directory.devices(page, PAGE_SIZE, order, detail));
    } catch (error) {
      if (!(error instanceof DirectoryError) || error.code !== REFUSED) throw error;
      const pause = TOKEN_PAUSES_MS[attempt];
      if (pause === undefined) throw new ListingLost(error.message);
      context.clock.wait(pause);
    }
  }
}

/** One device with everything the console tells of it; null where the console has it no longer. */
export function oneDevice(context: ProgramContext, deviceId: string): ConsoleDevice | null {
  try {
    return asking(context, NOT_FOUND, () => context.directory.device(deviceId));
  } catch (error) {
    if (error instanceof DirectoryError && error.code === NOT_FOUND) return null;
    throw error;
  }
}
