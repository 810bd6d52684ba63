/** This file carries the steps of a run to a script on Google, or in a local Workspace, through the Apps Script API. */
import { readFileSync } from 'node:fs';
import { auth, script } from 'googleapis/build/src/apis/script';
import type { Step } from '../../conformance/session';
import { UnusableInput, fileTrouble } from '../commands/unusable';
import { localAccess } from '../google/sign-in';
import type { Carry } from './driver';

/** How clasp keeps its sign-in. */
interface ClaspFile {
  readonly tokens?: { readonly default?: { readonly client_id?: string; readonly client_secret?: string; readonly refresh_token?: string } };
}

export interface Remote {
  readonly scriptId: string;
  /** The address of a local Workspace; absent for Google. */
  readonly server?: string;
  /** The file in which clasp keeps its sign-in. */
  readonly credentials?: string;
}

/** clasp's sign-in covers what the script may do where it was made with `--use-project-scopes`. */
function signedInByClasp(path: string) {
  let file: ClaspFile;
  try {
    file = JSON.parse(readFileSync(path, 'utf8')) as ClaspFile;
  } catch (error) {
    throw new UnusableInput(`The sign-in file ${path} cannot be read: ${error instanceof SyntaxError ? 'it is not JSON' : fileTrouble(error)}.`);
  }
  const { client_id: clientId, client_secret: clientSecret, refresh_token } = file.tokens?.default ?? {};
  if (clientId === undefined || clientSecret === undefined || refresh_token === undefined) throw new UnusableInput(`${path} holds no sign-in of clasp. Run npx clasp login --creds <client file> --use-project-scopes in build/conformance.`);
  const oauth = new auth.OAuth2({ clientId, clientSecret });
  oauth.setCredentials({ refresh_token });
  return { auth: oauth };
}

const HINTS: Readonly<Record<number, string>> = {
  401: 'The sign-in has ended or covers too little: sign in with npx clasp login --creds <client file> --use-project-scopes.',
  403: 'The sign-in is of another account or of another Cloud project than the script: both must share one standard project.',
  404: 'The script is not deployed as an API executable: deploy it, or open its page instead.',
};

/** The error of a function that threw. */
function thrown(details: readonly unknown[] | null | undefined): string {
  const [first] = (details ?? []) as readonly { readonly errorMessage?: string }[];
  return first?.errorMessage ?? 'The script failed without a word.';
}

export function carryByApi({ scriptId, server, credentials }: Remote): Carry {
  if (server === undefined && credentials === undefined) throw new UnusableInput('Give --credentials with the file in which clasp keeps its sign-in, or open the page of the script and give its results with --results.');
  const client = server === undefined ? signedInByClasp(credentials ?? '') : localAccess(server).client;
  const { scripts } = script({ version: 'v1', ...client });
  return async (step: Step) => {
    try {
      // A step does something, so the client must not try it again by itself.
      const { data } = await scripts.run({ scriptId, requestBody: { function: 'conform', parameters: [JSON.stringify(step)], devMode: true } }, { retry: false });
      if (data.error !== undefined && data.error !== null) throw new Error(thrown(data.error.details));
      return JSON.parse(String((data.response as { readonly result?: unknown } | undefined)?.result ?? 'null')) as unknown;
    } catch (error) {
      const hint = HINTS[(error as { readonly status?: number }).status ?? 0];
      if (hint !== undefined) throw new UnusableInput(`${(error as Error).message}. ${hint}`);
      throw error;
    }
  };
}
