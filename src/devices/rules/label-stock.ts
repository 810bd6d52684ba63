/**
 * This file holds the measures of the label stock that MyTech prints on, each with where it is known from, and says where on its
 * sheets a label lies. Millimetres throughout, from the top left corner, as the sheet is printed and read.
 */

const INCH_MM = 25.4;
const POINT_MM = INCH_MM / 72;
const inches = (count: number): number => count * INCH_MM;
const points = (count: number): number => count * POINT_MM;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export type Box = Place & Size;

export interface Stock {
  readonly id: string;
  readonly name: string;
  /** What is on it, for whoever has the box in their hands. */
  readonly about: string;
  readonly kind: 'sheet' | 'roll' | 'tape';
  /** The size of a page: a sheet of paper, one label of a roll, one length of tape. */
  readonly page: Size;
  readonly columns: number;
  readonly rows: number;
  /** The top left corner of the first label, and from there the way to the next. */
  readonly first: Place;
  readonly pitch: Place;
  readonly label: Size;
  /** How round the corners are. */
  readonly corner: number;
  /** How far from a label's edge ink may come: what the printer cannot reach, or how far it may be off. */
  readonly safe: Place;
  /** One dot of the printer. Bars and squares are whole dots wide, or the printer rounds each to another width. */
  readonly dot: number;
  /** Where the measures come from. */
  readonly source: string;
}

const LETTER: Size = { width: inches(8.5), height: inches(11) };
/** ISO 216. */
const A4: Size = { width: 210, height: 297 };

/** Office printers print 600 dots an inch or a multiple of them. */
const OFFICE_DOT = INCH_MM / 600;
/** "300 dpi": the data sheets of the Dymo LabelWriter 450 and 550. */
const DYMO_DOT = INCH_MM / 300;
/** Brother's raster command reference for PT-E550W, P750W and P710BT, 2.3: 128 pins, 180 dots an inch. */
const BROTHER_DOT = INCH_MM / 180;

/** Printers draw sheets in a little awry: gLabels marks the same sixteenth of an inch as the margin of these labels (avery-us-templates.xml, Markup-margin). */
const SHEET_SAFE: Place = { x: inches(1 / 16), y: inches(1 / 16) };

const avery30 = {
  kind: 'sheet',
  page: LETTER,
  columns: 3,
  rows: 10,
  first: { x: inches(0.1875), y: inches(0.5) },
  pitch: { x: inches(2.75), y: inches(1) },
  label: { width: inches(2.625), height: inches(1) },
  corner: inches(0.0625),
  safe: SHEET_SAFE,
  dot: OFFICE_DOT,
  source: "Avery's template for 5160: 2 5/8 x 1 in, three across at 2.75 in, ten down at 1 in; so too gLabels, avery-us-templates.xml",
} as const satisfies Partial<Stock>;

/** Rolls: one label is one page, as wide as the driver's own page turned on its side. */
function dymo(page: Size, safe: Place): Pick<Stock, 'kind' | 'page' | 'columns' | 'rows' | 'first' | 'pitch' | 'label' | 'corner' | 'safe' | 'dot'> {
  return { kind: 'roll', page, columns: 1, rows: 1, first: { x: 0, y: 0 }, pitch: { x: page.width, y: page.height }, label: page, corner: 1.5, safe, dot: DYMO_DOT };
}

/** The least that a P-touch leaves at both ends: 14 dots, its raster command reference, 2.3. */
const TAPE_END_MM = 14 * BROTHER_DOT;

/** Tape: as long as we choose, as high as the tape is wide; `pins` of the printing head are above it. */
function brother(width: number, pins: number, length: number): Stock {
  const page: Size = { width: length, height: width };
  return {
    id: `tze${width}`,
    name: `Brother TZe ${width} mm`,
    about: `laminated tape for P-touch printers, ${length} mm of it for each label`,
    kind: 'tape',
    page,
    columns: 1,
    rows: 1,
    first: { x: 0, y: 0 },
    pitch: { x: page.width, y: page.height },
    label: page,
    corner: 0,
    safe: { x: TAPE_END_MM, y: (width - pins * BROTHER_DOT) / 2 },
    dot: BROTHER_DOT,
    source: `Brother, raster command reference for PT-E550W, P750W and P710BT, 2.3 Print Area: ${pins} pins of 180 an inch on ${width} mm tape`,
  };
}

