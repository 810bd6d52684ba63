/** This file is the desk's place for upkeep: how MyTech is, who runs it, its backups, a new release, and the records of one person. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { Kept, PlaceBar } from '../../places';
import { UPKEEP } from '../../wording/upkeep';
import type { DeskPart, DeskPartProps } from '../part';
import { Backups } from './backups';
import { HandOver } from './hand-over';
import { HealthSection } from './health';
import { NewRelease } from './new-release';
import { Records } from './records';

const SECTIONS: readonly DeskPart[] = [
  { id: 'health', label: UPKEEP.sections.health, Part: HealthSection },
  { id: 'hand-over', label: UPKEEP.sections.handOver, Part: HandOver },
  { id: 'backups', label: UPKEEP.sections.backups, Part: Backups },
  { id: 'new-release', label: UPKEEP.sections.newRelease, Part: NewRelease },
  { id: 'records', label: UPKEEP.sections.records, Part: Records },
];
const FIRST = 'health';

function Upkeep(props: DeskPartProps): JSX.Element {
  const [section, setSection] = useState(FIRST);
  const [visited, setVisited] = useState<readonly string[]>([FIRST]);
  const choose = (id: string): void => {
    setSection(id);
    setVisited([...visited, id]);
  };
  return (
    <>
      <PlaceBar name={UPKEEP.name} places={SECTIONS} open={section} choose={choose} />
      {SECTIONS.map(({ id, Part }) => (
        <Kept key={id} open={section === id} visited={visited.includes(id)}>
          <Part {...props} />
        </Kept>
      ))}
    </>
  );
}

export const upkeepPlace: DeskPart = { id: 'upkeep', label: UPKEEP.label, Part: Upkeep };
