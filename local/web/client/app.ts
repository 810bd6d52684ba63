/** This file stands around the frame of a web app and follows the links that the page inside asks for. */
import { followLinks } from './frames';
import { get } from './net';

/** Calls of the page inside take time by the Workspace's clock, which the bar shows. */
const CLOCK_LOOK_MS = 2000;

const frame = document.querySelector<HTMLIFrameElement>('iframe.app-frame');
followLinks(() => frame);

async function lookAtClock(): Promise<void> {
  if (document.hidden) return;
  const answer = await get<{ readonly now: string }>('/api/clock');
  const text = document.getElementById('clock-text');
  if ('now' in answer && text !== null) text.textContent = answer.now;
}

setInterval(() => void lookAtClock(), CLOCK_LOOK_MS);
