/** This file proves what the desk decides in the browser: when set-up goes on, who may agree, and where links may lead. */
import { renderToString } from 'preact-render-to-string';

import { whyNotAgree } from '../../src/ui/client/desk/decisions';
import { Places } from '../../src/ui/client/desk/rooms';
import { ROUNDS_WITHOUT_PROGRESS_MAX, setUpGoesOn } from '../../src/ui/client/desk/set-up-round';

const step = (state: 'to do' | 'done' | 'failed') => ({ name: 'Forms', state, detail: '' });

describe('set-up', () => {
  const unfinished = { finished: false, steps: [step('done'), step('to do')] };

  it('goes on until it is finished', () => {
    expect(setUpGoesOn(unfinished, [0, 1])).toBe('again');
    expect(setUpGoesOn({ ...unfinished, finished: true }, [0, 1])).toBe('finished');
  });

  it('stops at a step that needs somebody', () => {
    expect(setUpGoesOn({ finished: false, steps: [step('failed')] }, [0])).toBe('failed');
  });

  it('gives up only when several calls in a row brought nothing', () => {
    const still = Array.from({ length: ROUNDS_WITHOUT_PROGRESS_MAX }, () => 1);
    expect(setUpGoesOn(unfinished, still.slice(1))).toBe('again');
    expect(setUpGoesOn(unfinished, still)).toBe('stuck');
    expect(setUpGoesOn(unfinished, [...still, 2])).toBe('again');
  });
});

describe('an approval', () => {
  const approval = { id: 'a', about: 'Sell 14 devices', askedBy: 'r@example.org', askedAt: null, needs: 2, approvedBy: [], mine: false };

  it('cannot be agreed to by the one who asked where two people are needed', () => {
    expect(whyNotAgree({ ...approval, mine: true }, 'r@example.org')).toMatch(/somebody else/);
    expect(whyNotAgree({ ...approval, mine: true, needs: 1 }, 'r@example.org')).toBeNull();
  });

  it('cannot be agreed to twice by one person', () => {
    expect(whyNotAgree({ ...approval, approvedBy: ['K@example.org'] }, 'k@example.org')).toMatch(/Another person/);
    expect(whyNotAgree({ ...approval, approvedBy: ['K@example.org'] }, 'm@example.org')).toBeNull();
  });
});

describe('the places', () => {
  it('are links of the web alone', () => {
    const html = renderToString(
      <Places
        links={[
          { name: 'Staff workbook', url: 'https://docs.google.com/x', about: '' },
          { name: 'Trap', url: 'javascript:alert(1)', about: '' },
        ]}
      />,
    );
    expect(html).toContain('href="https://docs.google.com/x"');
    expect(html).not.toContain('Trap');
  });
});
