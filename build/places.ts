/** This file bundles the places of the sidebar that are loaded later, each without the modules that the page lends it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, type Plugin, build, transform } from 'esbuild';
import { LATER_PLACE_IDS, type PlacePart, placeFile } from '../src/ui/later-places';

const SHARED_SOURCE = 'src/ui/client/sidebar/shared.ts';
const NAMESPACE = 'lent';

/** What the page lends, by the file it lies in: the names by which `shared.ts` imports it. */
async function lentModules(options: BuildOptions, root: string): Promise<ReadonlyMap<string, string>> {
  const { metafile } = await build({ ...options, entryPoints: [SHARED_SOURCE], format: 'esm', metafile: true, outdir: 'build', write: false });
  const imports = metafile.inputs[SHARED_SOURCE]?.imports ?? [];
  return new Map(imports.map(({ path: found, original = '' }) => [path.resolve(root, found), original]));
}

/** Whatever a place imports of the page's own modules it is lent when it runs. */
const lending = (lent: ReadonlyMap<string, string>): Plugin => ({
  name: 'lending',
  setup(setting) {
    setting.onResolve({ filter: /./ }, async ({ path: wanted, kind, importer, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || pluginData === NAMESPACE) return undefined;
      const found = await setting.resolve(wanted, { kind, importer, resolveDir, pluginData: NAMESPACE });
      const name = lent.get(found.path);
      return name === undefined ? undefined : { path: name, namespace: NAMESPACE };
    });
    setting.onLoad({ filter: /./, namespace: NAMESPACE }, ({ path: name }) => ({ contents: `module.exports = MyTech__shared[${JSON.stringify(name)}];` }));
  },
});

/** Names a page by what it does: a place fits the page that it was built with. */
export const stampOf = (script: string): string => createHash('sha256').update(script).digest('hex').slice(0, 12);

/** The files of all places. Without `<` nothing in them can be taken for markup or a scriptlet. */
export async function bundlePlaces(options: BuildOptions, root: string, stamp: string): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const lent = await lentModules(options, root);
  return Promise.all(
    LATER_PLACE_IDS.map(async (place) => {
      const { outputFiles = [] } = await build({
        ...options,
        entryPoints: [`src/ui/client/sidebar/${place}/place.tsx`],
        format: 'iife',
        globalName: 'MyTech__place',
        plugins: [lending(lent)],
        outdir: 'build',
        write: false,
      });
      const looks = path.join(root, `src/ui/client/style/${placeFile(place)}.css`);
      const { code } = await transform(existsSync(looks) ? readFileSync(looks, 'utf8') : '', { loader: 'css', minify: true });
      const part: PlacePart = { stamp, style: code, script: outputFiles[0]?.text ?? '' };
      return { name: `${placeFile(place)}.html`, text: JSON.stringify(part).replaceAll('<', '\\u003c') };
    }),
  );
}
