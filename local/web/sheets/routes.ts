/** This file answers the grid: the page, tabs as JSON, gestures of hands, the add-on's menus, and what scripts want of the screen. */
import type { Context, Hono } from 'hono';
import type { Account } from '../../kernel/accounts';
import { ServiceError } from '../../kernel/errors';
import type { RowRange } from '../../kernel/execution';
import { MIME, type DriveFile } from '../../kernel/files';
import { clockText } from '../moments';
import { BadRequest, Fields, personOf } from '../request';
import { closedDoor } from '../shell';
import type { Site } from '../site';
import type { CardDeed, Deed, Pulse } from '../wire';
import { openAddons, runMenuItem } from './addons';
import { addOnsFor, answerPanel } from './cards';
import { gesture, readGesture } from './gestures';
import { sheetPage } from './page';
import { tabNames, TabWriter } from './tab-view';

/** A spreadsheet that the person may at least read. */
interface Readable {
  readonly person: Account | null;
  readonly email: string;
  readonly file: DriveFile;
  readonly mayEdit: boolean;
}

/** The page of a person who has since become somebody else must not act as that somebody. */
const SOMEBODY_ELSE = 'You are being somebody else by now. Reload this page.';

export function sheetRoutes(app: Hono, site: Site): void {
  const { workspace, versions } = site;
  const writers = new Map<string, TabWriter>();

  const readable = (c: Context): Readable | null => {
    const person = personOf(c, site);
    const file = workspace.drive.get(c.req.param('id') ?? '');
    if (file?.mimeType !== MIME.spreadsheet || file.trashed) return null;
    const role = workspace.drive.roleOf(person?.email ?? '', file);
    return role === null ? null : { person, email: person?.email ?? '', file, mayEdit: role === 'writer' || role === 'owner' };
  };

  app.get('/sheets/:id', (c) => {
    const found = readable(c);
    if (found !== null) return c.html(sheetPage({ site, ...found }));
    const hint = 'It is not shared with the person you are being, or there is no such file. Be somebody else above, or ask its owner.';
    return c.html(closedDoor({ site, person: personOf(c, site), title: 'No access', message: 'You need access', hint }), 403);
  });

  app.get('/api/sheets/:id/version', (c) => {
    const found = readable(c);
    if (found === null) return c.json(refused('You need access'), 403);
    const { version, state } = versions.now(found.file.id);
    const effects = site.screens.take(found.email, found.file.id);
    const pulse: Pulse = { version, now: clockText(site.guide.timeZone, workspace.clock.now), tabs: tabNames(state), effects };
    return c.json(pulse);
  });

  app.get('/api/sheets/:id/tab/:sheetId', (c) => {
    const found = readable(c);
    if (found === null) return c.json(refused('You need access'), 403);
    const { version, state } = versions.now(found.file.id);
    const before = versions.at(found.file.id, Number(c.req.query('since') ?? 0));
    const writer = writers.get(found.file.id) ?? new TabWriter();
    writers.set(found.file.id, writer);
    const answer = writer.answer(version, state, Number(c.req.param('sheetId')), before);
    return answer === null ? c.json(refused('There is no such tab any more.'), 404) : c.json(answer);
  });

  /** Something that the person does, answered by what there is to show or why not. */
  const deed = (path: string, act: (found: Readable, fields: Fields, c: Context) => Deed | CardDeed): void => {
    app.post(path, async (c) => {
      const found = readable(c);
      if (found === null) return c.json(refused('You need access'), 403);
      if ((c.req.header('x-acting-as') ?? '') !== found.email) return c.json(refused(SOMEBODY_ELSE), 409);
      const answer = act(found, await Fields.of(c), c);
      site.changed();
      return c.json(answer);
    });
  };

  deed('/api/sheets/:id/hands', ({ email, file }, fields) => byHand(site, email, file.id, fields));

  deed('/api/sheets/:id/open', ({ person, file, mayEdit }) => ({ ok: true, menus: person === null || !mayEdit ? [] : openAddons(site, person, file.id), addOns: person === null ? [] : addOnsFor(site, person) }));

  deed('/api/sheets/:id/menu', ({ person, file, mayEdit }, fields) => {
    if (person === null || !mayEdit) return refused('You need permission to edit this spreadsheet.');
    return { ok: true, effects: runMenuItem(site, person, file.id, fields.text('projectId'), fields.text('functionName')) };
  });

  deed('/api/sheets/:id/cards/:projectId/:what', ({ person }, fields, c) =>
    person === null ? refused('Sign in first.') : answerPanel(site, person, c.req.param('projectId') ?? '', c.req.param('what') ?? '', fields),
  );

  app.post('/api/open/:id', async (c) => {
    const found = readable(c);
    if (found === null) return c.json(refused('You need access'), 403);
    const fields = await Fields.of(c);
    const at = { sheetId: fields.whole('sheetId'), row: fields.whole('row'), column: fields.whole('column') };
    if (at.row < 1 || at.column < 1) throw new BadRequest('Rows and columns are counted from 1.');
    site.select(found.email, { spreadsheetId: found.file.id, ...at, ranges: rangesOf(fields) });
    return c.json({ ok: true });
  });
}

/** The rows that are selected; a page that tells none has only its active cell. */
function rangesOf(fields: Fields): readonly RowRange[] {
  if (!fields.has('ranges')) return [];
  return fields.list('ranges').map((range) => {
    const { row, rows } = (typeof range === 'object' && range !== null ? range : {}) as Partial<Record<string, unknown>>;
    if (!isCount(row) || !isCount(rows)) throw new BadRequest('A range is its first row, counted from 1, and how many rows it has.');
    return { row, rows };
  });
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 1;

function byHand({ workspace }: Site, email: string, spreadsheetId: string, fields: Fields): Deed {
  try {
    gesture(workspace, email, spreadsheetId, fields.whole('sheetId'), readGesture(fields));
    return { ok: true };
  } catch (error) {
    if (error instanceof ServiceError) return refused(error.message);
    throw error;
  }
}

const refused = (message: string): Deed => ({ ok: false, message });
