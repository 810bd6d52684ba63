/** These cases ask which cards CardService builds and which it refuses; any script may build them. */
import { below, type Case, type Json } from '../case';
import { NOT_REFUSED, refusal, refused } from '../refusal';

type Widget = GoogleAppsScript.Card_Service.Widget;

const header = () => CardService.newCardHeader().setTitle('Title').setSubtitle('Subtitle');
const action = () => CardService.newAction().setFunctionName('answer').setParameters({ a: 'b' });
const words = (text = 'Words') => CardService.newTextParagraph().setText(text);
const button = () => CardService.newTextButton().setText('Press').setOnClickAction(action());
const input = (name: string) => CardService.newTextInput().setFieldName(name).setTitle('Input');
function section(...widgets: readonly Widget[]): GoogleAppsScript.Card_Service.CardSection {
  const made = CardService.newCardSection().setHeader('Section');
  for (const widget of widgets) made.addWidget(widget);
  return made;
}
const card = (...widgets: readonly Widget[]) => CardService.newCardBuilder().setHeader(header()).addSection(section(...widgets));
const build = (...widgets: readonly Widget[]): Json => refused(() => card(...widgets).build());

const WIDGETS_TOO_MANY = 101;

function everything(): GoogleAppsScript.Card_Service.Card {
  const { DROPDOWN } = CardService.SelectionInputType;
  const { FILLED } = CardService.TextButtonStyle;
  const row = CardService.newDecoratedText().setTopLabel('Above').setText('A row').setBottomLabel('Below').setWrapText(true).setOnClickAction(action());
  const choice = CardService.newSelectionInput().setFieldName('choice').setTitle('Choice').setType(DROPDOWN).addItem('A', 'a', true).addItem('B', 'b', false);
  const date = CardService.newDatePicker().setFieldName('date').setTitle('Date').setValueInMsSinceEpoch(Date.UTC(2026, 9, 6));
  const field = input('field').setHint('Hint').setValue('Value').setMultiline(true);
  const shown = section(words(), CardService.newDivider(), row, choice, date, field, CardService.newButtonSet().addButton(button()).addButton(button())).setCollapsible(true).setNumUncollapsibleWidgets(1);
  const footer = CardService.newFixedFooter().setPrimaryButton(button().setTextButtonStyle(FILLED));
  return CardService.newCardBuilder().setHeader(header()).addSection(shown).setFixedFooter(footer).build();
}

