/// <reference types="google-apps-script" />
/**
 * This file answers LanguageApp: a text in another language, here so plainly not translated that nobody takes it for a translation.
 * The text stays whole, so that what went in can be read off what came out.
 */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import { DAY_MS } from '../../kernel/quotas';
import { Served } from '../../kernel/served';
import { done } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';

/** What a Workspace account may translate in a day. Google's list of quotas does not name it any more; an older one had it. */
export const TRANSLATE_CALLS_PER_DAY = 20_000;
const QUOTA = 'translate';

/** Google's codes for the nine languages that are used here: cloud.google.com/translate/docs/languages. */
const CODES = new Set(['en', 'es', 'ht', 'pt', 'vi', 'zh', 'zh-CN', 'zh-TW', 'ar', 'so', 'fr']);

class LanguageApp extends Served {
  readonly interfaceName = 'Language.LanguageApp';

  constructor(private readonly execution: Execution) {
    super();
  }

  /** An empty source lets Google find it out: developers.google.com/apps-script/reference/language/language-app. */
  translate(text: unknown, source: unknown, target: unknown): string {
    if (typeof text !== 'string' || typeof source !== 'string' || typeof target !== 'string') throw signatureMismatch('LanguageApp.translate', [text, source, target]);
    if ((source !== '' && !CODES.has(source)) || !CODES.has(target)) throw new ServiceError(`Invalid argument: ${CODES.has(target) ? source : target}`);
    const { workspace, spec } = this.execution;
    const { quotas } = workspace;
    const account = spec.effectiveUser.email;
    if (quotas.used(account, QUOTA, DAY_MS) >= TRANSLATE_CALLS_PER_DAY) throw new ServiceError('Service invoked too many times for one day: translate.');
    quotas.use(account, QUOTA, DAY_MS);
    return `[${target}] ${text}`;
  }
}

export const tables: readonly InterfaceTable[] = [
  // The reference names no scope for it.
  supportTable<GoogleAppsScript.Language.LanguageApp>('LanguageApp', 'Language.LanguageApp', '', { translate: done('translate') }),
];

export function globals(execution: Execution): Readonly<Record<string, Served>> {
  return { LanguageApp: new LanguageApp(execution) };
}
