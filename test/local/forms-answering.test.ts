/** These tests hold the respondent's side of forms, and what scripts then read, to what Google documents. */
import fc from 'fast-check';
import { Project } from '../../local/kernel/projects';
import type { Workspace } from '../../local/kernel/workspace';
import type { Answer } from '../../local/services/forms/model';
import { PARENT, ROBOT, run, SCOPES, stage, TEACHER } from './forms-drive-stage';

interface Built {
  readonly workspace: Workspace;
  readonly formId: string;
  readonly ids: Readonly<Record<string, number>>;
}

/** A form of three pages: the kind of trouble leads to its own page, "Lost" by way of an extra page break's go-to. */
const BUILD = `
  const form = FormApp.create('Repair form', true).setTitle('Repairs');
  const kind = form.addMultipleChoiceItem().setTitle('What happened?').setRequired(true);
  form.addTextItem().setTitle('Note');
  form.addPageBreakItem().setTitle('Broken');
  form.addListItem().setTitle('Part').setRequired(true).setChoiceValues(['Screen', 'Keys']);
  const lostPage = form.addPageBreakItem().setTitle('Lost').setGoToPage(FormApp.PageNavigationType.SUBMIT);
  form.addParagraphTextItem().setTitle('Where?').setRequired(true);
  kind.setChoices([kind.createChoice('Broken', FormApp.PageNavigationType.CONTINUE), kind.createChoice('Lost', lostPage),
    kind.createChoice('Nothing', FormApp.PageNavigationType.SUBMIT)]);
  const [kindId, note, , part, , where] = form.getItems().map((item) => item.getId());
  return { formId: form.getId(), ids: { kind: kindId, note, part, where } };`;

function build(): Built {
  const workspace = stage();
  const { formId, ids } = run(workspace, BUILD) as Omit<Built, 'workspace'>;
  return { workspace, formId, ids };
}

function open(built: Built, to: 'domain' | 'anyone' = 'domain'): Built {
  run(built.workspace, "Drive.Permissions.create({ type: a, role: 'reader', view: 'published', domain: a === 'domain' ? 'school.example' : undefined }, b);", {
    args: [to, built.formId],
  });
  return built;
}

const answers = (built: Built, given: Record<string, Answer>): Map<number, Answer> =>
  new Map(Object.entries(given).map(([name, answer]) => [built.ids[name] ?? -1, answer]));

const NOTHING = { kind: 'Nothing' };
const READ = `const form = FormApp.openById(a);
  return form.getResponses().map((one) => ({ id: one.getId(), at: one.getTimestamp().getTime(), by: one.getRespondentEmail(),
    said: one.getItemResponses().map((item) => [item.getItem().getId(), item.getResponse()]) }));`;

interface ReadResponse {
  readonly said: readonly (readonly [id: number, answer: Answer])[];
}

/** What a script reads of the responses, with the questions by their names in `ids`. */
function readBack(built: Built): unknown {
  const names = new Map(Object.entries(built.ids).map(([name, id]) => [id, name]));
  const responses = run(built.workspace, READ, { args: [built.formId] }) as readonly ReadResponse[];
  return responses.map((response) => ({ ...response, said: response.said.map(([id, answer]) => [names.get(id), answer]) }));
}

function send(built: Built, given: Record<string, Answer>, respondent: string | null = TEACHER): string {
  const verdict = built.workspace.forms.submit(built.formId, { respondent, answers: answers(built, given) });
  if (!verdict.ok) throw new Error(verdict.message);
  return verdict.responseId;
}

