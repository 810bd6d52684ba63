/** This file holds the small parts that the sidebar and the desk are built of. */
import { type ComponentChildren, Fragment, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { Tone } from '../palette';
import { WORDING } from './wording';

export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ComponentChildren }): JSX.Element {
  return <span class={`badge ${tone}`}>{children}</span>;
}

interface PressProps {
  /** What the button says, and what it says while it works. */
  readonly label: string;
  readonly working: string;
  readonly busy: boolean;
  /** Something else is under way, so pressing would do nothing yet. */
  readonly blocked?: boolean;
  /** Why it cannot be pressed at all; shown beside it. */
  readonly reason?: string | null;
  readonly kind?: 'main' | 'plain' | 'quiet';
  readonly name?: string;
  /** Without it the button sends the form around it. */
  readonly onPress?: () => void;
}

/**
 * A button that shows its progress. It stays focusable while it works, because disabling it would throw the keyboard's place away;
 * a second press is ignored.
 */
export function Press({ label, working, busy, blocked = false, reason = null, kind = 'main', name, onPress }: PressProps): JSX.Element {
  const idle = !busy && !blocked && reason === null;
  const press = (event: Event): void => {
    if (!idle) event.preventDefault();
    else if (onPress !== undefined) onPress();
  };
  return (
    <>
      <button
        type={onPress === undefined ? 'submit' : 'button'}
        class={`press ${kind}`}
        aria-disabled={!idle}
        aria-label={busy ? undefined : name}
        onClick={press}
      >
        {busy ? <span class="spinner" aria-hidden="true" /> : null}
        {busy ? working : label}
      </button>
      {reason === null ? null : <span class="reason">{reason}</span>}
    </>
  );
}

/** Trouble, said at once to whoever listens instead of looks. */
export function Trouble({ message }: { readonly message: string | null }): JSX.Element {
  return <div role="alert">{message === null ? null : <p class="notice bad">{message}</p>}</div>;
}

/** Facts with their names; those without a value are left out. */
export function Facts({ of }: { readonly of: readonly (readonly [name: string, value: ComponentChildren])[] }): JSX.Element {
  return (
    <dl class="facts">
      {of
        .filter(([, value]) => value !== '' && value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** How long a wait may be before a sentence explains it. */
const LONG_WAIT_MS = 8_000;

/** Appears when something has been under way for long. */
export function StillWorking({ busy }: { readonly busy: boolean }): JSX.Element | null {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => setLong(true), LONG_WAIT_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [busy]);
  return long ? <p class="hint">{WORDING.stillWorking}</p> : null;
}

/** Where an e-mail address may break on a short line: before its @ and before the dots behind it, not within a name. */
const BREAKS = /(?=@)|(?=\.[^@]*$)/;

export function Address({ of }: { readonly of: string }): JSX.Element {
  return (
    <span class="break">
      {of.split(BREAKS).map((part, index) => (
        <Fragment key={index}>
          {index === 0 ? null : <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}

/** What has just happened. The number makes the same sentence, said twice, two. */
export interface Said {
  readonly text: string;
  readonly number: number;
  /** Shown for a while as well, and not only read out. */
  readonly shown: boolean;
}

export const SILENCE: Said = { text: '', number: 0, shown: false };

/** The next thing to say. */
export const saying =
  (text: string, shown: boolean) =>
  (before: Said): Said => ({ text, number: before.number + 1, shown });

/** Says what has happened; always in the page, since a region that appears together with its text is often not read out. */
export function Announcer({ said }: { readonly said: Said }): JSX.Element {
  return (
    <div class="said" role="status" aria-live="polite">
      {said.text === '' ? null : (
        <p key={said.number} class={said.shown ? 'toast' : 'unseen'}>
          {said.text}
        </p>
      )}
    </div>
  );
}

/** The same moment for all, moving on by itself: the server's clock, since the one on the desk may be wrong. */
export function useNow(serverNow: number): number {
  const [lead, setLead] = useState(() => serverNow - Date.now());
  const [, tick] = useState(0);
  useEffect(() => setLead(serverNow - Date.now()), [serverNow]);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 20_000);
    return () => clearInterval(timer);
  }, []);
  return Date.now() + lead;
}

/** Sends the form that a field stands in when Ctrl (or Cmd) and Enter are pressed. */
export function sendOnKeys(event: JSX.TargetedKeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.closest('form')?.requestSubmit();
}
