/** This file is the part of the command line that works on a district's domain: ids, pushing, looking, backups, and asking Google itself. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { ROOT } from '../../build/bundle';
import { freshBuild } from '../fresh-build';
import { type SignInOptions, signIn } from '../google/sign-in';
import { type BackupOptions, backup } from './backup';
import { claspIn } from './clasp';
import { type ConfigureOptions, configure, deployableNamed, remembered } from './configure';
import { type ConformanceOptions, conformance } from './conformance';
import { deploy, type DeployOptions } from './deploy';
import { type DoctorOptions, doctor } from './doctor';
import { deskFile, keepDeskIds, misfits, optionsFrom, shown } from './from-desk';

const packageVersion = (): string => (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;

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

async function runDoctor(options: DoctorOptions & { readonly json?: true }): Promise<void> {
  if (!existsSync(join(ROOT, 'build/program/appsscript.json'))) await freshBuild();
  const { text, exitCode } = await doctor(ROOT, options, options.json === true, (line) => console.error(line));
  console.log(text);
  process.exitCode = exitCode;
}

async function runConformance(options: ConformanceOptions): Promise<void> {
  const holds = await conformance(ROOT, options, (line) => console.log(line), (line) => console.error(line));
  if (!holds) process.exitCode = 1;
}

/** What is written into the builds, and how they get to Google. */
function buildCommands(program: Command): void {
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
}

/** Adds the commands that work on a domain. */
export function domainCommands(program: Command): void {
  buildCommands(program);
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
}
