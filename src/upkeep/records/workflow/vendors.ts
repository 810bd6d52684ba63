/** This file keeps MyTech's own row in the register of vendors; what the district wrote there stays. */
import type { ProgramContext } from '../../../app/context';
import type { JobStep } from '../../../app/entry';
import { newRow } from '../../../base/table';
import { accept } from '../../../base/verdict';
import { OWN_PRODUCT, type OwnColumns, firstRow, ownColumns } from '../rules/own-row';
import { vendors } from '../sheet';
import { done } from './clear';

export function keepOwnRow(context: ProgramContext, _cursor: unknown, event: string): JobStep {
  const sheets = context.sheets.filter((sheet) => context.settings.roomOn(sheet.room));
  const own = ownColumns(sheets);
  const wrote = done(
    context.books.programme.change<boolean>({
      event: `vendors.own:${event}`,
      entry: 'vendors',
      wants: { find: [{ sheet: vendors, column: 'product', values: [OWN_PRODUCT] }] },
      adds: [vendors],
      decide(found, changes) {
        const row = found.row(vendors, OWN_PRODUCT);
        if (row === null) changes.add(vendors, newRow(vendors, firstRow(sheets)));
        else if ((Object.keys(own) as (keyof OwnColumns)[]).some((name) => row[name] !== own[name])) changes.update(vendors, OWN_PRODUCT, own);
        else return accept(false);
        return accept(true);
      },
    }),
  );
  return { next: null, progress: wrote ? 'brought the row up to date' : 'the row is up to date' };
}
