/**
 * The charts over a sheet. Google does not document when a change of them reaches it. Here they go by way of the buffer,
 * in their order among other writes: what a sudden death does to them can be either (`--unflushed`), so that code
 * which holds under both is safe.
 */

import { draftBehind } from '../charts/chart';
import { type ChartState, NEW_CHART } from '../charts/chart-state';
import { costOf } from '../cloud/costs';
import { newChartId } from '../workbook/ids';
import { changed } from '../workbook/workbook';
import { type ChartDraft, fail, type GoogleChart, type GoogleChartBuilder } from './book';
import { checkAlive, type SheetMethods, type SheetObject } from './sheet-object';

export const sheetCharts: SheetMethods = {
  newChart(): GoogleChartBuilder {
    return this.book.chartBuilder({ draft: { ...NEW_CHART, id: null } });
  },

  getCharts(): GoogleChart[] {
    this.execution.commit();
    checkAlive(this);
    return this.state.charts.map((chart) => this.book.chart(chart));
  },

  /** The chart that was handed over has no id after this either: `getCharts` gives the one on the sheet. */
  insertChart(chart: GoogleChart): void {
    const draft = draftBehind(chart, 'insertChart');
    checkAlive(this);
    checkAnchor(this, draft);
    changeCharts(this, () => [...this.state.charts, { ...draft, id: newChartId(this.workbook) }]);
  },

  updateChart(chart: GoogleChart): void {
    const draft = draftBehind(chart, 'updateChart');
    const { id } = knownChart(this, draft);
    checkAnchor(this, draft);
    changeCharts(this, (charts) => charts.map((other) => (other.id === id ? { ...draft, id } : other)));
  },

  removeChart(chart: GoogleChart): void {
    const { id } = knownChart(this, draftBehind(chart, 'removeChart'));
    changeCharts(this, (charts) => charts.filter((other) => other.id !== id));
  },
};

/** The chart of this sheet that a draft is of. The text of the refusal is the simulator's: nobody documents Google's. */
function knownChart(sheet: SheetObject, draft: ChartDraft): ChartState {
  checkAlive(sheet);
  const found = sheet.state.charts.find(({ id }) => id === draft.id);
  return found ?? fail(`The chart is not on the sheet "${sheet.state.name}".`);
}

function checkAnchor(sheet: SheetObject, { anchor }: ChartDraft): void {
  const { rowCount, columnCount } = sheet.state.grid;
  if (anchor.row >= rowCount) fail('Those rows are out of bounds.');
  if (anchor.column >= columnCount) fail('Those columns are out of bounds.');
}

function changeCharts(
  sheet: SheetObject,
  after: (charts: readonly ChartState[]) => readonly ChartState[],
): void {
  sheet.execution.defer(() => {
    sheet.state.charts = after(sheet.state.charts);
    changed(sheet.workbook, sheet.state.id, 'charts');
  }, costOf('commit.chart') ?? 0);
}
