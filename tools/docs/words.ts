/** This file writes `docs/words.md`: the voice and the glossary of every language, for translators. */
import { GLOSSARIES, TERM_NAMES } from '../../src/words/glossary/check';
import { TERMS } from '../../src/words/glossary/terms';
import { LANGUAGES, LANGUAGE_FACTS } from '../../src/words/languages';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

export function wordsPage(): string {
  const english = GLOSSARIES.en;
  const languages = LANGUAGES.map((language) => {
    const { voice, terms, avoid } = GLOSSARIES[language];
    const { english: name, own } = LANGUAGE_FACTS[language];
    return [
      `## ${name === own ? name : `${name} · ${own}`}`,
      voice.map((one) => `- ${one}`).join('\n'),
      ...(language === 'en' ? [] : [table(['English', 'Write', 'Also'], TERM_NAMES.map((term) => [english.terms[term][0], terms[term][0], terms[term].slice(1).join(', ')]))]),
      table(['Never', 'Instead', 'Why'], avoid.map(({ word, instead, why }) => [word, instead, why])),
    ].join('\n\n');
  });
  return `${[
    '# Words: voice and glossary',
    'Written by `npm run -s mytech -- docs` from `src/words/glossary/`; change it there. The tests hold every text against it.',
    'Every text a family reads stands in `src/words/`, in nine languages. A school writes to a family: short, warm, polite, at the reading level of a twelve-year-old.',
    [
      '- What stands in curly brackets, such as `{ticket}`, is filled in: keep each one, spelled as it is.',
      '- One word for one thing: the one in the column **Write**. What stands under **Also** counts as the same: another form of the word, or how it reads in a sentence.',
      '- A sentence has at most 22 words, in Chinese 50 characters.',
      '- No text fills a bare number in, since languages count differently (Arabic has six forms); numbers stand after a colon or in a date.',
      '- `npm run -s mytech -- words` writes a page with all texts side by side; `words export es` writes a file for a translator; `words import es.csv` checks it.',
    ].join('\n'),
    '## The terms',
    table(['Term', 'What it is'], TERM_NAMES.map((term) => [english.terms[term][0], TERMS[term].meaning])),
    ...languages,
  ].join('\n\n')}\n`;
}
