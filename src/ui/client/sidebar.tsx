/** This file starts the sidebar in the page that is built around its script. */
import { googleTransport, serverBehind } from './call';
import { drawInto } from './draw';
import { Sidebar } from './sidebar/panel';

drawInto(<Sidebar server={serverBehind(googleTransport)} />);
