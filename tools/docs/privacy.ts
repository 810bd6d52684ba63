/** This file writes `docs/privacy.md`: what MyTech does with data, from its manifests, its tables and what is said of them. */
import { DEPLOYABLES, MANIFESTS } from '../../build/manifests';
import { SHEETS } from '../../src/app/rooms';
import { SETTINGS, type SettingName } from '../../src/app/settings';
import { WORKBOOK_TITLES } from '../../src/app/workbook-files';
import { WORKBOOKS } from '../../src/base/table';
import { markOf } from '../../src/upkeep/records/marks';
import { ASKED, BESIDES, LEAVES, OPENING, PARENTS, READERS, ROLES, SCOPES, factsOf, keptFor, personalTables, sourceOf } from '../../src/upkeep/records/rules/privacy';
import { RETENTION } from '../../src/upkeep/records/kinds';
import { generatedBy, page, table } from './page';

const SCOPE = 'https://www.googleapis.com/auth/';

/** Every scope of a manifest with why it is asked for. Throws where one has no reason, or a reason has no scope. */
export function scopeRows(): readonly string[][] {
  const asked = DEPLOYABLES.flatMap((program) => MANIFESTS[program].oauthScopes.map((scope) => ({ program, scope: scope.replace(SCOPE, '') })));
  for (const { program, scope } of SCOPES) if (!asked.some((one) => one.program === program && one.scope === scope)) throw new Error(`${program} has a reason for ${scope} and does not ask for it.`);
  return asked.map(({ program, scope }) => {
    const reason = SCOPES.find((one) => one.program === program && one.scope === scope);
    if (reason === undefined) throw new Error(`${program} asks for ${scope} and nobody has said why: add it to privacy.ts.`);
    return [ASKED[program].name, `\`${scope}\``, reason.why];
  });
}

const initialMonths = (setting: string): number => Number(SETTINGS[setting as SettingName].initial);

const facts = (sheet: (typeof SHEETS)[number]): string => factsOf(sheet).map(({ whose, columns }) => `${whose}: ${columns.join(', ')}`).join('; ');

function workbook(name: (typeof WORKBOOKS)[number]): string {
  const sheets = personalTables(SHEETS.filter((sheet) => sheet.workbook === name));
  const rows = sheets.map((sheet) => [sheet.name, facts(sheet), sourceOf(sheet), keptFor(sheet, initialMonths), markOf(sheet)?.stays ?? 'The row, without the person.']);
  return [`### ${WORKBOOK_TITLES[name]}`, `Seen by: ${READERS[name]}`, table(['Tab', 'Facts about', 'Where they come from', 'Kept', 'What stays when a person is erased'], rows)].join('\n\n');
}

export function privacyPage(): string {
  return page([
    '# What MyTech does with data',
    generatedBy('the manifests, the tables and `src/upkeep/records/rules`'),
    ...OPENING,
    'The same page with your own settings is at the desk: Upkeep, Records of one person, What MyTech keeps. It can be printed.',
    '## What a parent should know',
    ...PARENTS.map(({ question, answer }) => `**${question}** ${answer}`),
    '## Who sees what',
    table(['Who', 'Named in the setting', 'Sees'], ROLES.map(({ who, named, sees }) => [who, named === '' ? '' : `\`${named}\``, sees])),
    '## What leaves the district',
    "Nothing but this. MyTech calls no service outside Google's own.",
    table(['What', 'Where to'], LEAVES.map(({ what, where }) => [what, where])),
    '## Which permissions it asks Google for',
    ...Object.values(ASKED).map(({ name, who }) => `- **${name}.** ${who}`),
    table(['Part', 'Permission', 'Why'], scopeRows()),
    '## What stands in which table',
    'Tables without a column about people are left out; [the sheets](sheets.md) list all of them. Months are those that a new district begins with.',
    ...WORKBOOKS.map(workbook),
    '## Where else data lies',
    table(['What', 'Holds', 'Where', 'Kept'], BESIDES.map(({ what, holds, where, kept }) => [what, holds, where, kept])),
    '## How long it is kept',
    'Old facts go at night, in small pieces, by the months in Settings. Nothing goes until a lead has looked at the desk at what would go and has switched it on; when somebody changes the months, it waits until a lead has looked again.',
    table(['Kind', 'Setting', 'Begins with', 'What goes', 'To think of'], RETENTION.map(({ title, setting, what, hint }) => [title, `\`${setting}\``, `${initialMonths(setting)} months`, what, hint])),
    '## One person',
    'At the desk a lead finds a person, sees how much there is of them, and hands it out as tables in which nobody else is named. Erasing needs a second lead, and waits while the person is enrolled, has a device or an open ticket. Afterwards MyTech looks through every table, History and form again; the receipt says how much was erased, by whom, what is left to do by hand, and until when older backups still hold it. A backup that is put back has its erasures done again.',
  ]);
}
