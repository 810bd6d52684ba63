/** This file lays labels out on pages: what is drawn where, for the screen and for the PDF alike, and what could not be. */
import type { LabelDevice } from '../../contracts/labels';
import { type Reading, type Stock, labelPlace, pagesFor, shiftFor } from '../../../devices/rules/label-stock';
import { type LabelPlan, barText, planLabel, qrText } from '../../../devices/rules/labels';
import { type Shape, barsOf, qrOf } from './codes';
import { type Ink, type Line, setName, setText } from './letters';

/** Something black on a page, in millimetres from its top left corner. */
export type Mark =
  | Line
  /** Outlines to be filled, in units of `wide` by `high` millimetres. */
  | { readonly kind: 'shape'; readonly path: string; readonly x: number; readonly y: number; readonly wide: number; readonly high: number }
  | { readonly kind: 'line'; readonly from: readonly [number, number]; readonly to: readonly [number, number]; readonly width: number };

export interface Job {
  readonly stock: Stock;
  readonly devices: readonly LabelDevice[];
  /** How many labels of the first page are used already. */
  readonly skipped: number;
  readonly copies: number;
  /** Which name stands in small letters. */
  readonly name: 'school' | 'district' | 'none';
  readonly address: string;
  readonly district: string;
  readonly reading: Reading;
}

/** What of a label had to be left out, by tag. */
export interface Omissions {
  readonly bars: readonly string[];
  readonly qr: readonly string[];
  /** Tags that cannot be printed at all. */
  readonly labels: readonly string[];
}

export interface Sheets {
  readonly pages: readonly (readonly Mark[])[];
  readonly labels: number;
  readonly omitted: Omissions;
}

interface Label {
  readonly marks: readonly Mark[];
  readonly plan: LabelPlan;
}

const shapeMark = (shape: Shape, { x, y, module }: { readonly x: number; readonly y: number; readonly module: number }, high: number): Mark => ({ kind: 'shape', path: shape.path, x, y, wide: module, high });

/** One label from its own corner; null where its tag would be too small to read. */
function labelFor(device: LabelDevice, job: Job, ink: Ink): Label | null {
  const { stock, address } = job;
  const text = barText(device.tag);
  const bars = text === null ? null : barsOf(text);
  const qr = qrOf(qrText(address, device.tag));
  const name = job.name === 'none' ? '' : job.name === 'school' && device.school !== '' ? device.school : job.district;
  const plan = planLabel(stock, { bars: bars?.modules ?? null, qr: qr?.modules ?? null }, name !== '');
  const tag = setText(device.tag, plan.tag, true, ink);
  if (tag === null) return null;
  return {
    plan,
    marks: [
      ...tag,
      ...(plan.bars === null || bars === null ? [] : [shapeMark(bars, plan.bars, plan.bars.height)]),
      ...(plan.qr === null || qr === null ? [] : [shapeMark(qr, plan.qr, plan.qr.module)]),
      ...(plan.name === null ? [] : setName(name, plan.name, ink)),
    ],
  };
}

/** A mark somewhere else on the page. */
export function moved(mark: Mark, x: number, y: number): Mark {
  if (mark.kind !== 'line') return { ...mark, x: mark.x + x, y: mark.y + y };
  return { ...mark, from: [mark.from[0] + x, mark.from[1] + y], to: [mark.to[0] + x, mark.to[1] + y] };
}

/** So many labels are made before the page draws again and hears the keyboard. */
const LABELS_AT_ONCE = 20;
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Lays out the labels, telling how many are done; `most` ends after that many, for a look at the first page. Null once it is no longer wanted. */
export async function layOut(job: Job, ink: Ink, told: (done: number) => boolean, most = Infinity): Promise<Sheets | null> {
  const { stock, skipped, copies } = job;
  const shift = shiftFor(job.reading);
  const omitted = { bars: [] as string[], qr: [] as string[], labels: [] as string[] };
  const pages: Mark[][] = [];
  let labels = 0;
  for (const [at, device] of job.devices.entries()) {
    if (labels >= most) break;
    if (at % LABELS_AT_ONCE === 0) {
      if (!told(at)) return null;
      await breathe();
    }
    const label = labelFor(device, job, ink);
    if (label === null) {
      omitted.labels.push(device.tag);
      continue;
    }
    if (label.plan.bars === null) omitted.bars.push(device.tag);
    if (label.plan.qr === null) omitted.qr.push(device.tag);
    for (let copy = 0; copy < copies && labels < most; copy++, labels++) {
      const place = labelPlace(stock, skipped + labels);
      (pages[place.page] ??= []).push(...label.marks.map((mark) => moved(mark, place.x + shift.x, place.y + shift.y)));
    }
  }
  return { pages: Array.from({ length: pagesFor(stock, labels, skipped) }, (_, page) => pages[page] ?? []), labels, omitted };
}
