/** This file is the `mytech` command line: `npm run -s mytech -- <command>`. */
import { performance } from 'node:perf_hooks';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { describeLoad, load } from './commands/load';
import { UNUSABLE_EXIT_CODE, UnusableInput } from './commands/unusable';

const program = new Command('mytech');
program.command('load').option('--roster <path>').option('--devices <path>').option('--json').action((o) => {
  const t = performance.now();
  const loaded = load(o);
  console.log(o.json ? JSON.stringify(loaded) : describeLoad(loaded, t));
});
program.parse();
