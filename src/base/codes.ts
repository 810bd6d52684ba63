/**
 * This file is the closed list of what can go wrong: `USER_CODES` is somebody's doing and gets a sentence with what to do next,
 * `OUR_CODES` is ours and gets one apology with a reference. Add codes; never reuse one for another meaning.
 */
export const USER_CODES = {
  'sheet-missing': 'The tab {tab} is missing from {workbook}. Put it back with File › Version history, or ask the programme team to run set-up again.',
  'header-missing': 'The column "{header}" is missing from the tab {tab}. Put the header back in row 1, or undo its removal with File › Version history.',
  'header-twice': 'The tab {tab} has two columns headed "{header}". Rename the one that is yours.',
  'cell-unreadable': 'In the tab {tab}, row {key}, the column "{header}" holds "{text}", which MyTech cannot read: {expected}. Correct the cell and try again.',
  'row-missing': '{key} is not in the tab {tab}. Somebody may have removed it: look in File › Version history.',
  'key-twice': '{key} stands twice in the tab {tab}. Remove the copy, then try again.',
  'not-this-file': 'This spreadsheet is a copy, and MyTech works in the original only. Open {link} instead.',
  'newer-file': '{workbook} was updated to a newer MyTech (tables of release {schema}; this script knows those up to {own}). {who} has to push the newer release to this script too; until then nothing is changed.',
  'being-updated': 'MyTech is being updated, and nothing is lost. Try again in a few minutes.',
  'update-waiting': 'MyTech has a new release, and {workbook} waits for its update. The programme team starts it at the desk, under Upkeep › New release.',
  'table-unknown': 'The last change in {workbook} was made by another part of MyTech and is not finished yet. Nothing was changed; try again in a few minutes.',
  'update-over': 'This was done or taken back meanwhile. Look at the list again.',
  'part-out-of-step': 'The file {part} of the script is missing or belongs to another release, since not all of it was pushed. Push all of it again with clasp push --force, then try again.',
  'not-set-up': 'MyTech is not set up in this spreadsheet. The programme team starts set-up at the desk.',
  'workbook-closed': '{workbook} is not shared with {who}, or only to be read. Ask the programme team to share it.',
  'busy': 'Many people are changing this spreadsheet at once, and your change did not get through. Nothing was lost; try again in a minute.',
  'forked': 'The journal of {workbook} has split in two, so MyTech stopped writing to it. Tell the programme team; the desk shows what to do.',
  'journal-missing': 'The hidden tab _commits is missing from {workbook}, so nothing is changed for now. The programme team runs set-up at the desk, which puts it back.',
  'journal-changed': 'Somebody changed the hidden tab _commits of {workbook}, so nothing is changed for now. Undo that with File › Version history, or delete the tab and run set-up at the desk.',
  'restored': '{workbook} was put back to an older version. MyTech looks at that by itself and goes on in a few minutes; the desk then shows since when changes are missing.',
  'not-allowed': 'Your account {who} may not do this. Ask the programme team to add you to the team list.',
  'unknown-visitor': 'MyTech cannot tell who you are. Open this page in a window where only your school account is signed in.',
  'argument-wrong': 'The answer for "{field}" cannot be used: {expected}.',
  'ticket-closed': 'Ticket {ticket} is {state} already.',
  'message-empty': 'There is no answer to send yet. Type one first.',
  'ticket-not-for-team': 'Ticket {ticket} is not for students: the technology team is shown what harmless steps help with, and nothing that still needs a look.',
  'ticket-no-address': 'Ticket {ticket} has no address to answer to. Add one in the column "{header}", or call the family.',
  'merge-itself': 'Ticket {ticket} cannot be merged into itself.',
  'merge-merged': 'Ticket {ticket} was merged into {into} already. Use that one, or take the merge back first.',
  'merge-none': 'Ticket {ticket} was not merged into another one.',
  'relate-itself': 'Ticket {ticket} cannot be linked to itself.',
  'helper-unknown': '"{who}" is no e-mail address. Type the address of a colleague who works in this spreadsheet.',
  'person-several': '{count} people are called "{who}". Use the student number or the school e-mail.',
  'filing-empty': 'Say first what it is about: name a person or a device, and write a line.',
  'roster-unusable': 'The roster in {source} cannot be used: {why}. Nothing was changed.',
  'devices-unusable': 'The devices in {source} cannot be used: {why}. Nothing was changed.',
  'list-unusable': 'The list {file} cannot be used: {why}. Nothing was changed.',
  'list-changed': 'The list {file} was changed or taken away since it was looked at. Open it again; what is in the inventory already stays.',
  'list-columns': 'The list cannot be read yet: {why}.',
  'list-under-way': 'The list {file} is still being brought in. Wait until it is done, or stop it.',
  'directory-refused': 'The Admin console refused to list {what}: {why}. Check that {account} has the admin role described in the set-up page.',
  'console-refused': 'The Admin console refused to change {what}: {why}. Check that {account} has the admin role described in the set-up page. What is not written yet waits and goes on by itself.',
  'console-unknown': 'No device has the asset tag or serial number "{code}". Check it on the sticker; the serial number is printed below the device.',
  'console-ambiguous': '{count} devices have the asset tag "{code}". Type or scan the serial number instead.',
  'console-not-there': '{device} is not in the Admin console, so nothing can be done with it there.',
  'console-other-device': 'The Admin console has the serial number {found} where {serial} should be. Run the job devices at the desk, then try again.',
  'console-not-possible': '{device} cannot be {what}: the Admin console says that it is {status}.',
  'console-too-many': 'That is {count} devices, and {most} at once is the most. Do the others afterwards.',
  'console-no-reason': 'Say why first; it is kept with the change.',
  'console-not-confirmed': 'The serial number that you typed to confirm is not that of the device, {serial}. Nothing was asked for.',
  'console-note-long': 'With this note the notes of {device} have {count} characters, and the Admin console keeps {most}. Shorten the note by {over}, or tidy the notes in the Admin console.',
  'console-nothing-to-undo': 'Nothing of the plan {plan} can be put back: nothing of it was written, or it was put back already.',
  'requests-many': 'That is more than {most} requests in an hour. Ask again later.',
  'wrong-account': 'This desk was deployed by {acting}, and the programme is to run as {account}, so nothing was made. Sign in to clasp as {account} and deploy program again; then open the new address.',
  'permission-missing': 'Google did not let MyTech go on, because one of its permissions was not ticked: {what}. Sign in as the account that this runs as, open the script project in the script editor, choose doGet, press Run, and tick every box. Then try again.',
  'room-off': 'The part "{room}" is switched off. The programme team switches it on in Settings.',
  'setting-wrong': 'The setting "{setting}" holds "{text}", which cannot be used: {expected}. Correct it in the Settings tab.',
  'person-unknown': 'Nobody is known by "{who}". Use the name, the school e-mail, the student number or the address that they wrote from.',
  'records-kept': 'The records of this person are still needed: {why}',
  'records-under-way': 'The records of this person are being erased already, under receipt {receipt}.',
  'retention-changed': 'What would go has changed since it was looked at. Look at it again, then switch it on.',
  'set-up-needed': 'Set-up has not finished. Open the desk and press Set up.',
  'sharing-refused': '{file} could not be shared with {email}: {why}. Correct the address in Settings or Team and run set-up again.',
  'approval-over': 'This was decided already: it is {state}.',
  'form-changed': 'The form "{form}" was changed by hand, so MyTech cannot renew it. Move it to the trash in Drive and run set-up at the desk; a new one is made.',
  'form-closed': 'The form "{form}" could not be opened to those who answer it. Open it in Google Forms, press Publish, and run set-up again.',
  'holder-missing': 'Nobody is named yet who takes it. Scan a student card, or type a name.',
  'holder-inactive': '{name} is no longer on the roster, so nothing is handed out in that name. If that is wrong, it is put right in the student information system and arrives with the next roster.',
  'due-day-past': 'The day on which it is due back, {day}, has passed. Choose today or a later day.',
  'loans-twice': 'The device {device} has several open loans: {loans}. In the tab Loans, set the State of those that are over to "returned", then try again.',
  'undo-too-late': 'This can no longer be taken back: somebody has done something else with {device} since.',
  'tag-in-use': 'The tag {tag} is on another device already: {device}.',
  'tag-wrong': 'The tag "{tag}" cannot be used: {expected}.',
  'tag-unruled': 'There is no pattern for asset tags yet, so there is no next one. The programme team sets one in Settings, under "asset tag pattern".',
  'tags-used-up': 'All tags of the pattern {pattern} are in use. The programme team gives it another digit in Settings.',
  'loan-over': 'The loan {loan} is not open, so nothing is written down for it. Look for the one that is.',
  'problem-over': 'This problem is {state} already, so nothing was changed. Look at the list again.',
  'problem-day': 'The day {day} cannot be used: it should be today or earlier, and not before {since}, when the problem began.',
  'two-people-needed': 'This needs a second person: {who} asked for it and cannot approve it too.',
  'team-not-student': '{who} is not a student whom the roster lists as active, and the team is made of students. Look in the tab People.',
  'team-already': '{who} is on the team already, as {badge}.',
  'card-text-empty': '{text} has no title or no text yet. Write both first.',
  'card-expired': 'The card {card} expired on {day}. Give it a later day, or none, and publish it then.',
  'card-english-first': 'The English text of {card} is not published yet. Publish it first or together: families who do not find their language read English.',
  'not-hub-content': 'This is not the workbook with the cards of the public page. Open MyTech Hub content; the desk has its link. If this is it, put its tabs back with File › Version history.',
  'coaching-closed': 'Coaching is seen by coaches and programme leads alone, and {who} is not among them. Coaches stand in the tab Schools, under "Digital coach"; whoever was added there has it within the hour.',
  'coaching-not-yours': '{who} is not at one of your schools. The coach of the school has to do this.',
  'coaching-over': 'This was changed meanwhile: it is {state} already. Look at the list again.',
  'words-changed': 'These texts changed while you read them. Reload the page and look again.',
  'words-unusable': 'The text {place} cannot be used: {why}. Nothing was changed.',
  'not-in-charge': 'This desk runs as {acting}, and {charge} is in charge of MyTech. Open the desk of {charge}, or hand MyTech over under Upkeep.',
  'hand-over-not-yet': 'This step cannot be done yet: {why}.',
  'hand-over-account': '{account} cannot take MyTech over: {why}.',
  'workbook-lost': '{workbook} is in the trash, deleted, or no longer open to the programme account. Take it out of the trash in Drive, or make it again from a backup: at the desk, under Upkeep, Backups.',
  'backup-unusable': 'This backup cannot be used: {why}. Nothing was changed.',
  'restore-under-way': '{title} is being put back already. Let it finish, or stop it first.',
  'restore-not-agreed': 'Two people have to agree before workbooks are put in the place of those that stand: {who} asked, and somebody else agrees on the first page of the desk.',
  'stocktake-running': '{school} is counting already, in the stocktake “{name}”. Close that one first, or leave the school out.',
} as const;

export type UserCode = keyof typeof USER_CODES;

export const OUR_CODES = {
  'unexpected': 'Something went wrong on our side. Nothing was left half done. If it happens again, tell the programme team this reference: {reference}.',
  'google-unavailable': 'Google did not answer. Nothing was left half done; try again in a few minutes. Reference: {reference}.',
} as const;

/** Puts values into a sentence; a name in braces without a value stays visible, so that a mistake is seen. */
export function sentence(template: string, about: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in about ? String(about[name]) : whole));
}

/** Thrown for what somebody can put right; the edge shows its sentence. */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(
    readonly code: UserCode,
    readonly about: Readonly<Record<string, string | number>> = {},
  ) {
    super(sentence(USER_CODES[code], about));
  }
}
