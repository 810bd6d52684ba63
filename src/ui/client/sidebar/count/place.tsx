/** This file is the place in the sidebar where a school counts its devices: say where once, then scan. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { Server } from '../../call';
import { Announcer, Press, SILENCE, Trouble, saying, useNow } from '../../parts';
import { COUNTING } from '../../wording/stocktake';
import { ScanBox } from '../scan-box';
import { Smile } from '../smile';
import { Here } from './here';
import type { ScanQueue } from './scan-queue';
import { Scans, lookOf } from './scans';
import { type Choice, type OpenCount, useCount } from './use-count';
import { WhereForm } from './where';

function Left({ open }: { readonly open: OpenCount }): JSX.Element | null {
  if (open.left.length === 0) return null;
  return (
    <section class="card notice waiting">
      <h2>{COUNTING.leftTitle}</h2>
      <p>{COUNTING.left(open.left)}</p>
      <p class="break">
        <bdi>{open.left.join(', ')}</bdi>
      </p>
      <Press label={COUNTING.noted} working={COUNTING.noted} kind="plain" busy={false} onPress={open.forgetLeft} />
    </section>
  );
}

/** How the way to the server stands, where there is something to know of it. */
function Way({ queue }: { readonly queue: ScanQueue }): JSX.Element | null {
  if (queue.over) {
    return (
      <div class="notice bad" role="alert">
        <strong>{COUNTING.overTitle}</strong>
        <p>{COUNTING.overText}</p>
      </div>
    );
  }
  const { trouble } = queue;
  return (
    <>
      {trouble === null ? null : (
        <div class="notice waiting" role="status">
          <p>{trouble === '' ? COUNTING.notThrough : trouble}</p>
          <Press label={COUNTING.tryNow} working={COUNTING.tryNow} kind="plain" busy={false} onPress={() => queue.sendNow()} />
        </div>
      )}
      {!queue.stored && queue.waiting > 0 ? <p class="notice waiting">{COUNTING.notStored}</p> : null}
    </>
  );
}

interface CountingProps {
  readonly open: OpenCount;
  readonly choice: Choice;
  readonly queue: ScanQueue;
  readonly shown: boolean;
  change(): void;
}

function Counting({ open, choice, queue, shown, change }: CountingProps): JSX.Element {
  const now = useNow(open.view?.now ?? Date.now());
  const school = open.view?.stocktakes.find((one) => one.id === choice.stocktake)?.schools.find((one) => one.id === choice.school)?.name ?? '';
  const [newest] = queue.entries;
  const look = newest === undefined ? null : lookOf(newest, now);
  return (
    <>
      <div class="row spread one-line">
        <p>
          <strong>{school}</strong>
          <br />
          <bdi class="soft">{choice.place === '' ? COUNTING.wholeSchool : choice.place}</bdi>
          {choice.move ? <span class="soft"> · {COUNTING.moving}</span> : null}
        </p>
        <Press label={COUNTING.change} working={COUNTING.change} kind="quiet" busy={false} onPress={change} />
      </div>
      <ScanBox
        id="count-scan"
        label={COUNTING.scan}
        hint={COUNTING.scanHint}
        button={COUNTING.add}
        working={COUNTING.saving(queue.waiting)}
        busy={queue.waiting > 0}
        shown={shown}
        scanned={(text) => queue.add(text, { school: choice.school, place: choice.place, move: choice.move })}
      />
      <Way queue={queue} />
      {newest === undefined || look === null ? null : (
        <p key={`${newest.id} ${newest.fate.how}`} class={`flash ${look.tone}`} role="status">
          <bdi>{newest.code}</bdi> <strong>{look.word}</strong>
        </p>
      )}
      {open.here === null ? null : <Here here={open.here} foundSince={open.foundSince} place={choice.place} refresh={open.refresh} />}
      <Scans entries={queue.entries} now={now} />
    </>
  );
}

export function Part({ server, shown }: { readonly server: Server; readonly shown: boolean }): JSX.Element {
  const open = useCount(server, shown);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState(SILENCE);
  const { view, choice, queue } = open;
  if (view === null) {
    return (
      <>
        <p class="opening">
          {open.looking ? <span class="spinner" aria-hidden="true" /> : null} {open.trouble === null ? COUNTING.opening : null}
        </p>
        <Trouble message={open.trouble} />
        {open.trouble === null ? null : <Press label={COUNTING.lookAgain} working={COUNTING.looking} kind="plain" busy={open.looking} onPress={open.look} />}
      </>
    );
  }
  if (view.stocktakes.length === 0) {
    return (
      <>
        <Left open={open} />
        <section class="nothing">
          <Smile />
          <h1>{COUNTING.noneTitle}</h1>
          <p>{COUNTING.noneText}</p>
          <Press label={COUNTING.lookAgain} working={COUNTING.looking} kind="plain" busy={open.looking} onPress={open.look} />
        </section>
      </>
    );
  }
  const chosen = (next: Choice): void => {
    open.choose(next);
    setAsking(false);
    setSaid(saying(COUNTING.scanHint, false));
  };
  return (
    <>
      <Left open={open} />
      {choice === null || queue === null || asking ? (
        <WhereForm view={view} before={choice} places={open.here?.places.map((one) => one.place) ?? []} chosen={chosen} />
      ) : (
        <Counting open={open} choice={choice} queue={queue} shown={shown} change={() => setAsking(true)} />
      )}
      <Announcer said={said} />
    </>
  );
}
