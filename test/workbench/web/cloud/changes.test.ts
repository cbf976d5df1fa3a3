/** The updates that the page receives when the workbook changes. */

import { NEW_CHART } from '../../../../simulator/charts/chart-state';
import { insertRows, newSheet } from '../../../../simulator/workbook/manual-edits';
import { createWorkbook, type SheetState } from '../../../../simulator/workbook/workbook';
import { followChanges } from '../../../../workbench/web/cloud/changes';

test('a chart that follows cells of another tab is sent alone, without the cells around it', () => {
  const workbook = createWorkbook();
  const numbers = workbook.sheets[0] as SheetState;
  const board = newSheet(workbook, 'Board');
  const area = { row: 0, column: 0, rows: 3, columns: 2 };
  board.charts = [{ ...NEW_CHART, id: 1, ranges: [{ sheetId: numbers.id, area }] }];
  board.grid.set('value', 0, 0, 'a heading');
  const changes = followChanges(workbook);
  expect(changes.snapshot().sheets[1]?.shape.charts).toHaveLength(1);
  insertRows(workbook, numbers, 0, 2);
  const told = changes.take({})?.changed.find(({ id }) => id === board.id);
  expect(told).toEqual({ id: board.id, shape: { charts: board.charts }, areas: [], cells: {} });
  expect(board.charts[0]?.ranges[0]?.area.row).toBe(2);
});
