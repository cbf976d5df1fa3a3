/** The types of a cell, a row and an area of a sheet. */
export type CellValue = string | number | boolean | Date;

/** A date as it lies in a cell: milliseconds of what the clock on the wall shows, counted as if it were UTC. */
export interface WallDate {
  readonly wall: number;
}

/**
 * The value that a cell stores. A Date occurs only if it was put into the grid directly, not typed or written by a script:
 * it is kept as the moment that it is.
 */
export type StoredValue = CellValue | WallDate;

/** The layers that a cell can have beside its value. An absent layer takes no memory. */
export interface CellLayers {
  value: CellValue;
  formula: string;
  numberFormat: string;
  note: string;
  background: string;
  fontColor: string;
  fontWeight: string;
  fontStyle: string;
  fontSize: number;
  fontFamily: string;
  fontLine: string;
  horizontalAlignment: string;
  verticalAlignment: string;
  wrap: string;
  textDirection: string;
  textRotation: number;
  border: object;
  validation: object;
  /** A link over the whole text, or runs of styles and links. */
  richText: object;
}

export type LayerName = keyof CellLayers;

/** The layers as they lie in the grid. */
export type StoredLayers = {
  [L in LayerName]: L extends 'value' ? StoredValue : CellLayers[L];
};

interface RowMetadata {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
}

export interface Row {
  height?: number;
  hidden?: boolean;
  /** Developer metadata of the whole row: it travels with it. */
  metadata?: RowMetadata[];
  layers: { [L in LayerName]?: (StoredLayers[L] | undefined)[] };
}

/** Inclusive start, exclusive size. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** It has no last row: rows that come at the end of the sheet belong to it (Sheets API: GridRange). */
  readonly isOpen?: true;
}
