/** This file names the people (and role accounts) of the local domain: every execution is somebody. */

/** What an account may do in the Admin console; Google calls these the privileges of an admin role. */
export interface AdminPrivileges {
  readonly devices: 'none' | 'read' | 'write';
  readonly users: 'none' | 'read';
  readonly orgUnits: 'none' | 'read';
}

export interface Account {
  readonly email: string;
  readonly name: string;
  /** One line that tells a newcomer who this is, for the list of people one can be. */
  readonly about: string;
  /** True for an account of the district's Google Workspace domain, false for a family's own address. */
  readonly inDomain: boolean;
  readonly admin?: AdminPrivileges;
  /** Suspended by an administrator: nobody signs in, nothing runs as it, and its files stay as they are (support.google.com/a/answer/33312). */
  readonly suspended?: boolean;
}

/** The accounts of one local Workspace, by address; addresses are compared without regard to case, as Google does. */
export class Accounts {
  readonly #byEmail = new Map<string, Account>();

  constructor(
    readonly domain: string,
    accounts: readonly Account[] = [],
  ) {
    for (const account of accounts) this.add(account);
  }

  add(account: Account): Account {
    this.#byEmail.set(account.email.toLowerCase(), account);
    return account;
  }

  /** Suspends an account, or lets it in again. */
  suspend(email: string, suspended = true): void {
    this.add({ ...this.require(email), suspended });
  }

  isSuspended(email: string): boolean {
    return this.get(email)?.suspended === true;
  }

  get(email: string): Account | undefined {
    return this.#byEmail.get(email.toLowerCase());
  }

  /** The account of an address; a person nobody has named is somebody outside the domain. */
  require(email: string): Account {
    const account = this.get(email);
    if (account === undefined) throw new Error(`No account ${email} in this local Workspace. Add it to its accounts first.`);
    return account;
  }

  all(): readonly Account[] {
    return [...this.#byEmail.values()];
  }
}
