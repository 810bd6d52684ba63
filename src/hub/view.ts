/** This file makes of published rows what the hub's page shows. */
import type { HubView } from '../ui/contracts';
import type { Language } from '../words/languages';
import type { HubFact, HubSchool } from './sheet';

export interface Published {
  readonly facts: readonly HubFact[];
  readonly schools: readonly HubSchool[];
}

/** A school that was taken back keeps its row without a name, and is left out. */
export function hubView(language: Language, { facts, schools }: Published, address: string): HubView {
  const value = (fact: string): string => facts.find((row) => row.fact === fact)?.value ?? '';
  return {
    district: value('district'),
    language,
    ...(address === '' ? {} : { address }),
    helpFormUrl: value('help form'),
    schools: schools.filter((school) => school.name !== '').map(({ name, hours }) => ({ name, hours })),
    publishedAt: null,
  };
}
