/**
 * The charts over a sheet. Google does not document when a change of them reaches it. Here they go by way of the buffer,
 * in their order among other writes: what a sudden death does to them can be either (`--unflushed`), so that code
 * which holds under both is safe.
 */

import { draftBehind } from '../charts/chart';
import { type ChartState, NEW_CHART } from '../charts/chart-state';
import { costOf } from '../cloud/costs';
import { metered } from '../script/service-object';
import { newChartId } from '../workbook/ids';
import { changed } from '../workbook/workbook';
import { type ChartDraft, fail, type GoogleChart, type GoogleChartBuilder, type GoogleSheet } from './book';
import { SheetContents } from './sheet-contents';
import { checkSignature } from './signatures';

export class SheetCharts
  extends SheetContents
  implements Pick<GoogleSheet, keyof SheetCharts & keyof GoogleSheet>
{
  newChart(): GoogleChartBuilder {
    return this.book.chartBuilder({ draft: { ...NEW_CHART, id: null } });
  }

  getCharts(): GoogleChart[] {
    this.execution.commit();
    this._alive();
    return this._state.charts.map((chart) => this.book.chart(chart));
  }

  /** The chart that was handed over has no id after this either: `getCharts` gives the one on the sheet. */
  insertChart(chart: GoogleChart): void {
    const draft = draftBehind(chart);
    this._alive();
    this._checkAnchor(draft);
    this._change(() => [...this._state.charts, { ...draft, id: newChartId(this.workbook) }]);
  }

  updateChart(chart: GoogleChart): void {
    const draft = draftBehind(chart);
    const { id } = this._known(draft);
    this._checkAnchor(draft);
    this._change((charts) => charts.map((other) => (other.id === id ? { ...draft, id } : other)));
  }

  removeChart(chart: GoogleChart): void {
    const { id } = this._known(draftBehind(chart));
    this._change((charts) => charts.filter((other) => other.id !== id));
  }

  /** The chart of this sheet that a draft is of. The text of the refusal is the simulator's: nobody documents Google's. */
  private _known(draft: ChartDraft): ChartState {
    this._alive();
    const found = this._state.charts.find(({ id }) => id === draft.id);
    return found ?? fail(`The chart is not on the sheet "${this._state.name}".`);
  }

  private _checkAnchor({ anchor }: ChartDraft): void {
    const { rowCount, columnCount } = this._state.grid;
    if (anchor.row >= rowCount) fail('Those rows are out of bounds.');
    if (anchor.column >= columnCount) fail('Those columns are out of bounds.');
  }

  private _change(after: (charts: readonly ChartState[]) => readonly ChartState[]): void {
    this.execution.defer(() => {
      this._state.charts = after(this._state.charts);
      changed(this.workbook, this._state.id, 'charts');
    }, costOf('commit.chart') ?? 0);
  }
}
metered(SheetCharts, 'Sheet', checkSignature);
