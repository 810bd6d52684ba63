/** This file remembers who allowed which script what: each person once for each script and each scope. */
import type { Project } from './projects';

/**
 * Google's words to an execution whose person has not consented, or not to all that the manifest asks by now
 * (github.com/webdigi/GmailScheduler issue 43; Apps Script puts the error's kind before it).
 */
export const AUTHORIZATION_REQUIRED = 'Authorization is required to perform that action.';

interface Given {
  readonly project: string;
  readonly person: string;
  readonly scopes: readonly string[];
  /** Asked for, and not allowed; absent where all was. */
  readonly refused?: readonly string[];
}

export class Consents {
  /** Whether anybody is asked at all. A rehearsal in which everybody has consented before it began leaves it off. */
  asks = false;
  #given = new Map<string, Given>();

  /** What a script asks of a person and was not given yet. */
  missing(project: Project, person: string): readonly string[] {
    if (!this.asks || project.consentedByAdmin) return [];
    const given = this.#given.get(keyOf(project, person))?.scopes ?? [];
    return project.manifest.oauthScopes.filter((scope) => !given.includes(scope));
  }

  /**
   * Whether a script starts for a person. "Some script executions can start without a user's consent to all required scopes"
   * (developers.google.com/apps-script/reference/script/authorization-info): those that were asked for and refused.
   */
  holds(project: Project, person: string): boolean {
    const refused = this.#given.get(keyOf(project, person))?.refused ?? [];
    return this.missing(project, person).every((scope) => refused.includes(scope));
  }

  /** Gives what the manifest asks today, except what the person leaves unticked ("granular OAuth permissions", developers.google.com/apps-script/concepts/scopes). */
  give(project: Project, person: string, unticked: readonly string[] = []): void {
    const { oauthScopes } = project.manifest;
    const refused = oauthScopes.filter((scope) => unticked.includes(scope));
    const scopes = oauthScopes.filter((scope) => !refused.includes(scope));
    this.#given.set(keyOf(project, person), { project: project.id, person, scopes, ...(refused.length === 0 ? {} : { refused }) });
  }

  /** As somebody does under myaccount.google.com/connections. */
  takeBack(project: Project, person: string): void {
    this.#given.delete(keyOf(project, person));
  }

  save(): { readonly asks: boolean; readonly given: readonly Given[] } {
    return { asks: this.asks, given: [...this.#given.values()] };
  }

  load({ asks, given }: ReturnType<Consents['save']>): void {
    this.asks = asks;
    this.#given = new Map(given.map((one) => [`${one.project} ${one.person}`, one]));
  }
}

const keyOf = (project: Project, person: string): string => `${project.id} ${person}`;
