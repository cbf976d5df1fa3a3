/** Takes the tags of a sync away from every tab that it has filled. The columns stay, and are the person's own. */
import { KEY } from '../../store/keys';
import { forgetStatusColumns } from '../status-column';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The tags of ‘My status’ go, too, from tabs that no other sync fills. */
export function forgetColumns(spreadsheet: Spreadsheet, syncId: string): void {
  const tags = spreadsheet.createDeveloperMetadataFinder().withKey(KEY.columnTag).find();
  const isOwn = (tag: Metadata) => (tag.getValue() ?? '').startsWith(`${syncId}:`);
  const left = sheetsOf(tags.filter(isOwn));
  const others = sheetsOf(tags.filter((tag) => !isOwn(tag)));
  for (const tag of tags.filter(isOwn)) tag.remove();
  for (const [sheetId, sheet] of left) if (!others.has(sheetId)) forgetStatusColumns(sheet);
}

function sheetsOf(tags: readonly Metadata[]): ReadonlyMap<number, Sheet> {
  const sheets = tags.flatMap((tag) => tag.getLocation().getColumn()?.getSheet() ?? []);
  return new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet]));
}
