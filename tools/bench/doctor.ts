/** This file counts what the doctor finds of the faults that are planted, what it finds in a healthy district, and what a look costs of Google's minutes. */
import { faultsFor } from '../planted/faults';
import { type Ground, Patient } from '../planted/patient';
import { setStage, type Stage } from './stage';
import { type Row, atLeast, atMost, exactly } from './row';

const FAULTS_LEAST = 40;
/** Sheets API, read requests a minute and user: developers.google.com/workspace/sheets/api/limits. */
const SHEETS_READS_PER_MINUTE = 60;
/** Drive API, queries a minute and user: developers.google.com/workspace/drive/api/guides/limits. */
const DRIVE_QUERIES_PER_MINUTE = 12_000;
/** Forms API, reads a minute and user: developers.google.com/workspace/forms/api/limits. */
const FORMS_READS_PER_MINUTE = 390;
/** Directory API, queries a minute and user: developers.google.com/workspace/admin/directory/v1/limits. */
const DIRECTORY_QUERIES_PER_MINUTE = 2_400;

/** A stage that can be taken back to one moment. */
function groundOf({ workspace, installation, district, staffId, technician }: Stage): Ground {
  workspace.directory.addUsers(district.users);
  // The bench's own technician is named nowhere, which the doctor would rightly say.
  const staff = workspace.drive.get(staffId);
  if (staff !== undefined) staff.permissions = staff.permissions.filter(({ to }) => to !== technician);
  let back: () => void = () => undefined;
  return {
    workspace,
    installation,
    district,
    mark() {
      const { drive, forms, directory, workbooks, quotas } = workspace;
      const books = drive.all().flatMap(({ id }) => (workbooks.get(id) === undefined ? [] : [[id, workbooks.snapshot(id)] as const]));
      const [files, kept, people, spent] = [structuredClone(drive.save()), forms.save(), structuredClone(directory.save()), structuredClone(quotas.save())];
      back = () => {
        drive.load(structuredClone(files));
        for (const [id, state] of books) workbooks.require(id).restore(state);
        forms.load(kept);
        directory.load(structuredClone(people));
        quotas.load(structuredClone(spent));
      };
    },
    rewind: () => back(),
  };
}

export async function doctorRows(): Promise<readonly Row[]> {
  const patient = new Patient(groundOf(setStage()));
  try {
    const healthy = await patient.look();
    const asked = (api: string): number => patient.requests.get(api) ?? 0;
    const costs = [
      atMost('doctor.reads of sheets', asked('v4/spreadsheets'), 'calls', SHEETS_READS_PER_MINUTE),
      atMost('doctor.queries of drive', asked('drive/v3'), 'calls', DRIVE_QUERIES_PER_MINUTE),
      atMost('doctor.reads of forms', asked('v1/forms'), 'calls', FORMS_READS_PER_MINUTE),
      atMost('doctor.queries of the directory', asked('admin/directory'), 'calls', DIRECTORY_QUERIES_PER_MINUTE),
    ];
    let found = 0;
    const faults = faultsFor(patient);
    for (const [code, , plant] of faults) {
      patient.heal();
      plant();
      if ((await patient.look()).findings.some((one) => one.code === code)) found++;
    }
    return [exactly('doctor.false alarms', healthy.findings.length, 'alarms', 0), atLeast('doctor.faults found', found, 'rows', FAULTS_LEAST), exactly('doctor.faults missed', faults.length - found, 'rows', 0), ...costs];
  } finally {
    patient.close();
  }
}
