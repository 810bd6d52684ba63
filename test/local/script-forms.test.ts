/** These tests hold form-submit triggers to what happens to events on their way: late, in any order, lost, doubled or blank. */
import type { Workspace } from '../../local/kernel/workspace';
import type { EventFault } from '../../local/services/script/events';
import { EVENT_LATENCY_MS } from '../../local/services/script/triggers';
import { push, run, specOf, stage, TEACHER } from './script-stage';

const HANDLER = `function filed_(e) {
  return [e.authMode, e.triggerUid, e.source.getId(), e.response === undefined ? null : e.response.getId(), typeof e.values];
}`;

interface Built {
  readonly workspace: Workspace;
  readonly formId: string;
}

/** A form of the programme account for the whole domain, with a trigger on its submits. */
function build(): Built {
  const workspace = stage();
  const project = push(
    workspace,
    `function setUp() {
       const form = FormApp.create('Repairs', true);
       ScriptApp.newTrigger('filed_').forForm(form).onFormSubmit().create();
       return form.getId();
     } ${HANDLER}`,
  );
  const formId = String(workspace.run(specOf(workspace, project, { functionName: 'setUp' })).value);
  const file = workspace.drive.get(formId);
  if (file === undefined) throw new Error('No form was made.');
  workspace.drive.share(file, { type: 'domain', role: 'reader', view: 'published', to: 'school.example' });
  return { workspace, formId };
}

function submit({ workspace, formId }: Built): string {
  const verdict = workspace.forms.submit(formId, { respondent: TEACHER, answers: new Map() });
  if (!verdict.ok) throw new Error('The form was not taken.');
  return verdict.responseId;
}

/** The response ids that the handler was told of, within ten minutes of a submit met by `fault`. */
function toldAfter(fault: EventFault | undefined): { readonly id: string; readonly told: readonly unknown[]; readonly afterMs: readonly number[] } {
  const built = build();
  built.workspace.scripts.eventTrouble = () => fault;
  const submittedMs = built.workspace.clock.now;
  const id = submit(built);
  const records = built.workspace.advanceTo(submittedMs + 600_000);
  return { id, told: records.map(({ value }) => (value as unknown[])[3]), afterMs: records.map(({ startedMs }) => startedMs - submittedMs) };
}

describe('a form-submit trigger', () => {
  it('runs as its creator a few seconds after the submit, with the response and the form', () => {
    const built = build();
    const id = submit(built);
    const submittedMs = built.workspace.clock.now;
    const [outcome] = built.workspace.advanceTo(submittedMs + 60_000);
    expect(outcome).toMatchObject({ kind: 'form', user: 'robot@school.example', functionName: 'filed_', status: 'completed' });
    expect(outcome?.value).toEqual(['FULL', built.workspace.scripts.listTriggers()[0]?.uid, built.formId, id, 'undefined']);
    expect((outcome?.startedMs ?? 0) - submittedMs).toBeGreaterThanOrEqual(EVENT_LATENCY_MS.from);
    expect((outcome?.startedMs ?? 0) - submittedMs).toBeLessThan(EVENT_LATENCY_MS.to);
  });

  it('tells of each response once, whatever the order', () => {
    const built = build();
    const ids = Array.from({ length: 12 }, () => submit(built));
    const told = built.workspace.advanceTo(built.workspace.clock.now + 60_000);
    const all = built.workspace.executions.filter((one) => one.functionName === 'filed_').map(({ value }) => (value as unknown[])[3]);
    expect(told.length).toBeGreaterThan(0);
    expect([...all].sort()).toEqual([...ids].sort());
  });

  it('may lose an event', () => {
    expect(toldAfter({ kind: 'lost' }).told).toEqual([]);
  });

  it('may double an event', () => {
    const { id, told } = toldAfter({ kind: 'doubled' });
    expect(told).toEqual([id, id]);
  });

  it('may delay an event', () => {
    const { id, told, afterMs } = toldAfter({ kind: 'delayed', ms: 300_000 });
    expect(told).toEqual([id]);
    expect(afterMs[0]).toBeGreaterThanOrEqual(300_000);
  });

  it('may bring an event without its response', () => {
    expect(toldAfter({ kind: 'blank' }).told).toEqual([null]);
  });

  it('deleted before the event arrives runs no more', () => {
    const built = build();
    submit(built);
    for (const { uid } of built.workspace.scripts.listTriggers()) built.workspace.scripts.triggers.remove(uid);
    expect(built.workspace.advanceTo(built.workspace.clock.now + 60_000)).toEqual([]);
  });

  it('cannot be made by who may not edit the form', () => {
    const { workspace, formId } = build();
    const make = "ScriptApp.newTrigger('filed_').forForm(a).onFormSubmit().create();";
    expect(() => run(workspace, make, { args: [formId], effectiveUser: workspace.accounts.require(TEACHER) })).toThrow('No item with the given ID could be found.');
    run(workspace, make, { args: [formId] });
    expect(workspace.scripts.listTriggers()).toHaveLength(2);
  });
});

describe('a lost or doubled tick of the clock', () => {
  it('is the same trouble', () => {
    const workspace = stage();
    const project = push(workspace, "function setUp() { ScriptApp.newTrigger('tick_').timeBased().everyMinutes(30).create(); } function tick_() {}");
    workspace.run(specOf(workspace, project, { functionName: 'setUp' }));
    const faults: (EventFault | undefined)[] = [{ kind: 'lost' }, { kind: 'doubled' }, undefined];
    workspace.scripts.eventTrouble = () => faults.shift();
    expect(workspace.advanceTo(workspace.clock.now + 90 * 60_000)).toHaveLength(3);
  });
});
