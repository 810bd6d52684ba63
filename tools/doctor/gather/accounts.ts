/** This file asks the directory about the accounts that MyTech names, and tries the rights of the programme account. */
import type { AccountFacts, Facts, Look } from '../facts';
import type { Clients } from './clients';
import { look } from './look';

/** How many are asked for beside one another. */
const AT_ONCE = 8;
const CUSTOMER = 'my_customer';

export async function accountsOf({ admin }: Clients, emails: readonly string[]): Promise<Facts['accounts']> {
  const found = new Map<string, Look<AccountFacts>>();
  const waiting = [...new Set(emails.map((email) => email.toLowerCase()))];
  const ask = async (): Promise<void> => {
    for (let userKey = waiting.pop(); userKey !== undefined; userKey = waiting.pop()) {
      const email = userKey;
      found.set(
        email,
        await look(async () => {
          const { data } = await admin.users.get({ userKey: email, fields: 'suspended,isAdmin' });
          return { suspended: data.suspended === true, superAdmin: data.isAdmin === true };
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return found;
}

export async function rightsOf({ admin }: Clients): Promise<Facts['rights']> {
  const [devices, units, users] = await Promise.all([
    look(async () => (await admin.chromeosdevices.list({ customerId: CUSTOMER, maxResults: 1, fields: 'chromeosdevices(deviceId)' }), true as const)),
    look(async () => (await admin.orgunits.list({ customerId: CUSTOMER, type: 'children', fields: 'organizationUnits(orgUnitId)' }), true as const)),
    look(async () => (await admin.users.list({ customer: CUSTOMER, maxResults: 1, fields: 'users(id)' }), true as const)),
  ]);
  return { devices, units, users };
}