describe('who may answer', () => {
  it('is nobody before responders are named, then the domain, then anyone', () => {
    const built = build();
    const tries = (): readonly string[] =>
      [TEACHER, PARENT, null].map((respondent) => {
        const verdict = built.workspace.forms.submit(built.formId, { respondent, answers: answers(built, NOTHING) });
        return verdict.ok ? 'taken' : verdict.message;
      });
    expect(tries()).toEqual(['You need permission', 'You need permission', 'You need permission']);
    open(built);
    expect(tries()).toEqual(['taken', 'You need permission', 'You need permission']);
    open(built, 'anyone');
    expect(tries()).toEqual(['taken', 'taken', 'taken']);
  });

  it('is nobody while the form is unpublished, closed or gone', () => {
    const built = open(build(), 'anyone');
    const message = (): string => {
      const verdict = built.workspace.forms.submit(built.formId, { respondent: TEACHER, answers: answers(built, NOTHING) });
      return verdict.ok ? 'taken' : verdict.message;
    };
    run(built.workspace, 'FormApp.openById(a).setAcceptingResponses(false);', { args: [built.formId] });
    expect(message()).toBe('The form Repairs is no longer accepting responses.');
    expect(built.workspace.forms.face(built.formId, TEACHER)).toMatchObject({ ok: false, reason: 'closed' });
    run(built.workspace, 'FormApp.openById(a).setPublished(false);', { args: [built.formId] });
    expect(message()).toBe('This document is not published.');
    run(built.workspace, 'Drive.Files.update({ trashed: true }, a);', { args: [built.formId] });
    expect(message()).toBe('Sorry, the file you have requested does not exist.');
  });
});

describe('the way through the pages', () => {
  it('is laid out for a page to be drawn', () => {
    const built = build();
    const pages = built.workspace.forms.pages(built.formId);
    expect(pages.map((page) => [page.title, page.items.map((item) => item.title), page.next])).toEqual([
      ['Repairs', ['What happened?', 'Note'], 1],
      ['Broken', ['Part'], 'submit'],
      ['Lost', ['Where?'], 'submit'],
    ]);
    const next = (given: Record<string, Answer>, from = 0): unknown => built.workspace.forms.nextPage(built.formId, from, answers(built, given));
    expect([next({ kind: 'Broken' }), next({ kind: 'Lost' }), next({ kind: 'Nothing' }), next({})]).toEqual([1, 2, 'submit', 1]);
    expect(next({}, 1)).toBe('submit');
    expect(next({}, 2)).toBe('submit');
  });

  it('lets the last choice with a navigation on a page decide', () => {
    const built = build();
    run(
      built.workspace,
      `const form = FormApp.openById(a); const other = form.addMultipleChoiceItem().setTitle('Other');
       other.setChoices([other.createChoice('Stop', FormApp.PageNavigationType.SUBMIT)]);`,
      { args: [built.formId] },
    );
    // Somebody drags the question from the end of the form to the end of its first page.
    const form = built.workspace.forms.require(built.formId);
    form.items.splice(2, 0, ...form.items.splice(-1));
    const other = built.workspace.forms.require(built.formId).items[2];
    const both = answers(built, { kind: 'Lost' }).set(other?.id ?? -1, 'Stop');
    expect(built.workspace.forms.nextPage(built.formId, 0, both)).toBe('submit');
  });

  it('asks only what lies on it, and keeps only that', () => {
    const built = open(build());
    send(built, { kind: 'Lost', where: 'On the bus', part: 'Screen' });
    expect(readBack(built)).toMatchObject([
      { said: [['kind', 'Lost'], ['note', ''], ['where', 'On the bus']] },
    ]);
    const verdict = built.workspace.forms.submit(built.formId, { respondent: TEACHER, answers: answers(built, { kind: 'Broken', where: 'x' }) });
    expect(verdict).toMatchObject({ ok: false, reason: 'answers', problems: [{ itemId: built.ids.part, message: 'This is a required question' }] });
  });

  it('has to end somewhere', () => {
    const built = open(build());
    run(
      built.workspace,
      `const form = FormApp.openById(a); const again = form.addMultipleChoiceItem();
       again.setChoices([again.createChoice('Round', form.getItems(FormApp.ItemType.PAGE_BREAK)[1].asPageBreakItem())]); form.addPageBreakItem();`,
      { args: [built.formId] },
    );
    const again = built.workspace.forms.require(built.formId).items.at(-2);
    const round = answers(built, { kind: 'Lost', where: 'x' }).set(again?.id ?? -1, 'Round');
    expect(built.workspace.forms.submit(built.formId, { respondent: TEACHER, answers: round })).toMatchObject({ ok: false, reason: 'path' });
  });
});

