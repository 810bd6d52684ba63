/** This file judges settings and the work that is under way: jobs, mail, approvals, trouble. */
import { type SettingName, SETTINGS, SettingValues } from '../../../src/app/settings';
import { approvals, jobs, mailLedger, outbox, settings, trouble } from '../../../src/app/tables';
import { DAY_MS, HOUR_MS, type Moment } from '../../../src/base/time';
import { schools } from '../../../src/people/sheet';
import type { Facts } from '../facts';
import { type Finding, find } from '../findings';
import { rowsOf, workbook } from '../tables';
import { isOn } from './files';

/** Unfinished for longer than this, a job waits for somebody: what is unfinished goes on every five minutes. */
const JOB_STUCK_MS = 6 * HOUR_MS;
const APPROVAL_LONG_MS = 7 * DAY_MS;
const MAIL_LATELY_MS = 7 * DAY_MS;
/** "Email recipients per day": 1,500 for a Workspace account, developers.google.com/apps-script/guides/services/quotas. */
const MAILS_A_DAY = 1_500;
const MAILS_NEAR = 1_200;

const spoken = (moment: Moment): string => `${new Date(moment).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

export function settingRules(facts: Facts): readonly Finding[] {
  if (workbook(facts, 'programme')?.book.seen !== true) return [];
  const rows = rowsOf(facts, settings);
  // Without any row the tab or its headers are gone, which is told by itself.
  if (rows.length === 0) return [];
  const values = SettingValues.of(rows);
  const found: Finding[] = [];
  for (const [setting, { parse, expected }] of Object.entries(SETTINGS)) {
    if (!rows.some((row) => row.setting === setting)) found.push(find('setting-missing', { setting }));
    else if (parse(values.text(setting as SettingName)) === null) found.push(find('setting-unusable', { setting, expected }));
  }
  const hubInstalled = facts.configuration.scriptIds.hub !== undefined && facts.configuration.published !== '';
  if (hubInstalled && isOn(values, 'hub') && values.text('hub account').trim() === '') found.push(find('hub-account-missing'));
  const active = rowsOf(facts, schools).filter((school) => school.active);
  const noUnit = active.filter(({ orgUnit }) => orgUnit.trim() === '');
  const nobody = active.filter(({ contactEmail, technicianEmail }) => contactEmail.trim() === '' && technicianEmail.trim() === '');
  if (noUnit.length > 0) found.push(find('school-without-unit', { count: noUnit.length, school: noUnit[0]?.name ?? '' }));
  if (nobody.length > 0 && values.text('district technicians').trim() === '') found.push(find('school-without-contact', { count: nobody.length, school: nobody[0]?.name ?? '' }));
  return found;
}

export function work(facts: Facts): readonly Finding[] {
  const { now } = facts;
  const found: Finding[] = [];
  for (const { job, state, startedAt, trouble: told } of rowsOf(facts, jobs)) {
    if (state !== 'waiting' && startedAt !== null && now - startedAt > JOB_STUCK_MS) found.push(find('job-stuck', { job, since: spoken(startedAt) }));
    else if (told !== '') found.push(find('job-failing', { job, trouble: told }));
  }
  const ledger = rowsOf(facts, mailLedger);
  const since = (ms: number): typeof ledger => ledger.filter(({ at }) => at !== null && now - at < ms);
  const doubtful = ledger.filter(({ state, at }) => state === 'in doubt' || (state === 'sending' && at !== null && now - at > HOUR_MS));
  if (doubtful.length > 0) found.push(find('mail-in-doubt', { count: doubtful.length }));
  const unsent = since(MAIL_LATELY_MS).filter(({ state }) => state === 'unsent');
  if (unsent.length > 0) found.push(find('mail-unsent', { count: unsent.length, why: unsent[0]?.why ?? '' }));
  const waiting = rowsOf(facts, outbox).filter(({ state, at }) => state === 'queued' && at !== null && now - at > DAY_MS);
  if (waiting.length > 0) found.push(find('mail-stuck', { count: waiting.length }));
  const today = since(DAY_MS).filter(({ state }) => state !== 'unsent').length;
  if (today >= MAILS_NEAR) found.push(find('mail-quota-near', { count: today, limit: MAILS_A_DAY }));
  for (const { state, askedAt, about } of rowsOf(facts, approvals)) {
    if (state === 'open' && askedAt !== null && now - askedAt > APPROVAL_LONG_MS) found.push(find('approval-waits', { days: Math.floor((now - askedAt) / DAY_MS), what: about }));
  }
  const open = rowsOf(facts, trouble).filter(({ settled }) => !settled);
  if (open.length > 0) found.push(find('trouble-open', { count: open.length, what: open[0]?.what ?? '' }));
  return found;
}
