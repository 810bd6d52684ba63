/** This file draws the plans: those that wait for agreement, the one that is being written, and those of the last days. */
import type { JSX } from 'preact';

import type { ConsoleLine, ConsolePlan, ConsoleView } from '../../../contracts/console';
import { webAddress } from '../../../link';
import { ago } from '../../moments';
import { Badge, Press, StillWorking, Trouble } from '../../parts';
import { CONSOLE_WORDING } from '../../wording/console';
import { Lines } from './lines';
import type { OpenConsole } from './use-console';

const { plan: words, writing, past } = CONSOLE_WORDING;

interface Props {
  readonly open: OpenConsole;
  readonly now: number;
  readonly reason: string | null;
  say(text: string): void;
}

interface PlanProps extends Props {
  readonly view: ConsoleView;
  readonly plan: ConsolePlan;
}

const isOpen = (line: ConsoleLine): boolean => line.state === 'planned' || line.state === 'applying';
const isProblem = (line: ConsoleLine): boolean => line.state === 'failed' || line.state === 'changed meanwhile';

/** Whether this visitor has had their say: where two people are needed, asking was one. */
export const whyNot = ({ needs, approvedBy, askedBy }: Pick<ConsolePlan, 'needs' | 'approvedBy' | 'askedBy'>, visitor: string): string | null =>
  approvedBy.includes(visitor) || (needs > 1 && askedBy.toLowerCase() === visitor) ? words.alreadyAgreed : null;

function SheetLink({ view }: { readonly view: ConsoleView }): JSX.Element | null {
  const address = webAddress(view.sheetUrl);
  return address === null ? null : (
    <a href={address} target="_blank" rel="noopener">
      {words.all}
    </a>
  );
}

function Waiting({ open, view, plan, now, reason }: PlanProps): JSX.Element {
  const { changing } = open;
  const [agreeing, refusing] = [`agree ${plan.plan}`, `refuse ${plan.plan}`];
  const had = whyNot(plan, view.visitor);
  const blocked = changing.busy !== null;
  const lines = plan.lines.filter(isOpen);
  const left = (plan.counts['planned'] ?? 0) + (plan.counts['applying'] ?? 0);
  return (
    <li>
      <p>
        <strong>{plan.about}</strong>
      </p>
      <p class="soft">{words.asked(plan.askedBy, plan.askedAt === null ? '' : ago(plan.askedAt, now))}</p>
      {plan.deprovisions ? <p class="notice bad">{words.forGood}</p> : null}
      {plan.standing === 'changed' ? <p class="notice waiting">{words.changed}</p> : null}
      <Lines lines={lines} label={plan.about} />
      <p class="row soft">
        {left > lines.length ? <span>{words.shown(lines.length, left)}</span> : null}
        <SheetLink view={view} />
      </p>
      {plan.needs > 1 ? <p>{plan.approvedBy.length === 0 ? words.needsTwo : words.agreed(plan.approvedBy, plan.needs)}</p> : null}
      <div class="row">
        <Press
          label={words.agree}
          working={words.agreeing}
          busy={changing.busy === agreeing}
          blocked={blocked || reason !== null || had !== null || plan.standing === 'changed'}
          name={`${words.agree}: ${plan.about}`}
          onPress={() => open.decide(plan, true)}
        />
        <Press label={words.refuse} working={words.refusing} kind="plain" busy={changing.busy === refusing} blocked={blocked || reason !== null} name={`${words.refuse}: ${plan.about}`} onPress={() => open.decide(plan, false)} />
        {(reason ?? had) === null ? null : <span class="reason">{reason ?? had}</span>}
      </div>
      <Trouble message={changing.trouble(agreeing) ?? changing.trouble(refusing)} />
    </li>
  );
}

