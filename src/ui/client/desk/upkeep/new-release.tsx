/** This file is the desk's section for a new release. */
import type { JSX } from 'preact';

import type { DeskPartProps } from '../part';

export function NewRelease(_props: DeskPartProps): JSX.Element {
  return <section class="card" />;
}
