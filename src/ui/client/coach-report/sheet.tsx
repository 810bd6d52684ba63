/** This file draws the report itself: one or two pages of counts, with names only where the coach asked for them. */
import type { JSX } from 'preact';

import type { CoachReport, Count } from '../../contracts/coach';
import { BeforeAfterTable } from '../before-after';
import { dayText } from '../moments';
import { wordFor } from '../wording';
import { COACH } from '../wording/coach';

const words = COACH.report;
const MINUTES_OF_HOUR = 60;

function Counts({ title, of, named }: { readonly title: string; readonly of: readonly Count[]; readonly named: Readonly<Record<string, string>> }): JSX.Element | null {
  if (of.length === 0) return null;
  const most = Math.max(...of.map((one) => one.count));
  return (
    <section>
      <h2>{title}</h2>
      <dl class="counts">
        {of.map((one) => (
          <div key={one.of}>
            <dt>{wordFor(named, one.of)}</dt>
            <dd>
              <i style={{ inlineSize: `${Math.round((80 * one.count) / most)}%` }} />
              <span>{one.count}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const CHART = { width: 640, height: 120, base: 100 } as const;
/** As many labels as fit under the bars. */
const LABELS = 6;

function Trend({ weeks }: Pick<CoachReport, 'weeks'>): JSX.Element {
  const most = Math.max(1, ...weeks.map((one) => one.minutes));
  const step = CHART.width / Math.max(1, weeks.length);
  const every = Math.ceil(weeks.length / LABELS);
  return (
    <section>
      <h2>{words.weeks}</h2>
      <svg class="trend" viewBox={`0 0 ${CHART.width} ${CHART.height}`} role="img" aria-label={words.weeks}>
        <line x1={0} x2={CHART.width} y1={CHART.base} y2={CHART.base} />
        <text x={0} y={10}>
          {most}
        </text>
        {weeks.map(({ week, minutes }, at) => {
          const height = (minutes / most) * (CHART.base - 14);
          return (
            <g key={week}>
              <rect x={at * step + step * 0.15} y={CHART.base - height} width={step * 0.7} height={height} rx={2} />
              {at % every === 0 ? (
                <text x={at * step} y={CHART.height - 6}>
                  {new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${week}T00:00:00Z`))}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
    </section>
  );
}

function Parts({ counts }: { readonly counts: readonly number[] }): JSX.Element {
  const { scale } = COACH;
  return (
    <div class="parts" role="img" aria-label={counts.map((count, at) => `${scale[at] ?? ''}: ${count}`).join(', ')}>
      {counts.map((count, at) => (
        <i key={at} style={{ flexGrow: count }} />
      ))}
    </div>
  );
}

function BothAnswers({ answers, both }: Pick<CoachReport, 'answers' | 'both'>): JSX.Element {
  const { scale } = COACH;
  return (
    <section>
      <h2>{words.answers(both)}</h2>
      {answers === null ? (
        <p class="soft">{words.tooFew}</p>
      ) : (
        <>
          <BeforeAfterTable look="spread-of" heads={words} cell={(question, when) => <Parts counts={answers[question]?.[when] ?? []} />} />
          <p class="key">{['lightest', '', '', 'darkest'].map((shade, at) => `${scale[at] ?? ''}${shade === '' ? '' : ` (${shade})`}`).join(' · ')}</p>
        </>
      )}
    </section>
  );
}

function Schools({ schools }: Pick<CoachReport, 'schools'>): JSX.Element {
  const shown = (count: number | null): string => (count === null ? words.small : String(count));
  return (
    <section>
      <h2>{words.schools}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.school}</th>
            <th scope="col" class="number">{words.teachers}</th>
            <th scope="col" class="number">{words.coached}</th>
            <th scope="col" class="number">{words.sessions}</th>
          </tr>
        </thead>
        <tbody>
          {schools.map((one) => (
            <tr key={one.name}>
              <td>{one.name}</td>
              <td class="number">{one.staff}</td>
              <td class="number">{shown(one.coached)}</td>
              <td class="number">{shown(one.sessions)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Teachers({ teachers }: Pick<CoachReport, 'teachers'>): JSX.Element | null {
  if (teachers.length === 0) return null;
  const { goals, stages } = COACH;
  return (
    <section>
      <h2>{words.cycles}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.teacher}</th>
            <th scope="col">{words.goal}</th>
            <th scope="col">{words.stage}</th>
            <th scope="col" class="number">{words.sessions}</th>
            <th scope="col" class="number">{words.minutes}</th>
            <th scope="col" class="number">{words.before}</th>
            <th scope="col" class="number">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {teachers.map((one, at) => (
            <tr key={at}>
              <td dir="auto">{one.name}</td>
              <td>{wordFor(goals, one.goal)}</td>
              <td>{wordFor(stages, one.stage)}</td>
              <td class="number">{one.sessions}</td>
              <td class="number">{one.minutes}</td>
              <td class="number">{one.before ?? '–'}</td>
              <td class="number">{one.after ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Sheet({ report }: { readonly report: CoachReport }): JSX.Element {
  const { kindNames, goals, stages } = COACH;
  const figures = [
    [words.sessions, report.sessions],
    [words.hours, Math.round(report.minutes / MINUTES_OF_HOUR)],
    [words.opened, report.opened],
    [words.closed, report.closed],
  ] as const;
  return (
    <article class="sheet">
      <header>
        <h1>{words.headline(dayText(report.from), dayText(report.to))}</h1>
        <p class="soft">{report.forLeaders ? words.shared : words.private}</p>
      </header>
      <dl class="figures">
        {figures.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count.toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      {report.sessions === 0 && report.teachers.length === 0 ? <p>{words.nothing}</p> : null}
      {report.staff === 0 || report.coached === null ? null : <p>{words.coverage(report.coached, report.staff, Math.round((100 * report.coached) / report.staff))}</p>}
      <Trend weeks={report.weeks} />
      <div class="halves">
        <Counts title={words.kinds} of={report.kinds} named={kindNames} />
        <Counts title={words.goals} of={report.goals} named={goals} />
        <Counts title={words.stages} of={report.stages} named={stages} />
      </div>
      <BothAnswers answers={report.answers} both={report.both} />
      <Schools schools={report.schools} />
      <Teachers teachers={report.teachers} />
    </article>
  );
}
