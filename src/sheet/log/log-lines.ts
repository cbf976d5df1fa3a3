/** The fingerprints by which lines of the log are recognised as ours. */
import type { Cell } from '../../core/cell';
import { fingerprintCells } from '../../core/fingerprint';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Returns the wall-clock time of an instant: a cell keeps it when the spreadsheet gets another time zone. */
type WallClock = (instant: Date) => string;

export function wallClock(spreadsheet: Spreadsheet): WallClock {
  const format = formatIn(spreadsheet.getSpreadsheetTimeZone());
  return (instant) => format.format(Math.round(instant.getTime() / 1000) * 1000);
}

/** A time zone that Intl does not know becomes UTC: all that matters is that it is the same each time. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const parts = { dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...parts, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...parts, timeZone: 'Etc/UTC' });
  }
}

/** Ignores an apostrophe at the beginning and the kind of line ends: Sheets may change both. */
export function lineFingerprint(cells: readonly unknown[], clock: WallClock): string {
  return fingerprintCells(
    cells.map((cell): Cell => {
      if (cell instanceof Date) return clock(cell);
      return typeof cell === 'string' ? cell.replace(/^'+/, '').replace(/\r\n?/g, '\n') : (cell as Cell);
    }),
  );
}

/**
 * Finds the lines of ours that may go when there are too many: every cell says what was written there, and nothing else
 * stands in the row. All other rows are the person’s. Of several rows that are alike the lowest one goes. Pure.
 * @returns Ascending.
 */
export function rowsOfLines(
  rows: readonly (string | undefined)[],
  fingerprints: readonly string[],
): number[] {
  const wanted = new Map<string, number>();
  for (const fingerprint of fingerprints) wanted.set(fingerprint, (wanted.get(fingerprint) ?? 0) + 1);
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

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface LogBody {
  readonly sheet: Sheet;
  /** 1-based row of the first line. */
  readonly first: number;
  /** Positions of our columns, in the order in which the fingerprints were made. */
  readonly positions: readonly number[];
  readonly clock: WallClock;
}

/**
 * Takes lines of ours away. A line that a person has changed, or put something beside, is theirs and stays. Cells are read
 * only where there is something to take away.
 */
export function removeLines(body: LogBody, fingerprints: readonly string[]): void {
  if (fingerprints.length === 0) return;
  const rows = rowsOfLines(readLines(body), fingerprints).map((row) => body.first + row);
  // From the bottom: the rows above stay where they are.
  for (const { from, count } of runsFromBottom(rows)) body.sheet.deleteRows(from, count);
}

/** Returns the fingerprint of each row; undefined where something of the person's stands beside the line. */
function readLines({ sheet, first, positions, clock }: LogBody): (string | undefined)[] {
  const range = sheet.getRange(first, 1, sheet.getLastRow() - first + 1, sheet.getMaxColumns());
  const notes = range.getNotes();
  const formulas = range.getFormulas();
  const own = new Set(positions.map((position) => position - 1));
  return range.getValues().map((row, index) => {
    const isForeign = row.some((cell, column) => {
      const isFilled = !own.has(column) && cell !== '';
      return isFilled || notes[index]?.[column] !== '' || formulas[index]?.[column] !== '';
    });
    return isForeign
      ? undefined
      : lineFingerprint(
          positions.map((position) => row[position - 1]),
          clock,
        );
  });
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
