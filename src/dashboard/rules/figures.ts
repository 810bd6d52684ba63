/** This file makes of the day's facts every line that the dashboard shows: what its charts draw, and the figures above them. */
import type { Row } from '../../base/table';
import type { Day } from '../../base/time';
import type { Exception } from '../../devices/sheet';
import type { School } from '../../people/sheet';
import { type DayRow, type GradeRow, PLACES, SILENCES, type SchoolRow, type dashboard, type endOfUpdates, type fleetByConsole, type fleetByModel, type fleetByStatus } from '../sheet';
import { type Coverage, SMALL_GROUP, coverageOf, gradeRows, percentOf, schoolRows } from './coverage';
import { type DayCounts, countExceptions, daysWith } from './days';
import { type DeviceFacts, type PersonFacts, commonest, isInUse } from './facts';
import { costOf, endsSoon, isPast, silenceOf, watched, yearLines } from './support';

export interface Facts {
  readonly devices: readonly DeviceFacts[];
  readonly people: readonly PersonFacts[];
  readonly schools: readonly School[];
  readonly exceptions: readonly Pick<Exception, 'kind' | 'state'>[];
  readonly today: Day;
  /** What a Chromebook costs whose own cost nobody recorded. */
  readonly replacementCost: number;
}

/** What stands in the places of each table, first to last. */
export interface Figures {
  readonly schools: readonly Partial<SchoolRow>[];
  /** How many of them, from the first on, have students. */
  readonly schoolsWithStudents: number;
  readonly grades: readonly Partial<GradeRow>[];
  readonly statuses: readonly Partial<Row<typeof fleetByStatus>>[];
  readonly models: readonly Partial<Row<typeof fleetByModel>>[];
  readonly consoleStatuses: readonly Partial<Row<typeof fleetByConsole>>[];
  readonly years: readonly Partial<Row<typeof endOfUpdates>>[];
  readonly today: DayCounts;
  readonly board: readonly Row<typeof dashboard>[];
}

export function figuresOf(facts: Facts): Figures {
  const { devices, people, schools, exceptions, today, replacementCost } = facts;
  const coverage = coverageOf(people, devices);
  const counted = countExceptions(exceptions, today);
  return {
    schools: schoolRows(coverage, devices, schools, today, replacementCost),
    schoolsWithStudents: Math.min(coverage.bySchool.size, PLACES.schools),
    grades: gradeRows(coverage),
    statuses: statusLines(devices, today),
    models: commonest(devices.filter(isInUse).map(modelOf), PLACES.models, (kinds) => `${kinds} other models`).map(([model, count]) => ({ model, devices: count })),
    consoleStatuses: commonest(devices.flatMap(consoleWord), PLACES.consoleStatuses, () => 'other').map(([status, count]) => ({ status, devices: count })),
    years: yearLines(devices, today, replacementCost),
    today: counted,
    board: boardRows(facts, coverage, counted),
  };
}

/** The days of the chart, with today among them. */
export const dayLines = (figures: Figures, standing: readonly DayRow[]): readonly DayCounts[] => daysWith(standing, figures.today);

const modelOf = ({ model, kind }: DeviceFacts): string => (model === '' ? `${kind}, model not known` : model);

/** Only what has ever been in the console has a word of it. */
const consoleWord = ({ consoleStatus, inConsole, kind }: DeviceFacts): readonly string[] => {
  if (consoleStatus !== '' && inConsole) return [consoleStatus.toLowerCase().replace(/_/g, ' ')];
  return kind === 'Chromebook' ? ['not in the console'] : [];
};

/**
 * The order gives each status its colour, since slices of a pie take Google's own colours by their places (Sheets API: none can be
 * set): out is blue, lost red, in repair yellow, available green.
 */
const STATUS_ORDER: readonly DeviceFacts['status'][] = ['out', 'lost', 'in repair', 'available', 'stolen', 'retired'];

function statusLines(devices: readonly DeviceFacts[], today: Day): Figures['statuses'] {
  const seen = watched(devices).map((device) => silenceOf(device.lastContact, today));
  return Array.from({ length: PLACES.statuses }, (_, at) => {
    const [status, silence] = [STATUS_ORDER[at], SILENCES[at]];
    return {
      ...(status === undefined ? {} : { status, devices: devices.filter((device) => device.status === status).length }),
      ...(silence === undefined ? {} : { silence, chromebooks: seen.filter((one) => one === silence).length }),
    };
  });
}

