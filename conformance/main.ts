/// <reference types="google-apps-script" />
/** This file is the script of its own project by which a test domain answers the cases: its exports are all that Google can call. */
import type { Results } from './case';
import { CASES } from './cases';
import { report } from './report';
import { type Begun, type Step, ask, begin, each, end, judge, note, prepare, unanswered } from './session';

/** An execution ends after six minutes; in the editor no new case is begun after this. */
const EDITOR_MS = 270_000;

/** The page that asks everything, one case after another, and shows the report. */
export function doGet(): GoogleAppsScript.HTML.HtmlOutput {
  return HtmlService.createHtmlOutputFromFile('page').setTitle('MyTech conformance').addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

/** One step of a run, for the page and for the Apps Script API. Texts alone cross either border unharmed. */
export function conform(stepText: string): string {
  return JSON.stringify(taken(JSON.parse(stepText) as Step) ?? null);
}

function taken(step: Step): unknown {
  switch (step.step) {
    case 'begin':
      return begin(step.options, step.goOn === true) satisfies Begun;
    case 'ask':
      return ask(step.id);
    case 'prepare':
      return prepare(step.id);
    case 'each':
      return each(step.id, step.prepared, step.runner, step.atMs);
    case 'judge':
      return judge(step.id, step.prepared, step.results);
    case 'note':
      return note(step.id, step.outcome);
    case 'end':
      return end();
  }
}

/** For the editor's Run button: asks on where it stopped, and logs the report once nothing is left. Press it until it says so. */
export function runInEditor(): void {
  const untilMs = Date.now() + EDITOR_MS;
  begin({}, true);
  for (const id of unanswered()) {
    if (Date.now() > untilMs) {
      console.log('There is more to ask. Press Run again.');
      return;
    }
    ask(id);
  }
  const results: Results = end();
  console.log(report(CASES, results, {}));
}

/** What the page's own cases send to the script and get back from it. */
export function answer(kind: string, value?: unknown): unknown {
  switch (kind) {
    case 'date':
      return new Date(0);
    case 'date within':
      return { list: [1, new Date(0)] };
    case 'map':
      return new Map([['a', 1]]);
    case 'undefined':
      return undefined;
    case 'gaps':
      return [undefined, null, Number.NaN];
    case 'error':
      throw new Error('on purpose');
    case 'type':
      return Object.prototype.toString.call(value);
    case 'slowly':
      Utilities.sleep(1500);
      return value;
    default:
      return value;
  }
}

/** A page must not find it: its name ends in an underscore. */
export function hidden_(): string {
  return 'seen';
}

/** What triggers made by cases would run; they are taken away before they can. */
export function nothing_(): void {
  // Nothing, on purpose.
}
