import { checkExport } from '../../../workbench/cli/export';
import { readableJson } from '../../../workbench/cli/export-json';
import { hoursNumber, moment, oneOf, readDataFlags, wholeNumber } from '../../../workbench/cli/flags';
import { HELP } from '../../../workbench/cli/help';
import { parseCall } from '../../../workbench/cli/parse-call';

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

test('every command has help with an example', () => {
  for (const command of ['run', 'serve', 'start'])
    expect(HELP[command]).toMatch(/Examples?:\n {2}npm run -s workbench/);
});

test('exported JSON has a line for each row of cells', () => {
  const value = { a: [[1, 'x'], [null]], b: { c: true }, d: [], e: undefined, f: [{ g: [{}] }] };
  const text = [...readableJson(value)].join('');
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
  expect(text.split('\n').slice(0, 5)).toEqual(['{', ' "a": [', '  [1,"x"],', '  [null]', ' ],']);
});
