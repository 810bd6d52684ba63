/** This file writes `docs/doctor.md`: what the doctor looks at, how it is run and scheduled, and every finding with what to do. */
import { AREAS, DECLARED } from '../doctor/findings';
import { SCOPES } from '../google/scopes';
import { generatedBy, page, table } from './page';

const WORDS = { broken: 'broken', soon: 'soon', note: 'note' } as const;
const readable = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => `*${name}*`);

export function doctorPage(): string {
  return page([
    '# The doctor',
    generatedBy('`tools/docs/doctor.ts`, and the findings declared in `tools/doctor/findings.ts`'),
    '`mytech doctor` looks into your domain, changes nothing, and says what is missing or out of step: each finding with its name, one sentence on what is wrong and one on what to do, in the order in which to act. ' +
      'It sends nothing anywhere but to Google. It reads Settings, Team, Schools and MyTech\'s own lists of jobs, approvals and mails, no answers of families, no tickets and no loans, and prints addresses of staff accounts where they are what is wrong.',
    '## The first time',
    [
      '1. In your Cloud project, under *APIs & Services*, switch on the APIs of Sheets, Drive, Forms, Gmail, the Admin SDK, Apps Script and Service Usage.',
      '2. Under *OAuth consent screen* choose *Internal*, so that nobody outside your domain can use it and no review is needed.',
      '3. Under *Credentials*, *Create OAuth client ID*, choose *Desktop app*, and download its JSON file.',
      '4. Run it once at a keyboard. A browser asks for consent: sign in there as the programme account.',
    ].join('\n'),
    '```sh\nnpm run -s mytech -- doctor --client client_secret.json\n```',
    'From then on `npm run -s mytech -- doctor` is enough. The consent lies in `.mytech/google-token.json`, which nobody else on the machine can read and git does not see; take it back at myaccount.google.com/connections. ' +
      'The script ids come from `mytech configure`; the Programme workbook is found by itself, or named with `--programme`. The hub belongs to another account: share its project with the programme account as an editor, or it is left out with a note.',
    'Against the rehearsal of `npm start`: `npm run -s mytech -- doctor --server http://127.0.0.1:8080/`.',
    '## What it asks to be allowed',
    table(['Scope', 'Why'], Object.values(SCOPES).map(({ scope, why }) => [`\`${scope.split('/auth/').pop() ?? scope}\``, why])),
    '## As a scheduled check',
    'Exit status 0: healthy; notes may stand there. 1: something is wrong. 2: it could not look (no network, consent withdrawn, arguments that make no sense), or Google did not answer for a part and nothing else is wrong. ' +
      'With `--json` it prints one object: `healthy`, `looked`, and `findings`, each with `code`, `area`, `severity`, `what`, `next` and `about`.',
    '```cron\n# Every morning at half past six; cron mails what is printed.\n30 6 * * *  cd /srv/mytech && npm run -s mytech -- doctor > doctor.txt || cat doctor.txt\n```',
    'On a healthy district it makes fewer than a hundred requests; no minute\'s limit of Google\'s comes near (`doctor.*` in `mytech bench`). Run it as the last step of each push, and after anybody tidied up Drive.',
    '## What it can find',
    `${DECLARED.size} findings. *Broken*: something does not work now. *Soon*: it works and will not stay so, or somebody sees what they should not. *Note*: nothing to worry about. A test plants every one of them into a district and wants it found by this name; the names do not change.`,
    ...Object.entries(AREAS).flatMap(([area, codes]) => [
      `### ${area}`,
      table(['Name', '', 'What is wrong', 'What to do'], Object.entries(codes).map(([code, { severity, what, next }]) => [`\`${code}\``, WORDS[severity], readable(what), readable(next)])),
    ]),
    '## What it cannot see',
    'Google lists no triggers to programs, so the doctor judges them by when the program ran: a trigger of a form that nobody answers is not missed until the hourly look files what came in. ' +
      'Whether a person consented to the add-on or the cards, and what the Marketplace listing shows, is in no API. Marks on files belong to each script’s own Cloud project; copies are therefore known by their journal, not by their mark, and only where MyTech is still part of their name.',
  ]);
}
