/**
 * This file gives the `mytech` commands that look into a domain their way in: the district's own desktop client of its own Cloud
 * project, once agreed to in a browser; or the local Workspace, which needs nobody's agreement.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auth } from 'googleapis/build/src/apis/drive';
import { LOCAL_TOKEN } from '../../local/rest';
import { UnusableInput, fileTrouble } from '../commands/unusable';
import { codeFromBrowser } from './loopback';
import { type ScopeName, SCOPES, scopesOf } from './scopes';

export interface SignInOptions {
  /** The local Workspace's address, such as http://127.0.0.1:8080/; absent for Google itself. */
  readonly server?: string;
  /** The file of the desktop client, as the Cloud console gives it; kept from then on. */
  readonly client?: string;
  /** Asks for consent again, such as after another account signed in by mistake. */
  readonly again?: boolean;
}

type OAuthClient = InstanceType<typeof auth.OAuth2>;

/** What each of Google's clients is made with: `sheets({ version: 'v4', ...google.client })`. */
export interface GoogleAccess {
  readonly client: { readonly auth: OAuthClient; readonly rootUrl?: string; readonly fetchImplementation?: typeof fetch };
  readonly oauth: OAuthClient;
  /** The Cloud project's number, which the id of its clients begins with; '' on the local Workspace. */
  readonly project: string;
  readonly isLocal: boolean;
}

const FOLDER = '.mytech';
const CLIENT_FILE = join(FOLDER, 'google-client.json');
const TOKEN_FILE = join(FOLDER, 'google-token.json');
/** Nobody else on the machine reads what opens the district. */
const OWNER_ONLY = 0o600;

/** How the Cloud console writes a desktop client; one of a web page stands under `web` and cannot be used here. */
interface ClientFile {
  readonly installed?: { readonly client_id?: string; readonly client_secret?: string };
}

interface Client {
  readonly id: string;
  readonly secret: string;
}

interface KeptToken {
  readonly clientId: string;
  readonly refresh: string;
  readonly scopes: readonly string[];
}

const FAR_AWAY_MS = 4_102_444_800_000;
const HOSTS_HERE = ['127.0.0.1', 'localhost', '[::1]'];

/** The way into a local Workspace, whose token opens nothing else; `token` is another person's there, and `fetchImplementation` a way without a network. */
export function localAccess(server: string, token = LOCAL_TOKEN, fetchImplementation: typeof fetch = fetch): GoogleAccess {
  let url: URL;
  try {
    url = new URL(server);
  } catch {
    throw new UnusableInput(`"${server}" is not the address of a local Workspace. Write it as http://127.0.0.1:8080/.`);
  }
  if (url.protocol !== 'http:' || !HOSTS_HERE.includes(url.hostname)) throw new UnusableInput(`--server is for the local Workspace on this machine, and "${server}" is elsewhere. Leave it out to look at the real domain.`);
  // The clients put their paths behind the address as it stands.
  const rootUrl = `${url.origin}/`;
  const oauth = new auth.OAuth2({ endpoints: { tokenInfoUrl: `${rootUrl}tokeninfo` }, transporterOptions: { fetchImplementation } });
  oauth.setCredentials({ access_token: token, expiry_date: FAR_AWAY_MS });
  return { client: { auth: oauth, rootUrl, fetchImplementation }, oauth, project: '', isLocal: true };
}

/**
 * Signs in for what `wanted` names. The first time a browser asks for consent; from then on the kept token does, until it is withdrawn,
 * has grown too old, or another command needs more. `root` is where `.mytech` lies; `tell` prints a line for the person at the keyboard.
 */
export async function signIn(root: string, options: SignInOptions, wanted: readonly ScopeName[], tell: (line: string) => void): Promise<GoogleAccess> {
  if (options.server !== undefined) return localAccess(options.server);
  const client = clientOf(root, options.client);
  const oauth = new auth.OAuth2({ clientId: client.id, clientSecret: client.secret });
  // What other commands were allowed is asked for again, so that one consent is enough for all of them.
  const kept = keptToken(root, client.id);
  const scopes = [...new Set([...(kept?.scopes ?? []), ...scopesOf(wanted)])];
  const access: GoogleAccess = { client: { auth: oauth }, oauth, project: client.id.split('-')[0] ?? '', isLocal: false };
  if (options.again !== true && kept !== null && scopesOf(wanted).every((scope) => kept.scopes.includes(scope)) && (await isStillGood(oauth, kept))) return access;
  if (!process.stdout.isTTY && options.again !== true) throw new UnusableInput('Nobody has signed in yet, or the consent has ended. Run npm run -s mytech -- doctor --sign-in once at a keyboard.');
  await askForConsent(root, oauth, client, scopes, wanted, tell);
  return access;
}

