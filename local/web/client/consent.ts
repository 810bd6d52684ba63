/** This file is the page in front of a web app that its deployer has not allowed yet. */
import type { ConsentView } from '../wire';
import { askConsent } from './consent-dialog';
import { facts } from './net';

const ask = JSON.parse(String(facts()['ask'])) as ConsentView;
const said = document.getElementById('consent-said');

document.getElementById('consent-review')?.addEventListener('click', () => {
  void askConsent(ask).then((yes) => {
    if (yes) location.reload();
    else if (said !== null) said.textContent = `Nothing was allowed, so ${ask.name} stays shut for everybody. You can review the permissions again at any time.`;
  });
});
