/**
 * Writes the lines of the tab ‘Sync log’: one for each run, the newest on top. Its columns are tagged, so a person may move,
 * rename and delete them and put rows and columns of their own anywhere: values follow the columns, and their cells stay.
 */
import { type Cell, fitText } from '../../core/cell';
import { partValue, type TaggedTab } from '../own-tabs';
import { adjacentColumns } from '../rows/upsert-plan';
import { lineFingerprint, wallClock } from './log-lines';
import { COLUMNS, HEADING_ROW, LINES, type LogTab, makeLog } from './log-tab';
import { removeLines } from './remove-lines';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The most lines of ours that are kept. */
const MOST_LINES = 500;

/** A value for each column, in their order. */
export type LogRow = readonly [when: Date, ...rest: (string | number)[]];

/** A column of ours that is still there. */
interface LogColumn {
  /** Its 0-based index among the columns of ours. */
  readonly index: number;
  /** 1-based. */
  readonly position: number;
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
  const columns = logColumns(tab);
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
    keepFingerprints(spreadsheet, tab, columns, first, cells);
    return undefined;
  } catch (refused) {
    return refused;
  }
}

function logColumns({ parts }: TaggedTab): LogColumn[] {
  return COLUMNS.flatMap(({ key }, index) => {
    const column = parts.get(key)?.tag.getLocation().getColumn();
    return column ? [{ index, position: column.getColumn() }] : [];
  });
}

/** Inserts before a row, not after the headings: rows take on the look of the row they are inserted from, which is bold. */
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
  for (const { position, indexes } of adjacentColumns(columns)) {
    const across = indexes.map((at) => (columns[at] as LogColumn).index);
    const formats = across.map((index) => COLUMNS[index]?.format ?? '@');
    sheet
      .getRange(first, position, cells.length, across.length)
      .setNumberFormats(cells.map(() => formats))
      .setValues(cells.map((row) => across.map((index) => row[index] ?? '')));
  }
}

/** Takes rows away that were inserted for lines which the sheet then refused. */
function removeBlankRows(sheet: Sheet, first: number, count: number): void {
  const cells = sheet.getRange(first, 1, count, sheet.getMaxColumns()).getValues();
  if (cells.every((row) => row.every((cell) => cell === ''))) sheet.deleteRows(first, count);
}

/**
 * Keeps the fingerprints of our lines after the lines are there, and before any goes: a line that is not known to be ours
 * stays for good, which harms nobody.
 */
function keepFingerprints(
  spreadsheet: Spreadsheet,
  { sheet, parts }: TaggedTab,
  columns: readonly LogColumn[],
  first: number,
  cells: readonly (readonly Cell[])[],
): void {
  const lines = parts.get(LINES);
  const clock = wallClock(spreadsheet);
  const ownCells = (row: readonly Cell[]) => columns.map(({ index }) => row[index] ?? '');
  const added = cells.map((row) => lineFingerprint(ownCells(row), clock));
  const known = [...added, ...(lines?.text.split(' ').filter((text) => text !== '') ?? [])];
  lines?.tag.setValue(partValue(LINES, known.slice(0, MOST_LINES).join(' ')));
  const positions = columns.map(({ position }) => position);
  removeLines({ sheet, first, positions, clock }, known.slice(MOST_LINES));
}
