/** This file counts every pair of a method and a kind of person, and those that the shipped bundles answer otherwise than the table says. */
import { allPairs } from '../roles/ask';
import { rolesStage } from '../roles/people';
import { type Row, atLeast, exactly } from './row';

/** A door that is no longer asked would be seen by its pairs. */
const PAIRS_LEAST = 800;

export function roleRows(): Row[] {
  const pairs = allPairs(rolesStage());
  return [atLeast('roles.pairs', pairs.length, 'pairs', PAIRS_LEAST), exactly('roles.wrong', pairs.filter(({ right }) => !right).length, 'pairs', 0)];
}
