/** These tests hold the local CardService to what Google refuses of cards, manifests and answers, and the local consents to whom Google asks. */
import { Workspace } from '../../local/kernel/workspace';
import type { Project } from '../../local/kernel/projects';
import { sheetsAddOn } from '../../local/services/card/manifest';
import { type PanelAnswer, openHomepage, pressOnCard } from '../../local/services/card/panel';
import { CardStack } from '../../local/services/card/stack';
import type { CardView, ResponseView } from '../../local/services/card/view';
import { loadWorkspace, saveWorkspace } from '../../local/state';

const PERSON = 'cora@school.example';
const SCOPES = ['spreadsheets', 'userinfo.email', 'script.locale', 'script.container.ui'].map((scope) => `https://www.googleapis.com/auth/${scope}`);
const MANIFEST = {
  timeZone: 'America/New_York',
  runtimeVersion: 'V8',
  oauthScopes: SCOPES,
  urlFetchWhitelist: [],
  addOns: {
    common: { name: 'Helper', logoUrl: 'https://www.gstatic.com/logo.png', useLocaleFromApp: true, openLinkUrlPrefixes: ['https://docs.google.com/'], homepageTrigger: { runFunction: 'home' } },
    sheets: {},
  },
};

const HELPERS = `
function section() { var all = CardService.newCardSection(); for (var i = 0; i < arguments.length; i++) all.addWidget(arguments[i]); return all; }
function text(words) { return CardService.newTextParagraph().setText(words); }
function card() { var made = CardService.newCardBuilder().setHeader(CardService.newCardHeader().setTitle('Title')); for (var i = 0; i < arguments.length; i++) made.addSection(arguments[i]); return made; }
function action(name) { return CardService.newAction().setFunctionName(name || 'pressed'); }
function button(name) { return CardService.newTextButton().setText('Press').setOnClickAction(action(name)); }
function field(name) { return CardService.newTextInput().setFieldName(name).setTitle('Field'); }
function pressed(e) { return CardService.newActionResponseBuilder().setNotification(CardService.newNotification().setText(JSON.stringify(e))).build(); }
function nothing() {}
function secret_() {}
`;

let workspace: Workspace;
let project: Project;

/** A Workspace with an add-on whose homepage is the body of a function. */
function addOn(body: string, manifest: object = MANIFEST): Project {
  workspace = new Workspace({ domain: 'school.example', startMs: Date.parse('2026-10-06T12:30:00Z'), seed: 3, accounts: [{ email: PERSON, name: 'Cora Clerk', about: 'Office', inDomain: true }] });
  project = workspace.scripts.createProject({ name: 'helper', owner: PERSON, installedInSheets: true });
  workspace.scripts.push(project.id, [
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(manifest) },
    { name: 'Code', type: 'SERVER_JS', source: `${HELPERS}\nfunction home(e) { ${body} }` },
  ]);
  return project;
}

const visit = () => ({ project, person: workspace.accounts.require(PERSON), timeZone: 'America/New_York', locale: 'en-GB' });
const homeOf = (body: string, manifest?: object): PanelAnswer<CardView> => {
  addOn(body, manifest);
  return openHomepage(workspace, visit());
};
const press = (functionName: string, parameters = {}, form = {}): PanelAnswer<ResponseView> => pressOnCard(workspace, visit(), { functionName, parameters, form });
const FINE = 'return card(section(text("Hello"))).build();';

