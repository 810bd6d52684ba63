/** This file registers a part of upkeep: whose account runs what, what is left, what is out of step, and handing over to another account. */
import type { UpkeepPart } from '../part';

export const healthPart: UpkeepPart = {};
