/** This file brings the bar at the top of every page to life: the clock, and who one is being. */
import type { ClockAnswer, PersonView } from '../wire';
import { CLOCK_MOVED } from './clock-moved';
import { get, post, type Answer } from './net';
import { showKeptToast, toast, toastAfterReload } from './toast';

const TYPING_PAUSE_MS = 150;

function startClock(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-clock]');
  for (const button of buttons) {
    button.addEventListener('click', () => void moveClock(button, buttons));
  }
}

async function moveClock(button: HTMLButtonElement, buttons: Iterable<HTMLButtonElement>): Promise<void> {
  for (const each of buttons) each.disabled = true;
  button.classList.add('busy');
  const answer = await post<Answer & ClockAnswer>('/api/clock', JSON.parse(button.dataset['clock'] ?? '{}') as object);
  button.classList.remove('busy');
  for (const each of buttons) each.disabled = false;
  tellClock(answer);
}

function tellClock(answer: Answer | ClockAnswer): void {
  if (!('now' in answer)) return toast(answer.message ?? 'The clock did not move.', 'wrong');
  const text = document.getElementById('clock-text');
  if (text !== null) text.textContent = answer.now;
  const notice = { message: ranText(answer), tone: answer.failed.length === 0 ? 'plain' : 'wrong', href: answer.ran === 0 ? '' : '/activity' } as const;
  const goesOn = document.dispatchEvent(new CustomEvent(CLOCK_MOVED, { cancelable: true }));
  if (!goesOn) return toast(notice.message, notice.tone, '', notice.href);
  toastAfterReload(notice);
  location.reload();
}

function ranText({ now, ran, failed }: ClockAnswer): string {
  const what = ran === 0 ? 'Nothing fell due.' : ran === 1 ? 'One script ran.' : `${ran} scripts ran.`;
  return `It is ${now}. ${what}${failed.length === 0 ? '' : ` ${failed.length} failed: ${[...new Set(failed)].slice(0, 3).join(', ')}.`}`;
}

function startPeople(): void {
  const details = document.querySelector<HTMLDetailsElement>('.who');
  const list = document.getElementById('who-list');
  const search = document.getElementById('who-search') as HTMLInputElement | null;
  const to = details?.querySelector<HTMLInputElement>('input[name=to]');
  if (details === null || list === null || search === null || !to) return;
  to.value = location.pathname + location.search;
  const featured = list.innerHTML;
  const lookUp = async (): Promise<void> => {
    if (search.value.trim() === '') return void (list.innerHTML = featured);
    const found = await get<PersonView[]>(`/api/people?q=${encodeURIComponent(search.value)}`);
    if (Array.isArray(found)) list.replaceChildren(...found.map(choiceOf), ...(found.length === 0 ? [nobody()] : []));
  };
  let pause = 0;
  search.addEventListener('input', () => {
    window.clearTimeout(pause);
    pause = window.setTimeout(() => void lookUp(), TYPING_PAUSE_MS);
  });
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    list.querySelector('button')?.click();
  });
  details.addEventListener('toggle', () => {
    if (details.open) search.focus();
  });
  document.addEventListener('click', (event) => {
    if (!details.contains(event.target as Node)) details.open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') details.open = false;
  });
}

function choiceOf({ email, name, about }: PersonView): HTMLElement {
  const button = Object.assign(document.createElement('button'), { className: 'who-choice', name: 'email', value: email });
  const portrait = Object.assign(document.createElement('span'), { className: 'portrait tone-2', textContent: (name[0] ?? '?').toUpperCase() });
  const words = document.createElement('span');
  words.append(Object.assign(document.createElement('b'), { textContent: name }), Object.assign(document.createElement('small'), { textContent: about }));
  button.append(portrait, words);
  return button;
}

const nobody = (): HTMLElement => Object.assign(document.createElement('p'), { className: 'hint', textContent: 'Nobody of that name.' });

startClock();
startPeople();
showKeptToast();
