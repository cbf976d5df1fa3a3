/** Finds developer metadata wherever it is: on the spreadsheet, its sheets, their columns and rows. */
import type { DeveloperMetadata, SheetState, Workbook } from './workbook';

/** The object that developer metadata is attached to. */
export type MetadataHolder =
  | { readonly type: 'SPREADSHEET' }
  | { readonly type: 'SHEET'; readonly sheet: SheetState }
  | { readonly type: 'COLUMN' | 'ROW'; readonly sheet: SheetState; readonly index: number };

export interface Found {
  readonly entry: DeveloperMetadata;
  readonly holder: MetadataHolder;
  /** The list that it is in. */
  readonly list: DeveloperMetadata[];
}

/** All developer metadata of a workbook: the spreadsheet's, then each sheet's own, its columns', its rows'. */
export function metadataOf(workbook: Workbook): Found[] {
  return [...found(workbook.metadata, { type: 'SPREADSHEET' }), ...workbook.sheets.flatMap(metadataInSheet)];
}

/** The metadata on a sheet, its columns and its rows. */
export function metadataInSheet(sheet: SheetState): Found[] {
  const all = found(sheet.metadata, { type: 'SHEET', sheet });
  sheet.columns.forEach((column, index) => {
    if (column.metadata.length > 0) all.push(...found(column.metadata, { type: 'COLUMN', sheet, index }));
  });
  sheet.grid.eachRow(({ metadata }, index) => {
    if (metadata) all.push(...found(metadata, { type: 'ROW', sheet, index }));
  });
  return all;
}

export function findMetadata(workbook: Workbook, id: number): Found | undefined {
  return metadataOf(workbook).find(({ entry }) => entry.id === id);
}

function found(list: DeveloperMetadata[], holder: MetadataHolder): Found[] {
  return list.map((entry) => ({ entry, holder, list }));
}
