/** This file reads the answers of the form for damage, loss or theft. */
import { words } from '../words/words';
import { type Answers, type HelpAnswers, readWho, saidIn } from './answers';
import { DAMAGE } from './categories';
import { HAPPENINGS, KEEPERS } from './forms/damage';

export function readDamage(answers: Answers, respondentEmail = ''): HelpAnswers {
  const said = saidIn(answers);
  const who = readWho(said, respondentEmail);
  const happened = said.choice('happened', HAPPENINGS, (language, key) => words(language).damage.happenings[key]) ?? 'other';
  const keeper = said.choice('keeper', KEEPERS, (language, key) => words(language).damage.keepers[key]) ?? 'nobody knows';
  return {
    ...who,
    category: DAMAGE[happened].category,
    solved: false,
    unclear: said.unclear,
    incident: { happened, where: said.text('where'), when: said.text('when'), police: said.text('police'), keeper },
  };
}
