/** This file asks for which time and for whom the report is, and shows the sheet as it will be printed. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { CoachReport } from '../../contracts/coach';
import type { Server } from '../call';
import { Press, Trouble } from '../parts';
import { COACH } from '../wording/coach';
import { Sheet } from './sheet';

/** A term of about eighteen weeks, to begin with. */
const TERM_DAYS = 126;
const DAY_MS = 86_400_000;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export function ReportPage({ server }: { readonly server: Server }): JSX.Element {
  const [from, setFrom] = useState(() => dayOf(Date.now() - TERM_DAYS * DAY_MS));
  const [to, setTo] = useState(() => dayOf(Date.now()));
  const [leaders, setLeaders] = useState(true);
  const [report, setReport] = useState<CoachReport | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(true);
  const words = COACH.report;
  useEffect(() => {
    let wanted = true;
    setBusy(true);
    void server.call('coach.report', { from, to, leaders }).then((heard) => {
      // A date that was changed meanwhile asks for another report.
      if (!wanted) return;
      setBusy(false);
      setTrouble(heard.ok ? null : heard.message);
      if (heard.ok) setReport(heard.value);
    });
    return () => {
      wanted = false;
    };
  }, [server, from, to, leaders]);
  const day = (label: string, value: string, typed: (day: string) => void): JSX.Element => (
    <label>
      {label}
      <input type="date" value={value} onChange={(event) => (event.currentTarget.value === '' ? undefined : typed(event.currentTarget.value))} />
    </label>
  );
  return (
    <main class="report-page">
      <div class="report-terms">
        {day(words.from, from, setFrom)}
        {day(words.to, to, setTo)}
        <label>
          {words.which}
          <select value={leaders ? 'leaders' : 'mine'} onChange={(event) => setLeaders(event.currentTarget.value === 'leaders')}>
            <option value="leaders">{words.leaders}</option>
            <option value="mine">{words.mine}</option>
          </select>
        </label>
        <Press label={words.print} working={words.counting} busy={busy} blocked={report === null} onPress={() => window.print()} />
      </div>
      <Trouble message={trouble} />
      {report === null ? null : <Sheet report={report} />}
    </main>
  );
}
