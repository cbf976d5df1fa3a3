/** The filter of a sheet: kept with its criteria. It hides no rows here. */

import { cellValue } from '../formulas/values';
import { metered } from '../script/service-object';
import { sortArea } from '../workbook/sorting';
import { changed, type FilterState, type SheetState } from '../workbook/workbook';
import { type Book, fail, type GoogleRange, hidden, SpreadsheetObject } from './book';
import { type Criteria, defineConditions, plainPart, shownPart, WHEN } from './criteria';
import { enumValue, memberName } from './enumerations';
import { checkProtection } from './refused-writes';
import { checkSignature } from './signatures';

type GoogleFilter = GoogleAppsScript.Spreadsheet.Filter;
type GoogleCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;

/** Criteria as the sheet keeps them. */
export interface KeptCriteria {
  readonly criteria?: Criteria;
  readonly hiddenValues?: readonly string[];
  readonly visibleValues?: readonly string[];
}

abstract class CriteriaObject extends SpreadsheetObject {
  declare _kept: KeptCriteria;

  constructor(book: Book, kept: KeptCriteria) {
    super(book);
    hidden(this, { _kept: kept });
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    const type = this._kept.criteria?.type;
    return (
      type === undefined ? null : enumValue('BooleanCriteria', type as 'CELL_EMPTY')
    ) as GoogleAppsScript.Spreadsheet.BooleanCriteria;
  }

  getCriteriaValues(): unknown[] {
    return (this._kept.criteria?.values ?? []).map((value) => shownPart(this.book, value));
  }

  getHiddenValues(): string[] {
    return [...(this._kept.hiddenValues ?? [])];
  }

  getVisibleValues(): string[] {
    return [...(this._kept.visibleValues ?? [])];
  }

  copy(): GoogleBuilder {
    return new FilterCriteriaBuilder(this.book, this._kept) as unknown as GoogleBuilder;
  }
}
metered(CriteriaObject, 'FilterCriteria', checkSignature);

export class FilterCriteria
  extends CriteriaObject
  implements Pick<GoogleCriteria, keyof FilterCriteria & keyof GoogleCriteria> {}
metered(FilterCriteria, 'FilterCriteria', checkSignature);

export class FilterCriteriaBuilder
  extends CriteriaObject
  implements Pick<GoogleBuilder, keyof FilterCriteriaBuilder & keyof GoogleBuilder>
{
  setHiddenValues(values: string[]): GoogleBuilder {
    return this._change({ hiddenValues: [...values] });
  }

  setVisibleValues(values: string[]): GoogleBuilder {
    return this._change({ visibleValues: [...values] });
  }

  withCriteria(criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria, values: unknown[]): GoogleBuilder {
    const type = memberName('BooleanCriteria', criteria) ?? 'CUSTOM_FORMULA';
    return this._criteria({ type, values: values.map(plainPart) });
  }

  build(): GoogleCriteria {
    return new FilterCriteria(this.book, this._kept) as unknown as GoogleCriteria;
  }

  _criteria(criteria: Criteria): GoogleBuilder {
    return this._change({ criteria });
  }

  private _change(change: Partial<KeptCriteria>): GoogleBuilder {
    this._kept = { ...this._kept, ...change };
    return this as unknown as GoogleBuilder;
  }
}
defineConditions(FilterCriteriaBuilder, WHEN);
metered(FilterCriteriaBuilder, 'FilterCriteriaBuilder', checkSignature);

export class Filter
  extends SpreadsheetObject
  implements Pick<GoogleFilter, keyof Filter & keyof GoogleFilter>
{
  private declare readonly sheet: SheetState;

  constructor(book: Book, sheet: SheetState) {
    super(book);
    hidden(this, { sheet });
  }

  getRange(): GoogleRange {
    return this.book.range(this.sheet, this._state().area);
  }

  remove(): void {
    this.execution.commit();
    this._state();
    this.sheet.filter = null;
    changed(this.workbook, this.sheet.id, 'looks');
  }

  getColumnFilterCriteria(columnPosition: number): GoogleCriteria | null {
    const kept = this._state().criteria.get(this._offset(columnPosition));
    return kept ? (new FilterCriteria(this.book, kept) as unknown as GoogleCriteria) : null;
  }

  setColumnFilterCriteria(columnPosition: number, filterCriteria: GoogleCriteria | null): GoogleFilter {
    const { criteria } = this._state();
    if (filterCriteria === null) criteria.delete(this._offset(columnPosition));
    else criteria.set(this._offset(columnPosition), (filterCriteria as unknown as FilterCriteria)._kept);
    changed(this.workbook, this.sheet.id, 'looks');
    return this as unknown as GoogleFilter;
  }

  removeColumnFilterCriteria(columnPosition: number): GoogleFilter {
    return this.setColumnFilterCriteria(columnPosition, null);
  }

  /** The heading stays where it is. */
  sort(columnPosition: number, ascending: boolean): GoogleFilter {
    this.execution.commit();
    const { area } = this._state();
    this._offset(columnPosition);
    const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
    checkProtection(this.book, this.sheet, body);
    sortArea(this.workbook, this.sheet, body, [{ column: columnPosition - 1, ascending }], (row, column) =>
      cellValue(this.execution.cloud.formulas, this.workbook, this.sheet, row, column),
    );
    this.execution.cellsWritten += body.rows * body.columns;
    return this as unknown as GoogleFilter;
  }

  private _state(): FilterState {
    return this.sheet.filter ?? fail('The filter no longer exists.');
  }

  private _offset(columnPosition: number): number {
    const { column, columns } = this._state().area;
    const offset = columnPosition - 1 - column;
    return offset >= 0 && offset < columns ? offset : fail('The column index is out of the range.');
  }
}
metered(Filter, 'Filter', checkSignature);
