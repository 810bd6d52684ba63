/** This file draws what a roster would change: numbers, a line for each school, and the first people of each kind. */
import type { JSX } from 'preact';

import type { Moves, RosterView } from '../../../contracts/people';
import { Badge } from '../../parts';
import { PEOPLE_WORDING as words } from '../../wording/people';

const total = ({ add, change, leave }: Moves): number => add + change + leave;

/** `+12 ~3 −1`, with the words for whoever listens. */
function MovesCell({ moves }: { readonly moves: Moves | undefined }): JSX.Element {
  if (moves === undefined || total(moves) === 0) return <td class="number soft">{words.nothing}</td>;
  const { add, change, leave } = moves;
  return (
    <td class="number">
      <span aria-hidden="true">{words.moves(add, change, leave)}</span>
      <span class="unseen">{words.movesSaid(add, change, leave)}</span>
    </td>
  );
}

export function Numbers({ of }: { readonly of: RosterView }): JSX.Element {
  const tiles = [
    [of.people.add, words.come, ''],
    [of.people.change, words.change, ''],
    [of.people.leave, words.leave, ''],
    [of.refused, words.refused, of.refused > 0 ? 'fresh' : ''],
  ] as const;
  return (
    <ul class="tiles">
      {tiles.map(([count, label, tone]) => (
        <li key={label} class={tone}>
          <strong>{count.toLocaleString()}</strong> {label}
        </li>
      ))}
    </ul>
  );
}

function BySchool({ of }: { readonly of: RosterView }): JSX.Element | null {
  if (of.bySchool.length === 0) return null;
  return (
    <div class="wide-table">
      <table>
        <caption>{words.bySchool}</caption>
        <thead>
          <tr>
            <th scope="col">{words.school}</th>
            <th scope="col" class="number">{words.students}</th>
            <th scope="col" class="number">{words.staff}</th>
            <th scope="col" class="number">{words.families}</th>
          </tr>
        </thead>
        <tbody>
          {of.bySchool.map((one) => (
            <tr key={one.school}>
              <th scope="row">{one.school}</th>
              <MovesCell moves={one.students} />
              <MovesCell moves={one.staff} />
              <MovesCell moves={one.families} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ByRole({ of }: { readonly of: RosterView }): JSX.Element | null {
  if (of.byRole.length === 0) return null;
  return (
    <p class="row" aria-label={words.byRole}>
      {of.byRole.map(({ role, add, change, leave }) => (
        <Badge key={role} tone="quiet">
          <span aria-hidden="true">
            {role} {words.moves(add, change, leave)}
          </span>
          <span class="unseen">{`${role}: ${words.movesSaid(add, change, leave)}`}</span>
        </Badge>
      ))}
    </p>
  );
}

const KINDS = ['add', 'change', 'leave'] as const;

function Examples({ of }: { readonly of: RosterView }): JSX.Element {
  return (
    <div class="columns">
      {KINDS.map((kind) => {
        const some = of.examples.filter((one) => one.what === kind);
        if (some.length === 0) return null;
        return (
          <div key={kind}>
            <div>
              <h3>{words.examples[kind]}</h3>
              <ul class="list plain">
                {some.map((one, index) => (
                  <li key={index}>
                    <span>
                      <strong>{one.who}</strong> <span class="soft">{[one.role, one.school].filter((part) => part !== '').join(' · ')}</span>
                    </span>
                    {one.changes.map(([header, before, after]) => (
                      <span key={header} class="break">
                        <span class="soft">{header}: </span>
                        <span class="unseen">{words.from} </span>
                        <del>{before === '' ? words.empty : before}</del> <span aria-hidden="true">→</span>
                        <span class="unseen"> {words.to} </span> <ins>{after === '' ? words.empty : after}</ins>
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** Everything that a person has to see before agreeing. */
export function Changes({ of }: { readonly of: RosterView }): JSX.Element {
  const { add, change, leave } = of.schools;
  const schools = words.schoolsMove(add, change, leave);
  return (
    <>
      <Numbers of={of} />
      {schools === '' ? null : <p>{schools}</p>}
      <ByRole of={of} />
      {of.people.leave === 0 ? null : <p class="soft">{words.leaveMeans}</p>}
      <BySchool of={of} />
      {of.bySchool.length === 0 ? null : <p class="hint">{words.movesKey}</p>}
      <Examples of={of} />
      {of.warnings.length === 0 ? null : (
        <details class="fold">
          <summary>
            {words.warnings} ({of.warnings.length})
          </summary>
          <ul class="list plain">
            {of.warnings.map((warning) => (
              <li key={warning} class="break">
                {warning}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
