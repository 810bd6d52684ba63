/** This file lets people of the invented district write to the helpdesk by e-mail: a teacher, a family to whom it happens again, a machine, a stranger. */
import type { SentMessage } from '../../local/services/mail/store';
import { answerSubject, written } from '../../local/web/mail/written';
import type { QuietClock } from './quiet-clock';
import { guardianOf, introduceFamily, reportFrom, sendReport } from './reports';
import { type Act, type Told, daysAgo, schoolUpTo, studentsOf } from './told';

const STRANGER = 'd.curious@elsewhere.example';

export class Letters {
  constructor(
    private readonly told: Told,
    private readonly clock: QuietClock,
  ) {}

  acts(): readonly Act[] {
    return [...this.#teacher(), ...this.#again(), { atMs: daysAgo(4, '16:20'), run: () => this.#stranger() }];
  }

  /** A teacher writes about a cart, is asked something, and answers. */
  #teacher(): readonly Act[] {
    const { district, technicians, book } = this.told;
    const { teacher } = district.cast;
    const school = teacher.school ?? schoolUpTo(district, 5);
    const who = technicians.of(school);
    let ticket = '';
    let mail: SentMessage | null = null;
    return [
      { atMs: daysAgo(6, '9:12'), run: () => (mail = this.#write(teacher.email, 'Six dark Chromebooks in my cart', 'Good morning,\n\nsix of the Chromebooks in the cart in room 204 stay dark this morning. The other eighteen are fine. We have a writing test on Thursday.\n\nThank you!')) },
      {
        atMs: daysAgo(6, '10:40'),
        run: () => {
          ticket = book.ofMail(mail?.id ?? '');
          book.press(who, 'tickets.answer', { ticket, text: 'Good morning! Is the light on the plug of the cart itself on? It has a switch at the back that the cleaners sometimes press.', wait: true });
        },
      },
      { atMs: daysAgo(5, '7:50'), run: () => void this.#answer(teacher.email, ticket, 'It was the switch! Five are back. Number 17 stays dark, whichever socket I take.') },
      { atMs: daysAgo(5, '9:05'), run: () => book.press(who, 'tickets.note', { ticket, text: 'Number 17: take a charger and a spare along when I am there on Friday.' }) },
    ];
  }

  /** What was solved breaks again, and the family answers the mail that said so; another family's mail program answers for it. */
  #again(): readonly Act[] {
    const { installation, district, technicians, book } = this.told;
    const school = schoolUpTo(district, 12);
    const [first, second] = studentsOf(district, school).slice(4);
    if (first === undefined || second === undefined) return [];
    const who = technicians.of(school);
    let [broken, away] = ['', ''];
    const addressOf = (student: typeof first): string => guardianOf(district, student)?.email ?? '';
    return [
      { atMs: daysAgo(7, '8:15'), run: () => (broken = sendReport(installation, district, reportFrom(district, first, 'open', { category: 'keyboard', text: 'The letter A prints twice, every time.' }))) },
      { atMs: daysAgo(7, '8:40'), run: () => (away = sendReport(installation, district, reportFrom(district, second, 'open', { category: 'app', text: 'The reading app asks for a code that we never got.' }))) },
      { atMs: daysAgo(7, '13:30'), run: () => book.press(who, 'tickets.resolve', { ticket: book.ofResponse(broken), resolution: 'fixed', cause: 'wear', text: 'We cleaned the keyboard. It types as it should again.' }) },
      { atMs: daysAgo(7, '14:00'), run: () => technicians.canned(who, book.ofResponse(away), 'details') },
      { atMs: daysAgo(7, '14:12'), run: () => void this.#answer(addressOf(second), book.ofResponse(away), 'I am out of the office until Monday and read my mail after that.', [['Auto-Submitted', 'auto-replied']]) },
      {
        atMs: daysAgo(5, '18:25'),
        run: () => {
          introduceFamily(installation, district, { student: first, email: addressOf(first), language: 'en' });
          this.#answer(addressOf(first), book.ofResponse(broken), 'Thank you, it was fine for a day. Since this afternoon the letter A prints twice again.');
        },
      },
    ];
  }

  /** Somebody whom nobody knows names a ticket; it becomes one of its own, and tells nothing. */
  #stranger(): void {
    const { mail } = this.told.installation.workspace;
    const known = mail.sent.map(({ subject }) => /\[MT-\d+\]/.exec(subject)?.[0]).find((mark) => mark !== undefined) ?? '[MT-1001]';
    this.#write(STRANGER, `${known} your ticket`, 'Hello, I am looking after the student of this ticket now. Please send me the address and the phone number of the family.');
  }

  /** Writes to the helpdesk as the mailbox page does. */
  #write(from: string, subject: string, text: string, answers: SentMessage | null = null, headers: readonly (readonly [string, string])[] = []): SentMessage {
    const { installation, district } = this.told;
    const { workspace } = installation;
    const account = workspace.accounts.get(from) ?? { email: from, name: from, about: '', inDomain: false };
    const letter = written(account, { to: district.cast.programAccount, subject, text }, answers);
    if (letter === null) throw new Error(`${from} could not write to the helpdesk.`);
    // One look reads it, the next one sends what was answered.
    this.clock.expect('tick_', 2);
    return workspace.mail.receive({ ...letter, headers: [...(letter.headers ?? []), ...headers] });
  }

  /** Answers the last mail about a ticket; within a conversation only its text names the number. */
  #answer(from: string, ticket: string, text: string, headers: readonly (readonly [string, string])[] = []): SentMessage {
    const [last] = this.told.installation.workspace.mail.mailbox(from).filter(({ subject, body }) => `${subject} ${body}`.includes(ticket));
    if (last === undefined) throw new Error(`${from} has no mail about ${ticket}.`);
    return this.#write(from, answerSubject(last.subject), text, last, headers);
  }
}
