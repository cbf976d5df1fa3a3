/**
 * Dresses a tab that Jobsheet makes, or a column that it adds to one: whole columns at once, few calls however many rows come.
 * All of it goes into the buffer before the headings: where a heading stands, its column is dressed, and a run that was
 * killed before begins anew.
 */
import type { Field } from '../../streams/field';
import { addFormats, changeFormats, type OwnFormat } from '../conditional-formats';
import { CLOSED, COLORS, formatOf, goneCondition, HEADING_HEIGHT, lookOf } from '../look';
import { columnLetters } from '../ranges';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface DressedColumn {
  readonly field: Pick<Field<object>, 'type' | 'look' | 'goneWhen'>;
  /** 1-based. */
  readonly position: number;
}

/** 1-based, both included. */
interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Dresses a tab in which nothing stands yet. @param columns Side by side from column A on. @param days The format of days. */
export function dressTab(sheet: Sheet, columns: readonly DressedColumn[], days: string): void {
  const last = columnLetters(columns.length);
  // Without a number of rows a range goes on to the end, and rows that are added later belong to it (Sheets API: GridRange).
  const all = sheet.getRange(`A:${last}`);
  // A run that was killed may have made bands, without their colours, or the filter.
  const [bands = all.applyRowBanding(SpreadsheetApp.BandingTheme.LIGHT_GREY, true, false)] =
    sheet.getBandings();
  bands.setHeaderRowColor(COLORS.heading.ground).setFirstRowColor('#ffffff').setSecondRowColor(COLORS.band);
  if (!sheet.getFilter()) all.createFilter();
  dressColumns(sheet, columns, days);
  sheet.setRowHeight(1, HEADING_HEIGHT);
  sheet.setFrozenRows(1);
  const titles = columns.filter(({ field, position }) => field.look === 'title' && position === 1);
  if (titles.length > 0) sheet.setFrozenColumns(1);
}

/** Dresses columns, and nothing beside them. */
export function dressColumns(sheet: Sheet, columns: readonly DressedColumn[], days: string): void {
  const ordered = inOrder(columns);
  dressCells(sheet, ordered, days);
  for (const run of runsOf(ordered, () => 'all')) {
    const [first, last] = [columnLetters(run.first), columnLetters(run.first + run.count - 1)];
    sheet
      .getRange(`${first}1:${last}1`)
      .setVerticalAlignment('middle')
      .setBackground(COLORS.heading.ground)
      .setFontColor(COLORS.heading.text)
      .setFontWeight('bold');
  }
  for (const { first, count, value } of runsOf(ordered, ({ field }) => lookOf(field).width))
    sheet.setColumnWidths(first, count, value);
  for (const { first, count } of runsOf(ordered.filter(isHidden), () => 'hidden'))
    sheet.hideColumns(first, count);
}

/** Dresses rows that were added at the end of the grid: whether they take the looks of the row above is not documented. */
export function dressRows(sheet: Sheet, columns: readonly DressedColumn[], days: string, rows: Rows): void {
  dressCells(sheet, inOrder(columns), days, rows);
}

/** Sets what belongs to cells, of whole columns or of some rows: one call for each look that there is. */
function dressCells(sheet: Sheet, columns: readonly DressedColumn[], days: string, rows?: Rows): void {
  const set = <T extends string>(
    shared: (column: DressedColumn) => T,
    write: (ranges: GoogleAppsScript.Spreadsheet.RangeList, value: T) => void,
  ) => {
    for (const [value, at] of areasOf(columns, shared, rows)) write(sheet.getRangeList(at), value);
  };
  set(
    () => 'clip',
    (ranges) => ranges.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP),
  );
  set(
    ({ field }) => lookOf(field).align,
    (ranges, align) => ranges.setHorizontalAlignment(align),
  );
  set(
    ({ field }) => formatOf(field, days),
    (ranges, format) => ranges.setNumberFormat(format),
  );
}

function inOrder(columns: readonly DressedColumn[]): DressedColumn[] {
  return [...columns].sort((one, other) => one.position - other.position);
}

function isHidden({ field }: DressedColumn): boolean {
  return field.look === 'machine';
}

/** The key of the conditional format of rows whose record is gone. */
const GONE_FORMAT = 'gone';

/**
 * Greys rows whose record is gone, by a conditional format over all columns of ours. A format that the person has deleted
 * stays deleted.
 * @param columns All of them. @param isNew Whether the column that tells it was made just now.
 */
export function formatGone(sheet: Sheet, columns: readonly DressedColumn[], isNew: boolean): void {
  const told = columns.find(({ field }) => field.goneWhen);
  if (!told) return;
  const format: OwnFormat = {
    key: GONE_FORMAT,
    columns: columns.map(({ position }) => position),
    condition: goneCondition(told.field, columnLetters(told.position)),
    look: CLOSED,
  };
  (isNew ? addFormats : changeFormats)(sheet, [format]);
}

interface ColumnSpan<T> {
  /** 1-based. */
  readonly first: number;
  readonly count: number;
  readonly value: T;
}

/** Returns columns side by side that share a value. */
function runsOf<T>(columns: readonly DressedColumn[], shared: (column: DressedColumn) => T): ColumnSpan<T>[] {
  const runs: { first: number; count: number; value: T }[] = [];
  for (const column of columns) {
    const value = shared(column);
    const run = runs[runs.length - 1];
    if (run && run.value === value && run.first + run.count === column.position) run.count += 1;
    else runs.push({ first: column.position, count: 1, value });
  }
  return runs;
}

/** Returns the areas of each value of a look. An empty value and the left are Sheets' own. */
function areasOf<T extends string>(
  columns: readonly DressedColumn[],
  shared: (column: DressedColumn) => T,
  rows?: Rows,
): ReadonlyMap<T, string[]> {
  const areas = new Map<T, string[]>();
  for (const { first, count, value } of runsOf(columns, shared)) {
    if (value === '' || value === 'left') continue;
    const [left, right] = [columnLetters(first), columnLetters(first + count - 1)];
    const at = `${left}${rows?.first ?? ''}:${right}${rows?.last ?? ''}`;
    areas.set(value, [...(areas.get(value) ?? []), at]);
  }
  return areas;
}
