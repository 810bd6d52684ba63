/** This file says what has become of MyTech's files since they were last looked at, each with the next step. */

export interface FileSeen {
  readonly name: string;
  readonly trashed: boolean;
  readonly owner: string;
  readonly parent: string;
  readonly inSharedDrive: boolean;
}

/** What is remembered of a file: its name, owner and folder. */
export type FileKnown = Pick<FileSeen, 'name' | 'owner' | 'parent'>;

export interface Finding {
  /** Names it, so that it is told once: `file <kind> …`. */
  readonly id: string;
  readonly what: string;
  readonly next: string;
}

const finding = (kind: string, subject: string, what: string, next: string): Finding => ({ id: `file ${kind} ${subject}`, what, next });

/** One file that MyTech knows by its id, called `title` by people; `known` is null at the first look. */
export function fileFindings(title: string, known: FileKnown | null, seen: FileSeen | null, account: string): readonly Finding[] {
  if (seen === null) {
    return [finding('gone', title, `${title} cannot be found: it was deleted, or ${account} lost its access.`, `Look into the trash of whoever owns it, or ask them to share it with ${account} as editor. An administrator restores deleted files for 25 days (Admin console › Users › the owner › Restore data).`)];
  }
  const { name, owner, parent } = seen;
  if (seen.trashed) return [finding('trashed', title, `${title} lies in the trash, and Google empties that after 30 days.`, `Open Drive as ${owner === '' ? 'a manager of the shared drive' : owner}, look into the trash, and restore it. Nothing in it is lost yet.`)];
  const found: Finding[] = [];
  if (seen.inSharedDrive) found.push(finding('shared drive', title, `${title} was moved to a shared drive, whose members can all open it.`, `Look who is a member of that drive, or move the file back to My Drive of ${account}.`));
  if (known === null) return found;
  if (name !== known.name) found.push(finding('renamed', `${title} ${name}`, `${known.name} is called “${name}” now.`, 'MyTech finds it by its id, so nothing is broken. Rename it back if others look for it by name.'));
  if (owner !== known.owner && !seen.inSharedDrive) found.push(finding('owner', `${title} ${owner}`, `${title} belongs to ${owner} now; it was ${known.owner}.`, `If that was not meant, ask ${owner} to give it back: Share › beside ${account} › Transfer ownership.`));
  if (parent !== known.parent && parent !== '' && !seen.inSharedDrive) found.push(finding('moved', `${title} ${parent}`, `${title} was moved to another folder.`, 'Whoever has that folder can open it now. Look at its sharing in Drive; move it back if that is not meant.'));
  return found;
}

/** Who should have a file by Settings and Team and does not; and whether everybody has it who should not. */
export function shareFindings(title: string, wanted: readonly string[], { emails, open }: { readonly emails: readonly string[]; readonly open: '' | 'domain' | 'anyone' }): readonly Finding[] {
  const missing = wanted.filter((email) => !emails.includes(email.toLowerCase()));
  return [
    ...(open === '' ? [] : [finding('open', `${title} ${open}`, `${title} can be opened by ${open === 'anyone' ? 'anyone who has its link' : 'everybody in the domain'}.`, 'In the file: Share › General access › Restricted.')]),
    ...missing.map((email) => finding('unshared', `${title} ${email}`, `${title} is not shared with ${email} any more.`, 'If that was meant, take the address out of Team or Settings. If not, press Set up on the first page, which shares it again.')),
  ];
}

/** Copies hold everything that the original held on their day, and are seen by whoever made them. */
export const copyFindings = (originals: ReadonlyMap<string, string>, seen: readonly { readonly fileId: string; readonly name: string; readonly owner: string }[]): readonly Finding[] =>
  seen.flatMap(({ fileId, name, owner }) => {
    const original = [...originals.values()].find((title) => name.toLowerCase().includes(title.toLowerCase()));
    if (original === undefined || originals.has(fileId) || /\barchive \d{4}$/.test(name)) return [];
    return [finding('copy', `${original} ${fileId}`, `There is a second file “${name}”${owner === '' ? '' : `, of ${owner}`}. It looks like a copy of ${original}.`, 'MyTech does not work in copies. Whoever made it can read all that stood there that day: ask them to delete it, if it is one.')];
  });

/** A workbook that counts its days elsewhere shows times that are off by hours. */
export const zoneFindings = (title: string, zone: string, script: string): readonly Finding[] =>
  zone === script ? [] : [finding('zone', `${title} ${zone}`, `${title} counts its days in ${zone}, and MyTech in ${script}.`, 'Press Set up on the first page, which sets the workbook right.')];

/** How soon somebody has to look: 1 at once, 2 today, 3 when there is time. */
export function urgencyOf(troubleId: string): 1 | 2 | 3 {
  if (/^file (gone|trashed|open)\b/.test(troubleId)) return 1;
  return /^file (renamed|moved|copy|owner|shared drive|zone)\b/.test(troubleId) ? 3 : 2;
}
