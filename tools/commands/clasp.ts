/** This file runs the clasp that npm installed, and says which of its accounts is whose. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { UnusableInput } from './unusable';

const CLASP = join('node_modules', '@google', 'clasp', 'build', 'src', 'index.js');

export interface ClaspRun {
  readonly out: string;
  readonly failed: boolean;
}

/** Runs one clasp command; `user` is a name under which clasp keeps somebody's sign-in, and behind `-P` stands a file below the repository. */
export type Clasp = (user: string, args: readonly string[], folder?: string) => Promise<ClaspRun>;

/** The clasp of the repository at `root`, with more in its environment where a test says so. */
export const claspIn =
  (root: string, environment: NodeJS.ProcessEnv = process.env): Clasp =>
  (user, args, folder = root) => {
    // By a relative path to a project file clasp takes the folder beside it for one outside the project.
    const whole = args.map((arg, index) => (args[index - 1] === '-P' ? join(root, arg) : arg));
    const child = spawn(process.execPath, [join(root, CLASP), ...(user === 'default' ? [] : ['--user', user]), ...whole], { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    const heard = (chunk: Buffer): void => void (out += chunk.toString('utf8'));
    child.stdout.on('data', heard);
    child.stderr.on('data', heard);
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ out: out.trim(), failed: code !== 0 }));
    });
  };

/** The address with which somebody is signed in to clasp under a name. */
export async function signedIn(clasp: Clasp, user: string): Promise<string> {
  const login = `npx clasp ${user === 'default' ? '' : `--user ${user} `}login`;
  const { out } = await clasp(user, ['show-authorized-user', '--json']);
  let said: { readonly email?: string } = {};
  try {
    said = JSON.parse(out) as typeof said;
  } catch {
    throw new UnusableInput(`clasp could not say who is signed in: ${out}`);
  }
  if (said.email === undefined) throw new UnusableInput(`Nobody is signed in to clasp for this, or the sign-in has ended. Sign in first: ${login}`);
  return said.email.toLowerCase();
}
