/** What is on a sheet: cleared, sorted, searched, and the rules that belong to all of it. */

import { metered } from '../script/service-object';
import { CONTENT, clearLayers, LOOKS, NOTES, RULES } from '../workbook/cell-blocks';
import type { Area, LayerName } from '../workbook/grid';
import type { GoogleSheet } from './book';
import { writeCells, writeLooks } from './buffered-writes';
import { ConditionalFormatRule, type FormatRule, keptRule } from './conditional-format';
import { memberName } from './enumerations';
import { Filter } from './filter';
import { namedRanges } from './named-range';
import { protect, protections } from './protection';
import { SheetView } from './sheet-view';
import { checkSignature } from './signatures';
import { TextFinder } from './text-finder';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;

export class SheetContents
  extends SheetView
  implements Pick<GoogleSheet, keyof SheetContents & keyof GoogleSheet>
{
  /** Without options: contents and looks, and the rules for both. */
  clear(options: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined } = {}): GoogleSheet {
    if (options.contentsOnly && !options.formatOnly) return this.clearContents();
    if (options.formatOnly && !options.contentsOnly) return this.clearFormats();
    return this._clear([...CONTENT, ...LOOKS, ...RULES]);
  }

  clearContents(): GoogleSheet {
    return this._clear(CONTENT);
  }

  clearFormats(): GoogleSheet {
    this._alive();
    writeLooks(this.book, this._state, this._all, () => {
      clearLayers(this._state, this._all, LOOKS);
      this._state.conditionalFormats = [];
    });
    return this._self;
  }

  clearNotes(): GoogleSheet {
    return this._clear(NOTES);
  }

  /** Sorts everything below the frozen rows. */
  sort(columnPosition: number, ascending = true): GoogleSheet {
    this.execution.commit();
    const { frozenRows, grid } = this._state;
    const rows = this._filled.rows - frozenRows;
    if (rows > 0) {
      const area = { row: frozenRows, column: 0, rows, columns: grid.columnCount };
      this.book.range(this._state, area).sort({ column: columnPosition, ascending });
    }
    return this._self;
  }

  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const areas = () => [{ sheet: this._state, area: this._all }];
    return new TextFinder(this.book, areas, findText) as unknown as GoogleAppsScript.Spreadsheet.TextFinder;
  }

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    return this.getRange(startRow, startColumn, numRows, numColumns).getValues();
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    this.execution.commit();
    if (!this._state.filter) return null;
    return new Filter(this.book, this._state) as unknown as GoogleAppsScript.Spreadsheet.Filter;
  }

  getConditionalFormatRules(): GoogleRule[] {
    this.execution.commit();
    return this._state.conditionalFormats.map(({ areas, rule }) => {
      const ranges = areas.map((area) => this.book.range(this._state, area));
      return new ConditionalFormatRule(this.book, rule as FormatRule, ranges) as unknown as GoogleRule;
    });
  }

  setConditionalFormatRules(rules: GoogleRule[]): void {
    const kept = rules.map(keptRule);
    this._later(() => {
      this._state.conditionalFormats = kept;
    });
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  protect(): GoogleProtection {
    return protect(this.book, this._state, 'SHEET', this._all);
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleProtection[] {
    return protections(this.book, this._state, memberName('ProtectionType', type));
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return namedRanges(this.book, this._state.id);
  }

  getImages(): GoogleAppsScript.Spreadsheet.OverGridImage[] {
    return [];
  }

  getDrawings(): GoogleAppsScript.Spreadsheet.Drawing[] {
    return [];
  }

  getPivotTables(): GoogleAppsScript.Spreadsheet.PivotTable[] {
    return [];
  }

  getSlicers(): GoogleAppsScript.Spreadsheet.Slicer[] {
    return [];
  }

  getBandings(): GoogleAppsScript.Spreadsheet.Banding[] {
    return [];
  }

  getFormUrl(): string | null {
    return null;
  }

  private get _all(): Area {
    const { rowCount, columnCount } = this._state.grid;
    return { row: 0, column: 0, rows: rowCount, columns: columnCount };
  }

  /** Counts the cells that there were, not the whole grid. */
  private _clear(layers: readonly LayerName[]): GoogleSheet {
    this._alive();
    this.execution.commit();
    const filled = this._filled;
    const used = {
      row: 0,
      column: 0,
      rows: Math.max(1, filled.rows),
      columns: Math.max(1, filled.columns),
    };
    writeCells(this.book, this._state, used, () => clearLayers(this._state, this._all, layers));
    return this._self;
  }
}
metered(SheetContents, 'Sheet', checkSignature);
