/** This file runs the clasp that npm installed, and says which of its accounts is whose. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { UnusableInput } from './unusable';

const CLASP = join('node_modules', '@google', 'clasp', 'build', 'src', 'index.js');

export interface ClaspRun {
  readonly out: string;
  readonly failed: boolean;
}

/** Runs one clasp command; `user` is a name under which clasp keeps somebody's sign-in. */
export type Clasp = (user: string, args: readonly string[], folder?: string) => ClaspRun;

/** The clasp of the repository at `root`. */
export const claspIn = (root: string): Clasp => (user, args, folder = root) => {
  const run = spawnSync(process.execPath, [join(root, CLASP), ...(user === 'default' ? [] : ['--user', user]), ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (run.error !== undefined) throw run.error;
  return { out: `${run.stdout}${run.stderr}`.trim(), failed: run.status !== 0 };
};

/** The address with which somebody is signed in to clasp under a name. */
export function signedIn(clasp: Clasp, user: string): string {
  const login = `npx clasp ${user === 'default' ? '' : `--user ${user} `}login`;
  const { out } = clasp(user, ['show-authorized-user', '--json']);
  let said: { readonly email?: string } = {};
  try {
    said = JSON.parse(out) as typeof said;
  } catch {
    throw new UnusableInput(`clasp could not say who is signed in: ${out}`);
  }
  if (said.email === undefined) throw new UnusableInput(`Nobody is signed in to clasp for this, or the sign-in has ended. Sign in first: ${login}`);
  return said.email.toLowerCase();
}
