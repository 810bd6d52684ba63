/** These tests hold pages, web apps and google.script.run to what Google lets through. */
import vm from 'node:vm';
import type { Manifest } from '../../local/kernel/projects';
import type { Workspace } from '../../local/kernel/workspace';
import { callFromPage, type HtmlOutput, pageDocument, pageShim, webAppRequest } from '../../local/services/html/bridge';
import { PARENT, push, ROBOT, run, stage, TEACHER } from './script-stage';

const WHO = 'JSON.stringify([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()])';

function webApp(source: string, webapp: Manifest['webapp'] = { access: 'DOMAIN', executeAs: 'USER_DEPLOYING' }): { workspace: Workspace; id: string } {
  const workspace = stage();
  const { id } = push(workspace, source, { webapp }, { page: '<p>from a file</p>' });
  workspace.scripts.deployWebApp(id);
  return { workspace, id };
}

describe('HtmlService', () => {
  it('makes pages of text and of the project\'s files, with what only HtmlOutput can say', () => {
    const page = run(
      stage(),
      "return HtmlService.createHtmlOutput('<p>x</p>').setTitle('T').addMetaTag('viewport', 'width=device-width');",
    ) as HtmlOutput;
    expect(page.getContent()).toBe('<p>x</p>');
    expect([page.title, page.metaTags]).toEqual(['T', [{ name: 'viewport', content: 'width=device-width' }]]);
    expect(() => run(stage(), "return HtmlService.createHtmlOutputFromFile('none');")).toThrow('Exception: No HTML file named none was found.');
  });

  it('gives back a file of the project as it was written, and runs none of it', () => {
    const workspace = stage();
    const written = '{"a":"\\u003c?= 1 ?>"} <?= 1 ?> &amp; é';
    const { id } = push(workspace, `function read() { return HtmlService.createTemplateFromFile('words').getRawContent(); }
      function evaluate() { return HtmlService.createTemplateFromFile('words').evaluate(); }
      function lost() { return HtmlService.createTemplateFromFile('none'); }`, {}, { words: written });
    const call = (functionName: string) => callFromPage(workspace, { projectId: id, visitor: TEACHER, functionName, args: [], pageKind: 'sidebar' });
    expect(call('read')).toEqual({ ok: true, value: written });
    expect(call('evaluate')).toMatchObject({ ok: false, message: expect.stringContaining('HtmlService.HtmlTemplate.evaluate is refused') });
    expect(call('lost')).toMatchObject({ ok: false, message: expect.stringContaining('No HTML file named none was found.') });
  });

  it('refuses other meta tags and templates', () => {
    expect(() => run(stage(), "HtmlService.createHtmlOutput('').addMetaTag('robots', 'x');")).toThrow('The meta tag "robots" is not allowed');
    expect(() => run(stage(), "HtmlService.createTemplate('page');")).toThrow('is refused by the local Workspace');
  });
});

describe('a web app', () => {
  const page = `function doGet(e) { return HtmlService.createHtmlOutput(${WHO}); }`;
  const visit = (webapp: Manifest['webapp'], visitor: string | null): unknown => {
    const { workspace, id } = webApp(page, webapp);
    const answer = webAppRequest(workspace, id, { visitor, query: '' });
    return answer.ok ? (JSON.parse(answer.html) as unknown) : answer.code;
  };

  it('opens to whom the manifest says', () => {
    const as = (access: 'MYSELF' | 'DOMAIN' | 'ANYONE' | 'ANYONE_ANONYMOUS') => [ROBOT, TEACHER, PARENT, null].map((visitor) => visit({ access, executeAs: 'USER_DEPLOYING' }, visitor));
    expect(as('MYSELF')).toEqual([[ROBOT, ROBOT], 403, 403, 302]);
    expect(as('DOMAIN')).toEqual([[ROBOT, ROBOT], [TEACHER, ROBOT], 403, 302]);
    expect(as('ANYONE')).toEqual([[ROBOT, ROBOT], [TEACHER, ROBOT], ['', ROBOT], 302]);
    expect(as('ANYONE_ANONYMOUS')).toEqual([['', ROBOT], ['', ROBOT], ['', ROBOT], ['', ROBOT]]);
  });

  it('runs as the visitor where the manifest says so', () => {
    expect(visit({ access: 'ANYONE', executeAs: 'USER_ACCESSING' }, PARENT)).toEqual([PARENT, PARENT]);
    expect(visit({ access: 'ANYONE_ANONYMOUS', executeAs: 'USER_ACCESSING' }, null)).toBe(302);
  });

  it('is told of the request as Google does', () => {
    const { workspace, id } = webApp('function doGet(e) { return HtmlService.createHtmlOutput(JSON.stringify(e)); }');
    const seen = (path: string, query: string): unknown => {
      const answer = webAppRequest(workspace, id, { visitor: TEACHER, path, query });
      return answer.ok ? (JSON.parse(answer.html) as unknown) : answer;
    };
    expect(seen('', '')).toEqual({ parameter: {}, parameters: {}, queryString: '', contentLength: -1, contextPath: '' });
    expect(seen('a/b', 'x=1&x=2&y=%20z')).toEqual({
      parameter: { x: '1', y: ' z' },
      parameters: { x: ['1', '2'], y: [' z'] },
      queryString: 'x=1&x=2&y=%20z',
      contentLength: -1,
      contextPath: '',
      pathInfo: 'a/b',
    });
    expect(seen('', 'sid=1')).toMatchObject({ ok: false, code: 405 });
  });

  it('shows the error of a script that fails, returns no page, or has no doGet', () => {
    const answer = (source: string): unknown => {
      const { workspace, id } = webApp(source);
      return webAppRequest(workspace, id, { visitor: TEACHER, query: '' });
    };
    expect(answer("function doGet() { throw new Error('no'); }")).toEqual({ ok: false, code: 200, message: 'Error: no' });
    expect(answer("function doGet() { return '<p>'; }")).toMatchObject({ message: 'The script completed but the returned value is not a supported return type.' });
    expect(answer('')).toMatchObject({ message: 'Exception: Script function not found: doGet' });
  });

  it('is nowhere before it is deployed', () => {
    const workspace = stage();
    const { id } = push(workspace, page, { webapp: { access: 'DOMAIN', executeAs: 'USER_DEPLOYING' } });
    expect(webAppRequest(workspace, id, { visitor: TEACHER, query: '' })).toMatchObject({ ok: false, code: 404 });
  });
});

