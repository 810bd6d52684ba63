/** This file is what a district may have published on an October morning, for the tests of the pages that show it. */
import type { Row, Sheet } from '../../src/base/table';
import { hubCards, hubFacts, hubProblems, hubSchools, hubStatus } from '../../src/hub/sheet';
import type { Workspace } from '../../local/kernel/workspace';
import { putRows, requestHash } from '../../tools/published-rows';

export const STATUS_KEY = 'a key for tests and for nothing else';

export const hashOf = (number: string, code: string): string => requestHash(STATUS_KEY, number, code);

type CardRow = Partial<Row<typeof hubCards>>;
export const card = (id: string, language: Row<typeof hubCards>['language'], row: CardRow): CardRow => ({ cardText: `${id}.${language}`, card: id, language, audiences: ['student', 'family', 'staff'], order: 1, ...row });

export function publishSample(workspace: Workspace, bookId: string, formAddress: string): void {
  const put = <S extends Sheet>(sheet: S, rows: readonly Partial<Row<S>>[]): void => putRows(workspace, bookId, sheet, rows);
  put(hubFacts, [
    { fact: 'district', value: 'Juniper Valley Schools' },
    { fact: 'helpdesk', value: 'School technology help' },
    { fact: 'status key', value: STATUS_KEY },
    ...['en', 'es', 'ht', 'pt', 'vi', 'zh', 'ar', 'so', 'fr'].map((language) => ({ fact: `help ${language}`, value: `${formAddress}?usp=pp_url&entry.1=${language}&entry.2={tag}` })),
  ]);
  put(hubSchools, [
    { schoolId: 's1', name: 'Adams Elementary', hours: 'Mon-Fri 07:30-15:30', contact: 'adams-help@school.example, 617-555-0101' },
    { schoolId: 's2', name: 'Brook Middle', hours: 'Mon-Thu 07:45-15:45; Fri 07:45-14:00', contact: '617-555-0102' },
    { schoolId: 's3', name: 'Cedar High', hours: 'by appointment', contact: '' },
  ]);
  put(hubCards, [
    card('cracked-screen', 'en', { topic: 'fix', category: 'screen', picture: 'cracked-screen', title: 'The screen is cracked', text: 'Broken glass can cut you.\n\n1. Do not touch the glass.\n2. Close the lid and put it into a bag.\n3. Bring it to school.\n\nWe lend you another one meanwhile:\n- ask at the office\n- bring your student card', words: 'glass broken display', reviewed: true, updatedOn: '2026-09-30' }),
    card('cracked-screen', 'ar', { topic: 'fix', category: 'screen', picture: 'cracked-screen', title: 'الشاشة مكسورة', text: 'الزجاج المكسور قد يجرح.\n\n1. لا تلمسوا الزجاج.\n2. أغلقوا الغطاء وضعوا الجهاز في حقيبة.\n3. أحضروه إلى المدرسة.', words: 'زجاج كسر', reviewed: true, updatedOn: '2026-09-30' }),
    card('cracked-screen', 'zh', { topic: 'fix', category: 'screen', picture: 'cracked-screen', title: '屏幕碎了', text: '碎玻璃会割伤人。\n\n1. 不要碰玻璃。\n2. 合上盖子，放进袋子里。\n3. 带到学校来。', words: '玻璃 坏了 显示屏', updatedOn: '2026-09-30' }),
    card('cracked-screen', 'so', { topic: 'fix', category: 'screen', picture: 'cracked-screen', title: 'Shaashaddu way jabtay', text: 'Quraarad jabtay way ku jari kartaa.\n\n1. Ha taaban quraaradda.\n2. Daboolka xir oo bac ku rid.\n3. Dugsiga keen.', words: 'quraarad jab', updatedOn: '2026-09-30' }),
    card('charger-care', 'en', { topic: 'care', category: 'charging', picture: 'charger', title: 'Look after the charger', text: 'Pull at the plug, not at the cord.', words: 'cable cord power', updatedOn: '2026-09-01', order: 2 }),
    card('home-internet', 'en', { topic: 'internet', category: 'wifi', picture: 'home-internet', title: 'Internet at home for little money', text: 'Ask the school office for a hotspot, or see https://www.everyoneon.example/offers.', words: 'hotspot low cost', audiences: ['family'], updatedOn: '2026-08-20', order: 3 }),
    card('passwords', 'en', { topic: 'account', category: 'sign-in', picture: 'password', title: 'A password that nobody guesses', text: 'Three words that have nothing to do with one another.', words: '', audiences: ['student', 'staff'], order: 4 }),
    card('old-news', 'en', { topic: 'safety', picture: 'shield', title: 'An old card', text: 'Long ago.', expiresOn: '2026-10-01', order: 5 }),
    card('taken-back', 'en', { topic: 'safety', title: '', text: '' }),
  ]);
  put(hubProblems, [
    { problem: 'p1', category: 'wifi', school: '', since: '2026-10-06', card: 'home-internet' },
    { problem: 'p2', category: 'app', school: 'Cedar High', since: '2026-10-05', card: '' },
  ]);
  put(hubStatus, [
    { hash: hashOf('MT-1042', 'ABCD-EFGH-JKMN'), state: 'working', expectedOn: '2026-10-08' },
    { hash: hashOf('MT-1043', '0000-1111-2222'), state: 'solved', expectedOn: null },
  ]);
}
