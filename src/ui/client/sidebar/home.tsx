/** This file is the place that comes first: what waits at somebody's schools today, and the list behind every number. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { HomeLine, HomeLines, HomeView } from '../../contracts/home';
import { directionOf } from '../../direction';
import type { Server } from '../call';
import { clockTime, dayText, showTimesIn, span } from '../moments';
import { Press, Trouble, useNow } from '../parts';
import { recalled, remember } from '../remembered';
import { WORDING, wordFor } from '../wording';
import { HOME } from '../wording/home';
import { TICKETS } from '../wording/tickets';
import type { SidebarPartProps } from './part';
import { Smile } from './smile';

/** The School ID that was chosen, where nobody's column names somebody; an id names no person. */
const CHOICE_KEY = 'mytech school';
/** Home that is left open is read again so often; it is a large reading. */
const AGAIN_MS = 5 * 60_000;
const EXCEPTIONS_SHOWN = 6;

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface OpenHome {
  readonly view: HomeView | null;
  readonly trouble: string | null;
  readonly busy: boolean;
  /** The School IDs to ask lists for. */
  readonly schools: string;
  choose(school: string): void;
  look(): void;
}

/** Reads home when it comes to the front and what it shows is old. */
function useHome(server: Server, shown: boolean): OpenHome {
  const [choice, setChoice] = useState(() => recalled(CHOICE_KEY));
  const [view, setView] = useState<HomeView | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const turn = useRef(0);
  const readAt = useRef(0);
  const look = useCallback(async (): Promise<void> => {
    const began = ++turn.current;
    setBusy(true);
    const heard = await server.call('home.view', { school: choice });
    if (began !== turn.current) return;
    setBusy(false);
    setTrouble(heard.ok ? null : heard.message);
    if (!heard.ok) return;
    readAt.current = Date.now();
    showTimesIn(heard.value.zone);
    setView(heard.value);
  }, [server, choice]);
  useEffect(() => {
    readAt.current = 0;
  }, [choice]);
  useEffect(() => {
    if (!shown) return undefined;
    const ifOld = (): void => {
      if (!document.hidden && Date.now() - readAt.current > AGAIN_MS) void look();
    };
    ifOld();
    const timer = setInterval(ifOld, AGAIN_MS);
    return () => clearInterval(timer);
  }, [shown, look]);
  return {
    ...{ view, trouble, busy },
    schools: choice === '*' ? '*' : (view?.schools.map((school) => school.id).join(',') ?? choice),
    choose(school) {
      remember(CHOICE_KEY, school);
      setChoice(school);
    },
    look: () => void look(),
  };
}

