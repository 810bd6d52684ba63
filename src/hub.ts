/** This file is the deployable `hub`: the public page, run by an account that can read the Published workbook and nothing else. */
import { hubView } from './hub/view';
import { CONFIG } from './google/config';
import { pageFromText } from './google/pages';
import { publishedRows } from './google/published';
import { projectWords } from './google/words';
import { hubPage } from './ui/hub';
import { LANGUAGES, type Language } from './words/languages';
import { words, wordsFrom } from './words/words';

wordsFrom(projectWords);

/** The page in the language that the address asks for, else in English. */
export const doGet = (event: GoogleAppsScript.Events.DoGet): GoogleAppsScript.HTML.HtmlOutput => {
  const asked = event.parameter['lang'] ?? '';
  const language: Language = LANGUAGES.find((one) => one === asked) ?? 'en';
  return pageFromText(hubPage(hubView(language, publishedRows(), CONFIG.hub), words(language)), words(language).hub.title);
};
