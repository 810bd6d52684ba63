/** This file defines how a command says that it cannot be done with what it was given: one sentence, and nothing written. */

/** The exit code for input or arguments that cannot be used; 1 is kept for what went wrong on our side. */
export const UNUSABLE_EXIT_CODE = 2;

/** Its message is a whole sentence, or two, for the person at the keyboard. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';
}

/** Why the file system refused, as people say it. */
export function fileTrouble(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'this account may not read it',
    EPERM: 'this account may not read it',
    EISDIR: 'it is a folder',
    ENOTDIR: 'there is no such file or folder',
    ELOOP: 'it is a link that leads in a circle',
    ENAMETOOLONG: 'its name is too long',
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
}
