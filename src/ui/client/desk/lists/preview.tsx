/** This file shows what a list would do to the inventory: counts with a bar, column by column, examples, and every refusal by its line. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import type { ListExample, ListPreviewed, ListTold } from '../../../contracts/lists';
import { Press, Trouble } from '../../parts';
import { LISTS } from '../../wording/lists';

interface PreviewProps {
  readonly preview: ListPreviewed;
  readonly reason: string | null;
  readonly busy: boolean;
  readonly blocked: boolean;
  readonly trouble: string | null;
  bringIn(): void;
}

/** In the order of the bar: what comes in, what stays, what does not come in. */
const OUTCOMES = ['added', 'changed', 'as it was', 'left out', 'refused'] as const;
const TONES = { 'added': 'good', 'changed': 'active', 'as it was': 'quiet', 'left out': 'waiting', 'refused': 'bad' } as const;

function Counts({ preview }: Pick<PreviewProps, 'preview'>): JSX.Element {
  const present = OUTCOMES.filter((outcome) => preview.counts[outcome] > 0);
  return (
    <>
      <div class="parts-bar" aria-hidden="true">
        {present.map((outcome) => (
          <span key={outcome} class={TONES[outcome]} style={{ flexGrow: preview.counts[outcome] }} />
        ))}
      </div>
      <ul class="row counts">
        {present.map((outcome) => (
          <li key={outcome}>
            <span class={`dot ${TONES[outcome]}`} aria-hidden="true" />
            <strong>{preview.counts[outcome].toLocaleString()}</strong> {LISTS.outcomes[outcome]}
          </li>
        ))}
      </ul>
    </>
  );
}

function Fields({ fields }: Pick<ListPreviewed, 'fields'>): JSX.Element | null {
  if (fields.length === 0) return null;
  const count = (value: number): string => (value === 0 ? '' : value.toLocaleString());
  const kept = (['differs', 'console', 'loan'] as const).filter((why) => fields.some((field) => field.kept[why] > 0));
  const names = { differs: LISTS.differs, console: LISTS.byConsole, loan: LISTS.byLoan };
  return (
    <>
      <h3>{LISTS.fields}</h3>
      <div class="scroll" tabIndex={0} role="region" aria-label={LISTS.fields}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{LISTS.field}</th>
              <th scope="col" class="number">
                {LISTS.written}
              </th>
              {kept.map((why) => (
                <th key={why} scope="col" class="number">
                  {names[why]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.field}>
                <th scope="row">{field.name}</th>
                <td class="number">{count(field.written)}</td>
                {kept.map((why) => (
                  <td key={why} class="number">
                    {count(field.kept[why])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Examples({ title, examples }: { readonly title: string; readonly examples: readonly ListExample[] }): JSX.Element | null {
  if (examples.length === 0) return null;
  return (
    <details class="fold" open>
      <summary>{title}</summary>
      <ul class="list plain">
        {examples.map(({ line, serial, changes }) => (
          <li key={line}>
            <p>
              <strong class="break">{serial}</strong> <span class="soft">{LISTS.line(line)}</span>
            </p>
            <ul class="row changes">
              {changes.map(({ field, before, after }) => (
                <li key={field} class="break">
                  <span class="soft">{field}:</span> {before === '' ? null : <del>{before}</del>}
                  {before === '' ? '' : ' → '}
                  <ins>{after}</ins>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ToldProps {
  readonly title: string;
  readonly lead: string;
  readonly told: readonly ListTold[];
  readonly count: number;
  readonly children?: ComponentChildren;
}

function Told({ title, lead, told, count, children }: ToldProps): JSX.Element | null {
  if (told.length === 0) return null;
  return (
    <>
      <h3>
        {title} ({count.toLocaleString()})
      </h3>
      {lead === '' ? null : <p class="soft">{lead}</p>}
      {children}
      <div class="scroll tall" tabIndex={0} role="region" aria-label={title}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col" class="number">
                {LISTS.lineHeader}
              </th>
              <th scope="col">{LISTS.serialHeader}</th>
              <th scope="col">{LISTS.whyHeader}</th>
            </tr>
          </thead>
          <tbody>
            {told.map(({ line, serial, why }) => (
              <tr key={line}>
                <td class="number">{line}</td>
                <td class="break">{serial}</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {count > told.length ? <p class="hint">{LISTS.more(count - told.length)}</p> : null}
    </>
  );
}

export function Preview({ preview, reason, busy, blocked, trouble, bringIn }: PreviewProps): JSX.Element {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [preview]);
  const { counts, notes, named, added, changed, refused, leftOut, reasons } = preview;
  const rows = counts.added + counts.changed;
  return (
    <section class="card" aria-labelledby="would-be">
      <h2 id="would-be" tabIndex={-1} ref={title}>
        {LISTS.wouldBe}
      </h2>
      <p class="soft">{LISTS.wouldBeLead(preview.rows)}</p>
      <Counts preview={preview} />
      <Fields fields={preview.fields} />
      {notes.length === 0 && named === 0 ? null : (
        <>
          <h3>{LISTS.notes}</h3>
          <ul class="list plain">
            {notes.map(({ what, rows: count, lines, texts }) => (
              <li key={what}>
                <p>
                  {what} <span class="soft">{LISTS.noteRows(count, lines)}</span>
                </p>
                <p class="hint break">{LISTS.noteTexts(texts)}</p>
              </li>
            ))}
            {named === 0 ? null : <li>{LISTS.named(named)}</li>}
          </ul>
        </>
      )}
      <Examples title={LISTS.changedExamples} examples={changed} />
      <Examples title={LISTS.addedExamples} examples={added} />
      <Told title={LISTS.refused} lead={LISTS.refusedLead} told={refused} count={counts.refused}>
        {reasons.length === 0 ? null : (
          <ul class="list plain">
            {reasons.map(({ why, rows: count }) => (
              <li key={why}>
                <p>
                  <strong>{LISTS.rows(count)}:</strong> {why}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Told>
      <Told title={LISTS.leftOut} lead="" told={leftOut} count={counts['left out']} />
      <Trouble message={trouble} />
      <div class="row">
        {rows === 0 ? (
          <p class={counts.refused > 0 ? 'notice waiting' : 'notice good'}>{counts.refused > 0 ? LISTS.noneUsable : LISTS.nothingToDo}</p>
        ) : (
          <Press label={LISTS.bringIn(rows)} working={LISTS.bringingIn} busy={busy} blocked={blocked} reason={reason} onPress={bringIn} />
        )}
      </div>
    </section>
  );
}
