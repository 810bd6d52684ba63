/** This file writes synthetic rosters as text, the way a student information system would. */

export interface Shape {
  readonly lineEnd: string;
  readonly bom: boolean;
  readonly quoteAll: boolean;
}

export const PLAIN: Shape = { lineEnd: '\n', bom: false, quoteAll: false };

const cell = (value: string, quoteAll: boolean): string =>
  quoteAll || /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;

export function csv(rows: readonly (readonly string[])[], { lineEnd, bom, quoteAll }: Shape = PLAIN): string {
  return (bom ? '\uFEFF' : '') + rows.map((row) => row.map((value) => cell(value, quoteAll)).join(',') + lineEnd).join('');
}

export type Fields = Readonly<Record<string, string>>;

/** A file with the given columns, a row for each record. */
export const file = (columns: readonly string[], records: readonly Fields[], shape: Shape = PLAIN): string =>
  csv([columns, ...records.map((record) => columns.map((name) => record[name] ?? ''))], shape);

export const USER_COLUMNS = [
  'sourcedId', 'status', 'dateLastModified', 'enabledUser', 'orgSourcedIds', 'role', 'username', 'userIds', 'givenName', 'familyName',
  'middleName', 'identifier', 'email', 'sms', 'phone', 'agentSourcedIds', 'grades', 'password',
];
export const ORG_COLUMNS = ['sourcedId', 'status', 'dateLastModified', 'name', 'type', 'identifier', 'parentSourcedId'];
export const ROLE_COLUMNS = ['sourcedId', 'status', 'dateLastModified', 'userSourcedId', 'roleType', 'role', 'beginDate', 'endDate', 'orgSourcedId'];

export const orgsFile = (...records: readonly Fields[]) => ({ name: 'orgs.csv', text: file(ORG_COLUMNS, records) });
export const usersFile = (...records: readonly Fields[]) => ({ name: 'users.csv', text: file(USER_COLUMNS, records) });
export const rolesFile = (...records: readonly Fields[]) => ({ name: 'roles.csv', text: file(ROLE_COLUMNS, records) });
export const manifestFile = (modes: Fields) => ({
  name: 'manifest.csv',
  text: csv([['propertyName', 'value'], ['oneroster.version', '1.2'], ...Object.entries(modes).map(([name, mode]) => [`file.${name}`, mode])]),
});

export const district: Fields = { sourcedId: 'd', name: 'Harbor County', type: 'district' };
export const elm: Fields = { sourcedId: 'elm', name: 'Elm School', type: 'school', identifier: '0041', parentSourcedId: 'd' };
export const oak: Fields = { sourcedId: 'oak', name: 'Oak School', type: 'school', identifier: '0042', parentSourcedId: 'd' };

export const ada: Fields = {
  sourcedId: 'u1', enabledUser: 'true', orgSourcedIds: 'elm', role: 'student', givenName: 'Ada', familyName: 'Quill', identifier: '000123',
  email: 'Ada.Quill@students.test', grades: '03', agentSourcedIds: 'u3', password: 'open-sesame',
};
export const tom: Fields = { sourcedId: 'u2', orgSourcedIds: 'elm,oak', role: 'teacher', givenName: 'Tom', familyName: 'Reed', email: 'tom@staff.test' };
export const eve: Fields = { sourcedId: 'u3', orgSourcedIds: 'elm', role: 'parent', givenName: 'Eve', familyName: 'Quill', email: 'eve@mail.test' };
