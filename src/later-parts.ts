/**
 * This file lists the parts of the script of `program` that an execution loads when it first calls into them, and the sources of each: a
 * file, or a folder with all that is in it. To add one: a line here. Everybody imports these sources as before, functions only; the build
 * puts a call that loads the part where the import was. What every tick asks (`wanted`, `look`) does not belong into a part.
 */
export const LATER_PARTS = {
  roster: ['people/workflow/import', 'people/workflow/view', 'people/workflow/accounts'],
  lists: ['devices/workflow/list-apply', 'devices/workflow/list-look', 'devices/rules/list'],
  mailbox: ['helpdesk/mailbox/workflow/mail-filing'],
  coaching: ['coaching/workflow/sharing'],
  fleet: ['devices/workflow/sweep', 'devices/workflow/wrong', 'devices/workflow/stocktake-report'],
  console: ['devices/workflow/console-apply', 'devices/workflow/console-undo', 'devices/workflow/console-write', 'devices/workflow/console-view', 'devices/workflow/console-devices', 'devices/workflow/console-look'],
  learning: ['helpdesk/learning/workflow/job', 'helpdesk/learning/workflow/desk', 'helpdesk/learning/workflow/wallboard'],
  team: ['helpdesk/team/workflow'],
  making: ['google/form-builder', 'google/layout', 'google/boards'],
  hub: ['hub/workflow/starter', 'hub/workflow/settle'],
  ledger: ['loans/workflow/nightly', 'loans/workflow/take-over', 'loans/workflow/needs', 'dashboard/workflow'],
  settle: ['google/store/settle'],
  backup: ['upkeep/backup/workflow'],
  records: ['upkeep/records/workflow'],
  migrations: ['upkeep/migrations/workflow'],
  health: ['upkeep/health/workflow'],
} as const;

/** The file of the project that holds a part. */
export const partFile = (part: string): string => `part-${part}`;

/** What such a file holds, as JSON. */
export interface LaterPart {
  /** Names the build that the part belongs to; another one may lack what the part needs. */
  readonly stamp: string;
  readonly script: string;
}
