/** This file draws the links to the forms, each with a button that copies it. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';

import { LANGUAGES, LANGUAGE_FACTS } from '../../../../words/languages';
import type { FormLinks } from '../../../contracts/links';
import { webAddress } from '../../../link';
import { Press, StillWorking, Trouble } from '../../parts';
import { LINKS } from '../../wording/links';
import type { DeskPartProps } from '../part';

interface Wanted {
  readonly school: string;
  readonly language: string;
}

interface ChoiceProps {
  readonly schools: readonly string[];
  readonly wanted: Wanted;
  choose(wanted: Wanted): void;
}

function Choice({ schools, wanted, choose }: ChoiceProps): JSX.Element {
  return (
    <div class="row">
      <label class="inline">
        <span>{LINKS.school}</span>
        <select value={wanted.school} onChange={(event) => choose({ ...wanted, school: event.currentTarget.value })}>
          <option value="">{LINKS.everySchool}</option>
          {schools.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="inline">
        <span>{LINKS.language}</span>
        <select value={wanted.language} onChange={(event) => choose({ ...wanted, language: event.currentTarget.value })}>
          <option value="">{LINKS.everyLanguage}</option>
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {LANGUAGE_FACTS[one].english}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

export function Links({ server, say }: DeskPartProps): JSX.Element {
  const [view, setView] = useState<FormLinks | null>(null);
  const [wanted, setWanted] = useState<Wanted>({ school: '', language: '' });
  const [busy, setBusy] = useState(true);
  const [trouble, setTrouble] = useState<string | null>(null);
  const look = useCallback(
    async (chosen: Wanted): Promise<void> => {
      setBusy(true);
      const heard = await server.call('forms.links', chosen);
      setBusy(false);
      if (heard.ok) setView(heard.value);
      setTrouble(heard.ok ? null : heard.message);
    },
    [server],
  );
  useEffect(() => {
    void look(wanted);
  }, [look, wanted]);
  const copy = (url: string): void => {
    // Where the browser does not let a page copy, the link still stands there to be marked.
    navigator.clipboard.writeText(url).then(
      () => say(LINKS.copied),
      () => undefined,
    );
  };
  return (
    <section class="card" aria-labelledby="form-links" aria-busy={busy}>
      <h2 id="form-links">{LINKS.title}</h2>
      <p class="soft">{LINKS.lead}</p>
      <Choice schools={view?.schools ?? []} wanted={wanted} choose={setWanted} />
      <Trouble message={trouble} />
      <StillWorking busy={busy} />
      {busy ? <p class="soft">{LINKS.looking}</p> : null}
      {view !== null && view.links.length === 0 ? <p>{LINKS.none}</p> : null}
      <ul class="list plain">
        {(busy ? [] : (view?.links ?? [])).map(({ form, url }) => (
          <li key={form}>
            <div class="row spread">
              <strong>{LINKS.form(form)}</strong>
              <Press label={LINKS.copy} working={LINKS.copy} name={`${LINKS.copy}: ${form}`} kind="plain" busy={false} onPress={() => copy(url)} />
            </div>
            <a class="break" href={webAddress(url) ?? undefined} target="_blank" rel="noopener noreferrer">
              {url}
            </a>
          </li>
        ))}
      </ul>
      {trouble === null ? null : <Press label={LINKS.tryAgain} working={LINKS.looking} kind="plain" busy={busy} onPress={() => void look(wanted)} />}
    </section>
  );
}
