/** Our own bundle runs again in a context that it has left as it was; nothing of one execution reaches the next. */
import { loadScript, type Script } from '../../../simulator/script/script';
import { smallCloud } from '../small-cloud';

const SOURCE = `"use strict";
var seen = [], limit;
var Kept = (() => { let calls = 0; return { next: () => (calls += 1) }; })();
function count() { seen.push(1); limit = (limit || 0) + 1; return [seen.length, limit, Kept.next()]; }
function own() { return Array.isArray; }
function spoil(how) {
  if (how === 'prototype') Array.prototype.sum = function () { return 0; };
  if (how === 'function') Array.isArray = () => true;
  if (how === 'global') globalThis.leaked = true;
  if (how === 'clock') Date.now = () => 0;
  return Array.isArray;
}
function look() { return [typeof leaked, [].sum === undefined, Array.isArray({}), Date.now() > 0]; }
function fail() {
  return thrower();
}
function thrower() { throw new Error('told'); }
function wait() { try { Utilities.sleep(1); Utilities.sleep(1); } finally { Utilities.sleep(1); } }
function now() { return Date.now(); }
function loop() { for (;;); }
`;

const open = (more: { name: string; source: string }[] = []): Script =>
  loadScript(smallCloud(), [{ name: 'Code.gs', source: SOURCE, isBundle: true }, ...more]);

/** The context's own function tells one context from another. */
const contextOf = (script: Script) => script.call('own').result;

it('begins each execution with variables of its own', () => {
  const script = open();
  const counts = [1, 2, 3, 4].map(() => script.call('count').result);
  expect(counts).toEqual(counts.map(() => [1, 1, 1]));
});

it('uses a context again, also after a death, and for other simulations with the same script', () => {
  const script = open();
  const first = contextOf(script);
  expect(contextOf(script)).toBe(first);
  expect(script.call('wait', [], { dieAt: 2 }).killed).toBe(true);
  expect(contextOf(open())).toBe(first);
});

it.each([
  'prototype',
  'function',
  'global',
  'clock',
])('lets nobody use a context again whose %s a script has changed', (how) => {
  const script = open();
  contextOf(script);
  const spoilt = script.call('spoil', [how]).result;
  expect(contextOf(script)).not.toBe(spoilt);
  expect(script.call('look').result).toEqual(['undefined', true, false, true]);
});

it('lets nobody use a context again in which V8 had to stop the script', () => {
  const script = open();
  const before = contextOf(script);
  expect(script.call('loop', [], { patience: 20 }).killed).toBe(true);
  expect(contextOf(script)).not.toBe(before);
});

it('tells the lines of an error as in the first execution', () => {
  const script = open();
  const stacks = [1, 2, 3].map(() => script.call('fail').error?.stack);
  expect(stacks[0]).toBe('Error: told\n    at thrower (Code.gs:17:28)\n    at fail (Code.gs:15:10)');
  expect(stacks).toEqual(stacks.map(() => stacks[0]));
});

it('gives each simulation its own clock', () => {
  const [script, later] = [open(), open()];
  later.cloud.clock.advance(60_000);
  const times = [script, later, script, later].map((one) => one.call('now').result as number);
  expect(times.map((time) => Math.round((time - (times[0] as number)) / 60_000))).toEqual([0, 1, 0, 1]);
});

it('shares its functions with files of functions beside it, and makes a new context beside any other', () => {
  const beside = open([{ name: 'Beside.gs', source: 'function twice() { return [count(), count()]; }' }]);
  for (let times = 0; times < 3; times += 1)
    expect(beside.call('twice').result).toEqual([
      [1, 1, 1],
      [2, 2, 2],
    ]);
  const other = open([
    { name: 'Other.gs', source: 'var known; function know() { return (known = (known || 0) + 1); }' },
  ]);
  expect([1, 2].map(() => other.call('know').result)).toEqual([1, 1]);
  expect(contextOf(other)).not.toBe(contextOf(other));
  const lexical = open([{ name: 'Lexical.gs', source: 'const answer = () => 42;' }]);
  expect([1, 2].map(() => lexical.call('answer').result)).toEqual([42, 42]);
});