const number = (value: number): string => value.toLocaleString('en-US');

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const dayText = (day: Day): string => `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${Number(day.slice(8))}, ${day.slice(0, 4)}`;

function coverageText({ students, held }: Coverage['district']): string {
  const percent = percentOf({ students, held });
  return percent === null ? `${number(held)} of ${number(students)}` : `${number(held)} of ${number(students)} (${percent} %)`;
}

function coverageAdvice({ district }: Coverage, devices: number): string {
  if (district.students === 0) return 'No students yet: drop the roster files into the roster folder, which the desk names.';
  if (devices === 0) return 'No devices yet: the nightly sync brings them from the Admin console.';
  if (district.held === 0) return 'No device is checked out to a student yet: check devices out in the sidebar, or take them over at the desk under Loans, and this fills.';
  return district.held === district.students ? 'Every student has one.' : 'Names: in People, filter Role to student, Active to yes and Holds to (Blanks).';
}

/** The figures above the charts, each with what to do about it. Small groups are no matter here: these are of the whole district. */
function boardRows(facts: Facts, coverage: Coverage, counted: DayCounts): readonly Row<typeof dashboard>[] {
  const { devices, today, replacementCost } = facts;
  const inUse = devices.filter(isInUse);
  const withStatus = (status: DeviceFacts['status']): number => devices.filter((device) => device.status === status).length;
  const silent = watched(devices).map((device) => SILENCES.indexOf(silenceOf(device.lastContact, today)));
  const silentFor = (step: number): number => silent.filter((at) => at >= step && at < SILENCES.length - 1).length;
  const chromebooks = inUse.filter((device) => device.kind === 'Chromebook');
  const toReplace = (some: readonly DeviceFacts[]): string => (some.length === 0 ? '0' : `${number(some.length)}; ${number(some.reduce((sum, device) => sum + costOf(device, replacementCost), 0))} to replace`);
  const ended = chromebooks.filter((device) => isPast(device.updatesUntil, today));
  const ending = chromebooks.filter((device) => endsSoon(device.updatesUntil, today));
  const undated = chromebooks.filter((device) => device.updatesUntil === null).length;
  const { district } = coverage;
  return [
    { figure: 'Counted on', value: dayText(today), next: 'Renewed every night. What the charts draw stands in hidden tabs: All sheets (≡), below on the left.' },
    { figure: 'Students with a device', value: coverageText(district), next: coverageAdvice(coverage, devices.length) },
    { figure: 'Students without a device', value: number(district.students - district.held), next: `By school and grade below. Groups of fewer than ${SMALL_GROUP} show no figures, so that nobody can be told apart.` },
    { figure: 'Devices in use', value: `${number(inUse.length)} of ${number(devices.length)}`, next: 'All but those that are lost, stolen or retired.' },
    { figure: 'Ready to lend', value: number(withStatus('available')), next: 'In Devices, filter Status to available.' },
    { figure: 'In repair, lost, stolen', value: `${number(withStatus('in repair'))}, ${number(withStatus('lost'))}, ${number(withStatus('stolen'))}`, next: 'In Devices, filter Status.' },
    { figure: 'Not seen for 30, 60, 90 days', value: `${number(silentFor(1))}, ${number(silentFor(2))}, ${number(silentFor(3))}`, next: 'In Exceptions, filter to "not seen for 30 days" and so on: each says whom to ask.' },
    { figure: 'Past their end of updates', value: toReplace(ended), next: ended.length === 0 ? 'All still get security updates, as far as it is known.' : 'They get no security updates any more: replace these first.' },
    { figure: 'Updates end within a year', value: toReplace(ending), next: `What is known of a device's own cost counts, else ${number(replacementCost)} each (Settings, "replacement cost of a Chromebook").` },
    { figure: 'End of updates not known', value: number(undated), next: undated === 0 ? 'Google tells it for every Chromebook.' : 'Google does not tell it for these: look up their model.' },
    { figure: 'Open exceptions', value: number(counted.open ?? 0), next: exceptionAdvice(counted) },
  ];
}

function exceptionAdvice({ open, byKind }: DayCounts): string {
  const [first] = Object.entries(byKind).sort(([, a], [, b]) => b - a);
  return open === 0 || first === undefined ? 'Everything adds up.' : `Most of them: ${first[0]} (${number(first[1])}). In Exceptions each line says the next step.`;
}
