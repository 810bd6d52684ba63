/** This file proves that gas-local, a loader that knows nothing of us, loads the same folder that clasp pushes. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import gas from 'gas-local';
import { fixtureFolder } from './fixture-folder';

describe('gas-local', () => {
  it('loads the folder and finds its public functions', () => {
    const folder = fixtureFolder();
    try {
      const loaded = gas.require(path.join(folder, 'src'), {}) as unknown as { greet(name: string): string };
      expect(loaded.greet('Ana')).toContain('Xin chào, Ana');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
