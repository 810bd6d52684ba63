/** This file is what somebody does who writes for families: reads some cards and stands for them, begins one, lets one expire, tells of an outage. */
import type { District } from '../../local/district';
import { cards, notices } from '../../src/hub/content-sheet';
import type { MethodName, Methods } from '../../src/ui/contracts';
import type { Installation } from '../installation';
import { Tab } from './tables';

/** Cards that were read in English and in Spanish. */
const READ = ['cracked-screen', 'will-not-charge', 'no-wifi-at-school', 'lost-or-stolen'];
const EXPIRING = 'returning-device';
const EXPIRES_ON = '2026-10-16';
/** Between two minutes of a person the minute's quota comes back. */
const MINUTE_MS = 60_000;

export function writeForFamilies(installation: Installation, { cast, people }: District): void {
  const { workspace } = installation;
  const editor = cast.secretary.email;
  const spreadsheetId = installation.workbookId('content');
  let presses = 0;
  const press = <N extends MethodName>(method: N, told: Omit<Methods[N]['args'], 'click'>): void => {
    presses++;
    workspace.clock.advance(MINUTE_MS);
    const reply = installation.sidebar(method, { ...told, click: `hubcontent${presses}` }, editor, { spreadsheetId, sheetId: cards.sheetId, row: 2, column: 1 });
    if (!reply.ok) throw new Error(reply.message);
  };
  for (const card of READ) press('content.change', { card, texts: [], act: 'read', languages: ['en', 'es'] });
  press('content.facts', { card: EXPIRING, topic: 'loan', readers: 'families and students', category: '', owner: editor, expiresOn: EXPIRES_ON });
  press('content.add', { title: 'Chromebook collection day', topic: 'loan' });
  press('content.change', { card: 'chromebook-collection-day', texts: [{ language: 'en', title: 'Chromebook collection day', text: 'In June every Chromebook comes back to school for a check.\n\n1. Charge it the evening before.\n2. Bring the charger too.', words: 'hand in, give back' }], act: 'ready', languages: ['en'] });
  const known = new Tab(workspace, spreadsheetId, notices.name);
  known.type(editor, 2, { Name: 'slow network', Category: 'wifi', School: people.schools[1]?.name ?? '', Since: '2026-10-05', Card: 'no-wifi-at-school' });
}