it('shows a card that is all right, as data and nothing else', () => {
  const home = homeOf(`
    var rows = CardService.newCardSection().setHeader('Rows').setCollapsible(true).setNumUncollapsibleWidgets(1)
      .addWidget(CardService.newDecoratedText().setTopLabel('Above').setText('A <b>row</b>').setBottomLabel('Below').setWrapText(true).setOnClickAction(action().setParameters({ a: 'b' })))
      .addWidget(CardService.newDivider());
    var form = section(field('one').setHint('Hint').setValue('Value').setMultiline(true),
      CardService.newSelectionInput().setType(CardService.SelectionInputType.DROPDOWN).setFieldName('two').setTitle('Two').addItem('A', 'a', false).addItem('B', 'b', true),
      CardService.newDatePicker().setFieldName('three').setTitle('Three').setValueInMsSinceEpoch(0),
      CardService.newButtonSet().addButton(CardService.newTextButton().setText('Open').setOpenLink(CardService.newOpenLink().setUrl('https://docs.google.com/x'))));
    return card(rows, form).setFixedFooter(CardService.newFixedFooter().setPrimaryButton(button().setTextButtonStyle(CardService.TextButtonStyle.FILLED))).build();`);
  expect(home).toEqual({
    ok: true,
    value: {
      title: 'Title',
      subtitle: '',
      sections: [
        { header: 'Rows', collapsible: true, uncollapsible: 1, widgets: [{ widget: 'row', above: 'Above', text: 'A <b>row</b>', below: 'Below', wraps: true, action: { functionName: 'pressed', parameters: { a: 'b' } } }, { widget: 'divider' }] },
        {
          header: '',
          collapsible: false,
          uncollapsible: 0,
          widgets: [
            { widget: 'input', name: 'one', title: 'Field', hint: 'Hint', value: 'Value', multiline: true },
            { widget: 'selection', name: 'two', title: 'Two', kind: 'DROPDOWN', items: [{ text: 'A', value: 'a', selected: false }, { text: 'B', value: 'b', selected: true }] },
            { widget: 'date', name: 'three', title: 'Three', value: 0 },
            { widget: 'buttons', buttons: [{ text: 'Open', filled: false, action: null, link: 'https://docs.google.com/x' }] },
          ],
        },
      ],
      footer: { primary: { text: 'Press', filled: true, action: { functionName: 'pressed', parameters: {} }, link: null }, secondary: null },
    },
  });
});

