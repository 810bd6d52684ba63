/** This file is the desk's page People: the roster that waits, the roster as it is, and who left with equipment. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';

import type { LeaversView, PeopleView } from '../../../contracts/people';
import { webAddress } from '../../../link';
import type { Heard, Server } from '../../call';
import { ago, dayText } from '../../moments';
import { Badge, Press, StillWorking, Trouble } from '../../parts';
import { type Changing, useChange } from '../../use-change';
import { wordFor } from '../../wording';
import { PEOPLE_WORDING as words } from '../../wording/people';
import { Changes } from './preview';

interface WaitingProps {
  readonly waiting: NonNullable<PeopleView['waiting']>;
  readonly visitor: string;
  readonly now: number;
  readonly changing: Changing;
  readonly reason: string | null;
  done(view: PeopleView, said: string): void;
}

function Decision({ waiting, visitor, changing, reason, done }: WaitingProps): JSX.Element {
  const [yes, no] = ['roster yes', 'roster no'];
  const decide = (agree: boolean): void =>
    changing.run(agree ? yes : no, 'people.decide', { approval: waiting.approval, agree }, (view) =>
      done(view, !agree ? words.refusedNow : view.waiting?.state === 'open' ? words.agreedNow : words.agreedOne),
    );
  const mine = waiting.approvedBy.some((who) => who.toLowerCase() === visitor.toLowerCase());
  const whyNot = reason ?? (mine ? words.alreadyAgreed : null);
  return (
    <>
      <p class="soft">{words.needs(waiting.approvedBy, waiting.needs)}</p>
      <div class="row">
        <Press label={words.agree} working={words.agreeing} busy={changing.busy === yes} blocked={changing.busy !== null || whyNot !== null} onPress={() => decide(true)} />
        <Press label={words.refuse} working={words.refusing} kind="plain" busy={changing.busy === no} blocked={changing.busy !== null || reason !== null} onPress={() => decide(false)} />
        {whyNot === null ? null : <span class="reason">{whyNot}</span>}
      </div>
      <Trouble message={changing.trouble(yes) ?? changing.trouble(no)} />
    </>
  );
}

function Waiting(props: WaitingProps): JSX.Element {
  const { waiting, now } = props;
  if (waiting.state === 'refused') return <p class="card notice waiting">{words.isRefused}</p>;
  return (
    <section class="card" aria-labelledby="roster-waits">
      <h2 id="roster-waits">{waiting.kind === 'first' ? words.waitingFirst : words.waitingLarge}</h2>
      <p>{waiting.state === 'open' ? words.waitingLead : words.isAgreed}</p>
      <p class="soft break">
        {words.files(waiting.files)}
        {waiting.at === null ? '' : ` · ${words.read(ago(waiting.at, now))}`}
      </p>
      <Changes of={waiting} />
      {waiting.state === 'open' ? <Decision {...props} /> : null}
    </section>
  );
}

function Standing({ standing }: Pick<PeopleView, 'standing'>): JSX.Element | null {
  if (standing.length === 0) return null;
  const most = Math.max(1, ...standing.map((one) => one.students));
  return (
    <div class="wide-table">
      <table>
        <caption class="unseen">{words.today}</caption>
        <thead>
          <tr>
            <th scope="col">{words.school}</th>
            <th scope="col" class="number">{words.students}</th>
            <th scope="col" class="number">{words.staff}</th>
            <th scope="col" class="number">{words.families}</th>
          </tr>
        </thead>
        <tbody>
          {standing.map((one) => (
            <tr key={one.school}>
              <th scope="row">
                {one.school}
                <meter class="bar" min={0} max={most} value={one.students} aria-hidden="true" />
              </th>
              <td class="number">{one.students.toLocaleString()}</td>
              <td class="number">{one.staff.toLocaleString()}</td>
              <td class="number">{one.families.toLocaleString()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TodayProps {
  readonly view: PeopleView;
  readonly now: number;
  readonly looking: boolean;
  readonly blocked: boolean;
  readonly reason: string | null;
  readonly trouble: string | null;
  look(): void;
}

function Today({ view, now, looking, blocked, reason, trouble, look }: TodayProps): JSX.Element {
  const folder = webAddress(view.folderUrl);
  const { last } = view;
  const isNew = last === null && view.standing.length === 0 && view.waiting === null;
  return (
    <section class="card" aria-labelledby="roster-today">
      <h2 id="roster-today">{isNew ? words.none : words.today}</h2>
      {isNew ? <p>{words.noneLead}</p> : null}
      {last === null ? null : (
        <p>
          {words.lastImport(ago(last.finishedAt ?? last.at ?? now, now))}. {words.lastChanges(last.people.add, last.people.change, last.people.leave)}
        </p>
      )}
      {view.roster.trouble === '' ? <p class="soft">{view.roster.progress}</p> : <p class="notice bad">{view.roster.trouble}</p>}
      <Standing standing={view.standing} />
      {view.accounts.progress === '' ? null : (
        <p class="soft">
          {words.accounts}: {view.accounts.trouble === '' ? view.accounts.progress : view.accounts.trouble}
        </p>
      )}
      <div class="row">
        <Press label={words.look} working={words.looking} kind={isNew ? 'main' : 'plain'} busy={looking} blocked={blocked || reason !== null} onPress={look} />
        {folder === null ? null : (
          <a href={folder} target="_blank" rel="noopener">
            {words.folder}
          </a>
        )}
        {reason === null ? null : <span class="reason">{reason}</span>}
      </div>
      <StillWorking busy={looking} />
      <Trouble message={trouble} />
      <p class="hint">{words.lookHint(view.keptDays)}</p>
    </section>
  );
}

function Leavers({ leavers }: { readonly leavers: Heard<LeaversView> | null }): JSX.Element {
  return (
    <section class="card" aria-labelledby="leavers">
      <h2 id="leavers">{words.leavers}</h2>
      {leavers === null ? (
        <p class="soft">
          <span class="spinner" aria-hidden="true" /> {words.opening}
        </p>
      ) : !leavers.ok ? (
        <Trouble message={leavers.message} />
      ) : leavers.value.devices.length === 0 ? (
        <p class="notice good">{words.leaversNone}</p>
      ) : (
        <>
          <p class="soft">{words.leaversCount(leavers.value.people, leavers.value.devices.length)}</p>
          <ul class="list plain scrolls" tabIndex={0} aria-labelledby="leavers">
            {leavers.value.devices.map((device) => (
              <li key={device.serial}>
                <span>
                  <strong>{device.holder}</strong> <span class="soft">{device.leftOn === null ? '' : words.leftOn(dayText(device.leftOn))}</span>
                </span>
                <span class="soft">
                  {[device.kind, device.assetTag === '' ? device.serial : device.assetTag, device.dueOn === null ? '' : words.dueOn(dayText(device.dueOn))].filter((part) => part !== '').join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Results({ view }: { readonly view: PeopleView }): JSX.Element | null {
  if (view.last === null && view.waiting === null && view.results.length === 0) return null;
  return (
    <section class="card" aria-labelledby="roster-results">
      <h2 id="roster-results">{words.results}</h2>
      {view.results.length === 0 ? (
        <p class="notice good">{words.resultsNone}</p>
      ) : (
        <ul class="list plain scrolls" tabIndex={0} aria-labelledby="roster-results">
          {view.results.map(({ source, line, why, outcome }) => (
            <li key={`${source}:${line}`}>
              <span class="row">
                <strong>{words.place(source, line)}</strong>
                <Badge tone={outcome === 'refused' ? 'bad' : 'waiting'}>{wordFor(words.outcomes, outcome)}</Badge>
              </span>
              <span>{why}</span>
            </li>
          ))}
        </ul>
      )}
      {view.moreResults === 0 ? null : <p class="soft">{words.moreResults(view.moreResults)}</p>}
    </section>
  );
}

interface PeopleProps {
  readonly server: Server;
  readonly now: number;
  /** Why this visitor may not change anything, null where they may. */
  readonly reason: string | null;
  say(text: string): void;
}

