/** This file proves the arithmetic of days and moments, over the hours that clocks skip and show twice too. */
import fc from 'fast-check';
import {
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  type Zone,
  addDays,
  dayOf,
  dayToSerial,
  isDay,
  minuteOfDay,
  momentAt,
  momentToSerial,
  rememberedZone,
  serialToDay,
  serialToMoment,
  weekday,
} from '../../src/base/time';

/** The offset that the laptop's own tables give a zone. */
function offsetOf(name: string): (moment: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  return (moment) => {
    const shown = format.formatToParts(moment).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(shown) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}

const NEW_YORK = rememberedZone('America/New_York', offsetOf('America/New_York'));
const KATHMANDU: Zone = { name: 'Asia/Kathmandu', offsetMinutes: () => 345 };
const someMoment = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) });

describe('days', () => {
  it('are those of the calendar', () => {
    expect(['2024-02-29', '2026-12-31'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '', 'today', '2026-10-02 '].some(isDay)).toBe(false);
  });

  it('are counted by Sheets from 30 December 1899', () => {
    expect(dayToSerial('1899-12-30')).toBe(0);
    expect(dayToSerial('1970-01-01')).toBe(25_569);
    expect(serialToDay(46_296.75)).toBe('2026-10-01');
  });

  it('come back from their serial numbers and from being moved', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80_000 }), fc.integer({ min: -5_000, max: 5_000 }), (serial, days) => {
        const day = serialToDay(serial);
        expect(dayToSerial(day)).toBe(serial);
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
      }),
    );
  });

  it('begin with Sunday', () => expect([weekday('2026-10-04'), weekday('2026-10-05')]).toEqual([0, 1]));
});

describe('moments', () => {
  it('come back from the number that Sheets keeps, to the millisecond', () => {
    fc.assert(fc.property(someMoment, (moment) => expect(serialToMoment(momentToSerial(moment, KATHMANDU), KATHMANDU)).toBe(moment)));
  });

  it('in the hour that a clock shows twice are taken for the earlier', () => {
    const second = Date.UTC(2026, 10, 1, 6, 30);
    expect(serialToMoment(momentToSerial(second, NEW_YORK), NEW_YORK)).toBe(second - HOUR_MS);
  });

  it('that spring skips are moved on', () => {
    expect(momentAt('2026-03-08', 2 * 60 + 30, NEW_YORK)).toBe(Date.UTC(2026, 2, 8, 7, 30));
  });

  it('lie on the day and in the minute that a clock on the wall shows', () => {
    fc.assert(
      fc.property(someMoment, (moment) => {
        const minute = Math.floor(moment / MINUTE_MS) * MINUTE_MS;
        const again = momentAt(dayOf(minute, NEW_YORK), minuteOfDay(minute, NEW_YORK), NEW_YORK);
        // A reading that stands for two moments gives the earlier of them.
        expect([minute, minute - HOUR_MS]).toContain(again);
      }),
    );
  });
});

describe('a remembered zone', () => {
  it('knows every offset and asks for few', () => {
    let asked = 0;
    const truth = offsetOf('America/New_York');
    const zone = rememberedZone('America/New_York', (moment) => {
      asked++;
      return truth(moment);
    });
    const year = Array.from({ length: 366 * 8 }, (_, index) => Date.UTC(2026, 0, 1) + (index * DAY_MS) / 8);
    for (const moment of year) expect(zone.offsetMinutes(moment)).toBe(truth(moment));
    expect(asked).toBeLessThan(80);
  });
});
