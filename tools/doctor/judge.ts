/** This file is the doctor's judgement as a whole: facts in, findings out, in the order in which a person should act. */
import type { Facts } from './facts';
import { type Finding, inOrder } from './findings';
import { access, accounts, scriptApi, switchedOffByCalls } from './rules/access';
import { books } from './rules/books';
import { files } from './rules/files';
import { forms } from './rules/forms';
import { clock, scripts } from './rules/scripts';
import { settingRules, work } from './rules/work';

const RULES: readonly ((facts: Facts) => readonly Finding[])[] = [access, switchedOffByCalls, scriptApi, accounts, scripts, clock, files, books, forms, settingRules, work];

export function judge(facts: Facts): readonly Finding[] {
  // Whoever is not the programme account sees too little to judge by.
  const way = access(facts);
  if (way.some(({ code }) => code === 'wrong-account')) return inOrder(way);
  const told = new Set<string>();
  const once = RULES.flatMap((rule) => rule(facts)).filter(({ what }) => !told.has(what) && told.add(what));
  return inOrder(once);
}
