/**
 * This file says what a service call costs in virtual milliseconds.
 *
 * `measured` figures come from public measurements on live Apps Script (tanaikech's benchmarks of 2018-10-12, 2021-09-15 and
 * 2022-04-25, averages over a hundred runs and more). `assumed` figures have no public measurement; what has to hold must
 * still hold when all of them are tripled, which `CostModel.assumedFactor` does.
 */
export interface Cost {
  readonly ms: number;
  readonly from: 'measured' | 'assumed';
}

const measured = (ms: number): Cost => ({ ms, from: 'measured' });
const assumed = (ms: number): Cost => ({ ms, from: 'assumed' });

export const COSTS = {
  free: measured(0),
  executionStart: assumed(700),
  rpcRoundTrip: assumed(700),
  sheetsRead: assumed(250),
  sheetsReadCell: measured(0.0045),
  sheetsWrite: measured(200),
  sheetsWriteCell: measured(0.022),
  spreadsheetOpen: assumed(250),
  spreadsheetRead: assumed(50),
  spreadsheetReadCell: measured(0.0085),
  spreadsheetCreate: assumed(2000),
  propertiesRead: assumed(40),
  propertiesWrite: assumed(60),
  cacheRead: assumed(15),
  cacheWrite: assumed(20),
  lock: assumed(40),
  translate: assumed(400),
  mailSend: assumed(500),
  mailQuota: assumed(50),
  gmailList: assumed(300),
  gmailGet: assumed(250),
  gmailSend: assumed(600),
  directoryListFull: assumed(2000),
  directoryListBasic: assumed(800),
  directoryGet: assumed(400),
  directoryPatch: assumed(500),
  directoryAction: assumed(500),
  formCreate: assumed(2000),
  formOpen: assumed(500),
  formRead: assumed(50),
  formChange: assumed(300),
  formResponses: assumed(800),
  driveCall: assumed(300),
  driveDownload: assumed(600),
  triggerCall: assumed(200),
  sessionCall: assumed(5),
  utilitiesCall: assumed(1),
  htmlCall: assumed(5),
  unzip: assumed(200),
} as const satisfies Record<string, Cost>;

export type CostName = keyof typeof COSTS;

/** Turns a cost name into milliseconds; `assumedFactor` 3 is the cautious reading that every promise must survive. */
export class CostModel {
  constructor(readonly assumedFactor = 1) {}

  ms(name: CostName, times = 1): number {
    const cost = COSTS[name];
    return cost.ms * times * (cost.from === 'assumed' ? this.assumedFactor : 1);
  }
}
