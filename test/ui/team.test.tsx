/** This file proves what the desk's place for the student technology team shows: badges and lessons, and grades that have nobody. */
import { renderToString } from 'preact-render-to-string';

import { MemberTable } from '../../src/ui/client/desk/team/members';
import { Gaps } from '../../src/ui/client/desk/team/place';
import type { TeamMemberCard } from '../../src/ui/contracts/team';

const member: TeamMemberCard = {
  ...{ memberId: 'TM-1', badge: 'Tech 01', name: 'Ada <b>Sample</b>', schoolId: 's1', className: '7B', grade: '07', level: 'Helper', solved: 1200, lessonsChecked: 4 },
  ...{ toCheck: [{ lesson: 'wifi', title: 'Wi-Fi' }], left: true },
};
const changing = { busy: null, trouble: () => null, refuse: () => undefined, run: () => undefined };
const draw = (members: readonly TeamMemberCard[]): string => renderToString(<MemberTable members={members} lessons={12} changing={changing} reason={null} after={() => () => undefined} />);

it('shows a member with what waits for a check, and a name as text', () => {
  const html = draw([member]);
  expect(html).toContain('Tech 01: Wi-Fi');
  expect(html).toContain('4 of 12');
  expect(html).toContain((1200).toLocaleString());
  expect(html).toContain('no longer on the roster');
  expect(html).toContain('aria-label="Take off the team: Tech 01"');
  expect(html).not.toContain('<b>Sample');
  expect(draw([{ ...member, toCheck: [], left: false }])).not.toMatch(/Lessons to check|no longer on the roster/);
});

it('names the grades that have nobody, and says where every grade has somebody', () => {
  const grade = (name: string, students: number, members: number): { grade: string; students: number; members: number } => ({ grade: name, students, members });
  const text = (grades: readonly ReturnType<typeof grade>[]): string => renderToString(<Gaps schools={[{ schoolId: 's1', name: 'Elm', grades }]} />).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(text([grade('06', 20, 1), grade('07', 1, 0), grade('', 30, 0), grade('08', 0, 0)])).toMatch(/Elm : grade 07 \(1 student\), no grade \(30 students\) $/);
  expect(text([grade('06', 20, 1)])).toContain('Every grade has somebody.');
});
