import { checkExport } from '../../../workbench/cli/export';
import {
  DATA_FLAGS,
  hoursNumber,
  moment,
  oneOf,
  portNumber,
  readDataFlags,
  readFlags,
  UsageError,
  wholeNumber,
} from '../../../workbench/cli/flags';
import { HELP } from '../../../workbench/cli/help';
import { opened } from '../../../workbench/cli/opened';
import { parseCall } from '../../../workbench/cli/parse-call';
import { FAULT_KINDS } from '../../../workbench/services/fault-kinds';
import { openServices } from '../../../workbench/services/open';

test('a call is a name and JSON', () => {
  expect(parseCall('main')).toEqual({ text: 'main', name: 'main', parts: [] });
  expect(parseCall(' a.b_1 ({"x": [1, ")"]}, null) ')).toMatchObject({
    name: 'a.b_1',
    parts: [{ x: [1, ')'] }, null],
  });
  for (const bad of ['', '1()', 'a(', 'a(b)', "a('x')", 'a() b'])
    expect(() => parseCall(bad)).toThrow('Cannot read the call');
});

test('flags are checked before anything runs', () => {
  expect(wholeNumber('scale', '12')).toBe(12);
  expect(() => wholeNumber('die-at', '0', 1)).toThrow(
    '--die-at must be a whole number of at least 1, not "0".',
  );
  expect(() => hoursNumber('pass', 'x')).toThrow('--pass must be a number of hours');
  expect(hoursNumber('pass', undefined)).toBe(0);
  expect(oneOf('account', 'workspace', ['consumer', 'workspace'])).toBe('workspace');
  expect(() => oneOf('account', 'x', ['consumer', 'workspace'])).toThrow(
    '--account must be consumer or workspace, not "x".',
  );
  expect(moment('now', '2024-01-01T00:00:00Z')).toBe(1704067200000);
  expect(() => moment('now', 'soon')).toThrow('--now must be a time');
  expect(() => readDataFlags({ data: __filename, scale: '3' })).toThrow('either --data or --scale');
  expect(
    [{}, { scale: '3' }, { scale: '3', keep: 'mine' }].map(
      (given) => readDataFlags(given, 'usual').keptFolder,
    ),
  ).toEqual(['usual', undefined, 'mine']);
  expect(() => checkExport('a.doc')).toThrow('the name must end in .json, .xlsx, .csv.');
});

test('a port is one that there can be', () => {
  expect([portNumber(undefined), portNumber('8080')]).toEqual([undefined, 8080]);
  for (const text of ['99999', '-1', 'eighty'])
    expect(() => portNumber(text)).toThrow('--port must be a whole');
});

describe('what does not open is told in one sentence', () => {
  const failing = (error: Error) => opened(8080, () => Promise.reject(error));
  test.each([
    ['EADDRINUSE', 'Port 8080 is in use by another program'],
    ['EACCES', 'Port 8080 is not open to you'],
    [undefined, 'mine.json is not JSON'],
  ])('%s', async (code, sentence) => {
    const error = Object.assign(new Error('mine.json is not JSON'), code === undefined ? {} : { code });
    await expect(failing(error)).rejects.toThrow(UsageError);
    await expect(failing(error)).rejects.toThrow(sentence);
  });

  test('but a mistake of ours keeps its place', async () => {
    await expect(failing(new TypeError('x is undefined'))).rejects.toThrow(TypeError);
  });
});

test('help lists every kind of fault where faults can be ordered, and its examples can be carried out', () => {
  for (const command of ['run', 'start'] as const) {
    const text = String(HELP[command]);
    for (const kind of Object.keys(FAULT_KINDS))
      expect(text).toMatch(new RegExp(`^ {2}${kind}(\\[?:| )`, 'm'));
    const examples = [...text.matchAll(/'?((?:trackly|jobo|pipeline)[^\s@]*@[^'\s]+[\w])/g)];
    expect(examples.length).toBeGreaterThan(2);
    for (const [, spec] of examples) openServices({ scale: 1, faults: String(spec) }).close();
  }
  expect(HELP['serve']).not.toContain('--faults');
  expect(() => readFlags(['--faults', 'trackly@1=500'], DATA_FLAGS, 'serve')).toThrow(
    "Unknown option '--faults'",
  );
});

test('every command has help with an example', () => {
  for (const command of ['run', 'serve', 'start'])
    expect(HELP[command]).toMatch(/Examples?:\n {2}npm run -s workbench/);
});
