/** This file makes a ticket that staff file for somebody else. */
import type { Moment } from '../../base/time';
import type { Device } from '../../devices/sheet';
import type { Person, School } from '../../people/sheet';
import { type Verdict, accept, refuse } from '../../base/verdict';
import type { Category } from '../../words/vocabulary';
import type { Ticket } from '../sheet';
import { isAddress, kept } from './intake';
import { newTicket } from './new-ticket';
import type { ClockTerms } from './targets';
import { isLive } from './tickets';

export interface Filing {
  readonly ticket: string;
  readonly at: Moment;
  readonly filedBy: string;
  readonly category: Category;
  readonly text: string;
  /** '' takes the person's own. */
  readonly language: string;
  /** An address, or whose is meant. */
  readonly contact: string;
  readonly person: Person | null;
  readonly guardians: readonly Person[];
  readonly device: Device | null;
  readonly schools: readonly School[];
}

const addressOf = ({ contact, person, guardians }: Filing): string => {
  if (contact === 'student') return person?.email ?? '';
  if (contact === 'guardian') return guardians.find((guardian) => isAddress(guardian.email))?.email ?? '';
  return contact.trim();
};

const RELATIONS: Readonly<Record<string, string>> = { student: 'student', guardian: 'family', parent: 'family', relative: 'family' };

export function ticketOnBehalf(filing: Filing, terms: ClockTerms): Verdict<Ticket> {
  const { person, device, schools, contact } = filing;
  const text = kept(filing.text).text.trim();
  if (text === '' || (person === null && device === null)) return refuse('filing-empty');
  const address = addressOf(filing);
  if (address !== '' && !isAddress(address)) return refuse('helper-unknown', { who: address });
  const schoolId = person?.schoolIds[0] ?? device?.schoolId ?? '';
  return accept(
    newTicket(
      {
        ...{ ticket: filing.ticket, category: filing.category, openedAt: filing.at, filedBy: filing.filedBy, source: 'staff', summary: text },
        language: filing.language || person?.language || 'en',
        contact: address,
        relation: contact === 'guardian' ? 'family' : (RELATIONS[person?.role ?? ''] ?? 'staff'),
        ...{ schoolId, school: schools.find((school) => school.schoolId === schoolId)?.name ?? '', personId: person?.personId ?? '', serial: device?.serial ?? '' },
      },
      terms,
    ),
  );
}

/** The open ticket about the same device and the same kind of problem. */
export const openAboutSame = (about: readonly Ticket[], category: Category): Ticket | null => about.find((ticket) => isLive(ticket) && ticket.category === category) ?? null;
