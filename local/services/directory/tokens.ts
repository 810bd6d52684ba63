/** This file makes page tokens that a client cannot read or forge, and tells good ones from bad. */
import { createHmac } from 'node:crypto';

/** "The page token is only valid for three days": users.list in the discovery document; assumed for devices, where nothing is said. */
export const PAGE_TOKEN_LIFETIME_MS = 3 * 24 * 60 * 60 * 1000;

const SIGNATURE_LENGTH = 22;

/** Tokens carry the place in one listing, signed together with what was asked for: another question's token is no token. */
export class PageTokens {
  #epoch = 0;

  constructor(private readonly now: () => number) {}

  issue(listing: string, offset: number): string {
    const place = Buffer.from(JSON.stringify([this.#epoch, offset, this.now()])).toString('base64url');
    return place + this.#sign(listing, place);
  }

  /** The offset that a token stands for, null where it is forged, of another listing, too old, or no longer valid. */
  read(listing: string, token: string): number | null {
    const place = token.slice(0, -SIGNATURE_LENGTH);
    if (place === '' || token.slice(-SIGNATURE_LENGTH) !== this.#sign(listing, place)) return null;
    const [epoch, offset, issuedMs] = JSON.parse(Buffer.from(place, 'base64url').toString()) as [number, number, number];
    if (epoch !== this.#epoch || this.now() - issuedMs > PAGE_TOKEN_LIFETIME_MS) return null;
    return offset;
  }

  /** Makes every token given so far invalid for good, as Google may between two pages of a long listing. */
  invalidateAll(): void {
    this.#epoch++;
  }

  save(): number {
    return this.#epoch;
  }

  load(epoch: number): void {
    this.#epoch = epoch;
  }

  #sign(listing: string, place: string): string {
    return createHmac('sha256', 'local-workspace').update(`${listing}\n${place}`).digest('base64url').slice(0, SIGNATURE_LENGTH);
  }
}
