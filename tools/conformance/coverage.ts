/** This file counts which of the members that the stand-in does have a case. */
import { CASES } from '../../conformance/cases';
import type { Coverage } from '../../conformance/report';
import { supportRows } from '../commands/support';

export interface MemberCases {
  /** As the support tables name it. */
  readonly member: string;
  readonly cases: readonly string[];
}

/** Every member that is done, with its cases; a collection of a service is settled with what lies below it. */
export function coveredMembers(): readonly MemberCases[] {
  const done = supportRows().filter(({ answer }) => answer === 'done').map(({ service, member }) => `${service}.${member}`);
  return done.map((member) => ({
    member,
    cases: CASES.filter(({ settles }) => settles.some((settled) => settled === member || settled.startsWith(`${member}.`))).map(({ id }) => id),
  }));
}

export function coverage(): Coverage {
  const all = coveredMembers();
  return { withCase: all.filter(({ cases }) => cases.length > 0).length, done: all.length };
}
