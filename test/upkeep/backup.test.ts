/** These tests lose every workbook of a living district and make them again from the night's backup, through the shipped bundle. */
import { strFromU8, unzipSync } from 'fflate';
import { webAppRequest } from '../../local/services/html/bridge';
import { rowsOf } from '../../src/upkeep/backup/rules/csv';
import { DAY_MS, HOUR_MS, MINUTE_MS, Stage } from '../path/stage';
import { ALL, BOOKS, backUp, lose, restored } from './stage';

type Values = readonly (readonly unknown[])[];

/** Every tab of a workbook but the journal, as the Sheets API gives it unformatted; '' and nothing are the same to it. */
function grids(stage: Stage, fileId: string): ReadonlyMap<string, Values> {
  const book = stage.workspace.workbooks.require(fileId);
  const tabs = book.state.sheets.filter((sheet) => sheet.title !== '_commits');
  return new Map(tabs.map((tab) => [tab.title, (book.valuesGet(`'${tab.title}'!A1:ZZ`, { valueRenderOption: 'UNFORMATTED_VALUE' }).values ?? []) as Values]));
}

const byLength = (one: Values | undefined, other: Values | undefined): number => (one?.length ?? 0) - (other?.length ?? 0);

describe('a backup', () => {
  const stage = Stage.ready();

  it('survives the loss of every workbook', () => {
    stage.send();
    stage.pass(20 * MINUTE_MS);
    const books = BOOKS.map((name) => [name, stage.bookId(name)] as const);
    const { folderId, manifest } = backUp(stage);
    const before = new Map(books.map(([name, id]) => [name, grids(stage, id)]));
    const csv = new Map(manifest.files.flatMap((file) => {
      const zip = unzipSync(stage.workspace.drive.get(file.fileId)?.bytes ?? new Uint8Array());
      return file.tables.map((table) => [`${file.book} ${table.tab}`, rowsOf(strFromU8(zip[table.file] as Uint8Array))] as const);
    }));
    // What happens between the backup and the loss.
    stage.pass(HOUR_MS);
    const [, other] = stage.classmates().filter((one) => one.studentNumber !== stage.district.cast.child.studentNumber);
    stage.send({ studentName: `${other?.givenName ?? ''} ${other?.familyName ?? ''}`, studentNumber: other?.studentNumber, device: '', description: 'El teclado no funciona' });
    stage.pass(20 * MINUTE_MS);
    const ticketsThen = stage.tickets().map((row) => row['Ticket']);
    const mailsThen = stage.workspace.mail.mailbox('familia@casa.example').length;
    expect(mailsThen).toBe(2);
    lose(stage);
    stage.pass(HOUR_MS);

    expect(stage.view().role).toBe('owner');
    // Nobody can settle that a workbook is gone.
    expect(stage.view().trouble.map(({ what, canSettle }) => [what.split(' is in the trash')[0], canSettle])).toEqual([['MyTech Programme', false], ['MyTech Staff', false]]);
    expect(stage.desk('backups.view', {}).lost).toHaveLength(BOOKS.length);
    const look = stage.desk('backups.look', { backup: folderId });
    expect(look).toMatchObject({ unusable: '', needsTwo: false });
    const view = restored(stage, folderId);
    stage.workspace.executions.length = 0;
    expect(view.lost).toEqual([]);
    expect(view.restore?.next.map((one) => one.copy).join(' ')).toContain(`--published ${stage.bookId('published')} --staff ${stage.bookId('staff')}`);

    for (const [name, old] of books) {
      expect(stage.bookId(name)).not.toBe(old);
      const now = grids(stage, stage.bookId(name));
      for (const [tab, rows] of before.get(name) ?? []) {
        const kept = csv.get(`${name} ${tab}`);
        if (rows.length > 0 && kept === undefined) throw new Error(`${name} ${tab} is not in the backup.`);
        // What MyTech itself writes while and after it is made again: leases, the list of backups, what is told, which files there are.
        if (['Jobs', 'Backups', 'Trouble', 'Installation'].includes(tab)) continue;
        expect([name, tab, now.get(tab)?.slice(0, rows.length)]).toEqual([name, tab, rows]);
      }
    }
    stage.later();
    stage.pass(2 * HOUR_MS);
    const tickets = stage.tickets();
    expect(tickets.map((row) => row['In their words'])).toContain('El teclado no funciona');
    expect(new Set(tickets.map((row) => row['Ticket'])).size).toBe(tickets.length);
    // The one that was filed again has a number that nobody was given before.
    expect(ticketsThen).not.toContain(tickets[tickets.length - 1]?.['Ticket']);
    expect(stage.workspace.mail.mailbox('familia@casa.example')).toHaveLength(mailsThen);
    expect(stage.complaints()).toEqual([]);
  });

  it('shows families the public page as it was, once the hub knows the new workbook', () => {
    const stage = Stage.ready();
    stage.hands('programme').type(stage.cellOf('programme', 'Settings', 'hub account', 'Value'), stage.district.cast.hubAccount);
    stage.installation.setUp(stage.owner);
    stage.pass(10 * MINUTE_MS);
    expect(stage.runJob('publish').trouble).toBe('');
    const shown = (): string => {
      stage.workspace.caches.clear();
      const page = webAppRequest(stage.workspace, stage.installation.hub.id, { visitor: null, query: '' });
      if (!page.ok) throw new Error(page.message);
      return page.html;
    };
    const before = shown();
    expect(before).toContain('Something is broken');
    const { folderId } = backUp(stage);
    lose(stage);
    restored(stage, folderId);
    expect(shown()).toContain('This page needs');
    // What `mytech configure` and `mytech deploy hub` do.
    stage.installation.push();
    expect(shown()).toBe(before);
  });

  it('holds the archives of earlier years, and a lost one is made again', () => {
    const stage = Stage.ready();
    stage.jump(400 * DAY_MS);
    for (let turn = 0; turn < 20 && (turn === 0 || stage.view().jobs.find((job) => job.job === 'archive')?.state !== 'waiting'); turn++) {
      stage.runJob('archive');
      stage.jump(8 * MINUTE_MS);
    }
    const archives = (): readonly string[] => stage.workspace.drive.all().flatMap((file) => (/^MyTech \w+ archive 20\d\d$/.test(file.name) ? [file.id] : []));
    const lost = archives();
    const before = lost.map((id) => grids(stage, id).get('History')?.filter((row) => row.length > 0));
    expect(before[0]?.length).toBeGreaterThan(100);
    const { folderId, manifest } = backUp(stage);
    const names = manifest.books.map(({ book }) => book).filter((book) => book.startsWith('archive '));
    expect(names).toHaveLength(lost.length);
    lose(stage);
    stage.workspace.drive.load(stage.workspace.drive.save().filter((file) => !lost.includes(file.id)));
    restored(stage, folderId, [ALL, ...names].join(','));
    expect(archives().map((id) => grids(stage, id).get('History')?.filter((row) => row.length > 0)).sort(byLength)).toEqual([...before].sort(byLength));
    // What is archived later goes into the new file.
    stage.jump(DAY_MS);
    expect(stage.runJob('archive').trouble).toBe('');
    expect(archives()).toHaveLength(lost.length);
  });
});
