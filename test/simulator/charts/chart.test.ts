import { toSnapshot } from '../../../simulator/workbook/snapshot';
import { errorOf, freshCloud, outcomeOf, run } from '../run-script';

const CHART = `sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(sheet.getRange('A1:B5'))
  .setPosition(2, 4, 10, 20).setOption('title', 'Per week').build()`;

describe('a chart', () => {
  test('is on the sheet once it is inserted, with an id of its own', () => {
    const answers = run(`
      const chart = ${CHART};
      const before = [chart.getChartId(), sheet.getCharts().length];
      sheet.insertChart(chart);
      const [found] = sheet.getCharts();
      const info = found.getContainerInfo();
      return [before, chart.getChartId(), typeof found.getChartId(), found.getRanges().map((r) => r.getA1Notation()),
        info.getAnchorRow(), info.getAnchorColumn(), info.getOffsetX(), info.getOffsetY()];`);
    expect(answers).toEqual([[null, 0], null, 'number', ['A1:B5'], 2, 4, 10, 20]);
  });

  test('says what was never set as Google does', () => {
    const answers = run(`
      const chart = sheet.newChart().build(); const info = chart.getContainerInfo(); const options = chart.getOptions();
      return [chart.getRanges(), info.getAnchorRow(), info.getAnchorColumn(), chart.getNumHeaders() < 0,
        String(chart.getMergeStrategy()), String(chart.getHiddenDimensionStrategy()), chart.getTransposeRowsAndColumns(),
        options.get('width'), options.getOrDefault('width'), options.getOrDefault('nothing')];`);
    expect(answers).toEqual([[], 1, 1, true, 'MERGE_COLUMNS', 'IGNORE_BOTH', false, null, 600, null]);
  });

  test('changes by modify and updateChart, and keeps its id and what was not changed', () => {
    const answers = run(`
      sheet.insertChart(${CHART}); sheet.insertChart(${CHART});
      const [first, second] = sheet.getCharts();
      const changed = first.modify().setOption('title', 'Other').asColumnChart().setPosition(9, 1, 0, 0).build();
      const unsaved = sheet.getCharts()[0].getOptions().get('title');
      sheet.updateChart(changed);
      const [found, other] = sheet.getCharts();
      return [unsaved, found.getChartId() === first.getChartId(), found.getOptions().get('title'),
        found.modify().getChartType() === Charts.ChartType.COLUMN, found.getContainerInfo().getAnchorRow(),
        found.getRanges().length, other.getChartId() === second.getChartId(), other.getOptions().get('title'),
        first.getOptions().get('title')];`);
    expect(answers).toEqual(['Per week', true, 'Other', true, 9, 1, true, 'Per week', 'Per week']);
  });

  test('is removed alone', () => {
    const left = run(`
      sheet.insertChart(${CHART}); sheet.insertChart(${CHART});
      const [first, second] = sheet.getCharts(); sheet.removeChart(first);
      return [sheet.getCharts().map((chart) => chart.getChartId()), second.getChartId()];`) as [
      number[],
      number,
    ];
    expect(left[0]).toEqual([left[1]]);
  });

  test('takes each range once, of any sheet, and gives them back', () => {
    const answers = run(`
      const other = ss.insertSheet('Other');
      const builder = sheet.newChart().addRange(sheet.getRange('A1:A3')).addRange(sheet.getRange('A1:A3'))
        .addRange(other.getRange('C1:C3')).addRange(sheet.getRange('D1')).removeRange(sheet.getRange('D1'))
        .removeRange(sheet.getRange('Z9'));
      const all = builder.getRanges().map((r) => r.getSheet().getName() + '!' + r.getA1Notation());
      return [all, builder.clearRanges().getRanges().length];`);
    expect(answers).toEqual([['Sheet1!A1:A3', 'Other!C1:C3'], 0]);
  });

  test('has options as a tree, by paths or by objects', () => {
    const answers = run(`
      const colors = ['red', 'blue'];
      const options = sheet.newChart().setOption('hAxis', { title: 'Week', min: 1 }).setOption('hAxis.title', 'Month')
        .setOption('colors', colors).setOption('series.1.color', 'green').setOption('legend', { position: 'none' })
        .setOption('width', 400).setOption('width', null).build().getOptions();
      colors.push('later');
      return [options.get('hAxis'), options.get('colors'), options.get('series.1.color'), options.get('legend.position'),
        options.get('width'), options.getOrDefault('legend.position'), options.get('hAxis') instanceof Object];`);
    expect(answers).toEqual([
      { title: 'Month', min: 1 },
      ['red', 'blue'],
      'green',
      'none',
      null,
      'none',
      true,
    ]);
  });

  test('gets the same options from the builders that know its kind', () => {
    const answers = run(`
      const plain = sheet.newChart();
      const options = (builder) => builder.build().getOptions();
      const line = options(plain.asLineChart().setTitle('T').setXAxisTitle('x').setYAxisTitle('y').setColors(['red'])
        .setLegendPosition(Charts.Position.BOTTOM).setCurveStyle(Charts.CurveStyle.SMOOTH).setRange(0, 9));
      const bar = options(sheet.newChart().asBarChart().setStacked().setRange(1, 5));
      return [String(plain.getChartType()), ['title', 'hAxis.title', 'vAxis.title', 'colors', 'legend.position', 'curveType',
        'vAxis.viewWindow'].map((name) => line.get(name)), bar.get('isStacked'), bar.get('hAxis.viewWindow.max'),
        String(sheet.newChart().asPieChart().getChartType()), String(sheet.newChart().asAreaChart().setStacked())];`);
    expect(answers).toEqual([
      'LINE',
      ['T', 'x', 'y', ['red'], 'bottom', 'function', { min: 0, max: 9 }],
      true,
      5,
      'PIE',
      'EmbeddedAreaChartBuilder',
    ]);
  });

  test('keeps headings, merging, hidden cells and changed places', () => {
    const answers = run(`
      sheet.insertChart(sheet.newChart().setNumHeaders(1).setTransposeRowsAndColumns(true)
        .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_ROWS)
        .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH).build());
      const [chart] = sheet.getCharts();
      return [chart.getNumHeaders(), chart.getTransposeRowsAndColumns(),
        chart.getMergeStrategy() === Charts.ChartMergeStrategy.MERGE_ROWS, String(chart.getHiddenDimensionStrategy())];`);
    expect(answers).toEqual([1, true, true, 'SHOW_BOTH']);
  });

  test('is copied with its sheet, and then shows the cells of the copy', () => {
    const answers = run(`
      sheet.insertChart(${CHART});
      const copy = sheet.copyTo(ss); const [chart] = copy.getCharts();
      return [chart.getRanges()[0].getSheet().getName(), chart.getChartId() !== sheet.getCharts()[0].getChartId()];`);
    expect(answers).toEqual(['Copy of Sheet1', true]);
  });
});

