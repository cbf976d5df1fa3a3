/** The built `Code.gs` as people in this field load a script: with gas-local, here on the simulator's services. */
import { resolve } from 'node:path';

import gas = require('gas-local');

import { createCloud, type MenuEntry } from '../../simulator/cloud/cloud';
import { Execution } from '../../simulator/script/execution';
import { createServices } from '../../simulator/script/globals';
import { createRealm } from '../../simulator/script/realm';
import * as main from '../../src/main';

const DIST = resolve(__dirname, '../../dist');

interface Loaded {
  readonly execution: Execution;
  readonly script: Readonly<Record<string, unknown>>;
  readonly menus: readonly { readonly name: string; readonly items: readonly MenuEntry[] }[];
}

/** In the mode in which a person has authorised nothing yet. */
function load(): Loaded {
  const menus: { name: string; items: readonly MenuEntry[] }[] = [];
  const cloud = createCloud({ events: { onMenu: (menu) => void menus.push(menu) } });
  const execution = new Execution(cloud, { authMode: 'NONE' });
  execution.realm = createRealm({ now: () => execution.readClock(), random: cloud.random });
  const script = gas.require(DIST, createServices(execution), { filter: (path) => path.endsWith('.gs') });
  return { execution, script, menus };
}

function call(script: Loaded['script'], name: string): void {
  const called = script[name];
  if (typeof called !== 'function') throw new Error(`${name} is no function`);
  called();
}

function handlersOf(items: readonly MenuEntry[]): string[] {
  return items.flatMap(({ handler, items: inside = [] }) => [
    ...(handler === undefined ? [] : [handler]),
    ...handlersOf(inside),
  ]);
}

it('calls no Google service while it loads', () => {
  expect([...load().execution.calls]).toEqual([]);
});

it('has a function for every export of main.ts', () => {
  const { script } = load();
  const names = Object.keys(main);
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => typeof script[name] !== 'function')).toEqual([]);
});

it('builds the menu before anything is authorised, and each item calls a function that is there', () => {
  const { script, menus } = load();
  call(script, 'onOpen');
  expect(menus.map(({ name }) => name)).toEqual(['Jobsheet']);
  const handlers = handlersOf(menus[0]?.items ?? []);
  expect(handlers).toEqual(expect.arrayContaining(['openSidebar', 'syncNow', 'markApplied', 'showHelp']));
  expect(handlers.filter((name) => typeof script[name] !== 'function')).toEqual([]);
});

it('builds the same menu when an add-on is installed into an open document', () => {
  const [opened, installed] = [load(), load()];
  call(opened.script, 'onOpen');
  call(installed.script, 'onInstall');
  expect(installed.menus).toEqual(opened.menus);
});
