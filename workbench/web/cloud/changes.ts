/**
 * Gathers what changed in the workbook, and says it to the page in one piece: only the cells of changed areas, and
 * of each sheet's shape only what differs from what the page was last told.
 */
import type { Area } from '../../../simulator/workbook/grid';
import type { WorkbookChange as Noted, SheetState, Workbook } from '../../../simulator/workbook/workbook';
import type {
  ActiveSelection,
  PageCells,
  SheetChange,
  SheetShape,
  SheetSnapshot,
  WorkbookChange,
} from '../page-model';
import { addArea, formulaArea, wholeOf } from './areas';
import { collectCells } from './page-cells';
import { sheetShape } from './sheet-shape';
import { createStyleTable, type StyleTable } from './styles';

interface Changes {
  /** The whole workbook, and from now on only what changes after it. */
  snapshot(): {
    sheets: SheetSnapshot[];
    styles: StyleTable['styles'];
    active: ActiveSelection;
    revision: number;
  };
  /** Returns the changes since the last call, or undefined if there are none. */
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
    if (kind === 'sheets' || kind === 'charts' || !sheet) return;
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
      takeTabsAsTold();
    }
  }

  /** The page has these tabs and this selection already: they came from it. */
  function takeTabsAsTold(): void {
    const { sheets } = workbook;
    const present = new Set(sheets.map(({ id }) => id));
    for (const id of told.keys()) if (!present.has(id)) told.delete(id);
    for (const sheet of sheets) {
      if (!told.has(sheet.id))
        told.set(sheet.id, { shape: sheetShape(workbook, sheet), areas: [], isStale: false });
    }
    order = sheets.map(({ id }) => id);
    active = activeOf(workbook);
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
