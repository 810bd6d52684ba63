/** This file draws the form that gives a device another asset tag, or the district's next one. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { InventoryCard } from '../../../contracts/loans';
import type { Server } from '../../call';
import { Press, Trouble } from '../../parts';
import { useChange } from '../../use-change';
import { DEVICES } from '../../wording/loans';

interface TagFormProps {
  readonly device: InventoryCard;
  readonly server: Server;
  done(device: InventoryCard): void;
}

export function TagForm({ device, server, done }: TagFormProps): JSX.Element {
  const [tag, setTag] = useState('');
  const changing = useChange(server);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (tag.trim() === '') {
      changing.refuse('tag', DEVICES.typeTag);
      return;
    }
    changing.run('tag', 'devices.changeTag', { serial: device.serial, tag: tag.trim() }, (after) => {
      setTag('');
      done(after.device);
    });
  };
  const next = (): void => changing.run('next', 'devices.giveTag', { serial: device.serial }, (after) => done(after.device));
  return (
    <form class="stack" onSubmit={submit}>
      <label>
        {DEVICES.newTag}
        <input type="text" autocomplete="off" autocapitalize="characters" spellcheck={false} dir="auto" maxLength={100} value={tag} onInput={(event) => setTag(event.currentTarget.value)} />
      </label>
      <Trouble message={changing.trouble('tag') ?? changing.trouble('next')} />
      <div class="row">
        <Press label={DEVICES.saveTag} working={DEVICES.savingTag} kind="plain" busy={changing.busy === 'tag'} blocked={changing.busy !== null} />
        <Press label={DEVICES.giveTag} working={DEVICES.givingTag} kind="quiet" busy={changing.busy === 'next'} blocked={changing.busy !== null} onPress={next} />
      </div>
    </form>
  );
}
