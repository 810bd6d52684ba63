/** This file draws the page of a spreadsheet; the grid itself is drawn by its client script. */
import type { Account } from '../../kernel/accounts';
import type { DriveFile } from '../../kernel/files';
import { page } from '../shell';
import type { Site } from '../site';

interface SheetPageProps {
  readonly site: Site;
  readonly person: Account | null;
  readonly file: DriveFile;
  readonly mayEdit: boolean;
}

export function sheetPage({ site, person, file, mayEdit }: SheetPageProps): string {
  return page({
    site,
    person,
    title: file.name,
    look: 'sheet-page',
    script: 'sheet.js',
    facts: { spreadsheet: file.id, mayEdit },
    children: (
      <div class="sheet">
        <div class="sheet-head">
          <span class="sheet-icon" aria-hidden="true"></span>
          <h1>{file.name}</h1>
          {mayEdit ? null : <span class="pill view-only">view only</span>}
          <nav class="menus" id="menus" aria-label="Menus of add-ons"></nav>
        </div>
        <div class="formula">
          <input id="name-box" aria-label="Active cell" spellcheck={false} autocomplete="off" />
          <span class="fx" aria-hidden="true">
            fx
          </span>
          <input id="formula-bar" aria-label="Content of the active cell" spellcheck={false} autocomplete="off" readOnly={!mayEdit} />
        </div>
        <div class="sheet-body">
          <div class="grid" id="grid" tabIndex={0} role="application" aria-label="Cells. Escape and then Tab leaves them.">
            <p class="grid-wait">Opening…</p>
          </div>
          <aside class="sidebar" id="sidebar" hidden aria-label="Sidebar">
            <header>
              <h2></h2>
              <button type="button" class="close" aria-label="Close the sidebar">
                ×
              </button>
            </header>
          </aside>
          <aside class="cards" id="cards" hidden></aside>
          <div class="rail" id="rail" role="tablist" aria-orientation="vertical" hidden aria-label="Add-ons"></div>
        </div>
        <div class="tabs">
          <div id="tabs" role="tablist" aria-label="Tabs"></div>
          <button type="button" id="hidden-tabs" class="quiet" hidden></button>
          <span id="grid-status" class="hint"></span>
        </div>
      </div>
    ),
  });
}
