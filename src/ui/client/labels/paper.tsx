/** This file asks on which labels to print, from which on, what stands on them in small letters, and where the printer really prints. */
import type { JSX } from 'preact';

import { MOST_OFFSET_TENTHS, STOCKS, type Reading, type Stock, labelsOnPage } from '../../../devices/rules/label-stock';
import { LABELS } from '../wording/labels';
import type { Job } from './sheets';

/** A charger, a dock and a bag may bear the tag of their device. */
export const MOST_COPIES = 9;

export interface Paper extends Pick<Job, 'skipped' | 'copies' | 'name' | 'reading'> {
  readonly stock: Stock;
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  readonly describedBy?: string;
  readonly set: (value: number) => void;
}

/** A number that keeps within its bounds; what is half typed, such as a lone minus, waits for the rest. */
export function NumberField({ label, value, least, most, step = 1, describedBy, set }: NumberFieldProps): JSX.Element {
  return (
    <label>
      {label}
      <input
        type="number"
        inputMode="decimal"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-describedby={describedBy}
        onInput={(event) => {
          const typed = event.currentTarget.valueAsNumber;
          if (Number.isFinite(typed)) set(Math.min(most, Math.max(least, typed)));
        }}
      />
    </label>
  );
}

interface PaperProps {
  readonly paper: Paper;
  readonly set: (changed: Partial<Paper>) => void;
}

const isName = (value: string): value is Paper['name'] => value in LABELS.names;

export function PaperFields({ paper, set }: PaperProps): JSX.Element {
  const { stock, skipped, copies, name } = paper;
  const count = labelsOnPage(stock);
  return (
    <div class="stack">
      <label>
        {LABELS.stock}
        <select value={stock.id} onChange={(event) => set({ stock: STOCKS.find((one) => one.id === event.currentTarget.value) ?? stock })}>
          {STOCKS.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
        <span class="hint">{stock.about}</span>
      </label>
      <div class="label-numbers">
        {count === 1 ? null : <NumberField label={LABELS.first} value={skipped + 1} least={1} most={count} describedBy="first-hint" set={(label) => set({ skipped: Math.round(label) - 1 })} />}
        <NumberField label={LABELS.copies} value={copies} least={1} most={MOST_COPIES} set={(many) => set({ copies: Math.round(many) })} />
        <label>
          {LABELS.name}
          <select value={name} onChange={(event) => (isName(event.currentTarget.value) ? set({ name: event.currentTarget.value }) : undefined)}>
            {Object.entries(LABELS.names).map(([key, word]) => (
              <option key={key} value={key}>
                {word}
              </option>
            ))}
          </select>
        </label>
      </div>
      {count === 1 ? null : (
        <p class="hint" id="first-hint">
          {LABELS.firstHint(count)}
        </p>
      )}
    </div>
  );
}

interface CalibrationProps {
  readonly reading: Reading;
  /** Whether this browser keeps what is read; null before anything was. */
  readonly kept: boolean | null;
  readonly set: (reading: Reading) => void;
  readonly make: () => void;
}

export function Calibration({ reading, kept, set, make }: CalibrationProps): JSX.Element {
  const most = MOST_OFFSET_TENTHS / 10;
  return (
    <details class="fold">
      <summary>{LABELS.place}</summary>
      <div class="stack">
        <p>{LABELS.placeLead}</p>
        <button type="button" class="press plain" onClick={make}>
          {LABELS.calibrate}
        </button>
        <div class="label-numbers">
          <NumberField label={LABELS.across} value={reading.across / 10} least={-most} most={most} step={0.1} describedBy="place-hint" set={(mm) => set({ ...reading, across: Math.round(mm * 10) })} />
          <NumberField label={LABELS.down} value={reading.down / 10} least={-most} most={most} step={0.1} describedBy="place-hint" set={(mm) => set({ ...reading, down: Math.round(mm * 10) })} />
        </div>
        <p class="hint" id="place-hint">
          {LABELS.placeHint} {kept === null ? '' : kept ? LABELS.kept : LABELS.notKept}
        </p>
      </div>
    </details>
  );
}
