/**
 * Calculates formulas with Univer's engine, in a worker that is started when the first value is asked for (it costs
 * about a second and 150 MB). The caller waits, as a script in Apps Script does. What the engine does not know comes
 * to `#NAME?`. An array fills the cells below and to the right, unless one of them has contents of its own: then it is
 * `#REF!`, as in Sheets.
 */
import { join } from 'node:path';
import { createSyncFn } from 'synckit';
import { formatA1, quotedSheetName } from '../workbook/a1-notation';
import type { Area, StoredValue } from '../workbook/grid';
import { isDateFormat } from '../workbook/number-format';
import { serialOf, wallOfSerial } from '../workbook/serial';
import { type SheetState, sheetByName, type Workbook } from '../workbook/workbook';
import { wallTime } from '../workbook/zone';
import { engineFormula, isArrayFormula, sheetsError } from './array-formulas';
import { closedFormula, referencesIn } from './references';
import { eachSpilled, settled } from './spill';
import type { FormulaEngine, FormulaValues } from './values';
import type { Calculation, CalculationSheet, PlainResult, SentCell } from './worker';

/** Functions whose cells are known only when they run: then the engine gets everything. */
const FAR_REACHING = /\b(?:INDIRECT|OFFSET)\s*\(/i;

/** A calculation of ten thousand formulas takes some seconds. */
const PATIENCE = 120_000;

type Calculate = (calculation: Calculation) => PlainResult[];

/** Nothing happens before the first formula's value is asked for. */
export function createFormulaEngine(): FormulaEngine {
  let calculate: Calculate | undefined;
  return {
    calculate(workbook) {
      const calculation = sent(workbook);
      if (calculation.sheets.every(({ cells }) => cells.every(([, , content]) => !isFormula(content))))
        return new Map();
      calculate ??= remembering(createSyncFn(join(__dirname, 'worker-start.cjs'), PATIENCE));
      return received(workbook, settled(workbook, calculation, calculate));
    },
  };
}

/** Functions that give another result each time. */
const VOLATILE = /\b(?:NOW|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;
/** The latest results by what was calculated, the newest last. Most changes of a workbook touch no formula. */
const RECENT = new Map<string, PlainResult[]>();
const KEPT = 20;

function remembering(calculate: Calculate): Calculate {
  return (calculation) => {
    const { now, sheets } = calculation;
    const cells = JSON.stringify(sheets);
    if (VOLATILE.test(cells)) return calculate(calculation);
    const [year, month, day] = now;
    const key = `${year}-${month}-${day} ${cells}`;
    const results = RECENT.get(key) ?? calculate(calculation);
    RECENT.delete(key);
    RECENT.set(key, results);
    for (const oldest of RECENT.keys()) if (RECENT.size > KEPT) RECENT.delete(oldest);
    return results;
  };
}

function isFormula(content: SentCell[2]): boolean {
  return typeof content === 'object' && content !== null && 'formula' in content;
}

/** Only formulas, and the cells that they refer to. */
function sent(workbook: Workbook): Calculation {
  const cells = new Map<SheetState, Map<string, SentCell>>(
    workbook.sheets.map((sheet) => [sheet, new Map()]),
  );
  const done = new Set<string>();
  const addArea = (sheet: SheetState, area: Area) => {
    const key = `${sheet.id}!${formatA1(area)}`;
    if (done.has(key)) return;
    done.add(key);
    addValues(workbook, sheet, area, cells.get(sheet) as Map<string, SentCell>);
  };
  for (const sheet of workbook.sheets) {
    for (const { row, column, formula } of formulasOf(sheet)) {
      const home = (name: string | undefined) => (name === undefined ? sheet : sheetByName(workbook, name));
      const plain = closedFormula(
        withCommas(withoutNames(workbook, isArrayFormula(formula) ? engineFormula(formula) : formula)),
        (name) => home(name)?.grid.rowCount,
      );
      cells.get(sheet)?.set(`${row},${column}`, [row, column, { formula: plain }]);
      if (FAR_REACHING.test(formula)) for (const other of workbook.sheets) addArea(other, wholeOf(other));
      for (const { sheetName, area } of referencesIn(plain, (name) => home(name)?.grid)) {
        const target = home(sheetName);
        if (target) addArea(target, area);
      }
    }
  }
  const now = wallTime(workbook.now(), workbook.timeZone);
  const sheets = workbook.sheets.map((sheet): CalculationSheet => {
    const { rowCount, columnCount } = sheet.grid;
    const list = [...(cells.get(sheet)?.values() ?? [])];
    return { id: String(sheet.id), name: sheet.name, rowCount, columnCount, cells: list };
  });
  return {
    now: [now.year, now.month - 1, now.day, now.hour, now.minute, now.second, now.millisecond],
    sheets,
  };
}

function addValues(workbook: Workbook, sheet: SheetState, area: Area, cells: Map<string, SentCell>): void {
  const end = Math.min(area.row + area.rows, sheet.grid.rowCount);
  for (let row = area.row; row < end; row += 1) {
    const values = sheet.grid.peek(row)?.layers.value;
    if (!values) continue;
    for (
      let column = area.column;
      column < Math.min(area.column + area.columns, values.length);
      column += 1
    ) {
      const value = values[column];
      if (value === undefined || sheet.grid.get('formula', row, column) !== undefined) continue;
      cells.set(`${row},${column}`, [
        row,
        column,
        typeof value === 'object' ? serialOf(value, workbook.timeZone) : value,
      ]);
    }
  }
}

function* formulasOf(sheet: SheetState): Generator<{ row: number; column: number; formula: string }> {
  for (let row = 0; row < sheet.grid.rowCount; row += 1) {
    const formulas = sheet.grid.peek(row)?.layers.formula;
    if (!formulas) continue;
    for (let column = 0; column < formulas.length; column += 1) {
      const formula = formulas[column];
      if (formula !== undefined) yield { row, column, formula };
    }
  }
}

/**
 * Sheets takes semicolons between arguments in every locale (mricon/ingress-fieldplan#5), the engine commas alone. Within
 * braces they part rows.
 */
function withCommas(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}|;/g, (token) =>
    token === ';' ? ',' : token,
  );
}

