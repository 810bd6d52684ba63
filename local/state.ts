/** This file turns a whole local Workspace into one compressed file and back, so that a district can be kept, or handed to somebody. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Account } from './kernel/accounts';
import type { DriveFile } from './kernel/files';
import type { Consents } from './kernel/consents';
import type { QuotaLedger } from './kernel/quotas';
import { type ExecutionRecord, Workspace, type WorkspaceOptions } from './kernel/workspace';
import { pseudonymised } from './pseudonymise';
import type { PersonalColumns } from './pseudonyms';
import type { CacheStore } from './services/cache/store';
import type { FormStore } from './services/forms/store';
import type { WorkbookStore } from './services/sheets/store';

const FORMAT = 'mytech local workspace';
/** Raised with every change of what is saved; only this one is read, since a stand-in's state is cheap to make anew. */
export const STATE_VERSION = 1;
/** How many finished executions go along: enough to see how the last hours went. */
export const EXECUTIONS_SAVED = 100;
/** The lightest compression: a district is saved after every change, and level 9 takes five times as long for a quarter less. */
const COMPRESSION_LEVEL = 1;

/** A file with its bytes as text. */
export type SavedFile = Omit<DriveFile, 'bytes'> & { readonly base64?: string };
/** What a function returned is left out: it may be a page, which no file can hold. */
export type SavedExecution = Omit<ExecutionRecord, 'value'>;

/** Everything, as plain JSON. */
export interface SavedState {
  readonly format: typeof FORMAT;
  readonly version: typeof STATE_VERSION;
  readonly pseudonymised: boolean;
  readonly options: Omit<WorkspaceOptions, 'accounts'>;
  readonly nowMs: number;
  readonly randomState: number;
  readonly accounts: readonly Account[];
  readonly drive: readonly SavedFile[];
  readonly workbooks: ReturnType<WorkbookStore['save']>;
  readonly forms: ReturnType<FormStore['save']>;
  readonly mail: unknown;
  readonly scripts: unknown;
  readonly directory: unknown;
  readonly quotas: ReturnType<QuotaLedger['save']>;
  readonly caches: ReturnType<CacheStore['save']>;
  /** Absent in what was saved before anybody was asked. */
  readonly consents?: ReturnType<Consents['save']>;
  readonly executions: readonly SavedExecution[];
}

export interface SaveOptions {
  /** Whether people get other names; false is for a district in which everybody is invented. */
  readonly pseudonymise: boolean;
  /** The columns of sheets that hold what is personal, by header. */
  readonly personal?: PersonalColumns;
  /** Addresses of people who keep their names, such as the cast of an invented district. */
  readonly keep?: readonly string[];
}

/** A saved state that cannot be used, with a sentence that says what to do. */
export class UnusableState extends Error {
  override readonly name = 'UnusableState';
}

/** The bytes of a file to be given to `loadWorkspace`, which then behaves as this Workspace would. */
export function saveWorkspace(workspace: Workspace, { pseudonymise, personal = {}, keep = [] }: SaveOptions): Uint8Array {
  const state = savedState(workspace);
  const told = pseudonymise ? pseudonymised(state, { personal, keep }) : state;
  return gzipSync(JSON.stringify(told), { level: COMPRESSION_LEVEL });
}

/** Throws `UnusableState` for bytes that `saveWorkspace` of this version did not make. */
export function loadWorkspace(bytes: Uint8Array): Workspace {
  const saved = readState(bytes);
  const workspace = new Workspace({ ...saved.options, accounts: saved.accounts });
  workspace.clock.set(saved.nowMs);
  workspace.drive.load(saved.drive.map(loadFile));
  workspace.workbooks.load(saved.workbooks);
  workspace.forms.load(saved.forms);
  workspace.mail.load(saved.mail);
  workspace.scripts.load(saved.scripts);
  workspace.directory.load(saved.directory);
  workspace.quotas.load(saved.quotas);
  workspace.caches.load(saved.caches);
  if (saved.consents !== undefined) workspace.consents.load(saved.consents);
  workspace.executions.push(...saved.executions.map((execution) => ({ ...execution, value: undefined })));
  // Last, since making the parts above drew from the stream.
  workspace.random.state = saved.randomState;
  return workspace;
}

function savedState(workspace: Workspace): SavedState {
  const { domain, startMs, seed, assumedCostFactor } = workspace.options;
  return {
    format: FORMAT,
    version: STATE_VERSION,
    pseudonymised: false,
    options: { domain, startMs, seed, ...(assumedCostFactor === undefined ? {} : { assumedCostFactor }) },
    nowMs: workspace.clock.now,
    randomState: workspace.random.state,
    accounts: workspace.accounts.all(),
    drive: workspace.drive.save().map(saveFile),
    workbooks: workspace.workbooks.save(),
    forms: workspace.forms.save(),
    mail: workspace.mail.save(),
    scripts: workspace.scripts.save(),
    directory: workspace.directory.save(),
    quotas: workspace.quotas.save(),
    caches: workspace.caches.save(),
    consents: workspace.consents.save(),
    executions: workspace.executions.slice(-EXECUTIONS_SAVED).map(withoutValue),
  };
}

function withoutValue({ value: _value, ...record }: ExecutionRecord): SavedExecution {
  return record;
}

function saveFile({ bytes, ...file }: DriveFile): SavedFile {
  return bytes === undefined ? file : { ...file, base64: Buffer.from(bytes).toString('base64') };
}

function loadFile({ base64, ...file }: SavedFile): DriveFile {
  return base64 === undefined ? file : { ...file, bytes: Uint8Array.from(Buffer.from(base64, 'base64')) };
}

function readState(bytes: Uint8Array): SavedState {
  let saved: unknown;
  try {
    saved = JSON.parse(gunzipSync(bytes).toString('utf8'));
  } catch (error) {
    throw new UnusableState('This file cannot be read: it was cut off, or MyTech did not save it. Take another one, or begin without it.', { cause: error });
  }
  const { format, version } = typeof saved === 'object' && saved !== null ? (saved as { format?: unknown; version?: unknown }) : {};
  if (format !== FORMAT) throw new UnusableState('This file is not a district that MyTech saved. Take another one, or begin without it.');
  if (version !== STATE_VERSION) {
    throw new UnusableState(`This district was saved as version ${String(version)}, and this MyTech reads version ${STATE_VERSION}. Open it with the MyTech that saved it, or begin without it.`);
  }
  return saved as SavedState;
}
