/** This file writes a small folder as `build/` writes one: a manifest, a bundle and a page, with text that a careless copy would spoil. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const FIXTURE_FILES: Readonly<Record<string, string>> = {
  'appsscript.json': `${JSON.stringify({ timeZone: 'America/New_York', runtimeVersion: 'V8', oauthScopes: [] }, null, 2)}\n`,
  'Code.js':
    'var MyTech__ = (() => ({ greet: (name) => `Xin chào, ${name} — \u{1F4BB} $& \\u0041` }))();\r\nfunction greet() { return MyTech__.greet.apply(this, arguments); }\n',
  'hub.html': '<!doctype html>\n<p lang="ar" dir="rtl">مرحبا</p>\n<script>if (1 < 2 && "$&") {}</script>\n\n',
};

/** The path of a new folder that holds the fixture under `src`. */
export function fixtureFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mytech-conformance-'));
  mkdirSync(path.join(folder, 'src'));
  for (const [name, text] of Object.entries(FIXTURE_FILES)) writeFileSync(path.join(folder, 'src', name), text);
  return folder;
}
