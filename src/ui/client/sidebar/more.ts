/** This file lists the places of the sidebar beside tickets; a room that has something to do there adds itself here. */
import { DEVICES } from '../wording/loans';
import { countPlace } from './count/place';
import { Devices } from './devices/place';
import type { SidebarPart } from './part';

export const SIDEBAR_PARTS: readonly SidebarPart[] = [{ id: 'devices', label: DEVICES.title, Part: Devices }, countPlace];
