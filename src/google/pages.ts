/** This file serves the pages, and parts of pages, that the build put into the project. */
import { type PlacePart, placeFile } from '../ui/later-places';

/** As a template that is never evaluated a file comes back as it was written. */
export const placeFromFile = (place: string): PlacePart => JSON.parse(HtmlService.createTemplateFromFile(placeFile(place)).getRawContent()) as PlacePart;

/** Tags inside the file's own head are dropped by Google, so the viewport is set here or a phone shows a desktop's width. */
export const pageFromFile = (file: string, title: string): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutputFromFile(file).setTitle(title).addMetaTag('viewport', 'width=device-width, initial-scale=1');

export const pageFromText = (html: string, title: string): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutput(html).setTitle(title).addMetaTag('viewport', 'width=device-width, initial-scale=1');

/** A page whose document says something to its own script: an attribute of its root element, which our own build wrote. */
export const pageWithMark = (file: string, title: string, mark: string): GoogleAppsScript.HTML.HtmlOutput =>
  pageFromText(HtmlService.createHtmlOutputFromFile(file).getContent().replace('<html ', `<html ${mark} `), title);
