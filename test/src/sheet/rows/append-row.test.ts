/** New rows go right below the table, whatever formulas of the person's show beside it, and onto nothing of theirs. */

import * as person from '../../../../simulator/workbook/manual-edits';
import type { SheetState } from '../../../../simulator/workbook/workbook';
import { spilledBelow } from '../../../../src/sheet/rows/spilled-cells';
import { createWorkbench, type Workbench } from '../../../../workbench/workbench';
import {
  openSmallServices,
  ownColumns,
  sheetOf,
  smallPosting,
  syncOnce,
} from '../../../support/small-catalogue';

const POSTINGS = 6;
/** 0-based columns right of ours. */
const [MINE, NEXT, THIRD] = [12, 13, 14];

/** Returns what Sheets shows of an array formula: a value in each of its cells, the formula in the first only. */
function spill(
  sheet: SheetState,
  at: readonly [row: number, column: number],
  show: (row: number) => unknown[],
) {
  const [first, column] = at;
  sheet.grid.set('formula', first, column, '=ARRAYFORMULA(X)');
  for (let row = first; row < sheet.grid.rowCount; row += 1)
    // The rows of the test are typed as unknown, and hold only what a cell can.
    show(row).forEach((value, across) => {
      sheet.grid.set('value', row, column + across, value === '' ? undefined : (value as never));
    });
}

function newRows(workbench: Workbench, runs: number, again: (sheet: SheetState) => void): number[] {
  const sheet = sheetOf(workbench);
  const id = ownColumns(sheet).get('id') ?? 0;
  return Array.from({ length: runs }, (_, run) => {
    again(sheet);
    services.change({ service: 'trackly', insert: [smallPosting(500 + run)] });
    syncOnce(workbench);
    for (let row = 0; row < sheet.grid.rowCount; row += 1)
      if (sheet.grid.get('value', row, id) === String(1_500 + run)) return row + 1;
    return -1;
  });
}

let services: ReturnType<typeof openSmallServices>;
beforeEach(() => {
  services = openSmallServices(POSTINGS);
});
afterEach(() => services.close());

describe('beside a formula that fills the grid, new rows go right below the table', () => {
  it.each<[string, (sheet: SheetState) => void]>([
    ['to its end', (sheet) => spill(sheet, [1, MINE], (row) => [row])],
    ['from the heading on', (sheet) => spill(sheet, [0, MINE], (row) => [`v${row}`])],
    ['with gaps', (sheet) => spill(sheet, [1, MINE], (row) => [row % 2 ? 'odd' : ''])],
    ['not quite to its end', (sheet) => spill(sheet, [1, MINE], (row) => [row < 40 ? 'x' : ''])],
    ['over several columns', (sheet) => spill(sheet, [1, MINE], (row) => (row < 50 ? [row, 'b', 'c'] : []))],
    [
      'in two columns, filled down in a third',
      (sheet) => {
        spill(sheet, [1, MINE], (row) => [row]);
        spill(sheet, [1, NEXT], () => ['x']);
        for (let row = 1; row < 5; row += 1) sheet.grid.set('formula', row, THIRD, '=1');
      },
    ],
    [
      'below formulas in each row',
      (sheet) => {
        for (let row = 1; row < 3; row += 1) sheet.grid.set('formula', row, MINE, '=1');
        spill(sheet, [3, MINE], (row) => [row]);
      },
    ],
  ])('%s', (_, show) => {
    const workbench = createWorkbench({ services });
    syncOnce(workbench);
    expect(newRows(workbench, 3, show)).toEqual([POSTINGS + 2, POSTINGS + 3, POSTINGS + 4]);
    expect(sheetOf(workbench).grid.rowCount).toBe(1_000);
  });

  it('in front of our columns', () => {
    const workbench = createWorkbench({ services });
    syncOnce(workbench);
    person.insertColumns(workbench.cloud.workbook, sheetOf(workbench), 0, 1);
    const show = (sheet: SheetState) => spill(sheet, [1, 0], (row) => [row]);
    expect(newRows(workbench, 2, show)).toEqual([POSTINGS + 2, POSTINGS + 3]);
  });
});

describe('what the person wrote below the table stays alone in its row', () => {
  it.each<[string, (workbench: Workbench, sheet: SheetState) => void, number]>([
    ['in a column of ours', ({ cloud }, sheet) => person.editCell(cloud.workbook, sheet, 10, 1, 'Total'), 12],
    [
      'in a column of theirs',
      ({ cloud }, sheet) => person.editCell(cloud.workbook, sheet, 10, MINE, 'mine'),
      12,
    ],
    [
      'under formulas that were filled down',
      ({ cloud }, sheet) => {
        for (let row = 1; row <= POSTINGS; row += 1)
          person.editCell(cloud.workbook, sheet, row, MINE, `=LEN(B${row + 1})`);
        person.editCell(cloud.workbook, sheet, POSTINGS + 1, MINE, 'Total');
      },
      POSTINGS + 3,
    ],
    [
      'as numbers and dates',
      ({ cloud }, sheet) => {
        person.editCell(cloud.workbook, sheet, 9, MINE, '42');
        person.editCell(cloud.workbook, sheet, 10, NEXT, '1/2/2024');
      },
      12,
    ],
    [
      'beside a formula that fills the grid',
      ({ cloud }, sheet) => {
        person.editCell(cloud.workbook, sheet, 10, NEXT, 'mine');
        spill(sheet, [1, MINE], (row) => [row]);
      },
      12,
    ],
    [
      'in a column of ours, beside a formula that fills the grid',
      ({ cloud }, sheet) => {
        person.editCell(cloud.workbook, sheet, 10, 0, 'mine');
        spill(sheet, [1, MINE], (row) => [row]);
      },
      12,
    ],
  ])('%s', (_, write, row) => {
    const workbench = createWorkbench({ services });
    syncOnce(workbench);
    write(workbench, sheetOf(workbench));
    expect(newRows(workbench, 1, () => undefined)).toEqual([row]);
  });
});

it('a value under a formula is taken for its own until the first blank, and never one in a column of ours', () => {
  const values = [
    ['', 'a', 5],
    [1, 'b', 5],
    ['', '', 5],
    [2, 'c', 5],
  ];
  const formulas = [
    ['=X', '', ''],
    ['', '', ''],
    ['', '', ''],
    ['', '', ''],
  ];
  const above = [
    ['', '', ''],
    ['', '=Y', '=Z'],
    ['', '=Y', ''],
    ['', '', ''],
  ];
  expect(spilledBelow({ values, formulas, isToEnd: true }, above, new Set([2]))).toEqual([
    [false, true, false],
    [true, true, false],
    [false, false, false],
    [false, false, false],
  ]);
});
