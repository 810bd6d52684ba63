
import { Stage } from './stage';
describe('smoke', () => {
  it('works', () => {
    const stage = Stage.ready();
    for (const families of [1, 60]) {
    stage.rewind();
    const names: string[] = [];
    for (let i=0;i<families;i++) stage.workspace.schedule.add(stage.now + i*Math.floor(60000/families), () => { stage.send({email:`f${i}@casa.example`}); return null; });
    const reads: number[] = []; const writes: number[] = [];
    stage.workspace.trouble = (call) => { if (call.name.includes('batchGet')||call.name==='Sheets.Spreadsheets.get') reads.push(stage.now); if (call.name.includes('batchUpdate')) writes.push(stage.now); return undefined; };
    const t = Date.now();
    const begin = stage.now;
    stage.pass(5*60_000);
    const most = (times: number[]) => Math.max(...times.map((at) => times.filter((x) => x >= at && x < at + 60000).length));
    console.log(families, Date.now()-t, stage.tickets().length, stage.workspace.mail.sent.length, reads.length, writes.length, most(reads), most(writes), reads.map(x=>Math.round((x-begin)/1000)).join(' '), stage.complaints(), (stage.workspace.mail.sent.at(-1)!.atMs-begin)/1000);
    }
  });
});
