/**
 * This file asks Google's translator: developers.google.com/apps-script/reference/language/language-app. Its language codes are those of
 * cloud.google.com/translate/docs/languages, which has all nine of ours; an empty code of the source lets Google find it out.
 */
import type { Translator } from '../base/ports';

/** Ours where Google's differs. */
const CODES: Readonly<Record<string, string>> = { zh: 'zh-CN' };
const codeOf = (language: string): string => CODES[language] ?? language;

export const googleTranslator: Translator = {
  translate: (text, from, to) => LanguageApp.translate(text, codeOf(from), codeOf(to)),
};
