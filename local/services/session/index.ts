/// <reference types="google-apps-script" />
/** This file answers Session: who is at the keyboard, on whose authority the script runs, and in which time zone. */
import type { Execution } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { done } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';

/** "Scripts that use this method require authorization with" it: developers.google.com/apps-script/reference/base/session. */
const EMAIL_SCOPE = 'https://www.googleapis.com/auth/userinfo.email';

class User extends Served {
  readonly interfaceName = 'Base.User';

  constructor(private readonly email: string) {
    super();
  }

  /** Blank where Google does not tell the script who it is. */
  getEmail(): string {
    return this.email;
  }
}

class Session extends Served {
  readonly interfaceName = 'Base.Session';

  constructor(private readonly execution: Execution) {
    super();
  }

  getActiveUser(): User {
    return new User(this.execution.spec.activeUser?.email ?? '');
  }

  getEffectiveUser(): User {
    return new User(this.execution.spec.effectiveUser.email);
  }

  getScriptTimeZone(): string {
    return this.execution.spec.project.manifest.timeZone;
  }
}

export const tables: readonly InterfaceTable[] = [
  supportTable<GoogleAppsScript.Base.Session>('Session', 'Base.Session', '', {
    getActiveUser: done('sessionCall', { scopes: [EMAIL_SCOPE], simple: true }),
    getEffectiveUser: done('sessionCall', { scopes: [EMAIL_SCOPE] }),
    getScriptTimeZone: done('sessionCall'),
  }),
  supportTable<GoogleAppsScript.Base.User>('Session', 'Base.User', 'User.', { getEmail: done('free') }),
];

export function globals(execution: Execution): Readonly<Record<string, Served>> {
  return { Session: new Session(execution) };
}
