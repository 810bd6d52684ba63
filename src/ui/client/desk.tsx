/** This file starts the desk in the page that is built around its script. */
import { googleTransport, serverBehind } from './call';
import { Desk } from './desk/page';
import { drawInto } from './draw';

drawInto(<Desk server={serverBehind(googleTransport)} />);
