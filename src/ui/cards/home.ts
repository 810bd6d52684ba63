/** This file makes the cards around the add-on's home: the welcome, a school's day in figures, and the list behind each figure. */
import { CATEGORY_WORDS, wordFor } from '../client/wording';
import { CARDS } from '../client/wording/cards';
import type { HomeLine, HomeLines, HomeView } from '../contracts/home';
import { type Card, type CardPart, type CardSection, type Press, buttons, card, line, press, text } from './card';
import { type Reading, dayText, momentText } from './dates';

const WORDS = CARDS.home;

export const welcomeCard = (): Card =>
  card(CARDS.welcome.title, [{ parts: [text(CARDS.welcome.lead), text(CARDS.welcome.how), text(CARDS.welcome.where), buttons(press(CARDS.welcome.start, 'welcome', {}, true))] }]);

const TICKET_LISTS = ['late', 'waiting', 'nobody', 'mine'] as const;
const DEVICE_LISTS = ['overdue', 'due', 'out', 'spare'] as const;

/** A figure leads to its list; one of nothing is left out, so that what is there is seen. */
function figures(view: HomeView, lists: readonly (keyof HomeView['counts'])[], counted: (count: number) => string, school: string): readonly CardPart[] {
  return lists.flatMap((list) => (view.counts[list] === 0 ? [] : line(WORDS.lists[list] ?? list, counted(view.counts[list]), { does: { action: 'list', args: { list, school, page: '0' } } })));
}

/** Where whatever is looked up is typed: on the home card and wherever something was not found. */
export const findParts = (typed = ''): readonly CardPart[] => [
  { part: 'field', named: 'find', title: WORDS.find, hint: WORDS.findHint, value: typed },
  buttons(press(WORDS.findButton, 'find', typed === '' ? {} : { find: typed }, true), press(WORDS.file, 'file')),
];

/** At most so many schools stand in the drop-down, which Google cuts off at a hundred items. */
const SCHOOLS_LISTED = 97;

function schoolSection(view: HomeView, school: string): CardSection {
  const options = [{ text: WORDS.mySchools, value: '' }, { text: WORDS.allSchools, value: '*' }, ...view.choices.slice(0, SCHOOLS_LISTED).map(({ id, name }) => ({ text: name, value: id }))];
  const known = options.some(({ value }) => value === school) ? school : '';
  return {
    parts: [
      ...(view.schools.length === 0 ? [text(WORDS.noSchool)] : []),
      { part: 'choice', named: 'choice', title: WORDS.school, options, value: known },
      buttons(press(WORDS.show, 'home', { choice: known })),
    ],
  };
}

/** `school` is what was chosen last, '' where nothing was. */
export function homeCard(view: HomeView, school: string, reading: Reading, sheet: string): Card {
  const schools = view.schools.map(({ name }) => name).join(', ');
  // A list is asked for by the schools that were counted, so that nobody looks for them twice.
  const counted = view.schools.map(({ id }) => id).join(',') || '*';
  const firstDoes: { readonly does?: Press } = view.firstList === '' ? {} : { does: { action: 'list', args: { list: view.firstList, school: counted, page: '0' } } };
  const first = view.schools.length === 0 ? [] : line(WORDS.first, view.first, firstDoes);
  return card(
    WORDS.title,
    [
      { parts: findParts() },
      { parts: first },
      { header: WORDS.tickets, parts: figures(view, TICKET_LISTS, WORDS.ticketCount, counted) },
      { header: WORDS.devices, parts: figures(view, DEVICE_LISTS, WORDS.deviceCount, counted) },
      {
        header: WORDS.exceptions,
        parts: view.exceptions.flatMap(({ kind, count }) => line(kind, WORDS.deviceCount(count), { does: { action: 'list', args: { list: `exception:${kind}`, school: counted, page: '0' } } })),
        inSight: 2,
      },
      { header: WORDS.problems, parts: view.problems.flatMap(({ what, place, since }) => line(place, wordFor(CATEGORY_WORDS, what), since === null ? {} : { below: dayText(since, reading) })), inSight: 2 },
      schoolSection(view, school),
      { parts: [buttons({ text: WORDS.sheet, does: { open: sheet } })] },
    ],
    schools === '' ? {} : { about: schools },
  );
}

function lineOf({ ticket, serial, title, about, due }: HomeLine, reading: Reading): readonly CardPart[] {
  const when = due === null ? '' : typeof due === 'number' ? momentText(due, reading) : dayText(due, reading);
  const below = when === '' ? {} : { below: `${CARDS.ticket.due} ${when}` };
  if (ticket !== '') return line(`${ticket} · ${wordFor(CATEGORY_WORDS, title)}`, about === '' ? ticket : about, { ...below, does: { action: 'ticket', args: { find: ticket } } });
  return line(title, about === '' ? serial : about, { ...below, does: { action: 'device', args: { serial } } });
}

const LINES_OF_A_CARD = 40;

export function listCard({ lines, more }: HomeLines, told: { readonly list: string; readonly school: string; readonly page: string }, reading: Reading): Card {
  const title = told.list === 'mine' ? WORDS.mine : (WORDS.lists[told.list] ?? told.list.replace(/^exception:/, ''));
  const next = more === 0 ? [] : [buttons(press(CARDS.list.more(more), 'list', { ...told, page: String(Number(told.page) + 1) }))];
  return card(title, [{ parts: lines.length === 0 ? [text(CARDS.list.empty)] : lines.slice(0, LINES_OF_A_CARD).flatMap((one) => lineOf(one, reading)) }, { parts: next }]);
}
