/** This file keeps small choices in the browser; one that keeps nothing is asked again. Nothing about people is kept here. */

export function recalled(key: string): string {
  try {
    return window.localStorage.getItem(key) ?? '';
  } catch {
    // A browser may refuse its storage to a framed page.
    return '';
  }
}

export function remember(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Asked again next time.
  }
}
