/** This file lists the pages of the desk beside its first one; a room that has something to show there adds itself here. */
import { EXCEPTIONS } from '../wording/exceptions';
import { Exceptions } from './exceptions/part';
import type { DeskPart } from './part';

export const DESK_PARTS: readonly DeskPart[] = [{ id: 'exceptions', label: EXCEPTIONS.label, Part: Exceptions }];
