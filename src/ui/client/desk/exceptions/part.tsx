/** This file draws what does not add up: the lists with their sizes, and one of them device by device. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';

import type { ExceptionCard, ExceptionList } from '../../../contracts/exceptions';
import { ago, dayText } from '../../moments';
import { Press, StillWorking, Trouble } from '../../parts';
import { EXCEPTIONS } from '../../wording/exceptions';
import type { DeskPartProps } from '../part';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface KindsProps {
  readonly list: ExceptionList;
  readonly chosen: string;
  choose(kind: string): void;
}

/** Each list with a bar, so that the long ones are seen before they are read. */
function Kinds({ list, chosen, choose }: KindsProps): JSX.Element {
  const most = Math.max(1, ...list.kinds.map(({ open }) => open));
  return (
    <ul class="kinds">
      {list.kinds.map(({ kind, open }) => (
        <li key={kind}>
          <button type="button" aria-pressed={kind === chosen} onClick={() => choose(kind)}>
            <span class="row spread">
              <span>{capital(kind)}</span>
              <strong>{EXCEPTIONS.open(open)}</strong>
            </span>
            <meter class="bar" min={0} max={most} value={open} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Rows({ rows }: { readonly rows: readonly ExceptionCard[] }): JSX.Element {
  const { columns } = EXCEPTIONS;
  return (
    <div class="scroll">
      <table class="table">
        <thead>
          <tr>
            {Object.values(columns).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.assetTag === '' ? EXCEPTIONS.noTag : row.assetTag}
                <br />
                <span class="soft">{row.serial}</span>
              </th>
              <td>{row.school}</td>
              <td>{row.about}</td>
              <td>{row.next}</td>
              <td>{row.since === null ? '' : dayText(row.since)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Chosen({ list, kind }: { readonly list: ExceptionList; readonly kind: string }): JSX.Element {
  if (kind === '') return <p class="soft">{EXCEPTIONS.choose}</p>;
  return (
    <>
      <div class="row spread">
        <h3 class="flat">{capital(kind)}</h3>
        <span class="soft">{EXCEPTIONS.total(list.total)}</span>
      </div>
      <Rows rows={list.rows} />
      {list.rows.length < list.total ? <p class="soft">{EXCEPTIONS.first(list.rows.length)}</p> : null}
    </>
  );
}

export function Exceptions({ server, now }: DeskPartProps): JSX.Element {
  const [list, setList] = useState<ExceptionList | null>(null);
  const [kind, setKind] = useState('');
  const [school, setSchool] = useState('');
  const [busy, setBusy] = useState(true);
  const [trouble, setTrouble] = useState<string | null>(null);
  const look = useCallback(
    async (wanted: { readonly kind: string; readonly school: string }): Promise<void> => {
      setBusy(true);
      const heard = await server.call('exceptions.list', wanted);
      setBusy(false);
      if (heard.ok) setList(heard.value);
      setTrouble(heard.ok ? null : heard.message);
    },
    [server],
  );
  useEffect(() => {
    void look({ kind, school });
  }, [look, kind, school]);
  return (
    <section class="card" aria-labelledby="exceptions" aria-busy={busy}>
      <div class="row spread">
        <h2 id="exceptions">{EXCEPTIONS.title}</h2>
        {list === null ? null : (
          <a href={list.sheetUrl} target="_blank" rel="noopener noreferrer">
            {EXCEPTIONS.sheet}
          </a>
        )}
      </div>
      <p class="soft">
        {EXCEPTIONS.lead} {list?.renewedAt == null ? null : EXCEPTIONS.renewed(ago(list.renewedAt, now))}
      </p>
      <Trouble message={trouble} />
      <StillWorking busy={busy} />
      {list === null ? (
        <p class="opening">{busy ? EXCEPTIONS.looking : null}</p>
      ) : (
        <>
          <label class="inline">
            <span>{EXCEPTIONS.school}</span>
            <select value={school} onChange={(event) => setSchool(event.currentTarget.value)}>
              <option value="">{EXCEPTIONS.everySchool}</option>
              {list.schools.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          {list.kinds.length === 0 ? (
            <p>{list.renewedAt === null ? EXCEPTIONS.never : EXCEPTIONS.allWell}</p>
          ) : (
            <div class="beside-list">
              <Kinds list={list} chosen={kind} choose={setKind} />
              <div>
                <Chosen list={list} kind={kind} />
              </div>
            </div>
          )}
        </>
      )}
      {trouble === null ? null : <Press label={EXCEPTIONS.tryAgain} working={EXCEPTIONS.looking} kind="plain" busy={busy} onPress={() => void look({ kind, school })} />}
    </section>
  );
}
