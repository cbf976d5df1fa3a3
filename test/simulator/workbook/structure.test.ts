import fc from 'fast-check';
import { copiedFormula, displacedFormula, renamedFormula } from '../../../simulator/formulas/references';
import {
  deleteColumns,
  deleteRows,
  editCell,
  insertColumns,
  insertRows,
  moveColumns,
  moveRows,
  newSheet,
  removeSheet,
  renameSheet,
  setBackground,
  setNote,
  sortSheet,
} from '../../../simulator/workbook/manual-edits';
import { createWorkbook, type SheetState, type Workbook } from '../../../simulator/workbook/workbook';

const insertTwoAtFive = { axis: 'row', kind: 'insert', at: 4, count: 2 } as const;
const deleteFiveAndSix = { axis: 'row', kind: 'delete', at: 4, count: 2 } as const;
const here = (name: string | undefined) => name === undefined || name === 'My tab';

describe('references in formulas', () => {
  test.each([
    ['=A4', '=A4'],
    ['=A5', '=A7'],
    ['=$A$5', '=$A$7'],
    ['=SUM(A1:B9)', '=SUM(A1:B11)'],
    ['=SUM(A5:A5)', '=SUM(A7:A7)'],
    ['=SUM(A:A)', '=SUM(A:A)'],
    ['=SUM(4:5)', '=SUM(4:7)'],
    ['=A5:A', '=A7:A'],
    ["='My tab'!A5", "='My tab'!A7"],
    ['=Other!A5', '=Other!A5'],
    ['="A5"&A5', '="A5"&A7'],
    ['=LOG10(A5)', '=LOG10(A7)'],
    ['=A5B', '=A5B'],
    ['=Tax5.A5', '=Tax5.A5'],
    ['not a formula A5', 'not a formula A5'],
  ])('after two rows are inserted above row 5, %s is %s', (formula, expected) => {
    expect(displacedFormula(formula, insertTwoAtFive, here)).toBe(expected);
  });

  test.each([
    ['=A5', '=#REF!'],
    ['=A7', '=A5'],
    ['=SUM(A4:A9)', '=SUM(A4:A7)'],
    ['=SUM(A5:A9)', '=SUM(A5:A7)'],
    ['=SUM(A1:A5)', '=SUM(A1:A4)'],
    ['=SUM(A5:A6)', '=SUM(#REF!)'],
    ["='My tab'!A6+1", '=#REF!+1'],
  ])('after rows 5 and 6 are deleted, %s is %s', (formula, expected) => {
    expect(displacedFormula(formula, deleteFiveAndSix, here)).toBe(expected);
  });

  test('copies take relative references along and leave absolute ones', () => {
    expect(copiedFormula('=A1+$A1+A$1+$A$1', 2, 1)).toBe('=B3+$A3+B$1+$A$1');
    expect(copiedFormula('=A1', -1, 0)).toBe('=#REF!');
  });

  test('follow a sheet that is renamed, and break with one that is deleted', () => {
    expect(renamedFormula("='Old name'!A1+Other!A1", 'Old name', "Bob's")).toBe("='Bob''s'!A1+Other!A1");
    expect(renamedFormula('=Old!A1:B2', 'old', undefined)).toBe('=#REF!');
  });

  test('what is inserted and deleted again leaves no trace', () => {
    const reference = fc
      .tuple(
        fc.constantFrom('', '$'),
        fc.constantFrom('A', 'C', 'AA'),
        fc.constantFrom('', '$'),
        fc.integer({ min: 1, max: 50 }),
      )
      .map((parts) => parts.join(''));
    const formula = fc
      .array(fc.oneof(reference, fc.constantFrom('"A1"', '12', 'TRUE')), { minLength: 1 })
      .map((parts) => `=${parts.join('+')}`);
    fc.assert(
      fc.property(
        formula,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 5 }),
        (text, at, count) => {
          for (const axis of ['row', 'column'] as const) {
            const there = displacedFormula(text, { axis, kind: 'insert', at, count }, here);
            expect(displacedFormula(there, { axis, kind: 'delete', at, count }, here)).toBe(text);
          }
        },
      ),
    );
  });
});

