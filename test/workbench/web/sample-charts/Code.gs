function onOpen() {
  SpreadsheetApp.getUi().createMenu('Charts').addItem('Make', 'make').addToUi();
}

/** Numbers of a week on one tab, and charts of them on another. */
function make() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const numbers = ss.insertSheet('Numbers');
  numbers.getRange('A1:C1').setValues([['Week', 'Applied', 'Interviews']]);
  numbers.getRange('A2:A7').setNumberFormat('mmm d');
  numbers.getRange('A2:C7').setValues(
    [[12, 1], [18, 3], [9, 4], [22, 2], [15, 6], [19, 5]].map((line, week) => [
      new Date(Date.UTC(2024, 8, 2 + week * 7, 16)), ...line,
    ]),
  );
  numbers.getRange('E1:F5').setValues([
    ['Stage', 'Applications'],
    ['Applied', '=SUM(B2:B7)'],
    ['Screening', 31],
    ['Interview', '=SUM(C2:C7)'],
    ['Offer', 4],
  ]);
  const board = ss.insertSheet('Board');
  board.setFrozenRows(1);
  board.setHiddenGridlines(true);
  board.getRange('A1').setValue('Board');
  const add = (builder, title, row, column, range) =>
    board.insertChart(
      builder
        .addRange(range)
        .setNumHeaders(1)
        .setPosition(row, column, 10, 5)
        .setOption('title', title)
        .setOption('width', 480)
        .setOption('height', 300)
        .build(),
    );
  const weeks = numbers.getRange('A1:C7');
  const stages = numbers.getRange('E1:F5');
  add(board.newChart().asLineChart().setXAxisTitle('Week').setLegendPosition(Charts.Position.TOP), 'Per week', 2, 1, weeks);
  add(board.newChart().asPieChart(), 'Stages', 2, 6, stages);
  add(board.newChart().asColumnChart().setStacked(), 'Stacked', 17, 1, weeks);
  add(board.newChart().asBarChart().setLegendPosition(Charts.Position.NONE), 'Funnel', 17, 6, stages);
  add(board.newChart().asAreaChart().setColors(['#7b1fa2', '#00897b']), 'Area', 32, 1, weeks);
}

function write(address, content) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Numbers').getRange(address).setValue(content);
}

function widen(column, width) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Board').setColumnWidth(column, width);
}

function change() {
  const board = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Board');
  const [first] = board.getCharts();
  board.updateChart(first.modify().asColumnChart().setTitle('Changed').setOption('width', 300).build());
}

function removeLast() {
  const board = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Board');
  board.removeChart(board.getCharts().pop());
}

function addStrange() {
  const board = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Board');
  const numbers = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Numbers').getRange('A1:C7');
  board.insertChart(board.newChart().setChartType(Charts.ChartType.RADAR).addRange(numbers).setOption('title', 'Radar').build());
  board.insertChart(board.newChart().setChartType(Charts.ChartType.LINE).addRange(board.getRange('Z9')).build());
}

function addArranged() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const board = ss.getSheetByName('Board');
  const numbers = ss.getSheetByName('Numbers');
  const add = (title, builder) =>
    board.insertChart(builder.setChartType(Charts.ChartType.LINE).setOption('title', title).setPosition(40, 1, 0, 0).build());
  const strategy = Charts.ChartHiddenDimensionStrategy.SHOW_BOTH;
  add('Hidden', board.newChart().addRange(numbers.getRange('A1:B8')).setHiddenDimensionStrategy(strategy));
  add('Turned', board.newChart().addRange(numbers.getRange('E1:F2')).setTransposeRowsAndColumns(true));
  add('Side by side', board.newChart().addRange(numbers.getRange('A1:A2')).addRange(numbers.getRange('C1:C2')));
  const below = Charts.ChartMergeStrategy.MERGE_ROWS;
  add('Below', board.newChart().addRange(numbers.getRange('A1:B2')).addRange(numbers.getRange('A5:B6')).setMergeStrategy(below));
}

/** Moves nothing that a chart shows, but the page gets all formulas again. */
function insertRow() {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Numbers').insertRowAfter(20);
}
