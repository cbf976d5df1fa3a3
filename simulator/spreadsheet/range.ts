/** A range with all that a script can ask of it; its parts are in the files named range-…. */

import { metered } from '../script/service-object';
import { metadataInSheet } from '../workbook/metadata';
import { changed } from '../workbook/workbook';
import { fail, type GoogleRange } from './book';
import { newMetadata } from './developer-metadata';
import { Filter } from './filter';
import { DeveloperMetadataFinder } from './metadata-finder';
import { protect } from './protection';
import { RangeRichText } from './range-rich-text';
import { checkSignature } from './signatures';
import { TextFinder } from './text-finder';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

export class Range extends RangeRichText implements Pick<GoogleRange, keyof Range & keyof GoogleRange> {
  addDeveloperMetadata(key: string, second?: unknown, third?: unknown): GoogleRange {
    this.execution.commit();
    this._inside();
    const { row, column, rows, columns } = this._area;
    const { grid } = this._state;
    if (columns === 1 && row === 0 && rows === grid.rowCount) {
      const state = this._state.columns[column];
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
    return this._self;
  }

  /** Only what is on exactly this row or column, not on what it lies in. */
  getDeveloperMetadata(): GoogleMetadata[] {
    this.execution.commit();
    const { row, column, rows, columns } = this._area;
    const { grid } = this._state;
    const isColumn = columns === 1 && row === 0 && rows === grid.rowCount;
    const isRow = rows === 1 && column === 0 && columns === grid.columnCount;
    return metadataInSheet(this._state)
      .filter(({ holder }) =>
        holder.type === 'COLUMN'
          ? isColumn && holder.index === column
          : holder.type === 'ROW' && isRow && holder.index === row,
      )
      .map(({ entry, holder }) => this.book.metadata(entry, holder));
  }

  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    this.execution.commit();
    this._inside();
    if (this._state.filter) fail("You can't create a filter in a sheet that already has a filter.");
    this._state.filter = { area: this._area, criteria: new Map() };
    changed(this.workbook, this._state.id, 'looks');
    return new Filter(this.book, this._state) as unknown as GoogleAppsScript.Spreadsheet.Filter;
  }

  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const areas = () => [{ sheet: this._state, area: this._area }];
    return new TextFinder(this.book, areas, findText) as unknown as GoogleAppsScript.Spreadsheet.TextFinder;
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protect(this.book, this._state, 'RANGE', this._area);
  }

  createDeveloperMetadataFinder(): GoogleFinder {
    const scope = { sheet: this._state, area: this._area };
    return new DeveloperMetadataFinder(this.book, scope) as unknown as GoogleFinder;
  }
}
metered(Range, 'Range', checkSignature);
