/** This file shows the school beside its coaching: devices, questions, and how many of the staff were met. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { CoachView, SchoolPicture } from '../../../contracts/coach';
import { WORDING, wordFor } from '../../wording';
import { COACH } from '../../wording/coach';
import { Bars } from './bars';

function Share({ label, percent, text, hint }: { readonly label: string; readonly percent: number | null; readonly text: string; readonly hint: string }): JSX.Element {
  return (
    <div class="share">
      <p class="row spread">
        <span>{label}</span> <strong>{text}</strong>
      </p>
      {percent === null ? null : <progress class="bar" max={100} value={percent} aria-label={label} />}
      {hint === '' ? null : <p class="hint">{hint}</p>}
    </div>
  );
}

function OpenTickets({ open }: Pick<SchoolPicture, 'open'>): JSX.Element {
  const { picture } = COACH;
  const total = open.reduce((sum, one) => sum + one.count, 0);
  if (total === 0) return <p class="hint">{picture.noneOpen}</p>;
  return (
    <>
      <h3>{picture.open(total)}</h3>
      <dl class="by-kind">
        {open.map(({ category, count }) => (
          <div key={category}>
            <dt>{wordFor(WORDING.categories, category)}</dt>
            <dd>
              <i style={{ inlineSize: `${Math.round((100 * count) / (open[0]?.count ?? 1))}%` }} />
              <span>{count}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function Picture({ view }: { readonly view: CoachView }): JSX.Element | null {
  const [chosen, setChosen] = useState('');
  const { picture } = COACH;
  const school = view.schools.find((one) => one.school === chosen) ?? view.schools[0];
  if (school === undefined) return null;
  return (
    <section class="card stack wide" aria-labelledby="coach-picture">
      <h2 id="coach-picture">{picture.title}</h2>
      {view.schools.length === 1 ? (
        <p class="soft">{school.name}</p>
      ) : (
        <label>
          {picture.school}
          <select value={school.school} onChange={(event) => setChosen(event.currentTarget.value)}>
            {view.schools.map((one) => (
              <option key={one.school} value={one.school}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <Share label={picture.coached} percent={school.staff === 0 ? null : (100 * school.coached) / school.staff} text={picture.of(school.coached, school.staff)} hint="" />
      <Share label={picture.covered} percent={school.covered} text={school.covered === null ? picture.noCoverage : `${school.covered} %`} hint={school.without === null ? '' : picture.without(school.without)} />
      <OpenTickets open={school.open} />
      <Bars label={picture.asked} weeks={school.weeks.map(({ week, opened }) => ({ week, count: opened }))} />
      {view.weeks.some((one) => one.minutes > 0) ? <Bars label={picture.mine} weeks={view.weeks.map(({ week, minutes }) => ({ week, count: minutes }))} /> : null}
    </section>
  );
}
