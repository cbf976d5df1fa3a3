/**
 * The tab ‘Sync log’: a line for each run, the newest on top. Its columns are tagged, so that a person may move, rename and
 * delete them, and put rows and columns of their own anywhere: what they wrote stays, and the values go where the columns are.
 */
import { type Cell, fitText } from '../../core/cell';
import { columnLetters } from '../a1';
import { findOwnTab, makeOwnTab, partValue, type TaggedTab, tagAsOwn, tagPart } from '../own-tabs';
import { adjacentColumns } from '../rows/adjacent';
import { lineHash, MOST_LINES, removeLines, wallClock } from './log-lines';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What it is called at first, where no other tab is. */
export const LOG_TAB = 'Sync log';

/** Words are plain text, so that no error message can become a formula. */
const COLUMNS = [
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
/** Names of what is tagged beside the columns: the heading row, and the fingerprints of our lines, the newest first. */
const HEADING_ROW = 'headings';
const LINES = 'lines';

/** A value for each column, in their order. */
export type LogRow = readonly [when: Date, ...rest: (string | number)[]];

/** A column of ours that is still there. */
interface LogColumn {
  /** Its place among the columns of ours. */
  readonly place: number;
  /** 1-based. */
  readonly position: number;
}

/** The tab as it is now, undefined until it is made. */
export type LogTab = TaggedTab | undefined;

/**
 * One read, which also brings into the sheet what waits in the buffer: an error of that comes from here, not from the log. A
 * tab that Jobsheet made before it tagged its tabs is tagged.
 */
export function openLog(spreadsheet: Spreadsheet): LogTab {
  const tagged = findOwnTab(spreadsheet, 'log');
  if (tagged) return isWhole(tagged) ? tagged : finish(spreadsheet, tagged);
  const untagged = untaggedLog(spreadsheet);
  if (!untagged) return undefined;
  tagAsOwn(untagged, 'log');
  tagWhole(untagged);
  return findOwnTab(spreadsheet, 'log');
}

/** Under whatever name it has now. */
export function findLogTab(spreadsheet: Spreadsheet): Sheet | undefined {
  return findOwnTab(spreadsheet, 'log')?.sheet ?? untaggedLog(spreadsheet);
}

/** Known by its name and its whole heading row. */
function untaggedLog(spreadsheet: Spreadsheet): Sheet | undefined {
  const sheet = spreadsheet.getSheetByName(LOG_TAB);
  return sheet && hasHeadings(sheet) ? sheet : undefined;
}

function hasHeadings(sheet: Sheet): boolean {
  if (sheet.getMaxColumns() < COLUMNS.length) return false;
  const [headings = []] = sheet.getRange(1, 1, 1, COLUMNS.length).getValues();
  return COLUMNS.every(({ heading }, place) => headings[place] === heading);
}

/**
 * Puts lines on top, below the headings. They are in the sheet when this returns.
 * @param rows The newest first. @param taken Names that the tab may not be given: other tabs are to be made with them.
 * @returns What Google said where older lines could not be taken away.
 * @throws What Google says where the person protects the tab or its cells; then none of the lines is there.
 */
export function prependLog(
  spreadsheet: Spreadsheet,
  log: LogTab,
  rows: readonly LogRow[],
  taken: () => readonly string[] = () => [],
): unknown {
  if (rows.length === 0) return undefined;
  const tab = log ?? makeLog(spreadsheet, taken());
  const columns = columnsOf(tab);
  if (columns.length === 0) return undefined;
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? fitText(cell) : cell)));
  const first = (tab.parts.get(HEADING_ROW)?.tag.getLocation().getRow()?.getRow() ?? 0) + 1;
  insertRows(tab.sheet, first, rows.length);
  try {
    writeLines(tab.sheet, first, columns, cells);
    // The lock is released next: nobody may find the line still in the buffer (Lock.releaseLock).
    SpreadsheetApp.flush();
  } catch (refused) {
    removeBlankRows(tab.sheet, first, rows.length);
    throw refused;
  }
  try {
    keepHashes(spreadsheet, tab, columns, first, cells);
    return undefined;
  } catch (refused) {
    return refused;
  }
}

