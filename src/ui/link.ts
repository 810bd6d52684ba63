/** This file decides which addresses a page may link to. */

const WEB_ADDRESS = /^https?:\/\/[^\s]+$/i;

/**
 * The address if it is one of the web, else null: an address comes out of a cell that somebody may have typed into, and a link to
 * `javascript:` would run in the page.
 */
export const webAddress = (address: string): string | null => (WEB_ADDRESS.test(address.trim()) ? address.trim() : null);
