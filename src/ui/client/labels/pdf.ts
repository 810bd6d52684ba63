/** This file writes pages of marks as a PDF, in shapes and letters that stay sharp at any size, and hands it to the person. */
import { FillRule, PDFDocument, type PDFFont, type PDFImage, type PDFPage, PrintScaling, StandardFonts, rgb } from '@cantoo/pdf-lib';
import type { Size } from '../../../devices/rules/label-stock';
import type { Mark } from './sheets';

/** A PDF measures in points, 72 an inch (ISO 32000-1, 8.3.2.3). */
const POINTS = 72 / 25.4;
const BLACK = rgb(0, 0, 0);

interface Tools {
  readonly page: PDFPage;
  readonly plain: PDFFont;
  readonly bold: PDFFont;
  readonly pictures: ReadonlyMap<string, PDFImage>;
}

function draw(mark: Mark, { page, plain, bold, pictures }: Tools): void {
  // A PDF counts from the lower left corner.
  const up = (y: number): number => page.getHeight() - y * POINTS;
  switch (mark.kind) {
    case 'text':
      return page.drawText(mark.text, { x: mark.x * POINTS, y: up(mark.y), size: mark.size * POINTS, font: mark.bold ? bold : plain, color: BLACK });
    case 'picture': {
      const image = pictures.get(mark.png);
      if (image !== undefined) page.drawImage(image, { x: mark.x * POINTS, y: up(mark.y + mark.height), width: mark.width * POINTS, height: mark.height * POINTS });
      return;
    }
    case 'line': {
      const [from, to] = [mark.from, mark.to].map(([x, y]) => ({ x: x * POINTS, y: up(y) })) as [{ x: number; y: number }, { x: number; y: number }];
      return page.drawLine({ start: from, end: to, thickness: mark.width * POINTS, color: BLACK });
    }
    case 'shape':
      return page.drawSvgPath(stretched(mark), { x: mark.x * POINTS, y: up(mark.y), scale: mark.wide * POINTS, color: BLACK, borderWidth: 0, fillRule: FillRule.EvenOdd });
  }
}

/** Bars are one unit high and as wide as their modules; a PDF's path has one scale, so the height is put into the path. */
const stretched = ({ path, wide, high }: Extract<Mark, { kind: 'shape' }>): string => (wide === high ? path : path.replace(/v1/g, `v${high / wide}`));

export interface PdfInfo {
  readonly title: string;
  /** The page as it is printed. */
  readonly size: Size;
}

/** The bytes of a PDF with one page for each list of marks. */
export async function pdfOf(pages: readonly (readonly Mark[])[], { title, size }: PdfInfo): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle(title);
  document.setCreator('MyTech');
  // Readers that heed it print at the size of the page: a sheet of labels shrunk to fit is a sheet wasted.
  document.catalog.getOrCreateViewerPreferences().setPrintScaling(PrintScaling.None);
  const plain = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const pngs = new Set(pages.flatMap((marks) => marks.flatMap((mark) => (mark.kind === 'picture' ? [mark.png] : []))));
  const pictures = new Map<string, PDFImage>();
  for (const png of pngs) pictures.set(png, await document.embedPng(png));
  for (const marks of pages) {
    const page = document.addPage([size.width * POINTS, size.height * POINTS]);
    for (const mark of marks) draw(mark, { page, plain, bold, pictures });
  }
  return document.save();
}
