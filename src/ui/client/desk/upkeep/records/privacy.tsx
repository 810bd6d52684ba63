/** This file is the page on privacy with the district's own settings, to be read by a privacy officer and printed. */
import type { ComponentChildren, JSX } from 'preact';

import { Press, StillWorking, Trouble } from '../../../parts';
import { useLook } from '../../../use-look';
import { RECORDS } from '../../../wording/records';
import type { DeskPartProps } from '../../part';

interface TableProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}

function Table({ title, heads, rows }: TableProps): JSX.Element {
  return (
    <>
      <h3>{title}</h3>
      <div class="scroll" tabIndex={0} role="region" aria-label={title}>
        <table class="table facts-of-data">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (column === 0 ? <th key={column} scope="row">{cell}</th> : <td key={column}>{cell}</td>))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

export function Privacy({ server }: DeskPartProps): JSX.Element {
  const { view, trouble, busy, look } = useLook(server, 'records.privacy');
  return (
    <section class="card" aria-labelledby="privacy" aria-busy={busy}>
      <div class="row spread">
        <h2 id="privacy">{RECORDS.privacyTitle}</h2>
        <span class="no-print">
          <Press label={RECORDS.print} working={RECORDS.printing} kind="plain" busy={false} blocked={view === null} onPress={() => window.print()} />
        </span>
      </div>
      <Trouble message={trouble} />
      <StillWorking busy={busy} />
      {trouble === null ? null : <Press label={RECORDS.tryAgain} working={RECORDS.finding} kind="plain" busy={busy} onPress={() => void look()} />}
      {view === null ? null : (
        <>
          <p class="soft">{RECORDS.ofDistrict(view.district, view.account)}</p>
          {view.opening.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <h3>{RECORDS.parents}</h3>
          <dl class="stack">
            {view.parents.map(({ question, answer }) => (
              <div key={question}>
                <dt>
                  <strong>{question}</strong>
                </dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
          <Table title={RECORDS.roles} heads={[RECORDS.who, RECORDS.named, RECORDS.sees]} rows={view.roles.map(({ who, named, sees }) => [who, <span class="break">{named}</span>, sees])} />
          <Table title={RECORDS.leaves} heads={[RECORDS.leaving, RECORDS.where, RECORDS.named]} rows={view.leaves.map(({ what, where, on }) => [what, where, on])} />
          <Table title={RECORDS.scopes} heads={[RECORDS.part, RECORDS.permission, RECORDS.why]} rows={view.scopes.map(({ program, scope, why }) => [program, <code>{scope}</code>, why])} />
          <Table title={RECORDS.tables} heads={[RECORDS.table, RECORDS.facts, RECORDS.sees, RECORDS.source, RECORDS.kept]} rows={view.tables.map((one) => [<>{one.table} <span class="soft">{one.workbook}</span></>, one.facts, one.about, one.source, one.kept])} />
          <Table title={RECORDS.besides} heads={[RECORDS.part, RECORDS.holds, RECORDS.where, RECORDS.kept]} rows={view.besides.map(({ what, holds, where, kept }) => [what, holds, where, kept])} />
        </>
      )}
    </section>
  );
}
