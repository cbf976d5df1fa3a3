/** Checks that the tab afterwards shows what the service says: few calls are worth nothing if the cells are wrong. */

import { isDate } from '../simulator/script/realm';
import { loadScript } from '../simulator/script/script';
import { type Cell, sameCell, sameText } from '../src/core/cell';
import { wallClock } from '../src/core/wall-clock';
import type { StoredJob } from '../workbench/services/data-set/shape';
import type { Workbench } from '../workbench/workbench';
import { cellsOf, HEADINGS, TAB } from './catalogue';

const READER = `function readTab(tab) {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).getDataRange().getValues();
}`;

/** Counts the cells that should show a value of the service's postings but hold something else. */
export function wrongCells({ cloud }: Pick<Workbench, 'cloud'>, jobs: readonly StoredJob[]): number {
  const { result, error } = loadScript(cloud, READER).call('readTab', [TAB]);
  if (error) throw new Error(error.message);
  const [headings = [], ...lines] = result as Cell[][];
  const positions = HEADINGS.map((heading) => headings.indexOf(heading));
  const rows = lines.map((line) => positions.map((position) => line[position] ?? ''));
  const rowOf = new Map(rows.map((row) => [sameText(row[0]), row]));
  const clock = () => wallClock(cloud.workbook.timeZone);
  let wrong = 0;
  for (const job of jobs) {
    const row = rowOf.get(String(job.id));
    cellsOf(job).forEach((cell, place) => {
      if (!sameCell(own(row?.[place] ?? ''), cell, clock)) wrong += 1;
    });
  }
  return wrong;
}

/** A date of the script's context is none of ours. */
function own(cell: Cell): Cell {
  return isDate(cell) ? new Date(Number(cell)) : cell;
}