export const cardCases: readonly Case[] = [
  {
    id: 'cards.whole',
    settles: below(
      'CardService',
      'SelectionInputType TextButtonStyle SelectionInputType.DROPDOWN TextButtonStyle.FILLED newAction newButtonSet newCardBuilder newCardHeader newCardSection newDatePicker newDecoratedText newDivider newFixedFooter newSelectionInput newTextButton newTextInput newTextParagraph Action.setFunctionName Action.setParameters ButtonSet.addButton CardBuilder.addSection CardBuilder.build CardBuilder.setFixedFooter CardBuilder.setHeader CardHeader.setSubtitle CardHeader.setTitle CardSection.addWidget CardSection.setCollapsible CardSection.setHeader CardSection.setNumUncollapsibleWidgets DatePicker.setFieldName DatePicker.setTitle DatePicker.setValueInMsSinceEpoch DecoratedText.setBottomLabel DecoratedText.setOnClickAction DecoratedText.setText DecoratedText.setTopLabel DecoratedText.setWrapText FixedFooter.setPrimaryButton SelectionInput.addItem SelectionInput.setFieldName SelectionInput.setTitle SelectionInput.setType TextButton.setOnClickAction TextButton.setText TextButton.setTextButtonStyle TextInput.setFieldName TextInput.setHint TextInput.setMultiline TextInput.setTitle TextInput.setValue TextParagraph.setText',
    ),
    question: 'Is a card built that has everything which MyTech’s cards have?',
    matters: 'every card',
    claims: NOT_REFUSED,
    run: () => refused(everything),
  },
  {
    id: 'cards.answers',
    settles: below('CardService', 'newActionResponseBuilder newNavigation newNotification ActionResponseBuilder.build ActionResponseBuilder.setNavigation ActionResponseBuilder.setNotification Navigation.popToRoot Navigation.pushCard Navigation.updateCard Notification.setText'),
    question: 'May an answer take the stack back to its root and renew the card there, and push one over another?',
    claims: { toRoot: NOT_REFUSED, pushed: NOT_REFUSED, told: NOT_REFUSED },
    run() {
      const answer = (steps: GoogleAppsScript.Card_Service.Navigation): Json => refused(() => CardService.newActionResponseBuilder().setNavigation(steps).build());
      return {
        toRoot: answer(CardService.newNavigation().popToRoot().updateCard(everything())),
        pushed: answer(CardService.newNavigation().pushCard(everything())),
        told: refused(() => CardService.newActionResponseBuilder().setNotification(CardService.newNotification().setText('Done')).build()),
      };
    },
  },
  {
    id: 'cards.refused-by-choice',
    settles: below('CardService', 'CardBuilder.build ActionResponseBuilder.build'),
    question: 'Are cards refused that show nothing: without a header, without a section, with an empty section, paragraph or answer?',
    source: 'The reference says "builds and validates", and not what.',
    strict: true,
    claims: {
      noHeader: refusal('Invalid card: the header is required.'),
      noSection: refusal('Invalid card: a card has at least one section.'),
      emptySection: refusal('Invalid card: a CardSection has no widgets.'),
      emptyText: refusal('Invalid card: the text of a TextParagraph is required.'),
      emptyAnswer: refusal('Invalid action response: it does nothing.'),
    },
    run: () => ({
      noHeader: refused(() => CardService.newCardBuilder().addSection(section(words())).build()),
      noSection: refused(() => CardService.newCardBuilder().setHeader(header()).build()),
      emptySection: build(),
      emptyText: build(words('')),
      emptyAnswer: refused(() => CardService.newActionResponseBuilder().build()),
    }),
  },
  {
    id: 'cards.buttons',
    settles: below('CardService', 'CardBuilder.build FixedFooter.setPrimaryButton TextButton.setOnClickAction'),
    question: 'Are buttons refused that do nothing, and a footer whose button is not filled?',
    source: 'The reference: "The primary button must be a TextButtonStyle.FILLED button"; of the others it is silent.',
    strict: true,
    claims: {
      nothing: refusal('Invalid card: the button "Idle" needs one action, and no more.'),
      footer: refusal('Invalid card: the primary button of a FixedFooter must be a filled button.'),
    },
    run: () => ({
      nothing: build(CardService.newButtonSet().addButton(CardService.newTextButton().setText('Idle'))),
      footer: refused(() => card(words()).setFixedFooter(CardService.newFixedFooter().setPrimaryButton(button())).build()),
    }),
  },
  {
    id: 'cards.links',
    settles: below('CardService', 'newOpenLink OpenLink.setUrl TextButton.setOpenLink'),
    question: 'Is a card refused with a link that no prefix of the manifest covers?',
    source: 'The manifest’s openLinkUrlPrefixes; Google may find out at the press alone.',
    strict: true,
    claims: refusal('The URL https://docs.google.com/ does not match any of the openLinkUrlPrefixes of the manifest.'),
    run: () => build(CardService.newButtonSet().addButton(CardService.newTextButton().setText('Open').setOpenLink(CardService.newOpenLink().setUrl('https://docs.google.com/')))),
  },
  {
    id: 'cards.limits',
    settles: below('CardService', 'CardBuilder.build SelectionInput.addItem'),
    question: 'Are more than a hundred widgets refused, more than a hundred choices, and one name of a field twice?',
    source: 'Google leaves out what is beyond a hundred widgets.',
    strict: true,
    claims: {
      widgets: refusal('Invalid card: 101 widgets, and 100 can be shown.'),
      choices: refusal('Invalid card: a SelectionInput has 101 items, and 1 to 100 can be shown.'),
      twice: refusal('Invalid card: the field name same is used twice.'),
    },
    run() {
      const selection = CardService.newSelectionInput().setFieldName('choice').setTitle('Choice').setType(CardService.SelectionInputType.DROPDOWN);
      for (let at = 0; at < WIDGETS_TOO_MANY; at++) selection.addItem(`A${at}`, `a${at}`, false);
      return { widgets: build(...Array.from({ length: WIDGETS_TOO_MANY }, () => words())), choices: build(selection), twice: build(input('same'), input('same')) };
    },
  },
  {
    id: 'cards.text-of-numbers',
    settles: below('CardService', 'TextParagraph.setText'),
    question: 'Does setText take a number?',
    strict: true,
    claims: refusal("The parameters (number) don't match the method signature for CardService.TextParagraph.setText."),
    run: () => refused(() => CardService.newTextParagraph().setText(5 as unknown as string)),
  },
];
