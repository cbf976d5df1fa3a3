/** Developer metadata on the columns of a table: it moves with the column, whatever the person calls it. */
import { columnLetters } from '../a1';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The metadata's key; its value says whose column it is. */
const MARK = 'jobsheet.column';

/** Field key → 1-based position of the marked columns of a sync. */
export function columnTags(sheet: Sheet, syncId: string): Record<string, number> {
  const tags: Record<string, number> = {};
  const prefix = `${syncId}:`;
  for (const tag of sheet.createDeveloperMetadataFinder().withKey(MARK).find()) {
    const value = tag.getValue() ?? '';
    const column = value.startsWith(prefix) ? tag.getLocation().getColumn() : null;
    if (column) tags[value.slice(prefix.length)] ??= column.getColumn();
  }
  return tags;
}

export function tagColumns(
  sheet: Sheet,
  syncId: string,
  columns: readonly { readonly key: string; readonly position: number }[],
): void {
  for (const { key, position } of columns) {
    // Only a whole column takes metadata (Range.addDeveloperMetadata): its range has letters and no rows.
    const letters = columnLetters(position);
    sheet.getRange(`${letters}:${letters}`).addDeveloperMetadata(MARK, `${syncId}:${key}`);
  }
}

/**
 * Takes the marks of columns along that the person cut and pasted elsewhere: Sheets leaves metadata where it was.
 * @param moved Field key → 1-based position of its column now; null where there is none any more.
 */
export function moveTags(sheet: Sheet, syncId: string, moved: Readonly<Record<string, number | null>>): void {
  const prefix = `${syncId}:`;
  for (const tag of sheet.createDeveloperMetadataFinder().withKey(MARK).find()) {
    const value = tag.getValue() ?? '';
    const position = value.startsWith(prefix) ? moved[value.slice(prefix.length)] : undefined;
    if (position === null) tag.remove();
    else if (position !== undefined) {
      const letters = columnLetters(position);
      tag.moveToColumn(sheet.getRange(`${letters}:${letters}`));
    }
  }
}
