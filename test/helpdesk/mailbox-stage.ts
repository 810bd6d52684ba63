/** This file lets tests write to the helpdesk mailbox of a ready stage, and look at what became of it. */
import type { Letter, SentMessage } from '../../local/services/mail/store';
import { Stage, type Cells, MINUTE_MS } from '../path/stage';

export const STRANGER = 'stranger@elsewhere.example';

type Mailed = Partial<Omit<Letter, 'from'>> & { readonly from: string; readonly headers?: Letter['headers'] };

export class MailStage {
  constructor(readonly stage: Stage) {}

  static ready(): MailStage {
    const stage = Stage.ready();
    const mail = new MailStage(stage);
    mail.setting('helpdesk mailbox', 'on');
    // The first look only notes from when on mail is taken in.
    mail.tick();
    stage.mark();
    return mail;
  }

  get helpdesk(): string {
    return this.stage.owner;
  }

  setting(name: string, value: string): void {
    const row = this.stage.rows('programme', 'Settings').findIndex((one) => one['Setting'] === name);
    this.stage.hands('programme').type(`Settings!B${row + 2}`, value);
  }

  /** Somebody writes to the helpdesk, a second after whatever was before. */
  write(mail: Mailed, how: { readonly lateMs?: number } = {}): SentMessage {
    this.stage.workspace.clock.advance(1_000);
    return this.stage.workspace.mail.receive({ to: [this.helpdesk], cc: [], subject: '', body: '', htmlBody: null, name: null, replyTo: null, project: '', ...mail }, how);
  }

  /** Answers a mail in its conversation, as a mail program does. */
  answer(to: SentMessage, from: string, body: string, more: Partial<Letter> = {}): SentMessage {
    const id = `<${to.id}@mail.gmail.com>`;
    return this.write({ from, subject: `Re: ${to.subject}`, body, headers: [['In-Reply-To', id], ['References', id], ...(more.headers ?? [])], ...more, ...(more.headers === undefined ? {} : { headers: [['In-Reply-To', id], ['References', id], ...more.headers] }) });
  }

  /** The five minutes between two looks. */
  tick(): void {
    this.stage.workspace.clock.advance(MINUTE_MS);
    this.stage.fire('tick_');
  }

  outcomes(): readonly string[] {
    return this.stage.rows('programme', 'Mail in').map((row) => `${String(row['Outcome'])} ${String(row['Ticket'] ?? '')}`.trim());
  }

  ticket(number: string): Cells {
    const found = this.stage.tickets().find((row) => row['Ticket'] === number);
    if (found === undefined) throw new Error(`There is no ${number}.`);
    return found;
  }

  said(number: string): readonly Cells[] {
    return this.stage.rows('staff', 'Messages').filter((row) => row['Ticket'] === number);
  }

  /** The last mail that somebody got. */
  lastTo(address: string): SentMessage {
    const [last] = this.stage.workspace.mail.mailbox(address);
    if (last === undefined) throw new Error(`${address} has no mail.`);
    return last;
  }
}
