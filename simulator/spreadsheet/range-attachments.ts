/** Everything on a range other than contents and formats: developer metadata, a filter, protection; and text search. */

import { metadataInSheet } from '../workbook/metadata';
import { changed } from '../workbook/workbook';
import { applyBanding, bandings } from './banding';
import { fail, type GoogleRange } from './book';
import { newMetadata } from './developer-metadata';
import { Filter } from './filter';
import { createMetadataFinder } from './metadata-finder';
import { protect } from './protection';
import { checkInside, keptArea, type RangeMethods } from './range-object';
import { createTextFinder } from './text-finder';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

export const rangeAttachments: RangeMethods = {
  addDeveloperMetadata(key: string, second?: unknown, third?: unknown): GoogleRange {
    this.execution.commit();
    checkInside(this);
    const { row, column, rows, columns } = this.area;
    const { grid } = this.sheet;
    if (columns === 1 && row === 0 && rows === grid.rowCount) {
      const state = this.sheet.columns[column];
      if (state) newMetadata(this.book, state.metadata, key, second, third);
    } else if (rows === 1 && column === 0 && columns === grid.columnCount) {
      const state = grid.row(row);
      state.metadata ??= [];
      newMetadata(this.book, state.metadata, key, second, third);
    } else {
      fail(
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    }
    return this;
  },

  /** Only what is on exactly this row or column, not on what it lies in. */
  getDeveloperMetadata(): GoogleMetadata[] {
    this.execution.commit();
    const { row, column, rows, columns } = this.area;
    const { grid } = this.sheet;
    const isColumn = columns === 1 && row === 0 && rows === grid.rowCount;
    const isRow = rows === 1 && column === 0 && columns === grid.columnCount;
    return metadataInSheet(this.sheet)
      .filter(({ holder }) =>
        holder.type === 'COLUMN'
          ? isColumn && holder.index === column
          : holder.type === 'ROW' && isRow && holder.index === row,
      )
      .map(({ entry, holder }) => this.book.metadata(entry, holder));
  },

  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    this.execution.commit();
    checkInside(this);
    if (this.sheet.filter) fail("You can't create a filter in a sheet that already has a filter.");
    this.sheet.filter = { area: keptArea(this), criteria: new Map() };
    changed(this.workbook, this.sheet.id, 'looks');
    return Filter.create(this.book, { sheet: this.sheet });
  },

  applyRowBanding(
    theme?: GoogleAppsScript.Spreadsheet.BandingTheme,
    showHeader: unknown = true,
    showFooter: unknown = false,
  ): GoogleAppsScript.Spreadsheet.Banding {
    checkInside(this);
    return applyBanding(this, 'Row', theme, Boolean(showHeader), Boolean(showFooter));
  },

  applyColumnBanding(
    theme?: GoogleAppsScript.Spreadsheet.BandingTheme,
    showHeader: unknown = true,
    showFooter: unknown = false,
  ): GoogleAppsScript.Spreadsheet.Banding {
    checkInside(this);
    return applyBanding(this, 'Column', theme, Boolean(showHeader), Boolean(showFooter));
  },

  getBandings(): GoogleAppsScript.Spreadsheet.Banding[] {
    this.execution.commit();
    return bandings(this.book, this.sheet, this.area);
  },

  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const areas = () => [{ sheet: this.sheet, area: this.area }];
    return createTextFinder(this.book, areas, findText);
  },

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protect(this.book, this.sheet, 'RANGE', this.area);
  },

  createDeveloperMetadataFinder(): GoogleFinder {
    const scope = { sheet: this.sheet, area: this.area };
    return createMetadataFinder(this.book, scope);
  },
};
