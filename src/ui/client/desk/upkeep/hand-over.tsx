/** This file is the desk's section for handing MyTech over to another account. */
import type { JSX } from 'preact';

import type { DeskPartProps } from '../part';

export function HandOver(_props: DeskPartProps): JSX.Element {
  return <section class="card" />;
}
