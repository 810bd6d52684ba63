/** This file holds the sentences of the desk about who holds what on the first day. */
const counted = (count: number, one: string, many: string): string => `${count.toLocaleString()} ${count === 1 ? one : many}`;

export const TAKE_OVER = {
  label: 'Loans',
  title: 'Who has which device today',
  lead: 'The Admin console names a user for many devices. Where that is the school e-mail of somebody on the roster, MyTech can write the device down as lent to them, so that nobody has to scan it.',
  take: (count: number) => `${counted(count, 'device names', 'devices name')} somebody on the roster and is not checked out yet.`,
  takeMany: (count: number) => `${count.toLocaleString()} devices name somebody on the roster and are not checked out yet.`,
  nothing: 'There is nothing to write down: every device that names somebody on the roster is checked out.',
  left: (why: string, count: number) => `${counted(count, 'device', 'devices')}: ${why}`,
  leftTitle: 'Left as they are',
  reasons: {
    'not on the roster': 'the user is nobody on the roster',
    'no longer enrolled': 'the user has left',
    'several people': 'several people have that address',
    'not to be lent': 'in repair, lost, retired or disabled',
  } as Readonly<Record<string, string>>,
  unnamed: (count: number) => `${counted(count, 'device', 'devices')}: nobody is named`,
  button: (count: number) => `Write down ${counted(count, 'loan', 'loans')}`,
  working: 'Starting…',
  running: 'MyTech is writing the loans down. You may leave this page; look at the job “take over” on the first page.',
  started: 'Started. It takes a few minutes.',
  looking: 'Looking…',
} as const;
