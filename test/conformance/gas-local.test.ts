/** This file proves that gas-local, a loader that knows nothing of us, runs the same folders that clasp pushes. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import gas from 'gas-local';
import { fixtureFolder } from './fixture-folder';

/** As much of SpreadsheetApp as the add-on's `onOpen` needs. */
function menuOnly(items: string[]): object {
  const menu = {
    addItem(caption: string, functionName: string) {
      items.push(`${caption}: ${functionName}`);
      return menu;
    },
    addToUi: () => undefined,
  };
  return { getUi: () => ({ createMenu: () => menu }) };
}

describe('gas-local', () => {
  it('loads the add-on and builds its menu', () => {
    const folder = fixtureFolder('addon');
    try {
      const items: string[] = [];
      const loaded = gas.require(path.join(folder, 'src'), { SpreadsheetApp: menuOnly(items) }) as unknown as { onOpen(): void };
      loaded.onOpen();
      expect(items).toEqual(['Open the sidebar: openSidebar_', 'Print labels for devices: openLabels_', "Edit the hub's cards: openContent_"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