function SchoolChoice({ view, home }: { readonly view: HomeView; readonly home: OpenHome }): JSX.Element {
  const [only] = view.schools;
  const chosen = home.schools === '*' ? '*' : view.schools.length === 1 && only !== undefined ? only.id : '';
  return (
    <select aria-label={HOME.change} value={chosen} onChange={(event) => home.choose(event.currentTarget.value)}>
      <option value="">{view.schools.length === 0 ? HOME.choose : view.schools.length === 1 ? HOME.mine : `${HOME.mine} (${HOME.several(view.schools.length)})`}</option>
      <option value="*">{HOME.all}</option>
      {view.choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

interface TilesProps {
  readonly title: string;
  readonly lists: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  open(list: string): void;
}

const LOUD: readonly string[] = ['late', 'overdue'];

function Tiles({ title, lists, counts, open }: TilesProps): JSX.Element {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <div class="whose">
        {lists.map((list) => (
          <button key={list} id={`list-${list}`} type="button" class={LOUD.includes(list) && (counts[list] ?? 0) > 0 ? 'loud' : ''} aria-label={`${(counts[list] ?? 0).toLocaleString()} ${HOME.lists[list] ?? ''}`} onClick={() => open(list)}>
            <strong>{(counts[list] ?? 0).toLocaleString()}</strong> {HOME.counts[list]}
          </button>
        ))}
      </div>
    </section>
  );
}

interface TodayProps {
  readonly view: HomeView;
  readonly home: OpenHome;
  readonly go: SidebarPartProps['go'];
  open(list: string): void;
}

function Today({ view, home, go, open }: TodayProps): JSX.Element {
  if (view.choices.length === 0 || view.schools.length === 0) {
    const isEmpty = view.choices.length === 0;
    return (
      <section class="nothing">
        <Smile />
        <h1>{isEmpty ? HOME.none : HOME.which}</h1>
        <p>{isEmpty ? HOME.noneText : HOME.whichText}</p>
        {isEmpty ? null : <SchoolChoice view={view} home={home} />}
      </section>
    );
  }
  const { exceptions, problems, counts, oldest } = view;
  return (
    <>
      <SchoolChoice view={view} home={home} />
      <section class="card first" aria-labelledby="first">
        <h2 id="first">{HOME.first}</h2>
        <p>{view.first}</p>
        {view.firstList === '' ? null : <Press label={HOME.show} working="" busy={false} name={`${HOME.show}: ${view.first}`} onPress={() => open(view.firstList)} />}
      </section>
      <Tiles title={HOME.tickets} lists={['late', 'waiting', 'nobody', 'mine']} counts={counts} open={open} />
      {oldest === '' ? null : (
        <p class="row">
          <Press label={HOME.oldest(oldest)} working="" kind="quiet" busy={false} onPress={() => go({ ticket: oldest })} />
        </p>
      )}
      <Tiles title={HOME.devices} lists={['overdue', 'due', 'out', 'spare']} counts={counts} open={open} />
      <section aria-labelledby="attention">
        <h2 id="attention">{HOME.attention}</h2>
        {exceptions.length === 0 ? <p class="soft">{HOME.clean}</p> : null}
        <ul class="lines">
          {exceptions.slice(0, EXCEPTIONS_SHOWN).map(({ kind, count }) => (
            <li key={kind}>
              <button type="button" id={`list-exception:${kind}`} onClick={() => open(`exception:${kind}`)}>
                <span>{sentenceCase(kind)}</span> <strong>{count.toLocaleString()}</strong>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {problems.length === 0 ? null : (
        <section aria-labelledby="problems">
          <h2 id="problems">{HOME.problems}</h2>
          <ul class="list plain">
            {problems.map(({ what, scope, place, since }, at) => (
              <li key={at}>
                <b>{wordFor({ ...TICKETS.causes, ...WORDING.categories }, what)}</b>{' '}
                <span class="soft">
                  {scope === 'district' ? HOME.district : place}
                  {since === null ? '' : ` · ${HOME.since(dayText(since))}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="row spread">
        <span class="hint">{clockTime(view.now, view.now)}</span>
        <Press label={HOME.refresh} working={HOME.refresh} kind="quiet" busy={home.busy} onPress={home.look} />
      </div>
    </>
  );
}

function dueText({ due }: HomeLine, now: number): string {
  if (due === null) return '';
  if (typeof due === 'string') return HOME.dueOn(dayText(due));
  return due < now ? HOME.late(span(now - due)) : HOME.due(span(due - now));
}

interface ListProps extends Pick<SidebarPartProps, 'server' | 'go'> {
  readonly list: string;
  readonly schools: string;
  close(): void;
}

function List({ server, list, schools, go, close }: ListProps): JSX.Element {
  const [answer, setAnswer] = useState<HomeLines | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [page, setPage] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    let over = false;
    void server.call('home.list', { school: schools, list, page }).then((heard) => {
      if (over) return;
      setTrouble(heard.ok ? null : heard.message);
      if (heard.ok) setAnswer(heard.value);
    });
    return () => {
      over = true;
    };
  }, [server, list, schools, page]);
  const now = useNow(answer?.now ?? Date.now());
  return (
    <>
      <div class="row">
        <Press label={HOME.back} working="" kind="quiet" busy={false} onPress={close} />
      </div>
      <h1 ref={title} tabIndex={-1}>
        {HOME.lists[list] ?? sentenceCase(list.replace(/^exception:/, ''))}
      </h1>
      <Trouble message={trouble} />
      {answer === null && trouble === null ? (
        <p class="opening">
          <span class="spinner" aria-hidden="true" /> {TICKETS.loading}
        </p>
      ) : null}
      {answer?.lines.length === 0 ? <p class="soft">{HOME.empty}</p> : null}
      <ol class="queue">
        {answer?.lines.map((line) => (
          <li key={line.ticket + line.serial + line.about}>
            <button type="button" class="edged" onClick={() => go(line.ticket === '' ? { serial: line.serial } : { ticket: line.ticket })}>
              <span class="row spread">
                <strong dir="auto">{line.ticket === '' ? line.title : line.ticket}</strong>
                <span class="hint">{dueText(line, now)}</span>
              </span>
              {line.ticket === '' ? null : <b>{wordFor(WORDING.categories, line.title)}</b>}
              <span class={line.ticket === '' ? 'soft' : 'cut'} dir={directionOf(line.about, 'ltr')}>
                {line.about}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {answer !== null && answer.more > 0 ? <Press label={HOME.more(answer.more)} working="" kind="plain" busy={false} onPress={() => setPage(page + 1)} /> : null}
    </>
  );
}

export function Home({ server, shown, go }: Pick<SidebarPartProps, 'server' | 'shown' | 'go'>): JSX.Element {
  const home = useHome(server, shown);
  const [list, setList] = useState('');
  const [last, setLast] = useState('');
  // The keyboard comes back to the number that was pressed.
  useEffect(() => {
    if (list === '' && last !== '') document.getElementById(`list-${last}`)?.focus();
  }, [list]);
  const { view } = home;
  const open = (name: string): void => {
    setLast(name);
    setList(name);
  };
  if (list !== '') return <List key={list} server={server} list={list} schools={home.schools} go={go} close={() => setList('')} />;
  return (
    <>
      <Trouble message={home.trouble} />
      {view === null && home.trouble !== null ? <Press label={HOME.refresh} working={HOME.refresh} busy={home.busy} onPress={home.look} /> : null}
      {view === null && home.trouble === null ? (
        <p class="opening">
          <span class="spinner" aria-hidden="true" /> {HOME.loading}
        </p>
      ) : null}
      {view === null ? null : <Today view={view} home={home} go={go} open={open} />}
    </>
  );
}
