/** This file is the terminal of somebody who follows a page in a fresh copy of the repository: what one command exports, the next one has. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../../build/bundle';

export interface Running {
  /** What it printed so far. */
  output(): string;
  /** Resolves with the output once it matches; rejects where the command ends before. */
  until(what: RegExp): Promise<string>;
  readonly ended: Promise<number | null>;
  end(): Promise<void>;
}

/** A fresh copy of what git keeps, and of what is new and not ignored; only what npm installed is shared. */
export function freshCopy(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'mytech-first-day-')));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  for (const file of files) {
    const from = path.join(ROOT, file);
    if (file === '' || file === 'node_modules' || !existsSync(from)) continue;
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    cpSync(from, path.join(folder, file));
  }
  symlinkSync(realpathSync(path.join(ROOT, 'node_modules')), path.join(folder, 'node_modules'));
  return folder;
}

export class Terminal {
  readonly #exports: string;
  readonly #running: Running[] = [];

  constructor(
    readonly folder: string,
    private readonly environment: Readonly<Record<string, string>>,
  ) {
    this.#exports = path.join(folder, '.mytech-exports');
  }

  start(line: string): Running {
    const script = `test -f '${this.#exports}' && . '${this.#exports}'\n${line}\nended=$?\nexport -p > '${this.#exports}'\nexit $ended`;
    const child = spawn('bash', ['-c', script], { cwd: this.folder, env: { PATH: process.env['PATH'] ?? '', HOME: this.folder, ...this.environment }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let output = '';
    const heard = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
    child.stdout.on('data', heard);
    child.stderr.on('data', heard);
    const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
    const until = (what: RegExp): Promise<string> =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (what.test(output)) resolve(output);
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        look();
        void ended.then(() => reject(new Error(`"${line}" ended before it said ${String(what)}:\n${output}`)));
      });
    const running: Running = {
      output: () => output,
      until,
      ended,
      async end() {
        // The whole group: npm starts what it runs as a child of its own.
        if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
        await ended;
      },
    };
    this.#running.push(running);
    return running;
  }

  async run(line: string): Promise<{ readonly output: string; readonly code: number | null }> {
    const running = this.start(line);
    const code = await running.ended;
    return { output: running.output(), code };
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  async close(): Promise<void> {
    await Promise.all(this.#running.map((one) => one.end()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}
