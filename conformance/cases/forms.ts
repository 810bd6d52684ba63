/** These cases ask how forms are made, published and linked to. What people answer is asked of them, not of a script. */
import { below, type Case, type Json } from '../case';
import { apiRefusal, NOT_REFUSED, refusal, refused } from '../refusal';
import { drive } from '../services';

/** Google has these since 2025-04-08; the types of 2026 do not. */
interface PublishableForm extends GoogleAppsScript.Forms.Form {
  isPublished(): boolean;
  setPublished(enabled: boolean): PublishableForm;
}

const publishable = (form: GoogleAppsScript.Forms.Form): PublishableForm => form as PublishableForm;
const state = (form: GoogleAppsScript.Forms.Form): Json => ({ published: publishable(form).isPublished(), accepting: form.isAcceptingResponses() });

const STATE = below('FormApp', 'create Form.isPublished Form.isAcceptingResponses');
const INVALID = 'Invalid data updating form.';
const NO_SUCH_ITEM = 'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

export const formCases: readonly Case[] = [
  {
    id: 'forms.new-state',
    settles: STATE,
    question: 'Is a form that FormApp.create makes published, and does it take answers: without the second argument, with true, with false?',
    source: 'Documented nowhere; reported to vary.',
    matters: 'nothing: set-up sets all of it; the claim is the strict reading',
    strict: true,
    claims: { plain: { published: false, accepting: false }, yes: { published: true, accepting: true }, no: { published: false, accepting: false } },
    run: (bench) => ({ plain: state(bench.form()), yes: state(bench.form(true)), no: state(bench.form(false)) }),
  },
  {
    id: 'forms.title',
    settles: below('FormApp', 'create Form.getTitle Form.setTitle Form.getId'),
    question: 'Is the title of a new form empty until it is set, and does setting it leave the name of the file?',
    source: 'issuetracker.google.com/issues/442747794',
    claims: { before: '', after: 'Title', file: 'MyTech conformance form' },
    run(bench) {
      const form = bench.form();
      const before = form.getTitle();
      form.setTitle('Title');
      return { before, after: form.getTitle(), file: drive().Files.get(form.getId(), { fields: 'name' }).name ?? '' };
    },
  },
  {
    id: 'forms.publishing',
    settles: below('FormApp', 'Form.setPublished Form.setAcceptingResponses Form.setCollectEmail Form.isPublished Form.isAcceptingResponses'),
    question: 'Does publishing also take answers, does closing leave it published, and does unpublishing close it?',
    source: 'The guide of the Forms API: setting published "also enables accepting responses".',
    matters: 'opening and closing the form at the desk',
    claims: { published: { published: true, accepting: true }, closed: { published: true, accepting: false }, unpublished: { published: false, accepting: false } },
    run(bench) {
      const form = publishable(bench.form());
      form.setPublished(true);
      const published = state(form);
      form.setAcceptingResponses(false);
      const closed = state(form);
      form.setAcceptingResponses(true).setCollectEmail(true);
      form.setPublished(false);
      return { published, closed, unpublished: state(form) };
    },
  },
  {
    id: 'forms.accepting-unpublished',
    settles: below('FormApp', 'Form.setAcceptingResponses'),
    question: 'Does setAcceptingResponses(true) refuse while the form is not published?',
    source: 'The Forms API refuses it; that FormApp does is an assumption.',
    strict: true,
    claims: refusal(INVALID),
    run(bench) {
      const form = publishable(bench.form(false));
      form.setPublished(false);
      return refused(() => form.setAcceptingResponses(true));
    },
  },
  {
    id: 'forms.responders',
    settles: below('Drive', 'Permissions.create Permissions.list'),
    question: 'Can everybody, and the whole domain, be let in to answer by a Drive permission of the view "published", is it listed only where includePermissionsForView asks for that view, and is it refused for a spreadsheet?',
    source: 'The Drive API names view "published", and includePermissionsForView for listing it; the exact body is documented nowhere.',
    matters: 'who may answer the two forms',
    claims: {
      anyone: NOT_REFUSED,
      domain: NOT_REFUSED,
      seen: ['anyone reader published', 'domain reader published', 'user owner '],
      unasked: ['user owner '],
      book: apiRefusal('drive.permissions.create', 400, 'Invalid Value'),
    },
    run(bench) {
      const form = bench.form(true);
      const let_in = (who: object, fileId: string): Json =>
        refused(() => drive().Permissions.create({ role: 'reader', view: 'published', ...who }, fileId, { supportsAllDrives: true }));
      const domain = Session.getEffectiveUser().getEmail().split('@')[1] ?? '';
      const anyone = let_in({ type: 'anyone' }, form.getId());
      const all = let_in({ type: 'domain', domain }, form.getId());
      const held = (more: object): Json =>
        (drive().Permissions.list(form.getId(), { fields: 'permissions(type,role,view)', supportsAllDrives: true, ...more }).permissions ?? [])
          .map(({ type = '', role = '', view = '' }) => `${type} ${role} ${view}`)
          .sort();
      return { anyone, domain: all, seen: held({ includePermissionsForView: 'published' }), unasked: held({}), book: let_in({ type: 'anyone' }, bench.book().id) };
    },
  },
  {
    id: 'forms.items',
    settles: below(
      'FormApp',
      'ItemType Form.addTextItem Form.addParagraphTextItem Form.addListItem Form.addMultipleChoiceItem Form.addPageBreakItem Form.getItems Form.getItemById Item.getId Item.getType ItemType.LIST ItemType.MULTIPLE_CHOICE ItemType.PAGE_BREAK ItemType.PARAGRAPH_TEXT ItemType.TEXT TextItem.setTitle TextItem.setHelpText TextItem.setRequired ParagraphTextItem.setTitle ParagraphTextItem.setHelpText ParagraphTextItem.setRequired ListItem.setTitle ListItem.setHelpText ListItem.setRequired MultipleChoiceItem.setTitle MultipleChoiceItem.setHelpText MultipleChoiceItem.setRequired PageBreakItem.setTitle PageBreakItem.setHelpText Form.setDescription Form.setConfirmationMessage',
    ),
    question: 'Do items stand in the order in which they were added, are they found by type and by id, and is a wrong id null?',
    claims: { types: ['TEXT', 'PARAGRAPH_TEXT', 'LIST', 'MULTIPLE_CHOICE', 'PAGE_BREAK'], byType: [1, 1, 1, 1, 1], byId: true, missing: true },
    run(bench) {
      const form = bench.form();
      form.setDescription('About').setConfirmationMessage('Thank you');
      form.addTextItem().setTitle('Tag').setHelpText('On the sticker').setRequired(true);
      form.addParagraphTextItem().setTitle('What').setHelpText('In your words').setRequired(false);
      form.addListItem().setTitle('School').setHelpText('Yours').setRequired(true);
      form.addMultipleChoiceItem().setTitle('Which').setHelpText('One').setRequired(true);
      form.addPageBreakItem().setTitle('Next').setHelpText('Page two');
      const { TEXT, PARAGRAPH_TEXT, LIST, MULTIPLE_CHOICE, PAGE_BREAK } = FormApp.ItemType;
      return {
        types: form.getItems().map((item) => String(item.getType())),
        byType: [TEXT, PARAGRAPH_TEXT, LIST, MULTIPLE_CHOICE, PAGE_BREAK].map((type) => form.getItems(type).length),
        byId: form.getItems().every((item) => form.getItemById(item.getId())?.getId() === item.getId()),
        missing: (form.getItemById(1) as unknown) === null,
      };
    },
  },
  {
    id: 'forms.conversions',
    settles: below('FormApp', 'Item.asTextItem Item.asParagraphTextItem Item.asListItem Item.asMultipleChoiceItem Item.asPageBreakItem'),
    question: 'Is an item refused that is turned into another kind than its own?',
    claims: { own: NOT_REFUSED, other: refusal('Invalid conversion for item type: TEXT.') },
    run(bench) {
      const form = bench.form();
      form.addTextItem();
      form.addParagraphTextItem();
      form.addListItem();
      form.addMultipleChoiceItem();
      form.addPageBreakItem();
      const [text, paragraph, list, choice, page] = form.getItems();
      return { own: refused(() => [text?.asTextItem(), paragraph?.asParagraphTextItem(), list?.asListItem(), choice?.asMultipleChoiceItem(), page?.asPageBreakItem()]), other: refused(() => text?.asListItem()) };
    },
  },
  {
    id: 'forms.choices',
    settles: below('FormApp', 'ListItem.setChoiceValues ListItem.createChoice ListItem.setChoices'),
    question: 'Are choices refused that are none, empty, or twice the same?',
    claims: { none: refusal('Array is empty: values'), empty: refusal(INVALID), twice: refusal('Questions cannot have duplicate choice values.'), noChoices: refusal('Array is empty: choices'), fine: NOT_REFUSED },
    run(bench) {
      const list = bench.form().addListItem();
      return {
        none: refused(() => list.setChoiceValues([])),
        empty: refused(() => list.setChoiceValues(['a', ''])),
        twice: refused(() => list.setChoiceValues(['a', 'a'])),
        noChoices: refused(() => list.setChoices([])),
        fine: refused(() => list.setChoices([list.createChoice('a'), list.createChoice('b')])),
      };
    },
  },
  {
    id: 'forms.navigation',
    settles: below(
      'FormApp',
      'PageNavigationType PageNavigationType.CONTINUE PageNavigationType.SUBMIT MultipleChoiceItem.createChoice MultipleChoiceItem.setChoices PageBreakItem.setGoToPage',
    ),
    question: 'Can choices lead to pages, are those that lead nowhere refused beside them, and are pages of another form refused?',
    source: 'The reference: "Choices that use page navigation cannot be combined in the same item with choices that do not".',
    matters: 'the first question of every form, which is the language',
    claims: { leads: NOT_REFUSED, mixed: refusal(INVALID), otherForm: refusal(INVALID), pageBreak: NOT_REFUSED },
    run(bench) {
      const form = bench.form();
      const item = form.addMultipleChoiceItem();
      const page = form.addPageBreakItem();
      const strange = bench.form().addPageBreakItem();
      const { CONTINUE, SUBMIT } = FormApp.PageNavigationType;
      return {
        leads: refused(() => item.setChoices([item.createChoice('a', page), item.createChoice('b', SUBMIT), item.createChoice('c', CONTINUE)])),
        mixed: refused(() => item.setChoices([item.createChoice('a', page), item.createChoice('b')])),
        otherForm: refused(() => item.setChoices([item.createChoice('a', strange)])),
        pageBreak: refused(() => page.setGoToPage(SUBMIT)),
      };
    },
  },
  {
    id: 'forms.validation',
    settles: below(
      'FormApp',
      'createTextValidation createParagraphTextValidation TextItem.setValidation ParagraphTextItem.setValidation TextValidationBuilder.requireTextIsEmail TextValidationBuilder.requireTextLengthLessThanOrEqualTo TextValidationBuilder.build ParagraphTextValidationBuilder.requireTextLengthLessThanOrEqualTo ParagraphTextValidationBuilder.build',
    ),
    question: 'Are rules for text taken, and is a builder without a rule refused?',
    strict: true,
    claims: { fine: NOT_REFUSED, none: refusal('Invalid argument: validation') },
    run(bench) {
      const form = bench.form();
      const text = form.addTextItem();
      const paragraph = form.addParagraphTextItem();
      return {
        fine: refused(() => {
          text.setValidation(FormApp.createTextValidation().requireTextIsEmail().build());
          text.setValidation(FormApp.createTextValidation().requireTextLengthLessThanOrEqualTo(20).build());
          paragraph.setValidation(FormApp.createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(1000).build());
        }),
        none: refused(() => FormApp.createTextValidation().build()),
      };
    },
  },
  {
    id: 'forms.prefilled',
    settles: below('FormApp', 'Form.createResponse FormResponse.withItemResponse FormResponse.toPrefilledUrl TextItem.createResponse ListItem.createResponse Form.getPublishedUrl FormResponse.getId FormResponse.getTimestamp'),
    question: 'How is the address of a filled-in form made, which choices does it refuse, and what does a response say of itself before it is sent?',
    matters: 'the codes on the stickers',
    claims: {
      address: 'https://docs.google.com/forms/d/e/‹id›/viewform',
      isPublishedAddress: true,
      query: 'usp=pp_url&entry.‹n›=MT-000123+%26+x&entry.‹n›=b',
      wrongChoice: refusal('Invalid response submitted to item: c'),
      unsent: { id: null, at: null },
    },
    run(bench) {
      const form = bench.form(true);
      const tag = form.addTextItem();
      const list = form.addListItem();
      list.setChoiceValues(['a', 'b']);
      const response = form.createResponse().withItemResponse(tag.createResponse('MT-000123 & x')).withItemResponse(list.createResponse('b'));
      const [address = '', query = ''] = response.toPrefilledUrl().split('?');
      return {
        address,
        isPublishedAddress: address === form.getPublishedUrl(),
        query: query.replace(/entry\.\d+/g, 'entry.‹n›'),
        wrongChoice: refused(() => list.createResponse('c')),
        unsent: { id: (response.getId()) ?? null, at: (response.getTimestamp() as Date | null)?.getTime() ?? null },
      };
    },
  },
  {
    id: 'forms.responses',
    settles: below('FormApp', 'Form.getResponses openById'),
    question: 'Has a new form no responses, also since a moment, and how is a form refused that is not there?',
    claims: { all: 0, since: 0, missing: refusal(NO_SUCH_ITEM) },
    run(bench) {
      const form = FormApp.openById(bench.form(true).getId());
      return { all: form.getResponses().length, since: form.getResponses(new Date(0)).length, missing: refused(() => FormApp.openById('nosuchform')) };
    },
  },
  {
    id: 'forms.delete-response',
    settles: below('FormApp', 'Form.deleteResponse'),
    question: 'Is the deletion of a response refused that is not there?',
    source: 'Documented nowhere.',
    matters: 'nothing: erasing asks first which responses there are',
    strict: true,
    claims: refusal(INVALID),
    run(bench) {
      const form = bench.form(true);
      return refused(() => form.deleteResponse('nosuchresponse'));
    },
  },
];
