/** This file is the page that prints labels: which devices, on which labels, a picture of the first page, and the PDF. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';

import type { LabelDevices, LabelSource, LabelStart } from '../../contracts/labels';
import { STOCKS, pagesFor, type Stock } from '../../../devices/rules/label-stock';
import { MAX_LABELS, qrText } from '../../../devices/rules/labels';
import type { Server } from '../call';
import { Press, StillWorking, Trouble } from '../parts';
import { LABELS } from '../wording/labels';
import { keepReading, keptReading } from './calibration';
import { closeDialog } from './host';
import { Calibration, type Paper, PaperFields } from './paper';
import { Preview } from './preview';
import type { Job, Omissions } from './sheets';
import { type SheetMaking, useSheets } from './use-sheets';
import { Listed, type Source, Which, keyOf } from './which';

const firstPaper = (stock: Stock): Paper => ({ stock, skipped: 0, copies: 1, name: 'school', reading: keptReading(stock) });

/** Other labels begin at their first one, with what was read for them. */
const changedPaper = (before: Paper, { stock = before.stock, ...changed }: Partial<Paper>): Paper =>
  stock === before.stock ? { ...before, ...changed } : { ...before, stock, skipped: 0, reading: keptReading(stock) };

function Omitted({ of, stock }: { readonly of: Omissions; readonly stock: Stock }): JSX.Element {
  const told = [
    of.labels.length === 0 ? '' : LABELS.noLabel(of.labels, stock.name),
    of.bars.length === 0 ? '' : LABELS.noBars(of.bars, stock.name),
    of.qr.length === 0 ? '' : LABELS.noQr(of.qr, stock.name),
  ].filter((line) => line !== '');
  return (
    <>
      {told.map((line) => (
        <p key={line} class="notice waiting">
          {line}
        </p>
      ))}
    </>
  );
}

/** What the button makes, and what it has made. */
function Making({ job, sheets }: { readonly job: Job; readonly sheets: SheetMaking }): JSX.Element {
  const { devices, copies, stock, skipped } = job;
  const labels = devices.length * copies;
  const { made, making } = sheets;
  return (
    <section class="label-making" aria-label={LABELS.make}>
      <div class="row">
        <Press label={LABELS.make} working={LABELS.making(making ?? 0, devices.length)} busy={making !== null} reason={labels === 0 ? LABELS.nothingToPrint : null} onPress={sheets.make} />
        {labels === 0 ? null : <span class="soft">{LABELS.summary(labels, pagesFor(stock, labels, skipped), stock.kind)}</span>}
        <button type="button" class="press quiet label-close" onClick={closeDialog}>
          {LABELS.close}
        </button>
      </div>
      <Trouble message={sheets.trouble} />
      <div role="status">
        {made === null ? null : (
          <div class="notice good">
            <p>{made.said}</p>
            <p>
              <a href={made.url} download={made.name}>
                {LABELS.save(made.name)}
              </a>
            </p>
            <p>{LABELS.printHint}</p>
          </div>
        )}
        {made?.omitted ? <Omitted of={made.omitted} stock={stock} /> : null}
      </div>
    </section>
  );
}

function Address({ start, tag }: { readonly start: LabelStart; readonly tag: string | undefined }): JSX.Element | null {
  if (start.addressTrouble !== '') return <p class="notice waiting">{LABELS.badAddress(start.addressTrouble)}</p>;
  if (start.address === '') return <p class="notice waiting">{LABELS.noAddress}</p>;
  return tag === undefined ? null : <p class="hint break">{LABELS.leadsTo(qrText(start.address, tag))}</p>;
}

/** Escape closes the dialog, where it may: the page in the frame hears the key, the page around it does not. */
function useEscape(may: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && may) closeDialog();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [may]);
}

function Labels({ start, server }: { readonly start: LabelStart; readonly server: Server }): JSX.Element {
  const [source, setSource] = useState<Source>(start.selected === null ? 'tags' : 'selected');
  const [typed, setTyped] = useState<Readonly<Record<LabelSource, string>>>({ tags: '', school: '', since: start.today });
  const [lists, setLists] = useState<Readonly<Partial<Record<Source, LabelDevices>>>>(start.selected === null ? {} : { selected: start.selected });
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [finding, setFinding] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [paper, setPaper] = useState<Paper>(() => firstPaper(STOCKS[0] as Stock));
  const [kept, setKept] = useState<boolean | null>(null);
  const list = lists[source];

  const job = useMemo<Job>(() => {
    const most = Math.floor(MAX_LABELS / paper.copies);
    const devices = (list?.devices ?? []).filter((device) => device.tag !== '' && !out.has(keyOf(device))).slice(0, most);
    return { ...paper, devices, address: start.address, district: start.district };
  }, [list, out, paper, start]);
  const sheets = useSheets(job, start.today);

  const find = (from: LabelSource, value: string): void => {
    if (finding) return;
    setFinding(true);
    setTrouble(null);
    void server.call('labels.devices', { from, value }).then((heard) => {
      setFinding(false);
      if (heard.ok) setLists((before) => ({ ...before, [from]: heard.value }));
      else setTrouble(heard.message);
    });
  };
  const toggle = (key: string): void => setOut((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));
  const change = (changed: Partial<Paper>): void => setPaper((before) => changedPaper(before, changed));

  // What was typed and not yet used would be lost.
  useEscape(typed.tags.trim() === '' || lists.tags !== undefined);

  return (
    <main class="labels">
      <div class="label-asked">
        <section class="card" aria-labelledby="which">
          <h2 id="which">{LABELS.which}</h2>
          <Which {...{ start, source, typed, finding, trouble, find }}
            choose={(one) => (setTrouble(null), setSource(one))}
            type={(one, value) => setTyped((before) => ({ ...before, [one]: value }))}
          />
          <StillWorking busy={finding} />
          <div role="status">{list === undefined ? null : <Listed list={list} out={out} toggle={toggle} />}</div>
        </section>
        <section class="card" aria-labelledby="on">
          <h2 id="on">{LABELS.on}</h2>
          <PaperFields paper={paper} set={change} />
          <Calibration
            reading={paper.reading}
            kept={kept}
            set={(reading) => {
              setKept(keepReading(paper.stock, reading));
              change({ reading });
            }}
            make={() => sheets.calibrate(paper.stock)}
          />
          <Address start={start} tag={job.devices[0]?.tag} />
        </section>
        <Making job={job} sheets={sheets} />
      </div>
      <div class="label-shown">
        <Preview stock={paper.stock} marks={sheets.preview} skipped={paper.skipped} begin={(skipped) => change({ skipped })} />
        <p class="hint">{job.devices.length === 0 ? LABELS.emptyPreview : LABELS.preview(1, paper.stock.name)}</p>
      </div>
    </main>
  );
}

export function LabelsPage({ server }: { readonly server: Server }): JSX.Element {
  const [start, setStart] = useState<LabelStart | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const open = useCallback(() => {
    setTrouble(null);
    void server.call('labels.start', {}).then((heard) => (heard.ok ? setStart(heard.value) : setTrouble(heard.message)));
  }, [server]);
  useEffect(open, [open]);
  if (start !== null) return <Labels start={start} server={server} />;
  if (trouble === null) {
    return (
      <p class="opening">
        <span class="spinner" aria-hidden="true" /> {LABELS.opening}
      </p>
    );
  }
  return (
    <main class="nothing">
      <Trouble message={trouble} />
      <Press label={LABELS.tryAgain} working="" busy={false} onPress={open} />
    </main>
  );
}
