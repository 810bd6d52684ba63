/** This file is the `mytech` command line: `npm run -s mytech -- <command>`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Command, CommanderError } from 'commander';
import { ROOT } from '../build/bundle';
import { type BackupOptions, backup } from './commands/backup';
import { bench, describeRows } from './commands/bench';
import { claspIn } from './commands/clasp';
import { type ConfigureOptions, configure, deployableNamed, remembered } from './commands/configure';
import { deploy, type DeployOptions } from './commands/deploy';
import { deskFile, keepDeskIds, misfits, optionsFrom, shown } from './commands/from-desk';
import { type DoctorOptions, doctor } from './commands/doctor';
import { type ConformanceOptions, conformance } from './commands/conformance';
import { type LoadOptions, describeLoad, load, readLoadInput } from './commands/load';
import { supportRows } from './commands/support';
import { checkedWords, exportedWords, languageNamed, wordsPageFile } from './commands/words';
import { UNUSABLE_EXIT_CODE, UnusableInput } from './commands/unusable';
import { staleFiles, writeDocs } from './docs';
import { freshBuild } from './fresh-build';
import { type SignInOptions, signIn } from './google/sign-in';

interface Json {
  readonly json?: true;
}

const packageVersion = (): string => (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;

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

function runConfigure({ fromDesk, show, ...said }: ConfigureOptions & { readonly fromDesk?: string; readonly show?: true }): void {
  if (show === true) {
    console.log(shown(ROOT, remembered(ROOT)).join('\n'));
    return;
  }
  const ids = fromDesk === undefined ? null : deskFile(fromDesk);
  console.log(configure(ROOT, ids === null ? said : optionsFrom(ids, said)).join('\n'));
  if (ids === null) return;
  keepDeskIds(ROOT, ids);
  for (const line of misfits(ROOT, remembered(ROOT), ids)) console.log(`! ${line}`);
}

async function runBackup({ signIn: again, ...options }: BackupOptions & SignInOptions & { readonly signIn?: true }): Promise<void> {
  const say = (line: string): void => console.error(line);
  const access = await signIn(ROOT, again === true ? { ...options, again } : options, ['files'], say);
  console.log(await backup(access, options, say));
}

async function runDoctor(options: DoctorOptions & Json): Promise<void> {
  if (!existsSync(join(ROOT, 'build/program/appsscript.json'))) await freshBuild();
  const { text, exitCode } = await doctor(ROOT, options, options.json === true, (line) => console.error(line));
  console.log(text);
  process.exitCode = exitCode;
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

async function runConformance(options: ConformanceOptions): Promise<void> {
  const holds = await conformance(ROOT, options, (line) => console.log(line), (line) => console.error(line));
  if (!holds) process.exitCode = 1;
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
  program
    .command('configure')
    .description("write a district's ids and time zone into the builds; without options what was said before, as after a new build")
    .option('--published <id>', 'the Published workbook: its id or its address')
    .option('--staff <id>', 'the Staff workbook, on which the cards work: its id or its address')
    .option('--hub <address>', "the hub's own address, as its deployment shows it")
    .option('--time-zone <zone>', 'such as America/New_York')
    .option('--script-id <id...>', "script projects, as hub=ID; an id alone is the program's")
    .option('--from-desk <file>', 'the text that the desk shows under Upkeep, New release: all ids at once')
    .option('--show', 'write nothing, and show what was said so far, what is built, and what does not fit')
    .option('--account <address...>', "who deploys what, as hub=ADDRESS; an address alone is the program's")
    .action(runConfigure);
  program
    .command('backup')
    .description('copy the newest complete backup out of Drive into a folder, and hold every file against its manifest')
    .requiredOption('--to <folder>', 'where to; the backup gets a folder of its own in it')
    .option('--name <backup>', 'another one than the newest, as its folder in Drive is called, such as "2026-10-14 02.10"')
    .option('--server <address>', 'the local Workspace of npm start instead, such as http://127.0.0.1:8080/')
    .option('--client <file>', "the JSON file of the district's own desktop client, kept from then on")
    .option('--sign-in', 'ask for consent again')
    .action(runBackup);
  program
    .command('deploy')
    .description('build, push with clasp, and put the new version at the address that people have; makes the script project the first time')
    .argument('<deployable>', 'program, hub, addon or cards')
    .option('--account <address>', 'the account it belongs to; remembered')
    .option('--published <id>', 'hub: the Published workbook, its id or its address; remembered')
    .option('--staff <id>', 'addon and cards: the Staff workbook, its id or its address; remembered')
    .option('--bound', 'addon: bind it to the Staff workbook instead of publishing it')
    .option('--standalone', 'addon: a project of its own, also where it was bound until now')
    .option('--description <words>', 'what stands beside the version')
    .action((deployable: string, options: DeployOptions) =>
      deploy(deployableNamed(deployable), options, { root: ROOT, clasp: claspIn(ROOT), build: freshBuild, say: (line) => console.log(line), version: packageVersion() }),
    );
  program
    .command('doctor')
    .description('look into the real domain, change nothing, and say what is missing or out of step: 0 healthy, 1 something is wrong, 2 it could not be seen')
    .option('--server <address>', 'look into the local Workspace of npm start instead, such as http://127.0.0.1:8080/')
    .option('--client <file>', "the JSON file of the district's own desktop client, kept from then on")
    .option('--sign-in', 'ask for consent again')
    .option('--programme <id>', 'the Programme workbook, where it is not found by itself: its id or its address')
    .option('--json', 'one JSON object instead of a list')
    .action(runDoctor);
  program
    .command('conformance')
    .description('build the script that asks a test domain whether Google does what the local Workspace claims, run it, and write the report')
    .option('--script-id <id>', 'the script project of its own; remembered')
    .option('--run', 'run it through the Apps Script API instead of its page')
    .option('--server <address>', 'with --run: the local Workspace, such as http://127.0.0.1:8080/')
    .option('--credentials <file>', 'with --run: the file in which clasp keeps its sign-in')
    .option('--results <file>', 'make the report of results that the page showed')
    .option('--out <file>', 'where to write the report')
    .option('--keep', 'record the run as proof, for docs/fidelity.md')
    .option('--device <id>', 'a Chromebook that may be written to, by its device id')
    .option('--really', 'run although the account has files of a MyTech district')
    .option('--go-on', 'go on with a run that was cut off')
    .action(runConformance);
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
  program
    .command('docs')
    .description('write the generated pages: docs/sheets.md, docs/fidelity.md, appsscript.json')
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
