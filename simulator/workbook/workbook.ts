/**
 * The state of one spreadsheet: its sheets in order, each a grid with what belongs to rows, columns and the sheet.
 * Whoever changes it calls `changed`: that is how the page learns what to draw again, and the formulas that they
 * are stale.
 */
import type { ChartState } from '../charts/chart-state';
import { type Area, Grid } from './grid';
import type { WallClock } from './wall-clock';

export interface DeveloperMetadata {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
}

/** State that belongs to a whole column and travels with it. */
interface ColumnState {
  width?: number;
  hidden?: boolean;
  metadata: DeveloperMetadata[];
}

export interface NamedRangeState {
  name: string;
  sheetId: number;
  area: Area;
}

export interface FilterState {
  area: Area;
  /** Column offset in the area → the criteria, as its builder made it. */
  criteria: Map<number, object>;
}

export interface ProtectionState {
  readonly type: 'RANGE' | 'SHEET';
  area: Area;
  description: string;
  warningOnly: boolean;
  rangeName: string | null;
  /** E-mail addresses, beside the owner's; absent as long as whoever may edit the spreadsheet may edit this. */
  editors?: string[];
  /** Parts of a protected sheet that everybody may edit. */
  unprotected?: Area[];
}

/** A rule's condition and look, with the areas that it applies to. */
export interface ConditionalFormatState {
  areas: Area[];
  readonly rule: object;
}

/** Alternating colours; a colour that is null is not shown. */
export interface BandingState {
  readonly id: number;
  area: Area;
  readonly colors: {
    [part in `${'header' | 'first' | 'second' | 'footer'}${'Row' | 'Column'}`]?: string | null;
  };
}

export interface SheetState {
  readonly id: number;
  name: string;
  hidden: boolean;
  frozenRows: number;
  frozenColumns: number;
  tabColor: string | null;
  rightToLeft: boolean;
  gridlinesHidden: boolean;
  grid: Grid;
  /** One for each column of the grid, in the grid's order. */
  columns: ColumnState[];
  metadata: DeveloperMetadata[];
  merges: Area[];
  filter: FilterState | null;
  bandings: BandingState[];
  conditionalFormats: ConditionalFormatState[];
  protections: ProtectionState[];
  charts: readonly ChartState[];
}

/**
 * `cells`: contents; `looks`: formats, notes, validation; `charts`: what lies over the cells; `structure`: anything
 * that moves cells; `sheets`: the tabs.
 */
type ChangeKind = 'cells' | 'looks' | 'charts' | 'structure' | 'sheets';

export interface WorkbookChange {
  readonly sheetId: number;
  readonly kind: ChangeKind;
  /** The area that changed; absent if it may be the whole sheet. */
  readonly area?: Area;
}

export interface Workbook {
  id: string;
  name: string;
  /** Another one leaves what dates show, and changes which moments they mean. */
  timeZone: string;
  /** The clock by which all grids read their dates. */
  readonly clock: WallClock;
  locale: string;
  sheets: SheetState[];
  activeSheetId: number;
  /** The person's selection in the active sheet, A1 notation. */
  activeRange: string;
  metadata: DeveloperMetadata[];
  namedRanges: NamedRangeState[];
  nextId: number;
  /** Grows with every change of contents or structure. */
  version: number;
  /** Epoch milliseconds: the clock of the cloud that it lives in. */
  now: () => number;
  readonly listeners: Set<(change: WorkbookChange) => void>;
}

/** Sheets opens a new tab with 1,000 rows and 26 columns. */
export const NEW_SHEET = { rows: 1000, columns: 26 } as const;

export function createWorkbook(name = 'Untitled spreadsheet', timeZone = 'America/New_York'): Workbook {
  const clock: WallClock = { timeZone };
  return {
    id: '1simulatedSpreadsheet0000000000000000000000',
    name,
    clock,
    get timeZone() {
      return clock.timeZone;
    },
    set timeZone(name) {
      clock.timeZone = name;
      // Formulas that ask for the time come to something else, and what was read ahead is out of date.
      this.version += 1;
    },
    locale: 'en_US',
    sheets: [createSheet(clock, 'Sheet1', 0)],
    activeSheetId: 0,
    activeRange: 'A1',
    metadata: [],
    namedRanges: [],
    nextId: 1,
    version: 0,
    now: Date.now,
    listeners: new Set(),
  };
}

/** @param clock That of the workbook which the sheet will be in. */
export function createSheet(
  clock: WallClock,
  name: string,
  id: number,
  rows: number = NEW_SHEET.rows,
  columns: number = NEW_SHEET.columns,
): SheetState {
  return {
    id,
    name,
    hidden: false,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: null,
    rightToLeft: false,
    gridlinesHidden: false,
    grid: new Grid(rows, columns, clock),
    columns: Array.from({ length: columns }, () => ({ metadata: [] })),
    metadata: [],
    merges: [],
    filter: null,
    bandings: [],
    conditionalFormats: [],
    protections: [],
    charts: [],
  };
}

/** Notes a change and tells whoever listens. */
export function changed(workbook: Workbook, sheetId: number, kind: ChangeKind, area?: Area): void {
  if (kind !== 'looks' && kind !== 'charts') workbook.version += 1;
  if (workbook.listeners.size === 0) return;
  const change = area ? { sheetId, kind, area } : { sheetId, kind };
  for (const listener of workbook.listeners) listener(change);
}

/** All cells of the workbook, filled or not: what Google counts against its 10 million. */
export function cellCount(workbook: Workbook): number {
  return workbook.sheets.reduce((sum, sheet) => sum + sheet.grid.rowCount * sheet.grid.columnCount, 0);
}

export function sheetById(workbook: Workbook, id: number): SheetState | undefined {
  return workbook.sheets.find((sheet) => sheet.id === id);
}

/** Sheet names differ only if they differ beyond upper and lower case. */
export function sheetByName(workbook: Workbook, name: string): SheetState | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** The sheet that the person looks at. */
export function activeSheet(workbook: Workbook): SheetState {
  const sheet = sheetById(workbook, workbook.activeSheetId) ?? workbook.sheets[0];
  if (!sheet) throw new Error('A workbook without a sheet.');
  return sheet;
}
