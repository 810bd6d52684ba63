/**
 * This file lets the add-on know what it may know of the district's settings. Those stand in the Programme workbook, which staff do
 * not have, so the few that their pages need are copied, as they were typed, into a hidden tab of the Staff workbook.
 */
import { fingerprintOf } from '../base/fingerprint';
import { mirror } from '../base/mirror';
import { type Row, defineSheet, newRow, text } from '../base/table';
import { dayOf } from '../base/time';
import { accept } from '../base/verdict';
import type { Glimpse } from '../base/work';
import type { ProgramContext } from './context';
import type { Job, JobStep } from './entry';
import { type SettingName, SettingValues } from './settings';
import { workbookId } from './workbook-files';

export const facts = defineSheet(
  'Facts',
  { key: 'fact', room: 'core', workbook: 'staff', sheetId: 903, note: "What the sidebar and the dialogs know of the district's settings. MyTech copies it from the Settings tab every hour.", history: false, hidden: true },
  {
    fact: text({ header: 'Fact', note: 'The setting it is copied from.' }),
    value: text({ header: 'Value', note: 'What it is set to. Change it in the Settings tab of the Programme workbook.' }),
  },
);

/** The settings that staff's pages need. Whoever may open the Staff workbook reads them. */
const FACT_NAMES = ['district name', 'short address', 'asset tag pattern', 'asset tag check digit', 'school hours', 'days without school', 'early release days', 'targets', 'machine translation'] as const satisfies readonly SettingName[];
type FactName = (typeof FACT_NAMES)[number];

/** The facts as a page's method reads them: each typed as its setting is, and what it starts as where the copy has not come yet. */
export interface Facts {
  get<N extends FactName>(name: N): ReturnType<typeof SettingValues.prototype.get<N>>;
  calendar: SettingValues['calendar'];
}

/** The facts of a reading that wanted the table whole. */
export const factsIn = (found: Pick<Glimpse, 'all'>): Facts => SettingValues.of(found.all(facts).map(({ fact, value }) => ({ setting: fact, value, meaning: '' })));

/** Which file the coaching workbook is, while that room is on; the id opens nothing for whom it is not shared with. */
const COACHING = 'coaching workbook';
export const coachingIn = (found: Pick<Glimpse, 'all'>): string => found.all(facts).find(({ fact }) => fact === COACHING)?.value ?? '';

const wantedRows = ({ settings, keep }: Pick<ProgramContext, 'settings' | 'keep'>): readonly Row<typeof facts>[] => [
  ...FACT_NAMES.map((fact) => newRow(facts, { fact, value: settings.text(fact) })),
  newRow(facts, { fact: COACHING, value: settings.roomOn('coaching') ? workbookId(keep, 'coaching') : '' }),
];

/** What was copied last, and on which day: once a day it is compared whatever is remembered, since hands may change a hidden tab too. */
const COPIED = 'facts copied';
const copied = (context: Pick<ProgramContext, 'settings' | 'clock' | 'keep'>): string => `${dayOf(context.clock.now(), context.clock.zone)} ${fingerprintOf(wantedRows(context))}`;

function copyFacts(context: ProgramContext, event: string): JobStep {
  const wanted = wantedRows(context);
  const done = context.books.staff.change<{ written: number }>({
    event: `facts:${event}`,
    entry: 'facts',
    wants: { whole: [facts] },
    decide(found, changes) {
      const plan = mirror(facts, found.all(facts), wanted);
      for (const row of plan.add) changes.add(facts, row);
      for (const { key, values } of plan.change) changes.update(facts, key, values);
      return accept({ written: plan.add.length + plan.change.length });
    },
  });
  context.keep.set(COPIED, copied(context));
  return { next: null, progress: done.ok ? `${done.value.written} settings copied` : '' };
}

export const factsJob: Job = {
  job: 'facts',
  room: 'core',
  about: 'Copies the few settings that the sidebar needs into the Staff workbook.',
  every: 'hour',
  wanted: (context) => context.keep.get(COPIED) !== copied(context),
  step: (context, _cursor, event) => copyFacts(context, event),
};

/** After the Staff workbook was put back, what was copied may be older than what is remembered of it. */
export const copyFactsAgain = (context: Pick<ProgramContext, 'keep'>): void => context.keep.remove(COPIED);