export const STOCKS: readonly Stock[] = [
  { ...avery30, id: '5160', name: 'Avery 5160', about: '30 on a Letter sheet, 2⅝ × 1 in; also sold as 8160 and 5260' },
  {
    ...avery30,
    id: '5520',
    name: 'Avery 5520',
    about: '30 on a Letter sheet, 2⅝ × 1 in, weatherproof; for laser printers',
    source: "Avery's template for 5520, which is that of 5160; so too Snipe-IT, Labels/Sheets/Avery/_5520.php",
  },
  {
    id: '5267',
    name: 'Avery 5267',
    about: '80 on a Letter sheet, 1¾ × ½ in; small enough for a charger',
    kind: 'sheet',
    page: LETTER,
    columns: 4,
    rows: 20,
    first: { x: points(21.6), y: points(36) },
    pitch: { x: points(147.6), y: points(36) },
    label: { width: points(126), height: points(36) },
    corner: inches(0.0625),
    // A sixteenth of an inch on every side would take a quarter of its height; such sheets need the calibration all the more.
    safe: { x: 0.8, y: 0.8 },
    dot: OFFICE_DOT,
    source: "Avery's Word template for 5267, in points, by Snipe-IT, Labels/Sheets/Avery/_5267.php",
  },
  {
    id: 'L7160',
    name: 'Avery L7160',
    about: '21 on an A4 sheet, 63.5 × 38.1 mm',
    kind: 'sheet',
    page: A4,
    columns: 3,
    rows: 7,
    first: { x: 7.21, y: 15.15 },
    pitch: { x: 66.04, y: 38.1 },
    label: { width: 63.5, height: 38.1 },
    corner: 2,
    safe: SHEET_SAFE,
    dot: OFFICE_DOT,
    source: "Avery's template for L7160: 63.5 x 38.1 mm, three across at 66.04 mm, seven down, the same margin at top and bottom",
  },
  {
    ...dymo({ width: points(252), height: points(78.96) }, { x: points(16.56), y: points(4.32) }),
    id: '30252',
    name: 'Dymo 30252 / 99010',
    about: 'address labels for a LabelWriter, 3½ × 1⅛ in or 89 × 28 mm',
    source: 'Dymo, printer description of the LabelWriter: 30252 is 78.96 x 252 pt, printable 4.32 4.32 to 76.08 235.44',
  },
  {
    ...dymo({ width: points(154), height: points(72) }, { x: points(7.36), y: points(4.32) }),
    id: '30336',
    name: 'Dymo 30336 / 11352',
    about: 'small labels for a LabelWriter, 2⅛ × 1 in or 54 × 25 mm',
    source: 'Dymo, printer description of the LabelWriter: 30336 is 72 x 154 pt, printable 4.08 4.32 to 69.12 146.64',
  },
  brother(12, 70, 60),
  brother(18, 112, 70),
  brother(24, 128, 75),
];

export const stockOf = (id: string): Stock | undefined => STOCKS.find((stock) => stock.id === id);

export const labelsOnPage = (stock: Stock): number => stock.columns * stock.rows;

/** Where a label lies: `index` counts from the first label of the first page, row by row. */
export function labelPlace(stock: Stock, index: number): Place & { readonly page: number } {
  const onPage = labelsOnPage(stock);
  const at = index % onPage;
  return {
    page: Math.floor(index / onPage),
    x: stock.first.x + (at % stock.columns) * stock.pitch.x,
    y: stock.first.y + Math.floor(at / stock.columns) * stock.pitch.y,
  };
}

/** How many pages so many labels take when the first `skipped` of the first page are used already. */
export const pagesFor = (stock: Stock, labels: number, skipped: number): number => (labels === 0 ? 0 : Math.ceil((skipped + labels) / labelsOnPage(stock)));

/** How far a print may be moved, in tenths of a millimetre: what is off by more than a centimetre lies in the printer the wrong way. */
export const MOST_OFFSET_TENTHS = 100;

/** Where the edge of a label lies on the rulers of the calibration sheet, in tenths of a millimetre from their zero, to the right and down. */
export interface Reading {
  readonly across: number;
  readonly down: number;
}

export const NO_READING: Reading = { across: 0, down: 0 };

/** How far to move a print so that the zero of the rulers comes to lie on the label's edge. */
export function shiftFor({ across, down }: Reading): Place {
  const within = (tenths: number): number => (Number.isFinite(tenths) ? Math.min(MOST_OFFSET_TENTHS, Math.max(-MOST_OFFSET_TENTHS, Math.round(tenths))) : 0);
  return { x: within(across) / 10, y: within(down) / 10 };
}
