/**
 * This file keeps scans that the server has not counted in the browser's storage, so that a refreshed page still has them. A browser
 * may refuse storage to a page in a frame: then everything works but that. Codes alone are kept, never a name.
 */

/** Where somebody is counting. */
export interface Where {
  readonly school: string;
  readonly place: string;
  /** Whether the devices' own place becomes this one. */
  readonly move: boolean;
}

export interface SavedScan {
  readonly code: string;
  readonly where: Where;
  /** The click of the batch in which it was sent, null where it was not. */
  readonly click: string | null;
}

/** The part of the browser's storage that is used. */
export type KeptTexts = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'mytech count ';

const isWhere = (value: unknown): value is Where =>
  typeof value === 'object' && value !== null && 'school' in value && typeof value.school === 'string' && 'place' in value && typeof value.place === 'string' && 'move' in value && typeof value.move === 'boolean';

const isScan = (value: unknown): value is SavedScan =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && 'where' in value && isWhere(value.where) && 'click' in value && (value.click === null || typeof value.click === 'string');

function scansIn(text: string | null): readonly SavedScan[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isScan) : [];
  } catch {
    // Somebody else's text under our name.
    return [];
  }
}

/** What is kept of one stocktake; each page writes under a name of its own, so that two of them never write over each other. */
export class ScanStore {
  readonly #own: string;

  constructor(
    private readonly texts: KeptTexts | null,
    private readonly stocktake: string,
    page: string,
  ) {
    this.#own = `${PREFIX}${stocktake} ${page}`;
  }

  /** Takes over what pages that are gone have left; one that is still there has it in memory and writes it down again. */
  adopt(): readonly SavedScan[] {
    return attempt([], () => {
      const { texts } = this;
      if (texts === null) return [];
      const left = keysOf(texts).filter((key) => key.startsWith(`${PREFIX}${this.stocktake} `) && key !== this.#own);
      const scans = left.flatMap((key) => scansIn(texts.getItem(key)));
      // First kept under the new name, then removed under the old.
      if (scans.length > 0) texts.setItem(this.#own, JSON.stringify(scans));
      for (const key of left) texts.removeItem(key);
      return scans;
    });
  }

  /** Whether it could be kept. */
  save(scans: readonly SavedScan[]): boolean {
    return attempt(false, () => {
      const { texts } = this;
      if (texts === null) return false;
      if (scans.length === 0) texts.removeItem(this.#own);
      else texts.setItem(this.#own, JSON.stringify(scans));
      return true;
    });
  }
}

const keysOf = (texts: KeptTexts): readonly string[] => Array.from({ length: texts.length }, (_, at) => texts.key(at) ?? '').filter((key) => key.startsWith(PREFIX));

/** Scans of stocktakes that are not open any more: nobody can count them now, and somebody should know. */
export function leftOver(texts: KeptTexts | null, open: readonly string[]): readonly string[] {
  return attempt([], () => {
    if (texts === null) return [];
    return keysOf(texts).filter((key) => !open.some((id) => key.startsWith(`${PREFIX}${id} `))).flatMap((key) => scansIn(texts.getItem(key)).map((scan) => scan.code));
  });
}

export function forgetLeftOver(texts: KeptTexts | null, open: readonly string[]): void {
  attempt(undefined, () => {
    if (texts === null) return;
    for (const key of keysOf(texts)) if (!open.some((id) => key.startsWith(`${PREFIX}${id} `))) texts.removeItem(key);
  });
}

/** The browser's storage, null where the page may not have it: asking for it throws then. */
export const browserTexts = (): KeptTexts | null => attempt(null, () => window.localStorage);

/** A full or refused storage throws at any of its methods; counting goes on without. */
function attempt<T>(otherwise: T, work: () => T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
