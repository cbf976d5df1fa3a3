import { type ChartState, NEW_CHART } from '../../../simulator/charts/chart-state';
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  moveRows,
  newSheet,
  removeSheet,
} from '../../../simulator/workbook/manual-edits';
import { copySheet } from '../../../simulator/workbook/sheet-copy';
import { fromSnapshot, toSnapshot } from '../../../simulator/workbook/snapshot';
import {
  createWorkbook,
  type SheetState,
  type Workbook,
  type WorkbookChange,
} from '../../../simulator/workbook/workbook';

let workbook: Workbook;
let numbers: SheetState;
let board: SheetState;

/** A chart on the board, at D5, of B6:C9 on the other tab. */
const CHART: ChartState = {
  ...NEW_CHART,
  id: 7,
  type: 'LINE',
  anchor: { row: 4, column: 3, offsetX: 5, offsetY: 6 },
  options: { title: 'Per week', hAxis: { title: 'Week' } },
  headers: 1,
};
const AREA = { row: 5, column: 1, rows: 4, columns: 2 };

beforeEach(() => {
  workbook = createWorkbook();
  numbers = workbook.sheets[0] as SheetState;
  board = newSheet(workbook, 'Board');
  board.charts = [{ ...CHART, ranges: [{ sheetId: numbers.id, area: AREA }] }];
});

const area = () => board.charts[0]?.ranges[0]?.area;
const anchor = () => board.charts[0]?.anchor;

describe('a chart', () => {
  test('keeps to its cells when rows and columns of another tab come, go and move', () => {
    insertRows(workbook, numbers, 0, 2);
    expect(area()).toEqual({ ...AREA, row: 7 });
    insertRows(workbook, numbers, 8, 3);
    expect(area()).toEqual({ ...AREA, row: 7, rows: 7 });
    deleteColumns(workbook, numbers, 0, 1);
    expect(area()).toEqual({ row: 7, column: 0, rows: 7, columns: 2 });
    moveRows(workbook, numbers, 7, 7, 2);
    expect(area()).toEqual({ row: 2, column: 0, rows: 7, columns: 2 });
    expect(anchor()).toEqual(CHART.anchor);
  });

  test('stays, empty, when its cells are deleted', () => {
    deleteRows(workbook, numbers, 0, 20);
    expect(board.charts).toEqual([CHART]);
  });

  test('moves with the cell that it is anchored to', () => {
    insertRows(workbook, board, 2, 3);
    insertColumns(workbook, board, 0, 1);
    expect(anchor()).toEqual({ row: 7, column: 4, offsetX: 5, offsetY: 6 });
    expect(area()).toEqual(AREA);
    deleteRows(workbook, board, 6, 3);
    expect(anchor()).toMatchObject({ row: 6, column: 4 });
  });

  test('goes with its tab, and lets go of a tab that is deleted', () => {
    removeSheet(workbook, numbers);
    expect(board.charts).toEqual([CHART]);
    newSheet(workbook, 'Rest');
    removeSheet(workbook, board);
    expect(toSnapshot(workbook).sheets.flatMap(({ charts = [] }) => charts)).toEqual([]);
  });

  test('is copied with its tab under an id of its own', () => {
    const own = { sheetId: board.id, area: AREA };
    board.charts = [{ ...CHART, ranges: [own, { sheetId: numbers.id, area: AREA }] }];
    const copy = copySheet(workbook, board, 'Copy', 2);
    expect(copy.charts[0]?.ranges.map(({ sheetId }) => sheetId)).toEqual([copy.id, numbers.id]);
    expect(copy.charts[0]?.id).not.toBe(CHART.id);
  });

  test('tells whoever listens that it shows other cells, without a word about cells of its own tab', () => {
    const changes: WorkbookChange[] = [];
    workbook.listeners.add((change) => changes.push(change));
    insertRows(workbook, numbers, 0, 1);
    expect(changes.filter(({ sheetId }) => sheetId === board.id)).toEqual([
      { sheetId: board.id, kind: 'charts' },
    ]);
  });
});

describe('charts in an export', () => {
  test('are written as a person reads them, on their tab only', () => {
    const [first, second] = toSnapshot(workbook).sheets;
    expect(first).not.toHaveProperty('charts');
    expect(second?.charts).toEqual([
      {
        id: 7,
        type: 'LINE',
        ranges: ['Sheet1!B6:C9'],
        anchor: { row: 5, column: 4, offsetX: 5, offsetY: 6 },
        options: { title: 'Per week', hAxis: { title: 'Week' } },
        headers: 1,
        mergeStrategy: 'MERGE_COLUMNS',
        hiddenDimensionStrategy: 'IGNORE_BOTH',
        isTransposed: false,
      },
    ]);
  });

  test('come back as they were', () => {
    const opened = fromSnapshot(JSON.parse(JSON.stringify(toSnapshot(workbook))));
    expect(opened.sheets[1]?.charts).toEqual(board.charts);
  });

  test('need no more than a type and ranges, also of tabs that come later', () => {
    const charts = [{ type: 'PIE', ranges: ['A1:B3', "'My data'!A:A"] }];
    const opened = fromSnapshot({ sheets: [{ name: 'Board', charts }, { name: 'My data' }] });
    const [chart] = opened.sheets[0]?.charts ?? [];
    expect(chart).toMatchObject({ type: 'PIE', anchor: { row: 0, column: 0 }, headers: -1 });
    expect(chart?.ranges).toEqual([
      { sheetId: opened.sheets[0]?.id, area: { row: 0, column: 0, rows: 3, columns: 2 } },
      { sheetId: opened.sheets[1]?.id, area: { row: 0, column: 0, rows: 1000, columns: 1 } },
    ]);
  });

  test('are refused when they show what is not there', () => {
    const broken = { sheets: [{ name: 'Board', charts: [{ ranges: ['Nowhere!A1'] }] }] };
    expect(() => fromSnapshot(broken)).toThrow('"Nowhere!A1" is not a range (charts of the sheet "Board").');
  });
});