describe('answers', () => {
  it('have to be choices, and not too long', () => {
    const built = open(build());
    const reason = (given: Record<string, Answer>): unknown => {
      const verdict = built.workspace.forms.submit(built.formId, { respondent: TEACHER, answers: answers(built, given) });
      return verdict.ok ? 'taken' : verdict.reason;
    };
    expect(reason({ kind: 'Stolen' })).toBe('answers');
    expect(reason({ kind: 'Broken', part: 'Hinge' })).toBe('answers');
    expect(reason({ kind: 'Broken', part: 'Screen' })).toBe('taken');
    expect(reason({ kind: 'Nothing', nonsense: 'x' })).toBe('answers');
    run(built.workspace, 'FormApp.openById(a).getItemById(b).asTextItem().setValidation(FormApp.createTextValidation().requireTextLengthLessThanOrEqualTo(3).build());', {
      args: [built.formId, built.ids.note],
    });
    expect(reason({ kind: 'Nothing', note: 'four' })).toBe('answers');
    expect(reason({ kind: 'Nothing', note: 'abc' })).toBe('taken');
  });

  it('left blank come back as empty text for text questions and not at all for others', () => {
    const built = open(build());
    send(built, { kind: 'Broken', part: 'Keys' });
    expect(readBack(built)).toMatchObject([
      { said: [['kind', 'Broken'], ['note', ''], ['part', 'Keys'], ['where', '']] },
    ]);
  });
});

describe('addresses', () => {
  it('are not recorded unless the form collects them', () => {
    const built = open(build());
    send(built, NOTHING);
    expect(readBack(built)).toMatchObject([{ by: '' }]);
  });

  it('are proof where everybody signs in, and typed text where anyone may answer', () => {
    const built = open(build());
    run(built.workspace, 'FormApp.openById(a).setCollectEmail(true);', { args: [built.formId] });
    expect(built.workspace.forms.emailMode(built.formId)).toBe('verified');
    send(built, NOTHING);
    open(built, 'anyone');
    expect(built.workspace.forms.emailMode(built.formId)).toBe('typed');
    const typed = (typedEmail?: string): unknown =>
      built.workspace.forms.submit(built.formId, { respondent: null, answers: answers(built, NOTHING), ...(typedEmail === undefined ? {} : { typedEmail }) });
    expect(typed()).toMatchObject({ ok: false, reason: 'email' });
    expect(typed('not an address')).toMatchObject({ ok: false, reason: 'email' });
    expect(typed(ROBOT)).toMatchObject({ ok: true });
    expect(readBack(built)).toMatchObject([{ by: TEACHER }, { by: ROBOT }]);
  });
});

describe('stored responses', () => {
  it('keep their id when edited, and the timestamp moves', () => {
    const built = open(build());
    const id = send(built, { kind: 'Nothing', note: 'first' });
    const edit = (): unknown => built.workspace.forms.submit(built.formId, { respondent: PARENT, answers: answers(built, { kind: 'Nothing' }), edit: id });
    open(built, 'anyone');
    expect(edit()).toMatchObject({ ok: false, reason: 'no-edits' });
    built.workspace.forms.require(built.formId).allowResponseEdits = true;
    built.workspace.advanceTo(built.workspace.clock.now + 60_000);
    const editedAt = built.workspace.clock.now;
    expect(edit()).toEqual({ ok: true, responseId: id });
    expect(readBack(built)).toMatchObject([{ id, at: editedAt, said: [['kind', 'Nothing'], ['note', ''], ['where', '']] }]);
  });

  it('can be asked for after a moment, where an edited one shows up again', () => {
    const built = open(build());
    built.workspace.forms.require(built.formId).allowResponseEdits = true;
    const first = send(built, NOTHING);
    const firstAt = built.workspace.clock.now;
    built.workspace.advanceTo(firstAt + 1000);
    const second = send(built, NOTHING);
    const since = (ms: number): unknown =>
      run(built.workspace, 'return FormApp.openById(a).getResponses(new Date(b)).map((one) => one.getId());', { args: [built.formId, ms] });
    expect(since(firstAt - 1)).toEqual([first, second]);
    expect(since(firstAt)).toEqual([second]);
    built.workspace.forms.submit(built.formId, { respondent: TEACHER, answers: answers(built, NOTHING), edit: first });
    expect(since(firstAt)).toEqual([first, second]);
    expect(() => since(Number.NaN)).not.toThrow();
    expect(() => run(built.workspace, "FormApp.openById(a).getResponses('yesterday');", { args: [built.formId] })).toThrow("don't match the method signature");
  });

  it('survive saving and loading together with their ids', () => {
    const built = open(build());
    const id = send(built, NOTHING);
    const saved: unknown = JSON.parse(JSON.stringify(built.workspace.forms.save()));
    built.workspace.forms.load(saved);
    expect(readBack(built)).toMatchObject([{ id }]);
    expect(built.workspace.forms.save()).toEqual(saved);
  });
});

