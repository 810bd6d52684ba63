/** This file reads the results of a run that somebody hands in: whatever is no such file is refused with a sentence. */
import { readFileSync } from 'node:fs';
import type { Outcome, Results } from '../../conformance/case';
import { CASES } from '../../conformance/cases';
import { UnusableInput, fileTrouble } from '../commands/unusable';

/** A run's results are some tens of kilobytes; what is far larger is another file. */
const MAX_BYTES = 4_000_000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function isOutcome(value: unknown): value is Outcome {
  if (!isRecord(value)) return false;
  return typeof value['notAsked'] === 'string' || typeof value['broke'] === 'string' || ('answer' in value && typeof value['ms'] === 'number');
}

export function readResults(path: string): Results {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UnusableInput(`The results ${path} cannot be read: ${fileTrouble(error)}.`);
  }
  return parseResults(text, path);
}

export function parseResults(text: string, path: string): Results {
  const unusable = (why: string): UnusableInput => new UnusableInput(`${path} holds no results of a run: ${why}. Copy them from the page once it says that it is done.`);
  if (text.length > MAX_BYTES) throw unusable('it is far too large');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unusable('it is not whole JSON');
  }
  if (!isRecord(value) || value['made'] !== 'MyTech conformance') throw unusable('it does not say that MyTech made it');
  const { began, outcomes, costs } = value;
  if (typeof began !== 'string' || Number.isNaN(Date.parse(began))) throw unusable('it does not say when it began');
  if (!isRecord(outcomes) || !Object.values(outcomes).every(isOutcome)) throw unusable('its outcomes are none');
  if (!isRecord(costs) || !Object.values(costs).every((figures) => Array.isArray(figures) && figures.every((one) => typeof one === 'number'))) throw unusable('its figures are none');
  if (!CASES.some(({ id }) => id in outcomes)) throw unusable('none of its cases is known here');
  return { made: 'MyTech conformance', began, outcomes: outcomes as Results['outcomes'], costs: costs as Results['costs'] };
}
