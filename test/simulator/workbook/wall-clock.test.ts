import fc from 'fast-check';
import { createFormulaEngine } from '../../../simulator/formulas/engine';
import { formulaValue } from '../../../simulator/formulas/values';
import { editCell, sortSheet } from '../../../simulator/workbook/manual-edits';
import { displayed } from '../../../simulator/workbook/number-format';
import { fromSnapshot, toSnapshot, type WorkbookSnapshot } from '../../../simulator/workbook/snapshot';
import { createWorkbook, type Workbook } from '../../../simulator/workbook/workbook';

const ZONES = [
  'Etc/UTC',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Africa/Cairo',
];

function bookIn(timeZone: string): Workbook {
  return createWorkbook('Book', timeZone);
}

function first(workbook: Workbook) {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function shown(workbook: Workbook, row = 0, column = 0): string {
  const { grid } = first(workbook);
  return displayed(grid.stored('value', row, column), 'yyyy-mm-dd h:mm:ss', workbook.timeZone);
}

function moment(workbook: Workbook, row = 0, column = 0): string {
  const value = first(workbook).grid.get('value', row, column);
  return value instanceof Date ? value.toISOString() : `no date: ${String(value)}`;
}

function throughJson(workbook: Workbook): Workbook {
  return fromSnapshot(JSON.parse(JSON.stringify(toSnapshot(workbook))) as WorkbookSnapshot);
}

describe('a date in a cell is what the clock on the wall shows', () => {
  test('another time zone leaves what is shown and changes the moment', () => {
    const workbook = bookIn('America/New_York');
    editCell(workbook, first(workbook), 0, 0, '2026-01-10 9:00');
    expect([shown(workbook), moment(workbook)]).toEqual(['2026-01-10 9:00:00', '2026-01-10T14:00:00.000Z']);
    workbook.timeZone = 'Asia/Tokyo';
    expect([shown(workbook), moment(workbook)]).toEqual(['2026-01-10 9:00:00', '2026-01-10T00:00:00.000Z']);
  });

  test('whatever zones follow each other, the cell shows the same and comes back to the same moment', () => {
    const time = fc.date({ min: new Date('1971-01-01'), max: new Date('2037-12-31'), noInvalidDate: true });
    const zone = fc.constantFrom(...ZONES);
    fc.assert(
      fc.property(time, fc.array(zone, { minLength: 1, maxLength: 4 }), (date, zones) => {
        const workbook = bookIn('Etc/UTC');
        const typed = date.toISOString().slice(0, 19).replace('T', ' ');
        editCell(workbook, first(workbook), 0, 0, typed);
        const [before, began] = [shown(workbook), moment(workbook)];
        for (const timeZone of zones) {
          workbook.timeZone = timeZone;
          expect(shown(workbook)).toBe(before);
        }
        workbook.timeZone = 'Etc/UTC';
        expect(moment(workbook)).toBe(began);
      }),
      { numRuns: 60 },
    );
  });

  test('an hour that comes twice is one moment, an hour that is left out moves forward', () => {
    const workbook = bookIn('Europe/Berlin');
    const sheet = first(workbook);
    editCell(workbook, sheet, 0, 0, '2025-10-26 2:30');
    editCell(workbook, sheet, 1, 0, '2025-03-30 2:30');
    expect([moment(workbook, 0), moment(workbook, 1)]).toEqual([
      '2025-10-26T00:30:00.000Z',
      '2025-03-30T01:30:00.000Z',
    ]);
    expect(shown(workbook, 1)).toBe('2025-03-30 2:30:00');
  });

  test('a snapshot keeps what is shown, also an hour that the clocks leave out', () => {
    const workbook = bookIn('Europe/Berlin');
    editCell(workbook, first(workbook), 0, 0, '2025-03-30 2:30');
    editCell(workbook, first(workbook), 1, 0, '2025-10-26 2:30');
    const read = throughJson(workbook);
    expect([shown(read, 0), shown(read, 1)]).toEqual(['2025-03-30 2:30:00', '2025-10-26 2:30:00']);
    read.timeZone = 'Etc/UTC';
    expect(moment(read)).toBe('2025-03-30T02:30:00.000Z');
  });

  test('a snapshot of an earlier version opens: its dates are moments in the zone of its workbook', () => {
    const read = fromSnapshot({
      timeZone: 'America/New_York',
      sheets: [{ name: 'A', values: [['2024-01-02T05:00:00.000Z']] }],
    });
    expect(shown(read)).toBe('2024-01-02 0:00:00');
    read.timeZone = 'Etc/UTC';
    expect(shown(read)).toBe('2024-01-02 0:00:00');
  });

  test('sorting goes by what is shown', () => {
    const workbook = bookIn('Europe/Berlin');
    const sheet = first(workbook);
    for (const [row, text] of ['2025-03-30 3:00', '2025-03-30 2:30', '2025-03-30 1:59'].entries())
      editCell(workbook, sheet, row, 0, text);
    sortSheet(workbook, sheet, [{ column: 0, ascending: true }]);
    expect([0, 1, 2].map((row) => shown(workbook, row).slice(11, 15))).toEqual(['1:59', '2:30', '3:00']);
  });

  test('formulas reckon with what is shown', () => {
    const workbook = bookIn('America/New_York');
    const sheet = first(workbook);
    editCell(workbook, sheet, 0, 0, '2026-01-10 23:30');
    editCell(workbook, sheet, 0, 1, '=DAY(A1)');
    const engine = createFormulaEngine();
    const day = () => formulaValue(engine, workbook, sheet, 0, 1);
    expect(day()).toBe(10);
    workbook.timeZone = 'Asia/Tokyo';
    expect(day()).toBe(10);
  });
});
