/** This file registers who holds what: the ledger of loans, and what borrowers need. */
import type { Room } from '../app/entry';
import { accommodations, loans } from './sheet';

export const loansRoom: Room = {
  room: 'loans',
  about: 'Check-out and check-in, and who holds what.',
  sheets: [loans, accommodations],
};
