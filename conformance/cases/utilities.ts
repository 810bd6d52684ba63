/** These cases ask about dates, digests, archives and bytes. */
import { below, type Case, type Json } from '../case';
import { refusal, refused } from '../refusal';

const MOMENT = new Date(Date.UTC(2026, 2, 8, 6, 5, 4, 30));

/** An archive of `users.csv`, a folder `inner/`, and `inner/é.txt`, as bytes of a script, each from -128 to 127. */
const ARCHIVE = [
  80, 75, 3, 4, 20, 0, 0, 0, 8, 0, 0, 96, 33, 92, -118, 22, 84, -69, 16, 0, 0, 0, 14, 0, 0, 0, 9, 0, 0, 0, 117, 115, 101, 114, 115, 46, 99, 115, 118, -53, 76, -47, -55, 75, -52, 77, -27, 50, -44,
  113, -52, 75, -28, 2, 0, 80, 75, 3, 4, 20, 0, 0, 0, 8, 0, 0, 96, 33, 92, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 105, 110, 110, 101, 114, 47, 3, 0, 80, 75, 3, 4, 20, 0, 0, 8, 0, 0, 0,
  96, 33, 92, 62, -115, 4, 14, 2, 0, 0, 0, 2, 0, 0, 0, 12, 0, 0, 0, 105, 110, 110, 101, 114, 47, -61, -87, 46, 116, 120, 116, -61, -87, 80, 75, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0, 0, 96, 33, 92, -118,
  22, 84, -69, 16, 0, 0, 0, 14, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 117, 115, 101, 114, 115, 46, 99, 115, 118, 80, 75, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0, 0, 96, 33, 92, 0,
  0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 55, 0, 0, 0, 105, 110, 110, 101, 114, 47, 80, 75, 1, 2, 20, 0, 20, 0, 0, 8, 0, 0, 0, 96, 33, 92, 62, -115, 4, 14, 2, 0,
  0, 0, 2, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 93, 0, 0, 0, 105, 110, 110, 101, 114, 47, -61, -87, 46, 116, 120, 116, 80, 75, 5, 6, 0, 0, 0, 0, 3, 0, 3, 0, -91, 0, 0, 0, -119, 0, 0,
  0, 0, 0,
];

const format = (pattern: string, zone = 'America/New_York'): string => Utilities.formatDate(MOMENT, zone, pattern);
const computeDigest = (text: string): readonly number[] => Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
const computeHmacSha256Signature = (text: string, key: string): readonly number[] => Utilities.computeHmacSha256Signature(text, key, Utilities.Charset.UTF_8);

