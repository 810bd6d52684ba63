/** This file is the page of a spreadsheet: it joins the grid, the formula bar, tabs, menus, sidebar and the server. */
import type { AddOnView, Deed, Effect, Gesture, MenuView, Pulse, TabAnswer, TabName } from '../wire';
import { CardPanel } from './card-panel';
import { CLOCK_MOVED } from './clock-moved';
import { startHands, startSelecting } from './grid-hands';
import { address, Grid, parseAddress, type Place } from './grid';
import { openMenu } from './menu';
import { facts, get, post } from './net';
import { Panels } from './panels';
import { toast } from './toast';
import { TabBar } from './tab-bar';

const PULSE_MS = 1000;
const spreadsheet = String(facts()['spreadsheet']);
const mayEdit = facts()['mayEdit'] === true;
const api = `/api/sheets/${spreadsheet}`;

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const gridElement = find('grid');
const nameBox = find<HTMLInputElement>('name-box');
const formulaBar = find<HTMLInputElement>('formula-bar');

let version = 0;
let sheetId = -1;
/** One after the other: what is asked for twice must not arrive in the other order. */
let queue: Promise<unknown> = Promise.resolve();

const grid = new Grid(gridElement, (place) => {
  nameBox.value = address(place);
  formulaBar.value = grid.viewAt(place).raw;
  tellPlace(place);
});
const tabBar = new TabBar(find('tabs'), find('hidden-tabs'), (id) => void openTab(id));
const panels = new Panels(find('sidebar'), () => gridElement.focus(), (projectId, functionName) => void runItem(projectId, functionName, null));
const cards = new CardPanel(api, find('rail'), find('cards'), () => void pulse());
startSelecting(grid, gridElement);
const hands = startHands({ grid, element: gridElement, formulaBar, mayEdit, act });

function inOrder<T>(run: () => Promise<T>): Promise<T> {
  const next = queue.then(run);
  queue = next.catch(() => undefined);
  return next;
}

async function openTab(id: number, place?: Place): Promise<void> {
  hands.leave();
  sheetId = id;
  tabBar.choose(id);
  gridElement.focus();
  await inOrder(() => load(0));
  if (place !== undefined) grid.activate(place);
  const url = new URL(location.href);
  url.searchParams.set('gid', String(id));
  url.searchParams.delete('at');
  history.replaceState(null, '', url);
}

/** Fetches the tab, or what changed of it since a version. */
async function load(since: number): Promise<void> {
  const answer = await get<TabAnswer>(`${api}/tab/${sheetId}?since=${since}`);
  if ('whole' in answer) {
    version = answer.whole.version;
    grid.show(answer.whole);
    find('grid-status').textContent = `${answer.whole.rowCount.toLocaleString('en-US')} rows`;
  } else if ('change' in answer) {
    version = answer.change.version;
    grid.apply(answer.change);
  } else toast('message' in answer ? (answer.message ?? 'The tab cannot be read.') : 'The tab cannot be read.', 'wrong');
}

async function act(gesture: Gesture): Promise<boolean> {
  const answer = await inOrder(() => post<Deed>(`${api}/hands`, { ...gesture, sheetId }));
  if (answer.ok !== true) toast(answer.message ?? 'That did not work.', 'wrong');
  await inOrder(() => load(version));
  return answer.ok === true;
}

let placeToTell: Place | null = null;
let telling: Promise<void> = Promise.resolve();

/** Scripts know the active cell by what is told here; while one message is on its way only the latest waits. */
function tellPlace(place: Place): void {
  const idle = placeToTell === null;
  // Another one each time: rows may be added to a selection whose active cell stays.
  placeToTell = { ...place };
  if (idle) telling = tellLatest();
}

async function tellLatest(): Promise<void> {
  while (placeToTell !== null) {
    const told: Place = placeToTell;
    await post(`/api/open/${spreadsheet}`, { sheetId, ...told, ranges: grid.selection.ranges });
    if (placeToTell === told) placeToTell = null;
  }
}

async function pulse(): Promise<void> {
  if (document.hidden || hands.busy) return;
  const answer = await get<Pulse>(`${api}/version`);
  if (!('version' in answer)) return;
  const clock = document.getElementById('clock-text');
  if (clock !== null) clock.textContent = answer.now;
  showTabs(answer.tabs);
  if (answer.version !== version && !hands.busy) await inOrder(() => load(version));
  panels.show(answer.effects);
}

function showTabs(tabs: readonly TabName[]): void {
  tabBar.show(tabs);
  if (tabs.some((tab) => tab.sheetId === sheetId)) return;
  const first = tabs.find((tab) => !tab.hidden) ?? tabs[0];
  if (first !== undefined) void openTab(first.sheetId);
}

function showMenus(menus: readonly MenuView[]): void {
  find('menus').replaceChildren(
    ...menus.map(({ projectId, caption, items }) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: caption });
      button.setAttribute('aria-haspopup', 'menu');
      button.onclick = () => {
        const box = button.getBoundingClientRect();
        const choices = items.map((item) => (item.caption === '' ? { caption: '' } : { caption: item.caption, act: () => void runItem(projectId, item.functionName, button) }));
        openMenu(choices, box.left, box.bottom + 2, button);
      };
      return button;
    }),
  );
}

async function runItem(projectId: string, functionName: string, button: HTMLButtonElement | null): Promise<void> {
  button?.classList.add('busy');
  await telling;
  const answer = await inOrder(() => post<Deed>(`${api}/menu`, { projectId, functionName }));
  button?.classList.remove('busy');
  if (answer.ok !== true) return toast(answer.message ?? 'The menu item did not run.', 'wrong');
  const effects: readonly Effect[] = 'effects' in answer ? (answer.effects ?? []) : [];
  panels.show(effects);
  await pulse();
}

nameBox.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  const place = parseAddress(nameBox.value);
  if (place !== null) grid.activate(place);
  gridElement.focus();
});

document.addEventListener(CLOCK_MOVED, (event) => {
  event.preventDefault();
  void pulse();
});

/** An address that ends in `#cards` opens the first add-on at once, for links that lead to it. */
function offer(addOns: readonly AddOnView[]): void {
  cards.offer(addOns);
  const [first] = addOns;
  if (location.hash === '#cards' && first !== undefined) cards.open(first);
}

async function start(): Promise<void> {
  const first = await get<Pulse>(`${api}/version`);
  if (!('version' in first)) return toast('The spreadsheet cannot be read.', 'wrong');
  const asked = new URLSearchParams(location.search);
  const wanted = first.tabs.find((tab) => String(tab.sheetId) === asked.get('gid')) ?? first.tabs.find((tab) => !tab.hidden) ?? first.tabs[0];
  tabBar.show(first.tabs);
  if (wanted !== undefined) await openTab(wanted.sheetId, parseAddress(asked.get('at') ?? '') ?? undefined);
  const opened = await post<Deed>(`${api}/open`, {});
  if ('menus' in opened) {
    showMenus(opened.menus ?? []);
    offer(opened.addOns ?? []);
  }
  setInterval(() => void pulse(), PULSE_MS);
}

void start();
