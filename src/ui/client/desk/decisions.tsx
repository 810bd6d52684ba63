/** This file draws what waits for people at the desk: approvals to agree to or refuse, and trouble to settle. */
import type { JSX } from 'preact';

import type { DeskView } from '../../contracts';
import { ago, clockTime } from '../moments';
import { Press, Trouble } from '../parts';
import type { Changing } from '../use-change';
import { desk } from '../wording/desk';

type Approval = DeskView['approvals'][number];

interface Props {
  readonly view: DeskView;
  readonly now: number;
  readonly changing: Changing;
  /** Why this visitor may not decide; null for one who may. */
  readonly reason: string | null;
  done(view: DeskView, said: string): void;
}

/** Why this visitor cannot agree; null where they can. The server decides again when the button is pressed. */
export function whyNotAgree({ mine, needs, approvedBy }: Approval, visitor: string): string | null {
  if (approvedBy.some((who) => who.toLowerCase() === visitor.toLowerCase())) return desk.alreadyAgreed;
  return mine && needs > 1 ? desk.mineNeedsOther : null;
}

function Decision({ approval, view, now, changing, reason, done }: Props & { readonly approval: Approval }): JSX.Element {
  const name = `approve ${approval.id}`;
  const [agreeing, refusing] = [`${name} yes`, `${name} no`];
  const decide = (agree: boolean): void =>
    changing.run(agree ? agreeing : refusing, 'desk.approve', { approval: approval.id, agree }, (next) =>
      done(next, agree ? desk.agreedNow : desk.refusedNow),
    );
  const whyNot = reason ?? whyNotAgree(approval, view.visitor);
  const blocked = changing.busy !== null;
  return (
    <li>
      <p>
        <strong>{approval.about}</strong>
      </p>
      <p class="soft">
        {desk.askedBy(approval.askedBy, approval.askedAt === null ? '' : ago(approval.askedAt, now))}
        <br />
        {desk.agreed(approval.approvedBy, approval.needs)}
      </p>
      <div class="row">
        <Press
          label={desk.agree}
          working={desk.agreeing}
          busy={changing.busy === agreeing}
          blocked={blocked || whyNot !== null}
          name={`${desk.agree}: ${approval.about}`}
          onPress={() => decide(true)}
        />
        <Press
          label={desk.refuse}
          working={desk.refusing}
          kind="plain"
          busy={changing.busy === refusing}
          blocked={blocked || reason !== null}
          name={`${desk.refuse}: ${approval.about}`}
          onPress={() => decide(false)}
        />
        {whyNot === null ? null : <span class="reason">{whyNot}</span>}
      </div>
      <Trouble message={changing.trouble(agreeing) ?? changing.trouble(refusing)} />
    </li>
  );
}

export function Approvals(props: Props): JSX.Element {
  const { approvals } = props.view;
  return (
    <section class="card" aria-labelledby="approvals">
      <h2 id="approvals">{desk.approvals}</h2>
      {approvals.length === 0 ? (
        <p class="soft">{desk.noApprovals}</p>
      ) : (
        <ul class="list">
          {approvals.map((approval) => (
            <Decision key={approval.id} approval={approval} {...props} />
          ))}
        </ul>
      )}
    </section>
  );
}

export function TroubleList({ view, now, changing, done }: Omit<Props, 'reason'>): JSX.Element {
  return (
    <section class="card" aria-labelledby="trouble">
      <h2 id="trouble">{desk.trouble}</h2>
      {view.trouble.length === 0 ? (
        <p class="notice good">{desk.noTrouble}</p>
      ) : (
        <ul class="list">
          {view.trouble.map(({ id, at, what, next, canSettle }) => {
            const name = `settle ${id}`;
            const settle = (): void => changing.run(name, 'desk.settle', { trouble: id }, (after) => done(after, desk.settled));
            return (
              <li key={id}>
                <p>
                  <strong>{what}</strong> {at === null ? null : <span class="soft">{clockTime(at, now)}</span>}
                </p>
                {next === '' ? null : <p>→ {next}</p>}
                {canSettle ? (
                  <Press
                    label={desk.settle}
                    working={desk.settling}
                    kind="plain"
                    busy={changing.busy === name}
                    blocked={changing.busy !== null}
                    name={`${desk.settle}: ${what}`}
                    onPress={settle}
                  />
                ) : null}
                <Trouble message={changing.trouble(name)} />
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
