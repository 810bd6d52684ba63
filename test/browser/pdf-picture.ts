/** This file reads a PDF back as a printer would: its pages, the words on them, and the dark shapes as a picture that a scanner can look at. */
import { PDFArray, PDFDocument, type PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { BarcodeFormat, BinaryBitmap, DecodeHintType, HybridBinarizer, MultiFormatReader, RGBLuminanceSource } from '@zxing/library';

const POINT_MM = 25.4 / 72;
/** A scanner sees a label at about this many dots a millimetre: 600 an inch. Along the bars a tenth of that shows as much. */
const DOTS_A_MM = 600 / 25.4;
const ALONG_BARS_A_MM = DOTS_A_MM / 10;

type Matrix = readonly [number, number, number, number, number, number];
type Corner = readonly [number, number];

/** A filled outline of several rings, in millimetres from the page's upper left corner. */
type Shape = readonly (readonly Corner[])[];

interface PrintedPage {
  readonly width: number;
  readonly height: number;
  /** What is written in the standard letters, in the order of writing. */
  readonly words: readonly string[];
  readonly shapes: readonly Shape[];
  readonly pictures: number;
}

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

/** Runs the few operators that labels are drawn with (ISO 32000-1, annex A). */
function run(content: string, height: number): Omit<PrintedPage, 'width' | 'height'> {
  const words: string[] = [];
  const shapes: Shape[] = [];
  let pictures = 0;
  let rings: Corner[][] = [];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  const kept: Matrix[] = [];
  let operands: string[] = [];
  const numbers = (): number[] => operands.map(Number);
  const corner = (): Corner => {
    const [x = 0, y = 0] = numbers();
    return [(x * now[0] + y * now[2] + now[4]) * POINT_MM, (height - (x * now[1] + y * now[3] + now[5])) * POINT_MM];
  };
  const operators: Readonly<Record<string, () => void>> = {
    q: () => kept.push(now),
    Q: () => (now = kept.pop() ?? now),
    cm: () => (now = times(numbers() as unknown as Matrix, now)),
    m: () => rings.push([corner()]),
    l: () => rings.at(-1)?.push(corner()),
    'f*': () => shapes.push(rings),
    n: () => (rings = []),
    S: () => (rings = []),
    Do: () => (pictures += 1),
    Tj: () => words.push(Buffer.from(operands.join('').replace(/[<>]/g, ''), 'hex').toString('latin1')),
  };
  for (const token of content.split(/\s+/)) {
    if (/^[-+.\d<[\]/]/.test(token)) operands.push(token);
    else {
      operators[token]?.();
      if (token === 'f*') rings = [];
      operands = [];
    }
  }
  return { words, shapes, pictures };
}

export async function readPdf(bytes: Uint8Array): Promise<readonly PrintedPage[]> {
  const document = await PDFDocument.load(bytes);
  return document.getPages().map((page) => {
    const contents = page.node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray().map((one) => document.context.lookup(one)) : contents === undefined ? [] : [contents];
    const text = streams.map((stream) => Buffer.from(decodePDFRawStream(stream as PDFRawStream).decode()).toString('latin1')).join('\n');
    const { width, height } = page.getSize();
    return { width: width * POINT_MM, height: height * POINT_MM, ...run(text, height) };
  });
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is dark within an area, as grey values row by row; what lies outside it is cut off, as a label is. */
function picture(shapes: readonly Shape[], area: Area, rowsAMm: number): { readonly grey: Uint8ClampedArray; readonly width: number; readonly height: number } {
  const width = Math.round(area.width * DOTS_A_MM);
  const height = Math.round(area.height * rowsAMm);
  const grey = new Uint8ClampedArray(width * height).fill(255);
  for (const rings of shapes) {
    for (let row = 0; row < height; row++) {
      const y = area.y + (row + 0.5) / rowsAMm;
      const crossings = rings
        .flatMap((ring) => ring.flatMap(([x, from], at) => {
          const [x2, to] = ring[(at + 1) % ring.length] ?? [x, from];
          return from > y === to > y ? [] : [x + ((y - from) / (to - from)) * (x2 - x)];
        }))
        .sort((a, b) => a - b);
      for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
        const from = Math.max(0, Math.round(((crossings[pair] ?? 0) - area.x) * DOTS_A_MM));
        const to = Math.min(width, Math.round(((crossings[pair + 1] ?? 0) - area.x) * DOTS_A_MM));
        if (from < to) grey.fill(0, row * width + from, row * width + to);
      }
    }
  }
  return { grey, width, height };
}

/** What a scanner reads on one label; null where it finds no such code. */
export function scan({ shapes }: PrintedPage, area: Area, format: 'QR_CODE' | 'CODE_128'): string | null {
  const inside = shapes.filter((rings) => rings.some((ring) => ring.some(([x, y]) => x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height)));
  const { grey, width, height } = picture(inside, area, format === 'CODE_128' ? ALONG_BARS_A_MM : DOTS_A_MM);
  const hints = new Map<DecodeHintType, unknown>([[DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat[format]]], [DecodeHintType.TRY_HARDER, true]]);
  try {
    return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height))), hints).getText();
  } catch {
    // The library tells "nothing found" by an error.
    return null;
  }
}

/** The dark parts of a page: nothing of them may lie beyond its edge. */
export function extent({ shapes }: PrintedPage): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
  const corners = shapes.flat(2);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
