/** These cases are asked by the page itself: what passes between a browser and a script. */
import type { Ask, Case, Json } from '../case';

/** What a call gives, or how it fails; `thrown` where it never left the page. */
async function sent(ask: Ask, ...args: unknown[]): Promise<Json> {
  try {
    return { came: ((await ask('answer', ...args)) ?? null) as Json };
  } catch (error) {
    const { name, message } = error as Error;
    return { failed: name === 'TypeError' ? 'TypeError' : 'Error', words: message };
  }
}

const CALLS = 14;

export const pageCases: readonly Case[] = [
  {
    id: 'page.dates-to-script',
    settles: [],
    question: 'Is a Date refused among the arguments of google.script.run, also deep inside?',
    source: 'Measured in 2023.',
    claims: {
      top: { failed: 'TypeError', words: 'Failed due to illegal value in property: 1' },
      deep: { failed: 'TypeError', words: 'Failed due to illegal value in property: when' },
    },
    page: async (ask) => ({ top: await sent(ask, 'type', new Date(0)), deep: await sent(ask, 'type', { list: [{ when: new Date(0) }] }) }),
  },
  {
    id: 'page.dates-from-script',
    settles: [],
    question: 'What does a page get where a script returns a Date, alone or within something?',
    source: 'Measured in 2023: nothing at all, and no error.',
    matters: 'nothing: answers are texts; the claim guards whoever forgets',
    claims: { alone: { came: null }, within: { came: null } },
    page: async (ask) => ({ alone: await sent(ask, 'date'), within: await sent(ask, 'date within') }),
  },
  {
    id: 'page.odd-values',
    settles: [],
    question: 'What becomes of a Map, of nothing, and of gaps in a list?',
    claims: { map: { came: {} }, nothing: { came: null }, toScript: { came: '[object Null]' } },
    page: async (ask) => ({ map: await sent(ask, 'map'), nothing: await sent(ask, 'undefined'), toScript: await sent(ask, 'type', undefined) }),
  },
  {
    id: 'page.texts',
    settles: [],
    question: 'Do long texts, line separators and emoji pass in both directions unharmed?',
    matters: 'every call: arguments and answers are JSON in a text',
    claims: { signs: true, long: true },
    async page(ask) {
      const signs = 'a\u2028b\u2029c\u0000d 🎒 مرحبا </script><!--';
      const long = 'x'.repeat(1_000_000);
      return { signs: (await ask('answer', 'text', signs)) === signs, long: (await ask('answer', 'text', long)) === long };
    },
  },
  {
    id: 'page.errors',
    settles: [],
    question: 'With which words does an error of the script reach the page?',
    claims: { failed: 'Error', words: 'Error: on purpose' },
    page: (ask) => sent(ask, 'error'),
  },
  {
    id: 'page.hidden-functions',
    settles: [],
    question: 'Can a page call a function whose name ends in an underscore, or one that is not there?',
    source: 'The guide says that names ending in an underscore are private.',
    matters: 'menus, triggers and jobs, whose functions all end so',
    claims: { hidden: false, absent: false },
    async page(ask) {
      const reached = (name: string): Promise<boolean> => ask(name).then(() => true, () => false);
      return { hidden: await reached('hidden_'), absent: await reached('noSuchFunction') };
    },
  },
  {
    id: 'page.many-calls',
    settles: [],
    question: 'Are fourteen calls at once all answered, each with its own value?',
    source: 'The guide: ten at a time, an eleventh waits.',
    claims: { answered: CALLS, own: true },
    async page(ask) {
      const answers = await Promise.all(Array.from({ length: CALLS }, (_, at) => ask('answer', 'slowly', at).catch(() => -1)));
      return { answered: answers.filter((one) => one !== -1).length, own: answers.every((one, at) => one === at) };
    },
  },
];
