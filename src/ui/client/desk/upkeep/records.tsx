/** This file is the desk's section for the records of one person, how long records are kept, and what MyTech does with data. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { Kept, PlaceBar } from '../../places';
import { RECORDS } from '../../wording/records';
import type { DeskPart, DeskPartProps } from '../part';
import { OnePerson } from './records/person';
import { Privacy } from './records/privacy';
import { Receipts } from './records/receipts';
import { Retention } from './records/retention';

const VIEWS: readonly DeskPart[] = [
  { id: 'person', label: RECORDS.person, Part: OnePerson },
  { id: 'receipts', label: RECORDS.receipts, Part: Receipts },
  { id: 'retention', label: RECORDS.retention, Part: Retention },
  { id: 'privacy', label: RECORDS.privacy, Part: Privacy },
];
const FIRST = 'person';

export function Records(props: DeskPartProps): JSX.Element {
  const [open, setOpen] = useState(FIRST);
  // Receipts and what would go change by what is done beside them, so each is looked at anew when it is opened.
  return (
    <>
      <PlaceBar name={RECORDS.views} places={VIEWS} open={open} choose={setOpen} />
      {VIEWS.map(({ id, Part }) =>
        id === FIRST ? (
          <Kept key={id} open={open === id} visited>
            <Part {...props} />
          </Kept>
        ) : open === id ? (
          <Part key={id} {...props} />
        ) : null,
      )}
    </>
  );
}
