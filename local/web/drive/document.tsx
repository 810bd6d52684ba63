/** This file draws a document as a plain page: its title, who has it, and what was typed. Google's own has far more; scripts here read none of it. */
import type { Account } from '../../kernel/accounts';
import type { DriveFile } from '../../kernel/files';
import { page } from '../shell';
import type { Site } from '../site';

interface DocumentProps {
  readonly site: Site;
  readonly person: Account | null;
  readonly file: DriveFile;
  readonly mayWrite: boolean;
}

export function documentPage({ site, person, file, mayWrite }: DocumentProps): string {
  const shared = file.permissions.map((one) => site.account(one.to ?? '')?.name ?? one.to ?? 'everybody');
  return page({
    site,
    person,
    title: file.name,
    children: (
      <div class="column">
        <h1>{file.name}</h1>
        <p class="lead">Shared with {shared.join(', ')}.</p>
        <form method="post" action={`/documents/${file.id}`}>
          <label>
            Text
            <textarea name="words" rows={18} dir="auto" readOnly={!mayWrite} style="inline-size:100%">
              {file.words ?? ''}
            </textarea>
          </label>
          {mayWrite ? <button type="submit">Save</button> : null}
        </form>
      </div>
    ),
  });
}
