/** This file reads the devices that `mytech load` was given, checked before anything is made of them. */
import { readFileSync, statSync } from 'node:fs';
import type { Refused } from '../../src/people/rules';
import { type Device, readDevicesFile } from '../devices-file';
import { UnusableInput, fileTrouble } from './unusable';

export interface DevicesInput {
  readonly source: string;
  readonly devices: readonly Device[];
  /** Where each of `devices` stands in the file: its line, or in JSON its place in the list. */
  readonly lines: readonly number[];
  readonly refused: readonly Refused[];
  readonly warnings: readonly string[];
}

/** JavaScript's own limit for a text: half a gigabyte and no more (V8, `String::kMaxLength`). */
const MAX_TEXT_BYTES = 500_000_000;

/** The sentence is the bundle's own, `devices-unusable`. */
function refuse(source: string, why: string): never {
  throw new UnusableInput(`The devices in ${source} cannot be used: ${why}. Nothing was changed.`);
}

function textOf(path: string): string {
  let bytes: Buffer;
  try {
    if (statSync(path).size > MAX_TEXT_BYTES) refuse(path, `it has more than ${MAX_TEXT_BYTES} bytes`);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof UnusableInput) throw error;
    refuse(path, fileTrouble(error));
  }
  // PowerShell writes UTF-16 by default, with this mark in front.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  return bytes.toString('utf8');
}

/** Reads a list of Chromebooks: Admin SDK JSON, or GAM's CSV. Throws `UnusableInput` where it cannot be used at all. */
export function readDevicesInput(path: string): DevicesInput {
  const source = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const reading = readDevicesFile(path, textOf(path));
  if (!reading.ok) refuse(path, reading.why);
  const { devices, lines, refused, warnings } = reading;
  return { source, devices, lines, refused, warnings };
}
