/** This file serves the pages that the build put into the project. */

/** Tags inside the file's own head are dropped by Google, so the viewport is set here or a phone shows a desktop's width. */
export const pageFromFile = (file: string, title: string): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutputFromFile(file).setTitle(title).addMetaTag('viewport', 'width=device-width, initial-scale=1');

export const pageFromText = (html: string, title: string): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutput(html).setTitle(title).addMetaTag('viewport', 'width=device-width, initial-scale=1');
