/** This file lists what was handed out and erased, and is where a second person agrees to an erasure. */
import type { JSX } from 'preact';

import type { ReceiptLine, ReceiptList } from '../../../../contracts/records';
import { ago, dayText } from '../../../moments';
import { Badge, Press, StillWorking, Trouble } from '../../../parts';
import { type Changing, useChange } from '../../../use-change';
import { useLook } from '../../../use-look';
import { RECORDS } from '../../../wording/records';
import type { DeskPartProps } from '../../part';

const TONES: Readonly<Record<string, 'good' | 'waiting' | 'active' | 'bad' | 'quiet'>> = { 'given out': 'good', 'erased': 'good', 'waiting': 'waiting', 'agreed': 'active', 'erasing': 'active', 'not clean': 'bad', 'refused': 'quiet' };

interface DecideProps {
  readonly line: ReceiptLine;
  readonly changing: Changing;
  readonly reason: string | null;
  done(after: ReceiptList, said: string): void;
}

function Decide({ line, changing, reason, done }: DecideProps): JSX.Element {
  const [yes, no] = [`yes ${line.receipt}`, `no ${line.receipt}`];
  const decide = (agree: boolean): void =>
    changing.run(agree ? yes : no, 'records.decide', { receipt: line.receipt, agree }, (after) => done(after, agree ? RECORDS.agreedNow : RECORDS.refusedNow));
  const whyNot = reason ?? (line.mine ? RECORDS.mine : null);
  return (
    <>
      <div class="row">
        <Press label={RECORDS.agree} working={RECORDS.agreeing} name={`${RECORDS.agree}: ${line.receipt}`} busy={changing.busy === yes} blocked={changing.busy !== null} reason={whyNot} onPress={() => decide(true)} />
        <Press label={RECORDS.refuse} working={RECORDS.refusing} kind="plain" name={`${RECORDS.refuse}: ${line.receipt}`} busy={changing.busy === no} blocked={changing.busy !== null || reason !== null} onPress={() => decide(false)} />
      </div>
      <Trouble message={changing.trouble(yes) ?? changing.trouble(no)} />
    </>
  );
}

export function Receipts({ server, now, reason, say }: DeskPartProps): JSX.Element {
  const { view, trouble, busy, look, show } = useLook(server, 'records.receipts');
  const changing = useChange(server);
  const done = (after: ReceiptList, said: string): void => {
    show(after);
    say(said);
  };
  return (
    <section class="card" aria-labelledby="receipts" aria-busy={busy}>
      <div class="row spread">
        <h2 id="receipts">{RECORDS.receipts}</h2>
        <Press label={RECORDS.again} working={RECORDS.finding} kind="plain" busy={busy} onPress={() => void look()} />
      </div>
      <p class="soft">{RECORDS.receiptLead}</p>
      <Trouble message={trouble} />
      <StillWorking busy={busy} />
      {view?.receipts.length === 0 ? <p>{RECORDS.noReceipts}</p> : null}
      <ul class="list">
        {view?.receipts.map((line) => (
          <li key={line.receipt}>
            <div class="row spread">
              <strong>
                {RECORDS.what[line.what]} {line.receipt}
              </strong>
              <Badge tone={TONES[line.state] ?? 'quiet'}>{RECORDS.states(line.state)}</Badge>
            </div>
            <p>
              {line.about}
              {line.rows === 0 ? '' : `, ${RECORDS.count(line.rows)}`}
            </p>
            <p class="soft break">
              {RECORDS.line(line.askedFor, line.askedBy)}
              {line.askedAt === null ? '' : `, ${ago(line.askedAt, now)}`}
              {line.agreedBy.length === 0 ? '' : `. ${RECORDS.agreedBy(line.agreedBy)}`}
            </p>
            {line.state === 'waiting' ? <Decide line={line} changing={changing} reason={reason} done={done} /> : null}
            {line.byHand.length === 0 ? null : (
              <details>
                <summary>{RECORDS.byHand}</summary>
                <ul>
                  {line.byHand.map((task) => (
                    <li key={task}>{task}</li>
                  ))}
                </ul>
              </details>
            )}
            {line.backupsUntil === '' || line.state !== 'erased' ? null : <p class="hint">{RECORDS.until(dayText(line.backupsUntil))}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
