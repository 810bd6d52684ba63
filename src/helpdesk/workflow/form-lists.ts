/** This file keeps the forms' lists of schools in step with the Schools table. */
import type { Job } from '../../app/entry';
import type { ProgramContext } from '../../app/context';
import { fingerprintOf } from '../../base/fingerprint';
import { accept } from '../../base/verdict';
import { schools } from '../../people/sheet';
import { builtForms } from '../built-forms';
import { FORMS } from '../forms/all';

const LISTED = 'help forms list schools';

/** The schools that a form offers, in the order in which people look for them. */
export function schoolNames(context: Pick<ProgramContext, 'books'>): readonly string[] {
  const read = context.books.staff.read({
    wants: { whole: [schools] },
    decide: (found) =>
      accept(
        found
          .all(schools)
          .filter((school) => school.active)
          .map((school) => school.name)
          .sort((a, b) => a.localeCompare(b)),
      ),
  });
  return read.ok ? read.value : [];
}

/** What the forms show when they are up to date; it names them, since one that set-up made anew has no list yet. */
const listed = (context: Pick<ProgramContext, 'keep'>, names: readonly string[]): string =>
  fingerprintOf([builtForms(context).map((form) => form.formId), names]);

export const formsJob: Job = {
  job: 'forms',
  room: 'helpdesk',
  about: "Keeps the forms' lists of schools in step with the Schools tab.",
  every: 'hour',
  wanted: (context) => builtForms(context).length > 0 && context.keep.get(LISTED) !== listed(context, schoolNames(context)),
  step(context) {
    const names = schoolNames(context);
    const failures: unknown[] = [];
    for (const form of builtForms(context)) {
      const lists = new Map<number, readonly string[]>();
      for (const item of FORMS.find((one) => one.kind === form.kind)?.spec(form.audience, { schools: names }).items ?? []) {
        const id = form.items[item.key];
        if (id !== undefined && item.kind === 'list' && item.key.endsWith('.school')) lists.set(id, item.choices.map((choice) => choice.value));
      }
      try {
        if (lists.size > 0) context.forms.setLists(form.formId, lists);
      } catch (error) {
        // The other forms are brought up to date all the same.
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
    context.keep.set(LISTED, listed(context, names));
    return { next: null, progress: `${names.length} schools in the lists` };
  },
};
