/** This file asks what each column of a list holds, and the little else that the list itself does not say. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import type { ListChosen, ListOpen } from '../../../contracts/lists';
import { Press, Trouble } from '../../parts';
import { LISTS } from '../../wording/lists';
import type { Lists } from './use-lists';

interface ColumnsProps {
  readonly lists: Lists;
  readonly list: ListOpen;
  readonly choices: ListChosen;
}

const HOLDER = 'holder';
/** The serial number names the device and is never replaced; of tags that a device bore none is taken away; months only make a date. */
const NEVER_REPLACED = ['serial', 'previousTags', HOLDER, 'warrantyMonths'];

/** The field that a column writes. */
const written = (target: string): string => (target === 'warrantyMonths' ? 'warrantyUntil' : target);

/** A date of a column that is taken for a day and could be read both ways. */
const unsureDate = (list: ListOpen, choices: ListChosen): string | null => {
  const days = list.targets.flatMap(({ target, day }) => (day ? [target] : []));
  return list.columns.find((column, at) => column.unsureDate !== null && days.includes(choices.columns[at] ?? ''))?.unsureDate ?? null;
};

function ColumnRow({ lists, list, choices, at }: ColumnsProps & { readonly at: number }): JSX.Element {
  const { header, examples } = list.columns[at] ?? { header: '', examples: [] };
  const target = choices.columns[at] ?? '';
  const name = header === '' ? LISTS.noHeader(at + 1) : header;
  const field = written(target);
  const mayReplace = target !== '' && !(NEVER_REPLACED.includes(target) && target !== 'warrantyMonths');
  const hold = (chosen: string): void => {
    const columns = choices.columns.map((other, place) => (place === at ? chosen : other));
    const held = new Set(columns.map(written));
    lists.choose({ ...choices, columns, replace: choices.replace.filter((one) => held.has(one)) });
  };
  const replace = (on: boolean): void => lists.choose({ ...choices, replace: on ? [...choices.replace, field] : choices.replace.filter((one) => one !== field) });
  return (
    <tr class={target === '' ? 'is-out' : ''}>
      <th scope="row" class="name">
        {name}
      </th>
      <td class="break soft">{target === HOLDER ? LISTS.hidden : examples.join(' · ')}</td>
      <td>
        <select aria-label={LISTS.holdsFor(name)} value={target} onChange={(event) => hold(event.currentTarget.value)}>
          <option value="">{LISTS.leaveOut}</option>
          {list.targets.map((one) => (
            <option key={one.target} value={one.target}>
              {one.target === HOLDER ? LISTS.holder : one.name}
            </option>
          ))}
        </select>
      </td>
      <td class="middle">
        {mayReplace ? (
          <input
            type="checkbox"
            aria-label={LISTS.replaceFor(list.targets.find((one) => one.target === field)?.name ?? name)}
            checked={choices.replace.includes(field)}
            onChange={(event) => replace(event.currentTarget.checked)}
          />
        ) : null}
      </td>
    </tr>
  );
}

function Options({ lists, list, choices }: ColumnsProps): JSX.Element {
  const unsure = unsureDate(list, choices);
  return (
    <div class="choices">
      {unsure === null ? null : (
        <label>
          {LISTS.dates(unsure)}
          <select value={choices.dates} onChange={(event) => lists.choose({ ...choices, dates: event.currentTarget.value })}>
            {Object.entries(LISTS.dateOrders).map(([order, words]) => (
              <option key={order} value={order}>
                {words}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {LISTS.newKind}
        <select value={choices.kind} onChange={(event) => lists.choose({ ...choices, kind: event.currentTarget.value })}>
          {list.kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kind}
            </option>
          ))}
        </select>
      </label>
      <label>
        {LISTS.newSchool}
        <select value={choices.school} onChange={(event) => lists.choose({ ...choices, school: event.currentTarget.value })}>
          <option value="">{LISTS.noSchool}</option>
          {list.schools.map(({ schoolId, name }) => (
            <option key={schoolId} value={schoolId}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

export function Columns({ lists, list, choices }: ColumnsProps): JSX.Element {
  const title = useRef<HTMLHeadingElement>(null);
  // The file that was pressed is gone from the page, so whoever goes by the keyboard goes on here.
  useEffect(() => title.current?.focus(), []);
  const shared = { lists, list, choices };
  return (
    <section class="card" aria-labelledby="list-name">
      <div class="row spread">
        <h2 id="list-name" class="break" tabIndex={-1} ref={title}>
          {list.name}
        </h2>
        <Press label={LISTS.another} working={LISTS.reading} kind="plain" busy={false} onPress={lists.close} />
      </div>
      <p>
        {LISTS.rows(list.rows)}. {LISTS.source(list.source)} {list.remembered ? LISTS.rememberedText : ''}
      </p>
      {list.notices.map((notice) => (
        <p key={notice} class="notice waiting">
          {notice}
        </p>
      ))}
      <h3>{LISTS.columns}</h3>
      <p class="soft">{LISTS.columnsLead}</p>
      <div class="scroll" tabIndex={0} role="region" aria-label={LISTS.columns}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{LISTS.header}</th>
              <th scope="col">{LISTS.examples}</th>
              <th scope="col">{LISTS.holds}</th>
              <th scope="col" class="middle">
                {LISTS.replace}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.columns.map((_, at) => (
              <ColumnRow key={at} {...shared} at={at} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="hint">
        {LISTS.replaceLead} {choices.columns.includes(HOLDER) ? LISTS.holderText : ''}
      </p>
      <h3>{LISTS.options}</h3>
      <Options {...shared} />
      <Trouble message={lists.trouble} />
      <div class="row">
        <Press label={LISTS.preview} working={LISTS.previewing} busy={lists.busy === 'preview'} blocked={lists.busy !== null} onPress={lists.compare} />
      </div>
    </section>
  );
}
