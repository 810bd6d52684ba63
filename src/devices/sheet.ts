/** This file declares the inventory: one row per device, what is wrong with it, what waits to be written to the Admin console, and counts. */
import { type Row, choice, day, defineSheet, flag, json, list, moment, text, whole } from '../base/table';

/** What a device is. Rows hold these words: add to the list, never rename. */
export const DEVICE_KINDS = ['Chromebook', 'hotspot', 'charger', 'tablet', 'laptop', 'other'] as const;

/** Why the district has it. */
export const PURPOSES = ['', 'student loan', 'daily loaner', 'class set', 'staff', 'spare', 'testing', 'technology team', 'surplus'] as const;

/** Where it stands in its life; `out` always has a holder, and nothing else says so. */
export const DEVICE_STATUSES = ['available', 'out', 'in repair', 'lost', 'stolen', 'retired'] as const;

export const CONDITIONS = ['', 'new', 'good', 'fair', 'poor', 'broken'] as const;

export const HOLDER_KINDS = ['', 'person', 'place', 'vendor'] as const;

export const devices = defineSheet(
  'Devices',
  { key: 'serial', room: 'devices', workbook: 'staff', sheetId: 151, note: 'Every device, one a row, kept true with the Admin console.' },
  {
    serial: text({ header: 'Serial number', note: "The maker's number; it names the row." }),
    assetTag: text({ header: 'Asset tag', note: 'The number on the sticker.' }),
    kind: choice({ header: 'Kind', note: 'What it is.', of: DEVICE_KINDS, empty: 'Chromebook' }),
    model: text({ header: 'Model', note: 'As the Admin console names it.' }),
    schoolId: text({ header: 'School ID', note: 'Its school, by its organisational unit; type it where no unit tells.' }),
    purpose: choice({ header: 'Purpose', note: 'What the district has it for.', of: PURPOSES, empty: '' }),
    status: choice({ header: 'Status', note: 'Where it stands; "out" is written by check-out alone.', of: DEVICE_STATUSES, empty: 'available' }),
    condition: choice({ header: 'Condition', note: 'How good it still is.', of: CONDITIONS, empty: '' }),
    holder: text({ header: 'Holder', note: 'Who or what has it, from its open loan. What is typed here is put back at night.', privacy: 'student' }),
    holderKind: choice({ header: 'Holder is', note: 'A person, a place or a vendor, from its open loan.', of: HOLDER_KINDS, empty: '' }),
    holderId: text({ header: 'Holder ID', note: 'The Person ID of the holder, or the name of the place or vendor, from its open loan.', privacy: 'student' }),
    dueOn: day({ header: 'Due back', note: 'When the open loan ends, where it has an end.' }),
    home: text({ header: 'Home place', note: 'Where it rests when nobody has it, such as Library cart 3.' }),
    place: text({ header: 'Place now', note: 'Where it was last known to be.' }),
    lastContact: day({ header: 'Last contact', note: 'The last day on which it reported to Google.', volatile: true }),
    updatesUntil: day({ header: 'Updates until', note: 'When Google stops updating this model; empty is unknown.' }),
    osVersion: text({ header: 'System version', note: 'The operating system it runs.', volatile: true }),
    purchasedOn: day({ header: 'Purchased', note: 'When it was bought.' }),
    cost: whole({ header: 'Cost', note: 'What it cost, in whole units of the currency.' }),
    funding: text({ header: 'Funding source', note: 'Which money paid for it.' }),
    order: text({ header: 'Order number', note: 'The purchase order.' }),
    warrantyUntil: day({ header: 'Warranty until', note: 'The last day of the warranty; empty is unknown.' }),
    previousTags: list({ header: 'Previous tags', note: 'Asset tags that it bore before.' }),
    remark: text({ header: 'Remark', note: 'What colleagues should know of it.' }),
    consoleTag: text({ header: 'Asset ID in console', note: 'The asset ID that the Admin console has.' }),
    consoleStatus: text({ header: 'Console status', note: 'As the Admin console says it, unknown words included.' }),
    orgUnit: text({ header: 'Organisational unit', note: 'Its place in the Admin console.' }),
    user: text({ header: 'User in console', note: 'Whom the Admin console names as its user.', privacy: 'student' }),
    location: text({ header: 'Location in console', note: 'Where the Admin console says it is.' }),
    notes: text({ header: 'Console notes', note: 'Notes of the Admin console.' }),
    inConsole: flag({ header: 'In console', note: 'Whether the last complete sync found it.' }),
    goneSince: day({ header: 'Gone since', note: 'Since when the Admin console no longer lists it.' }),
    deviceId: text({ header: 'Device ID', note: "Google's own number; actions use nothing else." }),
    addedOn: day({ header: 'Added on', note: 'The day on which MyTech first had it; labels for what is new are found by it.' }),
    fingerprint: text({ header: 'Fingerprint', note: 'Tells MyTech whether anything changed; no need to read it.', volatile: true }),
  },
);
export type Device = Row<typeof devices>;

