/** This file draws a small chart of bars, one a week: tall enough to compare, with its sentence for whoever does not see it. */
import type { JSX } from 'preact';

import { dayText } from '../../moments';
import { COACH } from '../../wording/coach';

interface BarsProps {
  readonly label: string;
  readonly weeks: readonly { readonly week: string; readonly count: number }[];
}

const HEIGHT = 44;
const STEP = 10;
const WIDTH = 7;

export function Bars({ label, weeks }: BarsProps): JSX.Element | null {
  const [first] = weeks;
  if (first === undefined) return null;
  const most = Math.max(1, ...weeks.map((one) => one.count));
  const total = weeks.reduce((sum, one) => sum + one.count, 0);
  return (
    <figure class="bars">
      <figcaption>
        {label} <strong>{total.toLocaleString()}</strong>
      </figcaption>
      <svg viewBox={`0 0 ${weeks.length * STEP} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={COACH.picture.chart(label, dayText(first.week), total, most)}>
        {weeks.map(({ week, count }, at) => {
          const height = Math.max(1, Math.round((count / most) * (HEIGHT - 2)));
          return (
            <rect key={week} x={at * STEP + 1} y={HEIGHT - height} width={WIDTH} height={height} rx={1}>
              <title>{`${dayText(week)}: ${count.toLocaleString()}`}</title>
            </rect>
          );
        })}
      </svg>
    </figure>
  );
}