function columnsOf({ parts }: TaggedTab): LogColumn[] {
  return COLUMNS.flatMap(({ key }, place) => {
    const column = parts.get(key)?.tag.getLocation().getColumn();
    return column ? [{ place, position: column.getColumn() }] : [];
  });
}

/** Before, not after: rows take on the look of the row they are inserted from, and the headings are bold. */
function insertRows(sheet: Sheet, first: number, count: number): void {
  if (first <= sheet.getMaxRows()) sheet.insertRowsBefore(first, count);
  else
    sheet
      .insertRowsAfter(first - 1, count)
      .getRange(`${first}:${first + count - 1}`)
      .setFontWeight('normal');
}

function writeLines(
  sheet: Sheet,
  first: number,
  columns: readonly LogColumn[],
  cells: readonly (readonly Cell[])[],
): void {
  for (const { position, places } of adjacentColumns(columns)) {
    const across = places.map((at) => (columns[at] as LogColumn).place);
    const formats = across.map((place) => COLUMNS[place]?.format ?? '@');
    sheet
      .getRange(first, position, cells.length, across.length)
      .setNumberFormats(cells.map(() => formats))
      .setValues(cells.map((row) => across.map((place) => row[place] ?? '')));
  }
}

/** Those that were made for lines which the person's sheet refused. */
function removeBlankRows(sheet: Sheet, first: number, count: number): void {
  const cells = sheet.getRange(first, 1, count, sheet.getMaxColumns()).getValues();
  if (cells.every((row) => row.every((cell) => cell === ''))) sheet.deleteRows(first, count);
}

/** After the lines are there, and before any goes: one that is not known to be ours stays for good, which harms nobody. */
function keepHashes(
  spreadsheet: Spreadsheet,
  { sheet, parts }: TaggedTab,
  columns: readonly LogColumn[],
  first: number,
  cells: readonly (readonly Cell[])[],
): void {
  const told = parts.get(LINES);
  const clock = wallClock(spreadsheet);
  const added = cells.map((row) =>
    lineHash(
      columns.map(({ place }) => row[place] ?? ''),
      clock,
    ),
  );
  const known = [...added, ...(told?.text.split(' ').filter((fingerprint) => fingerprint !== '') ?? [])];
  told?.tag.setValue(partValue(LINES, known.slice(0, MOST_LINES).join(' ')));
  const positions = columns.map(({ position }) => position);
  removeLines({ sheet, first, positions, clock }, known.slice(MOST_LINES));
}

function makeLog(spreadsheet: Spreadsheet, taken: readonly string[]): TaggedTab {
  const sheet = makeOwnTab(spreadsheet, 'log', LOG_TAB, taken);
  writeHeadings(sheet);
  tagWhole(sheet);
  return findOwnTab(spreadsheet, 'log') as TaggedTab;
}

/** A tag must never be there without its heading: the buffer may be lost, the metadata may not. */
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

/** The tag of our lines comes last: where it is, all of them are. */
function tagWhole(sheet: Sheet): void {
  COLUMNS.forEach(({ key }, place) => {
    const letters = columnLetters(place + 1);
    tagPart(sheet.getRange(`${letters}:${letters}`), 'log', key);
  });
  tagPart(sheet.getRange('1:1'), 'log', HEADING_ROW);
  tagPart(sheet, 'log', LINES, '');
}

function isWhole({ parts }: TaggedTab): boolean {
  return parts.has(LINES);
}

/** Of a run that was killed while it made the tab: finished as long as nobody has used it for something else. */
function finish(spreadsheet: Spreadsheet, { sheet, tag, parts }: TaggedTab): LogTab {
  const isBlank = sheet.getLastRow() === 0;
  if (isBlank) writeHeadings(sheet);
  for (const part of parts.values()) part.tag.remove();
  if (isBlank || hasHeadings(sheet)) tagWhole(sheet);
  else tag.remove();
  return findOwnTab(spreadsheet, 'log');
}
