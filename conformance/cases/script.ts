/** These cases ask what a script finds around it: the language, who runs it, the files of its own project. */
import { below, type Case, type Json } from '../case';
import { refusal, refused } from '../refusal';

/** Names that a laptop or a browser has; what Apps Script has of them decides what a bundle may use. */
const NAMES = ['setTimeout', 'fetch', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'atob', 'crypto', 'process', 'Buffer', 'structuredClone', 'queueMicrotask', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Intl', 'Map', 'WeakMap', 'Proxy', 'Symbol', 'BigInt', 'globalThis', 'console'];

const MOMENT_MS = Date.UTC(2026, 2, 8, 6, 30);
/** Of the nine languages of families; Haitian Creole is asked for apart, since few builds know it. */
const LANGUAGES = ['en', 'es', 'pt', 'vi', 'zh', 'ar', 'so', 'fr'];

export const scriptCases: readonly Case[] = [
  {
    id: 'language.eval',
    settles: [],
    question: 'May a script run text as code, by eval and by new Function, and does what it declares stay inside?',
    source: 'Documented nowhere for the V8 runtime.',
    matters: 'parts of the script that are loaded later from a file of the project',
    claims: { eval: 3, newFunction: 5, indirect: 7, strict: 'undefined', large: 499_500 },
    run() {
      // Built here and run there: whether Google's runtime lets it is the question.
      /* eslint-disable @typescript-eslint/no-implied-eval */
      const newFunction = (new Function('a', 'b', 'return a + b') as (a: number, b: number) => number)(2, 3);
      const indirect = (0, eval)('(function () { "use strict"; var kept__ = 7; return kept__; })()') as number;
      const lines = Array.from({ length: 1000 }, (_, at) => `function part${at}() { return ${at}; }`).join('\n');
      const large = (new Function(`${lines}\nvar all = 0; for (var i = 0; i < 1000; i++) all += eval('part' + i)(); return all;`) as () => number)();
      const strict = (0, eval)('typeof kept__') as string;
      return { eval: (0, eval)('1 + 2') as number, newFunction, indirect, strict, large };
      /* eslint-enable @typescript-eslint/no-implied-eval */
    },
  },
  {
    id: 'language.names',
    settles: [],
    question: 'Which names of browsers and of Node does the runtime have?',
    source: 'The page on the V8 runtime names what is absent, in part.',
    claims: {
      setTimeout: 'undefined', fetch: 'undefined', URL: 'undefined', URLSearchParams: 'undefined', TextEncoder: 'undefined', TextDecoder: 'undefined', atob: 'undefined', crypto: 'undefined',
      process: 'undefined', Buffer: 'undefined', structuredClone: 'undefined', queueMicrotask: 'undefined', WebAssembly: 'undefined', SharedArrayBuffer: 'undefined', Atomics: 'undefined',
      Intl: 'object', Map: 'function', WeakMap: 'function', Proxy: 'function', Symbol: 'function', BigInt: 'function', globalThis: 'object', console: 'object',
    },
    run: () => Object.fromEntries(NAMES.map((name) => [name, (0, eval)(`typeof ${name}`) as string])),
  },
  {
    id: 'language.intl',
    settles: [],
    question: 'Does Intl know the zones and the languages of families?',
    source: 'Whether Google’s build carries every zone and language is documented nowhere.',
    matters: 'dates and lists in families’ languages, and the school clock',
    claims: { zone: '01:30', collated: ['á', 'b', 'z'], dates: LANGUAGES, plural: 'other' },
    run: () => ({
      zone: new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(MOMENT_MS)),
      collated: ['z', 'á', 'b'].sort(new Intl.Collator('es').compare),
      dates: LANGUAGES.filter((language) => Intl.DateTimeFormat.supportedLocalesOf(language).length > 0),
      plural: new Intl.PluralRules('en').select(2),
    }),
  },
  {
    id: 'language.dates',
    settles: ['Session.getScriptTimeZone'],
    question: 'Is a Date of the script in the time zone of its manifest, also on the night when clocks change?',
    claims: { zone: 'America/New_York', january: 300, july: 240, shown: 'Sun Mar 08 2026 01:30:00 GMT-0500', later: 'Sun Mar 08 2026 03:30:00 GMT-0400' },
    run: () => ({
      zone: Session.getScriptTimeZone(),
      january: new Date(2026, 0, 15).getTimezoneOffset(),
      july: new Date(2026, 6, 15).getTimezoneOffset(),
      shown: String(new Date(MOMENT_MS)).replace(/ \(.*\)$/, ''),
      later: String(new Date(MOMENT_MS + 3_600_000)).replace(/ \(.*\)$/, ''),
    }),
  },
  {
    id: 'language.regular-expressions',
    settles: [],
    question: 'Do regular expressions know looking behind, named groups, Unicode classes and sticky flags?',
    claims: ['b', '2026', 'é', 2],
    run() {
      const sticky = /a/y;
      sticky.lastIndex = 1;
      sticky.test('ba');
      return [/(?<=a)b/.exec('ab')?.[0] ?? null, /(?<year>\d{4})/.exec('in 2026')?.groups?.['year'] ?? null, /\p{L}/u.exec('1é')?.[0] ?? null, sticky.lastIndex];
    },
  },
  {
    id: 'session.who',
    settles: below('Session', 'getActiveUser getEffectiveUser User.getEmail'),
    question: 'Is the active user the effective one where a script runs for its owner?',
    claims: { same: true, blank: false },
    run: () => ({ same: Session.getActiveUser().getEmail() === Session.getEffectiveUser().getEmail(), blank: Session.getActiveUser().getEmail() === '' }),
  },
  {
    id: 'spreadsheet.none-open',
    settles: ['SpreadsheetApp.getActive'],
    question: 'Is there no active spreadsheet in a project of its own, and is the user interface refused?',
    claims: { active: null, ui: { refused: true, words: 'Cannot call SpreadsheetApp.getUi() from this context.' } },
    run: () => ({ active: (SpreadsheetApp.getActive() as unknown) === null ? null : 'some', ui: refused(() => SpreadsheetApp.getUi()) }),
  },
  {
    id: 'html.raw-file',
    settles: below('HtmlService', 'createTemplateFromFile HtmlTemplate.getRawContent createHtmlOutputFromFile'),
    question: 'Does a template give back a file of the project letter by letter, and how is one refused that is not there?',
    matters: 'the words of nine languages, which lie in such files',
    claims: {
      raw: '{"a":"\\u003c?= 1 ?>","b":"<b>&amp; é 🎒</b>"}',
      template: refusal('No HTML file named nosuchfile was found.'),
      output: refusal('No HTML file named nosuchfile was found.'),
    },
    run: () => ({
      raw: HtmlService.createTemplateFromFile('sample').getRawContent().trim(),
      template: refused(() => HtmlService.createTemplateFromFile('nosuchfile')),
      output: refused(() => HtmlService.createHtmlOutputFromFile('nosuchfile')),
    }),
  },
  {
    id: 'html.output',
    settles: below('HtmlService', 'createHtmlOutput HtmlOutput.addMetaTag HtmlOutput.setTitle HtmlOutput.setWidth HtmlOutput.setHeight'),
    question: 'Which meta tags may a page have, and is its size taken?',
    claims: { viewport: { refused: false }, robots: refusal('The meta tag "robots" is not allowed in this context.'), sized: { refused: false } },
    run: () => ({
      viewport: refused(() => HtmlService.createHtmlOutput('<p>x</p>').addMetaTag('viewport', 'width=device-width')),
      robots: refused(() => HtmlService.createHtmlOutput('<p>x</p>').addMetaTag('robots', 'none')),
      sized: refused(() => HtmlService.createHtmlOutput('').setTitle('x').setWidth(300).setHeight(200)),
    }),
  },
  {
    id: 'services.wrong-arguments',
    settles: ['LanguageApp.translate'],
    question: 'With which words does a service refuse arguments of the wrong kind, and what is the name of its error?',
    claims: { name: 'Exception', answer: refusal("The parameters (number[],String,String) don't match the method signature for LanguageApp.translate.") },
    run() {
      const service = LanguageApp as unknown as { translate(...args: readonly unknown[]): unknown };
      let name = '';
      const answer: Json = refused(() => {
        try {
          service.translate([1], 'en', 'es');
        } catch (error) {
          name = (error as Error).name;
          throw error;
        }
      });
      return { name, answer };
    },
  },
  {
    id: 'language.translate',
    settles: ['LanguageApp.translate'],
    question: 'Can a text be translated into each language of families, and is one refused that there is none of?',
    claims: { translated: ['es', 'pt', 'vi', 'zh', 'ar', 'so', 'fr', 'ht'], unknown: refusal('Invalid argument: xx') },
    run: () => ({
      translated: [...LANGUAGES.slice(1), 'ht'].filter((language) => LanguageApp.translate('The screen is cracked', 'en', language) !== ''),
      unknown: refused(() => LanguageApp.translate('The screen is cracked', 'en', 'xx')),
    }),
  },
];
