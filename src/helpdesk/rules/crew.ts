/** This file finds what is wrong with who takes tickets: rules that name nobody known, and tickets that nobody has. */
import { CATEGORY_KEYS } from '../../words/vocabulary';
import { languageOf } from '../../words/languages';
import type { School } from '../../people/sheet';
import type { Route } from '../routes-sheet';
import { addressesIn } from './routing';

/** One thing that somebody at the desk should put right. */
export interface CrewTrouble {
  readonly troubleId: string;
  readonly what: string;
  readonly next: string;
}

const OPEN_ROUTING = 'Unhide the tab Routing of the Programme workbook and put the row right, or empty it.';
const same = (typed: string, known: string): boolean => known !== '' && typed.trim().toLowerCase() === known.trim().toLowerCase();

/** What is wrong with the district's own rules. `isKnown` tells whether an address is one of the district's staff. */
export function routeTroubles(routes: readonly Route[], schools: readonly School[], isKnown: (address: string) => boolean): readonly CrewTrouble[] {
  const seen = new Set<string>();
  return routes.flatMap(({ route, where, category, language, who }) => {
    const wrong: string[] = [];
    if (seen.has(route)) wrong.push('has the name of another rule');
    seen.add(route);
    if (where.trim() !== '' && !schools.some((one) => [one.schoolId, one.name, one.area].some((known) => same(where, known)))) wrong.push(`is for "${where}", which is no school and no area of the Schools table`);
    if (category.trim() !== '' && !CATEGORY_KEYS.some((one) => same(category, one))) wrong.push(`is for the category "${category}", which there is not`);
    if (language.trim() !== '' && languageOf(language) === null) wrong.push(`is for the language "${language}", which is none of ours`);
    for (const one of who) {
      const [address] = addressesIn(one);
      if (address === undefined) wrong.push(`names "${one}", which is no address`);
      else if (!isKnown(address)) wrong.push(`names ${address}, who is not among the active staff of the roster, the settings, the Schools table or the Team`);
    }
    return wrong.length === 0 ? [] : [{ troubleId: `routing rule ${route}`, what: `The routing rule ${route} ${wrong.join('; it ')}.`, next: OPEN_ROUTING }];
  });
}

/** Tickets that nobody has and nobody could be found for. */
export function unmanned(waiting: number): readonly CrewTrouble[] {
  if (waiting === 0) return [];
  return [
    {
      troubleId: 'routing nobody',
      what: `${waiting === 1 ? 'A ticket has' : `${waiting} tickets have`} nobody who works on ${waiting === 1 ? 'it' : 'them'}: no school contact, no technician and nobody of the district is named for ${waiting === 1 ? 'it' : 'them'}.`,
      next: 'Type addresses into the columns "Technology contact" and "Technician" of the tab Schools, or into the setting "district technicians". MyTech then gives them to whoever is named.',
    },
  ];
}
