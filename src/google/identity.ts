/** This file says who is there, as far as Google vouches for it. */
import type { Identity } from '../base/ports';

/** A blank address is nobody: Google leaves it blank for visitors from elsewhere (Session.getActiveUser). */
const known = (email: string): string | null => (email === '' ? null : email.toLowerCase());

export const identity: Identity = {
  visitor: () => known(Session.getActiveUser().getEmail()),
  acting: () => Session.getEffectiveUser().getEmail().toLowerCase(),
};
