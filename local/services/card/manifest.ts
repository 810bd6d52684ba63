/** This file checks the part of a manifest that makes a project a Google Workspace add-on, as Google does when it is deployed. */
import { ServiceError } from '../../kernel/errors';
import type { Project } from '../../kernel/projects';

/** What the panel needs to know of an add-on before it has run. */
export interface AddOn {
  readonly name: string;
  readonly logoUrl: string;
  readonly homepage: string;
  readonly color: string | null;
}

const refuse = (what: string): never => {
  throw new ServiceError(`Invalid manifest: ${what}`);
};

const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';

/**
 * The add-on of a project in Sheets; null where it is none there: "If this field is omitted, the add-on is disabled in" that host
 * (developers.google.com/apps-script/manifest/addons). Throws where something required is missing.
 */
export function sheetsAddOn(project: Project): AddOn | null {
  const { addOns, urlFetchWhitelist } = project.manifest;
  if (addOns?.sheets === undefined) return null;
  const { common } = addOns;
  // "Required. The name of the add-on shown in the toolbar", and the logo likewise: the same page.
  if (common?.name === undefined || common.name === '') return refuse('addOns.common.name is required.');
  if (common.logoUrl === undefined || !isHttps(common.logoUrl)) return refuse('addOns.common.logoUrl is required, and an https address.');
  if (!(common.openLinkUrlPrefixes ?? []).every(isHttps)) return refuse('addOns.common.openLinkUrlPrefixes is a list of https prefixes.');
  // "required for versioned add-on deployments" of whatever fetches (platform.md §7); nobody can tell from outside whether a script does, so it must say.
  if (urlFetchWhitelist === undefined) return refuse('urlFetchWhitelist is required for an add-on that is deployed; [] where it fetches nothing.');
  const homepage = addOns.sheets.homepageTrigger?.runFunction ?? common.homepageTrigger?.runFunction;
  // Without one Google shows "a generic homepage card", which no add-on here wants.
  if (homepage === undefined) return refuse('addOns has no homepageTrigger.');
  if (homepage.endsWith('_') || !project.functions.has(homepage)) return refuse(`the homepageTrigger runs ${homepage}, which the script does not have.`);
  return { name: common.name, logoUrl: common.logoUrl, homepage, color: common.layoutProperties?.primaryColor ?? null };
}
