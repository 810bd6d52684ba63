/** This file registers a part of upkeep: one person's records shown, erased, and kept no longer than the district decides. */
import type { UpkeepPart } from '../part';

export const recordsPart: UpkeepPart = {};
