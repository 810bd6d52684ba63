/** This file registers "my school today" and the look-up for the sidebar and the cards. */
import type { StaffContext } from '../app/context';
import { type AnyRpcMethod, type ArgumentCheck, read, shortText } from '../app/entry';
import { isHomeList } from './rules/today';
import { lookUpAnything } from './workflow/look-up';
import { readHome, readHomeList } from './workflow/today';

/** The School IDs of somebody who looks after a hundred schools. */
const school = shortText(4_000);
const list: ArgumentCheck = { expected: 'it should be a list that the page shows', accepts: (value) => isHomeList(value) && String(value).length < 100 };
/** Nobody turns more pages. */
const PAGES_MAX = 5_000;
const page: ArgumentCheck = { expected: 'it should be a page', accepts: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) < PAGES_MAX };

/** What somebody pastes, an address included; a scanner that types without end is cut off by it. */
const text = shortText(1_000);

export const homeMethods: readonly AnyRpcMethod<StaffContext>[] = [
  read<'home.view', StaffContext>('home.view', { who: 'editor', args: { school }, run: (context, { school: choice }) => readHome(context, choice) }),
  read<'home.list', StaffContext>('home.list', { who: 'editor', args: { school, list, page }, run: (context, { school: choice, list: of, page: at }) => readHomeList(context, choice, of, at) }),
  read<'look.up', StaffContext>('look.up', { who: 'editor', args: { text }, run: (context, { text: typed }) => lookUpAnything(context, typed) }),
];
