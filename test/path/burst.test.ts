/** These tests send sixty families at once and let others work at the same moment: what must hold holds at every boundary of a call. */
import type { CallInfo } from '../../local/kernel/faults';
import { MINUTE_MS, Stage } from './stage';

/**
 * Google grants 60 reads and 60 writes a minute to each person in each project (developers.google.com/workspace/sheets/api/limits);
 * a burst takes a quarter of that, to leave room for a person at the desk and a sweep.
 */
const MOST_READS_A_MINUTE = 15;
const MOST_WRITES_A_MINUTE = 15;

/** Of the calls of a filing each so-many-th is met, a number that no rhythm of theirs has; `WALK=whole` meets all of them. */
const STRIDE = process.env['WALK'] === 'whole' ? 1 : 13;

interface Traffic {
  readonly reads: readonly number[];
  readonly writes: readonly number[];
}

/** When the programme account read and wrote sheets while something happened. */
function traffic(stage: Stage, during: () => void): Traffic {
  const reads: number[] = [];
  const writes: number[] = [];
  stage.workspace.trouble = ({ name }: CallInfo) => {
    if (name === 'Sheets.Spreadsheets.Values.batchGetByDataFilter' || name === 'Sheets.Spreadsheets.get') reads.push(stage.now);
    if (name === 'Sheets.Spreadsheets.batchUpdate') writes.push(stage.now);
    return undefined;
  };
  during();
  stage.workspace.trouble = null;
  return { reads, writes };
}

const mostInAMinute = (times: readonly number[]): number => Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + MINUTE_MS).length));

function sixtyFamilies(stage: Stage): void {
  for (let family = 0; family < 60; family++) {
    stage.workspace.schedule.add(stage.now + family * 1_000, () => {
      stage.send({ email: `familia${family}@casa.example`, device: undefined, description: `número ${family}` });
      return null;
    });
  }
}

describe('sixty families in one minute', () => {
  it.each([1, 3])('get sixty tickets and sixty acknowledgements within five minutes, with assumed costs times %i', (assumedCostFactor) => {
    const stage = Stage.ready({ assumedCostFactor });
    // Past the hour's own work, which is not what families cause.
    while (!stage.workspace.executions.some(({ functionName }) => functionName === 'hourly_')) stage.pass(MINUTE_MS);
    stage.pass(2 * MINUTE_MS);
    sixtyFamilies(stage);
    const { reads, writes } = traffic(stage, () => stage.pass(5 * MINUTE_MS));
    const tickets = stage.tickets();
    expect(tickets).toHaveLength(60);
    expect(new Set(tickets.map((ticket) => ticket['Ticket'])).size).toBe(60);
    expect(new Set(tickets.map((ticket) => ticket['In their words'])).size).toBe(60);
    expect(stage.workspace.mail.sent).toHaveLength(60);
    expect(mostInAMinute(reads)).toBeLessThanOrEqual(MOST_READS_A_MINUTE);
    expect(mostInAMinute(writes)).toBeLessThanOrEqual(MOST_WRITES_A_MINUTE);
    // Executions that stand in one another here count as running until the outermost ends, so some events find no room, as on Google.
    expect(stage.complaints().filter((line) => !line.includes('too many scripts running simultaneously'))).toEqual([]);
    expect(stage.workspace.executions.every((one) => one.endedMs - one.startedMs < 5 * MINUTE_MS)).toBe(true);
  });
});

