/** This file is what the page asks of the dialog around it, and how it hands over a file. */

/** The part of Google's host that is used (developers.google.com/apps-script/guides/html/reference/host). */
declare const google: { readonly script: { readonly host: { close(): void } } };

export const closeDialog = (): void => google.script.host.close();

export interface MadeFile {
  readonly name: string;
  readonly url: string;
}

/**
 * A file that a link can save. Google's frame has `allow-downloads` (developers.google.com/apps-script/guides/html/restrictions), so a link
 * with `download` to a blob of the page's own is saved; a PDF cannot be shown inside, for browsers run no viewer in a sandbox.
 */
export function madeFile(name: string, bytes: Uint8Array): MadeFile {
  const copy = new Uint8Array(bytes);
  return { name, url: URL.createObjectURL(new Blob([copy.buffer], { type: 'application/pdf' })) };
}

/** Saves the file as a press of its link would; where the browser wants a person's own press, the link is there. */
export function saveFile({ name, url }: MadeFile): void {
  const link = Object.assign(document.createElement('a'), { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
}
