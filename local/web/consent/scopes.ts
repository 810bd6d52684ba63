/** This file holds what Google's consent screen says of each scope that scripts here ask for, in Google's own sentences. */

const SCOPE = 'https://www.googleapis.com/auth/';

/**
 * The scope constants of Google's client libraries carry the consent screen's sentences: Sheets v4 and Script v1 under
 * googleapis.dev/dotnet (Google.Apis.Sheets.v4.SheetsService.Scope, Google.Apis.Script.v1.ScriptService.Scope). Those that belong to
 * Apps Script alone are as add-ons' own pages quote the screen; that of `script.locale` is found nowhere and ours.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  spreadsheets: 'See, edit, create, and delete all your Google Sheets spreadsheets',
  'spreadsheets.readonly': 'See all your Google Sheets spreadsheets',
  'userinfo.email': 'See your primary Google Account email address',
  forms: 'View and manage your forms in Google Drive',
  drive: 'See, edit, create, and delete all of your Google Drive files',
  'script.send_mail': 'Send email as you',
  'gmail.modify': 'Read, compose, and send emails from your Gmail account',
  'script.scriptapp': 'Allow this application to run when you are not present',
  'script.container.ui': 'Display and run third-party web content in prompts and sidebars inside Google applications',
  'script.locale': 'See your language, country and time zone',
  'admin.directory.device.chromeos': "View and manage your ChromeOS devices' metadata",
  'admin.directory.user.readonly': 'See info about users on your domain',
  'admin.directory.orgunit.readonly': 'View organization units on your domain',
};

/** A scope without a sentence is shown as it is written, as one that nobody knows should be noticed. */
export const scopeSentence = (scope: string): string => SENTENCES[scope.startsWith(SCOPE) ? scope.slice(SCOPE.length) : scope] ?? scope;
