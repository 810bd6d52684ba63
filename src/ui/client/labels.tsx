/** This file starts the page that prints labels in the document that is built around its script. */
import { googleTransport, serverBehind } from './call';
import { drawInto } from './draw';
import { LabelsPage } from './labels/page';

drawInto(<LabelsPage server={serverBehind(googleTransport)} />);
