/** This file lets a coach say whom it was with: those met last in sight, everybody else by a few letters and Enter. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { TeacherLine } from '../../../contracts/coach';
import { Press } from '../../parts';
import { COACH } from '../../wording/coach';

/** So many stand in sight: one row or two at 300 pixels. */
const RECENT = 4;
/** As many as are found stand below the field. */
const FOUND = 6;

/** Whether every word that was typed begins a word of the name. */
function matches(name: string, typed: string): boolean {
  const words = name.toLocaleLowerCase().split(/[\s-]+/);
  return typed.toLocaleLowerCase().trim().split(/\s+/).every((part) => words.some((word) => word.startsWith(part)));
}

interface WhoProps {
  readonly id: string;
  readonly label: string;
  readonly teachers: readonly TeacherLine[];
  readonly chosen: TeacherLine | null;
  readonly typed: string;
  type(text: string): void;
  choose(teacher: TeacherLine | null): void;
}

export function Who({ id, label, teachers, chosen, typed, type, choose }: WhoProps): JSX.Element {
  const [at, setAt] = useState(0);
  const { log } = COACH;
  if (chosen !== null) {
    return (
      <div class="row spread one-line">
        <p>
          <span class="soft">{label}</span> <strong dir="auto">{chosen.name}</strong>
        </p>
        <Press label={log.change} working="" kind="quiet" name={`${log.change}: ${chosen.name}`} busy={false} onPress={() => choose(null)} />
      </div>
    );
  }
  const searching = typed.trim() !== '';
  const found = searching ? teachers.filter((one) => matches(one.name, typed)).slice(0, FOUND) : teachers.filter((one) => one.lastOn !== null).slice(0, RECENT);
  const active = Math.min(at, found.length - 1);
  const pick = (one: TeacherLine | undefined): void => {
    if (one === undefined) return;
    setAt(0);
    type('');
    choose(one);
  };
  const keys = (event: JSX.TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (searching) pick(found[active]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt(Math.max(0, Math.min(found.length - 1, active + (event.key === 'ArrowDown' ? 1 : -1))));
    }
  };
  return (
    <div class="who">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-found`}
        aria-activedescendant={searching && found[active] !== undefined ? `${id}-${active}` : undefined}
        aria-describedby={`${id}-hint`}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={typed}
        onInput={(event) => {
          setAt(0);
          type(event.currentTarget.value);
        }}
        onKeyDown={keys}
      />
      <div id={`${id}-found`} class="found" role="listbox" aria-label={label}>
        {found.map((one, index) => (
          <button key={one.teacher} id={`${id}-${index}`} type="button" role="option" tabIndex={-1} aria-selected={searching && index === active} dir="auto" onClick={() => pick(one)}>
            {one.name}
          </button>
        ))}
      </div>
      <p class="hint" id={`${id}-hint`}>
        {searching && found.length === 0 ? log.nobody : log.typeHint}
      </p>
    </div>
  );
}
