/** This file serves `FormApp`, by which scripts make and open forms. */
import { ServiceError, signatureMismatch } from '../../kernel/errors';
import type { Execution } from '../../kernel/execution';
import { Served } from '../../kernel/served';
import { NO_SUCH_ITEM } from '../drive/drive-app';
import { flag, text } from './arguments';
import { itemTypes, navigationTypes } from './enums';
import { Form } from './form';
import { TextValidationBuilder } from './validation';

export class FormApp extends Served {
  readonly interfaceName = 'Forms.FormApp';
  readonly ItemType = itemTypes;
  readonly PageNavigationType = navigationTypes;

  constructor(private readonly execution: Execution) {
    super();
  }

  /** `title` becomes the name of the file in Drive; `getTitle()` stays empty until it is set (issuetracker.google.com/issues/442747794). */
  create(...args: readonly unknown[]): Form {
    const [title, isPublished] = args;
    if (args.length === 0 || args.length > 2) throw signatureMismatch('FormApp.create', args);
    const name = text('FormApp.create', title);
    if (name === '') throw new ServiceError('Invalid argument: title');
    const published = args.length === 2 && flag('FormApp.create', isPublished);
    const { workspace, spec } = this.execution;
    return new Form(workspace, workspace.forms.create(name, spec.effectiveUser.email, published));
  }

  openById(id: unknown): Form {
    const { workspace, spec } = this.execution;
    const formId = text('FormApp.openById', id);
    const form = workspace.forms.get(formId);
    const file = workspace.drive.get(formId);
    if (form === undefined || file === undefined || !workspace.drive.can(spec.effectiveUser.email, file, 'writer')) throw new ServiceError(NO_SUCH_ITEM);
    return new Form(workspace, form);
  }

  createTextValidation(): TextValidationBuilder {
    return new TextValidationBuilder('Forms.TextValidationBuilder');
  }

  createParagraphTextValidation(): TextValidationBuilder {
    return new TextValidationBuilder('Forms.ParagraphTextValidationBuilder');
  }
}
