/** The contents of a sheet: clearing, sorting, searching, and the rules that apply to the whole sheet. */

import { nameIn } from '../script/enumeration';
import { CONTENT, clearLayers, LOOKS, NOTES, RULES } from '../workbook/cell-blocks';
import type { Area, LayerName } from '../workbook/grid';
import { bandings } from './banding';
import type { GoogleSheet } from './book';
import { writeCells, writeLooks } from './buffered-writes';
import { ConditionalFormatRule, type FormatRule, keptRule } from './conditional-format';
import { ProtectionType } from './enumerations';
import { Filter } from './filter';
import { namedRanges } from './named-range';
import { protect, protections } from './protection';
import { changeLooks, checkAlive, filledOf, type SheetMethods, type SheetObject } from './sheet-object';
import { createTextFinder } from './text-finder';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;

export const sheetContents: SheetMethods = {
  /** Without options: contents and looks, and the rules for both. */
  clear(options: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined } = {}): GoogleSheet {
    if (options.contentsOnly && !options.formatOnly) return this.clearContents();
    if (options.formatOnly && !options.contentsOnly) return this.clearFormats();
    return clearSheet(this, [...CONTENT, ...LOOKS, ...RULES]);
  },

  clearContents(): GoogleSheet {
    return clearSheet(this, CONTENT);
  },

  clearFormats(): GoogleSheet {
    checkAlive(this);
    writeLooks(this.book, this.state, allCells(this), () => {
      clearLayers(this.state, allCells(this), LOOKS);
      this.state.conditionalFormats = [];
    });
    return this;
  },

  clearNotes(): GoogleSheet {
    return clearSheet(this, NOTES);
  },

  /** Sorts everything below the frozen rows. */
  sort(columnPosition: number, ascending = true): GoogleSheet {
    this.execution.commit();
    const { frozenRows, grid } = this.state;
    const rows = filledOf(this).rows - frozenRows;
    if (rows > 0) {
      const area = { row: frozenRows, column: 0, rows, columns: grid.columnCount };
      this.book.range(this.state, area).sort({ column: columnPosition, ascending });
    }
    return this;
  },

  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const areas = () => [{ sheet: this.state, area: allCells(this) }];
    return createTextFinder(this.book, areas, findText);
  },

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    return this.getRange(startRow, startColumn, numRows, numColumns).getValues();
  },

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    this.execution.commit();
    if (!this.state.filter) return null;
    return Filter.create(this.book, { sheet: this.state });
  },

  getConditionalFormatRules(): GoogleRule[] {
    this.execution.commit();
    return this.state.conditionalFormats.map(({ areas, rule }) => {
      const ranges = areas.map((area) => this.book.range(this.state, area));
      return ConditionalFormatRule.create(this.book, { rule: rule as FormatRule, ranges: ranges });
    });
  },

  setConditionalFormatRules(rules: GoogleRule[]): void {
    const kept = rules.map(keptRule);
    changeLooks(this, () => {
      this.state.conditionalFormats = kept;
    });
  },

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  },

  protect(): GoogleProtection {
    return protect(this.book, this.state, 'SHEET', allCells(this));
  },

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleProtection[] {
    return protections(this.book, this.state, nameIn(ProtectionType, type));
  },

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return namedRanges(this.book, this.state.id);
  },

  getImages(): GoogleAppsScript.Spreadsheet.OverGridImage[] {
    return [];
  },

  getDrawings(): GoogleAppsScript.Spreadsheet.Drawing[] {
    return [];
  },

  getPivotTables(): GoogleAppsScript.Spreadsheet.PivotTable[] {
    return [];
  },

  getSlicers(): GoogleAppsScript.Spreadsheet.Slicer[] {
    return [];
  },

  getBandings(): GoogleAppsScript.Spreadsheet.Banding[] {
    this.execution.commit();
    return bandings(this.book, this.state);
  },

  getFormUrl(): string | null {
    return null;
  },
};

function allCells(sheet: SheetObject): Area {
  const { rowCount, columnCount } = sheet.state.grid;
  return { row: 0, column: 0, rows: rowCount, columns: columnCount };
}

/** Counts the cells that there were, not the whole grid. */
function clearSheet(sheet: SheetObject, layers: readonly LayerName[]): GoogleSheet {
  checkAlive(sheet);
  sheet.execution.commit();
  const filled = filledOf(sheet);
  const used = {
    row: 0,
    column: 0,
    rows: Math.max(1, filled.rows),
    columns: Math.max(1, filled.columns),
  };
  writeCells(sheet.book, sheet.state, used, () => clearLayers(sheet.state, allCells(sheet), layers));
  return sheet;
}
