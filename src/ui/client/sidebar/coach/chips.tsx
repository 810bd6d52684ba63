/** This file draws a question whose few answers all stand in sight: one press, or the arrow keys. */
import type { JSX } from 'preact';

interface ChipsProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** What each answer says, by its value. */
  readonly of: readonly (readonly [value: string, word: string])[];
  choose(value: string): void;
}

export function Chips({ name, label, value, of, choose }: ChipsProps): JSX.Element {
  return (
    <fieldset class="chips">
      <legend>{label}</legend>
      {of.map(([one, word]) => (
        <label key={one}>
          <input type="radio" name={name} value={one} checked={one === value} onChange={() => choose(one)} />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  );
}
