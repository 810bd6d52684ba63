// Turns the tests' TypeScript into what jest runs, with the same compiler that writes the bundles.
const { transformSync } = require('esbuild');

module.exports = {
  process(source, path) {
    const { code, map } = transformSync(source, {
      loader: path.endsWith('.tsx') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      // jest loads modules itself and has no import() of its own.
      supported: { 'dynamic-import': false },
      sourcemap: 'both',
      sourcefile: path,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    return { code, map };
  },
};
