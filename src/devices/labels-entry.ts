/** This file registers what the page that prints labels asks for; the add-on carries it. */
import { type AnyRpcMethod, oneOf, read, shortText } from '../app/entry';
import type { StaffContext } from '../app/context';
import { isDay } from '../base/time';
import { UserError } from '../base/codes';
import type { LabelSource } from '../ui/contracts/labels';
import { MAX_LABELS } from './rules/labels';
import { labelDevices, startLabels } from './workflow/labels';

/** As many tags as are printed at a time, each of forty characters. */
const TYPED_CHARS = 40 * MAX_LABELS;
const SOURCES: readonly LabelSource[] = ['school', 'since', 'tags'];

export const labelMethods: readonly AnyRpcMethod<StaffContext>[] = [
  read<'labels.start', StaffContext>('labels.start', { who: 'editor', args: {}, run: startLabels }),
  read<'labels.devices', StaffContext>('labels.devices', {
    who: 'editor',
    args: { from: oneOf(SOURCES), value: shortText(TYPED_CHARS) },
    run(context, { from, value }) {
      if (from === 'since' && !isDay(value)) throw new UserError('argument-wrong', { field: 'since', expected: 'it should be a day' });
      return labelDevices(context, from, value);
    },
  }),
];
