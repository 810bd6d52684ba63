/** This file is the desk's section for the records of one person. */
import type { JSX } from 'preact';

import type { DeskPartProps } from '../part';

export function Records(_props: DeskPartProps): JSX.Element {
  return <section class="card" />;
}
