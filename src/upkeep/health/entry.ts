/** This file registers a part of upkeep: whose account runs what, what is left, what is out of step, and handing over to another account. */
import type { ProgramContext } from '../../app/context';
import { change, clickId, oneOf, read, shortText } from '../../app/entry';
import type { UpkeepPart } from '../part';
import { cellsMeasured, healthFacts } from './sheet';
import { factsAreStale, writeFacts, writeFactsAgain } from './workflow/facts';
import { begin, doStep, handOverView, stop } from './workflow/hand-over';
import { lookAfterFiles } from './workflow/look';
import { healthView, mend, settle } from './workflow/view';

const ADDRESS_CHARS = 200;
const NAME_CHARS = 300;

export const healthPart: UpkeepPart = {
  sheets: [cellsMeasured, healthFacts],
  jobs: [
    {
      job: 'health',
      room: 'upkeep',
      about: 'Writes down what the program sees of its own triggers, for a look from outside.',
      every: 'hour',
      wanted: (context) => factsAreStale(context),
      step: (context, _cursor, event) => writeFacts(context, event),
    },
    {
      job: 'files',
      room: 'upkeep',
      about: 'Measures every workbook, and looks whether one was moved, renamed, copied, put into the trash or shared otherwise.',
      every: 'night',
      step: (context, cursor) => lookAfterFiles(context, cursor),
    },
  ],
  desk: [
    read<'health.view', ProgramContext>('health.view', { who: 'member', args: {}, run: (context) => healthView(context) }),
    change<'health.mend', ProgramContext>('health.mend', { who: 'lead', args: { click: clickId }, run: (context) => mend(context) }),
    change<'health.settle', ProgramContext>('health.settle', { who: 'member', args: { click: clickId, trouble: shortText(NAME_CHARS) }, run: (context, { click, trouble }) => settle(context, click, trouble) }),
    change<'handOver.view', ProgramContext>('handOver.view', { who: 'lead', args: {}, run: (context) => handOverView(context) }),
    change<'handOver.begin', ProgramContext>('handOver.begin', { who: 'lead', args: { click: clickId, to: shortText(ADDRESS_CHARS) }, run: (context, { click, to }) => begin(context, click, to) }),
    change<'handOver.do', ProgramContext>('handOver.do', { who: 'lead', args: { click: clickId, step: oneOf(['rights', 'files', 'triggers', 'charge', 'clear']) }, run: (context, { click, step }) => doStep(context, click, step) }),
    change<'handOver.stop', ProgramContext>('handOver.stop', { who: 'lead', args: { click: clickId }, run: (context) => stop(context) }),
  ],
  putBack(context, workbook) {
    if (workbook === 'programme') writeFactsAgain(context);
  },
};
