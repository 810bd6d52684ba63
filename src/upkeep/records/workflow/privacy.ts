/** This file puts together what MyTech does with data in this district, with its settings as they are today. */
import type { ProgramContext } from '../../../app/context';
import { SETTINGS, type SettingName } from '../../../app/settings';
import { team } from '../../../app/tables';
import { WORKBOOK_TITLES } from '../../../app/workbook-files';
import { WORKBOOKS } from '../../../base/table';
import { type Verdict, accept } from '../../../base/verdict';
import type { PrivacyView } from '../../../ui/contracts/records';
import { ASKED, BESIDES, LEAVES, OPENING, PARENTS, READERS, ROLES, SCOPES, factsOf, keptFor, personalTables, sourceOf } from '../rules/privacy';

const isSetting = (name: string): name is SettingName => name in SETTINGS;

/** What stands in Settings, and where nothing does, that nobody is named. */
const named = (text: string): string => (text.trim() === '' ? 'Nobody is named.' : text.trim());

export function privacyView(context: ProgramContext): Verdict<PrivacyView> {
  const { settings, identity } = context;
  const read = context.books.programme.read({ wants: { whole: [team] }, decide: (found) => accept(found.all(team)) });
  const members = (read.ok ? read.value : []).map(({ email, role }) => `${email} (${role})`).join(', ');
  const isOn = (setting: string): string => {
    if (setting === '') return 'always';
    const value = isSetting(setting) ? settings.text(setting).trim() : '';
    return value === '' || value === 'off' ? 'off' : 'on';
  };
  return accept({
    district: settings.get('district name'),
    account: identity.acting(),
    opening: OPENING,
    parents: PARENTS,
    roles: ROLES.map(({ who, named: setting, sees }) => ({ who, sees, named: who === 'Programme team' ? named(members) : isSetting(setting) ? named(settings.text(setting)) : '' })),
    scopes: SCOPES.map(({ program, scope, why }) => ({ program: ASKED[program].name, scope, why, asked: ASKED[program].who })),
    tables: WORKBOOKS.flatMap((name) =>
      personalTables(context.sheets.filter((sheet) => sheet.workbook === name && settings.roomOn(sheet.room))).map((sheet) => ({
        table: sheet.name,
        workbook: WORKBOOK_TITLES[name],
        facts: factsOf(sheet).map(({ whose, columns }) => `${whose}: ${columns.join(', ')}`).join('; '),
        about: READERS[name],
        source: sourceOf(sheet),
        kept: keptFor(sheet, (setting) => Number(isSetting(setting) ? settings.get(setting) : 0)),
      })),
    ),
    besides: BESIDES,
    leaves: LEAVES.map(({ what, where, setting }) => ({ what, where, on: isOn(setting) })),
  });
}
