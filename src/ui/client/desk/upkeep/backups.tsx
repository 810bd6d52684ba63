/** This file is the desk's section for backups. */
import type { JSX } from 'preact';

import type { DeskPartProps } from '../part';

export function Backups(_props: DeskPartProps): JSX.Element {
  return <section class="card" />;
}
