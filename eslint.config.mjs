// What `npm run check` asks of the text of the code; what a type can say is said by the tsconfigs, and who may import whom by dependency-cruiser.
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const BARE_GOOGLEAPIS = {
  name: 'googleapis',
  message: "Import the one API by its deep path, 'googleapis/build/src/apis/…': the bare package costs a typecheck 12 s and 1.6 GB.",
};
const NODE = builtinModules.flatMap((name) => [name, `node:${name}`]);

/** Apps Script's own globals: only `src/google` and the deployables' files stand before them. */
const APPS_SCRIPT = [
  'AdminDirectory', 'CacheService', 'CardService', 'ContentService', 'Drive', 'DriveApp', 'FormApp', 'GmailApp', 'HtmlService', 'LockService',
  'Logger', 'MailApp', 'PropertiesService', 'ScriptApp', 'Session', 'Sheets', 'SpreadsheetApp', 'UrlFetchApp', 'Utilities',
];
/** What a laptop has and Apps Script has not. */
const HOST = [
  'Buffer', 'URL', 'URLSearchParams', 'TextDecoder', 'TextEncoder', '__dirname', '__filename', 'clearInterval', 'clearTimeout', 'fetch', 'global',
  'globalThis', 'performance', 'process', 'require', 'setImmediate', 'setInterval', 'setTimeout', 'structuredClone',
];
const ban = (names, message) => names.map((name) => ({ name, message }));
const NO_HOST = ban(HOST, 'Apps Script does not have it.');

export default tseslint.config(
  { ignores: ['build/program/', 'build/addon/', 'build/hub/', 'build/conformance/', 'build/maps/', 'build/meta/', 'coverage/', '.mytech/', 'docs/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: ['error', 'smart'],
      'no-var': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-control-regex': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': 'error',
      'no-self-assign': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'no-unreachable': 'error',
      'prefer-const': 'error',
      'no-restricted-imports': ['error', { paths: [BARE_GOOGLEAPIS] }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // What was caught is thrown on as it came.
      '@typescript-eslint/only-throw-error': 'off',
      // Ports are objects of functions that use no `this`, and their methods are passed on as such.
      '@typescript-eslint/unbound-method': 'off',
      // The stand-in turns into text whatever a script hands it, as Google does.
      '@typescript-eslint/no-base-to-string': 'off',
      // A test and an interface of a service may be async for its callers' sake, with nothing to wait for yet.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: [BARE_GOOGLEAPIS, ...NODE.map((name) => ({ name, message: 'Apps Script has no Node.' }))] }],
      'no-restricted-globals': ['error', ...NO_HOST, ...ban(APPS_SCRIPT, 'Only src/google names a Google service; take it from the context.')],
    },
  },
  { files: ['src/google/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...NO_HOST] } },
  // The one log of each world: the execution's on the server, the browser's own in a page.
  { files: ['src/google/log.ts', 'src/ui/client/call.ts'], rules: { 'no-console': 'off' } },
  // Pages run in a browser, which has what Apps Script has not.
  { files: ['src/ui/client/**/*.{ts,tsx}'], rules: { 'no-restricted-globals': ['error', ...ban(['Buffer', 'process', 'require', 'global'], 'A browser does not have it.')] } },
  {
    files: ['local/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [BARE_GOOGLEAPIS], patterns: [{ group: ['**/../src/**', '**/src/*', '!googleapis/**'], message: 'local/ knows Google, not MyTech: it imports nothing from src.' }] },
      ],
    },
  },
  // What a script returns to a test, and jest's own matchers, are typed as anything; the assertion says what they are.
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', process: 'readonly', require: 'readonly', __dirname: 'readonly' } } },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly', Buffer: 'readonly' } } },
);
