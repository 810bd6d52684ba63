/** This file measures the add-on's cards beside a hundred thousand devices and fifty thousand people: what each press reads and writes. */
import type { ExecutionRecord } from '../../local/kernel/workspace';
import { Panel } from '../panel';
import { DEVICES, PEOPLE, layDistrict, padded, rowsOf, serialOf } from './lookup';
import { type Row, atMost } from './row';
import { type Stage, setStage } from './stage';

const READS_LIMIT = 2;
/** Five columns of the inventory and a little more; no press reads a table whole. */
const CELLS_LIMIT = 5.5 * DEVICES;
const ZONE = 'America/New_York';
/** Devices from here on are nobody's. */
const FREE = 70_000;

/** A panel at the home card, past the welcome. */
function atHome(stage: Stage): Panel {
  const panel = new Panel(stage.workspace, stage.installation.cards, stage.technician, { timeZone: ZONE }).open();
  return panel.card.title.startsWith('Welcome') ? panel.press('Start') : panel;
}

/** What the last press called; a press that came to something else than was meant is a mistake of the bench. */
function called(stage: Stage, panel: Panel, title: RegExp): ExecutionRecord {
  const record = stage.workspace.executions[stage.workspace.executions.length - 1];
  if (record?.kind !== 'card') throw new Error('The panel ran nothing.');
  if (panel.failure !== '' || !title.test(panel.card.title)) throw new Error(`The cards came to something else: ${panel.failure}\n${panel.text}`);
  return record;
}

export function cardRows(): Row[] {
  const stage = setStage({ filled: false });
  const { workspace } = stage;
  layDistrict(stage);
  // What falls due beside it would be counted with it.
  workspace.overlap = false;
  const find = (text: string): ExecutionRecord => called(stage, atHome(stage).set('find', text).press('Find'), /./);
  const tag = (at: number): string => `MT-${padded(at)}`;
  const checkOut = (at: number): ExecutionRecord => called(stage, atHome(stage).set('find', serialOf(at)).press('Find').press('Check out').set('to', `9${padded(at % PEOPLE)}`).press('Check out'), new RegExp(tag(at)));
  const checkIn = (at: number): ExecutionRecord => called(stage, atHome(stage).set('find', serialOf(at)).press('Find').press('Check in').press('Check in'), new RegExp(tag(at)));
  const file = (at: number): ExecutionRecord => called(stage, atHome(stage).press('File for somebody').set('device', tag(at)).set('text', 'Fell off the table').press('File the ticket'), /Filed as/);
  const home = (): ExecutionRecord => called(stage, atHome(stage), /My school today/);
  const both = (work: string, writes: boolean, act: (turn: number) => ExecutionRecord): Row[] => {
    const cold = (): ExecutionRecord => {
      workspace.caches.clear();
      return act(1);
    };
    return rowsOf(work, act(0), cold(), CELLS_LIMIT, writes);
  };
  atHome(stage);
  const mine = (): ExecutionRecord => {
    const panel = atHome(stage).press('File for somebody').set('device', tag(FREE - 1)).set('text', 'x').press('File the ticket').press('Open it').press('I take it');
    return called(stage, panel, /./);
  };
  return [
    ...both('cards.home', false, home),
    ...both('cards.find', false, (turn) => find(tag(DEVICES - 7 - turn))),
    ...both('cards.checkOut', true, (turn) => checkOut(FREE + turn)),
    ...both('cards.checkIn', true, (turn) => checkIn(FREE + turn)),
    ...both('cards.file', true, (turn) => file(FREE + 10 + turn)),
    atMost('cards.take.reads', mine().calls['Sheets.read'] ?? 0, 'calls', READS_LIMIT),
  ];
}
