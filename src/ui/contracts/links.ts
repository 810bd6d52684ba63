/** This file is the contract of the desk's list of links to the forms, for posters, newsletters and web pages. */

export interface FormLink {
  /** What the form is for, and for whom. */
  readonly form: string;
  /** Its address, with the school and the language filled in where they were chosen. */
  readonly url: string;
}

export interface FormLinks {
  readonly schools: readonly string[];
  readonly links: readonly FormLink[];
}

export interface LinkMethods {
  /** `school` '' fills in none, `language` '' lets everybody choose. */
  'forms.links': { args: { readonly school: string; readonly language: string }; answer: FormLinks };
}
