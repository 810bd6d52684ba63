/** These tests hold the tidy gate to finding what the house rules forbid, and to leaving alone what they allow. */
import { MAX_FILE_LINES, MAX_FUNCTION_LINES, tidyFindings } from '../../tools/check/tidy';

const OPENING = '/** This file is an example. */\n';
const product = (text: string, path = 'src/loans/rules.ts'): readonly string[] => tidyFindings({ path, text });

describe('the tidy gate', () => {
  it('lets a file be that keeps the rules', () => {
    expect(product(`${OPENING}export const answer = 42;\n`)).toEqual([]);
    expect(product(`/// <reference types="google-apps-script" />\n${OPENING}`)).toEqual([]);
    expect(product('// What the rules are made of.\nexport {};\n')).toEqual([]);
  });

  it('finds a file that does not say what it is for', () => {
    expect(product('export const answer = 42;\n').join()).toContain('does not open with a sentence');
    expect(product('/** loans */\nexport {};\n').join()).toContain('does not open with a sentence');
  });

  it('finds long files and long functions, and takes one line less', () => {
    const file = (lines: number): string => OPENING + '\n'.repeat(lines - 1);
    expect(product(file(MAX_FILE_LINES))).toEqual([]);
    expect(product(file(MAX_FILE_LINES + 1)).join()).toContain(`has ${MAX_FILE_LINES + 1} lines, over ${MAX_FILE_LINES}`);
    const lend = (lines: number): string => `${OPENING}function lend() {${'\n'.repeat(lines - 1)}}\n`;
    expect(product(lend(MAX_FUNCTION_LINES))).toEqual([]);
    expect(product(lend(MAX_FUNCTION_LINES + 1)).join()).toContain(`lend has ${MAX_FUNCTION_LINES + 1} lines`);
  });

  it('finds names that say nothing', () => {
    expect(product(OPENING, 'src/loans/utils.ts').join()).toContain('a name that says nothing');
    expect(product(OPENING, 'local/services/index.ts')).toEqual([]);
  });

  it('finds what is unfinished or left out of the run', () => {
    expect(product(`${OPENING}// ${'TO'}DO: the rest\n`).join()).toContain(':2 is marked as unfinished');
    const test = (text: string): readonly string[] => tidyFindings({ path: 'test/loans/rules.test.ts', text });
    expect(test(`it${'.only'}('lends', () => {});`).join()).toContain('leaves tests out');
    expect(test(`x${'it'}('lends', () => {});`).join()).toContain('leaves tests out');
    expect(test("it('lends', () => {}); page.skip();")).toEqual([]);
  });

  it('finds what may be about somebody', () => {
    expect(tidyFindings({ path: 'docs/roster.csv', text: '' }).join()).toContain("looks like somebody's data");
    expect(product(`${OPENING}const to = 'ana@${'district'}.org';\n`).join()).toContain('names ana@');
    expect(product(`${OPENING}const to = 'ana@district.example';\n`)).toEqual([]);
  });
});
