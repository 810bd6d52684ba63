/** This file starts the wallboard in the page that is built around its script. */
import { googleTransport, serverBehind } from './call';
import { drawInto } from './draw';
import { Wallboard } from './wallboard/page';

drawInto(<Wallboard server={serverBehind(googleTransport)} />);
