/** This file draws the charts that lie over the cells of a tab, each with its numbers as a table for those who do not see it. */
import { ArcElement, BarController, BarElement, CategoryScale, Chart, DoughnutController, Legend, LinearScale, LineController, LineElement, PointElement, SubTitle, Title, Tooltip, type ChartConfiguration, type Plugin } from 'chart.js';
import type { ChartView, TabView } from '../wire';

Chart.register(ArcElement, BarController, BarElement, CategoryScale, DoughnutController, Legend, LinearScale, LineController, LineElement, PointElement, SubTitle, Title, Tooltip);

/** Google's own series colours, in order (as its charts show them). */
const COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72', '#fcd04f', '#71c287'];
const INK = '#3c4043';
const SOFT = '#5f6368';
const LINE = '#e3e5e8';
const FONT = { family: 'system-ui, sans-serif', size: 12 } as const;
const TITLE_SIZE = 16;
/** A line of few days is drawn with points, since one day alone makes no line. */
const POINTS_SHOWN_MAX = 40;
const LABEL_CHARACTERS_MAX = 28;
/** Names of bars are all written where they fit, in smaller letters where they are many. */
const LABELS_LARGE_MAX = 40;
const SMALL_LABEL = { ...FONT, size: 10 } as const;
const SMALL_LABEL_PIXELS = 11;
/** The height of Google's rows, for which charts are placed; here they cover the same rows, however high those are. */
const GOOGLE_ROW_PIXELS = 21;

const number = (value: number): string => value.toLocaleString('en-US');
const clipped = (text: string): string => (text.length > LABEL_CHARACTERS_MAX ? `${text.slice(0, LABEL_CHARACTERS_MAX - 1)}…` : text);

/** Where the cells of a tab lie, in pixels. */
export interface Ground {
  /** The element that scrolls with the rows. */
  readonly element: HTMLElement;
  readonly rowPixels: number;
  /** The left edge of a column, and the upper edge of a row, counted from 0. */
  left(column: number): number;
  top(row: number): number;
}

export class Charts {
  #drawn: Chart[] = [];
  #layer: HTMLElement | null = null;

  /** Draws the charts of a tab anew. */
  show(ground: Ground, charts: TabView['charts']): void {
    this.clear();
    if (charts.length === 0) return;
    const layer = document.createElement('div');
    layer.className = 'charts';
    this.#layer = layer;
    ground.element.append(layer);
    for (const chart of charts) layer.append(this.#figure(ground, chart));
  }

  clear(): void {
    for (const chart of this.#drawn) chart.destroy();
    this.#drawn = [];
    this.#layer?.remove();
    this.#layer = null;
  }

  #figure(ground: Ground, view: ChartView): HTMLElement {
    const { place } = view;
    const stretch = ground.rowPixels / GOOGLE_ROW_PIXELS;
    const figure = document.createElement('figure');
    figure.className = 'chart';
    figure.dataset['chart'] = String(view.chartId);
    figure.setAttribute('aria-label', `Chart: ${view.title}`);
    Object.assign(figure.style, {
      left: `${ground.left(place.column) + place.right}px`,
      top: `${ground.top(place.row) + place.down * stretch}px`,
      width: `${place.width}px`,
      height: `${Math.round(place.height * stretch)}px`,
    });
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `${view.title}. ${view.about}`);
    figure.append(canvas, numbersTable(view));
    if (view.labels.length === 0 || view.lines.every((line) => line.values.every((value) => value === null))) {
      figure.append(Object.assign(document.createElement('p'), { className: 'chart-empty', textContent: `${view.title}: no data yet` }));
    } else {
      // The canvas has no size before it is on the page.
      requestAnimationFrame(() => {
        if (!canvas.isConnected) return;
        this.#drawn.push(new Chart(canvas, configOf(view)));
        figure.dataset['drawn'] = 'yes';
      });
    }
    return figure;
  }
}

function numbersTable({ title, labels, lines, labelTitle }: ChartView): HTMLElement {
  const table = document.createElement('table');
  table.className = 'chart-numbers';
  table.createCaption().textContent = title;
  const head = table.createTHead().insertRow();
  for (const text of [labelTitle, ...lines.map((line) => line.name)]) head.append(Object.assign(document.createElement('th'), { textContent: text, scope: 'col' }));
  const body = table.createTBody();
  labels.forEach((label, at) => {
    const row = body.insertRow();
    row.append(Object.assign(document.createElement('th'), { textContent: label, scope: 'row' }));
    for (const line of lines) row.insertCell().textContent = line.values[at] === null || line.values[at] === undefined ? '' : String(line.values[at]);
  });
  return table;
}

