/** This file writes the parts of a generated page in Markdown. */

/** The line by which a page says where it comes from, so that nobody corrects it by hand. */
export const generatedBy = (sources: string): string => `> Generated from ${sources} by \`npm run -s mytech -- docs\`. Change it there.`;

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');

export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headers), `|${headers.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** A page of parts with a blank line between them. */
export const page = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
