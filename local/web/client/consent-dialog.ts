/** This file draws the consent screen: who asks, as whom, and what for, in Google's sentences. Cancel and Escape are a no. */
import type { ConsentView } from '../wire';
import { post } from './net';
import { toast } from './toast';

const element = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] => Object.assign(document.createElement(tag), { className, textContent: text });

/** Asks, and tells the server of a yes; resolves to whether it was one. */
export function askConsent(ask: ConsentView): Promise<boolean> {
  return new Promise((resolve) => {
    const box = element('dialog', 'consent');
    const title = element('h2', '', `${ask.name} wants to access your Google Account`);
    title.id = 'consent-title';
    box.setAttribute('aria-labelledby', title.id);
    const who = element('p', 'consent-who', ask.person);
    const lead = element('p', 'consent-lead', `This will allow ${ask.name} to:`);
    const list = element('ul', 'consent-scopes');
    const ticks: HTMLInputElement[] = [];
    for (const { scope, sentence, isNew } of ask.scopes) {
      const line = element('li', isNew ? 'new' : '');
      const tick = Object.assign(element('input', ''), { type: 'checkbox', checked: true, value: scope });
      const label = element('label', '');
      label.append(tick, ' ', element('span', '', sentence));
      ticks.push(tick);
      line.append(label, element('code', 'hint', scope.replace('https://www.googleapis.com/auth/', '')));
      list.append(line);
    }
    const trust = element('p', 'hint', `Made by ${ask.owner}. It runs as you and can do no more than you can. You are asked once, and again when the list grows.`);
    const buttons = element('div', 'consent-buttons');
    const cancel = Object.assign(element('button', 'quiet', 'Cancel'), { type: 'button' });
    const allow = Object.assign(element('button', 'primary', 'Allow'), { type: 'button' });
    buttons.append(cancel, allow);
    box.append(element('p', 'consent-brand', 'Sign in with the local Workspace — not Google'), title, who, lead, list, trust, buttons);
    let said = false;
    cancel.onclick = () => box.close();
    allow.onclick = async () => {
      allow.disabled = true;
      const answer = await post(`/api/consent/${ask.projectId}`, { unticked: ticks.filter((tick) => !tick.checked).map((tick) => tick.value) });
      said = answer.ok === true;
      if (!said) toast(answer.message ?? 'That did not work.', 'wrong');
      box.close();
    };
    box.addEventListener('close', () => {
      box.remove();
      resolve(said);
    });
    document.body.append(box);
    box.showModal();
    allow.focus();
  });
}
