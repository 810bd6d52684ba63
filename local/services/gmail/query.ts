/** This file reads the part of Gmail's search language that bundles use; anything else is refused by name. */
import { NotInLocalWorkspace } from '../../kernel/errors';
import type { Copy } from './mailbox';

export type CopyTest = (copy: Copy) => boolean;

/**
 * `after:` takes seconds since 1970 (developers.google.com/workspace/gmail/api/guides/filtering); whether a mail of that very
 * second counts is not documented, so it does not here.
 */
export function parseQuery(query: string): CopyTest {
  const tests = query.split(/\s+/).filter((word) => word !== '').map(testOf);
  return (copy) => tests.every((test) => test(copy));
}

function testOf(term: string): CopyTest {
  const [, not = '', field = '', value = ''] = /^(-?)(\w+):(\S+)$/.exec(term) ?? [];
  const has = (label: string): CopyTest => (copy) => copy.labelIds.includes(label) === (not === '');
  if (field === 'in' && value === 'sent') return has('SENT');
  if (field === 'in' && value === 'drafts') return has('DRAFT');
  if (field === 'to' && not === '') return ({ message }) => [...message.to, ...message.cc].some((to) => to.toLowerCase() === value.toLowerCase());
  if (field === 'after' && not === '' && /^\d{9,}$/.test(value)) return ({ message }) => Math.floor(message.atMs / 1000) > Number(value);
  throw new NotInLocalWorkspace(`The Gmail search "${term}" is not in the local Workspace.`);
}
