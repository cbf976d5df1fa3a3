/** Everything that cells carry beside contents, sparsely: equal looks below each other are one run. */
import { areaOf, formatA1, parseA1 } from './a1-notation';
import type { Area, LayerName } from './grid';
import type { SheetState } from './workbook';

export interface LookRun {
  /** A1 notation. */
  readonly range: string;
  readonly content: unknown;
}

/** These have rows of their own in the snapshot as far as there is content; the rest of them is here. */
const DENSE: readonly LayerName[] = ['numberFormat', 'note'];
const CONTENT: readonly LayerName[] = ['value', 'formula'];

export function lookRuns(sheet: SheetState): Record<string, LookRun[]> {
  const { grid } = sheet;
  const all: Area = { row: 0, column: 0, rows: grid.rowCount, columns: grid.columnCount };
  const runs: Record<string, LookRun[]> = {};
  const [denseRows, denseColumns] = [grid.lastRow(), grid.lastColumn()];
  for (const layer of [...grid.layersIn(all)].sort()) {
    if (CONTENT.includes(layer)) continue;
    const isDense = DENSE.includes(layer);
    const found = runsOf(sheet, layer, (row, column) => isDense && row < denseRows && column < denseColumns);
    if (found.length > 0) runs[layer] = found;
  }
  return runs;
}

export function readLooks(sheet: SheetState, looks: Readonly<Record<string, readonly LookRun[]>>): void {
  for (const [layer, runs] of Object.entries(looks)) {
    for (const { range, content } of runs) {
      const parsed = parseA1(range);
      if (!parsed) throw new Error(`"${range}" is not a range (looks of the sheet "${sheet.name}").`);
      const area = areaOf(parsed, sheet.grid.rowCount, sheet.grid.columnCount);
      // The type of a content depends on its layer, which only the snapshot knows.
      sheet.grid.fill(layer as LayerName, area, content as never);
    }
  }
}

function runsOf(
  sheet: SheetState,
  layer: LayerName,
  isElsewhere: (row: number, column: number) => boolean,
): LookRun[] {
  const { grid } = sheet;
  const runs: LookRun[] = [];
  const lines = Array.from({ length: grid.rowCount }, (_, row) => grid.peek(row)?.layers[layer]);
  const width = lines.reduce((widest, line) => Math.max(widest, line?.length ?? 0), 0);
  for (let column = 0; column < width; column += 1) {
    let start = 0;
    let held: unknown;
    for (let row = 0; row <= grid.rowCount; row += 1) {
      const isPart = row < grid.rowCount && !isElsewhere(row, column);
      const content: unknown = isPart ? lines[row]?.[column] : undefined;
      if (content === held) continue;
      if (held !== undefined) {
        runs.push({ range: formatA1({ row: start, column, rows: row - start, columns: 1 }), content: held });
      }
      start = row;
      held = content;
    }
  }
  return runs;
}
