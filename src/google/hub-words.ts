/** This file reads the hub's words of a language from the file that the build put beside its script; that holds what the hub shows and nothing else. */
import type { HubCatalogue } from '../words/catalogues';
import type { Language } from '../words/languages';

/** As a template that is never evaluated a file comes back as it was written; as output it would be taken for markup. */
export const hubWords = (language: Language): HubCatalogue => JSON.parse(HtmlService.createTemplateFromFile(`words-${language}`).getRawContent()) as HubCatalogue;
