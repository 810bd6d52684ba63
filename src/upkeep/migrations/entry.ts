/** This file registers a part of upkeep: changes of the tables from one release to the next, seen before they are made, resumable and undone. */
import type { UpkeepPart } from '../part';

export const migrationsPart: UpkeepPart = {};
