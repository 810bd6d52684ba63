/** This file writes what a browser gets for a page of a script: the document, and the JavaScript that stands for google.script. */
import { CHECK_ARGUMENTS } from './wire';

/** "Up to 10 concurrent calls": developers.google.com/apps-script/guides/html/communication. An eleventh waits. */
export const CONCURRENT_CALLS = 10;

/**
 * The page's side of google.script.run, google.script.host and google.script.url. Calls are posted to `endpointUrl` as
 * `{token, functionName, args}` and answered `{ok, value}` or `{ok, message}`. `functions` are the project's callable functions; any other name is
 * undefined, as Google builds the list from the script.
 */
export function pageShim(endpointUrl: string, token: string, functions: readonly string[]): string {
  const settings = JSON.stringify({ endpointUrl, token, functions: functions.filter((name) => !name.endsWith('_')), most: CONCURRENT_CALLS });
  return `(function () {
  'use strict';
  var settings = ${settings.replaceAll('<', '\\u003c')};
  ${CHECK_ARGUMENTS}
  var waiting = [];
  var running = 0;

  function post(call) {
    running += 1;
    var body = JSON.stringify({ token: settings.token, functionName: call.functionName, args: call.args });
    fetch(settings.endpointUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body })
      .then(function (response) { return response.json(); })
      .catch(function () { return { ok: false, message: 'NetworkError: Connection failure due to HTTP 0' }; })
      .then(function (answer) {
        running -= 1;
        if (waiting.length > 0) post(waiting.shift());
        if (answer.ok) { if (call.onSuccess) call.onSuccess(answer.value, call.userObject); return; }
        var error = new Error(answer.message);
        error.name = 'ScriptError';
        if (call.onFailure) call.onFailure(error, call.userObject);
        else console.error('Uncaught', error);
      });
  }

  function runner(onSuccess, onFailure, userObject) {
    var run = {
      withSuccessHandler: function (handler) { return runner(handler, onFailure, userObject); },
      withFailureHandler: function (handler) { return runner(onSuccess, handler, userObject); },
      withUserObject: function (object) { return runner(onSuccess, onFailure, object); },
    };
    settings.functions.forEach(function (functionName) {
      run[functionName] = function () {
        var call = {
          functionName: functionName,
          args: checkArguments(Array.prototype.slice.call(arguments)),
          onSuccess: onSuccess, onFailure: onFailure, userObject: userObject,
        };
        if (running < settings.most) post(call); else waiting.push(call);
      };
    });
    return Object.freeze(run);
  }

  function tellParent(what) { if (window.parent !== window) window.parent.postMessage({ mytechPage: what }, '*'); }

  window.google = { script: {
    run: runner(null, null, undefined),
    host: {
      close: function () { tellParent('close'); },
      editor: { focus: function () { tellParent('focus'); } },
    },
    url: {
      getLocation: function (callback) {
        var query = new URLSearchParams(window.location.search);
        var location = { hash: window.location.hash.slice(1), parameter: {}, parameters: {} };
        query.forEach(function (value, name) {
          if (!(name in location.parameters)) { location.parameter[name] = value; location.parameters[name] = []; }
          location.parameters[name].push(value);
        });
        callback(location);
      },
    },
  } };
}());`;
}

/** What `pageDocument` needs of a page: an HtmlOutput has it, and so has a `WebPage`. */
export interface PageContent {
  readonly html: string;
  readonly title: string;
  readonly metaTags: readonly { readonly name: string; readonly content: string }[];
}

/**
 * The document as Google assembles it: title and meta tags come from the HtmlOutput alone, those written in the file "are ignored"
 * (developers.google.com/apps-script/reference/html/html-output); a `<base target>` of the file stays. `shim` is the text of `pageShim`.
 */
export function pageDocument(page: PageContent, shim: string): string {
  const metas = page.metaTags.map(({ name, content }) => `<meta name="${escaped(name)}" content="${escaped(content)}">`);
  const head = ['<meta charset="utf-8">', `<title>${escaped(page.title)}</title>`, ...metas, `<script>${shim}</script>`].join('\n');
  const html = withoutIgnored(page.html);
  if (/<head[^>]*>/i.test(html)) return html.replace(/<head[^>]*>/i, (tag) => `${tag}\n${head}`);
  if (/<html[^>]*>/i.test(html)) return html.replace(/<html[^>]*>/i, (tag) => `${tag}<head>\n${head}\n</head>`);
  return `<!DOCTYPE html><html><head>\n${head}\n</head><body>${html}</body></html>`;
}

/** Scripts and styles stand first in the pattern, so that what looks like a tag inside them is left alone. */
const IGNORED_IN_HEAD =
  /(<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>)|<title\b[\s\S]*?<\/title>|<meta\b[^>]*>|<link\b[^>]*\brel=["']?(?:shortcut )?icon\b[^>]*>/gi;

function withoutIgnored(html: string): string {
  const bodyAt = html.search(/<body\b/i);
  const end = bodyAt < 0 ? html.length : bodyAt;
  return html.slice(0, end).replace(IGNORED_IN_HEAD, (_tag, kept: string | undefined) => kept ?? '') + html.slice(end);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
