/**
 * Which rows of the log are lines of ours, and may go when there are too many: a row is one as long as every cell says what
 * was written there, and nothing else stands in the row. All others are the person's.
 */
import type { Cell } from '../../core/cell';
import { fingerprintCells } from '../../core/fingerprint';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const MOST_LINES = 500;

/** What a clock on the wall shows at an instant: it stays when the spreadsheet gets another time zone. */
export type WallClock = (instant: Date) => string;

export function wallClock(spreadsheet: Spreadsheet): WallClock {
  const format = formatIn(spreadsheet.getSpreadsheetTimeZone());
  return (instant) => format.format(Math.round(instant.getTime() / 1000) * 1000);
}

/** A name that Intl does not know leaves UTC: the same each time is what counts. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const parts = { dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...parts, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...parts, timeZone: 'Etc/UTC' });
  }
}

/** Sheets may take an apostrophe at the beginning, and any end of a line, for its own. */
export function lineHash(cells: readonly unknown[], clock: WallClock): string {
  return fingerprintCells(
    cells.map((cell): Cell => {
      if (cell instanceof Date) return clock(cell);
      return typeof cell === 'string' ? cell.replace(/^'+/, '').replace(/\r\n?/g, '\n') : (cell as Cell);
    }),
  );
}

export interface LogBody {
  readonly sheet: Sheet;
  /** 1-based row of the first line. */
  readonly first: number;
  /** 1-based columns of ours, in the order in which they were hashed. */
  readonly positions: readonly number[];
  readonly clock: WallClock;
}

/**
 * Takes lines of ours away. One that a person has changed, or put something beside, is theirs and stays. Cells are read only
 * where there is something to take away.
 */
export function removeLines(body: LogBody, hashes: readonly string[]): void {
  if (hashes.length === 0) return;
  const rows = rowsOfLines(readLines(body), hashes).map((row) => body.first + row);
  // From the bottom: the rows above stay where they are.
  for (const { from, count } of runsFromBottom(rows)) body.sheet.deleteRows(from, count);
}

/** The fingerprint of each row; undefined where something of the person's stands beside the line. */
function readLines({ sheet, first, positions, clock }: LogBody): (string | undefined)[] {
  const range = sheet.getRange(first, 1, sheet.getLastRow() - first + 1, sheet.getMaxColumns());
  const notes = range.getNotes();
  const formulas = range.getFormulas();
  const own = new Set(positions.map((position) => position - 1));
  return range.getValues().map((row, at) => {
    const isForeign = row.some((cell, column) => {
      const isFilled = !own.has(column) && cell !== '';
      return isFilled || notes[at]?.[column] !== '' || formulas[at]?.[column] !== '';
    });
    return isForeign
      ? undefined
      : lineHash(
          positions.map((position) => row[position - 1]),
          clock,
        );
  });
}

/** For each fingerprint the lowest row that has it: of several that are alike the others stay. Pure. @returns Ascending. */
export function rowsOfLines(rows: readonly (string | undefined)[], hashes: readonly string[]): number[] {
  const wanted = new Map<string, number>();
  for (const fingerprint of hashes) wanted.set(fingerprint, (wanted.get(fingerprint) ?? 0) + 1);
  const found: number[] = [];
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const fingerprint = rows[row];
    const count = fingerprint === undefined ? 0 : (wanted.get(fingerprint) ?? 0);
    if (fingerprint === undefined || count === 0) continue;
    wanted.set(fingerprint, count - 1);
    found.unshift(row);
  }
  return found;
}

function runsFromBottom(rows: readonly number[]): { readonly from: number; readonly count: number }[] {
  const runs: { from: number; count: number }[] = [];
  for (const row of [...rows].reverse()) {
    const last = runs[runs.length - 1];
    if (last?.from === row + 1) {
      last.from = row;
      last.count += 1;
    } else runs.push({ from: row, count: 1 });
  }
  return runs;
}
