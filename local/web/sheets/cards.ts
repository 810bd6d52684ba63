/** This file answers the panel beside an open spreadsheet: which Workspace add-ons there are, their homepages, and presses on their cards. */
import type { Account } from '../../kernel/accounts';
import { sheetsAddOn } from '../../services/card/manifest';
import { type PanelVisit, openHomepage, pressOnCard } from '../../services/card/panel';
import type { Form } from '../../services/card/view';
import { consentFor } from '../consent/routes';
import { BadRequest, type Fields } from '../request';
import type { Site } from '../site';
import type { AddOnView, CardDeed } from '../wire';

/** What a Google account says of language where nobody changed it; the accounts here do not tell. */
const LOCALE = 'en-US';

/** The domain installs add-ons for its own accounts; Workspace add-ons stand in the rail whether or not somebody may edit (unsourced). */
export function addOnsFor(site: Site, person: Account): readonly AddOnView[] {
  if (!person.inDomain) return [];
  return site.workspace.scripts.all().flatMap((project) => {
    if (!project.installedInSheets || project.functions.size === 0) return [];
    const addOn = sheetsAddOn(project);
    return addOn === null ? [] : [{ projectId: project.id, name: addOn.name, color: addOn.color }];
  });
}

export function answerPanel(site: Site, person: Account, projectId: string, what: string, fields: Fields): CardDeed {
  const project = site.workspace.scripts.all().find((one) => one.id === projectId);
  if (project === undefined || !addOnsFor(site, person).some((one) => one.projectId === projectId)) return { ok: false, message: 'This add-on is not installed for you.' };
  const consent = consentFor(site, project, person);
  if (consent !== null) return { ok: false, consent };
  const visit: PanelVisit = { project, person, timeZone: site.guide.timeZone, locale: LOCALE };
  if (what === 'home') {
    const card = openHomepage(site.workspace, visit);
    return card.ok ? { ok: true, card: card.value } : card;
  }
  const response = pressOnCard(site.workspace, visit, { functionName: fields.text('functionName'), parameters: parametersOf(fields), form: formOf(fields) });
  return response.ok ? { ok: true, response: response.value } : response;
}

function parametersOf(fields: Fields): Readonly<Record<string, string>> {
  const given = fields.record('parameters');
  if (!Object.values(given).every((value) => typeof value === 'string')) throw new BadRequest('Parameters are texts.');
  return given as Record<string, string>;
}

function formOf(fields: Fields): Form {
  const given = fields.record('form');
  for (const value of Object.values(given)) {
    const { text, day } = (typeof value === 'object' && value !== null ? value : {}) as { text?: unknown; day?: unknown };
    if (typeof text !== 'string' && typeof day !== 'number') throw new BadRequest('A field holds a text or a day.');
  }
  return given as Form;
}
