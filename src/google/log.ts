/** This file writes to the execution log, which the owner of the script reads. */
import type { Log } from '../base/ports';

export const executionLog: Log = {
  note(message, about = {}) {
    console.log(JSON.stringify({ message, ...about }));
  },
};
