/** This file draws the desk's place for the student technology team: who is on it, which lessons wait for a check, and where it has nobody. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { TeamSchool, TeamView } from '../../../contracts/team';
import { Press, StillWorking, Trouble } from '../../parts';
import { type Changing, useChange } from '../../use-change';
import { useLook } from '../../use-look';
import { TEAM } from '../../wording/team';
import type { DeskPart, DeskPartProps } from '../part';
import { MemberTable } from './members';

interface FormProps {
  readonly changing: Changing;
  readonly reason: string | null;
  done(view: TeamView): void;
}

function AddForm({ changing, reason, done }: FormProps): JSX.Element {
  const [student, setStudent] = useState('');
  const [className, setClassName] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    if (reason !== null || student.trim() === '') return;
    changing.run('add', 'team.add', { student: student.trim(), className: className.trim() }, (view) => {
      setStudent('');
      setClassName('');
      done(view);
    });
  };
  return (
    <form class="stack" onSubmit={submit}>
      <h3>{TEAM.add}</h3>
      <label>
        {TEAM.student}
        <input type="text" maxLength={100} autocomplete="off" value={student} onInput={(event) => setStudent(event.currentTarget.value)} />
      </label>
      <label>
        {TEAM.className}
        <input type="text" maxLength={20} autocomplete="off" value={className} onInput={(event) => setClassName(event.currentTarget.value)} />
      </label>
      <p class="hint">{TEAM.classHint}</p>
      <Trouble message={changing.trouble('add')} />
      <div class="row">
        <Press label={TEAM.take} working={TEAM.taking} busy={changing.busy === 'add'} blocked={changing.busy !== null} reason={reason} />
      </div>
    </form>
  );
}

/** Grades with nobody on the team, school by school. */
export function Gaps({ schools }: { readonly schools: readonly TeamSchool[] }): JSX.Element {
  const gaps = schools.map(({ schoolId, name, grades }) => ({ schoolId, name, without: grades.filter(({ members, students }) => members === 0 && students > 0) })).filter(({ without }) => without.length > 0);
  return (
    <>
      <h3>{TEAM.gaps}</h3>
      <p class="soft">{gaps.length === 0 ? TEAM.noGaps : TEAM.gapsLead}</p>
      {gaps.length === 0 ? null : (
        <ul>
          {gaps.map(({ schoolId, name, without }) => (
            <li key={schoolId}>
              <strong>{name}</strong>: {without.map(({ grade, students }) => TEAM.gap(grade, students)).join(', ')}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function TeamPlace({ server, reason, say }: DeskPartProps): JSX.Element {
  const { view, trouble, busy, look, show } = useLook(server, 'team.view');
  const [school, setSchool] = useState('');
  const changing = useChange(server);
  const after = (text: string) => (now: TeamView) => {
    show(now, now.trouble === '' ? null : now.trouble);
    say(text);
  };
  const members = view?.members.filter((one) => school === '' || one.schoolId === school) ?? [];
  return (
    <section class="card" aria-labelledby="team" aria-busy={busy}>
      <div class="row spread">
        <h2 id="team">{TEAM.title}</h2>
        {view === null ? null : (
          <a href={view.url} target="_blank" rel="noopener noreferrer">
            {TEAM.workbook}
          </a>
        )}
      </div>
      <p class="soft">{TEAM.lead}</p>
      <Trouble message={trouble} />
      <StillWorking busy={busy} />
      {view === null ? (
        <p class="opening">{busy ? TEAM.looking : null}</p>
      ) : (
        <>
          <label class="inline">
            <span>{TEAM.school}</span>
            <select value={school} onChange={(event) => setSchool(event.currentTarget.value)}>
              <option value="">{TEAM.everySchool}</option>
              {view.schools.map((one) => (
                <option key={one.schoolId} value={one.schoolId}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          {members.length === 0 ? <p>{school === '' ? TEAM.none : TEAM.noneHere}</p> : <MemberTable members={members} lessons={view.lessons} changing={changing} reason={reason} after={after} />}
          <AddForm changing={changing} reason={reason} done={after(TEAM.taken)} />
          <Gaps schools={view.schools.filter((one) => school === '' || one.schoolId === school)} />
        </>
      )}
      {view === null && trouble !== null ? <Press label={TEAM.tryAgain} working={TEAM.looking} kind="plain" busy={busy} onPress={() => void look()} /> : null}
    </section>
  );
}

export const teamPlace: DeskPart = { id: 'team', label: TEAM.label, Part: TeamPlace };
