/**
 * The worker behind engine.ts: makes a workbook in headless Univer, lets it calculate, reads the results. Univer's plugin
 * for formulas in sheets is not needed for that, and waits a tenth of a second before each calculation.
 */
import { runAsWorker } from 'synckit';

/** Row, column (0-based), and a value or a formula. */
export type SentCell = readonly [number, number, string | number | boolean | { readonly formula: string }];

export interface CalculationSheet {
  readonly id: string;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly SentCell[];
}

export interface Calculation {
  /** The spreadsheet's local time: year, month from 0, day, hour, minute, second, millisecond. */
  readonly now: readonly [number, number, number, number, number, number, number];
  readonly sheets: readonly CalculationSheet[];
}

export interface PlainResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
  /** The number format that the result brings along, as TODAY's does. */
  readonly format?: string;
  /** Row by row, for a result that fills more than its own cell; null is an empty cell. */
  readonly array?: readonly (readonly (string | number | boolean | null)[])[];
}

interface UniverCell {
  v?: string | number | boolean | null;
  f?: string;
  /** 1 text, 2 number, 3 boolean. */
  t?: number;
  s?: string | { n?: { pattern: string } };
  p?: { body?: { dataStream: string } };
}

const WORKBOOK = 'workbook';

async function calculate(calculation: Calculation): Promise<PlainResult[]> {
  // Univer's ES modules do not load in Node; its CommonJS ones do.
  const core: typeof import('@univerjs/core') = require('@univerjs/core');
  const engine: typeof import('@univerjs/engine-formula') = require('@univerjs/engine-formula');
  const sheets: typeof import('@univerjs/sheets') = require('@univerjs/sheets');
  const restoreClock = setClock(calculation.now);
  const univer = new core.Univer({
    locale: core.LocaleType.EN_US,
    // Without a locale, every write fails; no text of it is used.
    locales: { [core.LocaleType.EN_US]: {} },
    logLevel: core.LogLevel.SILENT,
  });
  try {
    univer.registerPlugin(engine.UniverFormulaEnginePlugin);
    univer.registerPlugin(sheets.UniverSheetsPlugin);
    const commands = univer.__getInjector().get(core.ICommandService);
    const ended = new Promise<void>((resolve) => {
      commands.onCommandExecuted(({ id, params }) => {
        const isNotice = id === engine.SetFormulaCalculationNotificationMutation.id;
        if (isNotice && (params as { functionsExecutedState?: number }).functionsExecutedState !== undefined)
          resolve();
      });
    });
    const unit = univer.createUnit(core.UniverInstanceType.UNIVER_SHEET, workbookData(calculation));
    commands.syncExecuteCommand(
      engine.SetFormulaCalculationStartMutation.id,
      { forceCalculation: true },
      { onlyLocal: true },
    );
    await ended;
    // The results are set after the notice.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const arrays = univer.__getInjector().get(engine.FormulaDataModel);
    return resultsOf((unit as { getSnapshot(): unknown }).getSnapshot() as Snapshot, {
      ranges: arrays.getArrayFormulaRange()[WORKBOOK] ?? {},
      cells: (arrays.getArrayFormulaCellData()[WORKBOOK] ?? {}) as Arrays['cells'],
    });
  } finally {
    univer.dispose();
    restoreClock();
  }
}

interface Snapshot {
  sheets: Record<string, { cellData: Record<string, Record<string, UniverCell>> }>;
  styles?: Record<string, { n?: { pattern: string } } | null>;
}

interface Range {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Results that fill more than one cell: sheet → row → column → the area filled and the value of each cell in it. */
interface Arrays {
  readonly ranges: Readonly<Record<string, Placed<Range> | null | undefined>>;
  readonly cells: Readonly<Record<string, Placed<UniverCell> | null | undefined>>;
}

type Placed<T> = Readonly<Record<number, Readonly<Record<number, T | null | undefined>> | null | undefined>>;

function workbookData({ sheets }: Calculation): object {
  return {
    id: WORKBOOK,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(
      sheets.map(({ id, name, rowCount, columnCount, cells }) => {
        const cellData: Record<number, Record<number, UniverCell>> = {};
        for (const [row, column, content] of cells) {
          cellData[row] ??= {};
          (cellData[row] as Record<number, UniverCell>)[column] = cellOf(content);
        }
        return [id, { id, name, rowCount, columnCount, cellData }];
      }),
    ),
  };
}

function cellOf(content: SentCell[2]): UniverCell {
  if (typeof content === 'object') return { f: content.formula };
  if (typeof content === 'boolean') return { v: content ? 1 : 0, t: 3 };
  return { v: content, t: typeof content === 'number' ? 2 : 1 };
}

function resultsOf(snapshot: Snapshot, arrays: Arrays): PlainResult[] {
  return Object.entries(snapshot.sheets).flatMap(([sheet, { cellData }]) =>
    Object.entries(cellData).flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, cell]): PlainResult[] => {
        if (!cell?.f) return [];
        const style = typeof cell.s === 'string' ? snapshot.styles?.[cell.s] : cell.s;
        const pattern = style?.n?.pattern;
        const array = arrayAt(arrays, sheet, Number(row), Number(column));
        const place = { sheet, row: Number(row), column: Number(column), value: shownValue(cell) };
        return [{ ...place, ...(pattern ? { format: pattern } : {}), ...(array ? { array } : {}) }];
      }),
    ),
  );
}

function arrayAt(
  { ranges, cells }: Arrays,
  sheet: string,
  row: number,
  column: number,
): PlainResult['array'] {
  const range = ranges[sheet]?.[row]?.[column];
  if (!range) return undefined;
  const { startRow, endRow, startColumn, endColumn } = range;
  return Array.from({ length: endRow - startRow + 1 }, (_, down) =>
    Array.from({ length: endColumn - startColumn + 1 }, (__, right) => {
      const cell = cells[sheet]?.[startRow + down]?.[startColumn + right];
      return cell?.v === undefined || cell.v === null ? null : shownValue(cell);
    }),
  );
}

function shownValue(cell: UniverCell): string | number | boolean {
  // A link's label comes as a document that ends with a line break.
  if (cell.p) return (cell.p.body?.dataStream ?? '').replace(/\r\n$/, '');
  if (cell.t === 3) return Boolean(cell.v);
  return cell.v ?? '';
}

/** TODAY and NOW ask the machine's clock: it shows the spreadsheet's time for as long as the calculation lasts. */
function setClock(now: Calculation['now']): () => void {
  const MachineDate = Date;
  const shown = new MachineDate(...now).getTime();
  // NOW reads the local time and TODAY that of UTC; both shall see what the spreadsheet's clock shows.
  class Shown extends MachineDate {
    override getUTCFullYear = () => this.getFullYear();
    override getUTCMonth = () => this.getMonth();
    override getUTCDate = () => this.getDate();
  }
  globalThis.Date = new Proxy(MachineDate, {
    construct: (type, parts) => (parts.length === 0 ? new Shown(shown) : Reflect.construct(type, parts)),
  });
  return () => {
    globalThis.Date = MachineDate;
  };
}

runAsWorker(calculate);
