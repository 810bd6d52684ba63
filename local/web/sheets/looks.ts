/** This file turns the styles of cells into the few looks that the grid of the web face can draw. */
import { Formula, type CellStyle, type CellValue } from '../../services/sheets/cell';
import type { CellFormat, ColorStyle } from '../../services/sheets/schema';
import type { Look } from '../wire';

/** The theme colours that a colour may name instead of saying red, green and blue; those of a new spreadsheet (unsourced). */
const THEME: Readonly<Record<string, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  LINK: '#1155cc',
};

/** CSS for a colour of the Sheets API, whose parts are fractions; null where there is none. */
export function cssColor(style: ColorStyle | null | undefined): string | null {
  if (style?.themeColor !== undefined && style.themeColor !== null) return THEME[style.themeColor] ?? null;
  const rgb = style?.rgbColor;
  if (rgb === undefined || rgb === null) return null;
  const part = (fraction: number | null | undefined): number => Math.round((fraction ?? 0) * 255);
  return `rgb(${part(rgb.red)} ${part(rgb.green)} ${part(rgb.blue)})`;
}

const ALIGNMENTS = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;

/** The part of a look that comes from a format, be it a cell's own or that of a conditional rule. */
export function lookOfFormat(format: CellFormat | null | undefined): Look {
  const background = cssColor(format?.backgroundColorStyle ?? (format?.backgroundColor ? { rgbColor: format.backgroundColor } : null));
  const text = format?.textFormat;
  const color = cssColor(text?.foregroundColorStyle ?? (text?.foregroundColor ? { rgbColor: text.foregroundColor } : null));
  const align = ALIGNMENTS[format?.horizontalAlignment as keyof typeof ALIGNMENTS];
  return {
    ...(background === null ? {} : { background }),
    ...(color === null ? {} : { color }),
    ...(text?.bold === true ? { bold: true } : {}),
    ...(text?.italic === true ? { italic: true } : {}),
    ...(text?.strikethrough === true ? { strike: true } : {}),
    ...(format?.wrapStrategy === 'WRAP' ? { wrap: true } : {}),
    ...(align === undefined ? {} : { align }),
  };
}

function lookOfStyle(style: CellStyle | undefined): Look {
  const rule = style?.dataValidation?.condition;
  const choices = rule?.type === 'ONE_OF_LIST' ? (rule.values ?? []).map((each) => each.userEnteredValue ?? '') : null;
  return {
    ...lookOfFormat(style?.userEnteredFormat),
    ...(choices === null ? {} : { choices }),
    ...(rule?.type === 'BOOLEAN' ? { checkbox: true } : {}),
    ...(style?.note === undefined ? {} : { note: style.note }),
  };
}

/** Numbers stand to the right and booleans in the middle unless the format says otherwise. */
function naturalAlignment(value: CellValue | null): 'center' | 'right' | null {
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || value instanceof Formula ? 'center' : null;
}

/** The looks of one workbook, each once. Indices are never used again, so that a page may keep those it has. */
export class Looks {
  readonly list: Look[] = [{}];
  readonly #byText = new Map<string, number>([['{}', 0]]);
  /** Most cells share a few styles and looks, so what was worked out for a combination is kept. */
  readonly #known = new Map<CellStyle | undefined, Map<Look | null, Map<string, number>>>();

  /** The index of a cell's look; 0 is a cell without any. `over` is laid on top, as a conditional format is. */
  indexOf(style: CellStyle | undefined, value: CellValue | null, over: Look | null): number {
    const align = naturalAlignment(value) ?? '';
    const ofStyle = this.#known.get(style) ?? new Map<Look | null, Map<string, number>>();
    this.#known.set(style, ofStyle);
    const ofOver = ofStyle.get(over) ?? new Map<string, number>();
    ofStyle.set(over, ofOver);
    const known = ofOver.get(align);
    if (known !== undefined) return known;
    const index = this.#index({ ...(align === '' ? {} : { align }), ...lookOfStyle(style), ...over });
    ofOver.set(align, index);
    return index;
  }

  /** Forgets what belongs to styles that may be gone; the looks themselves stay. */
  forget(): void {
    this.#known.clear();
  }

  #index(look: Look): number {
    const text = JSON.stringify(look);
    const index = this.#byText.get(text) ?? this.list.push(look) - 1;
    this.#byText.set(text, index);
    return index;
  }
}
