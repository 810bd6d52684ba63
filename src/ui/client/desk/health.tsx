/** This file draws how the machinery is: the account, the triggers, the jobs and what is left of the day's quotas. */
import type { JSX } from 'preact';

import type { DeskView } from '../../contracts';
import { ago } from '../moments';
import { Badge, Press, StillWorking } from '../parts';
import { wordFor } from '../wording';
import { desk } from '../wording/desk';
import type { OpenDesk } from './use-desk';

/** Less than this part of a quota left is shown as nearly used up. */
const NEARLY_GONE_SHARE = 0.1;

interface Props {
  readonly view: DeskView;
  readonly now: number;
  readonly open: OpenDesk;
}

function lastRun({ state, startedAt, finishedAt }: DeskView['jobs'][number], now: number): string {
  if (state === 'running' && startedAt !== null) return desk.startedAt(ago(startedAt, now));
  return finishedAt === null ? desk.never : desk.finished(ago(finishedAt, now));
}

function Jobs({ view, now, open }: Props): JSX.Element {
  const blocked = open.running !== null || open.refreshing || open.settingUp;
  return (
    <section class="card" aria-labelledby="jobs">
      <h2 id="jobs">{desk.jobs}</h2>
      <ul class="list">
        {view.jobs.map((job) => (
          <li key={job.job}>
            <div class="row spread">
              <strong>{job.job}</strong>
              <Badge tone={job.trouble !== '' ? 'bad' : job.state === 'running' ? 'active' : 'quiet'}>{job.trouble === '' ? wordFor(desk.jobStates, job.state) : desk.jobTrouble}</Badge>
            </div>
            {job.about === '' ? null : <p class="soft">{job.about}</p>}
            <p>{[lastRun(job, now), job.progress].filter((text) => text !== '').join(' · ')}</p>
            {job.trouble === '' ? null : <p class="failed">{job.trouble}</p>}
            <Press
              label={desk.runNow}
              working={desk.running}
              kind="plain"
              busy={open.running === job.job}
              blocked={blocked}
              name={desk.runJob(job.job)}
              onPress={() => open.run(job.job)}
            />
          </li>
        ))}
      </ul>
      <StillWorking busy={open.running !== null} />
    </section>
  );
}

function Quotas({ view }: Pick<Props, 'view'>): JSX.Element | null {
  if (view.quotas.length === 0) return null;
  return (
    <>
      <h3>{desk.quotas}</h3>
      <ul class="list plain">
        {view.quotas.map(({ name, left, of, need }) => {
          const scarce = left < of * NEARLY_GONE_SHARE;
          return (
            <li key={name}>
              <div class="row spread">
                <span>{name}</span>
                <span class={scarce ? 'failed' : 'soft'}>
                  {desk.left(left, of)}
                  {scarce ? `, ${desk.nearlyGone}` : ''}
                </span>
              </div>
              <meter class={scarce ? 'bar scarce' : 'bar'} min={0} max={Math.max(1, of)} value={left} aria-label={name} />
              {need === '' ? null : <p class="soft">{need}</p>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Triggers({ view }: Pick<Props, 'view'>): JSX.Element {
  const missing = view.triggers.some(({ present }) => !present);
  return (
    <>
      <h3>{desk.triggers}</h3>
      <ul class="list plain">
        {view.triggers.map(({ handler, about, present }) => (
          <li key={handler} class="row spread">
            <span>{about === '' ? handler : about}</span>
            <Badge tone={present ? 'good' : 'bad'}>{present ? desk.present : desk.missing}</Badge>
          </li>
        ))}
      </ul>
      {missing ? <p class="failed">{desk.missingHint}</p> : null}
    </>
  );
}

export function Health(props: Props): JSX.Element {
  const { view } = props;
  return (
    <>
      <Jobs {...props} />
      <section class="card" aria-labelledby="health">
        <h2 id="health">{desk.health}</h2>
        <p>
          <span class="soft">{desk.account}</span> <strong class="break">{view.account}</strong>
        </p>
        {view.quotas.length === 0 ? null : <Quotas view={view} />}
        {view.triggers.length === 0 ? null : <Triggers view={view} />}
      </section>
    </>
  );
}
