/** This file reads requests: who is asking, and bodies whose fields are checked one by one. */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Account } from '../kernel/accounts';
import type { Site } from './site';

const PERSON_COOKIE = 'person';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** A request that the page itself would never send. */
export class BadRequest extends Error {}

/** Who the newcomer is being; null is somebody who is not signed in, as is a cookie that names nobody. */
export function personOf(c: Context, site: Site): Account | null {
  const email = getCookie(c, PERSON_COOKIE);
  return email === undefined || email === '' ? null : site.account(email);
}

export function becomePerson(c: Context, email: string | null): void {
  setCookie(c, PERSON_COOKIE, email ?? '', { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: YEAR_SECONDS });
}

/** A JSON body, field by field. */
export class Fields {
  constructor(private readonly fields: Readonly<Record<string, unknown>>) {}

  static async of(c: Context): Promise<Fields> {
    const body: unknown = await c.req.json().catch(() => {
      throw new BadRequest('The body is not JSON.');
    });
    if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new BadRequest('The body is not an object.');
    return new Fields(body as Record<string, unknown>);
  }

  has(name: string): boolean {
    return this.fields[name] !== undefined && this.fields[name] !== null;
  }

  text(name: string): string {
    const value = this.fields[name];
    if (typeof value !== 'string') throw new BadRequest(`${name} is not a text.`);
    return value;
  }

  whole(name: string): number {
    const value = this.fields[name];
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new BadRequest(`${name} is not a whole number.`);
    return value;
  }

  flag(name: string): boolean {
    return this.fields[name] === true;
  }

  record(name: string): Readonly<Record<string, unknown>> {
    const value = this.fields[name];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadRequest(`${name} is not an object.`);
    return value as Record<string, unknown>;
  }

  list(name: string): readonly unknown[] {
    const value = this.fields[name];
    if (!Array.isArray(value)) throw new BadRequest(`${name} is not a list.`);
    return value;
  }
}

/** One field of a submitted HTML form; an absent one is empty. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The path that a form asks to go on to, kept within this server. */
export function localPath(asked: string): string {
  return /^\/(?![/\\])/.test(asked) ? asked : '/';
}