describe('two at one moment', () => {
  let stage: Stage;
  beforeAll(() => {
    stage = Stage.ready();
    stage.send();
    stage.pass(3 * MINUTE_MS);
    stage.mark();
  });

  /** Runs `beside` at the nth call of the first execution of a function, while `act` runs; false where it has fewer calls. */
  function nested(functionName: string, index: number, act: () => void, beside: () => void): boolean {
    stage.rewind();
    let done = false;
    stage.workspace.trouble = ({ execution, index: at }) => {
      if (done || at !== index || execution.spec.functionName !== functionName) return undefined;
      done = true;
      beside();
      return undefined;
    };
    act();
    stage.workspace.trouble = null;
    return done;
  }

  it('staff take a ticket at any moment of its being answered by another: both are there, each told in History once', () => {
    let boundaries = 0;
    for (let index = 0; ; index++) {
      const took = (): void => {
        stage.sidebar('tickets.take', { click: 'clicktwo2', ticket: 'MT-1001' });
      };
      const found = nested('rpc', index, () => stage.sidebar('tickets.answer', { click: 'clickone1', ticket: 'MT-1001', text: 'Venga', wait: true }), took);
      if (!found) break;
      boundaries++;
      expect(stage.tickets()).toMatchObject([{ State: 'waiting', 'Assigned to': stage.owner }]);
      expect(stage.rows('staff', 'Messages')).toHaveLength(1);
      const through = stage.history('Tickets').map((line) => line['Through']);
      expect(through.filter((by) => by === 'tickets.answer')).toHaveLength(1);
      expect(through.filter((by) => by === 'tickets.take').length).toBeLessThanOrEqual(1);
    }
    expect(boundaries).toBeGreaterThan(10);
  });

  it('staff answer at any moment of the filing of another form: two tickets, the answer in the first', () => {
    const places: number[] = [];
    for (let index = 0; index < 240; index += STRIDE) places.push(index);
    for (const index of places) {
      const found = nested(
        'onHelpForm_',
        index,
        () => {
          stage.send({ device: undefined, description: 'otra' });
          stage.pass(MINUTE_MS);
        },
        () => stage.sidebar('tickets.answer', { click: 'clickone1', ticket: 'MT-1001', text: 'Venga', wait: true }),
      );
      if (!found) break;
      stage.fire('tick_');
      expect(stage.tickets()).toMatchObject([{ Ticket: 'MT-1001', State: 'waiting' }, { Ticket: 'MT-1002', State: 'new' }]);
      expect(stage.workspace.mail.sent).toHaveLength(3);
    }
  });

  it('staff answer a ticket at any moment of its family’s changed answers being filed: both are in it, and History ends as the ticket does', () => {
    stage.rewind();
    const form = stage.workspace.forms.require(stage.form().formId);
    form.allowResponseEdits = true;
    const responseId = form.responses[0]?.id ?? '';
    stage.jump(20 * MINUTE_MS);
    stage.mark();
    for (let index = 0; index < 200; index += STRIDE) {
      const found = nested(
        'onHelpForm_',
        index,
        () => {
          stage.send({ description: 'Ahora tampoco carga' }, { edit: responseId });
          stage.pass(MINUTE_MS);
        },
        () => stage.sidebar('tickets.answer', { click: 'clickone1', ticket: 'MT-1001', text: 'Venga', wait: true }),
      );
      if (!found) break;
      const [ticket, ...more] = stage.tickets();
      expect(more).toEqual([]);
      expect(stage.rows('staff', 'Messages').map((message) => message['Kind']).sort()).toEqual(['answer', 'from family']);
      expect(ticket?.['Needs a look']).toBe('the family changed its answers');
      const last: Record<string, unknown> = {};
      for (const line of stage.history('Tickets')) {
        for (const [header, [, after]] of Object.entries(JSON.parse(String(line['Changes'])) as Record<string, [unknown, unknown]>)) last[header] = after;
      }
      expect(last).toMatchObject({ State: ticket?.['State'], 'Assigned to': ticket?.['Assigned to'], 'Needs a look': ticket?.['Needs a look'] });
    }
  });

  it('a person who sorts the sheet at any moment of an answer loses nothing: the answer is in its own row', () => {
    stage.rewind();
    for (const description of ['dos', 'tres']) {
      stage.send({ device: undefined, description });
      stage.pass(2 * MINUTE_MS);
    }
    stage.mark();
    for (let index = 0; ; index++) {
      const found = nested(
        'rpc',
        index,
        () => stage.sidebar('tickets.answer', { click: 'clickone1', ticket: 'MT-1002', text: 'Venga', wait: true }),
        () => stage.hands('staff').sort('Tickets!A1:AZ10', 1, 'DESCENDING'),
      );
      if (!found) break;
      const states = Object.fromEntries(stage.tickets().map((ticket) => [ticket['Ticket'], ticket['State']]));
      expect(states).toEqual({ 'MT-1001': 'new', 'MT-1002': 'waiting', 'MT-1003': 'new' });
    }
  });
});
