import { readableJson } from '../../../workbench/cli/readable-json';

test('exported JSON has a line for each row of cells', () => {
  const value = { a: [[1, 'x'], [null]], b: { c: true }, d: [], e: undefined, f: [{ g: [{}] }] };
  const text = [...readableJson(value)].join('');
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
  expect(text.split('\n').slice(0, 5)).toEqual(['{', ' "a": [', '  [1,"x"],', '  [null]', ' ],']);
});
