/** This file holds the enumerations of FormApp as scripts compare them. */
import { EnumValue, Served } from '../../kernel/served';
import { ITEM_TYPES, type ItemTypeName, NAVIGATION_TYPES, type NavigationTypeName } from './model';

/** `FormApp.ItemType`. */
class ItemTypes extends Served {
  readonly interfaceName = 'Forms.ItemType';
}

/** `FormApp.PageNavigationType`. */
class NavigationTypes extends Served {
  readonly interfaceName = 'Forms.PageNavigationType';
}

function values<Name extends string>(interfaceName: string, names: readonly Name[]): Readonly<Record<Name, EnumValue>> {
  return Object.fromEntries(names.map((name) => [name, new EnumValue(interfaceName, name)])) as Record<Name, EnumValue>;
}

export const itemTypes: Served & Readonly<Record<ItemTypeName, EnumValue>> = Object.assign(new ItemTypes(), values('Forms.ItemType', ITEM_TYPES));
export const navigationTypes: Served & Readonly<Record<NavigationTypeName, EnumValue>> = Object.assign(
  new NavigationTypes(),
  values('Forms.PageNavigationType', NAVIGATION_TYPES),
);

/** The name of a value of `FormApp.PageNavigationType`; null for anything else. */
export function navigationTypeOf(value: unknown): NavigationTypeName | null {
  return NAVIGATION_TYPES.find((name) => navigationTypes[name] === value) ?? null;
}

/** The name of a value of `FormApp.ItemType`; null for anything else. */
export function itemTypeOf(value: unknown): ItemTypeName | null {
  return ITEM_TYPES.find((name) => itemTypes[name] === value) ?? null;
}
