/** This file is the `mytech` command line: `npm run -s mytech -- <command>`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Command, CommanderError } from 'commander';
import { ROOT } from '../build/bundle';
import { bench, describeRows } from './commands/bench';
import { domainCommands } from './commands/domain';
import { type LoadOptions, describeLoad, load, readLoadInput } from './commands/load';
import { supportRows } from './commands/support';
import { checkedWords, exportedWords, languageNamed, wordsPageFile } from './commands/words';
import { UNUSABLE_EXIT_CODE, UnusableInput } from './commands/unusable';
import { staleFiles, writeDocs } from './docs';
import { freshBuild } from './fresh-build';

interface Json {
  readonly json?: true;
}

/** One JSON value a run, so that it can be piped. */
const print = (value: unknown): void => console.log(JSON.stringify(value));

async function runLoad(options: LoadOptions & Json): Promise<void> {
  const startedMs = performance.now();
  const input = readLoadInput(options);
  await freshBuild();
  const loaded = load(input);
  if (options.json === true) print(loaded);
  else console.log(describeLoad(loaded, startedMs));
}

async function runBench(options: Json): Promise<void> {
  await freshBuild();
  const rows = await bench();
  if (options.json === true) print({ rows });
  else console.log(describeRows(rows));
  if (rows.some((row) => !row.holds)) process.exitCode = 1;
}

function runDocs(options: { readonly check?: true }): void {
  if (options.check !== true) {
    const written = writeDocs(ROOT);
    console.log(written.length === 0 ? 'Nothing to write: every generated file is fresh.' : written.map((file) => `Wrote ${file}`).join('\n'));
    return;
  }
  const stale = staleFiles(ROOT);
  if (stale.length === 0) return;
  console.error(`Stale: ${stale.join(', ')}. Run npm run -s mytech -- docs.`);
  process.exitCode = 1;
}

async function writeWordsPage({ out }: { readonly out: string }): Promise<void> {
  await freshBuild();
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, wordsPageFile());
  console.log(`Wrote ${out}: every text in all languages.`);
}

function checkWordsFile(file: string): void {
  const { lines, usable } = checkedWords(file);
  console.log(lines.join('\n'));
  if (!usable) process.exitCode = UNUSABLE_EXIT_CODE;
}

/** Texts for families, and their translators. */
function wordCommands(program: Command): void {
  const words = program.command('words').description('every text that families read, in all languages');
  words
    .command('page', { isDefault: true })
    .description('write a page with all texts side by side')
    .option('--out <path>', 'where to write it', 'build/meta/words.html')
    .action(writeWordsPage);
  words
    .command('export')
    .description("a language's texts as CSV for its translators")
    .argument('<language>', 'such as es')
    .action((language: string) => void process.stdout.write(exportedWords(languageNamed(language))));
  words
    .command('import')
    .description('hold the file of a translator against the texts and the glossary, and say what would change and what is wrong')
    .argument('<file>', 'a file that export wrote')
    .action(checkWordsFile);
}

function commandLine(): Command {
  const program = new Command('mytech').description("MyTech's command line: a district on this machine, and what the builds need.").exitOverride();
  program
    .command('load')
    .description('bring a roster and devices into a fresh local district through the shipped bundle, and say what came of it')
    .option('--roster <path>', 'a folder or a zip of OneRoster CSV files, 1.1 or 1.2')
    .option('--devices <path>', "Chromebooks: a JSON array of ChromeOsDevice, an Admin SDK list answer, or GAM's print cros CSV")
    .option('--json', 'one JSON object instead of a summary')
    .action(runLoad);
  program
    .command('support')
    .description('every member of a Google service that the local Workspace knows, and how it answers, as JSON')
    .option('--json', 'JSON, which it is anyway')
    .action(() => print(supportRows()));
  program
    .command('bench')
    .description('measure what the promises of speed and quota rest on, each figure beside its limit')
    .option('--json', 'one JSON object instead of a table')
    .action(runBench);
  domainCommands(program);
  wordCommands(program);
  program
    .command('docs')
    .description('write the generated pages of docs/, and appsscript.json')
    .option('--check', 'write nothing, and exit 1 where one of them is stale')
    .action(runDocs);
  return program;
}

commandLine()
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    // Commander has printed its own sentence or the help already.
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : UNUSABLE_EXIT_CODE;
      return;
    }
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = error instanceof UnusableInput ? UNUSABLE_EXIT_CODE : 1;
  });
