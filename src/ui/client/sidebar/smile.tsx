/** This file draws the friendly laptop that keeps an empty sidebar company. */
import type { JSX } from 'preact';

export function Smile(): JSX.Element {
  return (
    <svg class="smile" viewBox="0 0 160 110" width="160" height="110" aria-hidden="true" focusable="false">
      <ellipse cx="80" cy="101" rx="66" ry="6" fill="var(--sunken)" />
      <rect x="34" y="14" width="92" height="66" rx="9" fill="var(--accent)" />
      <rect x="41" y="21" width="78" height="52" rx="4" fill="var(--active-paper)" />
      <circle cx="67" cy="43" r="4" fill="var(--accent-deep)" />
      <circle cx="93" cy="43" r="4" fill="var(--accent-deep)" />
      <path d="M66 54q14 12 28 0" fill="none" stroke="var(--accent-deep)" stroke-width="4" stroke-linecap="round" />
      <path d="M22 84h116l8 12q1 4-4 4H18q-5 0-4-4z" fill="var(--accent-deep)" />
      <rect x="66" y="88" width="28" height="5" rx="2.5" fill="var(--active-paper)" opacity=".55" />
      <path d="M132 22l6-8M138 32l10-3M126 12l1-9" stroke="var(--waiting-ink)" stroke-width="3" stroke-linecap="round" opacity=".6" />
    </svg>
  );
}
