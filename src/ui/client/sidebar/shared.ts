/**
 * This file lists the modules that the page lends to the places which are loaded later, so that nothing is carried twice and what is kept
 * in a module is kept once. The build takes each of them out of the places; a name here is the import's own.
 */
import * as preact from 'preact';
import * as hooks from 'preact/hooks';
import * as jsxRuntime from 'preact/jsx-runtime';

import * as clicks from '../clicks';
import * as moments from '../moments';
import * as parts from '../parts';
import * as useChange from '../use-change';
import * as useLook from '../use-look';
import * as wording from '../wording';
import * as scanBox from './scan-box';
import * as smile from './smile';
import * as watch from './watch';

export const SHARED = {
  preact,
  'preact/hooks': hooks,
  'preact/jsx-runtime': jsxRuntime,
  '../clicks': clicks,
  '../moments': moments,
  '../parts': parts,
  '../use-change': useChange,
  '../use-look': useLook,
  '../wording': wording,
  './scan-box': scanBox,
  './smile': smile,
  './watch': watch,
} as const;
