/** This file registers a part of upkeep: one person's records shown, erased, and kept no longer than the district decides. */
import type { ProgramContext } from '../../app/context';
import { eraseAgainSoon, lookedForUntil } from '../../app/erased';
import { change, clickId, oneOf, read, shortText, yesNo } from '../../app/entry';
import type { UpkeepPart } from '../part';
import { ASKERS, receipts, vendors } from './sheet';
import { eraseStep } from './workflow/erase';
import { candidates } from './workflow/find';
import { give, lookAt } from './workflow/give';
import { privacyView } from './workflow/privacy';
import { receiptList } from './workflow/receipts';
import { ERASE_JOB, askErasure, decideErasure, openErasures } from './workflow/requests';
import { retentionStep, retentionView, switchRetention } from './workflow/retention';
import { keepOwnRow } from './workflow/vendors';

const NAME_CHARS = 200;
const DIGEST_CHARS = 100;
const person = shortText(NAME_CHARS);
const askedFor = oneOf(ASKERS);

export const recordsPart: UpkeepPart = {
  sheets: [receipts, vendors],
  jobs: [
    { job: ERASE_JOB, room: 'upkeep', about: 'Erases the records of a person, where two people at the desk want it.', every: 'hour', wanted: (context) => openErasures(context).length > 0 || lookedForUntil(context) !== null, step: eraseStep },
    { job: 'retention', room: 'upkeep', about: 'Takes out of old records whom they were about, once a lead has switched that on.', every: 'night', step: retentionStep },
    { job: 'own vendor row', room: 'upkeep', about: "Keeps MyTech's own row in the register of vendors.", every: 'night', atOnce: true, step: keepOwnRow },
  ],
  putBack: (context) => eraseAgainSoon(context),
  desk: [
    read<'records.find', ProgramContext>('records.find', { who: 'lead', args: { text: person }, run: (context, { text }) => ({ ok: true, value: candidates(context, text) }) }),
    read<'records.look', ProgramContext>('records.look', { who: 'lead', args: { person }, run: (context, { person: id }) => lookAt(context, id) }),
    change<'records.give', ProgramContext>('records.give', { who: 'lead', args: { click: clickId, person, askedFor }, run: (context, { click, person: id, askedFor: who }) => give(context, click, id, who) }),
    change<'records.ask', ProgramContext>('records.ask', {
      who: 'lead',
      args: { click: clickId, person, askedFor },
      run(context, { click, person: id, askedFor: who }) {
        const asked = askErasure(context, click, id, who);
        return asked.ok ? receiptList(context) : asked;
      },
    }),
    change<'records.decide', ProgramContext>('records.decide', {
      who: 'lead',
      args: { click: clickId, receipt: person, agree: yesNo },
      run(context, { click, receipt, agree }) {
        const decided = decideErasure(context, click, receipt, agree);
        return decided.ok ? receiptList(context) : decided;
      },
    }),
    read<'records.receipts', ProgramContext>('records.receipts', { who: 'lead', args: {}, run: receiptList }),
    read<'records.retention', ProgramContext>('records.retention', { who: 'lead', args: {}, run: retentionView }),
    change<'records.switch', ProgramContext>('records.switch', { who: 'lead', args: { click: clickId, on: yesNo, seen: shortText(DIGEST_CHARS) }, run: (context, { on, seen }) => switchRetention(context, on, seen) }),
    read<'records.privacy', ProgramContext>('records.privacy', { who: 'member', args: {}, run: privacyView }),
  ],
};
