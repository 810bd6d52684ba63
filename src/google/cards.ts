/** This file turns cards into Google's CardService and back: what a room says of a card, and what a press on it brought. */
import type { CardCall } from '../app/cards';
import { DAY_MS } from '../base/time';
import type { Card, CardAnswer, CardButton, CardPart, CardSection, Press } from '../ui/cards/card';

type Widget = GoogleAppsScript.Card_Service.Widget;

/** The one function that presses on cards call. */
const ON_CARD = 'onCard';

/** Some texts of widgets may hold a few tags, so what somebody typed must not: "Text formatting" of developers.google.com/workspace/add-ons/concepts/widgets. */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Whether a label may hold tags is documented nowhere; without these nothing is one. */
const untagged = (text: string): string => text.replace(/[<>]/g, '');

const actionOf = ({ action, args = {} }: Press): GoogleAppsScript.Card_Service.Action =>
  CardService.newAction()
    .setFunctionName(ON_CARD)
    .setParameters({ ...args, action });

function buttonOf({ text, does, main }: CardButton): GoogleAppsScript.Card_Service.TextButton {
  const button = CardService.newTextButton().setText(text);
  if ('open' in does) button.setOpenLink(CardService.newOpenLink().setUrl(does.open));
  else button.setOnClickAction(actionOf(does));
  return main === true ? button.setTextButtonStyle(CardService.TextButtonStyle.FILLED) : button;
}

function lineOf({ above, text, below, does }: Extract<CardPart, { part: 'line' }>): Widget {
  const line = CardService.newDecoratedText().setTopLabel(untagged(above)).setText(escaped(text)).setWrapText(true);
  if (below !== undefined && below !== '') line.setBottomLabel(untagged(below));
  return does === undefined ? line : line.setOnClickAction(actionOf(does));
}

function fieldOf({ named, title, hint, value, long }: Extract<CardPart, { part: 'field' }>): Widget {
  const field = CardService.newTextInput().setFieldName(named).setTitle(title);
  if (hint !== undefined) field.setHint(hint);
  if (value !== undefined && value !== '') field.setValue(value);
  return long === true ? field.setMultiline(true) : field;
}

function choiceOf({ named, title, options, value }: Extract<CardPart, { part: 'choice' }>): Widget {
  const choice = CardService.newSelectionInput().setType(CardService.SelectionInputType.DROPDOWN).setFieldName(named).setTitle(title);
  for (const option of options) choice.addItem(option.text, option.value, option.value === value);
  return choice;
}

function dayOf({ named, title, value }: Extract<CardPart, { part: 'day' }>): Widget {
  const picker = CardService.newDatePicker().setFieldName(named).setTitle(title);
  return value === '' ? picker : picker.setValueInMsSinceEpoch(Date.parse(`${value}T00:00:00.000Z`));
}

function buttonsOf(all: readonly CardButton[]): Widget {
  const set = CardService.newButtonSet();
  for (const button of all) set.addButton(buttonOf(button));
  return set;
}

function widgetOf(part: CardPart): Widget {
  switch (part.part) {
    case 'text':
      return CardService.newTextParagraph().setText(part.strong === true ? `<b>${escaped(part.text)}</b>` : escaped(part.text));
    case 'line':
      return lineOf(part);
    case 'field':
      return fieldOf(part);
    case 'choice':
      return choiceOf(part);
    case 'day':
      return dayOf(part);
    case 'buttons':
      return buttonsOf(part.buttons);
    case 'rule':
      return CardService.newDivider();
  }
}

function sectionOf({ header, parts, inSight }: CardSection): GoogleAppsScript.Card_Service.CardSection {
  const section = CardService.newCardSection();
  if (header !== undefined) section.setHeader(untagged(header));
  for (const part of parts) section.addWidget(widgetOf(part));
  return inSight === undefined || inSight >= parts.length ? section : section.setCollapsible(true).setNumUncollapsibleWidgets(inSight);
}

export function googleCard({ title, about, sections, footer }: Card): GoogleAppsScript.Card_Service.Card {
  const header = CardService.newCardHeader().setTitle(untagged(title));
  if (about !== undefined && about !== '') header.setSubtitle(untagged(about));
  const builder = CardService.newCardBuilder().setHeader(header);
  for (const section of sections) builder.addSection(sectionOf(section));
  if (footer !== undefined) builder.setFixedFooter(CardService.newFixedFooter().setPrimaryButton(buttonOf({ ...footer, main: true })));
  return builder.build();
}

export function googleResponse({ card, where, told }: CardAnswer): GoogleAppsScript.Card_Service.ActionResponse {
  const navigation = CardService.newNavigation();
  const drawn = googleCard(card);
  if (where === 'on top') navigation.pushCard(drawn);
  else if (where === 'in place') navigation.updateCard(drawn);
  else if (where === 'on home') navigation.popToRoot().pushCard(drawn);
  else navigation.popToRoot().updateCard(drawn);
  const response = CardService.newActionResponseBuilder().setNavigation(navigation);
  return (told === undefined ? response : response.setNotification(CardService.newNotification().setText(told))).build();
}

/** The parts of Google's event that are read: developers.google.com/workspace/add-ons/concepts/event-objects. Nothing in it is trusted. */
interface CardEvent {
  readonly commonEventObject?: {
    readonly userLocale?: unknown;
    readonly parameters?: Readonly<Record<string, unknown>>;
    readonly formInputs?: Readonly<Record<string, { readonly stringInputs?: { readonly value?: readonly unknown[] }; readonly dateInput?: { readonly msSinceEpoch?: unknown } }>>;
  };
}

/** A day comes as its midnight, in UTC or where the person is; no page says which, and the nearest midnight of UTC is that day in both. */
const dayAt = (ms: number): string => new Date(Math.round(ms / DAY_MS) * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** What a press brought; a field of a kind that no card of ours has is left out. */
export function callOf(event: unknown): CardCall {
  const { parameters = {}, formInputs = {} } = (event as CardEvent | undefined)?.commonEventObject ?? {};
  const form: Record<string, string> = {};
  for (const [name, input] of Object.entries(formInputs)) {
    const text = input.stringInputs?.value?.[0];
    const ms = Number(input.dateInput?.msSinceEpoch);
    if (typeof text === 'string') form[name] = text;
    else if (input.dateInput !== undefined && Number.isFinite(ms)) form[name] = dayAt(ms);
  }
  return { parameters, form };
}

export function localeOf(event: unknown): string {
  const locale = (event as CardEvent | undefined)?.commonEventObject?.userLocale;
  return typeof locale === 'string' ? locale : '';
}
