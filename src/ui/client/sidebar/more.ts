/** This file lists the places of the sidebar beside tickets; a room that has something to do there adds itself here. */
import type { SidebarPart } from './part';

export const SIDEBAR_PARTS: readonly SidebarPart[] = [];
