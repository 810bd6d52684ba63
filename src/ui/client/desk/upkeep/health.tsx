/** This file is the desk's section on how MyTech is: what needs somebody first, then who runs it, what is used up, and how its jobs are. */
import type { JSX } from 'preact';

import type { HealthView } from '../../../contracts/health';
import { ago, dayText } from '../../moments';
import { Address, Badge, Press, StillWorking, Trouble } from '../../parts';
import { type Changing, useChange } from '../../use-change';
import { useLook } from '../../use-look';
import { HEALTH } from '../../wording/health';
import type { DeskPartProps } from '../part';

interface Props {
  readonly view: HealthView;
  readonly now: number;
}

interface ActProps extends Props {
  readonly changing: Changing;
  readonly reason: string | null;
  done(view: HealthView, said: string): void;
}

const TONES: Readonly<Record<number, 'bad' | 'waiting' | 'quiet'>> = { 1: 'bad', 2: 'waiting', 3: 'quiet' };

function Needs({ view, now, changing, reason, done }: ActProps): JSX.Element {
  const { needs } = view;
  if (needs.length === 0) {
    return (
      <section class="card notice good" aria-labelledby="needs">
        <h2 id="needs">{HEALTH.well}</h2>
        <p>{HEALTH.wellHint}</p>
      </section>
    );
  }
  // One button mends all that is wrong with triggers, so it stands with the first of them.
  const mended = needs.find(({ fix }) => fix === 'triggers');
  return (
    <section class="card" aria-labelledby="needs">
      <h2 id="needs">{HEALTH.needs(needs.length)}</h2>
      <ul class="list">
        {needs.map((need) => (
          <li key={need.id}>
            <div class="row spread">
              <Badge tone={TONES[need.urgency] ?? 'quiet'}>{HEALTH.urgencies[need.urgency]}</Badge>
              {need.since === null ? null : <span class="soft">{HEALTH.since(ago(need.since, now))}</span>}
            </div>
            <p>
              <strong>{need.what}</strong>
            </p>
            <p>{need.next}</p>
            {need === mended ? (
              <Press label={HEALTH.mend} working={HEALTH.mending} busy={changing.busy === 'mend'} blocked={changing.busy !== null} reason={reason} onPress={() => changing.run('mend', 'health.mend', {}, (next) => done(next, HEALTH.mended))} />
            ) : null}
            {need.fix === 'settle' ? (
              <Press
                label={HEALTH.settle}
                working={HEALTH.settling}
                kind="plain"
                name={HEALTH.settleNamed(need.what)}
                busy={changing.busy === need.id}
                blocked={changing.busy !== null}
                onPress={() => changing.run(need.id, 'health.settle', { trouble: need.id }, (next) => done(next, HEALTH.settled))}
              />
            ) : null}
            <Trouble message={changing.trouble(need === mended ? 'mend' : need.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Accounts({ view, now }: Props): JSX.Element {
  return (
    <section class="card" aria-labelledby="accounts">
      <h2 id="accounts">{HEALTH.accounts}</h2>
      <dl class="facts roomy">
        {view.accounts.map(({ what, who }, at) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {who === '' ? at === view.accounts.length - 1 ? HEALTH.unknown : HEALTH.nobody : <Address of={who} />}
              {at === 0 ? <span class="soft"> · {view.lastRun === null ? HEALTH.neverRan : HEALTH.lastRun(ago(view.lastRun, now))}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** From this part on a bar says in words and colour that it is nearly full. */
const SCARCE_SHARE = 0.9;

function Meter({ name, value, of, said, note, isPeak = false }: { readonly name: string; readonly value: number; readonly of: number; readonly said: string; readonly note: string; readonly isPeak?: boolean }): JSX.Element {
  // A busy minute is over with the minute.
  const scarce = !isPeak && value >= of * SCARCE_SHARE;
  return (
    <li>
      <div class="row spread">
        <span>{name}</span>
        <span class={scarce ? 'failed' : 'soft'}>
          {said}
          {scarce ? `, ${HEALTH.nearlyGone}` : ''}
        </span>
      </div>
      <meter class={scarce ? 'bar scarce' : 'bar'} min={0} max={Math.max(1, of)} value={Math.min(of, value)} aria-label={`${name}: ${said}`} />
      <p class="hint">{note}</p>
    </li>
  );
}

function Quotas({ view }: Pick<Props, 'view'>): JSX.Element {
  return (
    <section class="card" aria-labelledby="used">
      <h2 id="used">{HEALTH.quotas}</h2>
      <ul class="list plain">
        {view.quotas.map(({ name, used, of, unit, note }) => (
          <Meter key={name} name={name} value={used} of={of} said={HEALTH.used(used, of, unit)} note={note} isPeak={unit === 'reads'} />
        ))}
      </ul>
    </section>
  );
}

function Cells({ view }: Pick<Props, 'view'>): JSX.Element {
  return (
    <section class="card" aria-labelledby="room">
      <h2 id="room">{HEALTH.cells}</h2>
      <p class="soft">{view.measuredOn === '' ? HEALTH.notMeasured : HEALTH.cellsLead(dayText(view.measuredOn))}</p>
      <ul class="list plain">
        {view.cells.map(({ workbook, cells, of, whenFull }) => (
          <Meter key={workbook} name={workbook} value={cells} of={of} said={HEALTH.cellsSaid(cells, HEALTH.percent(cells / of))} note={HEALTH.full(whenFull)} />
        ))}
      </ul>
    </section>
  );
}

function Triggers({ view, now }: Props): JSX.Element {
  return (
    <section class="card" aria-labelledby="own-triggers">
      <h2 id="own-triggers">{HEALTH.triggers}</h2>
      {view.triggers.length === 0 ? <p class="soft">{HEALTH.triggersElsewhere(view.inCharge)}</p> : null}
      <ul class="list plain">
        {view.triggers.map(({ about, count, last }, at) => (
          <li key={at} class="row spread">
            <span>
              {about} {last === null ? null : <span class="soft">· {ago(last, now)}</span>}
            </span>
            <Badge tone={count === 1 ? 'good' : count === 0 ? 'bad' : 'waiting'}>{HEALTH.triggerStates[count === 1 ? 'there' : count === 0 ? 'missing' : 'doubled']}</Badge>
          </li>
        ))}
        {view.foreign.map((handler, at) => (
          <li key={`foreign ${at}`} class="row spread">
            <code>{handler}</code>
            <Badge tone="waiting">{HEALTH.triggerStates.foreign}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Jobs({ view, now }: Props): JSX.Element {
  const { columns } = HEALTH;
  return (
    <section class="card" aria-labelledby="all-jobs">
      <h2 id="all-jobs">{HEALTH.jobs}</h2>
      <div class="scroll" role="region" aria-label={HEALTH.jobTimes} tabIndex={0}>
        <table class="table">
          <thead>
            <tr>
              {[columns.job, columns.last, columns.took, columns.next, columns.how].map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.jobs.map((job) => (
              <tr key={job.job}>
                <th scope="row">
                  {job.job} <span class="soft">{HEALTH.every[job.every]}</span>
                </th>
                <td>{job.finishedAt === null ? HEALTH.never : ago(job.finishedAt, now)}</td>
                <td>{job.tookMs === null ? '' : HEALTH.seconds(job.tookMs)}</td>
                <td>{!job.on || job.next === null ? '' : ago(job.next, now)}</td>
                <td>
                  {job.trouble !== '' ? <Badge tone="bad">{HEALTH.trouble}</Badge> : job.late !== '' ? <Badge tone="waiting">{HEALTH.late}</Badge> : <Badge tone={job.on ? 'good' : 'quiet'}>{job.on ? HEALTH.fine : HEALTH.off}</Badge>}
                  {job.late === '' ? null : <span class="hint"> {job.late}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export function HealthSection({ server, now, reason, say }: DeskPartProps): JSX.Element {
  const { view, trouble, busy, look, show } = useLook(server, 'health.view');
  const changing = useChange(server);
  const done = (next: HealthView, said: string): void => {
    show(next);
    say(said);
  };
  return (
    <section class="apart" aria-label={HEALTH.title} aria-busy={busy}>
      <div class="row spread">
        <h2>{HEALTH.title}</h2>
        <Press label={HEALTH.again} working={HEALTH.looking} kind="plain" busy={busy} onPress={() => void look()} />
      </div>
      <Trouble message={trouble} />
      <StillWorking busy={busy} />
      {view === null ? (
        <p class="opening">{busy ? HEALTH.looking : null}</p>
      ) : (
        <>
          <Needs view={view} now={now} changing={changing} reason={reason} done={done} />
          <div class="columns">
            <div>
              <Quotas view={view} />
              <Accounts view={view} now={now} />
            </div>
            <div>
              <Cells view={view} />
            </div>
            <div class="wide">
              <Triggers view={view} now={now} />
              <Jobs view={view} now={now} />
            </div>
          </div>
        </>
      )}
    </section>
  );
}
