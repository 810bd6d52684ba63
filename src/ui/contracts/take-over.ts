/** This file is the contract of the first day's loans: who holds what, as the Admin console names the users. */

export interface TakeOverView {
  /** Devices whose user is one active person of the roster, and that nobody has checked out. */
  readonly take: number;
  /** Devices that name a user and are left out, by the reason. */
  readonly left: readonly { readonly why: string; readonly devices: number }[];
  /** Devices that name nobody. */
  readonly unnamed: number;
  /** Whether it is under way. */
  readonly running: boolean;
}

export interface TakeOverMethods {
  'loans.takeOverView': { args: Record<string, never>; answer: TakeOverView };
  'loans.takeOver': { args: { readonly click: string }; answer: TakeOverView };
}
