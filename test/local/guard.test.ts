/** These tests prove that the guard between scripts and services refuses what nobody built, by name, and lets nothing of ours leak. */
import { troubleAt } from '../../local/kernel/faults';
import { SupportRegister } from '../../local/kernel/tables';
import type { HtmlOutput } from '../../local/services/html/output';
import { record, run, specOf, stage, push, TEACHER } from './script-stage';

describe('a member of a service', () => {
  it('is refused by its full name where no table knows it', () => {
    expect(() => run(stage(), 'return MailApp.getInbox();')).toThrow('NotInLocalWorkspace: MailApp.getInbox is not in the local Workspace.');
    expect(() => run(stage(), 'return CacheService.getScriptCache().touch;')).toThrow('NotInLocalWorkspace: CacheService.Cache.touch is not in the local Workspace.');
  });

  it('is refused also under names that every JavaScript object has', () => {
    expect(() => run(stage(), 'return MailApp.hasOwnProperty("sendEmail");')).toThrow('MailApp.hasOwnProperty is not in the local Workspace');
    expect(() => run(stage(), 'return MailApp.__proto__;')).toThrow('MailApp.__proto__ is not in the local Workspace');
  });

  it('is refused with the reason where a table refuses it', () => {
    expect(() => run(stage(), "return HtmlService.createTemplate('');")).toThrow('HtmlService.createTemplate is refused by the local Workspace: MyTech renders');
  });

  it('leaves its refusal in the log even where the script catches it', () => {
    const caught = record(stage(), 'try { MailApp.getInbox(); } catch (error) { return error.name; }');
    expect(caught.value).toBe('NotInLocalWorkspace');
    expect(caught.logs).toEqual([expect.stringContaining('MailApp.getInbox')]);
  });

  it('does nothing and goes on where it is ignored', () => {
    const page = run(stage(), "return HtmlService.createHtmlOutput('x').setFaviconUrl('https://x.example').setTitle('T');") as HtmlOutput;
    expect([page.getContent(), page.title]).toEqual(['x', 'T']);
  });

  it('cannot be changed or listed by the script, and what is ours does not show', () => {
    expect(() => run(stage(), 'MailApp.sendEmail = () => 0;')).toThrow('MailApp.sendEmail cannot be set');
    expect(() => run(stage(), 'return MailApp.execution;')).toThrow('MailApp.execution is not in the local Workspace');
    expect(run(stage(), 'return [Object.keys(MailApp).length, JSON.stringify(MailApp), "sendEmail" in MailApp, "execution" in MailApp];')).toEqual([0, '{}', true, false]);
  });

  it('is looked for only in tables that exist once', () => {
    const table = { service: 'X', interfaceName: 'X.X', prefix: '', members: {} };
    expect(() => new SupportRegister([table, table])).toThrow('declared in two support tables');
  });
});

describe('authorization', () => {
  const send = "MailApp.sendEmail('teacher@school.example', 's', 'b');";

  it('is refused where the manifest lacks the scope', () => {
    expect(() => run(stage(), send, {}, { oauthScopes: [] })).toThrow(
      'Exception: Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
  });

  it('is missing in a simple trigger whatever the manifest says, and properties need none', () => {
    expect(() => run(stage(), send, { kind: 'simple' })).toThrow('Exception: You do not have permission to call MailApp.sendEmail');
    expect(run(stage(), "return PropertiesService.getScriptProperties().getProperty('x');", { kind: 'simple' })).toBeNull();
  });

  it('refused makes nothing happen', () => {
    const workspace = stage();
    record(workspace, send, { kind: 'simple' });
    expect(workspace.mail.sent).toEqual([]);
  });
});

describe('an error', () => {
  it('of a service is an Exception of the script\'s own Error class', () => {
    expect(run(stage(), "try { MailApp.sendEmail('', 's', 'b'); } catch (e) { return [e instanceof Error, e.name, e.message]; }")).toEqual([
      true,
      'Exception',
      'Failed to send email: no recipient',
    ]);
  });

  it('of the stand-in itself fails the execution even where the script catches it', () => {
    const workspace = stage();
    workspace.trouble = troubleAt(0, { kind: 'error', error: new Error('a fault of ours') });
    const outcome = record(workspace, 'try { Session.getActiveUser(); } catch (e) { return e.name; }');
    expect(outcome.status).toBe('failed');
    expect(outcome.error?.message).toBe('a fault of ours');
  });
});

describe('values', () => {
  it('are copied at the border, so that later changes of the script change nothing stored', () => {
    const workspace = stage();
    const manifest = { dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] } };
    const made = `const marks = { part: 'store' };
      Drive.Files.create({ name: 'F', mimeType: 'application/vnd.google-apps.folder', appProperties: marks }); marks.part = 'changed';
      const read = () => Drive.Files.list({ fields: 'files(appProperties)' }).files[0].appProperties; read().part = 'changed'; return read();`;
    expect(run(workspace, made, {}, manifest)).toEqual({ part: 'store' });
  });

  it('come back as what went out, also nested and circular', () => {
    const workspace = stage();
    expect(run(workspace, 'return { list: [1, [new Date(5)], null], text: "x" };')).toEqual({ list: [1, [new Date(5)], null], text: 'x' });
    const circular = run(workspace, 'const o = { n: 1 }; o.self = o; return o;') as { self: unknown };
    expect(circular.self).toBe(circular);
  });

  it('given as arguments are of the script\'s own kinds', () => {
    const workspace = stage();
    const project = push(workspace, 'function main(a) { return [a instanceof Object, a.list instanceof Array, a.at instanceof Date, a.at.getTime()]; }');
    const outcome = workspace.run(specOf(workspace, project, { args: [{ list: [1], at: new Date(9) }], activeUser: workspace.accounts.require(TEACHER) }));
    expect(outcome.value).toEqual([true, true, true, 9]);
  });
});
