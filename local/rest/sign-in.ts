/** This file gives Google's own clients a token for an account of the local Workspace: the token endpoint, and whose a token is. */
import type { Context, Hono } from 'hono';
import type { oauth2_v2 } from 'googleapis/build/src/apis/oauth2/v2';
import type { Workspace } from '../kernel/workspace';
import { ACCESS_TOKEN, accountOf, bodyText, type RestOptions } from './answers';

const REFRESH_TOKEN = 'local-refresh/';
const CODE = 'local-code/';

/** "The remaining lifetime of the access token in seconds", an hour as ever: developers.google.com/identity/protocols/oauth2/native-app. */
const TOKEN_SECONDS = 3599;

/** The code that stands for somebody's yes to a client, until it is changed for tokens. */
export const codeFor = (email: string): string => `${CODE}${email}`;

export function signInRoutes(app: Hono, workspace: Workspace, options: RestOptions): void {
  app.post('/token', async (c) => {
    const asked = new URLSearchParams(await bodyText(c));
    const grant = asked.get('grant_type');
    const given = grant === 'authorization_code' ? after(CODE, asked.get('code')) : grant === 'refresh_token' ? after(REFRESH_TOKEN, asked.get('refresh_token')) : null;
    // "invalid_grant": RFC 6749, 5.2, and so Google's answer for a code or a token that is no longer good.
    if (given === null || workspace.accounts.get(given) === undefined) return c.json({ error: 'invalid_grant', error_description: 'Bad Request' }, 400);
    const scope = asked.get('scope');
    return c.json({
      access_token: `${ACCESS_TOKEN}${given}`,
      expires_in: TOKEN_SECONDS,
      token_type: 'Bearer',
      ...(scope === null ? {} : { scope }),
      ...(grant === 'authorization_code' ? { refresh_token: `${REFRESH_TOKEN}${given}` } : {}),
    });
  });
  app.get('/oauth2/v2/userinfo', (c: Context) => {
    const email = accountOf(c, workspace, options);
    return c.json({ id: email, email, verified_email: true } satisfies oauth2_v2.Schema$Userinfo);
  });
}

const after = (mark: string, text: string | null): string | null => (text?.startsWith(mark) === true ? text.slice(mark.length) : null);
