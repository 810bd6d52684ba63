/** This file tests that a saved Workspace goes on as the one it was saved from, and that pseudonyms hide people and nothing else. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { dropFile } from '../../local/services/drive/drop';
import { MIME } from '../../local/kernel/files';
import { Workspace } from '../../local/kernel/workspace';
import { loadWorkspace, saveWorkspace, type SavedState, UnusableState } from '../../local/state';

const OWNER = 'mytech@school.test';
const TEACHER = 'Nora.Quill2@school.test';
const PARENT = 'rosa.quill@smith-family.example';
const HOUR_MS = 60 * 60 * 1000;

const SCRIPT = `
function setUp(formId, bookId, parent) {
  PropertiesService.getScriptProperties().setProperty('book', bookId);
  PropertiesService.getScriptProperties().setProperty('parent', parent);
  ScriptApp.newTrigger('tick_').timeBased().everyMinutes(10).create();
  ScriptApp.newTrigger('heard_').forForm(formId).onFormSubmit().create();
}
function tick_() {
  var cache = CacheService.getScriptCache();
  cache.put('ticks', String(Number(cache.get('ticks') || 0) + 1), 600);
  console.log(cache.get('ticks') + ' ' + Utilities.getUuid() + ' ' + Math.random());
  var book = PropertiesService.getScriptProperties().getProperty('book');
  Sheets.Spreadsheets.batchUpdate({ requests: [{ addNamedRange: { namedRange: { name: 'tick_' + Date.now(), range: { sheetId: 0 } } } }] }, book);
}
function heard_(event) {
  MailApp.sendEmail({ to: PropertiesService.getScriptProperties().getProperty('parent'), subject: 'Thank you', body: 'You wrote: ' + event.response.getItemResponses()[1].getResponse() });
}`;

const SCOPES = ['spreadsheets', 'script.send_mail', 'script.scriptapp', 'forms'];

interface Stage {
  readonly workspace: Workspace;
  readonly formId: string;
  readonly bookId: string;
}

function stage(): Stage {
  const inDomain = (email: string, name: string): { email: string; name: string; about: string; inDomain: boolean } => ({ email, name, about: `This is ${name}.`, inDomain: true });
  const accounts = [inDomain(OWNER, 'Programme'), inDomain(TEACHER, 'Nora Quill')];
  const workspace = new Workspace({ domain: 'school.test', startMs: Date.parse('2026-10-06T12:30:00Z'), seed: 5, accounts });
  const form = workspace.forms.create('Help', OWNER, true);
  const file = workspace.drive.get(form.id);
  if (file === undefined) throw new Error('The form has no file.');
  workspace.drive.share(file, { type: 'anyone', role: 'reader', view: 'published' });
  Object.assign(workspace.forms.addItem(form, 'TEXT'), { title: 'Student' });
  Object.assign(workspace.forms.addItem(form, 'PARAGRAPH_TEXT'), { title: 'What happened?' });
  const book = workspace.workbooks.create(OWNER, { title: 'Staff', sheets: [{ title: 'Tickets', sheetId: 0, rowCount: 20, columnCount: 6 }] });
  const project = workspace.scripts.createProject({ name: 'program', owner: OWNER });
  const manifest = {
    timeZone: 'America/New_York',
    runtimeVersion: 'V8',
    oauthScopes: SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`),
    dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }] },
  };
  workspace.scripts.push(project.id, [
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(manifest) },
    { name: 'Code', type: 'SERVER_JS', source: SCRIPT },
  ]);
  const owner = workspace.accounts.require(OWNER);
  const record = workspace.run({ project, functionName: 'setUp', args: [form.id, book.id, PARENT], kind: 'editor', effectiveUser: owner, activeUser: owner });
  if (record.error !== undefined) throw new Error(record.error.message);
  return { workspace, formId: form.id, bookId: book.id };
}

function submit(workspace: Workspace, formId: string, texts: readonly string[]): void {
  const { items } = workspace.forms.require(formId);
  const sent = workspace.forms.submit(formId, { respondent: null, answers: new Map(items.map((item, index) => [item.id, texts[index] ?? ''])) });
  if (!sent.ok) throw new Error(sent.message);
}

const plain = (workspace: Workspace): SavedState => JSON.parse(gunzipSync(saveWorkspace(workspace, { pseudonymise: false })).toString()) as SavedState;

describe('a saved Workspace', () => {
  it('goes on as the one it was saved from: the same executions, ids, mails and files', () => {
    const { workspace, formId } = stage();
    submit(workspace, formId, ['Bo', 'It is broken.']);
    workspace.advanceTo(workspace.clock.now + HOUR_MS);
    const again = loadWorkspace(saveWorkspace(workspace, { pseudonymise: false }));
    for (const one of [workspace, again]) {
      submit(one, formId, ['Bo', 'It is broken again.']);
      one.advanceTo(one.clock.now + 2 * HOUR_MS);
    }
    expect(again.executions.map((record) => record.status)).not.toContain('failed');
    expect(again.mail.sent).toHaveLength(2);
    expect(plain(again)).toEqual(plain(workspace));
  });

  it('keeps an event that is still on its way', () => {
    const { workspace, formId } = stage();
    submit(workspace, formId, ['Bo', 'It is broken.']);
    const again = loadWorkspace(saveWorkspace(workspace, { pseudonymise: false }));
    again.advanceTo(again.clock.now + 60_000);
    expect(again.mail.mailbox(PARENT).map((message) => message.body)).toEqual(['You wrote: It is broken.']);
  });

  it('keeps the bytes of files and the last hundred executions, without what they returned', () => {
    const { workspace } = stage();
    const folder = workspace.drive.create({ name: 'Roster', mimeType: MIME.folder, owner: OWNER });
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const dropped = dropFile(workspace, folder.id, OWNER, 'odd.bin', 'application/octet-stream', bytes);
    workspace.advanceTo(workspace.clock.now + 20 * HOUR_MS);
    const again = loadWorkspace(saveWorkspace(workspace, { pseudonymise: false }));
    expect(again.drive.get(dropped.ok ? dropped.fileId : '')?.bytes).toEqual(bytes);
    expect(workspace.executions.length).toBeGreaterThan(100);
    expect(again.executions).toHaveLength(100);
    expect(again.executions.at(-1)?.logs).toEqual(workspace.executions.at(-1)?.logs);
  });
});

describe('a file that is of no use', () => {
  const refused = (bytes: Uint8Array): string => {
    try {
      loadWorkspace(bytes);
    } catch (error) {
      if (error instanceof UnusableState) return error.message;
      throw error;
    }
    return '';
  };

  it('is refused with a sentence: cut off, something else, or of another version', () => {
    const saved = saveWorkspace(stage().workspace, { pseudonymise: false });
    expect(refused(saved.slice(0, saved.length / 2))).toMatch(/^This file cannot be read: it was cut off/);
    expect(refused(gzipSync('[1, 2]'))).toMatch(/^This file is not a district that MyTech saved\./);
    expect(refused(gzipSync(JSON.stringify({ format: 'mytech local workspace', version: 0 })))).toMatch(/^This district was saved as version 0, and this MyTech reads version 1\./);
  });
});

describe('pseudonyms', () => {
  const HEADERS = ['Given name', 'Family name', 'E-mail', 'State', 'In their words', 'Changes'];
  const WORDS = 'Nora Quill told me on the phone that it is broken.';
  const PERSONAL = { 'Given name': 'given', 'Family name': 'family', 'In their words': 'text' } as const;

  function livedStage(): Stage {
    const set = stage();
    const { workspace, formId, bookId } = set;
    workspace.directory.addUsers([{ primaryEmail: TEACHER, name: { givenName: 'Nora', familyName: 'Quill', fullName: 'Nora Quill' }, externalIds: [{ value: '0104015' }] }]);
    workspace.directory.addDevices([{ deviceId: 'd-1', serialNumber: '5CD0QUILL', annotatedAssetId: '0104016', annotatedUser: 'Quill, Nora', annotatedLocation: 'Library', notes: 'Nora dropped it' }]);
    const changes = JSON.stringify({ 'Given name': [null, 'Nora'], 'E-mail': [null, TEACHER] });
    const rows = [HEADERS, ['Nora', 'Quill', TEACHER, 'new', WORDS, changes], ['Ines', 'Olmedo', 'ines.olmedo@school.test', 'new', '=HYPERLINK("x")', '']];
    const cells = rows.map((row) => ({ values: row.map((stringValue) => ({ userEnteredValue: { stringValue } })) }));
    workspace.workbooks.require(bookId).batchUpdate({ requests: [{ updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 }, rows: cells, fields: 'userEnteredValue' } }] });
    const folder = workspace.drive.create({ name: 'Roster of Nora Quill', mimeType: MIME.folder, owner: OWNER });
    dropFile(workspace, folder.id, OWNER, 'users.csv', 'text/csv', new TextEncoder().encode(`sourcedId,givenName,familyName,email,phone\r\nstu-1,Nora,Quill,${TEACHER},+1 617 555 0123\r\n`));
    submit(workspace, formId, ['Nora Quill', WORDS]);
    workspace.advanceTo(workspace.clock.now + HOUR_MS);
    return set;
  }

  const handedOver = ({ workspace }: Stage, keep: readonly string[] = []): Uint8Array => saveWorkspace(workspace, { pseudonymise: true, personal: PERSONAL, keep });

  it('leave no name, number, address or word of anybody', () => {
    const bytes = handedOver(livedStage());
    const text = gunzipSync(bytes).toString();
    const files = loadWorkspace(bytes).drive.all().map((file) => Buffer.from(file.bytes ?? []).toString());
    for (const personal of ['Nora', 'Olmedo', 'nora.quill', 'smith-family', '0104015', '555 0123', 'on the phone', 'dropped it']) {
      expect(`${text}${files.join('')}`).not.toContain(personal);
    }
    expect(text.replace('5CD0QUILL', '')).not.toMatch(/quill/i);
    expect((JSON.parse(text) as SavedState).pseudonymised).toBe(true);
  });

  it('are one for each person, wherever the person is met', () => {
    const { bookId, workspace } = livedStage();
    const told = loadWorkspace(handedOver({ workspace, bookId, formId: '' }));
    const [user] = told.directory.users();
    const given = user?.name?.givenName ?? '';
    const family = user?.name?.familyName ?? '';
    const row = told.workbooks.require(bookId).valuesGet('Tickets!A2:F2').values?.[0] ?? [];
    expect(row.slice(0, 3)).toEqual([given, family, user?.primaryEmail]);
    expect(JSON.parse(String(row[5]))).toEqual({ 'Given name': [null, given], 'E-mail': [null, user?.primaryEmail] });
    expect(user?.primaryEmail).toBe(`${given}.${family}2@school.test`);
    expect(told.directory.devices()[0]?.annotatedUser).toBe(`${family}, ${given}`);
    expect(told.drive.all().some((file) => file.name === `Roster of ${given} ${family}`)).toBe(true);
    expect(told.accounts.get(user?.primaryEmail ?? '')?.name).toBe(`${given} ${family}`);
  });

  it('keep what is not personal: ids, tags, serial numbers, states, the shape of texts and addresses', () => {
    const { bookId, workspace } = livedStage();
    const told = loadWorkspace(handedOver({ workspace, bookId, formId: '' }));
    expect(told.directory.devices()[0]).toMatchObject({ deviceId: 'd-1', serialNumber: '5CD0QUILL', annotatedAssetId: '0104016', annotatedLocation: 'Library' });
    const [first = [], second = []] = told.workbooks.require(bookId).valuesGet('Tickets!A2:F3').values ?? [];
    expect(first[3]).toBe('new');
    expect(String(first[4])).toHaveLength(WORDS.length);
    expect(second[4]).toBe('=XXXXXXXXX("x")');
    const [message] = told.mail.sent;
    expect(message?.to[0]).toMatch(/^[a-z]+\.[a-z]+@[a-z]+-[a-z]+\.example$/);
    expect(message?.body).toBe(`You wrote: ${String(first[4])}`);
    expect(told.accounts.get(OWNER)?.name).toBe('Programme');
  });

  it('are not given to those who keep their names', () => {
    const set = livedStage();
    const told = loadWorkspace(handedOver(set, [TEACHER]));
    const rows = told.workbooks.require(set.bookId).valuesGet('Tickets!A2:C3').values ?? [];
    expect(rows[0]).toEqual(['Nora', 'Quill', TEACHER]);
    expect(rows[1]).not.toContain('Ines');
  });

  it('let the scripts go on working', () => {
    const told = loadWorkspace(handedOver(livedStage()));
    const before = told.executions.length;
    told.advanceTo(told.clock.now + HOUR_MS);
    const later = told.executions.slice(before);
    expect(later.length).toBeGreaterThan(4);
    expect(later.every((record) => record.status === 'completed')).toBe(true);
  });
});
