/** These cases ask how triggers are made and listed. Whatever they make is taken away again at once. */
import { below, type Case, type Json } from '../case';
import type { Bench } from '../bench';
import { NOT_REFUSED, refusal, refused } from '../refusal';

const HANDLER = 'nothing_';
const newTrigger = () => ScriptApp.newTrigger(HANDLER);

/** Makes a trigger that goes when the case is over. */
function made(bench: Bench, trigger: GoogleAppsScript.Script.Trigger): GoogleAppsScript.Script.Trigger {
  bench.later(() => ScriptApp.deleteTrigger(trigger));
  return trigger;
}

const CREATE = 'ClockTriggerBuilder.create TriggerBuilder.timeBased newTrigger';

export const triggerCases: readonly Case[] = [
  {
    id: 'triggers.minutes',
    settles: below('ScriptApp', 'newTrigger TriggerBuilder.timeBased ClockTriggerBuilder.everyMinutes'),
    question: 'Which minutes does everyMinutes take?',
    source: 'The reference: "n must be 1, 5, 10, 15 or 30".',
    claims: { 1: NOT_REFUSED, 5: NOT_REFUSED, 7: refusal('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.'), 10: NOT_REFUSED, 30: NOT_REFUSED, 60: refusal('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.') },
    run: () => Object.fromEntries([1, 5, 7, 10, 30, 60].map((minutes) => [String(minutes), refused(() => newTrigger().timeBased().everyMinutes(minutes))])),
  },
  {
    id: 'triggers.listed',
    settles: below('ScriptApp', `${CREATE} getProjectTriggers EventType ClockTriggerBuilder.everyHours Trigger.getHandlerFunction Trigger.getEventType Trigger.getTriggerSourceId`),
    question: 'What does getProjectTriggers say of a trigger by the clock, and may two be the same?',
    matters: 'set-up, which counts triggers to find doubles',
    claims: { more: 2, event: 'CLOCK', isClock: true, handler: HANDLER, source: null },
    run(bench) {
      const before = ScriptApp.getProjectTriggers().length;
      made(bench, newTrigger().timeBased().everyHours(12).create());
      made(bench, newTrigger().timeBased().everyHours(12).create());
      const all = ScriptApp.getProjectTriggers();
      const [one] = all.filter((trigger) => trigger.getHandlerFunction() === HANDLER);
      return {
        more: all.length - before,
        event: String(one?.getEventType()),
        isClock: one?.getEventType() === ScriptApp.EventType.CLOCK,
        handler: one?.getHandlerFunction() ?? '',
        source: (one?.getTriggerSourceId() as string | null | undefined) ?? null,
      };
    },
  },
  {
    id: 'triggers.deleted',
    settles: below('ScriptApp', `${CREATE} deleteTrigger getProjectTriggers`),
    question: 'Is a trigger gone from the list once it is deleted, by what create gave and by what the list gave?',
    matters: 'set-up, which takes away triggers that are doubles or no longer wanted',
    claims: { made: 2, byCreated: 1, byListed: 0 },
    run(bench) {
      const before = ScriptApp.getProjectTriggers().length;
      const more = (): number => ScriptApp.getProjectTriggers().length - before;
      const first = made(bench, newTrigger().timeBased().everyHours(12).create());
      made(bench, newTrigger().timeBased().everyHours(12).create());
      const both = more();
      ScriptApp.deleteTrigger(first);
      const byCreated = more();
      const listed = ScriptApp.getProjectTriggers().find((trigger) => trigger.getHandlerFunction() === HANDLER);
      if (listed !== undefined) ScriptApp.deleteTrigger(listed);
      return { made: both, byCreated, byListed: more() };
    },
  },
  {
    id: 'triggers.of-a-form',
    settles: below('ScriptApp', 'TriggerBuilder.forForm FormTriggerBuilder.onFormSubmit FormTriggerBuilder.create Trigger.getTriggerSourceId Trigger.getEventType'),
    question: 'Does a trigger of a form name the form, and is one for a form that is not there refused?',
    matters: 'set-up, which ties each form to its trigger',
    claims: { event: 'ON_FORM_SUBMIT', isForms: true, missing: { refused: true, words: 'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.' } },
    run(bench) {
      const form = bench.form();
      made(bench, newTrigger().forForm(form.getId()).onFormSubmit().create());
      const one = ScriptApp.getProjectTriggers().find((trigger) => trigger.getTriggerSourceId() === form.getId());
      return { event: String(one?.getEventType()), isForms: one?.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT, missing: refused(() => made(bench, newTrigger().forForm('nosuchform').onFormSubmit().create())) };
    },
  },
  {
    id: 'triggers.clock-refused',
    settles: below('ScriptApp', `${CREATE} ClockTriggerBuilder.everyHours ClockTriggerBuilder.everyDays ClockTriggerBuilder.atHour`),
    question: 'Which schedules are refused: no recurrence, two, an hour of 24, an hour without days, zero hours?',
    strict: true,
    claims: {
      fine: NOT_REFUSED,
      none: refusal('The trigger needs one schedule: a recurrence.'),
      two: refusal('The trigger has two recurrences: choose one of everyMinutes, everyHours, everyDays.'),
      hour: refusal('Invalid argument: atHour takes 0 to 23.'),
      hourAlone: refusal('atHour() needs everyDays().'),
      zero: refusal('Invalid argument: the number of hours must be at least 1.'),
    },
    run(bench) {
      const attempt = (build: (clock: GoogleAppsScript.Script.ClockTriggerBuilder) => GoogleAppsScript.Script.ClockTriggerBuilder): Json =>
        refused(() => made(bench, build(newTrigger().timeBased()).create()));
      return {
        fine: attempt((clock) => clock.everyDays(1).atHour(3)),
        none: attempt((clock) => clock),
        two: attempt((clock) => clock.everyHours(1).everyDays(1)),
        hour: attempt((clock) => clock.everyDays(1).atHour(24)),
        hourAlone: attempt((clock) => clock.everyHours(2).atHour(3)),
        zero: attempt((clock) => clock.everyHours(0)),
      };
    },
  },
  {
    id: 'triggers.hidden-handler',
    settles: below('ScriptApp', CREATE),
    question: 'May the handler of a trigger end in an underscore, or be missing from the script?',
    source: 'Samples of Google wire triggers to such names.',
    matters: 'every trigger of the programme, whose handlers pages must not call',
    claims: { underscore: NOT_REFUSED, missing: NOT_REFUSED },
    run: (bench) => ({
      underscore: refused(() => made(bench, newTrigger().timeBased().everyHours(12).create())),
      missing: refused(() => made(bench, ScriptApp.newTrigger('noSuchFunction').timeBased().everyHours(12).create())),
    }),
  },
  {
    id: 'triggers.web-address',
    settles: below('ScriptApp', 'getService Service.getUrl'),
    question: 'Does ScriptApp.getService().getUrl() give the address of a web app?',
    source: 'Reported in 2022 to give an address that does not open.',
    claims: { isAddress: true },
    run: () => ({ isAddress: /^https:\/\/script\.google\.com\/.*(exec|dev)$/.test(String(ScriptApp.getService().getUrl())) }),
  },
];

/** Asked last of all: a trigger that could not be taken away again would stand in the way of others. */
export const lastCases: readonly Case[] = [
  {
    id: 'triggers.too-many',
    settles: below('ScriptApp', CREATE),
    question: 'Is the twenty-first trigger of one account refused?',
    source: 'Quotas: 20 per user and script.',
    claims: { made: 20, words: 'This script has too many triggers. Triggers must be deleted from the script before more can be added.' },
    run(bench) {
      const room = ScriptApp.getProjectTriggers().length;
      let more = 0;
      const answer = refused(() => {
        for (; more < 21; more++) made(bench, newTrigger().timeBased().everyHours(12).create());
      }) as { readonly words?: string };
      return { made: room + more, words: answer.words ?? '' };
    },
  },
];
