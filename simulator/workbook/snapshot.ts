/**
 * A workbook as JSON and back, without loss. `name`, `hidden`, `frozenRows`, `values`, `formulas`, `numberFormats`,
 * `notes` and `columnMetadata` are promised to people; the rest is what else a sheet has. A workbook with only
 * `sheets[].name` and `values` will do.
 */

import { readCharts } from '../charts/snapshot';
import type { FormulaEngine } from '../formulas/values';
import { type SheetSnapshot, sheetFromSnapshot, sheetSnapshot } from './snapshot-sheet';
import { createWorkbook, type DeveloperMetadata, type NamedRangeState, type Workbook } from './workbook';

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly id?: string;
  readonly name?: string;
  readonly timeZone?: string;
  readonly locale?: string;
  /** The name of the sheet that the person looks at, and what is selected on it. */
  readonly activeSheet?: string;
  readonly activeRange?: string;
  readonly metadata?: readonly DeveloperMetadata[];
  readonly namedRanges?: readonly NamedRangeState[];
  readonly nextId?: number;
}

/** @param formulas Gives the values of formula cells; without it they are ''. */
export function toSnapshot(workbook: Workbook, formulas?: FormulaEngine): WorkbookSnapshot {
  return {
    id: workbook.id,
    name: workbook.name,
    timeZone: workbook.timeZone,
    locale: workbook.locale,
    activeSheet: workbook.sheets.find(({ id }) => id === workbook.activeSheetId)?.name ?? '',
    activeRange: workbook.activeRange,
    nextId: workbook.nextId,
    metadata: workbook.metadata.map((entry) => ({ ...entry })),
    namedRanges: workbook.namedRanges.map((named) => ({ ...named })),
    sheets: workbook.sheets.map((sheet) => sheetSnapshot(workbook, sheet, formulas)),
  };
}

/** @param snapshot As `toSnapshot` makes it, or with less: every missing part has Sheets' own default. */
export function fromSnapshot(snapshot: WorkbookSnapshot): Workbook {
  if (!Array.isArray(snapshot?.sheets) || snapshot.sheets.length === 0) {
    throw new Error('A workbook needs "sheets", a list with at least one sheet.');
  }
  const workbook = createWorkbook(snapshot.name, snapshot.timeZone);
  const { id = workbook.id, locale = workbook.locale, activeRange = workbook.activeRange } = snapshot;
  const taken = highestId(snapshot);
  const read = Object.assign(workbook, {
    id,
    locale,
    activeRange,
    metadata: (snapshot.metadata ?? []).map((entry) => ({ ...entry })),
    namedRanges: (snapshot.namedRanges ?? []).map((named) => ({ ...named })),
    nextId: Math.max(snapshot.nextId ?? 1, taken + 1),
    sheets: [],
  });
  for (const sheet of snapshot.sheets) read.sheets.push(sheetFromSnapshot(read, sheet));
  read.sheets.forEach((sheet, index) => {
    sheet.charts = readCharts(read, sheet, snapshot.sheets[index]?.charts ?? []);
  });
  const active = read.sheets.find(({ name }) => name === snapshot.activeSheet);
  read.activeSheetId = (active ?? read.sheets.find(({ hidden }) => !hidden) ?? read.sheets[0])?.id ?? 0;
  return read;
}

/** Metadata written by hand may have ids of its own. */
function highestId(snapshot: WorkbookSnapshot): number {
  const entries: readonly { id?: number }[] = [
    ...(snapshot.metadata ?? []),
    ...snapshot.sheets.flatMap((sheet) => [
      ...(sheet.metadata ?? []),
      ...(sheet.columnMetadata ?? []),
      ...(sheet.rowMetadata ?? []),
    ]),
  ];
  return entries.reduce((highest, { id = 0 }) => Math.max(highest, id), 0);
}
