/** This file declares the inventory: one row per device, whatever its kind. */
import { type Row, choice, day, defineSheet, flag, moment, text } from '../base/table';

export const devices = defineSheet(
  'Devices',
  { key: 'serial', room: 'devices', workbook: 'staff', sheetId: 151, note: 'Every device, one a row, kept true with the Admin console.' },
  {
    serial: text({ header: 'Serial number', note: "The maker's number; it names the row." }),
    assetTag: text({ header: 'Asset tag', note: 'The number on the sticker.' }),
    kind: choice({ header: 'Kind', note: 'What it is.', of: ['Chromebook', 'hotspot', 'charger', 'tablet', 'other'], empty: 'Chromebook' }),
    model: text({ header: 'Model', note: 'As the Admin console names it.' }),
    consoleStatus: text({ header: 'Console status', note: 'As the Admin console says it, unknown words included.' }),
    orgUnit: text({ header: 'Organisational unit', note: 'Its place in the Admin console.' }),
    schoolId: text({ header: 'School ID', note: 'The school, by its organisational unit.' }),
    user: text({ header: 'User in console', note: 'Whom the Admin console names as its user.', privacy: 'student' }),
    location: text({ header: 'Location in console', note: 'Where the Admin console says it is.' }),
    notes: text({ header: 'Console notes', note: 'Notes of the Admin console.' }),
    lastUser: text({ header: 'Last used by', note: 'Who signed in last, where Google tells.', privacy: 'student', volatile: true }),
    lastContact: moment({ header: 'Last contact', note: 'When it last reported to Google.', volatile: true }),
    osVersion: text({ header: 'System version', note: 'The operating system it runs.', volatile: true }),
    updatesUntil: day({ header: 'Updates until', note: 'When Google stops updating this model; empty is unknown.' }),
    deviceId: text({ header: 'Device ID', note: "Google's own number; actions use nothing else." }),
    inConsole: flag({ header: 'In console', note: 'Whether the last complete sync found it.' }),
    fingerprint: text({ header: 'Fingerprint', note: 'Tells MyTech whether anything changed; no need to read it.', volatile: true }),
  },
);

export type Device = Row<typeof devices>;
