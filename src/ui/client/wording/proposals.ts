/** This file proposes what to do about a problem that could be prevented: a card, a line for the newsletter, a slot of training. People change all of it. */
import type { CAUSES } from '../../../helpdesk/sheet';
import type { Proposed } from '../../contracts/problems';
import type { Category } from '../../../words/vocabulary';

type Advice = readonly [title: string, steps: string, line: string, training: string];

const CATEGORY_ADVICE: Readonly<Record<Category, Advice>> = {
  screen: ['Carry it closed, never by the screen', 'Close the lid before you get up. Look for pencils and earbuds on the keyboard first. Nothing heavy goes on top of it in the bag.', 'Most broken screens began with a pencil on the keyboard: look before you close the lid.', '10 minutes in homeroom: how to carry, close and pack a Chromebook'],
  keyboard: ['Keep the keyboard clean and dry', 'No drinks on the same desk. If something spills: off, upside down, and bring it to us at once. A key that is loose is not pulled off.', 'A bottle with a lid saves keyboards: please no open drinks beside a Chromebook.', '10 minutes in class: food, drink and the keyboard'],
  charging: ['Charge it every night', 'Plug it in at the same place every evening. Hold the plug, not the cable. If it does not charge: another socket, another charger, then wait ten minutes.', 'A Chromebook that sleeps on its charger is ready in the morning. If it does not charge, try another charger first.', '15 minutes for students: chargers, cables and what to try first'],
  wifi: ['When there is no internet', 'Switch Wi-Fi off and on. Choose the school network, forget the others. Restart. If everybody near you has none, tell the helpdesk once for all.', 'No internet? Off and on, then the school network. If a whole room has none, one report is enough.', '15 minutes for teachers: the first three things to try when a class is offline'],
  'sign-in': ['Signing in', 'Write the whole school address. Look whether Caps Lock is on. A forgotten password is reset at school with a teacher.', 'Forgot a password? Any teacher can start a reset; nobody has to wait for the helpdesk.', '15 minutes for teachers: how to start a password reset in class'],
  app: ['When an app does not open', 'Close the tab and open it from the school page. Restart. Sign out and in again. Then tell us the name of the app and what it says.', 'Open apps from the school page: bookmarks go out of date.', '20 minutes for teachers: where the approved apps are, and how to ask for another'],
  lost: ['A place for it', 'It is in your bag, on your desk or on its charger, and nowhere else. If it is gone, tell us the same day: then it can be locked and found.', 'Cannot find the Chromebook? Tell us the same day: then it can be locked and is often found.', '10 minutes in homeroom: where it rests, and what to do when it is gone'],
  sound: ['No sound', 'Press the volume keys. Unplug headphones and plug them in again. Choose the right speaker at the clock. Restart.', 'No sound in class? Volume keys, headphones out and in, restart: that solves most of it.', '10 minutes before a test week: sound and headphones'],
  other: ['A question that many ask', 'Write down what is asked and the two or three steps that solve it.', 'Many of you ask the same just now: here is the answer.', '15 minutes in the next staff meeting: the question of the month'],
};

const CAUSE_ADVICE: Readonly<Record<(typeof CAUSES)[number], Advice>> = {
  dropped: ['Two hands, lid closed', 'Walk with it closed and in both hands or in its bag. It lies in the middle of the desk, the cable where nobody trips.', 'Most damage is a fall: two hands, lid closed, cable out of the way.', '10 minutes in homeroom: carrying, desks and cables'],
  liquid: CATEGORY_ADVICE.keyboard,
  wear: ['Before it breaks', 'Loose hinges, worn cables and keys that stick are shown to us early: they are mended in minutes then.', 'A loose hinge or a worn cable? Show us early, it is mended in minutes.', '15 minutes for the technology team: the monthly look at hinges, cables and keys'],
  settings: ['Back to the usual settings', 'Sign out and in again: most settings come back by themselves. Zoom: Ctrl and 0. Screen turned: Ctrl, Shift and the refresh key.', 'Screen upside down or everything too large? Ctrl+Shift+refresh, or Ctrl+0.', '15 minutes for teachers: five keys that put things back'],
  account: CATEGORY_ADVICE['sign-in'],
  network: CATEGORY_ADVICE.wifi,
  software: CATEGORY_ADVICE.app,
  'how to': ['How it is done', 'Write the steps with a picture of each, one page, and put the link on the hub.', 'New on the hub: how it is done, on one page.', '20 minutes at the next professional learning: show it once, try it together'],
  lost: CATEGORY_ADVICE.lost,
  other: CATEGORY_ADVICE.other,
};

/** What is proposed for a category or a cause; words that the district made up itself get the general proposal. */
export function proposalFor(what: string, isCause: boolean): Proposed {
  const advice = (isCause ? CAUSE_ADVICE as Readonly<Record<string, Advice>> : CATEGORY_ADVICE as Readonly<Record<string, Advice>>)[what] ?? CATEGORY_ADVICE.other;
  const [cardTitle, cardText, newsletter, training] = advice;
  return { cardTitle, cardText, newsletter, training };
}
