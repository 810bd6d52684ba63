/** This file lists the texts that may say a term with other words than the glossary, each with its reason. */
import type { Language } from '../languages';
import type { TermName } from './terms';

export interface Exception {
  readonly place: string;
  readonly term: TermName;
  /** Absent for all. */
  readonly languages?: readonly Language[];
  readonly reason: string;
}

export const EXCEPTIONS: readonly Exception[] = [
  { place: 'steps.keyboard.1', term: 'device', languages: ['zh'], reason: '关机 says that it is a device that is turned off.' },
  { place: 'steps.other.0', term: 'device', languages: ['zh'], reason: '关机 says that it is a device that is turned off.' },
  { place: 'canned.restart', term: 'device', languages: ['zh'], reason: '开机 says that it is a device that is turned on.' },
  { place: 'hub.supportHours', term: 'help', languages: ['pt'], reason: '“Horário de atendimento” is what stands on the door of every school office.' },
  { place: 'mail.resolved.subject', term: 'request', languages: ['ar'], reason: 'In Arabic it is the problem that is solved, not the request.' },
];
