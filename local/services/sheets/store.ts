/** This file keeps the domain's workbooks by their Drive file, with copies and versions as Drive and the version history make them. */
import { MIME, type DriveFile } from '../../kernel/files';
import { Random } from '../../kernel/random';
import type { Workspace } from '../../kernel/workspace';
import { coversSheet, type Actor } from './protection';
import { loadState, saveState, type SavedWorkbook } from './saved';
import type { SheetState, WorkbookState } from './state';
import { Workbook, type NewWorkbook } from './workbook';

/** The largest seed that a workbook's own stream of ids starts from. */
const SEED_LIMIT = 2 ** 31;

export class WorkbookStore {
  readonly #books = new Map<string, Workbook>();

  constructor(private readonly workspace: Workspace) {}

  /** Makes a Drive file with a workbook in it, owned by `owner`. */
  create(owner: string, made: NewWorkbook & { readonly parents?: readonly string[] }): Workbook {
    const file = this.workspace.drive.create({ name: made.title, mimeType: MIME.spreadsheet, owner, parents: made.parents });
    return this.#keep(Workbook.create(file.id, made, this.#random()));
  }

  /** Puts an empty workbook into a Drive file that exists, as `Drive.Files.create` with the spreadsheet type does. */
  adopt(fileId: string, title: string): Workbook {
    return this.#keep(Workbook.create(fileId, { title }, this.#random()));
  }

  /** The workbook of a file under its present name in Drive: file name and title are one on Google. */
  get(fileId: string): Workbook | undefined {
    const book = this.#books.get(fileId);
    const name = this.workspace.drive.get(fileId)?.name;
    if (book !== undefined && name !== undefined && name !== book.state.title) book.restore({ ...book.state, title: name });
    return book;
  }

  require(fileId: string): Workbook {
    const book = this.get(fileId);
    if (book === undefined) throw new Error(`The file ${fileId} has no workbook in this local Workspace.`);
    return book;
  }

  /** To be called after each change: Drive shows the title as the file's name, and when it was last changed. */
  changed(book: Workbook): void {
    const file = this.workspace.drive.get(book.id);
    if (file === undefined) return;
    file.name = book.state.title;
    this.workspace.drive.touch(file);
  }

  /**
   * Puts a copy of a workbook into a Drive file that exists. Tab ids and named ranges stay (platform.md §14, unsourced); range
   * protections are dropped and sheet protections lose their editors (measured, tanaikech 2021-03-26).
   */
  copy(fromId: string, toFileId: string): Workbook {
    const { state } = this.require(fromId);
    const title = this.workspace.drive.get(toFileId)?.name ?? state.title;
    return this.#keep(new Workbook(toFileId, { ...state, title, sheets: state.sheets.map(copiedSheet) }, this.#random()));
  }

  /** A version, as the version history keeps it. */
  snapshot(fileId: string): WorkbookState {
    return this.require(fileId).state;
  }

  /** "Restore this version": the whole content goes back, the file's name and sharing stay (platform.md §18). */
  restore(fileId: string, version: WorkbookState): void {
    const book = this.require(fileId);
    book.restore({ ...version, title: book.state.title });
    this.changed(book);
  }

  /** Who somebody is to a workbook's protections. */
  actor(email: string, file: DriveFile): Actor {
    return {
      email,
      owner: this.workspace.drive.roleOf(email, file) === 'owner',
      inDomain: this.workspace.accounts.get(email)?.inDomain ?? false,
    };
  }

  /** Each workbook's file, content, and where its stream of ids stands. */
  save(): readonly (readonly [string, SavedWorkbook, number])[] {
    return [...this.#books].map(([id, book]) => [id, saveState(book.state), book.randomState] as const);
  }

  load(saved: ReturnType<WorkbookStore['save']>): void {
    this.#books.clear();
    for (const [id, state, randomState] of saved) this.#keep(new Workbook(id, loadState(state), new Random(randomState)));
  }

  #keep(book: Workbook): Workbook {
    this.#books.set(book.id, book);
    return book;
  }

  #random(): Random {
    return new Random(this.workspace.random.below(SEED_LIMIT));
  }
}

function copiedSheet(sheet: SheetState): SheetState {
  const protections = sheet.protections
    .filter((protection) => coversSheet(protection.range))
    .map((protection) => ({ ...protection, editors: undefined }));
  return { ...sheet, protections };
}

