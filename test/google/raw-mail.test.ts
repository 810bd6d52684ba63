/** These tests read the mails that we write with a parser that knows nothing of us. */
import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import type { OutgoingMail } from '../../src/base/ports';
import { MARKER, headerText, rawMail } from '../../src/google/raw-mail';
import { letterOf } from '../../local/services/gmail/raw';

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
const FROM = 'robot@school.example';
const mail = (over: Partial<OutgoingMail> = {}): OutgoingMail => ({ mailId: 'reply:MT-1001:click1', to: 'pat@home.example', subject: 'Repaired', text: 'Ready.', html: '<p>Ready.</p>', senderName: 'MyTech', ...over });

/** Texts as people and templates write them, in many scripts; lone halves of characters cannot be sent by anybody. */
const said = fc.string({ unit: 'grapheme', maxLength: 200 });

describe('a mail that we write', () => {
  it('says to a parser just what was meant', async () => {
    await fc.assert(
      fc.asyncProperty(said, said, said, async (subject, text, senderName) => {
        const raw = rawMail(mail({ subject, text, html: `<p>${text.length}</p>`, senderName }), FROM, base64);
        // eslint-disable-next-line no-control-regex -- a header holds none of them
        const line = (typed: string): string => typed.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
        const read = await PostalMime.parse(raw);
        expect(read.subject ?? '').toBe(line(subject));
        expect(read.from).toMatchObject({ address: FROM });
        expect((read.text ?? '').replace(/\r?\n/g, '\n').trimEnd()).toBe(text.replace(/\r?\n/g, '\n').trimEnd());
        expect((read.html ?? '').trim()).toBe(`<p>${text.length}</p>`);
        // The stand-in reads the same.
        expect(letterOf(Buffer.from(raw).toString('base64url'), FROM, 'test')).toMatchObject({ subject: line(subject), body: text, to: ['pat@home.example'] });
        for (const one of raw.split('\r\n')) expect(one.length).toBeLessThanOrEqual(998);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps its name in all scripts', async () => {
    for (const senderName of ['Ayuda técnica', '学校技术支持', 'مساعدة المدرسة', 'A "quoted" \\ name', 'Help, and more']) {
      const read = await PostalMime.parse(rawMail(mail({ senderName }), FROM, base64));
      expect(read.from).toMatchObject({ name: senderName, address: FROM });
    }
  });

  it('can be given no header by what was typed', async () => {
    const typed = 'Hello\r\nBcc: all@district.example\r\n\r\n<script>';
    const read = await PostalMime.parse(rawMail(mail({ subject: typed, senderName: typed, mailId: typed }), FROM, base64));
    expect(read.bcc ?? []).toEqual([]);
    expect(read.headers.map((one) => one.key)).not.toContain('bcc');
    expect(read.subject).toBe('Hello Bcc: all@district.example <script>');
  });

  it('says that it is automatic, which one it is, and what it answers', async () => {
    const raw = rawMail(mail({ automatic: 'auto-replied', replyTo: 'help@school.example' }), FROM, base64, { messageId: '<b@x.example>', references: '<a@x.example>' });
    const read = await PostalMime.parse(raw);
    const of = (name: string): string | undefined => read.headers.find((one) => one.key === name.toLowerCase())?.value;
    expect([of('Auto-Submitted'), of(MARKER), of('In-Reply-To'), of('References')]).toEqual(['auto-replied', 'reply%3AMT-1001%3Aclick1', '<b@x.example>', '<a@x.example> <b@x.example>']);
    expect(read.replyTo).toMatchObject([{ address: 'help@school.example' }]);
  });

  it('cuts a long header into words of 75 characters at most, between characters', () => {
    const words = headerText('维'.repeat(80), base64).split('\r\n ');
    expect(words.length).toBeGreaterThan(4);
    for (const word of words) expect(word.length).toBeLessThanOrEqual(75);
  });
});
