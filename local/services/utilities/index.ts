/// <reference types="google-apps-script" />
/** This file answers Utilities: ids, dates, digests, blobs, and waiting. */
import { createHash, createHmac } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { done } from '../../kernel/support';
import { type InterfaceTable, supportTable } from '../../kernel/tables';
import { Blob } from '../drive/blob';
import { fromScriptBytes, toScriptBytes } from './bytes';
import { formatDate } from './dates';

/** "The maximum allowed value is 300000 (or 5 minutes)": developers.google.com/apps-script/reference/utilities/utilities#sleep. */
export const LONGEST_SLEEP_MS = 300_000;

/** Enumerations of reference/utilities (digest-algorithm, charset), as far as they are done; each value is its name. */
const DIGEST_ALGORITHMS = { SHA_256: 'SHA_256' } as const;
const CHARSETS = { UTF_8: 'UTF_8' } as const;

/** A zip bears no moment here, so that the same files give the same bytes; the earliest that the format knows. */
const ZIP_MTIME = new Date(1980, 0, 2);

class Utilities extends Served {
  readonly interfaceName = 'Utilities.Utilities';
  readonly DigestAlgorithm = DIGEST_ALGORITHMS;
  readonly Charset = CHARSETS;

  constructor(private readonly execution: Execution) {
    super();
  }

  getUuid(): string {
    return this.execution.workspace.random.uuid();
  }

  sleep(milliseconds: unknown): void {
    if (typeof milliseconds !== 'number' || milliseconds < 0) throw signatureMismatch('Utilities.sleep', [milliseconds]);
    if (milliseconds > LONGEST_SLEEP_MS) throw new ServiceError(`Invalid argument: sleep may last ${LONGEST_SLEEP_MS} ms at most.`);
    this.execution.charge(milliseconds);
  }

  /** The digest's bytes, signed. Without a charset Google takes US-ASCII, which the stand-in leaves out: it would lose letters. */
  computeDigest(algorithm: unknown, value: unknown, charset: unknown): number[] {
    if (algorithm !== DIGEST_ALGORITHMS.SHA_256 || typeof value !== 'string' || charset !== CHARSETS.UTF_8) {
      throw signatureMismatch('Utilities.computeDigest', [algorithm, value, charset]);
    }
    return toScriptBytes(createHash('sha256').update(value, 'utf8').digest());
  }

  /**
   * The 32 bytes of the signature, signed: reference/utilities/utilities#computeHmacSha256Signature(String,String,Charset). Google also
   * takes bytes, and texts without a charset as US-ASCII; both are left out as in `computeDigest`. An empty key is refused, as Java's
   * SecretKeySpec does (unsourced for Apps Script).
   */
  computeHmacSha256Signature(value: unknown, key: unknown, charset: unknown): number[] {
    if (typeof value !== 'string' || typeof key !== 'string' || charset !== CHARSETS.UTF_8) {
      throw signatureMismatch('Utilities.computeHmacSha256Signature', [value, key, charset]);
    }
    if (key === '') throw new ServiceError('Invalid argument: key');
    return toScriptBytes(createHmac('sha256', Buffer.from(key, 'utf8')).update(value, 'utf8').digest());
  }

  /** Base64 of a text's UTF-8. Without a charset Google takes US-ASCII, which the stand-in leaves out, as in `computeDigest`. */
  base64Encode(value: unknown, charset: unknown): string {
    if (typeof value !== 'string' || charset !== CHARSETS.UTF_8) throw signatureMismatch('Utilities.base64Encode', [value, charset]);
    return Buffer.from(value, 'utf8').toString('base64');
  }

  /** The same with - and _ for + and /; Google keeps the padding (reference/utilities/utilities#base64EncodeWebSafe: "R29vZ2xl4oSi"). */
  base64EncodeWebSafe(value: unknown, charset: unknown): string {
    if (typeof value !== 'string' || charset !== CHARSETS.UTF_8) throw signatureMismatch('Utilities.base64EncodeWebSafe', [value, charset]);
    return Buffer.from(value, 'utf8').toString('base64').replaceAll('+', '-').replaceAll('/', '_');
  }

  formatDate(date: unknown, timeZone: unknown, format: unknown): string {
    if (!(date instanceof Date) || typeof timeZone !== 'string' || typeof format !== 'string' || Number.isNaN(date.getTime())) {
      throw signatureMismatch('Utilities.formatDate', [date, timeZone, format]);
    }
    return formatDate(date.getTime(), timeZone, format);
  }

  /** A text is stored as UTF-8 and is `text/plain` unless told otherwise; bytes have no type and nothing has a name by itself. */
  newBlob(content: unknown, contentType?: unknown, name?: unknown): Blob {
    const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content, 'utf8')) : fromScriptBytes(content);
    if (bytes === null || !isOptionalText(contentType) || !isOptionalText(name)) {
      throw signatureMismatch('Utilities.newBlob', [content, contentType, name]);
    }
    return new Blob(bytes, contentType ?? (typeof content === 'string' ? 'text/plain' : null), name ?? null);
  }

  /**
   * A zip of blobs: reference/utilities/utilities#zip(BlobSource[],String). What Google does with a blob that has no name, or with two of
   * one name, is not documented; both are refused here.
   */
  zip(blobs: unknown, name?: unknown): Blob {
    if (!Array.isArray(blobs) || blobs.length === 0 || !blobs.every((one) => one instanceof Blob) || !isOptionalText(name)) throw signatureMismatch('Utilities.zip', [blobs, name]);
    const files = new Map(blobs.map((one: Blob) => [one.getName(), one.content]));
    if (files.has(null) || files.size !== blobs.length) throw new ServiceError('Invalid argument: the blobs of a zip need a name each.');
    return new Blob(zipSync(Object.fromEntries(files as Map<string, Uint8Array>), { mtime: ZIP_MTIME }), 'application/zip', name ?? 'archive.zip');
  }

  unzip(archive: unknown): Blob[] {
    if (!(archive instanceof Blob)) throw signatureMismatch('Utilities.unzip', [archive]);
    if (archive.getContentType() !== 'application/zip') throw new ServiceError('Invalid argument: the content type of a blob to unzip must be application/zip.');
    return Object.entries(unzipped(archive.content))
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, bytes]) => new Blob(bytes, typeByEnding(name), name));
  }
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch (error) {
    throw new ServiceError('Invalid argument: the blob is not a zip archive.', { cause: error });
  }
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  txt: 'text/plain',
  json: 'application/json',
  html: 'text/html',
  zip: 'application/zip',
};

/** What a roster archive holds, by the ending of its name; null for any other, since nothing documents what Google gives them. */
function typeByEnding(name: string): string | null {
  return TYPES[name.split('.').pop()?.toLowerCase() ?? ''] ?? null;
}

function isOptionalText(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === 'string';
}

export const tables: readonly InterfaceTable[] = [
  supportTable<GoogleAppsScript.Utilities.Utilities>('Utilities', 'Utilities.Utilities', '', {
    getUuid: done('utilitiesCall'),
    computeDigest: done('utilitiesCall'),
    computeHmacSha256Signature: done('utilitiesCall'),
    DigestAlgorithm: done('free'),
    Charset: done('free'),
    sleep: done('free'),
    base64Encode: done('utilitiesCall'),
    base64EncodeWebSafe: done('utilitiesCall'),
    formatDate: done('utilitiesCall'),
    newBlob: done('utilitiesCall'),
    unzip: done('unzip'),
    zip: done('unzip'),
  }),
];

export function globals(execution: Execution): Readonly<Record<string, Served>> {
  return { Utilities: new Utilities(execution) };
}
