/** This file compares the triggers that an account has with those that there should be. */

export interface WantedTrigger {
  readonly handler: string;
  readonly about: string;
  /** The form that it hears; null for the clock. */
  readonly formId: string | null;
}

export interface TriggerCount extends WantedTrigger {
  readonly count: number;
}

export interface TriggersSeen {
  readonly wanted: readonly TriggerCount[];
  /** Those that nothing asks for, by their function. */
  readonly foreign: readonly string[];
  /** Places, in the list that was looked at, of what is one too many. */
  readonly toRemove: readonly number[];
}

type Standing = readonly { readonly handler: string; readonly formId: string | null }[];

export function compareTriggers(wanted: readonly WantedTrigger[], standing: Standing): TriggersSeen {
  const counts = wanted.map(() => 0);
  const foreign: string[] = [];
  const toRemove: number[] = [];
  standing.forEach((one, place) => {
    const at = wanted.findIndex((trigger) => trigger.handler === one.handler && trigger.formId === one.formId);
    if (at < 0) foreign.push(one.handler);
    else counts[at] = (counts[at] ?? 0) + 1;
    if (at < 0 || (counts[at] ?? 0) > 1) toRemove.push(place);
  });
  return { wanted: wanted.map((trigger, at) => ({ ...trigger, count: counts[at] ?? 0 })), foreign, toRemove };
}

export const isInOrder = ({ wanted, toRemove }: TriggersSeen): boolean => toRemove.length === 0 && wanted.every(({ count }) => count === 1);
