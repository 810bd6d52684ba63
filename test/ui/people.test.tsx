/** This file proves what the page People shows of a roster: numbers for eyes and for ears, old beside new, and nothing that is markup. */
import { renderToString } from 'preact-render-to-string';

import { Changes } from '../../src/ui/client/desk/people/preview';
import type { RosterView } from '../../src/ui/contracts/people';

const still = { add: 0, change: 0, leave: 0 };
const roster: RosterView = {
  approval: 'roster x', at: 0, finishedAt: null, kind: 'large', files: ['users.csv'], people: { add: 1200, change: 2, leave: 1 }, schools: { ...still, add: 1 }, byRole: [{ role: 'student', add: 1200, change: 2, leave: 1 }],
  active: 2_000, refused: 3, bySchool: [{ school: 'Elm <b>School</b>', students: { add: 1200, change: 2, leave: 1 } }],
  examples: [{ what: 'change', who: 'Ada <script>', role: 'student', school: 'Elm', changes: [['Grade', '02', ''], ['E-mail', '', 'ada@d.example']] }], warnings: [],
};
const html = renderToString(<Changes of={roster} />);

describe('what a roster would change', () => {
  it('has every number, as signs to see and as words to hear', () => {
    expect(html).toContain((1200).toLocaleString());
    expect(html).toContain('1200 come, 2 change, 1 leave');
    expect(html).toContain('1 new school');
    expect(html).toContain('rows not usable');
  });

  it('has what stands there and what will, and says where it is nothing', () => {
    expect(html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toMatch(/Grade: from 02 → to nothing .*E-mail: from nothing → to ada@d\.example/);
  });

  it('says that nobody is deleted where somebody leaves, and not where nobody does', () => {
    expect(html).toContain('Nobody is ever deleted');
    expect(renderToString(<Changes of={{ ...roster, people: still }} />)).not.toContain('Nobody is ever deleted');
  });

  it('keeps what a system wrote as text', () => {
    expect(html).toContain('Ada &lt;script>');
    expect(html).not.toMatch(/<script>|<b>School/);
  });
});
