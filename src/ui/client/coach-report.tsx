/** This file starts the page that prints a coach's report in the document that is built around its script. */
import { googleTransport, serverBehind } from './call';
import { ReportPage } from './coach-report/page';
import { drawInto } from './draw';

drawInto(<ReportPage server={serverBehind(googleTransport)} />);
