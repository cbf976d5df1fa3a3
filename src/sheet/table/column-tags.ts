/** Column tags: developer metadata on the columns of a table, which moves with a column, whatever the person calls it. */
import { KEY } from '../../store/keys';
import { wholeColumn } from '../ranges';
import { forgetStatusColumns } from '../status-column';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** Reads the tags of a sync: field key → position of its column. */
export function columnTags(sheet: Sheet, syncId: string): Record<string, number> {
  const tags: Record<string, number> = {};
  for (const { tag, key } of tagsOf(sheet, syncId)) {
    const column = tag.getLocation().getColumn();
    if (column) tags[key] ??= column.getColumn();
  }
  return tags;
}

export function tagColumns(
  sheet: Sheet,
  syncId: string,
  columns: readonly { readonly key: string; readonly position: number }[],
): void {
  for (const { key, position } of columns)
    wholeColumn(sheet, position).addDeveloperMetadata(KEY.columnTag, `${syncId}:${key}`);
}

/**
 * Moves the tags of columns that the person cut and pasted elsewhere: Sheets leaves metadata where it was.
 * @param moved Field key → position of its column now; null where there is none any more.
 */
export function moveTags(sheet: Sheet, syncId: string, moved: Readonly<Record<string, number | null>>): void {
  for (const { tag, key } of tagsOf(sheet, syncId)) {
    const position = moved[key];
    if (position === null) tag.remove();
    else if (position !== undefined) tag.moveToColumn(wholeColumn(sheet, position));
  }
}

/** Removes the tags of a sync from all tabs. @returns The tabs that bore one. */
function removeTags(spreadsheet: Spreadsheet, syncId: string): Sheet[] {
  return tagsOf(spreadsheet, syncId).flatMap(({ tag }) => {
    const sheet = tag.getLocation().getColumn()?.getSheet();
    tag.remove();
    return sheet ?? [];
  });
}

/** Returns whether any sync has columns in a tab. */
function hasTags(sheet: Sheet): boolean {
  return sheet.createDeveloperMetadataFinder().withKey(KEY.columnTag).find().length > 0;
}

function tagsOf(within: Pick<Sheet, 'createDeveloperMetadataFinder'>, syncId: string) {
  const tags = within.createDeveloperMetadataFinder().withKey(KEY.columnTag).find();
  return tags.flatMap((tag): { readonly tag: Metadata; readonly key: string }[] => {
    const value = tag.getValue() ?? '';
    return value.startsWith(`${syncId}:`) ? [{ tag, key: value.slice(syncId.length + 1) }] : [];
  });
}

/**
 * Stops looking after the columns of a sync: they stay where they are, and are the person’s own from then on. Takes the
 * tags of a sync away from every tab that it has filled, and those of ‘My status’ where no other sync is left.
 */
export function forgetColumns(spreadsheet: Spreadsheet, syncId: string): void {
  const sheets = removeTags(spreadsheet, syncId);
  const filled = new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet]));
  for (const sheet of filled.values()) if (!hasTags(sheet)) forgetStatusColumns(sheet);
}
