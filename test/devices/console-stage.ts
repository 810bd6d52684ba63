/** This file gives the tests of the Admin console a district with two leads and a member, and short words for what they do there. */
import type { Device } from '../../local/services/directory/store';
import type { ConsolePlan, ConsoleView } from '../../src/ui/contracts/console';
import { type Cells, MINUTE_MS, Stage, type StageOptions } from '../path/stage';

/** Tabs, by the columns that the tests type into. */
const COLUMNS = { serial: 'Serial number', tag: 'Asset tag' } as const;

export class ConsoleStage {
  constructor(readonly stage: Stage) {}

  /** Set up and synced, with two leads and a member; the moment to which the stage rewinds. */
  static ready(options: StageOptions = {}): ConsoleStage {
    const stage = Stage.ready(options);
    const programme = stage.workspace.drive.get(stage.bookId('programme'));
    const { lead, deputy, coach } = stage.district.cast;
    for (const [at, [person, role]] of ([[lead, 'lead'], [deputy, 'lead'], [coach, 'member']] as const).entries()) {
      stage.hands('programme').type(`Team!A${at + 3}`, person.email);
      stage.hands('programme').type(`Team!C${at + 3}`, role);
      if (programme !== undefined) stage.workspace.drive.share(programme, { type: 'user', role: 'writer', to: person.email });
    }
    stage.mark();
    return new ConsoleStage(stage);
  }

  get lead(): string {
    return this.stage.district.cast.lead.email;
  }

  get deputy(): string {
    return this.stage.district.cast.deputy.email;
  }

  get member(): string {
    return this.stage.district.cast.coach.email;
  }

  /** Active devices whose tag is theirs alone, in the order of the tab Devices. */
  devices(): readonly Device[] {
    const rows = this.stage.rows('staff', 'Devices');
    const alone = rows.filter((row) => row[COLUMNS.tag] !== '' && rows.filter((other) => other[COLUMNS.tag] === row[COLUMNS.tag]).length === 1);
    return alone.flatMap((row) => this.stage.workspace.directory.withSerial(String(row[COLUMNS.serial]))).filter((device) => device.status === 'ACTIVE');
  }

  now(device: Device): Device {
    const found = this.stage.workspace.directory.device(device.deviceId);
    if (found === undefined) throw new Error(`The console has no device ${device.deviceId}.`);
    return found;
  }

  inventory(serial: string): Cells {
    const row = this.stage.rows('staff', 'Devices').find((one) => one[COLUMNS.serial] === serial);
    if (row === undefined) throw new Error(`The inventory has no ${serial}.`);
    return row;
  }

  /** Types into a cell of a tab, by the row's first cell and the column's header, as somebody who may open the workbook. */
  type(book: 'staff' | 'programme', tab: string, key: string, header: string, text: string, person = this.stage.owner): void {
    const { columns, row } = this.place(book, tab, key, header);
    this.stage.hands(book, person).type(`'${tab}'!${columns}${row}`, text);
  }

  private place(book: 'staff' | 'programme', tab: string, key: string, header: string): { columns: string; row: number } {
    const values = (this.stage.workspace.workbooks.require(this.stage.bookId(book)).valuesGet(`'${tab}'!A1:ZZ`, { valueRenderOption: 'UNFORMATTED_VALUE' }).values ?? []) as unknown[][];
    const column = (values[0] ?? []).indexOf(header);
    const row = values.findIndex((cells) => cells[0] === key) + 1;
    if (column < 0 || row === 0) throw new Error(`${tab} has no ${header} of ${key}.`);
    const letters = column < 26 ? String.fromCharCode(65 + column) : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
    return { columns: letters, row };
  }

  set(setting: string, value: string): void {
    this.type('programme', 'Settings', setting, 'Value', value);
  }

  /** Puts another sticker on devices: what the console says is then not what we say. */
  retag(devices: readonly Device[], tagOf: (index: number) => string = (index) => `NEW-${index + 1}`): void {
    devices.forEach((device, index) => this.type('staff', 'Devices', device.serialNumber.toUpperCase(), COLUMNS.tag, tagOf(index)));
  }

  look(visitor = this.lead): ConsoleView {
    return this.stage.desk('console.look', { click: this.stage.click() }, visitor);
  }

  view(visitor = this.lead): ConsoleView {
    return this.stage.desk('console.view', {}, visitor);
  }

  plan(name?: string): ConsolePlan {
    const found = this.view().plans.find((plan) => name === undefined || plan.plan === name);
    if (found === undefined) throw new Error(`The desk shows no plan ${name ?? ''}.`);
    return found;
  }

  agree(plan: ConsolePlan, visitor = this.lead, agree = true): void {
    this.stage.desk('desk.approve', { click: this.stage.click(), approval: plan.approval, agree }, visitor);
  }

  /** Lets ticks pass until nothing is being written. */
  write(ticks = 12): void {
    for (let tick = 0; tick < ticks; tick++) {
      this.stage.jump(5 * MINUTE_MS);
      this.stage.fire('tick_');
      if (this.view().plans.every((plan) => plan.standing !== 'writing')) return;
    }
  }

  /** Looks, agrees and writes. */
  bring(): ConsolePlan {
    this.look();
    const plan = this.plan();
    this.agree(plan);
    this.write();
    return this.plan(plan.plan);
  }

  changes(plan?: string): readonly Cells[] {
    return this.stage.rows('programme', 'Console changes').filter((row) => plan === undefined || row['Plan'] === plan);
  }

  states(plan?: string): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const row of this.changes(plan)) counts[String(row['State'])] = (counts[String(row['State'])] ?? 0) + 1;
    return counts;
  }

  /** When each write to the console happened from now on, whoever made it. */
  writes(): { readonly method: string; readonly deviceId: string; readonly at: number }[] {
    const made: { method: string; deviceId: string; at: number }[] = [];
    const { workspace } = this.stage;
    workspace.directory.trouble = (call) => {
      if (/\.(patch|action)$/.test(call.method)) made.push({ method: call.method, deviceId: call.deviceId ?? '', at: workspace.clock.now });
      return undefined;
    };
    return made;
  }
}