function Writing({ open, view, plan, now, reason }: PlanProps): JSX.Element {
  const { changing } = open;
  const left = (plan.counts['planned'] ?? 0) + (plan.counts['applying'] ?? 0);
  const name = `refuse ${plan.plan}`;
  return (
    <li>
      <p>
        <strong>{plan.about}</strong>
      </p>
      <progress class="bar" max={plan.total} value={plan.total - left} aria-label={plan.about} />
      <p>{writing.progress(plan.total - left, plan.total)}</p>
      <p class="hint">{view.restsUntil === null ? writing.paced : writing.rests(ago(view.restsUntil, now))}</p>
      {view.job.trouble === '' ? null : <p class="notice bad">{view.job.trouble}</p>}
      <Problems plan={plan} />
      <div class="row">
        <Press label={words.stop} working={words.stopping} kind="plain" busy={changing.busy === name} blocked={changing.busy !== null} reason={reason} name={`${words.stop}: ${plan.about}`} onPress={() => open.decide(plan, false)} />
      </div>
      <Trouble message={changing.trouble(name)} />
    </li>
  );
}

function Problems({ plan }: { readonly plan: ConsolePlan }): JSX.Element | null {
  const lines = plan.lines.filter(isProblem);
  return lines.length === 0 ? null : (
    <details class="fold">
      <summary>{past.problems}</summary>
      <Lines lines={lines} label={past.problems} results />
    </details>
  );
}

function Past({ open, plan, now, reason, say }: PlanProps): JSX.Element {
  const { changing } = open;
  const name = `undo ${plan.plan}`;
  const undo = (): void =>
    changing.run(name, 'console.undo', { plan: plan.plan }, (next) => {
      open.took(next);
      say(past.undoAsked);
    });
  const counts = Object.entries(past.counts).flatMap(([state, said]) => ((plan.counts[state] ?? 0) === 0 ? [] : [said(plan.counts[state] ?? 0)]));
  return (
    <li>
      <div class="row spread">
        <strong>{plan.about}</strong>
        <Badge tone={(plan.counts['failed'] ?? 0) > 0 ? 'bad' : plan.standing === 'finished' ? 'good' : 'quiet'}>{(plan.counts['failed'] ?? 0) > 0 ? past.notAll : (past.standings[plan.standing] ?? plan.standing)}</Badge>
      </div>
      <p class="soft">
        {[plan.askedAt === null ? '' : ago(plan.askedAt, now), ...counts].filter((part) => part !== '').join(' · ')}
      </p>
      <Problems plan={plan} />
      {plan.undoable > 0 ? (
        <div class="row">
          <Press label={past.undo} working={past.undoing} kind="plain" busy={changing.busy === name} blocked={changing.busy !== null} reason={reason} name={past.undoName(plan.plan)} onPress={undo} />
        </div>
      ) : null}
      {plan.deprovisions && plan.standing === 'finished' ? <p class="hint">{past.never}</p> : null}
      <Trouble message={changing.trouble(name)} />
    </li>
  );
}

export function WaitingPlans(props: Props): JSX.Element | null {
  const { view, changing } = props.open;
  if (view === null) return null;
  const waiting = view.plans.filter(({ standing }) => standing === 'waiting' || standing === 'changed');
  const underWay = view.plans.filter(({ standing }) => standing === 'writing');
  return (
    <>
      {underWay.length === 0 ? null : (
        <section class="card" aria-labelledby="console-writing">
          <h2 id="console-writing">{writing.title}</h2>
          <ul class="list">
            {underWay.map((plan) => (
              <Writing key={plan.approval} {...props} view={view} plan={plan} />
            ))}
          </ul>
        </section>
      )}
      <section class="card" aria-labelledby="console-waiting">
        <h2 id="console-waiting">{words.title}</h2>
        {waiting.length === 0 ? (
          <p class="soft">{words.none}</p>
        ) : (
          <ul class="list">
            {waiting.map((plan) => (
              <Waiting key={plan.approval} {...props} view={view} plan={plan} />
            ))}
          </ul>
        )}
        <StillWorking busy={changing.busy?.startsWith('agree') === true} />
      </section>
    </>
  );
}

export function PastPlans(props: Props): JSX.Element | null {
  const { view } = props.open;
  if (view === null) return null;
  const ended = view.plans.filter(({ standing }) => standing === 'finished' || standing === 'refused');
  return (
    <section class="card" aria-labelledby="console-past">
      <h2 id="console-past">{past.title}</h2>
      {ended.length === 0 ? (
        <p class="soft">{past.none}</p>
      ) : (
        <ul class="list">
          {ended.map((plan) => (
            <Past key={plan.approval} {...props} view={view} plan={plan} />
          ))}
        </ul>
      )}
    </section>
  );
}
