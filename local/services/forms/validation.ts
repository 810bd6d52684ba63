/** This file holds the rules for typed text as a script builds them: `FormApp.createTextValidation()…build()` and its paragraph twin. */
import { ServiceError } from '../../kernel/errors';
import { Served } from '../../kernel/served';
import type { TextRule } from './model';

/** A finished rule; a rule for text fits no paragraph question and the other way round, as on Google. */
export class TextValidation extends Served {
  constructor(
    readonly interfaceName: 'Forms.TextValidation' | 'Forms.ParagraphTextValidation',
    readonly rule: TextRule,
  ) {
    super();
  }
}

export class TextValidationBuilder extends Served {
  #rule: TextRule | null = null;

  constructor(readonly interfaceName: 'Forms.TextValidationBuilder' | 'Forms.ParagraphTextValidationBuilder') {
    super();
  }

  requireTextLengthLessThanOrEqualTo(characters: unknown): this {
    if (typeof characters !== 'number' || !Number.isInteger(characters) || characters < 1) throw new ServiceError('Invalid argument: number');
    this.#rule = { maxCharacters: characters };
    return this;
  }

  /** Text questions only: a paragraph's builder has no such member (reference/forms/text-validation-builder). */
  requireTextIsEmail(): this {
    this.#rule = { isEmail: true };
    return this;
  }

  build(): TextValidation {
    // A builder that was given no rule has nothing to build; Google's wording for it is not documented.
    if (this.#rule === null) throw new ServiceError('Invalid argument: validation');
    const paragraph = this.interfaceName === 'Forms.ParagraphTextValidationBuilder';
    return new TextValidation(paragraph ? 'Forms.ParagraphTextValidation' : 'Forms.TextValidation', this.#rule);
  }
}
