/**
 * Writes blocks of figures and finds them again where the person took them: each has a named range, which moves and grows
 * with the rows and columns that are put before it or into it. Where something of the person's stands is never written.
 */
import type { Cell } from '../../core/cell';
import { KEY } from '../../store/keys';
import type { Figure, FigureBlock, WrittenBlock } from '../../streams/dashboard';
import { type IndexRun, indexesOf, nameOf, rowsOf, runsOf } from './figure-positions';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Pixels: of a column with names, twice that of others. */
const NAME_WIDTH = 200;

interface BlockTab {
  readonly spreadsheet: Spreadsheet;
  readonly sheet: Sheet;
}

/** Returns the prefix of the named ranges of a service's dashboard. */
export function figureNames(service: string): string {
  return `${KEY.figures}${service}_`;
}

/** Removes the named ranges of a service's dashboard; the cells stay. */
export function forgetFigures(spreadsheet: Spreadsheet, service: string): void {
  for (const named of spreadsheet.getNamedRanges())
    if (named.getName().startsWith(figureNames(service))) named.remove();
}

/** Name → range; one whose cells were deleted is in no tab any more (Google: Sheet.getNamedRanges). */
export function namedBlocks(sheet: Sheet): Record<string, Range> {
  return Object.fromEntries(sheet.getNamedRanges().map((named) => [named.getName(), named.getRange()]));
}

/** Makes a block; it goes into the buffer. @param found The range of one that was begun and not remembered. */
export function makeBlock(tab: BlockTab, name: string, block: FigureBlock, found?: Range): Range {
  const { headings, rows, formats } = block;
  const [height, width] = [rows.length + 1, headings.length];
  const fits = found?.getNumRows() === height && found.getNumColumns() === width;
  const range = found && fits ? found : placeFor(tab.sheet, block, height, width);
  // The name first: whoever comes after a death finds the block again, whatever is in it.
  if (range !== found) tab.spreadsheet.setNamedRange(name, range);
  range
    .setNumberFormats(
      [headings, ...rows].map((_, row) => (row === 0 ? headings.map(() => '@') : [...formats])),
    )
    .setValues([[...headings], ...rows.map(inputsOf)]);
  tab.sheet.getRange(range.getRow(), range.getColumn(), 1, width).setFontWeight('bold');
  if (block.isNamed) tab.sheet.setColumnWidth(range.getColumn(), NAME_WIDTH);
  return range;
}

/** Fingerprints by which its rows are known again. */
export function namesOf({ rows }: FigureBlock): string[] {
  return rows.map(([first]) => nameOf(first));
}

/** A formula is text that begins with an equals sign (Google: Range.setValues). */
function inputsOf(row: readonly Figure[]): Cell[] {
  return row.map((figure) => (typeof figure === 'object' && 'formula' in figure ? figure.formula : figure));
}

/** Never over what is there. */
function placeFor(sheet: Sheet, { at }: FigureBlock, height: number, width: number): Range {
  const take = (row: number, column: number) => {
    enlargeGrid(sheet, row + height - 1, column + width - 1);
    return sheet.getRange(row, column, height, width);
  };
  const wanted = at && take(...at);
  return wanted?.isBlank() ? wanted : take(sheet.getLastRow() + 2, 1);
}

function enlargeGrid(sheet: Sheet, lastRow: number, lastColumn: number): void {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (lastRow > rows) sheet.insertRowsAfter(rows, lastRow - rows);
  if (lastColumn > columns) sheet.insertColumnsAfter(columns, lastColumn - columns);
}

/** Only what may have changed, in the rows and columns of it that are still there; it goes into the buffer. */
export function rewriteBlock(
  tab: BlockTab,
  name: string,
  block: FigureBlock,
  found: Range,
  before: WrittenBlock,
): void {
  const [headings = [], ...cells] = found.getValues();
  const columns = indexesOf(block.headings, headings);
  const { indexes, surplus } = rowsOf(block, cells, columns[0] ?? 0, before);
  const height = Math.max(0, ...indexes.map((index) => (index ?? 0) + 1));
  const range = height > cells.length ? extended(tab, name, found, height - cells.length) : found;
  const [top, firstColumn] = [range.getRow() + 1, range.getColumn()];
  const at = (rows: IndexRun, across: IndexRun) =>
    tab.sheet.getRange(top + rows.index, firstColumn + across.index, rows.length, across.length);
  for (const across of runsOf(columns, block.isNamed ? 1 : 0)) {
    for (const row of surplus) at({ planned: 0, index: row, length: 1 }, across).clearContent();
    for (const rows of runsOf(indexes)) {
      const part = block.rows
        .slice(rows.planned, rows.planned + rows.length)
        .map((row) => row.slice(across.planned, across.planned + across.length));
      const formats = block.formats.slice(across.planned, across.planned + across.length);
      if (block.grows) at(rows, across).setNumberFormats(part.map(() => formats));
      at(rows, across).setValues(part.map(inputsOf));
    }
  }
  // Room that nothing fills is the person's again, once it is blank.
  if (surplus.includes(cells.length - 1)) {
    SpreadsheetApp.flush();
    tab.spreadsheet.setNamedRange(
      name,
      tab.sheet.getRange(top - 1, firstColumn, height + 1, headings.length),
    );
  }
}

/** The range with so many more rows: new ones where the person has something below. */
function extended({ spreadsheet, sheet }: BlockTab, name: string, range: Range, more: number): Range {
  const [row, column, width] = [range.getRow(), range.getColumn(), range.getNumColumns()];
  const next = row + range.getNumRows();
  enlargeGrid(sheet, next + more - 1, 1);
  if (!sheet.getRange(next, column, more, width).isBlank()) sheet.insertRowsBefore(next, more);
  const larger = sheet.getRange(row, column, next - row + more, width);
  spreadsheet.setNamedRange(name, larger);
  return larger;
}
