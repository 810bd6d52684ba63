/** This file tells the time by the script's own clock and the district's zone. */
import type { Clock } from '../base/ports';
import { rememberedZone } from '../base/time';

/** `+0930` or `-0400`, as the SimpleDateFormat letter Z writes it, in minutes. */
function minutesOf(offset: string): number {
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5)));
}

export function scriptClock(): Clock {
  const name = Session.getScriptTimeZone();
  return {
    now: () => Date.now(),
    // Whether Google's build carries every zone in Intl is documented nowhere; Utilities.formatDate is.
    zone: rememberedZone(name, (moment) => minutesOf(Utilities.formatDate(new Date(moment), name, 'Z'))),
    wait: (ms) => Utilities.sleep(ms),
  };
}

/** The day that it is where the script's zone is. */
export const scriptToday = (): string => Utilities.formatDate(new Date(), Session.getScriptTimeZone(), 'yyyy-MM-dd');
