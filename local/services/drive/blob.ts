/** This file serves blobs: bytes with a name and a content type, as Drive, Utilities and others hand them to scripts. */
import { ServiceError } from '../../kernel/errors';
import { Served } from '../../kernel/served';

const LATIN_1 = ['iso-8859-1', 'latin1', 'latin-1', 'us-ascii'];

export class Blob extends Served {
  readonly interfaceName = 'Base.Blob';

  constructor(
    /** The content; scripts come at it by `getBytes` and `getDataAsString` only. */
    readonly content: Uint8Array,
    private readonly contentType: string | null,
    private readonly name: string | null,
  ) {
    super();
  }

  /** Java's bytes: from -128 to 127. */
  getBytes(): number[] {
    return Array.from(new Int8Array(this.content.buffer, this.content.byteOffset, this.content.byteLength));
  }

  /** The content as text; a byte order mark stays in front of it, where it has surprised many a reader of CSV files. */
  getDataAsString(charset: unknown = 'UTF-8'): string {
    if (typeof charset !== 'string') throw new ServiceError('Invalid argument: charset');
    // To browsers these names mean windows-1252, to Java, in which Apps Script reads them, the real thing.
    if (LATIN_1.includes(charset.toLowerCase())) return Buffer.from(this.content).toString('latin1');
    return decoder(charset).decode(this.content);
  }

  getContentType(): string | null {
    return this.contentType;
  }

  getName(): string | null {
    return this.name;
  }
}

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset, { ignoreBOM: true });
  } catch (cause) {
    // The words are not documented; that there is no text without a known charset is.
    throw new ServiceError(`Invalid argument: ${charset}`, { cause });
  }
}
