/** DeveloperMetadataFinder: everything that matches all of its conditions, within a spreadsheet, sheet or range. */

import { nameIn } from '../script/enumeration';
import type { Area } from '../workbook/grid';
import { type Found, metadataInSheet, metadataOf } from '../workbook/metadata';
import type { SheetState } from '../workbook/workbook';
import type { Book } from './book';
import { visibilityOf } from './developer-metadata';
import { DeveloperMetadataLocationType } from './enumerations';
import { ObjectKind, type Simulated } from './object-kind';

type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The scope of a finder: the whole spreadsheet, one sheet, or the rows and columns of a range. */
interface FinderScope {
  readonly sheet?: SheetState;
  readonly area?: Area;
}

interface DeveloperMetadataFinderState {
  readonly scope: FinderScope;
  readonly conditions: ((found: Found) => boolean)[];
  intersecting: boolean;
}
type DeveloperMetadataFinderObject = Simulated<GoogleFinder, DeveloperMetadataFinderState>;

const DeveloperMetadataFinder = new ObjectKind<GoogleFinder, DeveloperMetadataFinderState>(
  'DeveloperMetadataFinder',
  {
    withKey(key: string): GoogleFinder {
      return withCondition(this, ({ entry }) => entry.key === key);
    },

    withValue(value: string): GoogleFinder {
      return withCondition(this, ({ entry }) => entry.value === value);
    },

    withId(id: number): GoogleFinder {
      return withCondition(this, ({ entry }) => entry.id === id);
    },

    withVisibility(visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility): GoogleFinder {
      const wanted = visibilityOf(visibility);
      return withCondition(this, ({ entry }) => entry.visibility === wanted);
    },

    withLocationType(type: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType): GoogleFinder {
      const wanted = nameIn(DeveloperMetadataLocationType, type);
      return withCondition(this, ({ holder }) => holder.type === wanted);
    },

    /** Also what lies on a location around or inside the one searched: for a column, the metadata of its sheet. */
    onIntersectingLocations(): GoogleFinder {
      this.intersecting = true;
      return this;
    },

    find(): GoogleMetadata[] {
      this.execution.commit();
      return candidates(this)
        .filter((found) => this.conditions.every((condition) => condition(found)))
        .map(({ entry, holder }) => this.book.metadata(entry, holder));
    },
  },
);

export function createMetadataFinder(book: Book, scope: FinderScope): GoogleFinder {
  return DeveloperMetadataFinder.create(book, { scope, conditions: [], intersecting: false });
}

function withCondition(
  finder: DeveloperMetadataFinderObject,
  condition: (found: Found) => boolean,
): GoogleFinder {
  finder.conditions.push(condition);
  return finder;
}

function candidates(finder: DeveloperMetadataFinderObject): Found[] {
  const { sheet, area } = finder.scope;
  if (!sheet) return metadataOf(finder.workbook);
  const onSheet = metadataInSheet(sheet);
  const around = finder.intersecting
    ? metadataOf(finder.workbook).filter((f) => f.holder.type === 'SPREADSHEET')
    : [];
  if (!area) return [...around, ...onSheet];
  return [...around, ...onSheet.filter((found) => touches(finder, found, area))];
}

function touches(finder: DeveloperMetadataFinderObject, { holder }: Found, area: Area): boolean {
  if (holder.type === 'COLUMN') return within(holder.index, area.column, area.columns);
  if (holder.type === 'ROW') return within(holder.index, area.row, area.rows);
  return finder.intersecting;
}

function within(index: number, start: number, count: number): boolean {
  return index >= start && index < start + count;
}
