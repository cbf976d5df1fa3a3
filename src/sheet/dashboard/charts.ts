/** Charts over blocks of figures, made once: then they are the person's to move, to restyle and to delete. */
import type { ChartPlan } from '../../streams/dashboard';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const SIZE = { width: 560, height: 320 };

/** Those that are missing, told by the cell at which their range begins. @param rangeOf The range of a block by its key. */
export function makeCharts(
  sheet: Sheet,
  charts: readonly ChartPlan[],
  rangeOf: (block: string) => Range | undefined,
): void {
  const there = sheet.getCharts().map((chart) => startOf(chart.getRanges()[0]));
  for (const { kind, title, block, rows, columns, at } of charts) {
    const range = rangeOf(block);
    if (!range) continue;
    const [first, count] = rows ?? [0, range.getNumRows()];
    const part = sheet.getRange(range.getRow() + first, range.getColumn(), count, columns);
    if (there.includes(startOf(part))) continue;
    const builder = sheet
      .newChart()
      .addRange(part)
      .setNumHeaders(first === 0 ? 1 : 0)
      .setPosition(...at, 0, 0)
      .setOption('title', title)
      .setOption('width', SIZE.width)
      .setOption('height', SIZE.height)
      // One line or one kind of bar is what the title says.
      .setOption('legend.position', kind === 'Pie' ? 'right' : 'none');
    sheet.insertChart(builder[`as${kind}Chart`]().build());
  }
}

function startOf(range: Range | undefined): string {
  return range ? `${range.getRow()},${range.getColumn()}` : '';
}
