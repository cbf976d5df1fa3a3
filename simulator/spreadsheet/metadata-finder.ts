/** DeveloperMetadataFinder: everything that matches all of its conditions, within a spreadsheet, sheet or range. */

import { metered } from '../script/service-object';
import type { Area } from '../workbook/grid';
import { type Found, metadataInSheet, metadataOf } from '../workbook/metadata';
import type { SheetState } from '../workbook/workbook';
import { type Book, hidden, SpreadsheetObject } from './book';
import { visibilityOf } from './developer-metadata';
import { memberName } from './enumerations';
import { checkSignature } from './signatures';

type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** Where a finder looks: everywhere, on one sheet, or on the rows and columns of a range. */
export interface FinderScope {
  readonly sheet?: SheetState;
  readonly area?: Area;
}

export class DeveloperMetadataFinder
  extends SpreadsheetObject
  implements Pick<GoogleFinder, keyof DeveloperMetadataFinder & keyof GoogleFinder>
{
  private declare readonly scope: FinderScope;
  private declare readonly conditions: ((found: Found) => boolean)[];
  private declare intersecting: boolean;

  constructor(book: Book, scope: FinderScope) {
    super(book);
    hidden(this, { scope, conditions: [], intersecting: false });
  }

  withKey(key: string): GoogleFinder {
    return this._with(({ entry }) => entry.key === key);
  }

  withValue(value: string): GoogleFinder {
    return this._with(({ entry }) => entry.value === value);
  }

  withId(id: number): GoogleFinder {
    return this._with(({ entry }) => entry.id === id);
  }

  withVisibility(visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility): GoogleFinder {
    const wanted = visibilityOf(visibility);
    return this._with(({ entry }) => entry.visibility === wanted);
  }

  withLocationType(type: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType): GoogleFinder {
    const wanted = memberName('DeveloperMetadataLocationType', type);
    return this._with(({ holder }) => holder.type === wanted);
  }

  /** Also what lies on a location around or inside the one searched: for a column, the metadata of its sheet. */
  onIntersectingLocations(): GoogleFinder {
    this.intersecting = true;
    return this as unknown as GoogleFinder;
  }

  find(): GoogleMetadata[] {
    this.execution.commit();
    return this._candidates()
      .filter((found) => this.conditions.every((condition) => condition(found)))
      .map(({ entry, holder }) => this.book.metadata(entry, holder));
  }

  private _with(condition: (found: Found) => boolean): GoogleFinder {
    this.conditions.push(condition);
    return this as unknown as GoogleFinder;
  }

  private _candidates(): Found[] {
    const { sheet, area } = this.scope;
    if (!sheet) return metadataOf(this.workbook);
    const onSheet = metadataInSheet(sheet);
    const around = this.intersecting
      ? metadataOf(this.workbook).filter((f) => f.holder.type === 'SPREADSHEET')
      : [];
    if (!area) return [...around, ...onSheet];
    return [...around, ...onSheet.filter((found) => this._touches(found, area))];
  }

  private _touches({ holder }: Found, area: Area): boolean {
    if (holder.type === 'COLUMN') return within(holder.index, area.column, area.columns);
    if (holder.type === 'ROW') return within(holder.index, area.row, area.rows);
    return this.intersecting;
  }
}
metered(DeveloperMetadataFinder, 'DeveloperMetadataFinder', checkSignature);

function within(index: number, start: number, count: number): boolean {
  return index >= start && index < start + count;
}
