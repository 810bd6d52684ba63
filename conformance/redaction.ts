/** This file takes out of an answer whatever names somebody or something of theirs, so that a report can be shown to anybody. */
import type { Json } from './case';

const ADDRESS = /[\w.+'-]+@[\w-]+(\.[\w-]+)+/g;
/** Ids of files, deployments, permissions and messages; words and our own names of cases are shorter or hold no digit. */
const LONG_ID = /(?=[\w-]*\d)[\w-]{16,}/g;
/** Project numbers in messages about quotas and switched-off APIs. */
const PROJECT = /project[_ -]?(number:)?\s*\d+/gi;

export function withoutNames(value: Json, domain: string): Json {
  if (typeof value === 'string') return textWithoutNames(value, domain);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => withoutNames(one, domain));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutNames(one, domain)]));
}

export function textWithoutNames(text: string, domain: string): string {
  const bare = text.replace(ADDRESS, '‹address›').replace(PROJECT, 'project ‹number›').replace(LONG_ID, '‹id›');
  return domain === '' ? bare : bare.split(domain).join('‹domain›');
}
