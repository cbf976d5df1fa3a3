/**
 * Gathers what changed in the workbook, and says it to the page in one piece: only the cells of changed areas, and
 * of each sheet's shape only what differs from what the page was last told.
 */
import type { Area } from '../../workbook/grid';
import type { WorkbookChange as Noted, SheetState, Workbook } from '../../workbook/workbook';
import type {
  ActiveSelection,
  PageCells,
  SheetChange,
  SheetShape,
  SheetSnapshot,
  WorkbookChange,
} from '../messages';
import { collectCells } from './page-cells';
import { sheetShape } from './sheet-shape';
import { createStyleTable, type StyleTable } from './styles';

export interface Changes {
  /** The whole workbook, and from now on only what changes after it. */
  snapshot(): {
    sheets: SheetSnapshot[];
    styles: StyleTable['styles'];
    active: ActiveSelection;
    revision: number;
  };
  /** What changed since the last call; undefined when nothing did. */
  take(structure: Readonly<Record<string, number>>): WorkbookChange | undefined;
  /** Carries out something that the page has already done by itself: cells that moved are not sent again. */
  quietly(effect: () => void): void;
  /** Sends a sheet whole with the next change. */
  resend(sheet: number): void;
}

interface Told {
  shape: SheetShape;
  areas: Area[];
  isStale: boolean;
}

/** More areas than these in one change are sent as one that holds them all. */
const MOST_AREAS = 200;

export function followChanges(workbook: Workbook): Changes {
  let told = new Map<number, Told>();
  let order: number[] = [];
  let name = workbook.name;
  let active = activeOf(workbook);
  let revision = 0;
  let isQuiet = false;
  /** Formulas of any sheet may have followed what moved or was renamed, without a word of their own. */
  let formulasFollow = false;

  workbook.listeners.add(note);

  return { snapshot, take, quietly, resend };

  function note({ sheetId, kind, area }: Noted): void {
    if (kind === 'structure' || kind === 'sheets') formulasFollow = true;
    const known = told.get(sheetId);
    if (!known) return;
    known.isStale = true;
    if (isQuiet && kind === 'structure') return;
    const sheet = workbook.sheets.find(({ id }) => id === sheetId);
    if (kind === 'sheets' || !sheet) return;
    addArea(known.areas, kind === 'structure' || !area ? wholeOf(sheet) : area);
  }

  function snapshot() {
    const styles = createStyleTable();
    const sheets = workbook.sheets.map((sheet) => sheetSnapshot(workbook, sheet, styles));
    told = new Map(sheets.map(({ id, shape }) => [id, { shape, areas: [], isStale: false }]));
    order = sheets.map(({ id }) => id);
    name = workbook.name;
    active = activeOf(workbook);
    return { sheets, styles: styles.styles, active, revision };
  }

  function take(structure: Readonly<Record<string, number>>): WorkbookChange | undefined {
    const styles = createStyleTable();
    const present = new Set(workbook.sheets.map(({ id }) => id));
    const removed = [...told.keys()].filter((id) => !present.has(id));
    for (const id of removed) told.delete(id);
    const added = workbook.sheets.flatMap((sheet, index) => {
      if (told.has(sheet.id)) return [];
      const made = sheetSnapshot(workbook, sheet, styles);
      told.set(sheet.id, { shape: made.shape, areas: [], isStale: false });
      return [{ ...made, index }];
    });
    if (formulasFollow) for (const sheet of workbook.sheets) tellFormulas(sheet);
    formulasFollow = false;
    const changed = workbook.sheets.flatMap((sheet) => sheetChange(sheet, styles));
    const nextOrder = workbook.sheets.map(({ id }) => id);
    const nextActive = activeOf(workbook);
    const parts = {
      ...(name === workbook.name ? {} : { name: workbook.name }),
      ...(isSame(order, nextOrder) ? {} : { order: nextOrder }),
      ...(isSame(active, nextActive) ? {} : { active: nextActive }),
    };
    name = workbook.name;
    order = nextOrder;
    active = nextActive;
    const isNothing = !removed.length && !added.length && !changed.length && !Object.keys(parts).length;
    if (isNothing) return undefined;
    revision += 1;
    return { revision, structure, ...parts, added, removed, changed, styles: styles.styles };
  }

  function tellFormulas(sheet: SheetState): void {
    const known = told.get(sheet.id);
    const area = formulaArea(sheet);
    if (!known || !area) return;
    known.isStale = true;
    addArea(known.areas, area);
  }

  function sheetChange(sheet: SheetState, styles: StyleTable): SheetChange[] {
    const known = told.get(sheet.id);
    if (!known?.isStale) return [];
    const shape = sheetShape(workbook, sheet);
    const difference = differenceOf(known.shape, shape);
    const { areas } = known;
    told.set(sheet.id, { shape, areas: [], isStale: false });
    if (!difference && areas.length === 0) return [];
    const cells: PageCells = {};
    for (const area of areas) collectCells(workbook, sheet, area, styles, cells);
    return [{ id: sheet.id, ...(difference ? { shape: difference } : {}), areas, cells }];
  }

  function quietly(effect: () => void): void {
    isQuiet = true;
    try {
      effect();
    } finally {
      isQuiet = false;
    }
  }

  function resend(id: number): void {
    const sheet = workbook.sheets.find((candidate) => candidate.id === id);
    if (sheet) told.set(id, { shape: EMPTY_SHAPE, areas: [wholeOf(sheet)], isStale: true });
  }
}

