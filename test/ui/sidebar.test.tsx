/** This file proves what the sidebar decides and draws: which ticket it shows, and that what families typed is text in their direction. */
import { renderToString } from 'preact-render-to-string';

import type { MessageCard, TicketCard, TicketView } from '../../src/ui/contracts';
import { EMPTY_DRAFT, isUnsent } from '../../src/ui/client/sidebar/drafts';
import { moveTo, pauseBeforeLook } from '../../src/ui/client/sidebar/selection';
import { TicketHead } from '../../src/ui/client/sidebar/ticket';
import { withUpdate } from '../../src/ui/client/sidebar/update';

const now = Date.UTC(2025, 9, 14, 15, 0);
const ticket: TicketCard = {
  ...{ ticket: 'MT-12', state: 'open', triage: '', priority: 'normal', category: 'screen', summary: 'The screen is dark', language: 'en' },
  ...{ school: 'Adams', assignee: '', openedAt: now, dueAt: now - 86_400_000, answeredAt: null, resolvedAt: null, resolution: '' },
  ...{ relation: 'family', contact: 'p@example.org', verified: true, phone: '', studentAsTyped: '', numberAsTyped: '', deviceAsTyped: '' },
  ...{ impact: 'medium', urgency: 'medium', affected: 1, tier: '', resolveBy: null, holdReason: '', cause: '', mergedInto: '', related: [], filedBy: '', translation: '' },
};

describe('the selection in the sheet', () => {
  const standing = { shown: 'MT-1', lastSelected: 'MT-1', unsent: false };

  it('opens another ticket, and refreshes the one that is shown', () => {
    expect([moveTo('MT-2', standing), moveTo('MT-1', standing)]).toEqual(['show', 'show']);
  });

  it('leaves the sidebar alone on a row without a ticket', () => {
    expect(moveTo(null, standing)).toBe('keep');
  });

  it('does not take back a ticket that was looked up by its tag', () => {
    expect(moveTo('MT-1', { ...standing, shown: 'MT-9' })).toBe('keep');
    expect(moveTo('MT-1', { ...standing, shown: 'MT-9', lastSelected: null })).toBe('show');
  });

  it('is only offered while text stands unsent', () => {
    expect(moveTo('MT-2', { ...standing, unsent: true })).toBe('offer');
    expect(isUnsent({ ...EMPTY_DRAFT, answer: ' x ' })).toBe(true);
    expect(isUnsent({ ...EMPTY_DRAFT, answer: ' \n', resolution: 'fixed', wait: true })).toBe(false);
  });

  it('is looked at less often the longer nobody touches anything', () => {
    expect([0, 179_999, 180_000, 600_000].map(pauseBeforeLook)).toEqual([3_000, 3_000, 10_000, 30_000]);
  });
});

describe('an update', () => {
  const said: MessageCard = { at: now, kind: 'note', who: 'k@example.org', text: 'Called', ticket: 'MT-12', translation: '', canned: false };
  const view: TicketView = { ticket, person: null, device: null, messages: [], loans: [], others: [], followers: 0, translates: false, staff: [], now, zone: 'America/New_York', me: 'k@example.org' };

  it('adds what was said once, even where a look at the sheet was quicker', () => {
    const update = { ticket: { ...ticket, state: 'waiting' }, added: [said], now: now + 1 };
    const after = withUpdate(view, update);
    expect(after).toMatchObject({ ticket: { state: 'waiting' }, messages: [said], now: now + 1 });
    expect(withUpdate(after, update).messages).toEqual([said]);
  });

  it('of another ticket changes nothing', () => {
    expect(withUpdate(view, { ticket: { ...ticket, ticket: 'MT-13' }, added: [said], now })).toBe(view);
  });
});

describe('a ticket', () => {
  it('says its state and lateness in words', () => {
    const html = renderToString(<TicketHead ticket={ticket} now={now} />);
    expect(html).toContain('>Open</span>');
    expect(html).toContain('<span class="badge bad">late by 1 day</span>');
    expect(html).toContain('In their words, in English');
  });

  it('shows what was typed as text', () => {
    const html = renderToString(<TicketHead ticket={{ ...ticket, summary: '<img src=x onerror=alert(1)>', school: '<b>', state: 'constructor' }} now={now} />);
    expect(html).not.toMatch(/<img|<b>/);
    expect(html).toContain('>constructor</span>');
  });

  it('sets Arabic from right to left even where it begins with a Latin word', () => {
    const summary = 'Chromebook لا يعمل';
    expect(renderToString(<TicketHead ticket={{ ...ticket, language: 'ar', summary }} now={now} />)).toContain(`lang="ar" dir="rtl">${summary}`);
    expect(renderToString(<TicketHead ticket={{ ...ticket, language: 'ar', summary: 'Broken' }} now={now} />)).toContain('dir="auto">Broken');
    expect(renderToString(<TicketHead ticket={{ ...ticket, language: '', summary }} now={now} />)).toContain('dir="auto">Chromebook');
  });
});