/** What can be wrong with a device; each is a list with a next step. */
export const EXCEPTION_KINDS = [
  'held by a leaver',
  'two devices for one student',
  'never used',
  'not seen for 30 days',
  'not seen for 60 days',
  'not seen for 90 days',
  'behind on updates',
  'past end of support',
  'wrong place',
  'no school',
  'duplicate tag',
  'twice in the console',
  'gone from the console',
  'not in the console',
  'without a serial number',
  'tag differs from the console',
  'overdue',
  'not found in the count',
  'unexpected in the count',
] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

export const exceptions = defineSheet(
  'Exceptions',
  { key: 'exceptionId', room: 'devices', workbook: 'staff', sheetId: 152, note: 'What does not add up, one a row, with the next step. MyTech renews the list every night.', history: false },
  {
    exceptionId: text({ header: 'Exception', note: 'Names it, so that it stands here once.' }),
    kind: choice({ header: 'What is it', note: 'Filter by it to see one list.', of: EXCEPTION_KINDS, empty: 'no school' }),
    serial: text({ header: 'Serial number', note: 'The device.' }),
    assetTag: text({ header: 'Asset tag', note: 'The number on its sticker.' }),
    schoolId: text({ header: 'School ID', note: 'Its school.' }),
    about: text({ header: 'What we see', note: 'What does not add up, in a sentence.', privacy: 'student' }),
    next: text({ header: 'Next step', note: 'What to do about it.' }),
    since: day({ header: 'Since', note: 'When it was first seen.' }),
    state: choice({ header: 'State', note: 'open until it adds up again; MyTech settles it by itself.', of: ['open', 'settled'], empty: 'open' }),
    settledOn: day({ header: 'Settled on', note: 'When it added up again.' }),
  },
);
export type Exception = Row<typeof exceptions>;

/** Which field of a console device a change is about. */
export const CONSOLE_FIELDS = ['asset id', 'user', 'location', 'notes', 'unit', 'status'] as const;
export type ConsoleField = (typeof CONSOLE_FIELDS)[number];

export const consoleChanges = defineSheet(
  'Console changes',
  { key: 'changeId', room: 'devices', workbook: 'programme', sheetId: 18, note: 'What MyTech would write, or wrote, to the Admin console, one field a row. It writes nothing that was not agreed to at the desk.' },
  {
    changeId: text({ header: 'Change', note: 'Assigned once.' }),
    plan: text({ header: 'Plan', note: 'The plan it belongs to; one plan is agreed to as a whole.' }),
    serial: text({ header: 'Serial number', note: 'The device, compared letter by letter before anything is written.' }),
    assetTag: text({ header: 'Asset tag', note: 'The number on its sticker.' }),
    school: text({ header: 'School', note: 'Its school, by name, when the plan was made.' }),
    deviceId: text({ header: 'Device ID', note: "Google's own number of the device; the only address that is used." }),
    field: choice({ header: 'Field', note: 'What would change.', of: CONSOLE_FIELDS, empty: 'notes' }),
    before: text({ header: 'Now', note: 'What the Admin console said when the plan was made; kept so that it can be undone.', privacy: 'student' }),
    after: text({ header: 'Then', note: 'What it shall say.', privacy: 'student' }),
    why: text({ header: 'Why', note: 'Why MyTech proposes it, or who asked.' }),
    state: choice({
      header: 'State',
      note: 'planned until it is agreed to; applying until it was read back.',
      of: ['planned', 'applying', 'done', 'changed meanwhile', 'failed', 'dropped', 'undone'],
      empty: 'planned',
    }),
    result: text({ header: 'Result', note: 'What came of it, where it did not go as planned.' }),
    at: moment({ header: 'When', note: 'When it was last worked on.' }),
  },
);
export type ConsoleChange = Row<typeof consoleChanges>;

/** Who uses a device that somebody else holds; in the Programme workbook, since it says what people do and few need to know. */
export const drift = defineSheet(
  'Possession drift',
  { key: 'serial', room: 'devices', workbook: 'programme', sheetId: 19, note: 'Devices that somebody else uses than the person who holds them. For few eyes.', history: false },
  {
    serial: text({ header: 'Serial number', note: 'The device.' }),
    assetTag: text({ header: 'Asset tag', note: 'The number on its sticker.' }),
    schoolId: text({ header: 'School ID', note: 'Its school.' }),
    holder: text({ header: 'Holder', note: 'Who holds it by its loan; empty where nobody does.', privacy: 'student' }),
    usedBy: list({ header: 'Used by', note: 'Who signed in last, the latest first.', privacy: 'student' }),
    what: text({ header: 'What we see', note: 'Used by somebody else, or used after it came back.' }),
    next: text({ header: 'Next step', note: 'What to do about it.' }),
    since: day({ header: 'Since', note: 'When it was first seen.' }),
    state: choice({ header: 'State', note: 'open until the holder uses it again.', of: ['open', 'settled'], empty: 'open' }),
  },
);
export type Drift = Row<typeof drift>;

