/** This file reads our own cards in a language from the file that the build put beside the script. */
import type { Language } from '../words/languages';
import type { StarterWords } from '../words/starter/cards';

export const projectStarter = (language: Language): StarterWords => JSON.parse(HtmlService.createTemplateFromFile(`starter-${language}`).getRawContent()) as StarterWords;