it.each([
  ['a card without a header', 'return CardService.newCardBuilder().addSection(section(text("x"))).build();', 'the header is required'],
  ['a header without a title', 'return CardService.newCardBuilder().setHeader(CardService.newCardHeader()).addSection(section(text("x"))).build();', 'the title of a CardHeader is required'],
  ['a card without a section', 'return card().build();', 'at least one section'],
  ['a section without a widget', 'return card(section()).build();', 'has no widgets'],
  ['a paragraph without text', 'return card(section(text(""))).build();', 'the text of a TextParagraph is required'],
  ['a row without a label', 'return card(section(CardService.newDecoratedText().setText("x"))).build();', 'a label of a DecoratedText is required'],
  ['a field without a name', 'return card(section(CardService.newTextInput().setTitle("x"))).build();', 'the field name of a TextInput is required'],
  ['a field without a title', 'return card(section(CardService.newTextInput().setFieldName("x"))).build();', 'the title of a TextInput is required'],
  ['two fields of one name', 'return card(section(field("a")), section(field("a"))).build();', 'the field name a is used twice'],
  ['a drop-down without items', 'return card(section(CardService.newSelectionInput().setType(CardService.SelectionInputType.DROPDOWN).setFieldName("a"))).build();', 'has 0 items'],
  ['a drop-down with two chosen', 'return card(section(CardService.newSelectionInput().setType(CardService.SelectionInputType.DROPDOWN).setFieldName("a").addItem("a", "a", true).addItem("b", "b", true))).build();', 'more than one item selected'],
  ['a selection of another type', 'CardService.newSelectionInput().setType("DROPDOWN");', "don't match the method signature for CardService.SelectionInput.setType"],
  ['a button that does nothing', 'return card(section(CardService.newButtonSet().addButton(CardService.newTextButton().setText("x")))).build();', 'needs one action'],
  ['a set without buttons', 'return card(section(CardService.newButtonSet())).build();', 'has no button'],
  ['a footer whose button is not filled', 'return card(section(text("x"))).setFixedFooter(CardService.newFixedFooter().setPrimaryButton(button())).build();', 'must be a filled button'],
  ['an action of no function', 'return card(section(CardService.newButtonSet().addButton(button("gone")))).build();', 'Script function not found: gone'],
  ['an action of a private function', 'return card(section(CardService.newButtonSet().addButton(button("secret_")))).build();', 'Script function not found: secret_'],
  ['parameters that are no texts', 'action().setParameters({ count: 3 });', "don't match the method signature for CardService.Action.setParameters"],
  ['a number for a text', 'text(3);', "The parameters (number) don't match the method signature for CardService.TextParagraph.setText"],
  ['a widget that is none', 'section(CardService.newCardHeader());', "don't match the method signature for CardService.CardSection.addWidget"],
  ['a link to somewhere else', 'return card(section(CardService.newButtonSet().addButton(CardService.newTextButton().setText("x").setOpenLink(CardService.newOpenLink().setUrl("https://evil.example/"))))).build();', 'does not match any of the openLinkUrlPrefixes'],
  ['101 widgets', 'var all = section(); for (var i = 0; i < 101; i++) all.addWidget(text("x")); return card(all).build();', '101 widgets, and 100 can be shown'],
  ['101 buttons', 'var all = CardService.newButtonSet(); for (var i = 0; i < 101; i++) all.addButton(button()); return card(section(all)).build();', '101 widgets, and 100 can be shown'],
  ['101 sections', 'var all = card(); for (var i = 0; i < 101; i++) all.addSection(section(text("x"))); return all.build();', '101 sections, and 100 can be shown'],
  ['a builder that was not built', 'return card(section(text("x")));', 'make sure to call build on any builder'],
  ['a page of HTML', 'return HtmlService.createHtmlOutput("<p>x</p>");', 'a type that cannot be used by the add-ons platform'],
  ['nothing at all', 'return;', 'a type that cannot be used by the add-ons platform'],
  ['a sidebar', 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"));', 'Cannot call SpreadsheetApp.getUi() from this context.'],
  ['a widget that no card of ours uses', 'CardService.newImage();', 'CardService.newImage is not in the local Workspace'],
  ['more than thirty seconds', 'Utilities.sleep(31000); return card(section(text("x"))).build();', 'Exceeded maximum execution time'],
])('refuses %s', (_what, body, message) => {
  const home = homeOf(body);
  expect(home).toMatchObject({ ok: false });
  expect((home as { message: string }).message).toContain(message);
});

it.each([
  ['a name', { common: { ...MANIFEST.addOns.common, name: '' }, sheets: {} }, 'name is required'],
  ['a logo', { common: { ...MANIFEST.addOns.common, logoUrl: undefined }, sheets: {} }, 'logoUrl is required'],
  ['a logo over https', { common: { ...MANIFEST.addOns.common, logoUrl: 'http://www.gstatic.com/logo.png' }, sheets: {} }, 'logoUrl is required'],
  ['a homepage', { common: { ...MANIFEST.addOns.common, homepageTrigger: undefined }, sheets: {} }, 'no homepageTrigger'],
  ['a homepage that is there', { common: { ...MANIFEST.addOns.common, homepageTrigger: { runFunction: 'secret_' } }, sheets: {} }, 'which the script does not have'],
  ['links over https', { common: { ...MANIFEST.addOns.common, openLinkUrlPrefixes: ['http://docs.google.com/'] }, sheets: {} }, 'https prefixes'],
])('refuses a manifest without %s', (_what, addOns, message) => {
  expect(() => sheetsAddOn(addOn(FINE, { ...MANIFEST, addOns }))).toThrow(message);
});

it('wants to hear what is fetched, and is off where Sheets is not named', () => {
  expect(() => sheetsAddOn(addOn(FINE, { ...MANIFEST, urlFetchWhitelist: undefined }))).toThrow('urlFetchWhitelist is required');
  expect(sheetsAddOn(addOn(FINE, { ...MANIFEST, addOns: { common: MANIFEST.addOns.common } }))).toBeNull();
});

it('tells a press of the host, the person’s place, the parameters and what was set, and of no open file', () => {
  expect(homeOf('return card(section(text(JSON.stringify(e) + String(SpreadsheetApp.getActive())))).build();')).toMatchObject({
    value: { sections: [{ widgets: [{ text: '{"commonEventObject":{"platform":"WEB","hostApp":"SHEETS","userLocale":"en-GB","timeZone":{"id":"America/New_York","offset":-14400000}},"sheets":{"addonHasFileScopePermission":false}}null' }] }] },
  });
  const answer = press('pressed', { a: 'b' }, { one: { text: 'typed' }, three: { day: 86_400_000 } });
  expect(JSON.parse((answer as { value: { notification: string } }).value.notification)).toMatchObject({
    commonEventObject: { parameters: { a: 'b' }, formInputs: { one: { stringInputs: { value: ['typed'] } }, three: { dateInput: { msSinceEpoch: '86400000' } } } },
  });
  expect(press('nothing')).toEqual({ ok: true, value: { steps: [], notification: null } });
  expect(press('secret_')).toMatchObject({ ok: false, message: 'Script function not found: secret_' });
  expect(homeOf('return card(section(text(String(e.commonEventObject.userLocale)))).build();', { ...MANIFEST, oauthScopes: SCOPES.slice(0, 2) })).toMatchObject({ value: { sections: [{ widgets: [{ text: 'undefined' }] }] } });
});

it('lays cards on one another, and sends what was touched or everything, as it is told', () => {
  const root = (homeOf('return card(section(field("one").setValue("before"), CardService.newDatePicker().setFieldName("two").setTitle("Two").setValueInMsSinceEpoch(0))).build();') as { value: CardView }).value;
  const pressed = { functionName: 'pressed', parameters: {} };
  expect(new CardStack(root, false).press(pressed).form).toEqual({});
  expect(new CardStack(root, true).press(pressed).form).toEqual({ one: { text: 'before' }, two: { day: 0 } });
  const stack = new CardStack(root, false);
  stack.set('one', 'after');
  stack.set('two', null);
  expect(stack.press(pressed).form).toEqual({ one: { text: 'after' } });
  const other = { ...root, title: 'Other' };
  stack.apply([{ step: 'push', card: other }]);
  expect([stack.depth, stack.card.title, stack.press(pressed).form]).toEqual([2, 'Other', {}]);
  stack.back();
  expect(stack.card.sections[0]?.widgets[0]).toMatchObject({ value: 'after' });
  stack.apply([{ step: 'push', card: other }, { step: 'push', card: root }, { step: 'root' }, { step: 'update', card: other }]);
  expect([stack.depth, stack.card.title]).toEqual([1, 'Other']);
  stack.back();
  expect(stack.depth).toBe(1);
});

describe('consent', () => {
  it('is asked of each person once, again when the scopes grow, and kept with everything else', () => {
    addOn(FINE);
    expect(openHomepage(workspace, visit()).ok).toBe(true);
    workspace.consents.asks = true;
    expect(openHomepage(workspace, visit())).toEqual({ ok: false, message: 'Exception: Authorization is required to perform that action.' });
    workspace.consents.give(project, PERSON);
    expect(openHomepage(workspace, visit()).ok).toBe(true);
    const again = loadWorkspace(saveWorkspace(workspace, { pseudonymise: false }));
    const kept = again.scripts.project(project.id);
    expect(again.consents.holds(kept, PERSON)).toBe(true);
    again.scripts.push(kept.id, kept.files.map((file) => (file.name === 'appsscript' ? { ...file, source: JSON.stringify({ ...MANIFEST, oauthScopes: [...SCOPES, 'https://www.googleapis.com/auth/forms'] }) } : file)));
    expect(again.consents.missing(kept, PERSON)).toEqual(['https://www.googleapis.com/auth/forms']);
  });

  it('of an administrator stands for everybody, and simple triggers need none', () => {
    addOn(`${FINE} } function onOpen() { return 'ran';`);
    workspace.consents.asks = true;
    const person = workspace.accounts.require(PERSON);
    expect(workspace.run({ project, functionName: 'onOpen', args: [], kind: 'simple', effectiveUser: person, activeUser: person })).toMatchObject({ status: 'completed' });
    project.consentedByAdmin = true;
    expect(openHomepage(workspace, visit()).ok).toBe(true);
  });
});
