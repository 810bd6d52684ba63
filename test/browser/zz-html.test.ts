import { startBrowser } from './browser';
it('x', async () => { const b = await startBrowser(); const p = await b.newPage({ viewport: { width: 900, height: 1400 } }); await p.goto('file:///tmp/w5/scratch6-records/given/Read me first.html'); await p.screenshot({ path: '/tmp/w5/scratch6-records/html.png' }); await b.close(); });
