/// <reference types="google-apps-script" />
/** This file answers ScriptApp: a script's own triggers and the address of its web app. */
import { signatureMismatch } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { done, refused } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';
import { TriggerBuilder } from './builders';
import { ServedTrigger } from './served-trigger';

/** "Scripts that use this method require authorization with" it: developers.google.com/apps-script/reference/script/script-app. */
const SCRIPT_SCOPE = 'https://www.googleapis.com/auth/script.scriptapp';

/** An enum's value is its name: that is how it prints, and how JSON has it on Google too. */
const names = (list: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(list.map((name) => [name, name]));

class WebAppService extends Served {
  readonly interfaceName = 'Script.Service';

  constructor(private readonly execution: Execution) {
    super();
  }

  /** Null before the web app is deployed. Of several deployments that of the account the script runs as (unsourced). */
  getUrl(): string | null {
    const { project, effectiveUser } = this.execution.spec;
    return project.urlOf(effectiveUser.email) ?? project.deploymentUrl;
  }
}

class ScriptApp extends Served {
  readonly interfaceName = 'Script.ScriptApp';
  readonly EventType = names(['CLOCK', 'ON_FORM_SUBMIT', 'ON_OPEN', 'ON_EDIT', 'ON_CHANGE']);
  constructor(private readonly execution: Execution) {
    super();
  }

  newTrigger(functionName: unknown): TriggerBuilder {
    if (typeof functionName !== 'string' || functionName === '') throw signatureMismatch('ScriptApp.newTrigger', [functionName]);
    return new TriggerBuilder(this.execution, functionName);
  }

  /** Those of this project that belong to the account the script runs as. */
  getProjectTriggers(): ServedTrigger[] {
    const { workspace, spec } = this.execution;
    return workspace.scripts.triggers.of(spec.project.id, spec.effectiveUser.email).map((trigger) => new ServedTrigger(trigger));
  }

  /** Removes a trigger of this project and this account. */
  deleteTrigger(trigger: unknown): void {
    if (!(trigger instanceof ServedTrigger)) throw signatureMismatch('ScriptApp.deleteTrigger', [trigger]);
    this.execution.workspace.scripts.triggers.remove(trigger.uid());
  }

  getService(): WebAppService {
    return new WebAppService(this.execution);
  }
}

const NO_SPREADSHEET_TRIGGERS = 'MyTech hears forms and the clock; no installable spreadsheet trigger is built.';

export const tables: readonly InterfaceTable[] = [
  supportTable<GoogleAppsScript.Script.ScriptApp>('ScriptApp', 'Script.ScriptApp', '', {
    EventType: done('free'),
    newTrigger: done('free', { scopes: [SCRIPT_SCOPE] }),
    getProjectTriggers: done('triggerCall', { scopes: [SCRIPT_SCOPE] }),
    deleteTrigger: done('triggerCall', { scopes: [SCRIPT_SCOPE] }),
    getService: done('free'),
  }),
  supportTable<GoogleAppsScript.Script.Service>('ScriptApp', 'Script.Service', 'Service.', { getUrl: done('free') }),
  supportTable<GoogleAppsScript.Script.Trigger>('ScriptApp', 'Script.Trigger', 'Trigger.', {
    getHandlerFunction: done('free'),
    getEventType: done('free'),
    getTriggerSourceId: done('free'),
  }),
  supportTable<GoogleAppsScript.Script.TriggerBuilder>('ScriptApp', 'Script.TriggerBuilder', 'TriggerBuilder.', {
    timeBased: done('free'),
    forForm: done('triggerCall', { scopes: [SCRIPT_SCOPE] }),
    forSpreadsheet: refused(NO_SPREADSHEET_TRIGGERS),
  }),
  supportTable<GoogleAppsScript.Script.FormTriggerBuilder>('ScriptApp', 'Script.FormTriggerBuilder', 'FormTriggerBuilder.', {
    onFormSubmit: done('free'),
    create: done('triggerCall', { scopes: [SCRIPT_SCOPE] }),
  }),
  supportTable<GoogleAppsScript.Script.ClockTriggerBuilder>('ScriptApp', 'Script.ClockTriggerBuilder', 'ClockTriggerBuilder.', {
    everyMinutes: done('free'),
    everyHours: done('free'),
    everyDays: done('free'),
    atHour: done('free'),
    create: done('triggerCall', { scopes: [SCRIPT_SCOPE] }),
  }),
];

export function globals(execution: Execution): Readonly<Record<string, Served>> {
  return { ScriptApp: new ScriptApp(execution) };
}