describe('what is refused', () => {
  const signature = (types: string, method: string) =>
    `Exception: The parameters (${types}) don't match the method signature for SpreadsheetApp.${method}.`;
  test.each([
    [
      `sheet.insertChart(sheet.newChart())`,
      signature('SpreadsheetApp.EmbeddedChartBuilder', 'Sheet.insertChart'),
    ],
    [`sheet.insertChart()`, signature('', 'Sheet.insertChart')],
    [`sheet.newChart().addRange('A1:B2')`, signature('String', 'EmbeddedChartBuilder.addRange')],
    [`sheet.newChart().setPosition(1, 1)`, signature('number,number', 'EmbeddedChartBuilder.setPosition')],
    [`sheet.newChart().setChartType('LINE')`, signature('String', 'EmbeddedChartBuilder.setChartType')],
    [`sheet.newChart().setOption('title')`, signature('String', 'EmbeddedChartBuilder.setOption')],
    [
      `sheet.newChart().asPieChart().setLegendPosition('top')`,
      signature('String', 'EmbeddedPieChartBuilder.setLegendPosition'),
    ],
    [`sheet.newChart().setPosition(0, 1, 0, 0)`, 'Exception: Those rows are out of bounds.'],
    [`sheet.newChart().setPosition(1, 0, 0, 0)`, 'Exception: Those columns are out of bounds.'],
    [
      `sheet.insertChart(sheet.newChart().setPosition(1001, 1, 0, 0).build())`,
      'Exception: Those rows are out of bounds.',
    ],
    [`sheet.removeChart(${CHART})`, 'Exception: The chart is not on the sheet "Sheet1".'],
    [`sheet.updateChart(${CHART})`, 'Exception: The chart is not on the sheet "Sheet1".'],
  ])('%s', (body, message) => {
    expect(errorOf(body)).toBe(message);
  });

  test.each([
    [`sheet.newChart().setTitle('T')`, 'EmbeddedChartBuilder.setTitle'],
    [`sheet.newChart().asScatterChart()`, 'EmbeddedChartBuilder.asScatterChart'],
    [`${CHART}.getBlob()`, 'EmbeddedChart.getBlob'],
    [`Charts.newDataTable()`, 'Charts.newDataTable'],
  ])('%s names what is not simulated', (body, name) => {
    expect(errorOf(body)).toBe(`NotSimulated: ${name} is not simulated yet.`);
  });
});

describe('how charts reach the sheet', () => {
  const charts = (cloud = freshCloud()) => toSnapshot(cloud.workbook).sheets[0]?.charts;

  test('by way of the buffer, which costs when it is committed', () => {
    const { services, seconds } = outcomeOf(`sheet.insertChart(${CHART}); sheet.insertChart(${CHART});`);
    expect(services['Sheet.insertChart']).toBe(2);
    expect(seconds).toBeGreaterThan(0.23);
    expect(seconds).toBeLessThan(0.3);
  });

  test.each([
    ['lost', 0],
    ['kept', 1],
  ] as const)('what was not flushed before a sudden death is %s', (unflushed, more) => {
    const cloud = freshCloud();
    const body = `sheet.insertChart(${CHART}); SpreadsheetApp.flush(); sheet.insertChart(${CHART}); sheet.getName();`;
    const calls = Object.values(outcomeOf(body).services).reduce((sum, count) => sum + count, 0);
    expect(outcomeOf(body, cloud, { dieAt: calls, unflushed }).killed).toBe(true);
    expect(charts(cloud)).toHaveLength(1 + more);
  });

  test('an export without charts is as it was', () => {
    expect(charts()).toBeUndefined();
  });
});
