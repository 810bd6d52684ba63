/** This file keeps the picture of the first page up to date and makes the PDF, without ever holding up what is typed. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import { labelsOnPage, pagesFor, type Stock } from '../../../devices/rules/label-stock';
import { LABELS } from '../wording/labels';
import { calibrationMarks } from './calibration';
import { type MadeFile, madeFile, saveFile } from './host';
import { type Ink, standardInk } from './letters';
import { pdfOf } from './pdf';
import { type Job, type Mark, type Omissions, layOut } from './sheets';

/** The picture waits so long for the next letter that is typed. */
const PAUSE_MS = 150;

export interface Made extends MadeFile {
  readonly said: string;
  readonly omitted: Omissions | null;
}

export interface SheetMaking {
  readonly preview: readonly Mark[];
  /** How many labels of the PDF are done; null while none is made. */
  readonly making: number | null;
  readonly made: Made | null;
  readonly trouble: string | null;
  make(): void;
  calibrate(stock: Stock): void;
}

export function useSheets(job: Job, today: string): SheetMaking {
  const ink = useRef<Promise<Ink> | null>(null);
  const [preview, setPreview] = useState<readonly Mark[]>([]);
  const [making, setMaking] = useState<number | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const inkNow = useCallback((): Promise<Ink> => (ink.current ??= standardInk()), []);

  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      void inkNow()
        .then((known) => layOut(job, known, () => wanted, labelsOnPage(job.stock) - job.skipped))
        .then((sheets) => (sheets === null || !wanted ? undefined : setPreview(sheets.pages[0] ?? [])))
        // Without a picture the PDF can still be made; whatever is wrong is told then.
        .catch(() => (wanted ? setPreview([]) : undefined));
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [job, inkNow]);

  // What was made is of the choices of then: with other ones it would be the wrong file to save.
  useEffect(() => setMade(null), [job]);
  useEffect(() => (made === null ? undefined : () => URL.revokeObjectURL(made.url)), [made]);

  const hand = (name: string, bytes: Uint8Array, said: string, omitted: Omissions | null): void => {
    const file = madeFile(name, bytes);
    setMade({ ...file, said, omitted });
    saveFile(file);
  };

  const guarded = (work: () => Promise<void>): void => {
    if (making !== null) return;
    setTrouble(null);
    setMade(null);
    setMaking(0);
    void work()
      .catch(() => setTrouble(LABELS.failed))
      .then(() => setMaking(null));
  };

  const make = (): void =>
    guarded(async () => {
      const { stock } = job;
      const sheets = await layOut(job, await inkNow(), (done) => (setMaking(done), true));
      if (sheets === null) return;
      const bytes = await pdfOf(sheets.pages, { title: `Labels, ${stock.name}, ${today}`, size: stock.page });
      hand(`labels-${stock.id}-${today}.pdf`, bytes, LABELS.made(LABELS.summary(sheets.labels, pagesFor(stock, sheets.labels, job.skipped), stock.kind)), sheets.omitted);
    });

  const calibrate = (stock: Stock): void =>
    guarded(async () => {
      const bytes = await pdfOf([calibrationMarks(stock, LABELS.calibration(stock.name), await inkNow())], { title: `Calibration, ${stock.name}`, size: stock.page });
      hand(`calibration-${stock.id}.pdf`, bytes, LABELS.madeCalibration, null);
    });

  return { preview, making, made, trouble, make, calibrate };
}
