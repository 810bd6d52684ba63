/** This file puts lists of devices into the folder of a set-up district and brings them in at the desk, as a lead would. */
import { dropFile } from '../../local/services/drive/drop';
import type { ListChosen, ListOpen, ListPreviewed } from '../../src/ui/contracts/lists';
import type { Stage } from '../path/stage';

/** Puts a file into the folder; a file of that name that lies there goes. */
export function dropList(stage: Stage, name: string, content: string | Uint8Array): string {
  const { drive } = stage.workspace;
  const folder = drive.all().find((file) => file.name === 'MyTech device lists');
  if (folder === undefined) throw new Error('There is no folder for lists of devices yet.');
  for (const file of drive.in(folder.id)) if (file.name === name) file.trashed = true;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const dropped = dropFile(stage.workspace, folder.id, stage.owner, name, 'text/csv', bytes);
  if (!dropped.ok) throw new Error(dropped.message);
  return dropped.fileId;
}

export interface Looked {
  readonly open: ListOpen;
  readonly given: { readonly file: string; readonly name: string; readonly at: number; readonly fingerprint: string; readonly choices: ListChosen };
}

export function look(stage: Stage, file: string, over: Partial<ListChosen> = {}): Looked {
  const open = stage.desk('lists.open', { file });
  const { name, at, fingerprint, choices } = open;
  return { open, given: { file, name, at, fingerprint, choices: { ...choices, ...over } } };
}

export const preview = (stage: Stage, looked: Looked): ListPreviewed => stage.desk('lists.preview', looked.given);

/** Agrees to a list at the desk; the job is left to the clock or to whoever runs it. */
export const agree = (stage: Stage, looked: Looked) => stage.desk('lists.bringIn', { click: stage.click(), ...looked.given });

/** Drops, looks, agrees and runs. */
export function bringIn(stage: Stage, name: string, content: string, over: Partial<ListChosen> = {}): Looked {
  const looked = look(stage, dropList(stage, name, content), over);
  agree(stage, looked);
  stage.runJob('lists');
  return looked;
}

/** What Import results says, by line. */
export const resultsOf = (stage: Stage, name: string): ReadonlyMap<number, string> =>
  new Map(
    stage
      .rows('programme', 'Import results')
      .filter((row) => row['File'] === name)
      .map((row) => [Number(row['Line']), `${row['Outcome']}: ${row['Why']}`]),
  );
