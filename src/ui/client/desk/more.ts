/** This file lists the pages of the desk beside its first one; a room that has something to show there adds itself here. */
import { CONSOLE_WORDING } from '../wording/console';
import { EXCEPTIONS } from '../wording/exceptions';
import { LINKS } from '../wording/links';
import { LISTS } from '../wording/lists';
import { PEOPLE_WORDING } from '../wording/people';
import { SURVEYS } from '../wording/surveys';
import { TAKE_OVER } from '../wording/take-over';
import { ConsolePlace } from './console/place';
import { Exceptions } from './exceptions/part';
import { Links } from './links/part';
import { Lists } from './lists/part';
import { Loans } from './loans';
import type { DeskPart } from './part';
import { People } from './people/page';
import { problemsPlace } from './problems/place';
import { stocktakePlace } from './stocktake/place';
import { Surveys } from './surveys/part';
import { teamPlace } from './team/place';
import { upkeepPlace } from './upkeep';

export const DESK_PARTS: readonly DeskPart[] = [
  { id: 'exceptions', label: EXCEPTIONS.label, Part: Exceptions },
  problemsPlace,
  { id: 'console', label: CONSOLE_WORDING.place, Part: ConsolePlace },
  stocktakePlace,
  teamPlace,
  { id: 'people', label: PEOPLE_WORDING.label, Part: People },
  { id: 'lists', label: LISTS.label, Part: Lists },
  { id: 'surveys', label: SURVEYS.label, Part: Surveys },
  { id: 'links', label: LINKS.label, Part: Links },
  { id: 'loans', label: TAKE_OVER.label, Part: Loans },
  upkeepPlace,
];
