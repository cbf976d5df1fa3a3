/** The tab ‘Sync log’: found by its tags, and made with its columns where it is missing. */
import { KEY } from '../../store/keys';
import { findOwnTab, makeOwnTab, type TaggedTab, tagAsOwn, tagPart } from '../own-tabs';
import { wholeColumn } from '../ranges';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Words are plain text, so that no error message can become a formula. */
export const COLUMNS = [
  { key: 'when', heading: 'When', format: 'yyyy-mm-dd hh:mm' },
  { key: 'tab', heading: 'Tab', format: '@' },
  { key: 'startedBy', heading: 'Started by', format: '@' },
  { key: 'ended', heading: 'Ended', format: '@' },
  { key: 'new', heading: 'New', format: '0' },
  { key: 'changed', heading: 'Changed', format: '0' },
  { key: 'unchanged', heading: 'Unchanged', format: '0' },
  { key: 'closed', heading: 'Closed', format: '0' },
  { key: 'read', heading: 'Read', format: '0' },
  { key: 'requests', heading: 'Requests', format: '0' },
  { key: 'seconds', heading: 'Seconds', format: '0.0' },
  { key: 'requestsLeft', heading: 'Requests left', format: '0' },
  { key: 'words', heading: 'What happened', format: '@' },
] as const;
/** The names of what is tagged beside the columns: the heading row, and the fingerprints of our lines, the newest first. */
export const HEADING_ROW = 'headings';
export const LINES = 'lines';

/** The tab as it is now, undefined until it is made. */
export type LogTab = TaggedTab | undefined;

/**
 * Opens the tab with one read. The read also brings into the sheet what waits in the buffer, so an error of that comes from
 * here, not from writing the log. A tab that a version without tags has made is tagged.
 */
export function openLog(spreadsheet: Spreadsheet): LogTab {
  const tagged = findOwnTab(spreadsheet, 'log');
  if (tagged) return tagged.parts.has(LINES) ? tagged : finishTab(spreadsheet, tagged);
  const untagged = untaggedLog(spreadsheet);
  if (!untagged) return undefined;
  tagAsOwn(untagged, 'log');
  tagParts(untagged);
  return findOwnTab(spreadsheet, 'log');
}

/** Finds the tab under whatever name it has now. */
export function findLogTab(spreadsheet: Spreadsheet): Sheet | undefined {
  return findOwnTab(spreadsheet, 'log')?.sheet ?? untaggedLog(spreadsheet);
}

/** @param taken Names that the tab may not be given. */
export function makeLog(spreadsheet: Spreadsheet, taken: readonly string[]): TaggedTab {
  const sheet = makeOwnTab(spreadsheet, 'log', KEY.logTab, taken);
  writeHeadings(sheet);
  tagParts(sheet);
  return findOwnTab(spreadsheet, 'log') as TaggedTab;
}

/** Finds a tab without tags by its name and its whole heading row. */
function untaggedLog(spreadsheet: Spreadsheet): Sheet | undefined {
  const sheet = spreadsheet.getSheetByName(KEY.logTab);
  return sheet && hasHeadings(sheet) ? sheet : undefined;
}

function hasHeadings(sheet: Sheet): boolean {
  if (sheet.getMaxColumns() < COLUMNS.length) return false;
  const [headings = []] = sheet.getRange(1, 1, 1, COLUMNS.length).getValues();
  return COLUMNS.every(({ heading }, index) => headings[index] === heading);
}

/** Flushes: a tag must never be there without its heading, and the buffer may be lost while metadata is not. */
function writeHeadings(sheet: Sheet): void {
  sheet
    .getRange(1, 1, 1, COLUMNS.length)
    .setValues([COLUMNS.map(({ heading }) => heading)])
    .setFontWeight('bold');
  sheet.setFrozenRows(1);
  // Nobody scrolls through a thousand blank rows. One must be left unfrozen.
  sheet.deleteRows(3, sheet.getMaxRows() - 2);
  SpreadsheetApp.flush();
}

/** Tags columns, heading row and lines. The tag of the lines comes last: where it is, all of them are. */
function tagParts(sheet: Sheet): void {
  COLUMNS.forEach(({ key }, index) => {
    tagPart(wholeColumn(sheet, index + 1), 'log', key);
  });
  tagPart(sheet.getRange('1:1'), 'log', HEADING_ROW);
  tagPart(sheet, 'log', LINES, '');
}

/** Completes the tab of a run that was killed while it made it, as long as nobody has used the tab for something else. */
function finishTab(spreadsheet: Spreadsheet, { sheet, tag, parts }: TaggedTab): LogTab {
  const isBlank = sheet.getLastRow() === 0;
  if (isBlank) writeHeadings(sheet);
  for (const part of parts.values()) part.tag.remove();
  if (isBlank || hasHeadings(sheet)) tagParts(sheet);
  else tag.remove();
  return findOwnTab(spreadsheet, 'log');
}
