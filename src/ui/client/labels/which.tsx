/** This file asks which devices get a label: those selected in the sheet, typed or scanned ones, a school's, or new ones. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { LabelDevice, LabelDevices, LabelSource, LabelStart } from '../../contracts/labels';
import { MAX_LABELS } from '../../../devices/rules/labels';
import { Press, Trouble, sendOnKeys } from '../parts';
import { LABELS } from '../wording/labels';

export type Source = LabelSource | 'selected';
const SOURCES: readonly Source[] = ['selected', 'tags', 'school', 'since'];

interface WhichProps {
  readonly start: LabelStart;
  readonly source: Source;
  readonly choose: (source: Source) => void;
  readonly typed: Readonly<Record<LabelSource, string>>;
  readonly type: (source: LabelSource, value: string) => void;
  readonly finding: boolean;
  readonly trouble: string | null;
  readonly find: (source: LabelSource, value: string) => void;
}

/** What each way of choosing asks for. */
function Asked({ source, start, typed, type }: Pick<WhichProps, 'start' | 'typed' | 'type'> & { readonly source: LabelSource }): JSX.Element {
  if (source === 'tags') {
    return (
      <label>
        {LABELS.tags}
        <textarea
          rows={5}
          spellcheck={false}
          autocomplete="off"
          value={typed.tags}
          aria-describedby="tags-hint"
          onInput={(event) => type('tags', event.currentTarget.value)}
          onKeyDown={sendOnKeys}
        />
        <span class="hint" id="tags-hint">
          {LABELS.tagsHint}
        </span>
      </label>
    );
  }
  if (source === 'school') {
    return (
      <label>
        {LABELS.school}
        <select value={typed.school} onChange={(event) => type('school', event.currentTarget.value)}>
          <option value="">{LABELS.chooseSchool}</option>
          {start.schools.map(({ schoolId, name }) => (
            <option key={schoolId} value={schoolId}>
              {name}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <label>
      {LABELS.since}
      <input type="date" value={typed.since} max={start.today} onInput={(event) => type('since', event.currentTarget.value)} />
    </label>
  );
}

export function Which(props: WhichProps): JSX.Element {
  const { start, source, choose, typed, finding, trouble, find } = props;
  const [missing, setMissing] = useState<string | null>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (source === 'selected') return;
    const value = typed[source].trim();
    setMissing(value === '' ? LABELS.fillFirst[source] : null);
    if (value !== '') find(source, value);
  };
  return (
    <form class="stack which" onSubmit={submit}>
      <div class="tabs" role="group" aria-label={LABELS.which}>
        {SOURCES.map((one) => (
          <button
            key={one}
            type="button"
            aria-selected={undefined}
            aria-pressed={one === source}
            onClick={() => {
              setMissing(null);
              choose(one);
            }}
          >
            {LABELS.sources[one]}
          </button>
        ))}
      </div>
      {source === 'selected' ? (
        <p>{start.selected === null ? LABELS.nothingSelected : LABELS.selected(start.selected.found)}</p>
      ) : (
        <>
          <Asked {...props} source={source} />
          <Press label={source === 'tags' ? LABELS.useTags : LABELS.show} working={LABELS.finding} kind="plain" busy={finding} />
        </>
      )}
      <Trouble message={missing ?? trouble} />
    </form>
  );
}

/** A device of the list; two may bear one tag, so the serial number tells them apart. */
export const keyOf = ({ serial, tag }: LabelDevice): string => `${serial} ${tag}`;

interface ListedProps {
  readonly list: LabelDevices;
  readonly out: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
}

/** What was found, each to be taken out, and what cannot have a label. */
export function Listed({ list, out, toggle }: ListedProps): JSX.Element {
  const tagged = list.devices.filter((device) => device.tag !== '');
  const without = list.devices.filter((device) => device.tag === '');
  if (list.devices.length === 0) return <p class="notice waiting">{LABELS.foundNone}</p>;
  return (
    <div class="stack">
      {list.found > MAX_LABELS ? <p class="notice waiting">{LABELS.tooMany(list.found, MAX_LABELS)}</p> : null}
      {list.unknown.length === 0 ? null : <p class="notice waiting">{LABELS.unknown(list.unknown)}</p>}
      {without.length === 0 ? null : (
        <div class="notice waiting">
          <p>{LABELS.without(without.length)}</p>
          <details class="fold">
            <summary>{LABELS.withoutWhat}</summary>
            <p>{LABELS.withoutDo}</p>
            <ul class="label-list">
              {without.map((device) => (
                <li key={device.serial}>{[device.serial, device.model, device.school].filter((part) => part !== '').join(' · ')}</li>
              ))}
            </ul>
          </details>
        </div>
      )}
      {tagged.length === 0 ? null : (
        <details class="fold">
          <summary>{LABELS.found(tagged.filter((device) => !out.has(keyOf(device))).length)}</summary>
          <ul class="label-list">
            {tagged.map((device) => (
              <li key={keyOf(device)}>
                <label class="tick">
                  <input type="checkbox" checked={!out.has(keyOf(device))} aria-label={LABELS.leaveOut(device.tag)} onChange={() => toggle(keyOf(device))} />
                  <span dir="auto">
                    <strong>{device.tag}</strong> <span class="soft">{[device.model, device.school].filter((part) => part !== '').join(' · ')}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
