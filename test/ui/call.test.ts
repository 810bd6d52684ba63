/** This file proves how a page asks the server: what happens when an answer is lost, refused, or not an answer at all. */
import type { TicketUpdate } from '../../src/ui/contracts';
import { type Transport, serverBehind } from '../../src/ui/client/call';
import { Clicks, newClick } from '../../src/ui/client/clicks';

const update = { ticket: { ticket: 'MT-1' }, added: [], now: 1 } as unknown as TicketUpdate;
const good = JSON.stringify({ ok: true, value: update });
const refusal = JSON.stringify({ ok: false, message: 'Ticket MT-1 is closed.' });
const noPause = (): Promise<void> => Promise.resolve();
const told = { ticket: 'MT-1', text: 'Hello' };

/** A server that answers with the given texts in turn; an Error is a failure on the way. */
function answering(...answers: readonly unknown[]): { readonly server: ReturnType<typeof serverBehind>; readonly sent: { method: string; click: unknown }[] } {
  const sent: { method: string; click: unknown }[] = [];
  const transport: Transport = (method, args) => {
    sent.push({ method, click: (JSON.parse(args) as { click?: unknown }).click });
    const answer = answers[sent.length - 1];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { server: serverBehind(transport, noPause), sent };
}

describe('a click', () => {
  beforeEach(() => {
    jest.spyOn(console, 'warn').mockReturnValue();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('is named as the contract asks, and differs from the next', () => {
    expect(newClick()).toMatch(/^[A-Za-z0-9]{8,40}$/);
    expect(new Set(Array.from({ length: 500 }, newClick)).size).toBe(500);
  });

  it('is sent again under the same name when the answer was lost on the way', async () => {
    const { server, sent } = answering(new Error('NetworkError'), null, good);
    await expect(server.change('tickets.note', told)).resolves.toEqual({ ok: true, value: update, lost: false });
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ click }) => click)).size).toBe(1);
  });

  it('keeps its name when the person presses again after every attempt was lost', async () => {
    const lost = new Error('NetworkError');
    const { server, sent } = answering(lost, lost, lost, good, good);
    const first = await server.change('tickets.note', told);
    expect(first).toMatchObject({ ok: false, lost: true, message: expect.stringContaining('it will not happen twice') as string });
    await server.change('tickets.note', told);
    await server.change('tickets.note', told);
    const names = sent.map(({ click }) => click);
    expect(names[3]).toBe(names[0]);
    expect(names[4]).not.toBe(names[0]);
  });

  it('gets a new name for another text, and after the server refused', async () => {
    const { server, sent } = answering(refusal, good, good);
    await expect(server.change('tickets.note', told)).resolves.toEqual({ ok: false, message: 'Ticket MT-1 is closed.', lost: false });
    await server.change('tickets.note', told);
    await server.change('tickets.note', { ...told, text: 'Other' });
    expect(new Set(sent.map(({ click }) => click)).size).toBe(3);
  });

  it('does not carry its name over to another ticket', () => {
    const clicks = new Clicks();
    expect(clicks.of('tickets.take', { ticket: 'MT-1' })).toBe(clicks.of('tickets.take', { ticket: 'MT-1' }));
    expect(clicks.of('tickets.take', { ticket: 'MT-1' })).not.toBe(clicks.of('tickets.take', { ticket: 'MT-2' }));
  });
});

describe('a call', () => {
  it.each([undefined, null, 7, '<html>Sign in</html>', '{"ok":true}', '{"ok":false}', '[]'])('takes %p for no answer, and says so in a sentence', async (answer) => {
    const { server, sent } = answering(answer, answer, answer);
    const heard = await server.call('tickets.selected', {});
    expect(heard).toMatchObject({ ok: false, lost: true, message: expect.stringMatching(/check the internet connection/) as string });
    expect(sent).toHaveLength(3);
  });

  it('passes the server’s own sentence on without asking again', async () => {
    const { server, sent } = answering(refusal);
    await expect(server.call('tickets.open', { find: 'x' })).resolves.toEqual({ ok: false, message: 'Ticket MT-1 is closed.', lost: false });
    expect(sent).toHaveLength(1);
  });

  it('says what to do where Google needs the consent again, asks no more, and keeps the click for what an earlier attempt may have done', async () => {
    const gone = new Error('ScriptError: Authorization is required to perform that action.');
    const { server, sent } = answering(null, gone, good);
    await expect(server.change('tickets.note', told)).resolves.toMatchObject({ ok: false, lost: true, message: expect.stringContaining('reload the page') as string });
    expect(sent).toHaveLength(2);
    await server.change('tickets.note', told);
    expect(new Set(sent.map(({ click }) => click)).size).toBe(1);
  });

  it('never runs a job twice for one press', async () => {
    const { server, sent } = answering(null, good);
    expect((await server.call('desk.run', { job: 'devices' })).lost).toBe(true);
    expect(sent).toHaveLength(1);
  });
});
