/** Ids as scattered as Google's, so that nobody takes one for a place. */
import type { Workbook } from './workbook';

export function newSheetId(workbook: Workbook): number {
  return scatteredId(workbook, (id) => workbook.sheets.some((sheet) => sheet.id === id));
}

export function newChartId(workbook: Workbook): number {
  return scatteredId(workbook, (id) =>
    workbook.sheets.some(({ charts }) => charts.some((chart) => chart.id === id)),
  );
}

function scatteredId(workbook: Workbook, isTaken: (id: number) => boolean): number {
  for (;;) {
    const id = (workbook.nextId++ * 1_103_515_245 + 12_345) % 2_147_483_648;
    if (!isTaken(id)) return id;
  }
}
