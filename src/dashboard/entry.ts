/** This file registers the dashboard: its tab, the tables that its charts draw, the charts, and the job that renews them. */
import type { Room } from '../app/entry';
import { dashboardBoard } from './board';
import { coverageByGrade, coverageBySchool, dashboard, endOfUpdates, exceptionsByDay, fleetByConsole, fleetByModel, fleetByStatus } from './sheet';
import { dashboardStep } from './workflow';

export const dashboardRoom: Room = {
  room: 'dashboard',
  about: 'Figures and charts of the programme: who has a device, the fleet, what it will cost.',
  sheets: [dashboard, coverageBySchool, coverageByGrade, fleetByStatus, fleetByModel, fleetByConsole, endOfUpdates, exceptionsByDay],
  boards: [dashboardBoard],
  jobs: [
    {
      job: 'dashboard',
      room: 'dashboard',
      about: 'Renews the dashboard, and lists in People who holds what.',
      every: 'night',
      atOnce: true,
      step: dashboardStep,
    },
  ],
};
