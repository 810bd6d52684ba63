/** This file draws the form by which staff file a ticket for somebody who called or stands in front of them. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { LANGUAGES, LANGUAGE_FACTS } from '../../../words/languages';
import type { TicketView } from '../../contracts';
import { Press, Trouble, sendOnKeys } from '../parts';
import type { Changing } from '../use-change';
import { WORDING } from '../wording';
import { TICKETS } from '../wording/tickets';
import { Choice } from './work';

const EMPTY = { person: '', device: '', category: 'other', text: '', language: '', whom: '', address: '' };
type Filing = typeof EMPTY;

const languages: Readonly<Record<string, string>> = Object.fromEntries(LANGUAGES.map((language) => [language, LANGUAGE_FACTS[language].english]));

interface OnBehalfProps {
  readonly changing: Changing;
  filed(view: TicketView, said: string): void;
}

/** What is typed stays when the form is closed, until it is filed. */
export function OnBehalf({ changing, filed }: OnBehalfProps): JSX.Element {
  const [filing, setFiling] = useState(EMPTY);
  const [same, setSame] = useState<string | null>(null);
  const edit = (typed: Partial<Filing>): void => {
    setSame(null);
    setFiling((before) => ({ ...before, ...typed }));
  };
  const send = (how: 'ask' | 'file' | 'join'): void => {
    const { whom, address, ...told } = filing;
    changing.run('file', 'tickets.file', { ...told, contact: whom === 'other' ? address : whom, how }, ({ made, same: found }) => {
      setSame(found);
      if (made === null) return;
      setFiling(EMPTY);
      filed(made, TICKETS.filed(made.ticket.ticket));
    });
  };
  const text = (name: 'person' | 'device' | 'address', label: string): JSX.Element => (
    <label>
      {label}
      <input type="text" autocomplete="off" spellcheck={false} dir="auto" value={filing[name]} onKeyDown={sendOnKeys} onInput={(event) => edit({ [name]: event.currentTarget.value })} />
    </label>
  );
  const choice = (name: 'category' | 'whom' | 'language', label: string, options: Readonly<Record<string, string>>, none: boolean | string = false): JSX.Element => (
    <label>
      {label}
      <Choice value={filing[name]} none={none} options={options} choose={(value) => edit({ [name]: value })} />
    </label>
  );
  const press = (label: string, how: 'ask' | 'file' | 'join', kind: 'main' | 'plain'): JSX.Element => (
    <Press label={label} working={TICKETS.filing} kind={kind} busy={changing.busy === 'file'} blocked={changing.busy !== null} onPress={() => send(how)} />
  );
  return (
    <details class="fold">
      <summary>{TICKETS.file}</summary>
      <form
        class="card stack"
        onSubmit={(event) => {
          event.preventDefault();
          send('ask');
        }}
      >
        {text('person', TICKETS.person)}
        {text('device', TICKETS.device)}
        {choice('category', TICKETS.about, WORDING.categories)}
        <label>
          {TICKETS.words}
          <textarea rows={3} dir="auto" value={filing.text} onKeyDown={sendOnKeys} onInput={(event) => edit({ text: event.currentTarget.value })} />
        </label>
        {choice('whom', TICKETS.tell, TICKETS.contacts, TICKETS.nobody)}
        {filing.whom === 'other' ? text('address', TICKETS.otherAddress) : null}
        {choice('language', TICKETS.language, languages, TICKETS.ownLanguage)}
        <Trouble message={changing.trouble('file')} />
        {same === null ? (
          <div class="row">{press(TICKETS.fileIt, 'ask', 'main')}</div>
        ) : (
          <div class="notice waiting" role="alert">
            <p>{TICKETS.same(same)}</p>
            <div class="row">
              {press(TICKETS.join(same), 'join', 'main')}
              {press(TICKETS.separate, 'file', 'plain')}
            </div>
          </div>
        )}
      </form>
    </details>
  );
}
