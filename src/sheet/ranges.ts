/** Ranges and their addresses in A1 notation. */

/** 1 → A, 27 → AA. */
export function columnLetters(position: number): string {
  const rest = Math.floor((position - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((position - 1) % 26));
}

/** The address of a block, e.g. `B2:D9`. */
export function address(row: number, column: number, rows: number, columns: number): string {
  return `${columnLetters(column)}${row}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Returns ranges in the order of their addresses (RangeList.getRanges), in two calls however many they are: asking for each
 * would cost a call each.
 */
export function rangesAt(sheet: Sheet, addresses: readonly string[]): Range[] {
  if (addresses.length > 2) return sheet.getRangeList([...addresses]).getRanges();
  return addresses.map((address) => sheet.getRange(address));
}

/**
 * Returns a whole column, or all of it from a row on. Only a range without rows takes metadata (Range.addDeveloperMetadata).
 */
export function wholeColumn(sheet: Sheet, position: number, from?: number): Range {
  const letters = columnLetters(position);
  return sheet.getRange(`${letters}${from ?? ''}:${letters}`);
}
