/** This file tells at the desk what of the public page needs somebody: cards that expire, and a workbook that its account cannot read. */
import type { ProgramContext } from '../../app/context';
import { trouble } from '../../app/tables';
import { workbookId } from '../../app/workbook-files';
import { fingerprintOf } from '../../base/fingerprint';
import { newRow } from '../../base/table';
import { dayOf } from '../../base/time';
import { accept } from '../../base/verdict';
import { expiresSoon, isExpired, isPublic } from '../rules/texts';
import type { Content } from './gather';

interface Told {
  readonly troubleId: string;
  readonly what: string;
  readonly next: string;
}

/** The names of what this file tells begin so: what is so no longer is settled by itself. */
const MINE = 'hub:';

function expiring({ cards, texts }: Content, today: string): readonly Told[] {
  const published = new Set(texts.filter(isPublic).map(({ card }) => card));
  return cards
    .filter(({ card }) => published.has(card))
    .flatMap((row): readonly Told[] => {
      const { card, expiresOn, owner } = row;
      const troubleId = `${MINE}${card} ${expiresOn ?? ''}`;
      const whose = owner.trim() === '' ? 'Nobody is named as its owner.' : `${owner} looks after it.`;
      const next = 'Open "Edit the hub\'s cards" in the workbook MyTech Hub content: give it a later day, or take it back.';
      if (isExpired(row, today)) return [{ troubleId: `${troubleId} over`, what: `The card ${card} expired on ${expiresOn ?? ''}, and families no longer see it. ${whose}`, next }];
      return expiresSoon(row, today) ? [{ troubleId, what: `The card ${card} expires on ${expiresOn ?? ''}. ${whose}`, next }] : [];
    });
}

function unshared(context: ProgramContext): readonly Told[] {
  const account = context.settings.get('hub account');
  if (account === '' || context.files.isSharedWith(workbookId(context.keep, 'published'), account)) return [];
  const what = `The account ${account} cannot read the workbook MyTech Published, so the public page shows nothing.`;
  return [{ troubleId: `${MINE}unshared ${account}`, what, next: 'Press Set up at the desk: it shares the workbook again.' }];
}

/** What was told last, by a fingerprint: most runs find the same. */
const TOLD = 'hub told';

export function tellOfHub(context: ProgramContext, content: Content, event: string): void {
  const { keep, clock, books } = context;
  const lines = [...expiring(content, dayOf(clock.now(), clock.zone)), ...unshared(context)];
  const mark = fingerprintOf(lines);
  if ((keep.get(TOLD) ?? fingerprintOf([])) === mark) return;
  books.programme.change<null>({
    event: `hub.tell:${event}`,
    entry: 'hub.tell',
    wants: { whole: [trouble] },
    decide(found, changes) {
      const standing = new Map(found.all(trouble).map((row) => [row.troubleId, row]));
      for (const line of lines) if (!standing.has(line.troubleId)) changes.add(trouble, newRow(trouble, { ...line, at: clock.now(), room: 'hub' }));
      const ids = new Set(lines.map(({ troubleId }) => troubleId));
      for (const { troubleId, settled } of standing.values()) if (!settled && troubleId.startsWith(MINE) && !ids.has(troubleId)) changes.update(trouble, troubleId, { settled: true });
      return accept(null);
    },
  });
  keep.set(TOLD, mark);
}
