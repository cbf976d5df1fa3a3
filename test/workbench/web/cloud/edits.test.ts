/** The effect of edits on the page on the workbook and the script's triggers: no browser needed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudSnapshot } from '../../../../simulator/cloud/snapshot';
import { startCloudThread } from '../../../../workbench/web/cloud-thread';
import type { PageEvent } from '../../../../workbench/web/messages';
import type { CellEdit, PersonEdit } from '../../../../workbench/web/person-edit';

const CODE = `
  function onEdit(e) { keep('edit ' + e.range.getA1Notation() + ' ' + e.value); }
  function changed(e) { keep(e.changeType); }
  function keep(line) {
    const store = PropertiesService.getDocumentProperties();
    store.setProperty('log', (store.getProperty('log') || '') + line + ';');
  }
  function rule() {
    SpreadsheetApp.getActiveSheet().getRange('H1').setDataValidation(
      SpreadsheetApp.newDataValidation().requireNumberGreaterThan(5).setAllowInvalid(false).build());
  }
  function install() { ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
`;

let folder: string;
let cloud: Awaited<ReturnType<typeof startCloudThread>>;
let events: PageEvent[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edits-'));
  const code = join(folder, 'Code.gs');
  writeFileSync(code, CODE);
  events = [];
  cloud = await startCloudThread({ open: { code }, pace: 0 }, (event) => events.push(event));
  await cloud.ask({ kind: 'call', call: { name: 'install', parts: [], from: 'menu' } });
});
afterAll(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true });
});

let told = 0;
async function edit(...edits: PersonEdit[]): Promise<string> {
  await cloud.ask({ kind: 'edit', edits: { page: 'page', structure: 0, edits } });
  const { properties } = (await cloud.ask({ kind: 'export' })) as CloudSnapshot;
  const log = properties?.document?.['log'] ?? '';
  const added = log.slice(told);
  told = log.length;
  return added;
}

const cells = (...list: CellEdit[]): PersonEdit => ({ kind: 'cells', sheet: 0, cells: list });

describe('an edit on the page fires the triggers for it', () => {
  test('a cell that was typed into', async () => {
    expect(await edit(cells({ row: 1, column: 1, typed: 'x' }))).toBe('edit B2 x;EDIT;');
    expect(
      events.some((event) => event.kind === 'execution' && event.execution.call === 'onEdit (trigger)'),
    ).toBe(true);
  });

  test('cells that were pasted, and a look alone', async () => {
    const pasted = cells({ row: 2, column: 0, value: 'a' }, { row: 3, column: 1, value: 2 });
    expect(await edit(pasted)).toBe('edit A3:B4 undefined;EDIT;');
    expect(await edit(cells({ row: 2, column: 0, style: { bl: 1 } }))).toBe('FORMAT;');
  });

  test('rows that come, and a selection, of which nobody hears', async () => {
    expect(await edit({ kind: 'insertRows', sheet: 0, at: 0, count: 1 })).toBe('INSERT_ROW;');
    expect(await edit({ kind: 'select', selection: { sheet: 0, range: 'A1' } })).toBe('');
  });
});

test('what a validation rule rejects is told on the page, and the sheet stays as it was', async () => {
  await cloud.ask({ kind: 'call', call: { name: 'rule', parts: [], from: 'menu' } });
  events.length = 0;
  expect(await edit(cells({ row: 0, column: 7, typed: 'x' }))).toBe('');
  expect(events).toContainEqual(
    expect.objectContaining({
      kind: 'toast',
      message: expect.stringContaining('violates the data validation'),
    }),
  );
  expect(await edit(cells({ row: 0, column: 7, typed: '6' }))).toBe('edit H1 6;EDIT;');
});
