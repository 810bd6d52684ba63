/// <reference types="google-apps-script" />
/** This file answers HtmlService: pages made of finished markup, and files of the project as they were written. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { done, ignored, refused } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';
import { HtmlOutput } from './output';
import { HtmlTemplate } from './template';

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
    return new HtmlOutput(this.fileContent('createHtmlOutputFromFile', filename));
  }

  /** "Creates a new HtmlTemplate object from a file in the code editor": developers.google.com/apps-script/reference/html/html-service. */
  createTemplateFromFile(filename: unknown): HtmlTemplate {
    return new HtmlTemplate(this.fileContent('createTemplateFromFile', filename));
  }

  private fileContent(member: string, filename: unknown): string {
    if (typeof filename !== 'string') throw signatureMismatch(`HtmlService.${member}`, [filename]);
    const html = this.execution.spec.project.html(filename.replace(/\.html$/, ''));
    if (html === undefined) throw new ServiceError(`No HTML file named ${filename} was found.`);
    return html;
  }
}

const NO_TEMPLATES = 'MyTech renders its pages in code; scriptlets are not evaluated.';

export const tables: readonly InterfaceTable[] = [
  supportTable<GoogleAppsScript.HTML.HtmlService>('HtmlService', 'HTML.HtmlService', '', {
    createHtmlOutput: done('htmlCall'),
    createHtmlOutputFromFile: done('htmlCall'),
    createTemplate: refused(NO_TEMPLATES),
    createTemplateFromFile: done('htmlCall'),
  }),
  supportTable<GoogleAppsScript.HTML.HtmlTemplate>('HtmlService', 'HTML.HtmlTemplate', 'HtmlTemplate.', {
    evaluate: refused(NO_TEMPLATES),
    getCode: refused(NO_TEMPLATES),
    getCodeWithComments: refused(NO_TEMPLATES),
    getRawContent: done('free'),
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
