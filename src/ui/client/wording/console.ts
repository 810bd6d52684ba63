/** This file holds every sentence of the desk's place for the Admin console. */

const counted = (count: number, one: string, many: string): string => `${count.toLocaleString()} ${count === 1 ? one : many}`;

const FIELDS: Readonly<Record<string, string>> = { 'asset id': 'Asset ID', 'user': 'User', 'location': 'Location', 'notes': 'Notes', 'unit': 'Unit', 'status': 'Status' };

const STATUSES: Readonly<Record<string, string>> = { ACTIVE: 'in use', DISABLED: 'disabled', DEPROVISIONED: 'deprovisioned' };

const CAUSES: Readonly<Record<string, string>> = {
  same_model_replacement: 'replaced by the same model',
  different_model_replacement: 'replaced by another model',
  retiring_device: 'retired',
  upgrade_transfer: 'its licence goes to another device',
};

/** `DEPROVISIONED (retiring_device)` as people say it; a status that nobody knows is shown as Google says it. */
function status(said: string): string {
  const [word = '', cause = ''] = said.split(/ \(|\)/);
  const name = STATUSES[word] ?? said;
  return cause === '' ? name : `${name}: ${CAUSES[cause] ?? cause}`;
}

export const CONSOLE_WORDING = {
  place: 'Admin console',
  opening: 'Opening…',
  tryAgain: 'Try again',
  look: {
    title: 'Differences',
    lead: 'MyTech compares its list of devices with the Admin console and writes down what differs. Nothing is changed by looking.',
    button: 'Look for differences',
    working: 'Looking…',
    never: 'Nobody has looked yet.',
    looked: (when: string, devices: number) => `Looked ${when} at ${counted(devices, 'device', 'devices')}.`,
    still: 'A look is under way, or starts as soon as what is being written is through.',
    none: 'Everything agrees.',
    off: 'not proposed',
    offHint: 'What is not proposed is switched off in Settings.',
    waiting: (count: number) => `${counted(count, 'difference waits', 'differences wait')} for the next plan, since this one is full.`,
    leftOut: (count: number) => `${counted(count, 'device is', 'devices are')} left out`,
    moreLeftOut: (count: number) => `and ${count.toLocaleString()} more`,
    done: (count: number) => (count === 0 ? 'No differences to write.' : `Found ${counted(count, 'change', 'changes')} to agree to.`),
  },
  plan: {
    title: 'Waiting to be agreed to',
    none: 'Nothing is planned. Look for differences, or choose a device.',
    asked: (who: string, when: string) => (who === '' ? `Planned ${when}` : `Asked for by ${who}, ${when}`),
    agreed: (names: readonly string[], needs: number) => `${names.join(' and ')} agreed; ${names.length} of ${counted(needs, 'person', 'people')} needed.`,
    needsTwo: 'Two different people must agree to this.',
    agree: 'Agree and write',
    agreeing: 'Agreeing…',
    refuse: 'Refuse',
    refusing: 'Refusing…',
    stop: 'Stop',
    stopping: 'Stopping…',
    agreedNow: 'You agreed. MyTech writes it now, a device a second.',
    agreedHalf: 'You agreed. Another person must agree too.',
    refusedNow: 'You refused. Nothing of it will be written.',
    stoppedNow: 'Stopped. What was not written yet is dropped.',
    alreadyAgreed: 'You have agreed. Another person must agree too.',
    changed: 'Somebody changed this plan in the sheet after it was agreed to, so that counts for nothing. MyTech asks again in a few minutes.',
    shown: (shown: number, of: number) => `The first ${shown.toLocaleString()} of ${of.toLocaleString()}.`,
    more: (count: number) => `Show ${count.toLocaleString()} more`,
    all: 'See all in the sheet',
    columns: { device: 'Device', school: 'School', field: 'What', change: 'Now → then', why: 'Why' },
    becomes: 'becomes',
    nothing: '(nothing)',
    forGood: 'This cannot be taken back: the device leaves the Admin console and returns only by enrolling it anew, with the device in hand.',
  },
  writing: {
    title: 'Being written',
    progress: (done: number, of: number) => `${done.toLocaleString()} of ${counted(of, 'change', 'changes')} worked on`,
    paced: 'About one device a second, as fast as Google allows. You may close this page.',
    rests: (when: string) => `Resting; goes on ${when}.`,
  },
  past: {
    title: 'The last days',
    none: 'Nothing was written yet.',
    standings: { waiting: 'waiting', writing: 'being written', changed: 'asked again', refused: 'refused', finished: 'written' } as Readonly<Record<string, string>>,
    notAll: 'not all written',
    counts: {
      'done': (count: number) => `${count.toLocaleString()} written`,
      'undone': (count: number) => `${count.toLocaleString()} put back`,
      'changed meanwhile': (count: number) => `${count.toLocaleString()} changed meanwhile and left alone`,
      'failed': (count: number) => `${count.toLocaleString()} failed`,
      'dropped': (count: number) => `${count.toLocaleString()} dropped`,
    } as Readonly<Record<string, (count: number) => string>>,
    problems: 'What did not go as planned',
    undo: 'Undo',
    undoing: 'Preparing…',
    undoName: (plan: string) => `Undo the plan ${plan}`,
    undoAsked: 'What puts it back waits above to be agreed to.',
    never: 'Deprovisioning cannot be undone.',
  },
  devices: {
    title: 'A device in the Admin console',
    lead: 'Scan or type an asset tag or serial number. Several devices may be added, one after the other.',
    code: 'Asset tag or serial number',
    add: 'Add',
    adding: 'Looking…',
    remove: 'Remove',
    removeName: (device: string) => `Remove ${device}`,
    there: (device: string) => `${device} is in the list already.`,
    added: (device: string) => `${device} added.`,
    removed: (device: string) => `${device} removed.`,
    facts: { serial: 'Serial', model: 'Model', school: 'School', holder: 'Has it', status: 'Console', user: 'User', unit: 'Unit' },
    what: 'What should happen?',
    actions: {
      disable: ['Disable', 'It shows nothing but the message of your district. For lost and stolen devices.'],
      reenable: ['Re-enable', 'It works again as before.'],
      note: ['Add a note', 'In front of the notes that the Admin console has.'],
      deprovision: ['Deprovision', 'For good. Two people must agree, and nothing brings it back but enrolling it anew.'],
    } as const,
    reason: 'Why?',
    note: 'The note',
    reasonHint: 'Kept with the change, for whoever asks later.',
    cause: 'Google wants to know why',
    chooseCause: 'Choose one',
    confirm: 'Type the serial number of the device to confirm',
    one: 'Only one device at a time can be deprovisioned.',
    ask: 'Plan it',
    asking: 'Planning…',
    asked: 'Planned. It waits above to be agreed to.',
    nothingYet: 'Add a device first.',
    leadsOnly: 'Only a lead can do this.',
  },
  causes: CAUSES,
  field: (field: string): string => FIELDS[field] ?? field,
  status,
} as const;
