/** Recognises the lines of the log that are ours, by their fingerprints. */
import type { Cell } from '../../core/cell';
import { fingerprintCells } from '../../core/fingerprint';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Returns the wall-clock time of an instant: a cell keeps it when the spreadsheet gets another time zone. */
export type WallClock = (instant: Date) => string;

/** Returns the clock of the spreadsheet, whose times are the same text each time, to the second. */
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

/**
 * Returns the fingerprint of a line. It ignores an apostrophe at the beginning and the kind of line ends: Sheets may change both.
 */
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
