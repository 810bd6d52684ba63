/// <reference types="google-apps-script" />
/** This file answers HtmlService: pages made of finished markup. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { done, ignored, refused } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';
import { HtmlOutput } from './output';

class HtmlService extends Served {
  readonly interfaceName = 'HTML.HtmlService';
  constructor(private readonly execution: Execution) {
    super();
  }

  createHtmlOutput(html: unknown = ''): HtmlOutput {
    if (typeof html !== 'string') throw signatureMismatch('HtmlService.createHtmlOutput', [html]);
    return new HtmlOutput(html);
  }

  createHtmlOutputFromFile(filename: unknown): HtmlOutput {
    if (typeof filename !== 'string') throw signatureMismatch('HtmlService.createHtmlOutputFromFile', [filename]);
    const html = this.execution.spec.project.html(filename.replace(/\.html$/, ''));
    if (html === undefined) throw new ServiceError(`No HTML file named ${filename} was found.`);
    return new HtmlOutput(html);
  }
}

const NO_TEMPLATES = 'MyTech renders its pages in code; scriptlets are not evaluated.';

export const tables: readonly InterfaceTable[] = [
  supportTable<GoogleAppsScript.HTML.HtmlService>('HtmlService', 'HTML.HtmlService', '', {
    createHtmlOutput: done('htmlCall'),
    createHtmlOutputFromFile: done('htmlCall'),
    createTemplate: refused(NO_TEMPLATES),
    createTemplateFromFile: refused(NO_TEMPLATES),
  }),
  supportTable<GoogleAppsScript.HTML.HtmlOutput>('HtmlService', 'HTML.HtmlOutput', 'HtmlOutput.', {
    addMetaTag: done('free'),
    setFaviconUrl: ignored('The icon is shown in the tab of a browser and changes nothing that a script or a page could notice.'),
    setHeight: done('free'),
    setTitle: done('free'),
    setWidth: done('free'),
  }),
];

export function globals(execution: Execution): Readonly<Record<string, Served>> {
  return { HtmlService: new HtmlService(execution) };
}
