import fc from 'fast-check';
import type { CellLayers } from '../../../simulator/workbook/grid';
import { fromSnapshot, toSnapshot, type WorkbookSnapshot } from '../../../simulator/workbook/snapshot';
import { createWorkbook, type SheetState, type Workbook } from '../../../simulator/workbook/workbook';

const throughJson = (workbook: Workbook) => fromSnapshot(JSON.parse(JSON.stringify(toSnapshot(workbook))));

describe('a workbook as JSON', () => {
  test('needs no more than names and values', () => {
    const workbook = fromSnapshot({
      sheets: [
        {
          name: 'Jobs',
          values: [
            ['id', 'n'],
            ['=1', 2, true, null],
          ],
        },
      ],
    });
    const grid = workbook.sheets[0]?.grid;
    expect([grid?.rowCount, grid?.columnCount]).toEqual([1000, 26]);
    expect([grid?.get('value', 1, 0), grid?.get('formula', 1, 0), grid?.get('value', 1, 3)]).toEqual([
      '=1',
      undefined,
      undefined,
    ]);
  });

  test('tells values as rows of one width, dates as ISO strings, formulas beside them', () => {
    const workbook = fromSnapshot({
      sheets: [{ name: 'A', values: [['x'], ['2024-01-02T05:00:00Z', '', 3]], formulas: [[], ['', '=A1']] }],
    });
    expect(toSnapshot(workbook).sheets[0]).toMatchObject({
      name: 'A',
      hidden: false,
      frozenRows: 0,
      values: [
        ['x', '', ''],
        ['2024-01-02T05:00:00.000Z', '', 3],
      ],
      formulas: [
        ['', '', ''],
        ['', '=A1', ''],
      ],
      numberFormats: [
        ['', '', ''],
        ['', '', ''],
      ],
      notes: [
        ['', '', ''],
        ['', '', ''],
      ],
      columnMetadata: [],
    });
    expect(workbook.sheets[0]?.grid.get('value', 1, 0)).toEqual(new Date('2024-01-02T05:00:00Z'));
  });

  test('leaves a time as text where the cell is plain text, or where it was text', () => {
    const time = '2024-01-02T05:00:00.000Z';
    const plain = fromSnapshot({ sheets: [{ name: 'A', values: [[time]], numberFormats: [['@']] }] });
    expect(plain.sheets[0]?.grid.get('value', 0, 0)).toBe(time);
    const workbook = createWorkbook();
    workbook.sheets[0]?.grid.set('value', 0, 0, time);
    expect(throughJson(workbook).sheets[0]?.grid.get('value', 0, 0)).toBe(time);
  });

  test('keeps metadata, hidden columns, widths, notes and looks beyond the contents', () => {
    const workbook = fromSnapshot({
      sheets: [
        {
          name: 'A',
          hidden: false,
          frozenRows: 1,
          hiddenColumns: [3],
          columnWidths: [[2, 250]],
          columnMetadata: [{ column: 2, key: 'k', value: 'v', visibility: 'PROJECT' }],
          notes: [['', 'a note']],
          looks: { background: [{ range: 'C5:C9', content: '#ff0000' }] },
        },
      ],
    });
    const [sheet] = throughJson(workbook).sheets;
    expect(sheet?.columns[1]).toMatchObject({
      width: 250,
      metadata: [{ key: 'k', value: 'v', visibility: 'PROJECT' }],
    });
    expect(sheet?.columns[2]?.hidden).toBe(true);
    expect(sheet?.grid.get('note', 0, 1)).toBe('a note');
    expect(sheet?.grid.get('background', 8, 2)).toBe('#ff0000');
  });

  test.each([
    [{}, /needs "sheets"/],
    [{ sheets: [] }, /at least one sheet/],
    [{ sheets: [{}] }, /needs a "name"/],
    [{ sheets: [{ name: 'A' }, { name: 'a' }] }, /Two sheets are called "a"/],
    [{ sheets: [{ name: 'A', hiddenColumns: [99] }] }, /has no column 99/],
  ])('says what is wrong with %j', (snapshot, message) => {
    expect(() => fromSnapshot(snapshot as WorkbookSnapshot)).toThrow(message);
  });

  test('may have a hundred thousand rows', () => {
    const workbook = fromSnapshot({
      sheets: [{ name: 'A', values: Array.from({ length: 150_000 }, (_, row) => [row]) }],
    });
    expect(throughJson(workbook).sheets[0]?.grid.get('value', 149_999, 0)).toBe(149_999);
  });

  test('loses nothing', () => {
    const value = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('=1', "'x", '2024-01-02T05:00:00.000Z'),
      fc.integer(),
      fc.boolean(),
      fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    );
    const put = fc.oneof(
      fc.tuple(fc.constant('value'), value),
      fc.tuple(fc.constant('numberFormat'), fc.constantFrom('@', '0.00')),
      fc.tuple(fc.constant('formula'), fc.constant('=A1')),
      fc.tuple(fc.constantFrom('note', 'background', 'fontWeight'), fc.string({ minLength: 1 })),
      fc.tuple(
        fc.constant('validation'),
        fc.constant({ criteria: { type: 'CHECKBOX', values: [] }, allowInvalid: true, helpText: null }),
      ),
    );
    const cells = fc.array(fc.tuple(fc.nat(8), fc.nat(6), put), { maxLength: 40 });
    fc.assert(
      fc.property(cells, fc.nat(3), fc.boolean(), (list, frozenRows, hidden) => {
        const workbook = createWorkbook();
        const sheet = workbook.sheets[0] as SheetState;
        Object.assign(sheet, { frozenRows, hidden });
        for (const [row, column, [layer, content]] of list) {
          sheet.grid.set(layer as keyof CellLayers, row, column, content as never);
          if (layer === 'formula') sheet.grid.set('value', row, column, undefined);
          if (layer === 'value') sheet.grid.set('formula', row, column, undefined);
        }
        const back = throughJson(workbook);
        expect(toSnapshot(back)).toEqual(toSnapshot(workbook));
        for (const [row, column] of list) {
          for (const layer of [
            'value',
            'formula',
            'numberFormat',
            'note',
            'background',
            'fontWeight',
            'validation',
          ] as const) {
            expect(back.sheets[0]?.grid.get(layer, row, column)).toEqual(sheet.grid.get(layer, row, column));
          }
        }
      }),
    );
  });
});
