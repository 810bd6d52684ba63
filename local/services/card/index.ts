/// <reference types="google-apps-script" />
/** This file says which members of CardService the local Workspace answers, and puts CardService on a script's global object. */
import type { Execution } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { done } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';
import { Action, OpenLink } from './action';
import { CardBuilder, CardHeader, CardSection, FixedFooter } from './card';
import { selectionInputTypes, textButtonStyles } from './enums';
import { ActionResponseBuilder, Navigation, Notification } from './response';
import { ButtonSet, DatePicker, DecoratedText, Divider, SelectionInput, TextButton, TextInput, TextParagraph } from './widgets';

class CardService extends Served {
  readonly interfaceName = 'Card_Service.CardService';
  readonly SelectionInputType = selectionInputTypes;
  readonly TextButtonStyle = textButtonStyles;

  constructor(private readonly execution: Execution) {
    super();
  }

  newAction = (): Action => new Action(this.execution);
  newOpenLink = (): OpenLink => new OpenLink(this.execution);
  newActionResponseBuilder = (): ActionResponseBuilder => new ActionResponseBuilder();
  newButtonSet = (): ButtonSet => new ButtonSet();
  newCardBuilder = (): CardBuilder => new CardBuilder();
  newCardHeader = (): CardHeader => new CardHeader();
  newCardSection = (): CardSection => new CardSection();
  newDatePicker = (): DatePicker => new DatePicker();
  newDecoratedText = (): DecoratedText => new DecoratedText();
  newDivider = (): Divider => new Divider();
  newFixedFooter = (): FixedFooter => new FixedFooter();
  newNavigation = (): Navigation => new Navigation();
  newNotification = (): Notification => new Notification();
  newSelectionInput = (): SelectionInput => new SelectionInput();
  newTextButton = (): TextButton => new TextButton();
  newTextInput = (): TextInput => new TextInput();
  newTextParagraph = (): TextParagraph => new TextParagraph();
}

/** Cards are put together in the script itself; that it costs nothing beside a call of a service is assumed. No scope is asked for. */
const made = done('free');

type Cards = typeof GoogleAppsScript.Card_Service;

export const tables: readonly InterfaceTable[] = [
  supportTable<GoogleAppsScript.Card_Service.CardService>('CardService', 'Card_Service.CardService', '', {
    SelectionInputType: made,
    TextButtonStyle: made,
    newAction: made,
    newActionResponseBuilder: made,
    newButtonSet: made,
    newCardBuilder: made,
    newCardHeader: made,
    newCardSection: made,
    newDatePicker: made,
    newDecoratedText: made,
    newDivider: made,
    newFixedFooter: made,
    newNavigation: made,
    newNotification: made,
    newOpenLink: made,
    newSelectionInput: made,
    newTextButton: made,
    newTextInput: made,
    newTextParagraph: made,
  }),
  supportTable<Cards['SelectionInputType']>('CardService', 'Card_Service.SelectionInputType', 'SelectionInputType.', { DROPDOWN: made }),
  supportTable<Cards['TextButtonStyle']>('CardService', 'Card_Service.TextButtonStyle', 'TextButtonStyle.', { FILLED: made }),
  supportTable<GoogleAppsScript.Card_Service.Action>('CardService', 'Card_Service.Action', 'Action.', { setFunctionName: made, setParameters: made }),
  supportTable<GoogleAppsScript.Card_Service.OpenLink>('CardService', 'Card_Service.OpenLink', 'OpenLink.', { setUrl: made }),
  supportTable<GoogleAppsScript.Card_Service.ActionResponse>('CardService', 'Card_Service.ActionResponse', 'ActionResponse.', {}),
  supportTable<GoogleAppsScript.Card_Service.ActionResponseBuilder>('CardService', 'Card_Service.ActionResponseBuilder', 'ActionResponseBuilder.', {
    setNavigation: made,
    setNotification: made,
    build: made,
  }),
  supportTable<GoogleAppsScript.Card_Service.Navigation>('CardService', 'Card_Service.Navigation', 'Navigation.', { pushCard: made, updateCard: made, popToRoot: made }),
  supportTable<GoogleAppsScript.Card_Service.Notification>('CardService', 'Card_Service.Notification', 'Notification.', { setText: made }),
  supportTable<GoogleAppsScript.Card_Service.Card>('CardService', 'Card_Service.Card', 'Card.', {}),
  supportTable<GoogleAppsScript.Card_Service.CardBuilder>('CardService', 'Card_Service.CardBuilder', 'CardBuilder.', { setHeader: made, addSection: made, setFixedFooter: made, build: made }),
  supportTable<GoogleAppsScript.Card_Service.CardHeader>('CardService', 'Card_Service.CardHeader', 'CardHeader.', { setTitle: made, setSubtitle: made }),
  supportTable<GoogleAppsScript.Card_Service.CardSection>('CardService', 'Card_Service.CardSection', 'CardSection.', {
    setHeader: made,
    addWidget: made,
    setCollapsible: made,
    setNumUncollapsibleWidgets: made,
  }),
  supportTable<GoogleAppsScript.Card_Service.FixedFooter>('CardService', 'Card_Service.FixedFooter', 'FixedFooter.', { setPrimaryButton: made }),
  supportTable<GoogleAppsScript.Card_Service.TextParagraph>('CardService', 'Card_Service.TextParagraph', 'TextParagraph.', { setText: made }),
  supportTable<GoogleAppsScript.Card_Service.DecoratedText>('CardService', 'Card_Service.DecoratedText', 'DecoratedText.', {
    setText: made,
    setTopLabel: made,
    setBottomLabel: made,
    setWrapText: made,
    setOnClickAction: made,
  }),
  supportTable<GoogleAppsScript.Card_Service.TextInput>('CardService', 'Card_Service.TextInput', 'TextInput.', { setFieldName: made, setTitle: made, setHint: made, setValue: made, setMultiline: made }),
  supportTable<GoogleAppsScript.Card_Service.SelectionInput>('CardService', 'Card_Service.SelectionInput', 'SelectionInput.', { setFieldName: made, setTitle: made, setType: made, addItem: made }),
  supportTable<GoogleAppsScript.Card_Service.DatePicker>('CardService', 'Card_Service.DatePicker', 'DatePicker.', { setFieldName: made, setTitle: made, setValueInMsSinceEpoch: made }),
  supportTable<GoogleAppsScript.Card_Service.TextButton>('CardService', 'Card_Service.TextButton', 'TextButton.', {
    setText: made,
    setTextButtonStyle: made,
    setOnClickAction: made,
    setOpenLink: made,
  }),
  supportTable<GoogleAppsScript.Card_Service.ButtonSet>('CardService', 'Card_Service.ButtonSet', 'ButtonSet.', { addButton: made }),
  supportTable<GoogleAppsScript.Card_Service.Divider>('CardService', 'Card_Service.Divider', 'Divider.', {}),
];

export function globals(execution: Execution): Readonly<Record<string, Served>> {
  return { CardService: new CardService(execution) };
}