/** Differs from every sheet in everything. */
const EMPTY_SHAPE = {} as SheetShape;

function sheetSnapshot(workbook: Workbook, sheet: SheetState, styles: StyleTable): SheetSnapshot {
  const cells: PageCells = {};
  collectCells(workbook, sheet, wholeOf(sheet), styles, cells);
  return { id: sheet.id, shape: sheetShape(workbook, sheet), cells };
}

function wholeOf({ grid }: SheetState): Area {
  return { row: 0, column: 0, rows: grid.rowCount, columns: grid.columnCount };
}

/** The smallest area that holds all formulas of a sheet. */
function formulaArea({ grid }: SheetState): Area | undefined {
  const found: Area[] = [];
  for (let row = 0; row < grid.rowCount; row += 1) {
    const formulas = grid.peek(row)?.layers.formula ?? [];
    const first = formulas.findIndex((formula) => formula !== undefined);
    if (first >= 0) found.push({ row, column: first, rows: 1, columns: formulas.length - first });
  }
  return found.length ? boundsOf(found) : undefined;
}

function addArea(areas: Area[], area: Area): void {
  if (areas.some((known) => contains(known, area))) return;
  const others = areas.filter((known) => !contains(area, known));
  const last = others.at(-1);
  if (
    last &&
    last.column === area.column &&
    last.columns === area.columns &&
    last.row + last.rows === area.row
  ) {
    others[others.length - 1] = { ...last, rows: last.rows + area.rows };
  } else {
    others.push(area);
  }
  areas.splice(0, areas.length, ...(others.length > MOST_AREAS ? [boundsOf(others)] : others));
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

function boundsOf(areas: readonly Area[]): Area {
  const row = -largest(areas.map((area) => -area.row));
  const column = -largest(areas.map((area) => -area.column));
  return {
    row,
    column,
    rows: largest(areas.map((area) => area.row + area.rows)) - row,
    columns: largest(areas.map((area) => area.column + area.columns)) - column,
  };
}

/** Of more numbers than a call takes arguments. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
}

function differenceOf(before: SheetShape, after: SheetShape): Partial<SheetShape> | undefined {
  const keys = (Object.keys(after) as (keyof SheetShape)[]).filter((key) => !isSame(before[key], after[key]));
  return keys.length ? Object.fromEntries(keys.map((key) => [key, after[key]])) : undefined;
}

function activeOf(workbook: Workbook): ActiveSelection {
  return { sheet: workbook.activeSheetId, range: workbook.activeRange };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
