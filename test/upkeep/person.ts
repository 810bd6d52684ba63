/** This file gives the tests of records one synthetic student with a row in nearly every table, who then leaves. */
import { type Cells, HOUR_MS, MINUTE_MS, type Stage } from '../path/stage';

export const FAMILY = 'familia@casa.example';
export const NEED = 'Screen reader for Bruno';

export interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly email: string;
}

export function somebody(stage: Stage): Somebody {
  const { child } = stage.district.cast;
  const row = stage.rows('staff', 'People').find((one) => one['Student number'] === child.studentNumber) as Cells;
  return { id: String(row['Person ID']), name: `${child.givenName} ${child.familyName}`, number: child.studentNumber, email: child.email };
}

export const tag = (stage: Stage): string => stage.district.cast.childDevice.annotatedAssetId ?? '';

/** The student borrows a device, needs something of it, and the family asks for help twice and is answered; a colleague writes the name into a note and a remark. */
export function live(stage: Stage): void {
  const { id, name, email } = somebody(stage);
  stage.inSidebar('loans.checkOut', { click: stage.click(), device: tag(stage), deviceBy: 'text', holder: id, holderBy: 'person', dueOn: '', condition: '', place: '', remark: '', sure: true, instead: '' });
  stage.desk('needs.write', { click: stage.click(), loan: 'LN-1001', need: NEED });
  stage.send();
  stage.pass(5 * MINUTE_MS);
  stage.send({ description: `Otra vez: ${name} no abre su maleta azul` });
  stage.later();
  for (const [at, row] of stage.tickets().entries()) {
    const ticket = String(row['Ticket']);
    stage.inSidebar('tickets.note', { click: stage.click(), ticket, text: `${name} (${email}) came by` }, at + 2);
    stage.inSidebar('tickets.answer', { click: stage.click(), ticket, text: `Dear family of ${name}, please come by.`, wait: false }, at + 2);
    stage.inSidebar('tickets.resolve', { click: stage.click(), ticket, resolution: 'fixed', text: '' }, at + 2);
  }
  stage.hands('staff').type(stage.cellOf('staff', 'Devices', stage.district.cast.childDevice.serialNumber, 'Remark'), `Sticker of ${name} on the lid`);
  stage.pass(HOUR_MS);
}

/** The device comes back and the next roster no longer has the student. */
export function leave(stage: Stage): void {
  stage.inSidebar('loans.checkIn', { click: stage.click(), device: tag(stage), deviceBy: 'text', condition: '', place: '', status: 'available' });
  leaveRoster(stage, somebody(stage).id);
}

/** The next roster no longer has somebody. */
export function leaveRoster(stage: Stage, id: string): void {
  stage.dropRoster(stage.rosterWith('users.csv', (text) => text.split('\n').filter((line) => !line.startsWith(`${id},`)).join('\n')).map((file) => (file.name === 'enrollments.csv' ? { ...file, text: file.text.split('\n').filter((line) => !line.includes(id)).join('\n') } : file)));
  stage.jump(10 * MINUTE_MS);
  stage.fire('hourly_');
  stage.pass(20 * MINUTE_MS);
}

const second = (stage: Stage): string => stage.district.cast.deputy.email;

/** Asks, agrees with a second lead, and lets the clock erase; gives the receipt. */
export function erase(stage: Stage, id: string): string {
  const { receipts } = stage.desk('records.ask', { click: stage.click(), person: id, askedFor: 'a parent or guardian' });
  const receipt = receipts[0]?.receipt ?? '';
  const row = stage.rows('programme', 'Team').length + 2;
  stage.hands('programme').type(`Team!A${row}`, second(stage));
  stage.hands('programme').type(`Team!C${row}`, 'lead');
  stage.desk('records.decide', { click: stage.click(), receipt, agree: true }, second(stage));
  for (let turn = 0; turn < 7; turn++) {
    stage.jump(6 * MINUTE_MS);
    stage.fire('tick_');
  }
  return receipt;
}

/** Where any of some texts stands: in a workbook, hidden tabs and journals included, or in a form's own store. */
export function standsIn(stage: Stage, texts: readonly string[]): readonly string[] {
  const { workspace } = stage;
  const found: string[] = [];
  const look = (place: string, held: unknown): void => {
    const text = JSON.stringify(held).toLowerCase();
    for (const one of texts) if (text.includes(one.toLowerCase())) found.push(`${one} in ${place}`);
  };
  for (const file of workspace.drive.all()) {
    const book = workspace.workbooks.get(file.id);
    if (book === undefined) continue;
    for (const title of tabsOf(stage, file.id)) look(`${file.name}, ${title}`, workspace.workbooks.require(file.id).valuesGet(`'${title}'!A1:ZZZ`, { valueRenderOption: 'UNFORMATTED_VALUE' }).values ?? []);
  }
  look('forms', workspace.forms.save());
  return found;
}

function tabsOf(stage: Stage, fileId: string): readonly string[] {
  const { sheets = [] } = stage.workspace.workbooks.require(fileId).get();
  return sheets.map((sheet) => sheet.properties?.title ?? '');
}
