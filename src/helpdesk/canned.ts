/** This file lists the canned answers that MyTech brings along; their texts stand in every language in `src/words/canned.ts`. */
import type { Category } from '../words/vocabulary';
import type { CannedWords } from '../words/canned';

export interface OurCanned {
  readonly canned: keyof CannedWords;
  /** How it is found in the sidebar. */
  readonly title: string;
  /** Offered first for this category; '' for all. */
  readonly category: Category | '';
  /** The next step is then theirs. */
  readonly waits: boolean;
}

export const CANNED: readonly OurCanned[] = [
  { canned: 'received', title: 'We are on it', category: '', waits: false },
  { canned: 'details', title: 'Please tell us more', category: '', waits: true },
  { canned: 'restart', title: 'Turn it off and on', category: '', waits: true },
  { canned: 'office', title: 'Bring it to the office', category: '', waits: true },
  { canned: 'loaner', title: 'A loaner is ready', category: 'screen', waits: true },
  { canned: 'repair', title: 'Sent for repair', category: 'screen', waits: false },
  { canned: 'ready', title: 'Ready to pick up', category: '', waits: true },
  { canned: 'password', title: 'New password from the teacher', category: 'sign-in', waits: true },
  { canned: 'charger', title: 'Try another charger', category: 'charging', waits: true },
  { canned: 'wifi', title: 'Wi-Fi at home', category: 'wifi', waits: true },
  { canned: 'lost', title: 'Device locked, keep looking', category: 'lost', waits: true },
  { canned: 'solved', title: 'Is it solved?', category: '', waits: true },
];
