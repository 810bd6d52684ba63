/** This file shows short notices in the corner. */

const SHOWN_MS = 6000;
const KEPT = 'notice after reload';

export function toast(message: string, tone: 'plain' | 'wrong' = 'plain', title = '', href = ''): void {
  const box = document.createElement('div');
  box.className = `toast ${tone}`;
  if (title !== '') box.append(Object.assign(document.createElement('b'), { textContent: title }));
  box.append(Object.assign(document.createElement('span'), { textContent: message }));
  if (href !== '') box.append(Object.assign(document.createElement('a'), { textContent: 'Look', href }));
  const close = Object.assign(document.createElement('button'), { textContent: '×', type: 'button', ariaLabel: 'Close this notice' });
  close.onclick = () => box.remove();
  box.append(close);
  document.getElementById('toasts')?.append(box);
  setTimeout(() => box.remove(), SHOWN_MS);
}

interface KeptNotice {
  readonly message: string;
  readonly tone: 'plain' | 'wrong';
  readonly href: string;
}

/** A notice for the page that comes after a reload. */
export function toastAfterReload(notice: KeptNotice): void {
  sessionStorage.setItem(KEPT, JSON.stringify(notice));
}

export function showKeptToast(): void {
  const kept = sessionStorage.getItem(KEPT);
  if (kept === null) return;
  sessionStorage.removeItem(KEPT);
  const { message, tone, href } = JSON.parse(kept) as KeptNotice;
  toast(message, tone, '', href);
}
