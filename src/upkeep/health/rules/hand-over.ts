/** This file says how a hand-over stands: which steps were seen done, which can be done now, and at whose desk. */
import type { Moment } from '../../../base/time';

export type Step = 'account' | 'door' | 'rights' | 'files' | 'triggers' | 'charge' | 'mail' | 'clear';

export interface Standing {
  readonly acting: string;
  readonly from: string;
  readonly to: string;
  readonly done: Readonly<Record<string, Moment>>;
  /** The account that leaves has stopped: suspended, or without triggers. Then nothing can be asked of it. */
  readonly isSilent: boolean;
}

export interface StepStanding {
  readonly step: Step;
  readonly state: 'done' | 'now' | 'blocked' | 'elsewhere';
  readonly where: string;
}

const ORDER: readonly Step[] = ['account', 'door', 'rights', 'files', 'triggers', 'charge', 'mail', 'clear'];

export function isDone(step: Step, { to, done, isSilent }: Standing): boolean {
  switch (step) {
    case 'account':
      return to !== '';
    case 'mail':
      // Read and sent by whoever is in charge; that it can is part of its rights.
      return done['charge'] !== undefined;
    case 'clear':
      return done['clear'] !== undefined || (done['charge'] !== undefined && isSilent);
    default:
      return done[step] !== undefined;
  }
}

/** What has to be done before a step; an account that is suspended can give nothing away, and must not keep the other from taking over. */
function before(step: Step, { isSilent }: Standing): readonly Step[] {
  switch (step) {
    case 'account':
      return [];
    case 'door':
    case 'files':
      return ['account'];
    case 'rights':
      return ['door'];
    case 'triggers':
      return ['rights'];
    case 'charge':
      return isSilent ? ['triggers'] : ['triggers', 'files'];
    case 'mail':
    case 'clear':
      return ['charge'];
  }
}

/** The account at whose desk a step is done; '' where it is done at any, or outside MyTech. */
function whereOf(step: Step, { from, to, isSilent }: Standing): string {
  if (step === 'account') return '';
  if (step === 'files') return isSilent ? '' : from;
  return step === 'clear' ? from : to;
}

/** What still has to be done before a step; nothing where it can be done. */
export const waitsFor = (step: Step, standing: Standing): readonly Step[] => before(step, standing).filter((one) => !isDone(one, standing));

export const handOverSteps = (standing: Standing): readonly StepStanding[] =>
  ORDER.map((step) => {
    const where = whereOf(step, standing);
    const state = isDone(step, standing) ? 'done' : waitsFor(step, standing).length > 0 ? 'blocked' : where === '' || where === standing.acting ? 'now' : 'elsewhere';
    return { step, state, where };
  });

/** Why an account cannot take over; '' where it can. */
export function unfit(to: string, acting: string, charge: string): string {
  if (!/^[^@\s]+@[^@\s]+$/.test(to)) return 'that is no e-mail address';
  if (charge === '') return 'nobody is in charge yet; press Set up on the first page';
  if (to === charge) return 'it is in charge already';
  const domain = (email: string): string => email.slice(email.lastIndexOf('@') + 1);
  return domain(to) === domain(acting) ? '' : `Google gives files only to accounts of ${domain(acting)}`;
}
