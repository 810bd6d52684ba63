/** This file draws where a request stands: to whoever has its number and its code, and to nobody else anything. */
import { fill } from '../../words/fill';
import { writtenDay } from '../../words/written-date';
import type { HubTicket } from '../contracts/hub';
import { type Markup, type Piece, markup } from '../markup';
import type { Sight } from './parts';

const field = (name: 'ticket' | 'code', label: string, value: string, placeholder: string): Markup =>
  markup`<p class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" value="${value}" placeholder="${placeholder}" maxlength="40" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false" required></p>`;

function answer({ words }: Sight, { answer: told }: HubTicket): Piece {
  const { requestStatus, states, language } = words;
  if (told === null) return null;
  if (told === 'unknown') return markup`<p class="note" role="status">${requestStatus.unknown}</p>`;
  const { number, state, expectedOn } = told;
  return markup`<section class="standing" aria-labelledby="standing"><h2 id="standing">${fill(requestStatus.yours, { ticket: number }, language)}</h2><p class="state ${state}"><strong>${states[state]}</strong></p><p>${requestStatus.next[state]}</p>${
    expectedOn === null || state === 'solved' ? null : markup`<p>${fill(requestStatus.by, { day: writtenDay(words, expectedOn) }, language)}</p>`
  }</section>`;
}

export function ticketMain(sight: Sight, page: HubTicket): Markup {
  const { view, words } = sight;
  const { requestStatus } = words;
  return markup`${answer(sight, page)}<form class="fields" action="${view.address}" method="get" target="_top"><p>${requestStatus.intro}</p><input type="hidden" name="lang" value="${view.language}"><input type="hidden" name="page" value="ticket">
${field('ticket', requestStatus.number, page.ticket, 'MT-1042')}${field('code', requestStatus.code, page.code, 'ABCD-EFGH-JKMN')}<p><button class="button">${requestStatus.show}</button></p></form>`;
}
