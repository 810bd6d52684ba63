/** This file writes each deployable's manifest: the scopes it needs and no more, its advanced services, and who may open its page. */

import { PLAIN } from '../src/ui/palette';

const SCOPE = 'https://www.googleapis.com/auth/';

const SHEETS_SERVICE = { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' };

/** The time zone that a district's `mytech configure` replaces with its own. */
export const DEFAULT_TIME_ZONE = 'America/New_York';

const common = { timeZone: DEFAULT_TIME_ZONE, runtimeVersion: 'V8', exceptionLogging: 'STACKDRIVER' };

export const MANIFESTS = {
  program: {
    ...common,
    dependencies: {
      enabledAdvancedServices: [
        SHEETS_SERVICE,
        { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
        { userSymbol: 'AdminDirectory', serviceId: 'admin', version: 'directory_v1' },
        { userSymbol: 'Gmail', serviceId: 'gmail', version: 'v1' },
      ],
    },
    // Every scope that the programme will need, from the first day, so that nobody has to consent twice.
    oauthScopes: [
      `${SCOPE}spreadsheets`,
      `${SCOPE}forms`,
      `${SCOPE}drive`,
      `${SCOPE}script.send_mail`,
      // Reads, sends and labels, and deletes nothing for good (Gmail API, scopes of users.messages).
      `${SCOPE}gmail.modify`,
      `${SCOPE}script.scriptapp`,
      `${SCOPE}userinfo.email`,
      `${SCOPE}admin.directory.device.chromeos`,
      `${SCOPE}admin.directory.user.readonly`,
      `${SCOPE}admin.directory.orgunit.readonly`,
    ],
    webapp: { access: 'DOMAIN', executeAs: 'USER_DEPLOYING' },
  },
  addon: {
    ...common,
    dependencies: { enabledAdvancedServices: [SHEETS_SERVICE] },
    oauthScopes: [`${SCOPE}spreadsheets`, `${SCOPE}userinfo.email`, `${SCOPE}script.container.ui`, `${SCOPE}script.locale`],
  },
  cards: {
    ...common,
    dependencies: { enabledAdvancedServices: [SHEETS_SERVICE] },
    oauthScopes: [`${SCOPE}spreadsheets`, `${SCOPE}userinfo.email`, `${SCOPE}script.locale`],
    // "required for versioned add-on deployments", and the cards fetch nothing.
    urlFetchWhitelist: [],
    addOns: {
      common: {
        name: 'MyTech',
        logoUrl: 'https://www.gstatic.com/images/icons/material/system/1x/devices_black_48dp.png',
        useLocaleFromApp: true,
        openLinkUrlPrefixes: ['https://docs.google.com/spreadsheets/'],
        layoutProperties: { primaryColor: PLAIN.accent },
        homepageTrigger: { runFunction: 'onCardHome', enabled: true },
      },
      sheets: { homepageTrigger: { runFunction: 'onCardHome' } },
    },
  },
  hub: {
    ...common,
    dependencies: { enabledAdvancedServices: [SHEETS_SERVICE] },
    oauthScopes: [`${SCOPE}spreadsheets.readonly`],
    webapp: { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' },
  },
} as const;

export type Deployable = keyof typeof MANIFESTS;
export const DEPLOYABLES = Object.keys(MANIFESTS) as readonly Deployable[];

export const manifestText = (deployable: Deployable): string => `${JSON.stringify(MANIFESTS[deployable], null, 2)}\n`;
