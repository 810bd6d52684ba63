/** This file runs the add-ons that are installed for the domain before an open spreadsheet: their menus and their menu items. */
import type { Account } from '../../kernel/accounts';
import type { Project } from '../../kernel/projects';
import { framedPath } from '../apps/routes';
import { consentFor } from '../consent/routes';
import { CollectingScreen } from '../screens';
import type { Site } from '../site';
import type { Effect, MenuView } from '../wire';

/**
 * Runs `onOpen` of every installed add-on and gives the menus they made. Whoever may only read a spreadsheet gets none: simple
 * triggers "do not run if a file is opened in read-only mode" (developers.google.com/apps-script/guides/triggers).
 */
export function openAddons(site: Site, person: Account, spreadsheetId: string): readonly MenuView[] {
  return runningIn(site, person, spreadsheetId).flatMap((project) => {
    if (!project.functions.has('onOpen')) return [];
    const screen = screenOf(site, project, person, spreadsheetId);
    // An add-on that was not yet used in a file starts in it without authorization: guides on editor add-ons, "AuthMode.NONE".
    run(site, project, 'onOpen', 'simple', [{ authMode: 'NONE' }], person, spreadsheetId, screen);
    return screen.menus;
  });
}

/** Runs what a menu item names, as the person, and gives what the script wants shown. */
export function runMenuItem(site: Site, person: Account, spreadsheetId: string, projectId: string, functionName: string): readonly Effect[] {
  const project = runningIn(site, person, spreadsheetId).find((each) => each.id === projectId);
  if (project === undefined) return [{ kind: 'error', message: 'This add-on is not installed for you.' }];
  const ask = consentFor(site, project, person);
  if (ask !== null) return [{ kind: 'consent', ask, functionName }];
  const screen = screenOf(site, project, person, spreadsheetId);
  const failure = run(site, project, functionName, 'menu', [], person, spreadsheetId, screen);
  return failure === null ? screen.effects : [...screen.effects, { kind: 'error', message: failure }];
}

/**
 * What shows its menu in a spreadsheet: the scripts bound to it, for whoever may edit it (developers.google.com/apps-script/guides/bound), and the
 * add-ons that the domain installed for its own accounts. Workspace add-ons "can't create or use Apps Script simple triggers" and have no menus (platform.md §7).
 */
function runningIn(site: Site, person: Account, spreadsheetId: string): readonly Project[] {
  const scripts = site.workspace.scripts.all().filter((project) => project.functions.size > 0 && project.manifest.addOns === undefined);
  return scripts.filter((project) => project.boundTo === spreadsheetId || (person.inDomain && project.installedInSheets));
}

function screenOf(site: Site, project: Project, person: Account, spreadsheetId: string): CollectingScreen {
  const page = { projectId: project.id, person: person.email, kind: 'sidebar', spreadsheetId } as const;
  return new CollectingScreen(project.id, (title, html) => framedPath(site, { ...page, title, html }));
}

function run(
  site: Site,
  project: Project,
  functionName: string,
  kind: 'simple' | 'menu',
  args: readonly unknown[],
  person: Account,
  spreadsheetId: string,
  screen: CollectingScreen,
): string | null {
  const open = site.openDocument(person.email, spreadsheetId);
  const { status, error } = site.workspace.run({ project, functionName, args, kind, effectiveUser: person, activeUser: person, open, screen });
  return status === 'completed' ? null : `${error?.name ?? 'Error'}: ${error?.message ?? ''}`;
}
