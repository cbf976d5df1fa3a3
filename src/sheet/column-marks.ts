/** Developer metadata on the columns of a table: it moves with the column, whatever the person calls it. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The metadata's key; its value says whose column it is. */
const MARK = 'jobsheet.column';

/** Field key → 1-based position of the marked columns of a sync. */
export function columnMarks(sheet: Sheet, syncId: string): Record<string, number> {
  const marks: Record<string, number> = {};
  const prefix = `${syncId}:`;
  for (const mark of sheet.createDeveloperMetadataFinder().withKey(MARK).find()) {
    const value = mark.getValue() ?? '';
    const column = value.startsWith(prefix) ? mark.getLocation().getColumn() : null;
    if (column) marks[value.slice(prefix.length)] ??= column.getColumn();
  }
  return marks;
}

export function markColumns(
  sheet: Sheet,
  syncId: string,
  columns: readonly { readonly key: string; readonly position: number }[],
): void {
  for (const { key, position } of columns) {
    // Metadata takes whole columns only; the range must have no rows (Range.addDeveloperMetadata).
    sheet
      .getRange(`${columnLetters(position)}:${columnLetters(position)}`)
      .addDeveloperMetadata(MARK, `${syncId}:${key}`);
  }
}

/** 1 → A, 27 → AA. */
export function columnLetters(position: number): string {
  const rest = Math.floor((position - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((position - 1) % 26));
}
