/** This file is `mytech support`: every member of every Google service that the local Workspace knows, and how it answers. */
import { SUPPORT_TABLES } from '../../local/services';
import type { SupportRow } from '../../local/kernel/support';
import { SupportRegister } from '../../local/kernel/tables';

/** By service and member; a member that stands in no row is refused by name. */
export function supportRows(): readonly SupportRow[] {
  const order = new Intl.Collator('en').compare;
  return [...new SupportRegister(SUPPORT_TABLES).rows()].sort((a, b) => order(a.service, b.service) || order(a.member, b.member));
}
