/** This file reads the texts of a language from the file that the build put beside the script. */
import type { WordSource } from '../words/words';

/** As a template that is never evaluated a file comes back as it was written; as output it would be taken for markup. */
export const projectWords: WordSource = (language) =>
  JSON.parse(HtmlService.createTemplateFromFile(`words-${language}`).getRawContent()) as ReturnType<WordSource>;