export const utilityCases: readonly Case[] = [
  {
    id: 'utilities.dates',
    settles: ['Utilities.formatDate'],
    question: 'How does formatDate write the patterns that MyTech uses, before and after clocks change?',
    claims: ['2026-03-08 01:05:04.030', '26/3/8 1:05 AM', 'Sun, March 8', 'Mar 7', '-0500 -05:00', 'Z', "o'clock 7"],
    run: () => [
      format('yyyy-MM-dd HH:mm:ss.SSS'),
      format('yy/M/d h:mm a'),
      format('EEE, MMMM d'),
      format('MMM u'),
      format('Z XXX'),
      format('XXX', 'UTC'),
      format("'o''clock' u"),
    ],
  },
  {
    id: 'utilities.dates-unknown-zone',
    settles: ['Utilities.formatDate'],
    question: 'Does formatDate refuse a time zone that it does not know?',
    source: 'Java reads such a zone as GMT without a word.',
    strict: true,
    claims: refusal('Invalid argument: timeZone. Should be of type: String (Nowhere/Land)'),
    run: () => refused(() => format('HH', 'Nowhere/Land')),
  },
  {
    id: 'utilities.digests',
    settles: below('Utilities', 'computeDigest computeHmacSha256Signature DigestAlgorithm Charset'),
    question: 'Are digests signed bytes of UTF-8, and is an empty key refused?',
    claims: { digest: [-70, 120, 22, -65], digestLength: 32, accent: [74, -103, 85, 126], hmac: [-9, -68, -125, -12], emptyKey: refusal('Invalid argument: key') },
    run: () => ({
      digest: computeDigest('abc').slice(0, 4),
      digestLength: computeDigest('abc').length,
      accent: computeDigest('é').slice(0, 4),
      hmac: computeHmacSha256Signature('The quick brown fox jumps over the lazy dog', 'key').slice(0, 4),
      emptyKey: refused(() => computeHmacSha256Signature('x', '')),
    }),
  },
  {
    id: 'utilities.base64',
    settles: below('Utilities', 'base64Encode base64EncodeWebSafe'),
    question: 'Is base64 of a text that of its UTF-8, and does the web-safe kind keep its padding?',
    claims: ['R29vZ2xl4oSi', 'w79-Pg==', 'w79+Pg=='],
    run: () => [Utilities.base64EncodeWebSafe('Google™', Utilities.Charset.UTF_8), Utilities.base64EncodeWebSafe('ÿ~>', Utilities.Charset.UTF_8), Utilities.base64Encode('ÿ~>', Utilities.Charset.UTF_8)],
  },
  {
    id: 'utilities.blobs',
    settles: [...below('Utilities', 'newBlob getUuid sleep'), ...below('Blob', 'getBytes getContentType getDataAsString getName')],
    question: 'Which type and name has a blob of its own, how are its bytes read, and how long may a script sleep?',
    claims: { text: ['text/plain', null, 'é'], bytes: [null, null, [-61, -87]], named: ['text/csv', 'a.csv', 'x'], latin: 'Ã©', charset: refusal('Invalid argument: no such charset'), uuid: true, sleep: refusal('Invalid argument: sleep may last 300000 ms at most.') },
    run() {
      const [text, bytes, named] = [Utilities.newBlob('é'), Utilities.newBlob([-61, -87]), Utilities.newBlob('x', 'text/csv', 'a.csv')];
      return {
        text: [text.getContentType(), text.getName(), text.getDataAsString()],
        bytes: [bytes.getContentType(), bytes.getName(), bytes.getBytes()],
        named: [named.getContentType(), named.getName(), named.getDataAsString()],
        latin: bytes.getDataAsString('ISO-8859-1'),
        charset: refused(() => bytes.getDataAsString('no such charset')),
        uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(Utilities.getUuid()),
        sleep: refused(() => Utilities.sleep(300_001)),
      };
    },
  },
  {
    id: 'utilities.unzip',
    settles: ['Utilities.unzip'],
    question: 'What does unzip give of an archive with a folder and a name in UTF-8, and what does it refuse?',
    matters: 'rosters, which come as archives',
    claims: {
      files: [['users.csv', 'text/csv', 'id,name\n1,Ana\n'], ['inner/é.txt', 'text/plain', 'é']],
      wrongType: refusal('Invalid argument: the content type of a blob to unzip must be application/zip.'),
      cut: refusal('Invalid argument: the blob is not a zip archive.'),
    },
    run() {
      const bytes: number[] = ARCHIVE;
      return {
        files: Utilities.unzip(Utilities.newBlob(bytes, 'application/zip')).map((file): Json => [file.getName(), file.getContentType(), file.getDataAsString()]),
        wrongType: refused(() => Utilities.unzip(Utilities.newBlob(bytes, 'application/octet-stream'))),
        cut: refused(() => Utilities.unzip(Utilities.newBlob(bytes.slice(0, 60), 'application/zip'))),
      };
    },
  },
  {
    id: 'utilities.zip',
    settles: below('Utilities', 'zip unzip newBlob'),
    question: 'Does unzip give back what zip took, by name and byte, and which type and name has the archive?',
    matters: 'backups and exports, which are kept as archives',
    claims: { archive: ['application/zip', 'archive.zip'], named: 'all.zip', files: [['a.csv', [120, 44, 121]], ['inner/é.bin', [-61, -87, 0]]] },
    run() {
      const blobs = [Utilities.newBlob('x,y', 'text/csv', 'a.csv'), Utilities.newBlob([-61, -87, 0], 'application/octet-stream', 'inner/é.bin')];
      const archive = Utilities.zip(blobs);
      return {
        archive: [archive.getContentType(), archive.getName()],
        named: Utilities.zip(blobs, 'all.zip').getName(),
        files: Utilities.unzip(archive).map((file): Json => [file.getName(), file.getBytes()]),
      };
    },
  },
  {
    id: 'utilities.zip-names',
    settles: ['Utilities.zip'],
    question: 'Does zip refuse two blobs of one name, and a blob without a name?',
    source: 'Documented nowhere.',
    strict: true,
    claims: { twice: refusal('Invalid argument: the blobs of a zip need a name each.'), nameless: refusal('Invalid argument: the blobs of a zip need a name each.') },
    run: () => ({
      twice: refused(() => Utilities.zip([Utilities.newBlob('x', 'text/plain', 'a.txt'), Utilities.newBlob('y', 'text/plain', 'a.txt')])),
      nameless: refused(() => Utilities.zip([Utilities.newBlob('x')])),
    }),
  },
];
