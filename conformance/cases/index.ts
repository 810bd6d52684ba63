/** This file lists every case in the order in which they are asked: what all else rests on first. */
import type { Case } from '../case';
import { cardCases } from './cards';
import { commitCases } from './commit';
import { costCases } from './costs';
import { directoryCases } from './directory';
import { driveCases } from './drive';
import { formCases } from './forms';
import { gridCases } from './grid';
import { keepingCases } from './keeping';
import { mailCases } from './mail';
import { objectCases } from './objects';
import { openCases } from './open';
import { pageCases } from './page';
import { readingCases } from './reading';
import { scriptCases } from './script';
import { lastCases, triggerCases } from './triggers';
import { utilityCases } from './utilities';

export const CASES: readonly Case[] = [
  ...commitCases,
  ...readingCases,
  ...gridCases,
  ...objectCases,
  ...formCases,
  ...triggerCases,
  ...driveCases,
  ...scriptCases,
  ...keepingCases,
  ...utilityCases,
  ...mailCases,
  ...cardCases,
  ...directoryCases,
  ...openCases,
  ...costCases,
  ...pageCases,
  ...lastCases,
];
