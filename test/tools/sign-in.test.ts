/** This file tests the way into a real domain as far as a machine can go it without Google: files, refusals, and the browser's way back. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeFromBrowser } from '../../tools/google/loopback';
import { localAccess, signIn } from '../../tools/google/sign-in';

const root = mkdtempSync(join(tmpdir(), 'mytech-sign-in-'));
const write = (name: string, text: string): string => {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
};
const nobody = (): void => undefined;

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the way back from the browser', () => {
  it('hears only whoever knows the state, and gives the code', async () => {
    const heard: number[] = [];
    const code = await codeFromBrowser(
      (redirectUri, state) => `${redirectUri}/?state=${state}&code=the-code`,
      (address) => {
        const wrong = address.replace(/state=[^&]+/, 'state=guessed');
        void fetch(wrong).then(({ status }) => {
          heard.push(status);
          return fetch(address);
        });
      },
    );
    expect(code.code).toBe('the-code');
    expect(code.redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(heard).toEqual([404]);
  });

  it('says so where somebody did not agree, and repeats no markup', async () => {
    const refused = codeFromBrowser(
      (redirectUri, state) => `${redirectUri}/?state=${state}&error=access_denied%3Cb%3E`,
      (address) => void fetch(address),
    );
    await expect(refused).rejects.toThrow('Google\'s consent page said "access_deniedb". Nothing was kept.');
  });

  it('waits no longer than it said', async () => {
    await expect(codeFromBrowser((uri) => uri, nobody, 1)).rejects.toThrow('Nobody agreed within five minutes');
  });
});

describe('what cannot be used', () => {
  it.each([
    ['no file at all', {}, 'There is no desktop client yet'],
    ['a file that is not there', { client: join(root, 'none.json') }, 'there is no such file'],
    ['a file that is no JSON', { client: write('text.json', 'hello') }, 'it is not JSON'],
    ['the file of a web client', { client: write('web.json', '{"web":{"client_id":"1-a","client_secret":"s"}}') }, 'is not the file of a desktop client'],
    ['a server elsewhere', { server: 'http://example.org/' }, 'is elsewhere'],
    ['a server that is no address', { server: 'here' }, 'is not the address of a local Workspace'],
    ['a server that is no http', { server: 'ftp://127.0.0.1/' }, 'is elsewhere'],
  ])('%s is answered by a sentence', async (_what, options, sentence) => {
    await expect(signIn(root, options, ['files'], nobody)).rejects.toThrow(sentence);
  });

  it('is not waited for where nobody sits at the keyboard; the client is kept for its owner alone', async () => {
    const client = write('client.json', '{"installed":{"client_id":"123-a.apps.googleusercontent.com","client_secret":"s"}}');
    await expect(signIn(root, { client }, ['files'], nobody)).rejects.toThrow('Nobody has signed in yet');
    const kept = join(root, '.mytech/google-client.json');
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toMatchObject({ installed: { client_secret: 's' } });
  });
});

it('comes into the local Workspace with nothing but its address', () => {
  const access = localAccess('http://127.0.0.1:8080');
  expect([access.client.rootUrl, access.isLocal]).toEqual(['http://127.0.0.1:8080/', true]);
});
