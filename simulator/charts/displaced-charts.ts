/** Keeps charts in step with the sheets: their ranges and anchors follow cells that move, and copies get copies. */
import { type Displacement, displacedArea, displacedIndex } from '../workbook/displacement';
import { newChartId } from '../workbook/ids';
import type { SheetState, Workbook } from '../workbook/workbook';
import type { ChartAnchor, ChartRange, ChartState } from './chart-state';

/** @returns The other sheets whose charts have changed with it. */
export function displaceCharts(
  workbook: Workbook,
  sheet: SheetState,
  displacement: Displacement,
): SheetState[] {
  const moveRange = (range: ChartRange) => {
    if (range.sheetId !== sheet.id) return range;
    const area = displacedArea(range.area, displacement);
    return area ? { ...range, area } : [];
  };
  const others = workbook.sheets.filter((other) => other !== sheet && showsCellsOf(other, sheet));
  for (const home of [sheet, ...others]) {
    home.charts = home.charts.map((chart) => ({
      ...chart,
      ranges: chart.ranges.flatMap(moveRange),
      anchor: home === sheet ? displacedAnchor(chart.anchor, displacement) : chart.anchor,
    }));
  }
  return others;
}

/** A chart whose cells are gone stays, empty. @returns The sheets whose charts showed cells of that one. */
export function forgetSheet(workbook: Workbook, sheet: SheetState): SheetState[] {
  const others = workbook.sheets.filter((other) => other !== sheet && showsCellsOf(other, sheet));
  for (const other of others) {
    other.charts = other.charts.map((chart) => ({
      ...chart,
      ranges: chart.ranges.filter(({ sheetId }) => sheetId !== sheet.id),
    }));
  }
  return others;
}

/** The charts of a sheet for its copy: they show the cells of the copy. */
export function copiedCharts(workbook: Workbook, source: SheetState, copyId: number): ChartState[] {
  return source.charts.map((chart) => ({
    ...chart,
    id: newChartId(workbook),
    ranges: chart.ranges.map((range) =>
      range.sheetId === source.id ? { ...range, sheetId: copyId } : range,
    ),
  }));
}

function showsCellsOf({ charts }: SheetState, { id }: SheetState): boolean {
  return charts.some(({ ranges }) => ranges.some(({ sheetId }) => sheetId === id));
}

/** A chart on a row that is deleted stays where it is, on the row that comes there. */
function displacedAnchor(anchor: ChartAnchor, displacement: Displacement): ChartAnchor {
  const { axis, at } = displacement;
  return { ...anchor, [axis]: displacedIndex(anchor[axis], displacement) ?? at };
}
