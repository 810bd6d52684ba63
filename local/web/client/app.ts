/** This file stands around the frame of a web app and follows the links that the page inside asks for. */
import { followLinks } from './frames';

const frame = document.querySelector<HTMLIFrameElement>('iframe.app-frame');
followLinks(() => frame);
