/** This file starts the page on which the hub's cards are edited, in the document that is built around its script. */
import { googleTransport, serverBehind } from './call';
import { ContentPage } from './content/page';
import { drawInto } from './draw';

drawInto(<ContentPage server={serverBehind(googleTransport)} />);
