/** This file tells the tickets that ended before anybody worked on them: the steps in the form were enough. */
import type { Ticket } from '../sheet';

/** Such a ticket is closed from the beginning: it counts apart, nobody is mailed or asked about it, and no deadline runs. */
export const isDeflection = ({ resolution }: Pick<Ticket, 'resolution'>): boolean => resolution === 'solved by the steps';
