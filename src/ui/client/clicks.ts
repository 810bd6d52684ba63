/** This file names each press of a button, so that the same press sent twice happens once. */

/** The alphabet of base 32 (RFC 4648); every byte maps onto it evenly. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
/** Within the 8 to 40 that the contract allows; 5 bits each make 100 bits. */
const CLICK_LENGTH = 20;

export function newClick(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(CLICK_LENGTH));
  return Array.from(bytes, (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}

/**
 * Remembers the click of every change whose outcome is not known. Pressing again with the same text sends the same click, so that
 * a change that did arrive is not made twice; once the outcome is known, or the text differs, a press is a new one.
 */
export class Clicks {
  private readonly unsettled = new Map<string, string>();

  constructor(private readonly make: () => string = newClick) {}

  private static what(method: string, args: object): string {
    return `${method} ${JSON.stringify(args)}`;
  }

  /** The click for a change; `args` are its arguments without the click. */
  of(method: string, args: object): string {
    const what = Clicks.what(method, args);
    const click = this.unsettled.get(what) ?? this.make();
    this.unsettled.set(what, click);
    return click;
  }

  /** The server has said how it ended. */
  settle(method: string, args: object): void {
    this.unsettled.delete(Clicks.what(method, args));
  }
}
