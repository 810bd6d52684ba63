/** This file holds the sentences of the desk's links to the forms. */
export const LINKS = {
  label: 'Form links',
  title: 'Links for posters and newsletters',
  lead: 'Choose a school and a language, and they are filled in already for whoever opens the link. Everybody can still change them.',
  looking: 'Making the links…',
  school: 'School',
  everySchool: 'Leave it open',
  language: 'Language',
  everyLanguage: 'Let everybody choose',
  form: (name: string) => `Form ${name}`,
  copy: 'Copy',
  copied: 'The link is copied.',
  none: 'There are no forms yet. Press Set up on the first page.',
  tryAgain: 'Try again',
} as const;