/** A refresh token that Google has forgotten is refused with `invalid_grant` (developers.google.com/identity/protocols/oauth2, "Refresh token expiration"). */
async function isStillGood(oauth: OAuthClient, kept: KeptToken): Promise<boolean> {
  oauth.setCredentials({ refresh_token: kept.refresh });
  try {
    await oauth.getAccessToken();
    return true;
  } catch (error) {
    if (/invalid_grant/.test(String((error as Error).message))) return false;
    throw new UnusableInput(`Google did not renew the sign-in: ${(error as Error).message}. Try again, or sign in anew with --sign-in.`);
  }
}

/** developers.google.com/identity/protocols/oauth2/native-app: a loopback address with any port, and PKCE. */
async function askForConsent(root: string, oauth: OAuthClient, client: Client, scopes: readonly string[], wanted: readonly ScopeName[], tell: (line: string) => void): Promise<void> {
  const { codeVerifier, codeChallenge = '' } = await oauth.generateCodeVerifierAsync();
  tell('Google will ask for consent to read, and to change nothing:');
  for (const name of wanted) tell(`  ${SCOPES[name].scope.split('/').pop() ?? ''}: ${SCOPES[name].why}`);
  const { code, redirectUri } = await codeFromBrowser(
    (redirect_uri, state) => oauth.generateAuthUrl({ redirect_uri, state, scope: [...scopes], access_type: 'offline', prompt: 'consent', code_challenge: codeChallenge, code_challenge_method: 'S256' as never }),
    (address) => tell(`\nOpen this address in a browser on this machine, signed in as the programme account:\n\n${address}\n`),
  );
  const { tokens } = await oauth.getToken({ code, codeVerifier, redirect_uri: redirectUri });
  oauth.setCredentials(tokens);
  const granted = (tokens.scope ?? '').split(' ');
  if (typeof tokens.refresh_token !== 'string') throw new UnusableInput('Google gave no lasting consent. Take MyTech’s away at myaccount.google.com/connections and sign in again.');
  writeOwnerOnly(root, TOKEN_FILE, { clientId: client.id, refresh: tokens.refresh_token, scopes: granted } satisfies KeptToken);
  tell(`Kept in ${TOKEN_FILE}, which nobody else on this machine can read.`);
  const refused = wanted.filter((name) => !granted.includes(SCOPES[name].scope));
  if (refused.length > 0) tell(`Not agreed to: ${refused.join(', ')}. What needs it will not be looked at.`);
}

function keptToken(root: string, clientId: string): KeptToken | null {
  const path = join(root, TOKEN_FILE);
  if (!existsSync(path)) return null;
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Partial<KeptToken>;
    return kept.clientId === clientId && typeof kept.refresh === 'string' && Array.isArray(kept.scopes) ? (kept as KeptToken) : null;
  } catch {
    return null;
  }
}

/** The desktop client: from the file that was given, which is kept, or from the one that was kept. */
function clientOf(root: string, given: string | undefined): Client {
  const path = given ?? join(root, CLIENT_FILE);
  if (given === undefined && !existsSync(path)) {
    throw new UnusableInput('There is no desktop client yet. Make one in your Cloud project (APIs & Services, Credentials, Create OAuth client ID, Desktop app), download its JSON file, and give it with --client.');
  }
  let read: ClientFile;
  try {
    read = JSON.parse(readFileSync(path, 'utf8')) as ClientFile;
  } catch (error) {
    throw new UnusableInput(`The client file ${path} cannot be read: ${error instanceof SyntaxError ? 'it is not JSON' : fileTrouble(error)}.`);
  }
  const { client_id: id, client_secret: secret } = read.installed ?? {};
  if (typeof id !== 'string' || typeof secret !== 'string') throw new UnusableInput(`${path} is not the file of a desktop client. In the Cloud console choose the type "Desktop app", then download its JSON file.`);
  if (given !== undefined) writeOwnerOnly(root, CLIENT_FILE, read);
  return { id, secret };
}

function writeOwnerOnly(root: string, file: string, value: unknown): void {
  mkdirSync(join(root, FOLDER), { recursive: true });
  const path = join(root, file);
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`, { mode: OWNER_ONLY });
  // The mode above is for a new file alone.
  chmodSync(path, OWNER_ONLY);
}
