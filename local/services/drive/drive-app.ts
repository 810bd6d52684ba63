/** This file serves `DriveApp`, by which scripts read the files that people dropped into a folder. */
import { NotInLocalWorkspace, ServiceError } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import type { DriveFile } from '../../kernel/files';
import { Served } from '../../kernel/served';
import { Blob } from './blob';

/** Seen for an unknown id and for a file that the account may not open alike (boilermaker-ben/Google-Sheets-NFL-Pick-Ems-and-Survivor-Pool#30). */
export const NO_SUCH_ITEM =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

/** `file.getBlob()` takes about 50 MB; no page of Google's says so, many people meet it. */
export const BLOB_MAX_BYTES = 50 * 1024 * 1024;

export class DriveApp extends Served {
  readonly interfaceName = 'Drive.DriveApp';

  constructor(private readonly execution: Execution) {
    super();
  }

  getFileById(id: unknown): File {
    const { workspace, spec } = this.execution;
    const file = typeof id === 'string' ? workspace.drive.get(id) : undefined;
    if (file === undefined || workspace.drive.roleOf(spec.effectiveUser.email, file) === null) throw new ServiceError(NO_SUCH_ITEM);
    return new File(file);
  }
}

export class File extends Served {
  readonly interfaceName = 'Drive.File';

  constructor(private readonly file: DriveFile) {
    super();
  }

  getBlob(): Blob {
    const { bytes, mimeType, name } = this.file;
    if (bytes === undefined) throw new NotInLocalWorkspace(`DriveApp.File.getBlob of ${mimeType} is not in the local Workspace: Google makes a PDF of it.`);
    if (bytes.byteLength > BLOB_MAX_BYTES) throw new ServiceError(`File ${name} exceeds the maximum file size.`);
    return new Blob(Uint8Array.from(bytes), mimeType, name);
  }
}
