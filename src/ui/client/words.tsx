/** This file starts the page with all texts: asking the server for them, or showing those that were put into the file. */
import type { WordsView } from '../contracts/words';
import { googleTransport, serverBehind } from './call';
import { drawInto } from './draw';
import { WordsFile, WordsPage } from './words/page';

/** The element in which a file carries its texts; `mytech words` writes it. */
const CARRIED = 'texts';

const carried = document.getElementById(CARRIED)?.textContent ?? '';
drawInto(carried === '' ? <WordsPage server={serverBehind(googleTransport)} /> : <WordsFile view={JSON.parse(carried) as WordsView} />);
