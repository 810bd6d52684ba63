/** This file says what stands in MyTech's own row of the register of vendors. */
import type { Sheet } from '../../../base/table';
import type { Vendor } from '../sheet';
import { SCOPES, factsOf, personalTables } from './privacy';

/** What names the row; the rest of it may be called as the district likes. */
export const OWN_PRODUCT = 'MyTech';

/** The columns that MyTech keeps in step; the others are the district's and are laid once. */
export type OwnColumns = Pick<Vendor, 'purpose' | 'elements' | 'subjects' | 'interoperability'>;

export function ownColumns(sheets: readonly Sheet[]): OwnColumns {
  const facts = personalTables(sheets).flatMap((sheet) => (sheet.name === 'History' || sheet.name === 'Checkpoints' ? [] : [`${sheet.name}: ${factsOf(sheet).flatMap(({ columns }) => columns).join(', ')}`]));
  const whose = new Set<string>(personalTables(sheets).flatMap((sheet) => factsOf(sheet).map((one) => one.whose)));
  return {
    purpose: "The district's one-to-one device programme: inventory, loans, helpdesk, public page.",
    elements: `${facts.join('. ')}. Google permissions: ${[...new Set(SCOPES.map(({ scope }) => scope))].join(', ')}.`,
    subjects: ['students', 'families', 'staff'].filter((one) => whose.has(one)).join(', '),
    interoperability: 'OneRoster 1.1 CSV for the roster; Google Workspace sign-in.',
  };
}

/** The row as it is first laid. */
export const firstRow = (sheets: readonly Sheet[]): Partial<Vendor> => ({
  product: OWN_PRODUCT,
  company: 'None: it runs in the district\'s own Google Workspace, by the district\'s own account.',
  agreement: "None of its own; the district's agreement with Google covers it.",
  safety: 'docs/privacy.md, and at the desk under Upkeep › Records of one person.',
  ...ownColumns(sheets),
});
