/** This file draws a check-out's two halves, and the fields that stay for the next scan. */
import type { JSX } from 'preact';

import { isDay } from '../../../../base/time';
import { dayText } from '../../moments';
import { Press } from '../../parts';
import { wordFor } from '../../wording';
import { DEVICES } from '../../wording/loans';
import { type Counter, type HolderKind, type Terms, deviceName } from './counter';
import type { Session } from './session';

interface Props {
  readonly state: Counter;
  readonly session: Session;
}

/** Which device goes to whom, as far as it was scanned. */
export function Slots({ state, session }: Props): JSX.Element {
  const { device, person, terms } = state;
  const to = terms.kind === 'person' ? person?.name : terms.holder;
  return (
    <section class="card slots" aria-label={DEVICES.slots}>
      <p class={device === null ? 'soft' : ''}>
        <span>{DEVICES.device}</span> <strong dir="auto">{device === null ? DEVICES.stillDevice : deviceName(device)}</strong>
      </p>
      <p class={to === undefined || to === '' ? 'soft' : ''}>
        <span>{terms.kind === 'person' ? DEVICES.person : DEVICES.to}</span> <strong dir="auto">{to === undefined || to === '' ? DEVICES.stillPerson : to}</strong>
      </p>
      {device?.open === null || device === null ? null : <p class="hint">{DEVICES.held(deviceName(device), device.open.holder)}</p>}
      {device === null && person === null ? null : <Press label={DEVICES.clear} working="" kind="quiet" busy={false} onPress={() => session.clear()} />}
    </section>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  typed(value: string): void;
}

function TextField({ label, value, hint, typed }: FieldProps): JSX.Element {
  return (
    <label>
      {label}
      <input type="text" autocomplete="off" dir="auto" maxLength={200} value={value} onInput={(event) => typed(event.currentTarget.value)} />
      {hint === undefined ? null : <span class="hint">{hint}</span>}
    </label>
  );
}

function Choice({ label, value, typed, of }: FieldProps & { readonly of: Readonly<Record<string, string>> }): JSX.Element {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => typed(event.currentTarget.value)}>
        {Object.entries(of).map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}

const CONDITIONS = { '': DEVICES.asItIs, ...DEVICES.conditions };
const { out: _out, ...STATUSES_IN } = DEVICES.statuses;

const isKind = (value: string): value is HolderKind => value in DEVICES.kinds;

/** What is set stays in sight while the fields are folded away, or the next thirty devices go out with it unseen. */
function kept({ dueOn, condition, place, remark }: Terms): string {
  const parts = [isDay(dueOn) ? `${DEVICES.dueOn} ${dayText(dueOn)}` : '', wordFor(DEVICES.conditions, condition), place.trim(), remark.trim()].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` ${parts.join(' · ')}`;
}

export function OutTerms({ state, session }: Props): JSX.Element {
  const { terms } = state;
  const set = (values: Partial<Terms>): void => session.setTerms(values);
  return (
    <section class="card terms">
      <Choice label={DEVICES.to} value={terms.kind} of={DEVICES.kinds} typed={(kind) => (isKind(kind) ? set({ kind }) : undefined)} />
      {terms.kind === 'person' ? null : <TextField label={DEVICES.placeName[terms.kind]} value={terms.holder} hint={DEVICES.placeHint} typed={(holder) => set({ holder })} />}
      <details class="fold">
        <summary>
          {DEVICES.more}
          <span class="soft">{kept(terms)}</span>
        </summary>
        <div class="stack">
          <label>
            {DEVICES.dueOn}
            <input type="date" value={terms.dueOn} onInput={(event) => set({ dueOn: event.currentTarget.value })} />
          </label>
          <Choice label={DEVICES.condition} value={terms.condition} of={CONDITIONS} typed={(condition) => set({ condition })} />
          <TextField label={DEVICES.placeOut} value={terms.place} typed={(place) => set({ place })} />
          <p class="hint">{DEVICES.stays}</p>
          <TextField label={DEVICES.remark} value={terms.remark} typed={(remark) => set({ remark })} />
        </div>
      </details>
    </section>
  );
}

export function InTerms({ state, session }: Props): JSX.Element {
  const { terms } = state;
  const set = (values: Partial<Terms>): void => session.setTerms(values);
  return (
    <section class="card terms">
      <TextField label={DEVICES.placeIn} value={terms.inPlace} hint={DEVICES.homeHint} typed={(inPlace) => set({ inPlace })} />
      <div class="pair">
        <Choice label={DEVICES.condition} value={terms.inCondition} of={CONDITIONS} typed={(inCondition) => set({ inCondition })} />
        <Choice label={DEVICES.statusIn} value={terms.inStatus} of={STATUSES_IN} typed={(inStatus) => set({ inStatus })} />
      </div>
      <p class="hint">{DEVICES.stays}</p>
    </section>
  );
}
