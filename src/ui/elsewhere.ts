/** This file draws what the sidebar says in a spreadsheet that is not the Staff workbook: where to go instead. */
import { documentHtml, escaped } from './page';

const STYLE = 'body{margin:1rem;background:var(--page);color:var(--ink);font:0.875rem/1.5 system-ui,sans-serif}h1{font-size:1.125rem}a{color:var(--accent);font-weight:600}';
const WORKBOOK = 'https://docs.google.com/spreadsheets/d/';

/** `staff` is the Staff workbook's file id, '' where nobody said. */
export function elsewherePage(staff: string): string {
  const where =
    staff === ''
      ? '<p>It is called “MyTech Staff”. Look for it in Google Drive under “Shared with me”, or ask the programme team for its link.</p>'
      : `<p><a href="${WORKBOOK}${escaped(encodeURIComponent(staff))}/edit" target="_blank" rel="noopener">Open MyTech Staff</a></p>`;
  const body = `<main><h1>MyTech works in another spreadsheet</h1><p>People, devices and tickets stand in the Staff workbook. Open it, then choose MyTech › Open the sidebar there.</p>${where}</main>`;
  return documentHtml({ title: 'MyTech', lang: 'en', dir: 'ltr', style: STYLE, body });
}
