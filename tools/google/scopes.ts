/** This file lists what the commands that look into a real domain ask to be allowed, each with its reason. All of it only reads. */

const SCOPE = 'https://www.googleapis.com/auth/';

export interface AskedScope {
  readonly scope: string;
  /** Why it is asked for, one sentence. */
  readonly why: string;
}

export const SCOPES = {
  whoAmI: { scope: `${SCOPE}userinfo.email`, why: 'To see which account signed in, so that nobody looks with the wrong one.' },
  files: { scope: `${SCOPE}drive.readonly`, why: 'To see the workbooks, forms and folders: where they lie, with whom they are shared, whether they are in the trash; and to copy them out for a backup.' },
  sheets: { scope: `${SCOPE}spreadsheets.readonly`, why: 'To read the tabs, headers and settings of the workbooks.' },
  forms: { scope: `${SCOPE}forms.body.readonly`, why: 'To compare the questions of the forms with those that were declared, and to see whether they are open. Answers are not read.' },
  projects: { scope: `${SCOPE}script.projects.readonly`, why: 'To compare what was pushed into each script project with the build.' },
  deployments: { scope: `${SCOPE}script.deployments.readonly`, why: 'To see which version of each page is deployed, and for whom.' },
  processes: { scope: `${SCOPE}script.processes`, why: 'To see when the triggers last ran, which no other list of Google tells.' },
  services: { scope: `${SCOPE}cloud-platform.read-only`, why: 'To see which APIs are switched on in the Cloud project.' },
  devices: { scope: `${SCOPE}admin.directory.device.chromeos.readonly`, why: 'To try whether the programme account may read the Chromebooks.' },
  users: { scope: `${SCOPE}admin.directory.user.readonly`, why: 'To see whether the accounts that Settings and Team name exist, and that the programme account is no super admin.' },
  units: { scope: `${SCOPE}admin.directory.orgunit.readonly`, why: 'To try whether the programme account may read the organisational units.' },
} as const satisfies Readonly<Record<string, AskedScope>>;

export type ScopeName = keyof typeof SCOPES;

export const scopesOf = (names: readonly ScopeName[]): readonly string[] => names.map((name) => SCOPES[name].scope);