describe('google.script.run', () => {
  const source = `function give(x) { return x; }
    function who() { return ${WHO}; }
    function made(kind) {
      return { date: { list: [1, new Date()] }, map: { m: new Map([[1, 2]]), s: new Set([1]) }, service: { of: Session }, bytes: new Uint8Array(2), fn: [() => 1], nothing: [undefined] }[kind];
    }
    function fail() { MailApp.sendEmail('', 's', 'b'); }
    function hidden_() { return 'secret'; }
    (function () { globalThis.inner = function () { return 'secret'; }; }());`;
  const call = (functionName: string, ...args: unknown[]): unknown => {
    const { workspace, id } = webApp(source);
    return callFromPage(workspace, { projectId: id, visitor: TEACHER, functionName, args, pageKind: 'web' });
  };

  it('carries plain data both ways', () => {
    expect(call('give', { list: [1, 'x', true, null, undefined] })).toEqual({ ok: true, value: { list: [1, 'x', true, null, null] } });
    expect(call('give')).toEqual({ ok: true, value: null });
  });

  it.each(['hidden_', 'inner', 'missing'])('does not find %s', (name) => {
    expect(call(name)).toEqual({ ok: false, message: `Script function not found: ${name}` });
  });

  it.each([
    [{ at: new Date() }, 'at'],
    [[1, new Map()], '1'],
    [() => 1, '0'],
    [new Uint8Array(1), '0'],
  ])('throws on arguments that cannot be sent (%#)', (argument, property) => {
    expect(() => call('give', argument)).toThrow(`Failed due to illegal value in property: ${property}`);
  });

  it('turns results into what was measured', () => {
    expect(call('made', 'date')).toEqual({ ok: true, value: null });
    expect(call('made', 'service')).toEqual({ ok: true, value: null });
    expect(call('made', 'map')).toEqual({ ok: true, value: { m: {}, s: {} } });
    expect(call('made', 'fn')).toEqual({ ok: true, value: ['() => 1'] });
    expect(call('made', 'nothing')).toEqual({ ok: true, value: [null] });
    expect(call('made', 'bytes')).toMatchObject({ ok: false });
  });

  it('brings errors as their name and words', () => {
    expect(call('fail')).toEqual({ ok: false, message: 'Exception: Failed to send email: no recipient' });
  });

  it('runs a sidebar\'s call as the person before it, and a web page\'s by the manifest', () => {
    const { workspace, id } = webApp(source);
    const who = (pageKind: 'web' | 'sidebar', visitor: string | null) => callFromPage(workspace, { projectId: id, visitor, functionName: 'who', args: [], pageKind });
    expect(who('sidebar', TEACHER)).toEqual({ ok: true, value: JSON.stringify([TEACHER, TEACHER]) });
    expect(who('web', TEACHER)).toEqual({ ok: true, value: JSON.stringify([TEACHER, ROBOT]) });
    expect(who('web', PARENT)).toMatchObject({ ok: false });
  });
});