function headOf(view: ChartView): NonNullable<NonNullable<ChartConfiguration['options']>['plugins']> {
  const many = view.lines.length > 1 || view.kind === 'pie';
  return {
    title: { display: view.title !== '', text: view.title, align: 'start', color: INK, font: { ...FONT, size: TITLE_SIZE, weight: 600 }, padding: { top: 2, bottom: 2 } },
    subtitle: { display: view.subtitle !== '', text: view.subtitle, align: 'start', color: SOFT, font: FONT, padding: { bottom: 12 } },
    legend: { display: view.legend !== null && many, position: view.legend ?? 'bottom', labels: { color: INK, font: FONT, boxWidth: 12, boxHeight: 12, usePointStyle: view.kind === 'line' } },
    tooltip: { enabled: true },
  };
}

/** Writes the numbers at the ends of bars and columns, where the chart asks for it. */
function numberLabels(view: ChartView): Plugin {
  return {
    id: 'numbers',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.font = `11px ${FONT.family}`;
      ctx.fillStyle = SOFT;
      ctx.textAlign = view.kind === 'bar' ? 'left' : 'center';
      ctx.textBaseline = view.kind === 'bar' ? 'middle' : 'bottom';
      const away = view.kind === 'bar' ? { x: 5, y: 0 } : { x: 0, y: -3 };
      view.lines.forEach((line, at) => {
        if (!line.labelled) return;
        chart.getDatasetMeta(at).data.forEach(({ x, y }, index) => {
          const value = line.values[index] ?? null;
          if (value !== null) ctx.fillText(number(value), x + away.x, y + away.y);
        });
      });
      ctx.restore();
    },
  };
}

function configOf(view: ChartView): ChartConfiguration {
  const common = { responsive: true, maintainAspectRatio: false, animation: false, layout: { padding: { top: 14, bottom: 14, left: 14, right: view.kind === 'bar' ? 34 : 14 } } } as const;
  if (view.kind === 'pie') return pieConfig(view, common);
  const across = view.kind === 'bar';
  const lines = view.kind === 'line';
  const crowded = view.labels.length > LABELS_LARGE_MAX;
  const numbers = {
    beginAtZero: true,
    ...(view.least === null ? {} : { min: view.least }),
    ...(view.most === null ? {} : { max: view.most }),
    title: { display: view.numberTitle !== '', text: view.numberTitle, color: SOFT, font: FONT },
    grid: { color: LINE },
    grace: view.most === null ? '6%' : 0,
    border: { display: false },
    ticks: { color: SOFT, font: FONT, precision: 0, callback: (value: string | number) => number(Number(value)) },
  };
  const labels = {
    title: { display: view.labelTitle !== '', text: view.labelTitle, color: SOFT, font: FONT },
    grid: { display: false },
    ticks: { color: INK, font: crowded ? SMALL_LABEL : FONT, autoSkip: lines || view.labels.length * SMALL_LABEL_PIXELS > view.place.height, maxRotation: across ? 0 : 45, callback: (_value: unknown, at: number) => clipped(view.labels[at] ?? '') },
  };
  return {
    type: lines ? 'line' : 'bar',
    plugins: [numberLabels(view)],
    data: {
      labels: [...view.labels],
      datasets: view.lines.map((line, at) => {
        const color = line.color ?? COLORS[at % COLORS.length] ?? INK;
        const base = { label: line.name, data: [...line.values], backgroundColor: color, borderColor: color };
        return lines
          ? { ...base, borderWidth: 2, pointRadius: view.labels.length > POINTS_SHOWN_MAX ? 0 : 3 }
          : { ...base, borderWidth: 0, borderRadius: 2, maxBarThickness: 44, categoryPercentage: 0.82, barPercentage: 0.9 };
      }),
    },
    options: { ...common, indexAxis: across ? 'y' : 'x', scales: across ? { x: numbers, y: labels } : { x: labels, y: numbers }, plugins: headOf(view) },
  };
}

function pieConfig(view: ChartView, common: object): ChartConfiguration {
  const values = view.lines[0]?.values ?? [];
  const whole = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  // The legend of the stand-in tells the number too: nobody should have to hover to read a slide.
  const labels = view.labels.map((label, at) => `${label} – ${number(values[at] ?? 0)}${whole === 0 ? '' : ` (${Math.round((100 * (values[at] ?? 0)) / whole)} %)`}`);
  return {
    type: 'doughnut',
    data: { labels, datasets: [{ data: values.map((value) => value ?? 0), backgroundColor: labels.map((_, at) => COLORS[at % COLORS.length] ?? INK), borderWidth: 2, borderColor: '#fff' }] },
    options: { ...common, cutout: `${Math.round(view.hole * 100)}%`, plugins: headOf(view) },
  } as ChartConfiguration;
}
