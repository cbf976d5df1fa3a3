import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Network } from '../../simulator/cloud/network';
import { readProject } from '../../simulator/script/project';
import { simulate } from '../../simulator/simulation';

const project = readProject(join(__dirname, 'sample-project'));

test('a run that is killed halfway and run again adds each order once', () => {
  const orders = Buffer.from('[{"id":"A1","total":20},{"id":"A2","total":35}]');
  const network: Network = {
    origins: ['https://shop.example.com'],
    exchange: (requests) =>
      requests.map(() => ({ status: 200, headers: {}, body: orders, milliseconds: 80 })),
  };
  const sheets = simulate(project, { network });
  expect(sheets.call('importOrders', [], { dieAt: 7 }).killed).toBe(true);
  expect(sheets.call('importOrders').error).toBeUndefined();
  expect(sheets.export().sheets[0]?.values).toEqual([
    ['A1', 20],
    ['A2', 35],
  ]);
});

test('the README shows that test as it is', () => {
  const readme = readFileSync(join(__dirname, '../../simulator/README.md'), 'utf8');
  const [, example = ''] = /```ts\n(test\([\s\S]*?)```/.exec(readme) ?? [];
  expect(example).not.toBe('');
  expect(readFileSync(__filename, 'utf8')).toContain(example);
});

test('a project is read with its manifest, and a person and the clock set off its triggers', () => {
  const sheets = simulate(project, { network: { origins: [], exchange: () => [] } });
  expect(sheets.call('everyHour').error).toBeUndefined();
  expect(sheets.cloud.manifest).toEqual({ timeZone: 'Europe/Berlin' });
  expect(sheets.passHours(2).map(({ outcome }) => outcome.error?.name)).toEqual([
    'NotSimulated',
    'NotSimulated',
  ]);
  sheets.person.editCell('Sheet1', 0, 0, 'first');
  sheets.person.editCell('Sheet1', 0, 0, 'second');
  expect(sheets.export().sheets[0]?.notes).toEqual([['was first']]);
});

test('a simulation goes on from what another exported, as JSON', () => {
  const first = simulate('function main() { SpreadsheetApp.getActiveSheet().appendRow(["kept"]); }');
  first.call('main');
  const open = JSON.parse(JSON.stringify(first.export()));
  const second = simulate('function main() { return SpreadsheetApp.getActiveSheet().getLastRow(); }', {
    open,
  });
  expect(second.call('main').result).toBe(1);
  expect(second.cloud.clock.now()).toBeGreaterThanOrEqual(first.cloud.clock.now());
});

test('without a network, a request is refused by name', () => {
  const { call } = simulate('function main() { UrlFetchApp.fetch("https://example.com/a"); }');
  expect(call('main').error?.message).toBe('Nobody answers for https://example.com in this simulation.');
});

test('the menu of an add-on carries the name of the project', () => {
  const names: string[] = [];
  const { call } = simulate(
    'function main() { SpreadsheetApp.getUi().createAddonMenu().addItem("A", "a").addToUi(); }',
    { projectName: 'Orders', events: { onMenu: ({ name }) => names.push(name) } },
  );
  call('main');
  expect(names).toEqual(['Orders']);
});