describe('the page in the browser', () => {
  interface Posted {
    readonly functionName: string;
    readonly args: readonly unknown[];
    readonly token: string;
  }

  /** Runs the shim in a window of its own; `answer` releases the oldest call that was posted. */
  function browser(functions: readonly string[]) {
    const posted: Posted[] = [];
    const releases: ((answer: unknown) => void)[] = [];
    const context = vm.createContext({
      fetch: (_url: string, init: { body: string }) => {
        posted.push(JSON.parse(init.body) as Posted);
        return new Promise((resolve) => releases.push((answer) => resolve({ json: () => Promise.resolve(answer) })));
      },
      heard: [],
      console,
    });
    vm.runInContext('globalThis.window = globalThis;', context);
    vm.runInContext(pageShim('/rpc', 'secret', functions), context);
    const answer = async (value: unknown): Promise<void> => {
      releases.shift()?.(value);
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { posted, answer, evaluate: (code: string): unknown => vm.runInContext(code, context) };
  }

  it('has the script\'s public functions only', () => {
    const { evaluate } = browser(['give', 'hidden_']);
    expect(evaluate('[typeof google.script.run.give, typeof google.script.run.hidden_, typeof google.script.run.other]')).toEqual(['function', 'undefined', 'undefined']);
  });

  it('posts a call and hands the answer, with the user object, to the right handler', async () => {
    const { posted, answer, evaluate } = browser(['give']);
    evaluate("google.script.run.withSuccessHandler((v, u) => heard.push(['ok', v, u])).withFailureHandler((e, u) => heard.push([e.message, u])).withUserObject(7).give({ a: [1] }, undefined)");
    evaluate("google.script.run.withFailureHandler((e) => heard.push([e.message])).give()");
    expect(posted).toEqual([
      { token: 'secret', functionName: 'give', args: [{ a: [1] }, null] },
      { token: 'secret', functionName: 'give', args: [] },
    ]);
    await answer({ ok: true, value: { b: 2 } });
    await answer({ ok: false, message: 'Exception: no' });
    expect(JSON.stringify(evaluate('heard'))).toBe('[["ok",{"b":2},7],["Exception: no"]]');
  });

  it('has runners that do not change', async () => {
    const { answer, evaluate } = browser(['give']);
    evaluate("const run = google.script.run; run.withSuccessHandler(() => heard.push('wrong')); run.give();");
    await answer({ ok: true, value: 1 });
    expect(JSON.stringify(evaluate('heard'))).toBe('[]');
  });

  it('keeps ten calls on their way at most', async () => {
    const { posted, answer, evaluate } = browser(['give']);
    evaluate('for (let i = 0; i < 12; i++) google.script.run.give(i);');
    expect(posted).toHaveLength(10);
    await answer({ ok: true, value: null });
    expect(posted.map(({ args }) => args[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('throws at once on what cannot be sent, and posts nothing', () => {
    const { posted, evaluate } = browser(['give']);
    for (const [code, property] of [['{ at: new Date() }', 'at'], ['[function () {}]', '0'], ['new Set()', '0'], ['new Number(1)', '0']]) {
      expect(() => evaluate(`google.script.run.give(${code})`)).toThrow(`Failed due to illegal value in property: ${property}`);
    }
    expect(() => evaluate('const o = {}; o.self = o; google.script.run.give(o)')).toThrow('illegal value in property: self');
    expect(posted).toEqual([]);
  });

  it('is one document whose title and meta tags come from HtmlOutput alone', () => {
    const html = '<!DOCTYPE html><html><head><base target="_top"><title>ignored</title><meta name="viewport" content="ignored"><style>i{content:"<title>"}</style></head><body><svg><title>kept</title></svg></body></html>';
    const document = pageDocument({ html, title: 'A & B', metaTags: [{ name: 'viewport', content: 'width=device-width' }] }, 'shim()');
    expect(document).toContain('<title>A &amp; B</title>');
    expect(document).toContain('<meta name="viewport" content="width=device-width">');
    expect(document).toContain('<base target="_top">');
    expect(document).toContain('<style>i{content:"<title>"}</style>');
    expect(document).toContain('<svg><title>kept</title></svg>');
    expect(document).not.toContain('ignored');
    expect(document.indexOf('<script>shim()</script>')).toBeLessThan(document.indexOf('<base'));
  });

  it('gets a head where the markup has none', () => {
    for (const html of ['<p>x</p>', '<html><body><p>x</p></body></html>']) {
      expect(pageDocument({ html, title: 'T', metaTags: [] }, '').replace(/\s/g, '')).toMatch(/<html><head>.*<title>T<\/title>.*<\/head>.*<p>x<\/p>/);
    }
  });
});
