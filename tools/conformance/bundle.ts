/** This file builds the conformance script: `build/conformance`, a project of its own and no part of the product. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../build/bundle';
import { DEFAULT_TIME_ZONE, MANIFESTS } from '../../build/manifests';

const FOLDER = join(ROOT, 'build/conformance');
const MODULE = 'MyTechConformance__';

/** Every scope and service that the programme has, since the cases ask what it rests on; those of cards and the open questions come with them. */
const MANIFEST = {
  ...MANIFESTS.program,
  timeZone: DEFAULT_TIME_ZONE,
  webapp: { access: 'MYSELF', executeAs: 'USER_DEPLOYING' },
  // Lets the command run it through the Apps Script API, for nobody but its owner.
  executionApi: { access: 'MYSELF' },
};

/** A file of the project as a script finds it letter by letter; what looks like a scriptlet must come back as it is. */
const SAMPLE = '{"a":"\\u003c?= 1 ?>","b":"<b>&amp; é 🎒</b>"}\n';

export interface ConformanceFile {
  readonly name: string;
  readonly text: string;
}

const shared = { bundle: true, minify: true, write: false, logLevel: 'silent', legalComments: 'none', absWorkingDir: ROOT, charset: 'utf8' } as const;

async function script(): Promise<string> {
  const entryPoints = ['conformance/main.ts'];
  const { metafile } = await build({ ...shared, entryPoints, format: 'esm', target: 'es2019', metafile: true, outdir: 'build' });
  const names = [...(Object.values(metafile.outputs)[0]?.exports ?? [])].sort();
  // Apps Script finds functions by their declarations at the top of the source.
  const footer = names.map((name) => `function ${name}() { return ${MODULE}.${name}.apply(this, arguments); }`).join('\n');
  const { outputFiles } = await build({ ...shared, entryPoints, format: 'iife', globalName: MODULE, target: 'es2019', footer: { js: footer }, outdir: 'build' });
  return outputFiles[0]?.text ?? '';
}

async function page(): Promise<string> {
  const { outputFiles } = await build({ ...shared, entryPoints: ['conformance/page-client.ts'], format: 'iife', target: 'es2020', outdir: 'build' });
  const code = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  return readFileSync(join(ROOT, 'conformance/page.html'), 'utf8').replace('/* script */', () => code);
}

/** The files of the project, as clasp pushes them. */
export async function conformanceFiles(): Promise<readonly ConformanceFile[]> {
  const [code, html] = await Promise.all([script(), page()]);
  return [
    { name: 'appsscript.json', text: `${JSON.stringify(MANIFEST, null, 2)}\n` },
    { name: 'bundle.js', text: code },
    { name: 'page.html', text: html },
    { name: 'sample.html', text: SAMPLE },
  ];
}

/** Writes `build/conformance`, with a `.clasp.json` where a project is known. */
export async function writeConformance(scriptId: string | undefined): Promise<string> {
  const files = await conformanceFiles();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(FOLDER, name), text);
  if (scriptId !== undefined) writeFileSync(join(FOLDER, '.clasp.json'), `${JSON.stringify({ scriptId, rootDir: '.' }, null, 2)}\n`);
  return FOLDER;
}
