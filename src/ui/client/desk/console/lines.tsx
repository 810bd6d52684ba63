/** This file draws the rows of a plan: which device, what of it, what it says now and what it shall say. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { ConsoleLine } from '../../../contracts/console';
import { Press } from '../../parts';
import { CONSOLE_WORDING } from '../../wording/console';

const { plan: words, field: fieldName, status } = CONSOLE_WORDING;

/** A value as people read it. */
const shown = (field: string, value: string): string => (value === '' ? words.nothing : field === 'status' ? status(value) : value);

/** So many rows are shown before somebody asks for more, so that the buttons below stay near. */
const SHOWN_FIRST = 8;

/** A table that becomes a list of cards where it has no room; the roles keep it a table for whoever listens. */
export function Lines({ lines, label, results = false }: { readonly lines: readonly ConsoleLine[]; readonly label: string; readonly results?: boolean }): JSX.Element {
  const [all, setAll] = useState(false);
  const first = all ? lines : lines.slice(0, SHOWN_FIRST);
  return (
    <>
      <Table lines={first} label={label} results={results} />
      {first.length < lines.length ? (
        <div class="row">
          <Press label={words.more(lines.length - first.length)} working={words.more(0)} kind="quiet" busy={false} onPress={() => setAll(true)} />
        </div>
      ) : null}
    </>
  );
}

function Table({ lines, label, results }: { readonly lines: readonly ConsoleLine[]; readonly label: string; readonly results: boolean }): JSX.Element {
  const { device, school, field, change, why } = words.columns;
  return (
    <table class="lines" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {[device, school, field, change, why].map((name) => (
            <th key={name} role="columnheader" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map((line) => (
          <tr key={line.id} role="row">
            <td role="cell" class="device">
              <strong class="code">{line.tag === '' ? line.serial : line.tag}</strong> {line.tag === '' ? null : <span class="soft code">{line.serial}</span>}
            </td>
            <td role="cell">{line.school}</td>
            <td role="cell" class="field">
              {fieldName(line.field)}
            </td>
            <td role="cell" class="change">
              <span class="was">{shown(line.field, line.now)}</span> <span aria-label={words.becomes}>→</span> <strong class="typed">{shown(line.field, line.then)}</strong>
            </td>
            <td role="cell" class="soft">{results ? line.result : line.why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
