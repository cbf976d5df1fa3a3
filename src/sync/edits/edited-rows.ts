/** What the person wrote into the rows of a table: cells that differ from what both sides held, and rows without an id. */
import { type Cell, sameText } from '../../core/cell';
import { fromCell, showsMark, UNKNOWN } from '../../core/edited-cell';
import { JobsheetError } from '../../core/errors';
import type { FieldFault } from '../../core/service';
import type { Edits, Values } from '../../core/stream';
import type { WallClock } from '../../core/wall-clock';
import { byOneClock } from '../../sheet/spreadsheet-clock';
import type { Table } from '../../sheet/table';
import type { RowsState } from '../rows-state';
import { marksBefore } from './marks';
import { readSentId } from './sent-ids';

export interface EditedRow {
  /** 1-based. */
  readonly row: number;
  /** Empty for one that is new. */
  readonly id: string;
  /** One for each column of the table. */
  readonly cells: readonly Cell[];
  readonly values: Values;
  /** What no service could take. */
  readonly faults: readonly FieldFault[];
}

export interface EditedRows {
  readonly changed: readonly EditedRow[];
  /** Without an id, or with one that says that they were sent. */
  readonly added: readonly EditedRow[];
}

/** One read of all rows, with their headings: what stands under another heading is never sent. */
export function readEdits<R>(state: RowsState<R>, { required }: Edits<R>): EditedRows {
  const { table, memory } = state;
  const fields = table.columns.map(({ field }) => field);
  const changed: EditedRow[] = [];
  const added: EditedRow[] = [];
  const known = new Set<string>();
  const inTab = byOneClock(state.clock, () => readTable(table));
  const clock = state.clock.last();
  for (const { row, id, cells } of inTab) {
    const isNew = id === '' || readSentId(id) !== undefined;
    const before = isNew ? undefined : marksBefore(state, id);
    const isHere = isNew || (before !== undefined && memory.has(id) && !known.has(id));
    known.add(id);
    if (!isHere) continue;
    const isEdited = (place: number) => {
      if (before === undefined) return cells[place] !== '';
      const was = before[place] ?? UNKNOWN;
      return was !== UNKNOWN && !showsMark(was, fields[place]?.type ?? 'text', cells[place], clock);
    };
    const edited: EditedRow = { row, id, cells, ...valuesOf(table, cells, clock, isEdited) };
    if (isNew) {
      if (required.every((key) => edited.values[key])) added.push(edited);
    } else if (Object.keys(edited.values).length + edited.faults.length > 0) changed.push(edited);
  }
  return { changed, added };
}

function valuesOf<R>(
  { columns }: Table<R>,
  cells: readonly Cell[],
  clock: WallClock,
  isEdited: (place: number) => boolean,
) {
  const values: Record<string, unknown> = {};
  const faults: FieldFault[] = [];
  columns.forEach(({ field: { key, type, editable } }, place) => {
    if (!editable || !isEdited(place)) return;
    const taken = fromCell(type, cells[place], clock);
    if ('because' in taken) faults.push({ field: key, message: taken.because });
    else values[key] = taken.value;
  });
  return { values, faults };
}

function readTable<R>({ sheet, columns, idColumn, headings }: Table<R>) {
  const positions = columns.map(({ position }) => position);
  const left = Math.min(...positions);
  const width = Math.max(...positions) - left + 1;
  const [heading = [], ...lines]: unknown[][] = sheet.getSheetValues(1, left, sheet.getLastRow(), width);
  if (positions.some((position) => String(heading[position - left]).trim() !== headings[position - 1])) {
    const message = 'The columns of the tab were moved while Jobsheet read it. Nothing was sent; sync again.';
    throw new JobsheetError({ code: 'COLUMNS_MOVED', kind: 'transient', message });
  }
  return lines.map((line, place) => ({
    row: place + 2,
    id: sameText(line[idColumn - left]),
    cells: positions.map((position) => (line[position - left] ?? '') as Cell),
  }));
}
