/** This file makes a local Workspace of a district that has nothing yet: its domain, the programme's two accounts, and no more. */
import { Workspace } from '../local/kernel/workspace';
import type { Owners } from './installation';

/** `.example` is nobody's (RFC 2606). */
export const EMPTY_DOMAIN = 'district.example';

export interface EmptyDistrict {
  readonly workspace: Workspace;
  readonly owners: Owners;
}

export function emptyDistrict(seed: number, startMs: number, assumedCostFactor = 1): EmptyDistrict {
  const owners: Owners = { program: `mytech@${EMPTY_DOMAIN}`, hub: `mytech-hub@${EMPTY_DOMAIN}` };
  const workspace = new Workspace({
    domain: EMPTY_DOMAIN,
    startMs,
    seed,
    assumedCostFactor,
    accounts: [
      {
        email: owners.program,
        name: 'MyTech programme account',
        about: 'Runs the programme.',
        inDomain: true,
        admin: { devices: 'write', users: 'read', orgUnits: 'read' },
      },
      { email: owners.hub, name: 'MyTech hub account', about: 'Shows the public page.', inDomain: true },
    ],
  });
  return { workspace, owners };
}
