/** This file draws what became of each scan: at once, then with its outcome in colour and in words. */
import type { JSX } from 'preact';

import type { Tone } from '../../../palette';
import type { ScanAnswer } from '../../../contracts/stocktake';
import { ago } from '../../moments';
import { Badge } from '../../parts';
import { COUNTING } from '../../wording/stocktake';
import type { Entry } from './scan-queue';

/** So many are drawn; who looks for an older one finds it in the report. */
const DRAWN = 40;

interface Look {
  readonly tone: Tone;
  readonly word: string;
  readonly more: string;
}

function counted(answer: ScanAnswer, now: number): Look {
  const { outcome, why, before, school, rests, tag, previousTag } = answer;
  const { outcomes } = COUNTING;
  const old = previousTag ? ` ${COUNTING.oldTag(tag)}` : '';
  if (before !== null && outcome !== 'unknown') {
    const place = [before.place, before.school].filter((text) => text !== '').join(', ');
    return { tone: 'fresh', word: outcomes.before, more: COUNTING.before(before.at === null ? '' : ago(before.at, now), before.by, place) };
  }
  if (outcome === 'unknown') return { tone: 'bad', word: outcomes.unknown, more: why === 'several' ? COUNTING.several : COUNTING.notKnown };
  if (outcome === 'found') return { tone: 'good', word: outcomes.found, more: `${why === 'out' ? COUNTING.out : rests === '' ? '' : COUNTING.restsHere(rests)}${old}`.trim() };
  const more = why === 'other school' ? COUNTING.belongs(school, rests) : why === 'no school' ? COUNTING.noSchool : COUNTING.marked(why);
  return { tone: 'waiting', word: outcomes.unexpected, more: `${more}${old}` };
}

/** Colour, word and sentence of a scan. `now` is the server's clock; what this page did itself goes by its own. */
export function lookOf({ fate }: Entry, now: number): Look {
  switch (fate.how) {
    case 'saving':
      return { tone: 'quiet', word: COUNTING.fates.saving, more: '' };
    case 'repeated':
      return { tone: 'fresh', word: COUNTING.fates.repeated, more: COUNTING.repeated(ago(fate.at, Date.now())) };
    case 'too late':
      return { tone: 'bad', word: COUNTING.fates['too late'], more: COUNTING.tooLate };
    case 'counted':
      return counted(fate.answer, now);
  }
}

function Scan({ entry, now }: { readonly entry: Entry; readonly now: number }): JSX.Element {
  const { tone, word, more } = lookOf(entry, now);
  const model = entry.fate.how === 'counted' ? entry.fate.answer.model : '';
  const tag = entry.fate.how === 'counted' && entry.fate.answer.tag !== '' ? entry.fate.answer.tag : entry.code;
  return (
    <li class={`scanned edged edge-${tone}`}>
      <div class="row spread">
        <strong class="break">
          <bdi>{tag}</bdi>
        </strong>
        <Badge tone={tone}>{word}</Badge>
      </div>
      {model === '' ? null : <span class="soft">{model}</span>}
      {more === '' ? null : <span class="break">{more}</span>}
    </li>
  );
}

export function Scans({ entries, now }: { readonly entries: readonly Entry[]; readonly now: number }): JSX.Element {
  return (
    <section class="scans" aria-labelledby="scans">
      <h2 id="scans">{COUNTING.list}</h2>
      {entries.length === 0 ? (
        <p class="soft">{COUNTING.empty}</p>
      ) : (
        <ol>
          {entries.slice(0, DRAWN).map((entry) => (
            <Scan key={entry.id} entry={entry} now={now} />
          ))}
        </ol>
      )}
    </section>
  );
}
