/** This file is the desk's section on how MyTech is. */
import type { JSX } from 'preact';

import type { DeskPartProps } from '../part';

export function HealthSection(_props: DeskPartProps): JSX.Element {
  return <section class="card" />;
}