export function People({ server, now, reason, say }: PeopleProps): JSX.Element {
  const [view, setView] = useState<PeopleView | null>(null);
  const [leavers, setLeavers] = useState<Heard<LeaversView> | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [doing, setDoing] = useState<'open' | 'look' | null>('open');
  const [lookTrouble, setLookTrouble] = useState<string | null>(null);
  const changing = useChange(server);

  const open = useCallback(async (): Promise<void> => {
    const heard = await server.call('people.view', {});
    if (heard.ok) setView(heard.value);
    setFailed(heard.ok ? null : heard.message);
    setLeavers(await server.call('devices.leavers', {}));
  }, [server]);

  useEffect(() => {
    void open().then(() => setDoing(null));
  }, [open]);

  const look = async (): Promise<void> => {
    if (doing !== null) return;
    setDoing('look');
    setLookTrouble(null);
    const heard = await server.call('desk.run', { job: 'roster' });
    if (!heard.ok) setLookTrouble(heard.message);
    await open();
    if (heard.ok) say(words.looked);
    setDoing(null);
  };
  const again = (): void => {
    setDoing('open');
    void open().then(() => setDoing(null));
  };

  if (view === null) {
    return failed === null ? (
      <p class="opening">
        <span class="spinner" aria-hidden="true" /> {words.opening}
      </p>
    ) : (
      <section class="nothing">
        <Trouble message={failed} />
        <Press label={words.tryAgain} working={words.trying} kind="plain" busy={doing === 'open'} onPress={again} />
      </section>
    );
  }
  const done = (next: PeopleView, said: string): void => {
    setView(next);
    say(said);
  };
  return (
    <>
      <Trouble message={failed} />
      {view.waiting === null ? null : <Waiting waiting={view.waiting} visitor={view.visitor} now={now} changing={changing} reason={reason} done={done} />}
      <div class="columns">
        <div>
          <Today view={view} now={now} looking={doing === 'look'} blocked={doing !== null || changing.busy !== null} reason={reason} trouble={lookTrouble} look={() => void look()} />
        </div>
        <div>
          <Leavers leavers={leavers} />
          <Results view={view} />
        </div>
      </div>
    </>
  );
}
