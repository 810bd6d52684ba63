/** This file lists the forms that set-up makes. A new kind is declared in a file beside this one, added here, and filed in `workflow/intake.ts`. */
import { coachForms } from './coach';
import { damageForms } from './damage';
import type { DeclaredForm } from './form';
import { helpForms } from './help';
import { surveyForms } from './survey';

export const FORMS: readonly DeclaredForm[] = [helpForms, damageForms, surveyForms, coachForms];
