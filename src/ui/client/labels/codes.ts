/** This file turns text into the shapes of a barcode and of a QR code, by bwip-js, as outlines to be filled. */
import { code128, qrcode, type DrawingContext } from 'bwip-js/generic';

export interface Shape {
  /** How wide it is, in modules, without its quiet zone. */
  readonly modules: number;
  /** Its dark parts as an SVG path in modules; what lies inside an outline an even number of times is white. */
  readonly path: string;
}

/** Drawn at two units a module, so that the middle of a bar of odd width is a whole unit. */
const UNITS = 2;
const NO_LETTERS = { width: 0, ascent: 0, descent: 0 };

/** Collects what bwip-js draws: bars as lines from above, squares as outlines. */
function collector(): DrawingContext<Shape> {
  let modules = 0;
  const parts: string[] = [];
  return {
    setopts: () => undefined,
    scale: () => [UNITS, UNITS],
    measure: () => NO_LETTERS,
    init: (width) => (modules = width / UNITS),
    line: (x, _y, _x, _y2, width) => parts.push(`M${(x - width / 2) / UNITS} 0h${width / UNITS}v1h${-width / UNITS}z`),
    polygon: (corners) => parts.push(`M${corners.map(([x, y]) => `${x / UNITS} ${y / UNITS}`).join('L')}z`),
    hexagon: () => undefined,
    ellipse: () => undefined,
    fill: () => undefined,
    text: () => undefined,
    end: () => ({ modules, path: parts.join('') }),
  };
}

/** Making a code takes some milliseconds, and the picture and the PDF want the same ones; so many are remembered. */
const REMEMBERED = 3_000;

function remembered<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const shape = make(text);
    if (made.size >= REMEMBERED) made.clear();
    made.set(text, shape);
    return shape;
  };
}

/** The bars of a text, one module high: they are stretched to the height that there is. */
export const barsOf = remembered((text): Shape => code128<Shape>({ bcid: 'code128', text, scaleX: UNITS, scaleY: UNITS, height: 1 }, collector()));

/** ISO/IEC 18004, version 40 at level M. */
const MOST_QR_BYTES = 2_331;

/**
 * A QR code with error correction M, which reads with a sixth of it scratched; null where the text is more than a code can hold.
 */
export const qrOf = remembered((text): Shape | null => {
  if (new TextEncoder().encode(text).length > MOST_QR_BYTES) return null;
  // The library's types leave out what belongs to one kind of code alone.
  const options = { bcid: 'qrcode', text, scale: UNITS, eclevel: 'M' };
  return qrcode<Shape>(options, collector());
});
