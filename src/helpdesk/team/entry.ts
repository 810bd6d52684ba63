/** This file registers the student technology team: its tables, the job that serves its workbook, and its place at the desk. */
import type { ProgramContext } from '../../app/context';
import { type AnyRpcMethod, type Job, change, clickId, oneOf, read, shortText } from '../../app/entry';
import { teamBoard } from './board';
import { LESSON_KEYS } from './lessons';
import { cards, course, members, progress, queue, schoolTeams, teamMembers } from './sheet';
import { addMember, checkLesson, removeMember, teamView } from './workflow/members';
import { queueStep } from './workflow/queue';

const NAME_CHARS = 100;
const name = shortText(NAME_CHARS);

export const teamSheets = [teamMembers, queue, members, course, progress, cards, schoolTeams];

export const teamBoards = [teamBoard];

export const teamJob: Job = {
  job: 'queue',
  room: 'helpdesk',
  about: 'Brings back what the student technology team did, and shows it the open tickets, without names.',
  every: 'hour',
  step: queueStep,
};

export const teamDesk: readonly AnyRpcMethod<ProgramContext>[] = [
  read<'team.view', ProgramContext>('team.view', { who: 'member', args: {}, run: (context) => teamView(context) }),
  change<'team.add', ProgramContext>('team.add', {
    who: 'member',
    args: { click: clickId, student: name, className: name },
    run: (context, { click, student, className }) => addMember(context, click, student, className),
  }),
  change<'team.remove', ProgramContext>('team.remove', { who: 'member', args: { click: clickId, member: name }, run: (context, { click, member }) => removeMember(context, click, member) }),
  change<'team.check', ProgramContext>('team.check', {
    who: 'member',
    args: { click: clickId, member: name, lesson: oneOf(LESSON_KEYS) },
    run: (context, { click, member, lesson }) => checkLesson(context, click, member, lesson),
  }),
];
