/** This file proves how each kind of column reads what people type, and that what it writes it reads back. */
import { choiceKind, dayKind, flagKind, jsonKind, listKind, momentKind, textKind, wholeKind, type Cell, type Kind } from '../../src/base/cell';

const UTC = { name: 'Etc/UTC', offsetMinutes: () => 0 };

function read<T>(kind: Kind<T>, cell: Cell): T | string {
  const reading = kind.read(cell, UTC);
  return reading.ok ? reading.value : `unreadable: ${reading.expected}`;
}

describe('what people type', () => {
  const state = choiceKind(['new', 'on hold', ''], '');

  it.each([
    ['text', textKind, 123, '123'],
    ['text', textKind, true, 'TRUE'],
    ['text', textKind, null, ''],
    ['choice', state, ' On Hold ', 'on hold'],
    ['choice', state, null, ''],
    ['choice', state, 'later', expect.stringMatching(/^unreadable: it should be one of new, on hold/)],
    ['day', dayKind, 46_297, '2026-10-02'],
    ['day', dayKind, ' 2026-10-02 ', '2026-10-02'],
    ['day', dayKind, 'tomorrow', 'unreadable: it should be a date, such as 2026-10-02'],
    ['moment', momentKind, 25_569.5, 43_200_000],
    ['moment', momentKind, 'noon', 'unreadable: it should be a date with a time'],
    ['whole', wholeKind, ' 12 ', 12],
    ['whole', wholeKind, 1.5, 'unreadable: it should be a whole number'],
    ['whole', wholeKind, 'twelve', 'unreadable: it should be a whole number'],
    ['whole', wholeKind, true, 'unreadable: it should be a whole number'],
    ['flag', flagKind, 'Yes', true],
    ['flag', flagKind, false, false],
    ['flag', flagKind, null, false],
    ['flag', flagKind, 'maybe', 'unreadable: it should be yes or no'],
    ['list', listKind, 'a, b,,c ', ['a', 'b', 'c']],
    ['list', listKind, null, []],
    ['structured', jsonKind({ a: 0 }), null, { a: 0 }],
    ['structured', jsonKind({ a: 0 }), '{"a":', 'unreadable: MyTech wrote it and it was changed by hand'],
  ] as readonly (readonly [string, Kind<unknown>, Cell, unknown])[])('in a column of the kind %s: %#', (_name, kind, cell, expected) => {
    expect(read(kind, cell)).toEqual(expected);
  });

  it('counts for nothing where it is only blanks', () => {
    expect([dayKind, momentKind, wholeKind, flagKind, choiceKind(['a', 'b'], 'a'), listKind].map((kind) => read<unknown>(kind, '  '))).toEqual([null, null, null, false, 'a', []]);
  });
});

describe('what MyTech writes', () => {
  it('leaves a cell empty where there is nothing to say', () => {
    expect([textKind.write('', UTC), choiceKind(['', 'a'], '').write('', UTC), listKind.write([], UTC), flagKind.write(false, UTC), dayKind.write(null, UTC)]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('offers no empty choice in a list to choose from', () => expect(choiceKind(['', 'a', 'b'], '').choices).toEqual(['a', 'b']));
});
