/** This file registers the home of the add-on's cards: the welcome, a school's day, and the lists behind its figures. */
import { type AnyCardAction, type CardContext, cardAction } from '../app/cards';
import { type ArgumentCheck, shortText } from '../app/entry';
import { type Verdict, accept } from '../base/verdict';
import type { CardAnswer } from '../ui/cards/card';
import { homeCard, listCard, welcomeCard } from '../ui/cards/home';
import { isHomeList } from './rules/today';
import { readHome, readHomeList } from './workflow/today';

/** What is remembered for each person: that the welcome was read, and which school was chosen. */
const WELCOMED = 'welcomed';
const SCHOOL = 'school';

const school = shortText(4_000);
const LIST_CHARS = 100;
const list: ArgumentCheck = { expected: 'it should be a list that the card shows', accepts: (value) => isHomeList(value) && String(value).length < LIST_CHARS };
const PAGES = /^\d{1,3}$/;
const page: ArgumentCheck = { expected: 'it should be a page', accepts: (value) => typeof value === 'string' && PAGES.test(value) };

function home(context: CardContext, chosen: string): Verdict<CardAnswer> {
  const view = readHome(context, chosen);
  return view.ok ? accept({ card: homeCard(view.value, chosen, context.reading, context.link()), where: 'alone' }) : view;
}

export const homeCards: readonly AnyCardAction[] = [
  /** What Google asks for when somebody opens the add-on. */
  cardAction({
    ...{ action: 'start', who: 'editor', mode: 'read', args: {} },
    run: (context) => (context.mine.get(WELCOMED) === null ? accept({ card: welcomeCard(), where: 'alone' }) : home(context, context.mine.get(SCHOOL) ?? '')),
  }),
  cardAction({
    ...{ action: 'welcome', who: 'editor', mode: 'read', args: {} },
    run(context) {
      context.mine.set(WELCOMED, 'yes');
      return home(context, context.mine.get(SCHOOL) ?? '');
    },
  }),
  cardAction({
    ...{ action: 'home', who: 'editor', mode: 'read', args: { choice: school } },
    run(context, { choice: chosen }) {
      const shown = home(context, chosen);
      if (shown.ok) context.mine.set(SCHOOL, chosen);
      return shown;
    },
  }),
  cardAction({
    ...{ action: 'list', who: 'editor', mode: 'read', args: { list, school, page } },
    run(context, told) {
      const lines = readHomeList(context, told.school, told.list, Number(told.page));
      return lines.ok ? accept({ card: listCard(lines.value, told, context.reading), where: 'on top' }) : lines;
    },
  }),
];
