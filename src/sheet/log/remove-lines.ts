/** Takes lines of ours out of the log when there are too many. */
import { lineFingerprint, rowsOfLines, type WallClock } from './log-lines';

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
