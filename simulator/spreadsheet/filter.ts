/** The filter of a sheet: kept with its criteria. It hides no rows here. */

import { cellValue } from '../formulas/values';
import { memberNamed, nameIn } from '../script/enumeration';
import { signatureError } from '../script/signature';
import { sortArea } from '../workbook/sorting';
import { changed, type FilterState, type SheetState } from '../workbook/workbook';
import { fail, type GoogleRange } from './book';
import { type Criteria, conditionMethods, plainPart, shownPart, WHEN } from './criteria';
import { BooleanCriteria } from './enumerations';
import { type Methods, ObjectKind, type Simulated } from './object-kind';
import { checkProtection } from './refused-writes';

type GoogleFilter = GoogleAppsScript.Spreadsheet.Filter;
type GoogleCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;

/** Criteria as the sheet keeps them. */
interface KeptCriteria {
  readonly criteria?: Criteria;
  readonly hiddenValues?: readonly string[];
  readonly visibleValues?: readonly string[];
}

interface CriteriaState {
  readonly kept: KeptCriteria;
}

type CriteriaBuilder = Simulated<GoogleBuilder, { kept: KeptCriteria }>;

/** The methods that criteria and their builder have in common. */
const shared: Methods<
  Pick<GoogleCriteria & GoogleBuilder, keyof GoogleCriteria & keyof GoogleBuilder>,
  CriteriaState
> = {
  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    const type = this.kept.criteria?.type;
    return (
      type === undefined ? null : memberNamed(BooleanCriteria, type)
    ) as GoogleAppsScript.Spreadsheet.BooleanCriteria;
  },

  getCriteriaValues(): unknown[] {
    return (this.kept.criteria?.values ?? []).map((value) => shownPart(this.book, value));
  },

  getHiddenValues(): string[] {
    return [...(this.kept.hiddenValues ?? [])];
  },

  getVisibleValues(): string[] {
    return [...(this.kept.visibleValues ?? [])];
  },

  copy(): GoogleBuilder {
    return FilterCriteriaBuilder.create(this.book, { kept: this.kept });
  },
};

const FilterCriteria = new ObjectKind<GoogleCriteria, CriteriaState>('FilterCriteria', shared);

const builderMethods: Methods<GoogleBuilder, { kept: KeptCriteria }> = {
  setHiddenValues(values: string[]): GoogleBuilder {
    return change(this, { hiddenValues: [...values] });
  },

  setVisibleValues(values: string[]): GoogleBuilder {
    return change(this, { visibleValues: [...values] });
  },

  withCriteria(criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria, values: unknown[]): GoogleBuilder {
    const type = nameIn(BooleanCriteria, criteria) ?? 'CUSTOM_FORMULA';
    return change(this, { criteria: { type, values: values.map(plainPart) } });
  },

  build(): GoogleCriteria {
    return FilterCriteria.create(this.book, { kept: this.kept });
  },
};

export const FilterCriteriaBuilder = new ObjectKind<GoogleBuilder, CriteriaState>(
  'FilterCriteriaBuilder',
  shared,
  builderMethods,
  conditionMethods(WHEN, (builder: CriteriaBuilder, criteria) => change(builder, { criteria })),
);

function change(builder: CriteriaBuilder, part: Partial<KeptCriteria>): CriteriaBuilder {
  builder.kept = { ...builder.kept, ...part };
  return builder;
}

interface FilterHidden {
  readonly sheet: SheetState;
}

type FilterObject = Simulated<GoogleFilter, FilterHidden>;

export const Filter = new ObjectKind<GoogleFilter, FilterHidden>('Filter', {
  getRange(): GoogleRange {
    return this.book.range(this.sheet, stateOf(this).area);
  },

  remove(): void {
    this.execution.commit();
    stateOf(this);
    this.sheet.filter = null;
    changed(this.workbook, this.sheet.id, 'looks');
  },

  getColumnFilterCriteria(columnPosition: number): GoogleCriteria | null {
    const kept = stateOf(this).criteria.get(offset(this, columnPosition));
    return kept ? FilterCriteria.create(this.book, { kept }) : null;
  },

  setColumnFilterCriteria(columnPosition: number, filterCriteria: GoogleCriteria | null): GoogleFilter {
    const { criteria } = stateOf(this);
    if (filterCriteria === null) criteria.delete(offset(this, columnPosition));
    else criteria.set(offset(this, columnPosition), keptCriteria(filterCriteria));
    changed(this.workbook, this.sheet.id, 'looks');
    return this;
  },

  removeColumnFilterCriteria(columnPosition: number): GoogleFilter {
    return this.setColumnFilterCriteria(columnPosition, null);
  },

  /** The heading stays where it is. */
  sort(columnPosition: number, ascending: boolean): GoogleFilter {
    this.execution.commit();
    const { area } = stateOf(this);
    offset(this, columnPosition);
    const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
    checkProtection(this.book, this.sheet, body);
    sortArea(this.workbook, this.sheet, body, [{ column: columnPosition - 1, ascending }], (row, column) =>
      cellValue(this.execution.cloud.formulas, this.workbook, this.sheet, row, column),
    );
    this.execution.cellsWritten += body.rows * body.columns;
    return this;
  },
});

function stateOf(filter: FilterObject): FilterState {
  return filter.sheet.filter ?? fail('The filter no longer exists.');
}

function offset(filter: FilterObject, columnPosition: number): number {
  const { column, columns } = stateOf(filter).area;
  const offset = columnPosition - 1 - column;
  return offset >= 0 && offset < columns ? offset : fail('The column index is out of the range.');
}

function keptCriteria(criteria: GoogleCriteria): KeptCriteria {
  if (FilterCriteria.has(criteria)) return criteria.kept;
  throw signatureError('SpreadsheetApp.Filter.setColumnFilterCriteria', [criteria]);
}
