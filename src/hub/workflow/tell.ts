/** This file tells at the desk what of the public page needs somebody: cards that expire, and a workbook that its account cannot read. */
import type { ProgramContext } from '../../app/context';
import { trouble } from '../../app/tables';
import { workbookId } from '../../app/workbook-files';
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

/** The names of what this file tells begin so. */
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

/** The names of what was told last: what a person has settled meanwhile stays settled, and what happens again is told again. */
const TOLD = 'hub told';

export function tellOfHub(context: ProgramContext, content: Content, event: string): void {
  const { keep, clock, books } = context;
  const lines = [...expiring(content, dayOf(clock.now(), clock.zone)), ...unshared(context)];
  const before = keep.get(TOLD) ?? '[]';
  const now = JSON.stringify(lines.map(({ troubleId }) => troubleId));
  if (before === now) return;
  const known = JSON.parse(before) as readonly string[];
  books.programme.change<null>({
    event: `hub.tell:${event}`,
    entry: 'hub.tell',
    wants: { whole: [trouble] },
    decide(found, changes) {
      for (const line of lines) {
        if (found.row(trouble, line.troubleId) === null) changes.add(trouble, newRow(trouble, { ...line, at: clock.now(), room: 'hub' }));
        else if (!known.includes(line.troubleId)) changes.update(trouble, line.troubleId, { settled: false });
      }
      for (const troubleId of known) if (!lines.some((line) => line.troubleId === troubleId) && found.row(trouble, troubleId)?.settled === false) changes.update(trouble, troubleId, { settled: true });
      return accept(null);
    },
  });
  keep.set(TOLD, now);
}
