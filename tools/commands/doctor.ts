/** This file is `mytech doctor`: it looks into a district's domain, changes nothing, and says what is missing or out of step. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Facts } from '../doctor/facts';
import type { Finding } from '../doctor/findings';
import { gather } from '../doctor/gather';
import { judge } from '../doctor/judge';
import { shown } from '../doctor/show';
import { type ScopeName, SCOPES } from '../google/scopes';
import { type GoogleAccess, signIn } from '../google/sign-in';
import { remembered, spreadsheetId } from './configure';
import { UNUSABLE_EXIT_CODE } from './unusable';

export interface DoctorOptions {
  readonly server?: string;
  readonly client?: string;
  readonly signIn?: true;
  readonly programme?: string;
}

export interface Examination {
  readonly findings: readonly Finding[];
  readonly facts: Facts;
  /** 0 healthy, 1 something is wrong, 2 something could not be looked at and nothing else is wrong: fit for a scheduled check. */
  readonly exitCode: number;
}

/** Where the id of the Programme workbook is kept, so that renaming it hides it from nobody. */
const KEPT = '.mytech/doctor.json';

const WRONG = 1;
const UNSEEN_CODES = ['not-looked-at'];

export const exitCodeOf = (findings: readonly Finding[]): number => {
  const wrong = findings.filter(({ severity }) => severity !== 'note');
  if (wrong.length === 0) return 0;
  return wrong.every(({ code }) => UNSEEN_CODES.includes(code)) ? UNUSABLE_EXIT_CODE : WRONG;
};

function keptProgramme(path: string): string | null {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { readonly programme?: string }).programme ?? null;
  } catch {
    return null;
  }
}

export async function examine(root: string, access: GoogleAccess, programme?: string): Promise<Examination> {
  // A rehearsal's file is not the real domain's.
  const path = join(root, access.isLocal ? KEPT.replace('doctor', 'doctor-local') : KEPT);
  const given = programme === undefined ? null : spreadsheetId(programme, 'Programme');
  const known = given ?? (existsSync(path) ? keptProgramme(path) : null);
  const facts = await gather(access, { configuration: remembered(root), programme: known });
  if (facts.programme !== null && facts.programme !== known) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify({ programme: facts.programme }, null, 2)}\n`);
  }
  const findings = judge(facts);
  return { findings, facts, exitCode: exitCodeOf(findings) };
}

/** Signs in, looks, and returns what to print. */
export async function doctor(root: string, { server, client, signIn: again, programme }: DoctorOptions, json: boolean, tell: (line: string) => void): Promise<{ readonly text: string; readonly exitCode: number }> {
  const access = await signIn(root, { ...(server === undefined ? {} : { server }), ...(client === undefined ? {} : { client }), again: again === true }, Object.keys(SCOPES) as ScopeName[], tell);
  const { findings, facts, exitCode } = await examine(root, access, programme);
  const looked = { account: facts.visitor.email, workbooks: facts.workbooks.filter(({ id }) => id !== '').length, forms: facts.forms.length, projects: facts.scripts.length };
  return { text: json ? JSON.stringify({ healthy: exitCode === 0, looked, findings }) : shown(findings, looked, process.stdout.isTTY), exitCode };
}