describe('rows and columns that a person moves', () => {
  let workbook: Workbook;
  let sheet: SheetState;
  beforeEach(() => {
    workbook = createWorkbook();
    sheet = workbook.sheets[0] as SheetState;
  });
  const value = (row: number, column: number) => sheet.grid.get('value', row, column);

  test('take values, notes, colours and metadata with them', () => {
    editCell(workbook, sheet, 4, 2, 'cell');
    setNote(workbook, sheet, 4, 2, 'note');
    setBackground(workbook, sheet, 4, 2, '#ff0000');
    sheet.columns[2]?.metadata.push({ id: 1, key: 'field', value: 'title', visibility: 'PROJECT' });
    insertColumns(workbook, sheet, 0, 1);
    moveColumns(workbook, sheet, 3, 1, 0);
    insertRows(workbook, sheet, 0, 3);
    moveRows(workbook, sheet, 7, 1, 20);
    expect([value(19, 0), sheet.grid.get('note', 19, 0), sheet.grid.get('background', 19, 0)]).toEqual([
      'cell',
      'note',
      '#ff0000',
    ]);
    expect(sheet.columns[0]?.metadata).toMatchObject([{ key: 'field', value: 'title' }]);
  });

  test('a deleted column takes its metadata away', () => {
    sheet.columns[2]?.metadata.push({ id: 1, key: 'field', value: 'title', visibility: 'PROJECT' });
    deleteColumns(workbook, sheet, 2, 1);
    expect(sheet.columns.flatMap(({ metadata }) => metadata)).toEqual([]);
    expect([sheet.columns.length, sheet.grid.columnCount]).toEqual([25, 25]);
  });

  test('named ranges, merges and the filter follow', () => {
    const area = { row: 5, column: 1, rows: 2, columns: 2 };
    workbook.namedRanges.push({ name: 'Prices', sheetId: sheet.id, area });
    sheet.merges.push(area);
    sheet.filter = { area, criteria: new Map() };
    insertRows(workbook, sheet, 0, 2);
    deleteColumns(workbook, sheet, 0, 1);
    const expected = { row: 7, column: 0, rows: 2, columns: 2 };
    expect([workbook.namedRanges[0]?.area, sheet.merges[0], sheet.filter?.area]).toEqual([
      expected,
      expected,
      expected,
    ]);
  });

  test('frozen rows grow and shrink with what happens among them', () => {
    sheet.frozenRows = 2;
    insertRows(workbook, sheet, 1, 1);
    expect(sheet.frozenRows).toBe(3);
    deleteRows(workbook, sheet, 0, 2);
    expect(sheet.frozenRows).toBe(1);
  });

  test('sorting takes whole rows along, empty cells last', () => {
    for (const [row, text] of ['b', '', 'A', '10', '9', 'true'].entries())
      editCell(workbook, sheet, row, 0, text);
    setNote(workbook, sheet, 3, 1, 'of ten');
    editCell(workbook, sheet, 5, 1, 'x');
    sortSheet(workbook, sheet, [{ column: 0, ascending: true }]);
    expect([0, 1, 2, 3, 4, 5].map((row) => value(row, 0))).toEqual([9, 10, 'A', 'b', true, undefined]);
    expect(sheet.grid.get('note', 1, 1)).toBe('of ten');
    sortSheet(workbook, sheet, [{ column: 0, ascending: false }]);
    expect([0, 1, 2, 3, 4, 5].map((row) => value(row, 0))).toEqual([true, 'b', 'A', 10, 9, undefined]);
  });

  test('formulas on other sheets follow, and break when their sheet is deleted', () => {
    const other = newSheet(workbook, 'Other');
    editCell(workbook, other, 0, 0, '=Sheet1!B2');
    insertRows(workbook, sheet, 0, 1);
    expect(other.grid.get('formula', 0, 0)).toBe('=Sheet1!B3');
    renameSheet(workbook, sheet, 'My jobs');
    expect(other.grid.get('formula', 0, 0)).toBe("='My jobs'!B3");
    removeSheet(workbook, sheet);
    expect(other.grid.get('formula', 0, 0)).toBe('=#REF!');
  });

  test('the page is told what changed', () => {
    const told: unknown[] = [];
    workbook.listeners.add((change) => told.push(change));
    editCell(workbook, sheet, 1, 2, 'x');
    insertRows(workbook, sheet, 990, 5);
    expect(told).toEqual([
      { sheetId: 0, kind: 'cells', area: { row: 1, column: 2, rows: 1, columns: 1 } },
      { sheetId: 0, kind: 'structure', area: { row: 990, column: 0, rows: 15, columns: 26 } },
    ]);
  });

  test('a formula goes on pointing at the same cell, whatever is inserted, deleted or moved', () => {
    const kinds = { insertRows, deleteRows, insertColumns, deleteColumns } as const;
    const action = fc.oneof(
      fc.record({
        kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
        at: fc.nat(12),
        count: fc.integer({ min: 1, max: 3 }),
      }),
      fc.record({
        kind: fc.constantFrom('moveRows' as const, 'moveColumns' as const),
        at: fc.nat(12),
        count: fc.integer({ min: 1, max: 3 }),
        to: fc.nat(15),
      }),
    );
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.array(action, { maxLength: 8 }), (row, column, actions) => {
        const book = createWorkbook();
        const target = book.sheets[0] as SheetState;
        const formulas = newSheet(book, 'Formulas');
        editCell(book, target, row, column, 'marked');
        editCell(book, formulas, 0, 0, `=Sheet1!${String.fromCharCode(65 + column)}${row + 1}`);
        for (const step of actions) {
          if ('to' in step) {
            if (step.to > step.at && step.to < step.at + step.count) continue;
            (step.kind === 'moveRows' ? moveRows : moveColumns)(book, target, step.at, step.count, step.to);
          } else kinds[step.kind](book, target, step.at, step.count);
        }
        const place = markedPlace(target);
        const expected = place ? `=Sheet1!${place}` : '=#REF!';
        expect(formulas.grid.get('formula', 0, 0)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});

function markedPlace({ grid }: SheetState): string | undefined {
  for (let row = 0; row < 60; row += 1) {
    for (let column = 0; column < 60; column += 1) {
      if (grid.get('value', row, column) !== 'marked') continue;
      const letters =
        column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
      return letters + (row + 1);
    }
  }
  return undefined;
}