describe('submits', () => {
  it('are told to whoever listens, new or edited, and refused ones are not', () => {
    const built = open(build());
    built.workspace.forms.require(built.formId).allowResponseEdits = true;
    const heard: unknown[] = [];
    built.workspace.forms.onSubmit((formId, responseId, how) => heard.push([formId, responseId, how.edited]));
    const id = send(built, NOTHING);
    built.workspace.forms.submit(built.formId, { respondent: PARENT, answers: answers(built, NOTHING) });
    built.workspace.forms.submit(built.formId, { respondent: TEACHER, answers: answers(built, NOTHING), edit: id });
    expect(heard).toEqual([
      [built.formId, id, false],
      [built.formId, id, true],
    ]);
  });

  it('reach a script as the objects of the event, which do not change under its hands', () => {
    const built = open(build());
    built.workspace.forms.require(built.formId).allowResponseEdits = true;
    const id = send(built, { kind: 'Nothing', note: 'first' });
    const event = { response: built.workspace.forms.servedResponse(built.formId, id), source: built.workspace.forms.servedForm(built.formId) };
    built.workspace.forms.submit(built.formId, { respondent: TEACHER, answers: answers(built, { kind: 'Nothing', note: 'second' }), edit: id });
    const project = new Project('events', 'Events', ROBOT);
    project.push([
      { name: 'appsscript', type: 'JSON', source: JSON.stringify({ timeZone: 'UTC', runtimeVersion: 'V8', oauthScopes: [SCOPES.forms] }) },
      {
        name: 'Code',
        type: 'SERVER_JS',
        source: `function onAnswer_(e) {
          const note = (response) => response.getItemResponses()[1].getResponse();
          return [e.response.getId(), note(e.response), note(e.source.getResponses()[0])];
        }`,
      },
    ]);
    const account = built.workspace.accounts.require(ROBOT);
    const record = built.workspace.run({ project, functionName: 'onAnswer_', args: [event], kind: 'form', effectiveUser: account, activeUser: null });
    expect(record.value).toEqual([id, 'first', 'second']);
  });
});

describe('links', () => {
  it('with answers filled in bring back exactly those answers, by entry ids, which are not the item ids', () => {
    const built = build();
    const { items } = built.workspace.forms.require(built.formId);
    const entry = (name: string, value: string): string => {
      const item = items.find((one) => one.id === built.ids[name]);
      expect(item?.entryId).not.toBe(item?.id);
      return `entry.${item?.entryId}=${encodeURIComponent(value)}`;
    };
    fc.assert(
      fc.property(fc.constantFrom('Broken', 'Lost'), fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (kind, note) => {
        const link = `${built.workspace.forms.publishedUrl(built.formId)}?usp=pp_url&${entry('kind', kind)}&${entry('note', note)}`;
        expect(built.workspace.forms.openLink(link)).toEqual({ formId: built.formId, answers: answers(built, { kind, note }), edit: null });
      }),
      { numRuns: 25 },
    );
  });

  it('leave out what is no choice any more', () => {
    const built = build();
    const form = built.workspace.forms.require(built.formId);
    const kind = form.items.find((item) => item.id === built.ids.kind);
    const link = `${built.workspace.forms.publishedUrl(built.formId)}?usp=pp_url&entry.${kind?.entryId}=Stolen&entry.5=what`;
    expect(built.workspace.forms.openLink(link)?.answers.size).toBe(0);
    expect(built.workspace.forms.openLink('https://docs.google.com/forms/d/e/nowhere/viewform')).toBeNull();
    expect(built.workspace.forms.openLink('no address')).toBeNull();
  });

  it('to edit a response open it with its answers', () => {
    const built = open(build());
    const id = send(built, { kind: 'Nothing', note: 'first' });
    const link = built.workspace.forms.editResponseUrl(built.formId, id);
    expect(link).not.toContain(id);
    expect(built.workspace.forms.openLink(link)).toEqual({ formId: built.formId, answers: answers(built, { kind: 'Nothing', note: 'first' }), edit: id });
  });
});