/** Named ranges as the references that they stand for. */
function withoutNames(workbook: Workbook, formula: string): string {
  return workbook.namedRanges.reduce((text, { name, sheetId, area }) => {
    const sheet = workbook.sheets.find(({ id }) => id === sheetId);
    if (!sheet) return text;
    const pattern = new RegExp(`"(?:[^"]|"")*"|(?<![\\w.'!])${name}(?![\\w.(!])`, 'gi');
    return text.replace(pattern, (token) =>
      token.startsWith('"') ? token : `${quotedSheetName(sheet.name)}!${formatA1(area)}`,
    );
  }, formula);
}

function wholeOf({ grid }: SheetState): Area {
  return { row: 0, column: 0, rows: grid.rowCount, columns: grid.columnCount };
}

function received(workbook: Workbook, results: readonly PlainResult[]): FormulaValues {
  const values = new Map<number, Map<string, StoredValue>>();
  for (const { sheet, row, column, value, format, array } of results) {
    const id = Number(sheet);
    const state = workbook.sheets.find((candidate) => candidate.id === id);
    const shown = state?.grid.get('numberFormat', row, column) ?? format;
    const ofSheet = values.get(id) ?? new Map<string, StoredValue>();
    ofSheet.set(`${row},${column}`, dated(sheetsError(value), shown));
    values.set(id, ofSheet);
    if (!state || !array || !isArrayFormula(state.grid.get('formula', row, column) ?? '')) continue;
    eachSpilled(array, (down, right, content) => {
      const [below, beside] = [row + down, column + right];
      const own = state.grid.get('numberFormat', below, beside) ?? format;
      if (content !== null) ofSheet.set(`${below},${beside}`, dated(sheetsError(content), own));
    });
  }
  return values;
}

function dated(value: string | number | boolean, format: string | undefined): StoredValue {
  return typeof value === 'number' && format !== undefined && isDateFormat(format)
    ? wallOfSerial(value)
    : value;
}
