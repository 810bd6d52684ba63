/** These tests hold Utilities to Java's bytes and patterns, and to the virtual clock. */
import { strToU8, zipSync } from 'fflate';
import { LONGEST_SLEEP_MS } from '../../local/services/utilities';
import { record, run, stage } from './script-stage';

describe('Utilities.formatDate', () => {
  const written = (iso: string, zone: string, pattern: string): unknown => run(stage(), 'return Utilities.formatDate(a, b, c);', { args: [new Date(iso), zone, pattern] });

  it.each([
    ['yyyy-MM-dd HH:mm:ss.SSS', '2026-10-02 09:05:07.008'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-10-02T09:05:07-04:00'],
    ['EEE, d MMM yyyy h:mm a Z', 'Fri, 2 Oct 2026 9:05 AM -0400'],
    ['EEEE d MMMM yy, u', 'Friday 2 October 26, 5'],
    ["h 'o''clock' ''", "9 o'clock '"],
    ['X XX', '-04 -0400'],
  ])('writes %s', (pattern, text) => {
    expect(written('2026-10-02T13:05:07.008Z', 'America/New_York', pattern)).toBe(text);
  });

  it('follows daylight saving, half-hour zones, noon and midnight', () => {
    expect(written('2026-01-02T05:00:00Z', 'America/New_York', 'HH:mm h a Z')).toBe('00:00 12 AM -0500');
    expect(written('2026-01-02T06:30:00Z', 'Asia/Kolkata', 'HH:mm h a XXX')).toBe('12:00 12 PM +05:30');
    expect(written('2026-01-02T06:30:00Z', 'GMT', 'XXX Z')).toBe('Z +0000');
  });

  it('refuses letters, zones and arguments it does not know', () => {
    expect(() => written('2026-01-02T05:00:00Z', 'UTC', 'YYYY')).toThrow('The letter Y of a date pattern is not in the local Workspace.');
    expect(() => written('2026-01-02T05:00:00Z', 'Mars/Base', 'yyyy')).toThrow('Invalid argument: timeZone');
    expect(() => written('2026-01-02T05:00:00Z', 'UTC', "yyyy 'at")).toThrow('Unterminated quote');
    expect(() => run(stage(), "Utilities.formatDate('2026-01-02', 'UTC', 'yyyy');")).toThrow("(String,String,String) don't match the method signature for Utilities.formatDate");
  });
});

describe('blobs', () => {
  it('are made of text or bytes', () => {
    expect(run(stage(), "const blob = Utilities.newBlob('é', 'text/csv', 'a.csv'); return [blob.getDataAsString(), blob.getBytes(), blob.getContentType(), blob.getName()];")).toEqual(['é', [-61, -87], 'text/csv', 'a.csv']);
    expect(run(stage(), 'const blob = Utilities.newBlob([65, 66]); return [blob.getDataAsString(), blob.getContentType(), blob.getName()];')).toEqual(['AB', null, null]);
  });

  it('are unzipped where they say that they are zipped', () => {
    const zip = Array.from(new Int8Array(zipSync({ 'users.csv': strToU8('id\n1'), 'more/classes.csv': strToU8('c'), 'empty/': new Uint8Array(0) })));
    const unzip = (type: string): unknown =>
      run(stage(), 'return Utilities.unzip(Utilities.newBlob(a, b)).map((f) => [f.getName(), f.getContentType(), f.getDataAsString()]);', { args: [zip, type] });
    expect(unzip('application/zip')).toEqual([
      ['users.csv', 'text/csv', 'id\n1'],
      ['more/classes.csv', 'text/csv', 'c'],
    ]);
    expect(() => unzip('text/plain')).toThrow('Exception: Invalid argument');
    expect(() => run(stage(), "Utilities.unzip(Utilities.newBlob('x', 'application/zip'));")).toThrow('Exception: Invalid argument');
  });
});

describe('ids and waiting', () => {
  it('gives ids of the seed', () => {
    const ids = 'return [Utilities.getUuid(), Utilities.getUuid()];';
    const [first, second] = run(stage(3), ids) as string[];
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second).not.toBe(first);
    expect(run(stage(3), ids)).toEqual([first, second]);
  });

  it('waits in virtual time, five minutes at most', () => {
    const outcome = record(stage(), 'Utilities.sleep(2500);');
    expect(outcome.endedMs - outcome.startedMs).toBeGreaterThanOrEqual(2500);
    expect(() => run(stage(), `Utilities.sleep(${LONGEST_SLEEP_MS + 1});`)).toThrow('Exception: Invalid argument');
  });
});

describe('Utilities.computeDigest', () => {
  const digest = (text: string): unknown => run(stage(), 'return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, a, Utilities.Charset.UTF_8).map((byte) => (byte & 255).toString(16)).join(" ");', { args: [text] });

  it('gives the bytes of SHA-256, signed', () => {
    expect(run(stage(), 'return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc", Utilities.Charset.UTF_8).slice(0, 3);')).toEqual([-70, 120, 22]);
    expect(digest('ñ')).not.toBe(digest('n'));
  });

  it('refuses what it does not do', () => {
    expect(() => run(stage(), 'Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc");')).toThrow("don't match the method signature for Utilities.computeDigest");
  });
});

describe('Utilities.base64Encode and base64EncodeWebSafe', () => {
  it('write a text of UTF-8, the latter with the signs that addresses may hold, both with padding', () => {
    expect(run(stage(), 'return [Utilities.base64Encode("Süß?>", Utilities.Charset.UTF_8), Utilities.base64EncodeWebSafe("Süß?>~", Utilities.Charset.UTF_8)];')).toEqual(['U8O8w58/Pg==', 'U8O8w58_Pn4=']);
  });

  it('refuse what is no text, and a text without its charset', () => {
    expect(() => run(stage(), 'Utilities.base64Encode("a");')).toThrow("don't match the method signature for Utilities.base64Encode");
    expect(() => run(stage(), 'Utilities.base64EncodeWebSafe(1, Utilities.Charset.UTF_8);')).toThrow("don't match the method signature for Utilities.base64EncodeWebSafe");
  });
});
