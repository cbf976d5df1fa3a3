/** `npm start` opens the browser where somebody sits in front of it, and nowhere else. */
import { localeName } from '../../../workbench/cli/flags';
import { browserCommand, isWatched } from '../../../workbench/cli/open-in-browser';

it('uses what the system has', () => {
  const address = 'http://127.0.0.1:1';
  expect(browserCommand(address, 'darwin')).toEqual(['open', [address]]);
  expect(browserCommand(address, 'win32')).toEqual(['cmd', ['/c', 'start', '', address]]);
  expect(browserCommand(address, 'linux')).toEqual(['xdg-open', [address]]);
});

it('opens nothing in CI, in a test, or into a file', () => {
  expect(isWatched({}, true)).toBe(true);
  expect(isWatched({ CI: 'true' }, true)).toBe(false);
  expect(isWatched({ JEST_WORKER_ID: '1' }, true)).toBe(false);
  expect(isWatched({}, undefined)).toBe(false);
});

it('takes a language alone for a locale', () => {
  expect(['de', 'de-AT', 'en', 'en_GB'].map(localeName)).toEqual(['de_DE', 'de_AT', 'en_US', 'en_GB']);
  expect(() => localeName('german')).toThrow('--locale');
});
