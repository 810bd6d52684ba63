/**
 * This file declares everything that the doctor can find: its code, how bad it is, what is wrong and what to do, in the order in which a
 * person should act. Codes never change their meaning, since scheduled checks and people's notes name them. `docs/doctor.md` is made of it.
 */

/** broken: something does not work now. soon: it works and will not stay so, or somebody sees what they should not. note: nothing to worry about. */
export type Severity = 'broken' | 'soon' | 'note';

export interface Declared {
  readonly severity: Severity;
  /** What is wrong, one sentence; `{name}` stands for what it is about. */
  readonly what: string;
  /** What to do, one sentence. */
  readonly next: string;
}

const broken = (what: string, next: string): Declared => ({ severity: 'broken', what, next });
const soon = (what: string, next: string): Declared => ({ severity: 'soon', what, next });
const note = (what: string, next: string): Declared => ({ severity: 'note', what, next });

const SET_UP = 'Open the desk and press Set up.';

export const AREAS = {
  'Signing in': {
    'api-off': broken('{api} is switched off in the Cloud project.', 'Switch it on in the Cloud console under APIs & Services, Library, wait a few minutes and look again.'),
    'script-api-off': broken('{account} has not switched on the Apps Script API.', 'Switch it on at script.google.com/home/usersettings, signed in as that account.'),
    'scope-missing': soon('Whoever signed in did not agree to {scope}, so part of this could not be looked at.', 'Run the doctor with --sign-in and tick everything.'),
    'wrong-account': soon('{visitor} signed in, and MyTech runs as {account}.', 'Run the doctor with --sign-in, signed in to the browser as {account}.'),
    'apis-unseen': note('Which APIs are switched on cannot be seen: {why}', 'Give the account the role Service Usage Viewer in the Cloud project, and switch on the Service Usage API.'),
    'not-looked-at': soon('{thing} could not be looked at: {why}', 'Look again in a few minutes; if it stays so, somebody must see what Google means.'),
  },
  Accounts: {
    'account-suspended': broken('The programme account {account} is suspended, so nothing of MyTech runs.', 'Let it in again in the Admin console, and put it outside any rule that suspends accounts nobody signs in to.'),
    'account-unknown': broken('The directory does not know the programme account {account}.', 'Restore the deleted account within 20 days, or hand MyTech over to another account at the desk.'),
    'account-super-admin': soon('The programme account {account} is a super admin, so a fault of MyTech could touch everything.', 'Take the super admin role away in the Admin console and give it the custom role with Chrome devices, users (read) and units (read).'),
    'rights-devices': broken('{account} may not read the Chromebooks: {why}', 'Give it the admin role with Chrome OS device management in the Admin console.'),
    'rights-users': broken('{account} may not read the users of the domain: {why}', 'Add Users, Read to its admin role in the Admin console.'),
    'rights-units': soon('{account} may not read the organisational units: {why}', 'Add Organizational Units, Read to its admin role in the Admin console.'),
    'team-empty': broken('Nobody stands in Team, so nobody can open the desk.', 'Type the school accounts of the programme team into the tab Team of MyTech Programme.'),
    'team-without-lead': soon('Nobody in Team is a lead, so nobody can approve or set up.', 'Type lead into the column Role for at least one person.'),
    'named-account-unknown': soon('{where} names {email}, which the directory does not know.', 'Correct the address, or take it out.'),
    'named-account-suspended': soon('{where} names {email}, which is suspended.', 'Take it out, or let the account in again.'),
  },
  Scripts: {
    'script-unknown': soon('Nobody told this machine which project the {deployable} is.', 'Run mytech configure with --script-id; the script editor shows the id under Project Settings.'),
    'script-missing': broken('The project of the {deployable} is gone, or was never this one.', 'Restore it from the trash of Drive, or push the build into a new project and tell mytech configure its id.'),
    'script-unseen': note('The project of the {deployable} is not shared with {visitor}, so it was not compared with the build.', 'Share the project with {visitor} as an editor, or look once as its owner.'),
    'script-empty': broken('Nothing was ever pushed into the project of the {deployable}.', 'Run npx clasp push --force for it.'),
    'script-file-missing': broken('The file {file} is missing in the project of the {deployable}.', 'Push the build again with npx clasp push --force.'),
    'script-file-cut': broken('The file {file} of the {deployable} is cut off: {had} of {wanted} characters arrived.', 'Push the build again with npx clasp push --force.'),
    'script-file-differs': soon('The file {file} of the {deployable} is not the one of this build: an older version, or changed by hand.', 'Build and push again with npx clasp push --force, or look with the version that was pushed.'),
    'script-file-extra': soon('The project of the {deployable} has a file {file} that is none of ours, whose code runs as well.', 'Delete it in the script editor, or push the build again with npx clasp push --force.'),
    'script-config-differs': broken('The {deployable} was pushed without what mytech configure knows, so it does not find its workbook.', 'Run npm run mytech -- configure and push it again with npx clasp push --force.'),
    'manifest-scopes-missing': broken('The manifest of the {deployable} lacks {scopes}.', 'Push with npx clasp push --force, since clasp skips a changed manifest without it; then open its page once and agree.'),
    'manifest-scopes-more': soon('The manifest of the {deployable} asks for more than it needs: {scopes}.', 'Push the build again with npx clasp push --force.'),
    'manifest-time-zone': soon('The {deployable} runs in the time zone {had} and the district is in {wanted}, so its clock and dates are off.', 'Run mytech configure with --time-zone, then push with npx clasp push --force.'),
    'manifest-page': broken('The manifest of the {deployable} opens its page to {had}, and it should be {wanted}.', 'Push the build again with npx clasp push --force and deploy a new version.'),
    'manifest-services': broken('The manifest of the {deployable} lacks the advanced service {service}.', 'Push the build again with npx clasp push --force.'),
    'not-deployed': broken('The page of the {deployable} was never deployed.', 'In the script editor choose Deploy, New deployment, Web app.'),
    'deployed-version-old': soon('The page of the {deployable} shows version {version}, which is not what was pushed since.', 'In the script editor choose Deploy, Manage deployments, Edit, New version.'),
    'deployed-access': broken('The page of the {deployable} is deployed for {had}, and it should be {wanted}.', 'In the script editor choose Deploy, Manage deployments, Edit, and correct it.'),
    'hub-address-configured': soon('The hub was told that its address is {had}, and it is deployed at {wanted}.', 'Run mytech configure with --hub and push the hub again.'),
    'hub-address-setting': soon('The setting "hub address" is {had}, and the hub is deployed at {wanted}, so links in mails lead nowhere.', 'Correct it in the tab Settings of MyTech Programme.'),
    'versions-nearly-used-up': soon('The project of the {deployable} has {count} of the {limit} versions that Google allows.', 'Delete old versions in the script editor under Project history.'),
  },
  Clock: {
    'clock-stopped': broken('The program has not run by the clock since {since}: its triggers are gone, its consent was withdrawn or its account is suspended.', 'Open the desk as the programme account, agree to what is asked, and press Set up.'),
    'trigger-missing': broken('{handler} has not run since {since}, while others have.', SET_UP),
    'trigger-doubled': soon('{handler} ran {count} times where {wanted} were due, so somebody set its trigger up twice.', 'Open the script editor as the programme account, Triggers, and delete the second one.'),
    'trigger-of-another-account': soon('{handler} also runs as another account than the programme’s, so everything happens twice.', 'Have whoever else pressed Set up in the editor open it, Triggers, and delete theirs.'),
    'trigger-unknown': soon('A trigger calls {handler}, which this build does not have.', 'Open the script editor as the programme account, Triggers, and delete it.'),
    'runs-failing': broken('{handler} failed {count} of the last {of} times.', 'Open the script editor, Executions, and see what Google says; then press Set up at the desk.'),
  },
  Files: {
    'programme-not-found': broken('No workbook of MyTech was found that says it is the Programme workbook.', 'Give its address with --programme; where there is none yet, open the desk and press Set up.'),
    'installation-unrecorded': soon('Set-up has not written down what it made, so most of it cannot be looked at.', SET_UP),
    'file-missing': broken('{file} is gone, or no longer shared with the programme account.', 'Look for it in the trash of Drive; where it is lost, restore it from the last backup.'),
    'file-in-trash': broken('{file} lies in the trash and will be deleted for good after 30 days.', 'Open Drive as {account}, Trash, and restore it.'),
    'file-in-shared-drive': soon('{file} was moved to a shared drive, whose members all may open it.', 'Move it back into My Drive of {account}.'),
    'file-owner': soon('{file} belongs to {owner}, and not to {account}.', 'Have {owner} make {account} its owner.'),
    'file-for-anyone': broken('Anybody who has the link may open {file}.', 'Open it, Share, and set General access to Restricted.'),
    'file-for-domain': broken('Everybody at school may open {file}.', 'Open it, Share, and set General access to Restricted.'),
    'programme-shared': broken('MyTech Programme is shared with {email}, who does not stand in Team.', 'Take the share away, or add the person to Team.'),
    'share-unexpected': soon('{file} is shared with {email}, whom neither Settings nor Team names for it.', 'Take the share away, or name the account in Settings.'),
    'share-missing': soon('{file} is not shared with {email}, whom Settings or Team names.', SET_UP),
    'hub-cannot-read': broken('{file} is not shared with the hub account {email}, so the public page is empty.', SET_UP),
    'hub-sees-more': broken('The hub account {email} may open {file}, and should see nothing but MyTech Published.', 'Take the share away: whatever the hub reads, the world may read one day.'),
    'file-copied': soon('There is a copy of {file}, called "{name}", with everything that stands in it.', 'Delete the copy, since nobody keeps its sharing in order.'),
    'file-renamed': note('{file} is now called "{name}".', 'Nothing: MyTech knows it by its id.'),
    'folder-missing': broken('The folder of the setting "{setting}" is gone, or no longer shared with the programme account.', 'Share it again, or empty the setting and press Set up, which makes a new one.'),
    'folder-in-trash': broken('The folder of the setting "{setting}" lies in the trash.', 'Open Drive as its owner, Trash, and restore it.'),
    'folder-is-none': broken('What the setting "{setting}" names is no folder.', 'Open the folder in Drive and copy what stands behind /folders/ in its address.'),
    'folder-for-anyone': broken('Anybody who has the link, or everybody at school, may open the folder of the setting "{setting}".', 'Open Drive, Share, and set General access to Restricted.'),
    'backups-shared': broken('The folder "MyTech backups", in which everything is, is shared with {who}.', 'Open Drive, the folder, Share, and leave nobody but its owner and whom Team names.'),
    'backups-in-trash': broken('The folder "MyTech backups" lies in the trash with every backup in it.', 'Open Drive as its owner, Trash, and restore it.'),
  },
  Workbooks: {
    'workbook-is-a-copy': broken('{file} is a copy, or was restored as one: its journal names another file.', 'Put the original back, or restore from the last backup; MyTech writes to no copy.'),
    'journal-missing': broken('{file} has lost its journal, the hidden tab _commits.', SET_UP),
    'journal-unreadable': broken('Somebody typed into the journal of {file}, the hidden tab _commits.', 'Open the version history and restore the last version before it.'),
    'token-missing': soon('{file} has lost the named range mytech_commit, by which writes are kept apart.', 'Press Set up; the next write puts it back.'),
    'schema-newer': broken('{file} was laid out by a newer release ({had}) than this build ({wanted}), which only reads it.', 'Push the newer release again, or roll back at the desk.'),
    'schema-older': soon('{file} was laid out by an older release ({had}) than this build ({wanted}).', 'Open the desk, Upkeep, New release.'),
    'tab-missing': broken('{file} has lost the tab {tab}.', 'Open the version history to see what stood there; Set up makes an empty one.'),
    'key-column-missing': broken('The tab {tab} of {file} has lost the column {header}, by which rows are known.', 'Open the version history and restore the last version before it.'),
    'header-missing': broken('The tab {tab} of {file} has lost the header {header}.', 'Type it back into row 1, or press Set up, which adds the column again.'),
    'header-twice': broken('The tab {tab} of {file} has the header {header} twice.', 'Rename or delete the one that is yours.'),
    'workbook-time-zone': soon('{file} is in the time zone {had}, and the program in {wanted}, so dates and times shift.', SET_UP),
    'workbook-locale': soon('{file} has the locale {had} and should have {wanted}, so numbers and dates may be read wrongly.', SET_UP),
    'cells-full': broken('{file} has {cells} of the 10,000,000 cells that Google allows.', 'Delete empty rows and columns at once, and let fewer months of History be kept.'),
    'cells-nearly-full': soon('{file} has {cells} of the 10,000,000 cells that Google allows.', 'Let fewer months of History be kept (Settings, "history kept months").'),
    'protection-gone': soon('Nobody is warned any more who changes headers or row names of the tab {tab} of {file}.', 'Protect row 1 and the first column with a warning: Data, Protect sheets and ranges.'),
    'tab-shown': note('The tab {tab} of {file}, which is for MyTech alone, is shown.', 'Hide it with a right click.'),
  },
  Forms: {
    'form-not-built': broken('There is no form {form}.', SET_UP),
    'form-unpublished': broken('The form {form} is not published, so nobody can answer.', 'Open it and press Publish, or press Set up at the desk.'),
    'form-closed': broken('The form {form} does not accept answers.', 'Open it, Responses, and switch accepting on, or press Set up at the desk.'),
    'form-not-for-its-people': broken('The form {form} cannot be answered by {who}.', 'Open it, Publish, Manage responders, or press Set up at the desk.'),
    'form-for-too-many': broken('The form {form} can be answered by anybody, so addresses in it prove nothing.', 'Open it, Publish, Manage responders, and leave only your domain.'),
    'form-edited-by-others': soon('{email} may edit the form {form}, and so reads every answer.', 'Open it, Share, and take the share away.'),
    'form-email-collection': broken('The form {form} should collect {wanted} e-mail addresses and collects {had}.', 'Open it, Settings, Responses, Collect email addresses.'),
    'form-question-missing': broken('The form {form} has lost {count} of its questions, such as {question}.', 'Put the form into the trash and press Set up, which makes a new one; its address changes.'),
    'form-question-changed': soon('The question {question} of the form {form} was changed: {how}.', 'Change it back in the form.'),
    'form-choices': soon('The choices of the question {question} of the form {form} are not those that MyTech knows.', 'Change them back in the form: {missing}.'),
    'form-schools': soon('The form {form} does not list the schools of the tab Schools.', 'Wait an hour, or run the job forms at the desk.'),
    'form-language-missing': broken('The form {form} has lost its pages in {language}.', 'Put the form into the trash and press Set up, which makes a new one; its address changes.'),
  },
  Settings: {
    'setting-unusable': broken('The setting "{setting}" cannot be used: {expected}.', 'Correct it in the tab Settings of MyTech Programme.'),
    'setting-missing': soon('The setting "{setting}" is missing in the tab Settings.', SET_UP),
    'hub-account-missing': broken('The hub is installed, and the setting "hub account" is empty, so it may read nothing.', 'Type the hub account into Settings and press Set up.'),
    'school-without-unit': note('{count} schools have no organisational unit, such as {school}, so their devices find no school.', 'Type it into the tab Schools of MyTech Staff.'),
    'school-without-contact': note('{count} schools have neither a technology contact nor a technician, such as {school}.', 'Type one into the tab Schools of MyTech Staff, or name district technicians in Settings.'),
  },
  Work: {
    'job-stuck': broken('The job {job} began at {since} and was never finished.', 'Open the desk and run it; where it stops again, its trouble says why.'),
    'job-failing': soon('The job {job} did not go well: {trouble}', 'Do what it says; the job runs again by itself.'),
    'mail-in-doubt': soon('Of {count} mails nobody knows whether they were sent.', 'Open the desk, Mail, and look for them in the Sent mail.'),
    'mail-unsent': soon('{count} mails of the last week were not sent: {why}', 'Open the desk, Mail, and correct the addresses.'),
    'mail-stuck': soon('{count} mails have been waiting for more than a day.', 'See whether the day’s quota is used up, and whether the clock runs.'),
    'mail-quota-near': soon('{count} mails went out in a day, of {limit} that Google allows.', 'Lower "survey percent", and see what sends so many.'),
    'approval-waits': soon('An approval has been waiting for {days} days: {what}', 'Open the desk and agree or refuse.'),
    'trouble-open': note('{count} lines of trouble at the desk are not settled, such as: {what}', 'Do what they say at the desk, and press Settled there.'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Declared>>>>;

type Areas = typeof AREAS;
export type Area = keyof Areas;
export type Code = { [A in Area]: keyof Areas[A] & string }[Area];

/** Every code with its area, in the order in which a person should act. */
export const DECLARED: ReadonlyMap<Code, Declared & { readonly area: Area }> = new Map(
  Object.entries(AREAS).flatMap(([area, codes]) => Object.entries(codes).map(([code, declared]) => [code as Code, { ...declared, area: area as Area }] as const)),
);

export interface Finding {
  readonly code: Code;
  readonly area: Area;
  readonly severity: Severity;
  readonly what: string;
  readonly next: string;
  /** What it is about, for programs. */
  readonly about: Readonly<Record<string, string | number>>;
}

const filled = (text: string, about: Finding['about']): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(about[name] ?? ''));

/** A finding by its code; `about` fills its sentences. */
export function find(code: Code, about: Finding['about'] = {}): Finding {
  const { area, severity, what, next } = DECLARED.get(code) as Declared & { readonly area: Area };
  return { code, area, severity, what: filled(what, about), next: filled(next, about), about };
}

const RANK: Readonly<Record<Severity, number>> = { broken: 0, soon: 1, note: 2 };
const CODES = [...DECLARED.keys()];

/** What is broken first, and in that by what has to be right before the next can be. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity] || CODES.indexOf(a.code) - CODES.indexOf(b.code));
