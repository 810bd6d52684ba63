/** These tests hold the script's side of forms to what Google documents and what others measured. */
import { MIME } from '../../local/kernel/files';
import { PARENT, run, SCOPES, stage, TEACHER } from './forms-drive-stage';

const NEW = "const form = FormApp.create('Repair form', true);";

describe('FormApp.create', () => {
  it('names the Drive file and leaves the title empty', () => {
    const workspace = stage();
    const made = run(workspace, `${NEW} return { id: form.getId(), title: form.getTitle(), answer: form.getPublishedUrl() };`) as Record<string, string>;
    const file = workspace.drive.get(made.id ?? '');
    expect(file).toMatchObject({ name: 'Repair form', mimeType: MIME.form });
    expect(made.title).toBe('');
    expect(made.answer).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\/e\/.+\/viewform$/);
    expect(made.answer).not.toContain(made.id);
  });

  it('keeps the file name when the title is set', () => {
    const workspace = stage();
    const id = run(workspace, `${NEW} form.setTitle('Something broke?'); return form.getId();`) as string;
    expect(workspace.drive.get(id)?.name).toBe('Repair form');
    expect(workspace.forms.require(id).title).toBe('Something broke?');
  });

  it('leaves a form closed unless it is published, and publishing opens it', () => {
    const states = run(
      stage(),
      `const form = FormApp.create('Closed'); const states = [[form.isPublished(), form.isAcceptingResponses()]];
       form.setPublished(true); states.push([form.isPublished(), form.isAcceptingResponses()]);
       form.setAcceptingResponses(false); states.push([form.isPublished(), form.isAcceptingResponses()]);
       form.setAcceptingResponses(true).setPublished(false); states.push([form.isPublished(), form.isAcceptingResponses()]);
       return states;`,
    );
    expect(states).toEqual([
      [false, false],
      [true, true],
      [true, false],
      [false, false],
    ]);
  });

  it('refuses to accept responses while unpublished', () => {
    expect(() => run(stage(), "FormApp.create('Closed').setAcceptingResponses(true);")).toThrow('Exception: Invalid data updating form.');
  });

  it('refuses arguments that fit no signature', () => {
    expect(() => run(stage(), 'FormApp.create(5);')).toThrow("The parameters (number) don't match the method signature for FormApp.create.");
    expect(() => run(stage(), 'FormApp.create();')).toThrow("don't match the method signature");
    expect(() => run(stage(), "FormApp.create('');")).toThrow('Invalid argument: title');
  });
});

describe('authorization', () => {
  it('refuses every call without the forms scope', () => {
    expect(() => run(stage(), NEW, { scopes: [SCOPES.drive] })).toThrow(
      'Specified permissions are not sufficient to call FormApp.create. Required permissions: https://www.googleapis.com/auth/forms',
    );
  });

  it('refuses the same way an unknown id and a form that the account may not edit', () => {
    const workspace = stage();
    const id = run(workspace, `${NEW} return form.getId();`);
    const refused = 'No item with the given ID could be found.';
    expect(() => run(workspace, 'FormApp.openById(a);', { args: ['nowhere'] })).toThrow(refused);
    expect(() => run(workspace, 'FormApp.openById(a);', { args: [id], as: TEACHER })).toThrow(refused);
    const file = workspace.drive.get(String(id));
    if (file === undefined) throw new Error('The form has no file.');
    workspace.drive.share(file, { type: 'user', role: 'writer', to: TEACHER });
    expect(run(workspace, 'return FormApp.openById(a).getId();', { args: [id], as: TEACHER })).toBe(id);
    workspace.drive.share(file, { type: 'user', role: 'reader', to: PARENT });
    expect(() => run(workspace, 'FormApp.openById(a);', { args: [id], as: PARENT })).toThrow(refused);
  });

  it('refuses by name what it does not have', () => {
    expect(() => run(stage(), `${NEW} form.addGridItem();`)).toThrow('FormApp.Form.addGridItem is not in the local Workspace');
    expect(() => run(stage(), `${NEW} form.shortenFormUrl();`)).toThrow('FormApp.Form.shortenFormUrl is not in the local Workspace');
  });
});

describe('items', () => {
  it('are found by type and by id, and an unknown id is null', () => {
    const result = run(
      stage(),
      `${NEW} form.addTextItem(); form.addListItem();
       const found = form.getItems(FormApp.ItemType.LIST); const id = found[0].getId();
       return [found.length, form.getItems().map((one) => one.getId()).indexOf(id), form.getItemById(id).getType() === FormApp.ItemType.LIST,
         String(found[0].getType()), found[0].getType() === 'LIST', form.getItemById(12345)];`,
    );
    expect(result).toEqual([1, 1, true, 'LIST', false, null]);
  });

  it('become their own kind only by the right conversion', () => {
    expect(() => run(stage(), `${NEW} form.addTextItem(); form.getItems()[0].asListItem();`)).toThrow('Invalid conversion for item type: TEXT');
    expect(() => run(stage(), `${NEW} form.addListItem(); form.getItems()[0].setChoiceValues(['x']);`)).toThrow('FormApp.Item.setChoiceValues is not in');
    const workspace = stage();
    const id = run(workspace, `${NEW} form.addListItem(); form.getItems()[0].asListItem().setChoiceValues(['x']); return form.getId();`);
    expect(workspace.forms.require(String(id)).items[0]?.choices).toEqual([{ value: 'x', navigation: null }]);
  });

  it('take only the validation of their own kind', () => {
    const built = 'FormApp.createTextValidation().requireTextLengthLessThanOrEqualTo(20).build()';
    run(stage(), `${NEW} form.addTextItem().setValidation(${built});`);
    expect(() => run(stage(), `${NEW} form.addParagraphTextItem().setValidation(${built});`)).toThrow(
      "The parameters ((class)) don't match the method signature for FormApp.ParagraphTextItem.setValidation.",
    );
  });
});

describe('choices', () => {
  it('have to be there, distinct and not empty', () => {
    expect(() => run(stage(), `${NEW} form.addListItem().setChoiceValues([]);`)).toThrow('Array is empty: values');
    expect(() => run(stage(), `${NEW} form.addListItem().setChoiceValues(['a', 'b', 'a']);`)).toThrow('Questions cannot have duplicate choice values.');
    expect(() => run(stage(), `${NEW} form.addListItem().setChoiceValues(['a', '']);`)).toThrow('Invalid data updating form.');
  });

  it('all navigate or none does', () => {
    expect(() =>
      run(
        stage(),
        `${NEW} const item = form.addMultipleChoiceItem(); const page = form.addPageBreakItem();
         item.setChoices([item.createChoice('one', page), item.createChoice('two')]);`,
      ),
    ).toThrow('Invalid data updating form.');
  });
});
