/** This file shows what would go tonight by the months in Settings, and switches that on for what was seen. */
import type { JSX } from 'preact';

import { Badge, Press, StillWorking, Trouble } from '../../../parts';
import { useChange } from '../../../use-change';
import { useLook } from '../../../use-look';
import { RECORDS } from '../../../wording/records';
import type { DeskPartProps } from '../../part';

export function Retention({ server, reason, say }: DeskPartProps): JSX.Element {
  const { view, trouble, busy, look, show } = useLook(server, 'records.retention');
  const changing = useChange(server);
  const turn = (on: boolean): void =>
    changing.run('switch', 'records.switch', { on, seen: view?.seen ?? '' }, (after) => {
      show(after);
      say(RECORDS.switched(on));
    });
  return (
    <section class="card" aria-labelledby="retention" aria-busy={busy}>
      <div class="row spread">
        <h2 id="retention">{RECORDS.retention}</h2>
        <Press label={RECORDS.again} working={RECORDS.finding} kind="plain" busy={busy} onPress={() => void look()} />
      </div>
      <p class="soft">{RECORDS.retentionLead}</p>
      <Trouble message={trouble} />
      <StillWorking busy={busy} />
      {view === null ? null : (
        <>
          {view.paused === '' ? <p class={`notice ${view.isOn ? 'good' : 'waiting'}`}>{view.isOn ? RECORDS.isOn(view.switchedBy) : RECORDS.isOff}</p> : <p class="notice bad">{view.paused}</p>}
          <ul class="list">
            {view.lines.map((line) => {
              const rows = line.tables.reduce((sum, table) => sum + table.rows, 0);
              return (
                <li key={line.kind}>
                  <div class="row spread">
                    <strong>
                      {line.title} <span class="soft">{RECORDS.months(line.months)}</span>
                    </strong>
                    <Badge tone={rows === 0 ? 'quiet' : 'waiting'}>{RECORDS.count(rows)}</Badge>
                  </div>
                  <p>{line.what}</p>
                  {rows === 0 ? null : <p>{`${RECORDS.wouldGo}: ${line.tables.flatMap(({ table, rows: some }) => (some === 0 ? [] : [`${table} ${some.toLocaleString()}`])).join(', ')}.`}</p>}
                  <p class="hint">
                    {line.hint} {RECORDS.setting(line.setting)}.
                  </p>
                </li>
              );
            })}
          </ul>
          <div class="row">
            {view.isOn ? null : <Press label={RECORDS.switchOn} working={RECORDS.switchingOn} busy={changing.busy !== null} reason={reason} onPress={() => turn(true)} />}
            {view.isOn || view.paused !== '' ? <Press label={RECORDS.switchOff} working={RECORDS.switchingOff} kind="plain" busy={changing.busy !== null} reason={reason} onPress={() => turn(false)} /> : null}
          </div>
          <Trouble message={changing.trouble('switch')} />
        </>
      )}
    </section>
  );
}
