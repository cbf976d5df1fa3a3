/** A tab as it is now: which columns are ours by their tags, and the rows of records. */

import type { StoredValue } from '../../../simulator/workbook/cells';
import type { SheetState } from '../../../simulator/workbook/workbook';
import type { Cell } from '../../../src/core/cell';
import { CAREER_SITES } from '../../../src/sources/jobo/career-sites';
import { APPLICATIONS } from '../../../src/sources/pipeline/applications';
import { TRACKLY_COMPANIES } from '../../../src/sources/trackly/companies';
import { TRACKLY_JOBS } from '../../../src/sources/trackly/jobs';
import type { Field } from '../../../src/streams/field';
import type { AnyStream } from '../../../src/streams/stream';
import type { Workbench } from '../../../workbench/workbench';
import { type StreamId, SYNC_OF } from './syncs';

export const OFFERED: Readonly<Record<StreamId, AnyStream>> = {
  'trackly.jobs': TRACKLY_JOBS as AnyStream,
  'trackly.companies': TRACKLY_COMPANIES as AnyStream,
  'jobo.careerSites': CAREER_SITES as AnyStream,
  'pipeline.applications': APPLICATIONS as AnyStream,
};

export interface TabRow {
  /** 0-based. */
  readonly row: number;
  readonly id: string;
  readonly cells: ReadonlyMap<string, StoredValue | ''>;
}

/** The tab of a sync: the one with its column tags, whatever it is called. */
export function tabOf(
  { workbench }: { readonly workbench: Workbench },
  stream: StreamId,
): SheetState | undefined {
  const { id } = SYNC_OF[stream];
  return workbench.cloud.workbook.sheets.find((sheet) => columnsOf(sheet, id).size > 0);
}

/** Field key → 0-based column. */
export function columnsOf(sheet: SheetState, sync: string): Map<string, number> {
  const columns = new Map<string, number>();
  sheet.columns.forEach(({ metadata }, column) => {
    for (const { key, value } of metadata)
      if (key === 'jobsheet.column' && value?.startsWith(`${sync}:`))
        columns.set(value.slice(sync.length + 1), column);
  });
  return columns;
}

export function ownedColumns(sheet: SheetState): Set<number> {
  const owned = new Set<number>();
  sheet.columns.forEach(({ metadata }, column) => {
    if (metadata.some(({ key }) => key === 'jobsheet.column')) owned.add(column);
  });
  return owned;
}

/** Rows that have an id in the column of ids. */
export function rowsOf(sheet: SheetState | undefined, stream: StreamId): TabRow[] {
  if (!sheet) return [];
  const columns = columnsOf(sheet, SYNC_OF[stream].id);
  const ids = columns.get('id');
  if (ids === undefined) return [];
  const rows: TabRow[] = [];
  const end = sheet.grid.lastRow();
  for (let row = 1; row < end; row += 1) {
    // What a person pasted over the ids is none, nor is what stands in a copy of a row until that says something else.
    const id = sheet.grid.stored('formula', row, ids) ? '' : said(sheet.grid.stored('value', row, ids));
    if (id === '' || id.startsWith('{') || id.startsWith('copy of ')) continue;
    const cells = new Map(
      [...columns].map(([key, column]) => [key, sheet.grid.stored('value', row, column) ?? '']),
    );
    rows.push({ row, id, cells });
  }
  return rows;
}

/** Rows of ids that stand there once. */
export function singleRows(rows: readonly TabRow[]): Map<string, TabRow> {
  const seen = new Map<string, TabRow[]>();
  for (const row of rows) seen.set(row.id, [...(seen.get(row.id) ?? []), row]);
  return new Map([...seen].flatMap(([id, found]) => (found.length === 1 ? [[id, found[0] as TabRow]] : [])));
}

export function fieldOf(stream: StreamId, key: string): Field<object> | undefined {
  return OFFERED[stream].fields.find((field) => field.key === key);
}

/** Returns the content of a cell in a form that can be compared. */
export function said(value: StoredValue | Cell | '' | undefined): string {
  if (value === undefined || value === '') return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}
