/** This file looks at the triggers of the account that runs, and puts them right. */
import { requireInCharge } from '../../../app/account';
import type { ProgramContext } from '../../../app/context';
import type { DeclaredTrigger } from '../../../app/installer';
import { declaredTriggers } from '../../../app/set-up';
import { builtForms } from '../../../helpdesk/built-forms';
import { type TriggersSeen, type WantedTrigger, compareTriggers } from '../rules/triggers';

const wanted = (trigger: DeclaredTrigger): WantedTrigger => ({ handler: trigger.handler, about: trigger.about, formId: trigger.on === 'form' ? trigger.formId : null });

export const ownTriggers = (context: ProgramContext): TriggersSeen => compareTriggers(declaredTriggers(builtForms(context)).map(wanted), context.installer.triggers());

/** Makes what is missing for the account that runs, whoever is in charge. */
export function addMissing(context: ProgramContext): void {
  const declared = declaredTriggers(builtForms(context));
  ownTriggers(context).wanted.forEach(({ count }, at) => {
    const trigger = declared[at];
    if (count === 0 && trigger !== undefined) context.installer.addTrigger(trigger);
  });
}

/** Adds what is missing before anything is removed, so that no moment is without. */
export function mendTriggers(context: ProgramContext): void {
  requireInCharge(context);
  // Two who press at once would each find something missing and each add it.
  context.lock.unlessBusy(() => {
    addMissing(context);
    context.installer.removeTriggers(ownTriggers(context).toRemove);
  });
}
