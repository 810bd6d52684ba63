/** This file is the contract of what staff ask of the programme account. */

export interface RequestsView {
  /** The newest request of each kind. */
  readonly requests: readonly { readonly kind: string; readonly askedBy: string; readonly askedAt: number | null; readonly state: string; readonly answer: string }[];
}

export interface RequestMethods {
  /** `about` is a device's serial number. */
  'requests.ask': { args: { readonly click: string; readonly kind: string; readonly about: string }; answer: RequestsView };
  'requests.of': { args: { readonly about: string }; answer: RequestsView };
}
