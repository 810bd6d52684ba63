/** This file draws the report of a closed stocktake, for the screen and for paper: figures by school, and which devices they are. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { ReportLine, StocktakeFigureView, StocktakeReport } from '../../../contracts/stocktake';
import type { Server } from '../../call';
import { clockTime, dayText } from '../../moments';
import { Press, StillWorking, Trouble } from '../../parts';
import { STOCKTAKE } from '../../wording/stocktake';
import { together } from './progress';

const COLUMNS = ['expected', 'found', 'elsewhere', 'missing', 'unexpected', 'unknown'] as const satisfies readonly (keyof StocktakeFigureView)[];

function Figures({ report }: { readonly report: StocktakeReport }): JSX.Element {
  const { schools } = report.stocktake;
  const row = (figures: StocktakeFigureView): readonly JSX.Element[] => COLUMNS.map((name) => <td key={name}>{figures[name].toLocaleString()}</td>);
  return (
    <div class="wide-table">
      <table class="report">
        <caption>{STOCKTAKE.table}</caption>
        <thead>
          <tr>
            <th scope="col">{STOCKTAKE.school}</th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {STOCKTAKE.columns[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {schools.map((school) => (
            <tr key={school.id}>
              <th scope="row">{school.name}</th>
              {row(school)}
            </tr>
          ))}
        </tbody>
        {schools.length > 1 ? (
          <tfoot>
            <tr>
              <th scope="row">{STOCKTAKE.total}</th>
              {row(together(schools))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

type Kind = 'missing' | 'unexpected' | 'unknown';

/** What helps to find a device, or to know where to send it. */
function factsOf(kind: Kind, line: ReportLine): string {
  const place = line.place === '' ? [] : [kind === 'missing' ? STOCKTAKE.shouldBe(line.place) : STOCKTAKE.seenIn(line.place)];
  return [
    ...(line.model === '' ? [] : [line.model]),
    line.school,
    ...place,
    ...(line.belongs === '' ? [] : [STOCKTAKE.belongs(line.belongs)]),
    ...(kind === 'missing' && line.lastContact !== null ? [STOCKTAKE.online(dayText(line.lastContact))] : []),
  ].join(' · ');
}

function Lines({ kind, lines, count }: { readonly kind: Kind; readonly lines: readonly ReportLine[]; readonly count: number }): JSX.Element {
  const title = { missing: STOCKTAKE.missingList, unexpected: STOCKTAKE.unexpectedList, unknown: STOCKTAKE.unknownList }[kind](count);
  return (
    <section class="card" aria-labelledby={`report-${kind}`}>
      <h3 id={`report-${kind}`}>{title}</h3>
      {lines.length === 0 ? (
        <p class="soft">{STOCKTAKE.nothing}</p>
      ) : (
        <>
          <p class="soft">{lines.length < count ? STOCKTAKE.listed(lines.length, count) : STOCKTAKE.allInSheet}</p>
          <ul class="list plain">
            {lines.map((line, at) => (
              <li key={at}>
                <span class="break">
                  <strong>
                    <bdi>{line.tag === '' ? line.serial : line.tag}</bdi>
                  </strong>{' '}
                  {line.tag === '' || line.serial === '' ? null : <span class="soft">{line.serial}</span>}
                </span>
                <span class="soft">{factsOf(kind, line)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export function Report({ server, id, back }: { readonly server: Server; readonly id: string; back(): void }): JSX.Element {
  const [report, setReport] = useState<StocktakeReport | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [school, setSchool] = useState('');
  const [reading, setReading] = useState(false);
  useEffect(() => {
    let over = false;
    setReading(true);
    void server.call('stocktake.report', { stocktake: id, school }).then((heard) => {
      if (over) return;
      setReading(false);
      setTrouble(heard.ok ? null : heard.message);
      if (heard.ok) setReport(heard.value);
    });
    return () => {
      over = true;
    };
  }, [server, id, school]);
  const { stocktake } = report ?? {};
  const figures = stocktake === undefined ? null : together(stocktake.schools.filter((one) => school === '' || one.id === school));
  return (
    <>
      <div class="row spread no-print">
        <Press label={STOCKTAKE.back} working={STOCKTAKE.back} kind="plain" busy={false} onPress={back} />
        <Press label={STOCKTAKE.print} working={STOCKTAKE.print} busy={false} blocked={report === null} onPress={() => window.print()} />
      </div>
      <Trouble message={trouble} />
      <StillWorking busy={reading} />
      {report === null || stocktake === undefined || figures === null ? (
        <p class="opening">{trouble === null ? STOCKTAKE.reading : null}</p>
      ) : (
        <>
          <section class="card" aria-labelledby="report">
            <h2 id="report">{STOCKTAKE.report(stocktake.name)}</h2>
            <p class="soft">{STOCKTAKE.dates(stocktake.openedAt === null ? '?' : clockTime(stocktake.openedAt, report.now), stocktake.closedAt === null ? '?' : clockTime(stocktake.closedAt, report.now))}</p>
            <Figures report={report} />
          </section>
          {stocktake.schools.length < 2 ? null : (
            <label class="narrow no-print">
              {STOCKTAKE.listsOf}
              <select value={school} onChange={(event) => setSchool(event.currentTarget.value)}>
                <option value="">{STOCKTAKE.all}</option>
                {stocktake.schools.map(({ id: one, name }) => (
                  <option key={one} value={one}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <div class="columns" aria-busy={reading}>
            <Lines kind="missing" lines={report.missing} count={figures.missing} />
            <div>
              <Lines kind="unexpected" lines={report.unexpected} count={figures.unexpected} />
              <Lines kind="unknown" lines={report.unknown} count={figures.unknown} />
            </div>
          </div>
        </>
      )}
    </>
  );
}
