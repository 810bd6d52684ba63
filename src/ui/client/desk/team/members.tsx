/** This file draws the members of the student technology team, and the lessons of theirs that wait for a check. */
import type { JSX } from 'preact';

import type { TeamMemberCard, TeamView } from '../../../contracts/team';
import { Badge, Press, Trouble } from '../../parts';
import type { Changing } from '../../use-change';
import { TEAM } from '../../wording/team';

interface Props {
  readonly members: readonly TeamMemberCard[];
  readonly lessons: number;
  readonly changing: Changing;
  readonly reason: string | null;
  /** What is done with the answer of a change, and said. */
  after(text: string): (view: TeamView) => void;
}

function ToCheck({ members, changing, reason, after }: Props): JSX.Element | null {
  const waiting = members.flatMap(({ memberId, badge, toCheck }) => toCheck.map((one) => ({ memberId, badge, ...one, name: `check ${memberId} ${one.lesson}` })));
  if (waiting.length === 0) return null;
  return (
    <>
      <h3>{TEAM.toCheck}</h3>
      <p class="soft">{TEAM.toCheckLead}</p>
      <ul class="stack">
        {waiting.map(({ memberId, badge, lesson, title, name }) => (
          <li key={name} class="row spread">
            <span>{TEAM.check(badge, title)}</span>
            <Press
              label={TEAM.checkButton}
              working={TEAM.checking}
              kind="plain"
              busy={changing.busy === name}
              blocked={changing.busy !== null}
              reason={reason}
              onPress={() => changing.run(name, 'team.check', { member: memberId, lesson }, after(TEAM.checked(badge, title)))}
            />
            <Trouble message={changing.trouble(name)} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function MemberTable(props: Props): JSX.Element {
  const { members, lessons, changing, reason, after } = props;
  return (
    <>
      <ToCheck {...props} />
      <div class="scroll">
        <table class="table">
          <thead>
            <tr>
              {Object.entries(TEAM.columns).map(([key, name]) => (
                <th key={key} scope="col">
                  {name === '' ? <span class="unseen">{TEAM.remove}</span> : name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.memberId}>
                <th scope="row">{member.badge}</th>
                <td>
                  <span dir="auto">{member.name}</span> {member.left ? <Badge tone="bad">{TEAM.left}</Badge> : null}
                </td>
                <td>{member.className}</td>
                <td>{member.level}</td>
                <td>{TEAM.lessons(member.lessonsChecked, lessons)}</td>
                <td>{member.solved.toLocaleString()}</td>
                <td>
                  <Press
                    label={TEAM.remove}
                    name={TEAM.removeNamed(member.badge)}
                    working={TEAM.removing}
                    kind="plain"
                    busy={changing.busy === member.memberId}
                    blocked={changing.busy !== null}
                    reason={reason}
                    onPress={() => changing.run(member.memberId, 'team.remove', { member: member.memberId }, after(TEAM.removed(member.badge)))}
                  />
                  <Trouble message={changing.trouble(member.memberId)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