/** What a stocktake came to in one school. */
export interface StocktakeFigures {
  /** Devices that should rest there: found, elsewhere and missing make them up. */
  readonly expected: number;
  readonly found: number;
  /** Of those seen there, how many nobody scanned: they were on the campus network. */
  readonly network: number;
  /** Seen there and its own, but not expected: out to somebody, or given up since. */
  readonly besides: number;
  /** Its own, and counted at another school. */
  readonly elsewhere: number;
  readonly missing: number;
  /** Seen there and not its own, or marked lost, stolen or retired. */
  readonly unexpected: number;
  /** Codes that name no device. */
  readonly unknown: number;
}

/** One count of the district's devices: opened by the programme, counted by the schools, closed by the programme. */
export const stocktakes = defineSheet(
  'Stocktakes',
  { key: 'stocktakeId', room: 'devices', workbook: 'staff', sheetId: 153, note: 'Each count of the devices, with its outcome by school.', hidden: true },
  {
    stocktakeId: text({ header: 'Stocktake', note: 'Assigned once.' }),
    name: text({ header: 'Name', note: 'What people call it.' }),
    schoolIds: list({ header: 'Schools', note: 'The School IDs that count; empty is all of them.' }),
    state: choice({ header: 'State', note: 'open while schools count; closing while its report is being written.', of: ['open', 'closing', 'closed'], empty: 'open' }),
    openedAt: moment({ header: 'Opened', note: 'When; contact with the campus network after it counts as seen.' }),
    openedBy: text({ header: 'Opened by', note: 'Who.', privacy: 'staff' }),
    closedAt: moment({ header: 'Closed', note: 'When.' }),
    closedBy: text({ header: 'Closed by', note: 'Who.', privacy: 'staff' }),
    outcome: json<Readonly<Record<string, StocktakeFigures>>>({ header: 'Outcome', note: 'What it came to, by School ID; written when it is closed.', empty: {} }),
  },
);
export type Stocktake = Row<typeof stocktakes>;

/** How far a stocktake is in each school: kept up with every scan, so that nobody has to go through all devices to see it. */
export const stocktakeSchools = defineSheet(
  'Stocktake schools',
  { key: 'lineId', room: 'devices', workbook: 'staff', sheetId: 160, note: 'How far each stocktake is, by school.', hidden: true, history: false },
  {
    lineId: text({ header: 'Line', note: 'The stocktake and the School ID.' }),
    stocktakeId: text({ header: 'Stocktake', note: 'The stocktake it belongs to.' }),
    schoolId: text({ header: 'School ID', note: 'The school that counts.' }),
    expected: whole({ header: 'Expected', note: 'Devices that should rest there, when the stocktake was opened.' }),
    found: whole({ header: 'Found', note: 'Expected there and seen.' }),
    network: whole({ header: 'On the network', note: 'Of those seen, how many only the campus network saw.' }),
    besides: whole({ header: 'Besides', note: 'Its own, seen there, though out to somebody.' }),
    elsewhere: whole({ header: 'Elsewhere', note: 'Expected there and counted at another school.' }),
    unexpected: whole({ header: 'Unexpected', note: "Seen there, and another school's, or marked lost, stolen or retired." }),
    unknown: whole({ header: 'Unknown', note: 'Codes that name no device.' }),
  },
);
export type StocktakeSchool = Row<typeof stocktakeSchools>;

/**
 * One code that somebody scanned, or a device that was seen on the campus network; the code is kept even where nobody knows it. Closing
 * adds the devices that nobody saw, so that the report stays true when devices change later.
 */
export const counts = defineSheet(
  'Counts',
  { key: 'countId', room: 'devices', workbook: 'staff', sheetId: 154, note: 'What was seen in each stocktake, one a row.', hidden: true, history: false },
  {
    countId: text({ header: 'Count', note: 'The stocktake and the code: a code counts once.' }),
    stocktakeId: text({ header: 'Stocktake', note: 'The stocktake it belongs to.' }),
    code: text({ header: 'Code', note: 'What was scanned, as it came.' }),
    serial: text({ header: 'Serial number', note: 'The device, where the code names one.' }),
    schoolId: text({ header: 'School ID', note: 'Where it was counted.' }),
    place: text({ header: 'Place', note: 'The room or cart in which it was counted.' }),
    how: choice({ header: 'How', note: 'scanned by somebody, or seen on the campus network; not seen is written at the close.', of: ['scanned', 'seen on the network', 'not seen'], empty: 'scanned' }),
    outcome: choice({ header: 'Outcome', note: 'found where it belongs, unexpected there, unknown, or missing.', of: ['found', 'unexpected', 'unknown', 'missing'], empty: 'found' }),
    at: moment({ header: 'When', note: 'When it was first counted.' }),
    by: text({ header: 'By', note: 'Who counted it.', privacy: 'staff' }),
  },
);
export type Count = Row<typeof counts>;
